"""The parts that talk in two voices: Teach back, Myth or fact."""

from __future__ import annotations

from collections.abc import Sequence

from builder.findings import Finding, error
from builder.outline.evidence import read_grade
from builder.outline.part_model import MythRow, Myths, TeachBack, TeachBackRow
from builder.outline.part_source import PartSource, read_table_rows
from builder.outline.tables import Cell, Row

TEACH_BACK_COLUMNS = ("say", "listen for")
MYTH_COLUMNS = ("you may hear", "what the evidence says", "how sure we are of the answer")


def read_teach_back(source: PartSource, found: list[Finding]) -> TeachBack | None:
    """Read what the clinician asks, and what to listen for."""
    rows = _named_rows(source, TEACH_BACK_COLUMNS, found)
    read = [TeachBackRow(row.cells[0].text(found), row.cells[1].text(found)) for row in rows]
    _refuse_empty([cell for row in rows for cell in row.cells], found)
    return TeachBack(tuple(read)) if read else None


def read_myths(source: PartSource, found: list[Finding]) -> Myths | None:
    """Read what people hear, and what the evidence says."""
    rows = _named_rows(source, MYTH_COLUMNS, found)
    _refuse_empty([cell for row in rows for cell in row.cells[:2]], found)
    read = [_myth(row, found) for row in rows]
    return Myths(tuple(row for row in read if row)) if read else None


def _myth(row: Row, found: list[Finding]) -> MythRow | None:
    myth, fact, sure = row.cells
    grade = read_grade(sure, found)
    texts = myth.text(found), fact.text(found)
    return MythRow(*texts, grade, row.span) if grade else None


def _named_rows(
    source: PartSource, columns: tuple[str, ...], found: list[Finding]
) -> tuple[Row, ...]:
    """Read the rows below a head that has to name these columns."""
    rows = read_table_rows(source, source.blocks, found, columns=columns)
    if not rows:
        return ()
    names = tuple(" ".join(cell.words.lower().split()) for cell in rows[0].cells)
    if names != columns:
        message = f"these are not the columns of {source.name.capitalize()}"
        found.append(error("R240", rows[0].span, message, f"use | {' | '.join(columns)} |"))
        return ()
    return rows[1:]


def _refuse_empty(cells: Sequence[Cell], found: list[Finding]) -> None:
    found.extend(
        error("R241", cell.span, "an empty cell", "write it, or delete the row")
        for cell in cells
        if not cell.words
    )
