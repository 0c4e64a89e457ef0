"""What a command did told to a workflow of GitHub: annotations, a summary, values for its steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from builder.build import Outcome, Result
from builder.findings import Finding, Severity, in_order
from builder.record import record
from builder.report import count_words
from builder.workers import Fault
from builder.workspace import find_workspace

ANNOTATIONS = 10  # of a kind that GitHub shows of one step; the others stand in its log alone
ROWS = 500  # of a table; GitHub takes a summary of 1 MiB, and refuses a longer one whole
WORDS = 500  # letters of a message or a hint in a table
STALE = frozenset({"A702", "A703", "A704"})  # not what a build gives, missing, edited
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+!|~@&-])")


@record
class Told:
    """What a whole command has to tell, the worst first."""

    findings: tuple[Finding, ...]
    results: tuple[Result, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def counted(self) -> str:
        """How much there is to tell, in words."""
        warnings = len(self.findings) - self.errors
        return count_words(self.errors, warnings, faults=len(self.faults))

    @property
    def is_stale(self) -> bool:
        """Whether an artifact was not what a build gives, as a check found or a build mended."""
        was_built = any(result.outcome is Outcome.WRITTEN for result in self.results)
        return was_built or any(finding.code in STALE for finding in self.findings)


def told(
    findings: Iterable[Finding], results: Iterable[Result], faults: Iterable[Fault] = ()
) -> Told:
    """Put errors before warnings, each kind by place."""
    by_place = in_order(findings)
    worst_first = sorted(by_place, key=lambda finding: finding.severity is not Severity.ERROR)
    return Told(tuple(worst_first), tuple(results), tuple(faults))


def show_annotations(told: Told, folder: str = "") -> str:
    """Write faults of ours and findings as workflow commands.

    `folder` is where the workspace lies in the repository, with a slash at its end; GitHub finds
    the file of an annotation from there.
    """
    lines = [f"::error title=diptych::{_message(_in_short(one))}" for one in told.faults]
    lines += [_annotation(finding, folder) for finding in told.findings]
    errors = len(told.faults) + told.errors
    if max(errors, len(told.findings) - told.errors) > ANNOTATIONS:
        lines.append(
            f"::notice title=diptych::{told.counted}; "
            f"at most {ANNOTATIONS} of each are shown here, and all in the summary of this run"
        )
    return "\n".join(lines)


def show_summary(told: Told) -> str:
    """Write what was found and built as Markdown tables for the page of a run."""
    head = f"### Diptych: {told.counted}"
    faults = [f"- {_cell(_in_short(one))}" for one in told.faults]
    built = [f"| {_cell(one.path)} | {_cell(one.outcome.value)} |" for one in told.results]
    found = [_row(finding) for finding in told.findings]
    tables = (
        *_table(("where", "how grave", "what", "what to do"), found),
        *_table(("artifact", "is"), built),
    )
    return "\n".join((head, *(("", *faults[:ROWS]) if faults else ()), *tables, ""))


def show_outputs(told: Told) -> str:
    """Write what later steps of a workflow may ask, one value a line."""
    return f"findings={len(told.findings)}\nstale={str(told.is_stale).lower()}\n"


def keep_for_run(told: Told, environment: Mapping[str, str]) -> None:
    """Add summary and outputs to the files that GitHub keeps for a step, where there are any."""
    for name, text in (
        ("GITHUB_STEP_SUMMARY", show_summary(told)),
        ("GITHUB_OUTPUT", show_outputs(told)),
    ):
        if environment.get(name):
            with Path(environment[name]).open("a", encoding="utf-8", newline="\n") as file:
                file.write(text)


def folder_in_checkout(environment: Mapping[str, str]) -> str:
    """Find where the workspace lies in the repository; nothing where it is the repository."""
    workspace = find_workspace(Path.cwd().resolve())
    checkout = Path(environment.get("GITHUB_WORKSPACE", "")).resolve()
    if workspace is None or workspace == checkout or not workspace.is_relative_to(checkout):
        return ""
    return f"{workspace.relative_to(checkout).as_posix()}/"


def _in_short(fault: Fault) -> str:
    return f"{fault.name}: {fault.words}"


def _annotation(finding: Finding, folder: str) -> str:
    span = finding.span
    return (
        f"::{finding.severity.value} file={_property(folder + span.file)},line={span.line},"
        f"col={span.column},title={_property(finding.code)}::"
        f"{_message(f'{finding.message}. {finding.hint}')}"
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _table(heads: Sequence[str], rows: Sequence[str]) -> tuple[str, ...]:
    if not rows:
        return ()
    more = len(rows) - ROWS
    tail = ("", f"{more:,} more stand in the log.") if more > 0 else ()
    rule = "| --- " * len(heads) + "|"
    return ("", f"| {' | '.join(heads)} |", rule, *rows[:ROWS], *tail)


def _row(finding: Finding) -> str:
    span = finding.span
    cells = (
        f"{_cell(span.file)}:{span.line}:{span.column}",
        f"{finding.severity.value} {finding.code}",
        _cell(finding.message),
        _cell(finding.hint),
    )
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """Set an author's words in a table as they are, whatever Markdown would make of them."""
    words = " ".join(text.split())
    short = words if len(words) <= WORDS else f"{words[:WORDS]}…"
    return _MARKS.sub(r"\\\1", short)
