"""Tables of the handout: head tinted, rows parted by rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.figures.model import Ink, Rectangle, Stroke
from builder.findings import Span, error
from builder.handout.flow import Block, Strip
from builder.handout.frames import FIGURE_GAP
from builder.handout.model import Art, Item
from builder.handout.source_blocks import source_line
from builder.handout.words import (
    Column,
    Composer,
    lowered,
    spaced,
    text_strips,
)
from builder.outline.part_model import HowSure, Table
from builder.outline.text_model import Text
from builder.text.columns import share_width
from builder.text.faces import handout_face
from builder.text.lines import text_width
from builder.theme import HANDOUT, Colour, TextStyle
from builder.units import ZERO, Length, pt

_CELL_X, _CELL_Y = pt(8), pt(6)
_RULE = Ink(None, Colour.LINE, pt(0.75))
_HEAVY = Ink(None, Colour.PINE, pt(1.5))


def table_block(composer: Composer, table: Table, *, parent: int) -> tuple[Block, ...]:
    """Set a table below its title, and its sources below it."""
    element = composer.tree.add(parent, "Table")
    caption = composer.tree.add(element, "Caption", text_id=table.title.id)
    full = Column(ZERO, composer.measure)
    title = text_strips(
        composer, table.title, tag=caption, style=composer.styles.subheading, column=full
    )
    title = tuple(replace(strip, keep=True) for strip in title)
    rows = table_rows(composer, (table.head, *table.rows), element, table.span)
    if not rows:
        return ()
    head, *body = rows
    strips = (*title, replace(head, gap=pt(4)), *body)
    source = source_line(composer, table.keys, parent, full)
    strips = (*strips, *spaced(source, pt(4)))
    if source:
        strips = _keep_last_row(strips, len(source))
    return (Block(strips, table.span, FIGURE_GAP, head=(head,)),)


def plain_table_block(
    composer: Composer, rows: Sequence[Sequence[Text]], span: Span, *, parent: int
) -> tuple[Block, ...]:
    """Set a table whose heading says what it is; the first row is its head."""
    element = composer.tree.add(parent, "Table")
    strips = table_rows(composer, rows, element, span)
    return (Block(strips, span, pt(4), head=strips[:1]),) if strips else ()


def table_rows(
    composer: Composer, rows: Sequence[Sequence[Text]], element: int, span: Span
) -> tuple[Strip, ...]:
    """Set the rows of a table, the head first: tinted, and set again on a new page."""
    columns = _columns(rows, composer.measure)
    if columns is None:
        hint = "shorten the longest word, or drop a column"
        message = "the words of this table are wider than the page"
        composer.found.append(error("P423", span, message, hint))
        return ()
    head_tag = composer.tree.add(composer.tree.add(element, "THead"), "TR")
    head = _row(composer, rows[0], head_tag, columns, is_head=True)
    body = composer.tree.add(element, "TBody")
    set_rows = (
        _row(composer, row, composer.tree.add(body, "TR"), columns, is_head=False)
        for row in rows[1:]
    )
    return (replace(head, keep=True), *set_rows)


def _keep_last_row(strips: tuple[Strip, ...], below: int) -> tuple[Strip, ...]:
    """Keep the source line with the last row."""
    at = len(strips) - below - 1
    return (*strips[:at], replace(strips[at], keep=True), *strips[at + 1 :])


def _columns(rows: Sequence[Sequence[Text]], measure: Length) -> tuple[Length, ...] | None:
    longest, natural = [], []
    for at in range(len(rows[0])):
        cells = [row[at].plain for row in rows if at < len(row)]
        pad = _CELL_X * 2 + pt(2)
        longest.append(max(_longest_word(words) for words in cells) + pad)
        natural.append(max(_width(words) for words in cells) + pad)
    return share_width(longest, natural, measure)


def _width(words: str) -> Length:
    return text_width(words, handout_face(bold=True), HANDOUT.table.size)


def _longest_word(words: str) -> Length:
    return max((_width(word) for word in words.split(" ")), default=ZERO)


def _row(
    composer: Composer,
    cells: Sequence[Text],
    row: int,
    columns: Sequence[Length],
    *,
    is_head: bool,
) -> Strip:
    items: list[Item] = []
    height, x = ZERO, ZERO
    for at, (cell, width) in enumerate(zip(cells, columns, strict=True)):
        is_header = is_head or at == 0
        scope = "Column" if is_head else "Row"
        tag = (
            composer.tree.add(row, "TH", text_id=cell.id, scope=scope)  # type: ignore[arg-type]  # one of the two
            if is_header
            else composer.tree.add(row, "TD", text_id=cell.id)
        )
        style = composer.styles.table_head if is_head else _cell_style(cell, at)
        column = Column(x + _CELL_X, width - _CELL_X * 2)
        lines = (
            text_strips(composer, cell, tag=tag, style=style, column=column) if cell.runs else ()
        )
        y = _CELL_Y
        for line in lines:
            items += [lowered(item, y) for item in line.items]
            y += line.height
        height = max(height, y + _CELL_Y)
        x += width
    ground = Rectangle(ZERO, ZERO, x, height, Ink(Colour.TINT)) if is_head else None
    rule = Stroke(ZERO, height, x, height, _HEAVY if is_head else _RULE)
    art = Art(ZERO, ZERO, (ground, rule) if ground else (rule,))
    return Strip(height, (art, *items))


_GRADE_COLOURS = {
    HowSure.KNOW.value: Colour.PINE,
    HowSure.THINK.value: Colour.PINE,
    HowSure.NOT_YET.value: Colour.PINE,
    HowSure.NOT_PROVEN.value: Colour.BRICK,
}


def _cell_style(cell: Text, at: int) -> TextStyle:
    """Set the first column and how sure we are in bold; the words of a grade say it all."""
    colour = _GRADE_COLOURS.get(cell.plain)
    return replace(HANDOUT.table, bold=at == 0 or bool(colour), colour=colour or Colour.INK)
