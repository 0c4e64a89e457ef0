"""Myths of the handout, each beside its answer."""

from __future__ import annotations

from builder.handout.blocks import Block
from builder.handout.composer import Composer
from builder.handout.table_blocks import (
    GRADE_COLOURS,
    Cell,
    cell_strips,
    longest_word,
    paired,
    too_wide,
)
from builder.handout.words import Lead, placed_words
from builder.outline.part_model import MythRow
from builder.record import replace
from builder.text.columns import share_width
from builder.units import Length, pt

_MYTH_SHARE = 0.365  # of the measure; the answers need the rest


def myth_blocks(composer: Composer) -> tuple[Block, ...]:
    """Set each myth beside its answer, which how sure we are of it opens."""
    rows = composer.edition.myths()
    if not rows:
        return ()
    span = rows[0].span
    head = tuple(
        Cell(placed_words(composer, composer.say(key), span), composer.styles.table_head, "Column")
        for key in ("column-myth", "column-answer")
    )
    cells = (head, *(_cells(composer, row) for row in rows))
    columns = _columns(composer, cells)
    if columns is None:
        composer.found.append(too_wide(span))
        return ()
    element = composer.tree.add(0, "Table")
    strips = cell_strips(composer, cells, columns, element)
    is_whole = not composer.is_narrow
    strips = strips if is_whole else paired(strips)
    return (Block(strips, span, pt(4), head=strips[:1], whole=is_whole),)


def _cells(composer: Composer, row: MythRow) -> tuple[Cell, Cell]:
    """Open an answer with its grade: a mark beside the myth would read as if the myth were true."""
    style = composer.styles.table
    bold = replace(style, bold=True, colour=GRADE_COLOURS[row.sure])
    return Cell(row.myth, style, "Row"), Cell(
        row.fact, style, lead=Lead(f"{row.sure.value}: ", bold)
    )


def _columns(composer: Composer, rows: tuple[tuple[Cell, ...], ...]) -> tuple[Length, ...] | None:
    """Give the myths a third, or more where a word of theirs is longer."""
    measure, columns = composer.measure, zip(*rows, strict=True)
    longest = [longest_word(composer, [cell.text for cell in cells]) for cells in columns]
    wanted = (measure * _MYTH_SHARE, measure * (1 - _MYTH_SHARE))
    natural = [max(pair) for pair in zip(longest, wanted, strict=True)]
    return share_width(longest, natural, measure)
