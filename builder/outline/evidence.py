"""The Evidence part: claims, how sure we are of each, and on what grounds."""

from __future__ import annotations

from builder.findings import Finding, error
from builder.outline.fields import quoted
from builder.outline.part_model import Evidence, EvidenceRow, HowSure
from builder.outline.part_source import PartSource, read_table_rows
from builder.outline.tables import Cell, Row

COLUMNS = ("claim", "how sure", "sources", "for clinicians", "box")
REQUIRED_COLUMNS = 3
_GRADES = {grade.value.lower(): grade for grade in HowSure}


def read_evidence(source: PartSource, found: list[Finding]) -> Evidence | None:
    """Read the claims of a section."""
    rows = read_table_rows(source, source.blocks, found, columns=COLUMNS)
    if not rows:
        return None
    names = tuple(" ".join(cell.words.lower().split()) for cell in rows[0].cells)
    if names != COLUMNS[: len(names)] or len(names) < REQUIRED_COLUMNS:
        hint = f"use | {' | '.join(COLUMNS)} |"
        found.append(error("R175", rows[0].span, "these are not the columns of Evidence", hint))
        return None
    read = [_row(row, found) for row in rows[1:]]
    return Evidence(tuple(row for row in read if row))


def _row(row: Row, found: list[Finding]) -> EvidenceRow | None:
    claim, sure, sources, *rest = row.cells
    grade = read_grade(sure, found)
    box = rest[1].words.lower() if len(rest) > 1 else ""
    if box not in ("", "yes"):
        message = f"{quoted(rest[1].words)} in the column box"
        found.append(error("R176", rest[1].span, message, "write yes, or nothing"))
    text, keys = claim.text(found), sources.keys(found)
    if not text.plain:
        found.append(error("R176", claim.span, "a row without a claim", "write the claim"))
    clinicians = rest[0].text(found) if rest and rest[0].words else None
    if grade is None:
        return None
    return EvidenceRow(text, grade, keys, clinicians, box == "yes", row.span)


def read_grade(cell: Cell, found: list[Finding]) -> HowSure | None:
    """Read how sure we are."""
    grade = _GRADES.get(" ".join(cell.words.lower().split()))
    if grade is None:
        words = quoted(cell.words) if cell.words else "an empty cell"
        message = f"{words} does not say how sure we are"
        hint = "write " + ", ".join(grade.value for grade in HowSure)
        found.append(error("R176", cell.span, message, hint))
    return grade
