"""A row of a table turned into texts, each with the row and the column that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compare.model import Kind, Said
from builder.record import record

_BETWEEN = " · "
_SOURCES = "/sources"
_GRADE = "frame/grade/"


@record
class Cell:
    """One cell: its words, the numbers of its sources, and its id in the outline."""

    words: str
    cites: tuple[int, ...] = ()
    id: str = ""


def row_texts(
    cells: Sequence[Cell], *, heads: Sequence[str], page: int, row: str, kind: Kind = Kind.TEXT
) -> Iterator[Said]:
    """Give the cells that say something; a column of sources counts with the first cell."""
    first = cells[0].words if cells else ""
    listed = tuple(number for cell in cells for number in _listed(cell))
    for at, cell in enumerate(cells):
        if not cell.words or cell.id.endswith(_SOURCES):
            continue
        yield Said(
            words=cell.words,
            kind=Kind.GRADE if cell.id.startswith(_GRADE) else kind,
            page=page,
            id=cell.id or f"{row}/{at}",
            about=_about(first, heads, at, is_grade=cell.id.startswith(_GRADE)),
            row=row,
            cites=cell.cites if at else (*cell.cites, *listed),
        )


def head_texts(heads: Sequence[str], *, page: int, row: str) -> Iterator[Said]:
    """Give the heads of a table's columns."""
    for at, head in enumerate(heads):
        if head:
            yield Said(head, Kind.TEXT, page, id=f"{row}/{at}")


def name_of(row: str, column: str) -> str:
    """Name a number by its row and its column; one of them may be empty."""
    return _BETWEEN.join(one for one in (row, column) if one)


def _about(first: str, heads: Sequence[str], at: int, *, is_grade: bool) -> str:
    if not at:
        return ""
    return first if is_grade else name_of(first, heads[at] if at < len(heads) else "")


def _listed(cell: Cell) -> Iterator[int]:
    if cell.id.endswith(_SOURCES):
        yield from (int(one) for one in cell.words.split(", ") if one.isdigit())
