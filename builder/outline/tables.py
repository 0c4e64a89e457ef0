"""Tables of an outline read cell by cell, held against the raw rows."""

from __future__ import annotations

from builder.findings import Finding, Span, error
from builder.outline.blocks import TableBlock
from builder.outline.fields import read_keys
from builder.outline.manuscript import Manuscript
from builder.outline.passages import MAX_LETTERS, read_words
from builder.outline.place import Place, place_at
from builder.outline.text_model import Key, Text
from builder.record import record


@record
class Cell:
    """One cell as it stands in the file."""

    id: str
    place: Place
    lang: str

    @property
    def words(self) -> str:
        """Its letters, marks included."""
        return self.place.content

    @property
    def span(self) -> Span:
        """Its words, or one letter where there are none."""
        return self.place.extent

    def text(self, found: list[Finding]) -> Text:
        """Read it as words with marks."""
        return read_words(self.id, self.lang, self.place, found)

    def keys(self, found: list[Finding]) -> tuple[Key, ...]:
        """Read it as the keys of sources."""
        if len(self.words) > MAX_LETTERS:
            return self.text(found).keys  # which tells that it is too long
        return read_keys(self.words, self.span, found)


@record
class Row:
    """The cells of one row and the place of the row."""

    cells: tuple[Cell, ...]
    span: Span


def read_rows(
    text_id: str, table: TableBlock, manuscript: Manuscript, found: list[Finding]
) -> tuple[Row, ...]:
    """Read all rows, the head first; a row with another number of cells is an error."""
    rows = [
        _row(f"{text_id}/{number}", line, manuscript) for number, line in enumerate(table.row_lines)
    ]
    width = len(rows[0].cells)
    for row in rows[1:]:
        if len(row.cells) != width:
            message = f"this row has {_counted(row)}, and the head has {width}"
            span = row.cells[width].span if len(row.cells) > width else row.span
            found.append(error("R170", span, message, "give every row the same number of |"))
    return tuple(row for row in rows if len(row.cells) == width)


def _counted(row: Row) -> str:
    return "1 cell" if len(row.cells) == 1 else f"{len(row.cells)} cells"


def _row(row_id: str, line: int, manuscript: Manuscript) -> Row:
    cells = (
        Cell(
            f"{row_id}/{number}",
            place_at(manuscript.file, words, line=line + 1, column=column),
            manuscript.lang,
        )
        for number, (words, column) in enumerate(_split(manuscript.lines[line]), 1)
    )
    return Row(tuple(cells), manuscript.line_span(line))


def _split(raw: str) -> list[tuple[str, int]]:
    """Split a raw row into the words of its cells and the columns, from 1, where they begin.

    A pipe behind a backslash parts no cells, and the first and the last may be left out:
    https://github.github.com/gfm/#tables-extension-
    """
    cells: list[tuple[str, int]] = []
    start, row = 0, raw.rstrip()
    for at in (*(at for at in range(len(row)) if _is_border(row, at)), len(row)):
        words = row[start:at]
        cells.append((words.strip(), start + len(words) - len(words.lstrip()) + 1))
        start = at + 1
    first = 1 if row.lstrip().startswith("|") else 0
    last = -1 if len(cells) > first and row.endswith("|") and not row.endswith("\\|") else None
    return cells[first:last]


def _is_border(row: str, at: int) -> bool:
    return row[at] == "|" and not (at and row[at - 1] == "\\")
