"""Case files of checks: a title, an outline, and the findings that are expected.

    === It names the nearest key
    # Soap stops germs

    <!-- id: soap -->

    - Soap lifts germs [@smiht2020]

    --- references
    (only where the case is about them; without this, every cited key has an entry)
    --- findings
    C201 5:23 no source has the key "smiht2020" | did you mean "smith2020"?

Lines count from the outline as it stands in the case. An outline without front matter gets one
that no check finds fault with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from builder.checks.subject import Subject
from builder.checks.table import check_outline
from builder.findings import Finding
from builder.outline.read import read_outline
from builder.outline.references import read_references

FOLDER = Path(__file__).parent.parent / "cases" / "checks"
TODAY = date(2026, 11, 22)

FRONT = """\
---
diptych: 1
id: soap
version: 1.0.0
updated: 2026-11-01
title: Clean Hands
lang: en-US
audience: Adults who care for someone at home
main-message: Clean hands stop many infections.
reviewed:
  by: A. Reader
  credential: MD
  on: 2026-11-01
next-review: 2027-11-02
---

"""

_MARK = re.compile(r"^--- (references|findings)\n", re.MULTILINE)
_CITED = re.compile(r"@([a-z][a-z0-9-]*)|^source: ([a-z][a-z0-9-]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One story: what stands in the outline, and what is said of it."""

    code: str
    title: str
    outline: str
    references: str | None
    expected: str

    def found(self) -> str:
        """Check the outline, and write one line a finding."""
        front = "" if self.outline.startswith("---\n") else FRONT
        text = front + self.outline
        references = _entries(self.outline) if self.references is None else self.references
        outline, trouble = read_outline(text, file="outline.md", topic="soap")
        sources, more = read_references(references, file="references.yaml")
        assert (*trouble, *more) == (), "the case itself must be readable"
        assert outline is not None
        lines, named = tuple(text.split("\n")), tuple(references.split("\n"))
        subject = Subject(outline, sources, TODAY, "outline.md", lines, named)
        before = front.count("\n")
        return "".join(_line(finding, before) for finding in check_outline(subject))


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read a file of cases; its name is the code of the check."""
    stories = path.read_text(encoding="utf-8").split("=== ")[1:]
    return tuple(_case(path.stem, story) for story in stories)


def write_findings(path: Path) -> None:
    """Write what is found in place of what was expected; read the diff before it is committed."""
    cases = (replace(case, expected=case.found()) for case in read_cases(path))
    path.write_text("\n".join(map(_written, cases)), encoding="utf-8")


def _case(code: str, story: str) -> Case:
    title, _, rest = story.partition("\n")
    outline, *marked = _MARK.split(rest)
    blocks = dict(zip(marked[::2], marked[1::2], strict=True))
    expected = blocks.get("findings", "").strip("\n")
    return Case(
        code=code,
        title=title,
        outline=outline.strip("\n") + "\n",
        references=blocks.get("references"),
        expected=f"{expected}\n" if expected else "",
    )


def _written(case: Case) -> str:
    references = "" if case.references is None else f"--- references\n{case.references}"
    return f"=== {case.title}\n{case.outline}\n{references}--- findings\n{case.expected}"


def _line(finding: Finding, before: int) -> str:
    span = finding.span
    if span.file == "outline.md":
        place = f"{span.line - before}:{span.column}"
    else:
        place = f"{span.file}:{span.line}:{span.column}"
    return f"{finding.code} {place} {finding.message} | {finding.hint}\n"


def _entries(outline: str) -> str:
    keys = dict.fromkeys(one or other for one, other in _CITED.findall(outline))
    entries = "".join(
        f"  - id: {key}\n    type: report\n    title: Hands\n    publisher: A body\n"
        f"    issued: 2024\n    URL: https://example.org/{key}\n"
        for key in keys
    )
    return f"references:\n{entries}" if entries else "references: []\n"
