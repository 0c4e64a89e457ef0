"""A table set as a list, where its columns would be too narrow for their words."""

from __future__ import annotations

from collections.abc import Sequence

from builder.handout.blocks import Strip
from builder.handout.composer import Composer
from builder.handout.stacks import spaced, whole
from builder.handout.words import Column, Lead, text_strips
from builder.outline.text_model import Text
from builder.record import replace
from builder.theme import Colour
from builder.units import ZERO, pt

_ROW_GAP = pt(8)
_CELL_GAP = pt(2)
_INDENT = pt(14)  # of all cells below the one that names their row


def row_list(
    composer: Composer, rows: Sequence[Sequence[Text]], *, parent: int
) -> tuple[Strip, ...]:
    """Set each row below the one before, each cell behind the head of its column."""
    head, *body = rows
    listing = composer.tree.add(parent, "L", numbering="None")
    strips: list[Strip] = []
    for row in body:
        entry = composer.tree.add(composer.tree.add(listing, "LI"), "LBody")
        cells = _cells(composer, head, row, entry)
        strips += spaced(cells, _ROW_GAP if strips else ZERO)
    return tuple(strips)


def _cells(
    composer: Composer, head: Sequence[Text], row: Sequence[Text], entry: int
) -> tuple[Strip, ...]:
    listing = composer.tree.add(entry, "L", numbering="None")
    style = composer.styles.table
    label = replace(composer.styles.table_head, colour=Colour.SLATE)
    strips: list[Strip] = []
    for at, (name, cell) in enumerate(zip(head, row, strict=True)):
        inner = composer.tree.add(listing, "LI")
        lead = Lead(f"{name.plain} ", label, composer.tree.add(inner, "Lbl", text_id=name.id))
        body = composer.tree.add(inner, "LBody", text_id=cell.id)
        shown = replace(style, bold=at == 0)
        indent = _INDENT if at else ZERO
        column = Column(indent, composer.measure - indent)
        lines = text_strips(composer, cell, tag=body, style=shown, column=column, lead=lead)
        strips += spaced(lines, _CELL_GAP if strips else ZERO)
    return whole(strips)
