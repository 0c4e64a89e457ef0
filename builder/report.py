"""Findings and results put into words, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from builder.findings import Finding
from builder.printable import printable


def show_text(finding: Finding, lines: Sequence[str]) -> str:
    """Show a finding above its source line, a caret below the words that it means."""
    span = finding.span
    head = f"{finding.severity.value} {finding.code}: {printable(finding.message)}"
    gutter = " " * len(str(span.line))
    shown = [head, f"{gutter} --> {printable(span.file)}:{span.line}:{span.column}"]
    if 1 <= span.line <= len(lines):
        line = printable(lines[span.line - 1]).replace("\t", " ")
        end = span.end_column if span.end_line == span.line else len(line) + 1
        caret = " " * (span.column - 1) + "^" * max(1, min(end, len(line) + 1) - span.column)
        shown += [f"{gutter} |", f"{span.line} | {line}", f"{gutter} | {caret}"]
    shown.append(f"{gutter} = hint: {printable(finding.hint)}")
    return "\n".join(shown)


def show_all(findings: Iterable[Finding], texts: Mapping[str, str]) -> str:
    """Show findings one below the other; `texts` gives each file by its name."""
    lines = {name: text.split("\n") for name, text in texts.items()}
    return "\n\n".join(show_text(finding, lines.get(finding.span.file, ())) for finding in findings)


def show_json(findings: Iterable[Finding]) -> str:
    """Write findings for another program, in their order."""
    rows = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "file": finding.span.file,
            "line": finding.span.line,
            "column": finding.span.column,
            "end_line": finding.span.end_line,
            "end_column": finding.span.end_column,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in findings
    ]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=2)


def count_words(errors: int, warnings: int, *, faults: int = 0) -> str:
    """Say how many errors and warnings there are, and how often we were wrong ourselves."""
    ours = _counted(faults, "fault") + " of ours" if faults else ""
    parts = (ours, _counted(errors, "error"), _counted(warnings, "warning"))
    return ", ".join(part for part in parts if part) or "nothing to report"


def _counted(count: int, word: str) -> str:
    if not count:
        return ""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
