"""The exit statuses, and how what goes wrong in a command becomes one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import click

from builder.findings import BuilderError

OK, ERRORS = 0, 1
MISSING_TOOL = 4
FAULT = 70
Parameters = ParamSpec("Parameters")


def exits(command: Callable[Parameters, int]) -> Callable[Parameters, None]:
    """Turn what a command returns, or what goes wrong in it, into the exit status."""

    @wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        debug = bool(kwargs.pop("debug", False))
        try:
            sys.exit(command(*args, **kwargs))
        except (click.ClickException, click.Abort, BrokenPipeError):
            raise
        except Exception as trouble:
            if debug:
                raise
            click.echo(_said(trouble), err=True)
        sys.exit(FAULT)

    return run


def _said(trouble: Exception) -> str:
    match trouble:
        case BuilderError():
            return f"diptych: a fault of ours: {trouble}"
        case OSError():
            return f"diptych: {trouble}"
        case _:
            words = f"{type(trouble).__name__}: {trouble}"
            return f"diptych: a fault of ours: {words} (--debug shows where)"
