"""Tables of an outline read cell by cell, held against the raw rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.findings import Finding, Span, error
from builder.outline.blocks import TableBlock
from builder.outline.manuscript import Manuscript
from builder.outline.model import Text

_CELL = re.compile(r"(?:\\.|[^|\\])*")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row and the place of the row."""

    cells: tuple[Text, ...]
    span: Span


def read_rows(
    text_id: str, table: TableBlock, manuscript: Manuscript, found: list[Finding]
) -> tuple[Row, ...]:
    """Read all rows, the head first; a row with another number of cells is an error."""
    rows = []
    width = len(table.rows[0])
    for number, (cells, line) in enumerate(zip(table.rows, table.row_lines, strict=True)):
        columns = _columns(manuscript.lines[line])
        span = manuscript.line_span(line)
        if len(columns) != width:
            message = f"this row has {len(columns)} cells, and the head has {width}"
            found.append(error("R170", span, message, "give every row the same number of |"))
        texts = tuple(
            manuscript.cell(f"{text_id}/{number}/{at}", cell, _column(columns, at), found)
            for at, cell in enumerate(cells, 1)
        )
        rows.append(Row(texts, span))
    return tuple(rows)


def _column(columns: Sequence[int], at: int) -> int:
    return columns[at - 1] if at <= len(columns) else columns[-1]


def _columns(raw: str) -> list[int]:
    """Find the column, counted from 1, where the words of each raw cell begin."""
    indent = len(raw) - len(raw.lstrip())
    body = raw.strip()
    if body.startswith("|"):
        indent, body = indent + 1, body[1:]
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    columns, at = [], 0
    while True:
        cell = _CELL.match(body, at)
        words = cell[0] if cell else ""
        columns.append(indent + at + len(words) - len(words.lstrip()) + 1)
        at += len(words) + 1
        if at > len(body):
            return columns
