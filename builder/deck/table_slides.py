"""Tables laid out for slides: columns shared, rows measured, long tables split."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.compounds import with_whole_word
from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import LINE_PITCH, USABLE_HEIGHT, lines_of, split_evenly
from builder.deck.grid import (
    CELL_INSET,
    CELL_INSET_Y,
    SECOND,
    TABLE_SIZE,
    TABLE_SIZE_SMALL,
    TABLE_SIZES_LARGE,
)
from builder.deck.layout import Box, Level
from builder.deck.model import Cell, Paragraph, Run, TableRow, TableSlot
from builder.outline.part_model import HowSure
from builder.outline.text_model import Key
from builder.record import record, replace
from builder.text.columns import share_width
from builder.units import ZERO, Length, pt

MIN_ROW = pt(46)
_AIRY_ROW = pt(70)
_AIRY_ROW_LARGE = pt(88)
_MORE_AIR = pt(10)  # for a row of several lines, which is high already
_FEW_ROWS = 3  # below the head; more of them fill a slide in the usual size


@record
class Grid:
    """The cells of a table before they are measured; the first row is the head."""

    rows: tuple[tuple[Paragraph, ...], ...]
    alt: str = ""
    """The author's words for what the cells show, if there are any."""
    keys: tuple[tuple[Key, ...], ...] = ()
    """What each row cites; what the head cites is named on every slide."""


def table_slots(edition: DeckEdition, grid: Grid) -> tuple[TableSlot, ...] | None:
    """Lay a table out on as few slides as can be; None where a row or word does not fit."""
    for size in TABLE_SIZES_LARGE if len(grid.rows) - 1 <= _FEW_ROWS else ():
        slots = _slots(edition, grid, size)
        if slots and not any(_is_broken(edition, slot) for slot in slots):
            return slots
    for size in (TABLE_SIZE, TABLE_SIZE_SMALL):
        slots = _slots(edition, grid, size)
        if slots and (len(slots) == 1 or size == TABLE_SIZE_SMALL):
            return slots
    return None


def _is_broken(edition: DeckEdition, slot: TableSlot) -> bool:
    """Tell whether a row takes more than one line."""
    look = Level(slot.size, family=edition.design.family)
    rows = [[cell.paragraph for cell in row.cells] for row in slot.rows]
    return any(
        _line_count(row, slot.columns, look, is_head=at == 0) > 1 for at, row in enumerate(rows)
    )


def _slots(edition: DeckEdition, grid: Grid, size: Length) -> tuple[TableSlot, ...] | None:
    box = edition.layout("Table").placeholder(SECOND).box
    look = Level(size, family=edition.design.family)
    columns = _columns(grid, look, box.width)
    if columns is None:
        return None
    head, *body = (_row(row, columns, look, is_head=at == 0) for at, row in enumerate(grid.rows))
    room = box.height * USABLE_HEIGHT - head.height
    groups = split_evenly(
        body,
        lambda rows: sum((row.height for row in rows), ZERO) <= room,
        lambda row: row.height,
    )
    if groups is None:
        return None
    return tuple(
        _slot(_alt(edition, grid, len(rows)), columns, (head, *_aired(rows, room, size)), size, box)
        for rows in groups
    )


def _alt(edition: DeckEdition, grid: Grid, count: int) -> str:
    """Say what a screen reader is about to read: how many rows below the head, and the heads."""
    heads = ", ".join(cell.words for cell in grid.rows[0] if cell.words)
    key = "table-alt-one" if count == 1 else "table-alt"
    return grid.alt or edition.phrases.say(key, count=str(count), heads=heads)


def _slot(
    alt: str,
    columns: tuple[Length, ...],
    rows: tuple[TableRow, ...],
    size: Length,
    box: Box,
) -> TableSlot:
    height = sum((row.height for row in rows), ZERO)
    placed = Box(box.x, box.y, box.width, height)
    return TableSlot(SECOND, placed, alt, columns, rows, size)


def _aired(rows: Sequence[TableRow], room: Length, size: Length) -> tuple[TableRow, ...]:
    """Give short tables more air, up to a row height that still reads as one table."""
    spare = (room - sum((row.height for row in rows), ZERO)) * (1 / len(rows))
    airy = _AIRY_ROW_LARGE if size in TABLE_SIZES_LARGE else _AIRY_ROW
    mosts = (max(airy, row.height + _MORE_AIR) for row in rows)
    return tuple(
        replace(row, height=max(row.height, min(most, row.height + spare)))
        for row, most in zip(rows, mosts, strict=True)
    )


def _columns(grid: Grid, look: Level, width: Length) -> tuple[Length, ...] | None:
    count = len(grid.rows[0])
    inset = CELL_INSET * 2
    longest, natural = [], []
    for at in range(count):
        levels = (replace(look, bold=at == 0 or number == 0) for number in range(len(grid.rows)))
        pairs = [
            (row[at], level) for row, level in zip(grid.rows, levels, strict=True) if at < len(row)
        ]
        longest.append(max(_longest_word(*pair) for pair in pairs) + inset + pt(2))
        natural.append(max(_natural(*pair) for pair in pairs) + inset + pt(2))
    return share_width(longest, natural, width)


def _natural(cell: Paragraph, level: Level) -> Length:
    lines = lines_of(cell, level, pt(100_000))
    return max((line.width for line in lines), default=ZERO) * 1.02


def _longest_word(cell: Paragraph, level: Level) -> Length:
    lines = lines_of(cell, level, pt(1))
    return max((line.width for line in lines), default=ZERO) * 1.04


def _row(
    cells: Sequence[Paragraph], columns: Sequence[Length], look: Level, *, is_head: bool
) -> TableRow:
    cells = [
        with_whole_word(cell, replace(look, bold=is_head or at == 0), column - CELL_INSET * 2)
        for at, (cell, column) in enumerate(zip(cells, columns, strict=True))
    ]
    lines = _line_count(cells, columns, look, is_head=is_head)
    height = look.size * (lines * LINE_PITCH) + CELL_INSET_Y * 2
    return TableRow(tuple(_cell(cell, is_head=is_head) for cell in cells), max(height, MIN_ROW))


def _line_count(
    cells: Sequence[Paragraph], columns: Sequence[Length], look: Level, *, is_head: bool
) -> int:
    """Count the lines of the cell that has most."""
    return max(
        len(lines_of(cell, replace(look, bold=is_head or at == 0), column - CELL_INSET * 2))
        for at, (cell, column) in enumerate(zip(cells, columns, strict=True))
    )


_GRADES = {grade.value: grade for grade in HowSure}


def _cell(paragraph: Paragraph, *, is_head: bool) -> Cell:
    return Cell(paragraph, None if is_head else _GRADES.get(paragraph.words))


def numbers_cell(cell_id: str, lang: str, numbers: Sequence[int]) -> Paragraph:
    """Show the numbers of sources in a cell of their own."""
    return Paragraph(cell_id, lang, (Run(", ".join(map(str, numbers)) or "–"),))
