"""The frame around a figure: its title, what it counts, its source, whether it is an idea."""

from __future__ import annotations

from collections.abc import Sequence

from builder.figures.model import Ink, Rectangle
from builder.findings import Span
from builder.handout.blocks import Block, Border, Strip
from builder.handout.composer import Composer
from builder.handout.model import Art
from builder.handout.source_blocks import source_line
from builder.handout.stacks import lowered, side_by_side, spaced
from builder.handout.words import Column, text_strips, words_strips
from builder.outline.text_model import Key, Text
from builder.record import replace
from builder.theme import Colour
from builder.units import ZERO, Length, pt

FIGURE_GAP = pt(12)
FRAME_PAD = pt(14)
_IDEA_PAD = pt(4)


def frame_column(composer: Composer) -> Column:
    """Give the room inside a frame."""
    return Column(FRAME_PAD, composer.measure - FRAME_PAD * 2)


def frame_title(composer: Composer, title: Text, *, parent: int) -> tuple[Strip, ...]:
    """Set the title of a figure."""
    tag = composer.tree.add(parent, "P", text_id=title.id)
    style = replace(composer.styles.figure_strong, size=pt(13), leading=pt(16.9))
    column = frame_column(composer)
    strips = text_strips(composer, title, tag=tag, style=style, column=column)
    return tuple(replace(strip, keep=True) for strip in strips)


def frame_notes(
    composer: Composer,
    label: Text | None,
    keys: tuple[Key, ...],
    *,
    parent: int,
    above: Sequence[Strip] = (),
) -> tuple[Strip, ...]:
    """Say of whom a figure tells, and where that is from, below what else there is to say."""
    column = frame_column(composer)
    strips = [*above]
    if label:
        tag = composer.tree.add(parent, "P", text_id=label.id)
        strips += text_strips(
            composer, label, tag=tag, style=composer.styles.caption, column=column
        )
    strips += source_line(composer, keys, parent, column)
    return spaced(strips, pt(6))


def idea_strip(composer: Composer, *, parent: int) -> Strip:
    """Say below a drawing that it shows an idea and no measured data."""
    tag = composer.tree.add(parent, "P")
    words = composer.say("idea-drawing")
    inner = Column(FRAME_PAD + pt(10), composer.measure - FRAME_PAD * 2 - pt(20))
    lines = words_strips(composer, words, tag=tag, style=composer.styles.idea, column=inner)
    said = side_by_side(lines)
    height = said.height + _IDEA_PAD * 2
    width = composer.measure - FRAME_PAD * 2
    ink = Ink(Colour.CREAM, Colour.UMBER, pt(1.5))
    ground = Rectangle(FRAME_PAD, ZERO, width, height, ink, pt(6))
    items = tuple(lowered(item, _IDEA_PAD) for item in said.items)
    return Strip(height, (Art(ZERO, ZERO, (ground,)), *items), gap=pt(8))


def framed(strips: Sequence[Strip], span: Span, *, gap: Length = FIGURE_GAP) -> Block:
    """Put a frame around a figure and its words."""
    border = Border(Ink(Colour.WHITE, Colour.LINE, pt(1.25)), pt(6), pt(10), pt(10))
    return Block(tuple(strips), span, gap, border)
