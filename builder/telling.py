"""What a command did, told to whoever ran it: a line an artifact, the findings, the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from builder.findings import Finding, Severity

if TYPE_CHECKING:
    from builder.build import Built, Result

OK, ERRORS = 0, 1


def result_line(result: Result) -> str:
    """Say on one line what became of an artifact."""
    line = f"{result.path}  {result.outcome.value}"
    if result.aside:
        line += f"; the edited file is now {result.aside}"
    if not result.warnings:
        return line
    plural = "" if result.warnings == 1 else "s"
    return f"{line}, {result.warnings} warning{plural}: diptych check"


def tell(built: Sequence[Built], *, form: str, strict: bool) -> int:
    """Tell the findings and give the exit status."""
    findings = [finding for one in built for finding in one.findings]
    if findings or form == "json":
        _show(findings, built, form=form)
    has_stored = any(result.warnings for one in built for result in one.results)
    is_bad = _is_bad(findings, strict=strict) or (strict and has_stored)
    return ERRORS if is_bad else OK


def _show(findings: Sequence[Finding], built: Sequence[Built], *, form: str) -> None:
    from builder.report import show_all, show_github, show_json

    if form == "json":
        click.echo(show_json(findings))
    elif form == "github":
        click.echo(show_github(findings))
    else:
        click.echo(_coloured(show_all(findings, _texts(built))), err=True)


def refuse(findings: Sequence[Finding]) -> int:
    """Tell errors that are about no line of an outline."""
    from builder.report import show_all

    click.echo(_coloured(show_all(findings, {})), err=True)
    return ERRORS


def _is_bad(findings: Sequence[Finding], *, strict: bool) -> bool:
    return any(strict or finding.severity is Severity.ERROR for finding in findings)


def _texts(built: Sequence[Built]) -> dict[str, str]:
    texts = {}
    for one in built:
        if one.files:
            for file in (one.files.outline, one.files.references, one.files.clinic):
                texts[file.name] = file.data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    return texts


def _coloured(text: str) -> str:
    if os.environ.get("NO_COLOR") or not sys.stderr.isatty():
        return text
    lines = []
    for line in text.split("\n"):
        colour = {"error": "red", "warning": "yellow"}.get(line.partition(" ")[0])
        lines.append(click.style(line, fg=colour, bold=True) if colour else line)
    return "\n".join(lines)
