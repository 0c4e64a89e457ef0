"""What a command did, told to whoever ran it: a line an artifact, the findings, the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from builder.exit_status import ERRORS, FAULT, OK
from builder.findings import Finding, Severity, in_order
from builder.printable import printable, printable_lines
from builder.workers import Fault

if TYPE_CHECKING:
    from builder.build import Built, Result
    from builder.progress import Progress


class Teller:
    """Tells what was done, topic by topic, and keeps no more of it than a count.

    Two forms wait for the end: JSON, which is one value, and GitHub's, where the worst comes first.
    """

    def __init__(self, form: str, *, topics: int = 1) -> None:
        self._form = form
        self._progress = _progress_of(topics)
        self._kept: list[Finding] = []
        self._results: list[Result] = []
        self._told_once: set[Finding] = set()
        self._outcomes: dict[str, int] = {}
        self._has_told = False
        self._stored = 0
        self._faults: list[Fault] = []
        self._errors = 0
        self._warnings = 0

    def tell(self, built: Built | Fault) -> None:
        """Tell what was done for one topic, or why nothing was."""
        if isinstance(built, Fault):
            self._tell_fault(built)
            return
        findings = [finding for finding in built.findings if self._is_untold(finding)]
        self._count(built.results, findings)
        self._clear()
        if self._form == "json":
            self._kept += findings
        elif self._form == "github":
            self._kept += findings
            self._results += built.results
        else:
            self._show_text(built, findings)
        self._step(built.topic)

    def finish(self, *, strict: bool) -> int:
        """Tell what is left, and give the exit status."""
        self._clear()
        if self._form == "json":
            from builder.report import show_json

            echo_json(show_json(in_order(self._kept)))
        elif self._form == "github":
            _tell_github(self._kept, self._results, self._faults)
        if self._faults:
            return FAULT
        is_bad = self._errors or (strict and (self._warnings or self._stored))
        return ERRORS if is_bad else OK

    def count_words(self) -> str:
        """Say how many faults, errors and warnings there were."""
        from builder.report import count_words

        return count_words(self._errors, self._warnings, faults=len(self._faults))

    def sum_up(self, topics: int) -> None:
        """Count artifacts by what became of them, and findings, where somebody reads it."""
        if self._form != "text" or topics <= 1:
            return
        outcomes = ", ".join(f"{count:,} {word}" for word, count in self._outcomes.items())
        is_quiet = not (self._errors or self._warnings or self._faults)
        words = "with warnings: diptych check" if is_quiet and self._stored else self.count_words()
        line = f"{topics:,} topics: {outcomes or 'nothing built'}; {words}"
        click.echo(f"\n{line}" if self._has_told else line, err=True)

    def _tell_fault(self, fault: Fault) -> None:
        """Tell what went wrong with a topic, and with --debug where."""
        self._faults.append(fault)
        self._clear()
        with_trace = bool(fault.trace) and _is_debugging()
        hint = " (--debug shows where)" if fault.trace and not with_trace else ""
        line = printable_lines(f"diptych: {fault.name}: {fault.words}{hint}")
        told = f"{line}\n{fault.trace.rstrip()}" if with_trace else line
        click.echo(f"\n{told}" if self._has_told else told, err=True)
        self._has_told = True
        self._step(fault.name)

    def _step(self, topic: str) -> None:
        if topic and self._progress:
            self._progress.step(printable(topic))

    def _clear(self) -> None:
        if self._progress:
            self._progress.clear()

    def _is_untold(self, finding: Finding) -> bool:
        """Tell what is about the clinic's own files once, not with every topic."""
        if not _is_shared(finding.span.file):
            return True
        is_new = finding not in self._told_once
        self._told_once.add(finding)
        return is_new

    def _count(self, results: Iterable[Result], findings: Iterable[Finding]) -> None:
        for result in results:
            word = result.outcome.value.partition(",")[0]
            self._outcomes[word] = self._outcomes.get(word, 0) + 1
            self._stored += result.warnings
        for finding in findings:
            if finding.severity is Severity.ERROR:
                self._errors += 1
            else:
                self._warnings += 1

    def _show_text(self, built: Built, findings: Sequence[Finding]) -> None:
        for result in built.results:
            click.echo(result_line(result))
        if not findings:
            return
        from builder.report import show_all

        shown = coloured(show_all(findings, _texts(built)))
        click.echo(f"\n{shown}" if self._has_told else shown, err=True)
        self._has_told = True


def result_line(result: Result) -> str:
    """Say on one line what became of an artifact."""
    line = f"{result.path}  {result.outcome.value}"
    if result.aside:
        line += f"; the edited file is now {result.aside}"
    if not result.warnings:
        return line
    plural = "" if result.warnings == 1 else "s"
    return f"{line}, {result.warnings} warning{plural}: diptych check"


def refuse(findings: Sequence[Finding]) -> int:
    """Tell errors that are about no line of an outline."""
    from builder.report import show_all

    click.echo(coloured(show_all(findings, {})), err=True)
    return ERRORS


def echo_json(text: str) -> None:
    """Print JSON; where the console writes no UTF-8, other letters are spelt as JSON can."""
    encoding = sys.stdout.encoding or ""
    click.echo(text if encoding.lower() in {"utf-8", "utf8"} else _spelt(text))


def coloured(text: str) -> str:
    """Colour the first line of each finding, where somebody looks who did not refuse colours."""
    from builder.progress import is_terminal

    if os.environ.get("NO_COLOR") or not is_terminal():
        return text
    lines = []
    for line in text.split("\n"):
        colour = {"error": "red", "warning": "yellow"}.get(line.partition(" ")[0])
        lines.append(click.style(line, fg=colour, bold=True) if colour else line)
    return "\n".join(lines)


def _progress_of(topics: int) -> Progress | None:
    """Begin the line that tells how far many topics are; a single one needs none."""
    if topics <= 1:
        return None
    from builder.progress import Progress

    return Progress(topics)


def _is_debugging() -> bool:
    """Ask the command that runs whether --debug was typed; `exits` keeps it from its function."""
    context = click.get_current_context(silent=True)
    return bool(context and context.params.get("debug"))


def _is_shared(file: str) -> bool:
    """Tell whether a file belongs to every topic, as the clinic's do."""
    return file.startswith("assets/") and not file.startswith("assets/outlines/")


def _tell_github(
    findings: Sequence[Finding], results: Sequence[Result], faults: Sequence[Fault]
) -> None:
    from builder.github import folder_in_checkout, keep_for_run, show_annotations, told

    all_told = told(findings, results, faults)
    for result in results:
        click.echo(result_line(result))
    if findings or faults:
        click.echo(show_annotations(all_told, folder_in_checkout(os.environ)))
    keep_for_run(all_told, os.environ)


def _texts(built: Built) -> dict[str, str]:
    return {
        file.name: file.data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        for file in built.sources
    }


def _spelt(text: str) -> str:
    """Spell letters beyond ASCII by their numbers; in JSON they stand in strings alone."""
    import json

    return "".join(sign if sign.isascii() else json.dumps(sign)[1:-1] for sign in text)
