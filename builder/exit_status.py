"""The exit statuses, and how what goes wrong in a command becomes one."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import click

from builder.findings import BuilderError
from builder.workspace import denied

OK, ERRORS = 0, 1
MISSING_TOOL = 4
FAULT = 70
# What the disk says of a place that somebody named or works in; none of it is a fault of ours.
_REFUSALS = (errno.EACCES, errno.EPERM, errno.ENAMETOOLONG, errno.ENOTDIR, errno.ELOOP)
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
            status = _tell(trouble)
        sys.exit(status)

    return run


def _tell(trouble: Exception) -> int:
    """Tell what went wrong, and give the exit status that goes with it."""
    if not isinstance(trouble, OSError) or not trouble.filename or trouble.errno not in _REFUSALS:
        click.echo(_said(trouble), err=True)
        if isinstance(trouble, OSError) and not trouble.filename:
            _end_output()
        return FAULT
    from builder.report import show_all  # noqa: PLC0415  # needed only where the disk refuses

    refusal = denied(Path(trouble.filename).as_posix(), trouble, does="cannot be used")
    click.echo(show_all((refusal,), {}), err=True)
    return ERRORS


def _end_output() -> None:
    """Drop what nobody took of our output; Python would try again at the end, and exit with 120."""
    with suppress(OSError):
        sys.stdout.close()


def _said(trouble: Exception) -> str:
    match trouble:
        case BuilderError():
            return f"diptych: a fault of ours: {trouble}"
        case OSError():
            return f"diptych: {trouble}"
        case _:
            words = f"{type(trouble).__name__}: {trouble}"
            return f"diptych: a fault of ours: {words} (--debug shows where)"
