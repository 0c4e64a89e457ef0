"""Paragraphs set as far apart as rows of one height allow.

Nothing is drawn between rows: a drawn line would stay where it is when somebody adds a word,
and strike through what moved.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import (
    LINE_PITCH,
    USABLE_HEIGHT,
    height_of,
    inner_height,
    inner_width,
    lines_of,
)
from builder.deck.grid import BODY
from builder.deck.layout import Box, Level, Placeholder
from builder.deck.model import Paragraph, Slide, TextSlot
from builder.record import replace
from builder.units import ZERO, Length, pt

LEAST_AIR = pt(14)  # above and below the text of a row together
LEAST_STACK_AIR = pt(10)  # between two stacks
MOST_HEIGHT = pt(104)  # a taller row looks lost
MOST_AIR = pt(22)  # added between two points of several lines
_FEWEST = 3  # fewer rows are set as if there were three


def lay_rows(paragraphs: Sequence[Paragraph], spot: Placeholder) -> TextSlot | None:
    """Set paragraphs in the height of their rows, all as far apart; None where one needs more."""
    level, box = spot.levels[0], spot.inner
    height = row_height(paragraphs, level, box)
    if height is None:
        return None
    text = sum((_text_height(paragraph, level, box) for paragraph in paragraphs), ZERO)
    air = height - text * (1 / len(paragraphs))
    first, *others = paragraphs
    placed = (replace(first, before=ZERO), *(replace(one, before=air) for one in others))
    top = air * 0.5
    inner = Box(box.x, box.y + top, box.width, box.height - top)
    return TextSlot(BODY, placed, spot.around(inner))


def in_rows(
    edition: DeckEdition, slide: Slide, paragraphs: tuple[Paragraph, ...], *, share: float = 1
) -> Slide:
    """Set short paragraphs in the rows of a slide, or one below the other where they are long.

    Rows take this share of the body's height.
    """
    spot = edition.layout(slide.layout).placeholder(BODY)
    rows = lay_rows(paragraphs, shortened(spot, share))
    return replace(slide, slots=(rows or TextSlot(BODY, aired(paragraphs, spot)),))


def shortened(spot: Placeholder, share: float) -> Placeholder:
    """Give a placeholder of so much of its height."""
    return spot.at(replace(spot.box, height=spot.box.height * share))


def lay_stacks(
    stacks: Sequence[Sequence[Paragraph]], levels: Sequence[Level], box: Box
) -> TextSlot | None:
    """Set stacks of paragraphs below each other, as far apart; None where they do not fit."""
    heights = [height_of(stack, levels, box.width) for stack in stacks]
    air = (box.height * USABLE_HEIGHT - sum(heights, ZERO)) * (1 / len(stacks))
    if air < LEAST_STACK_AIR:
        return None
    air = min(air, MOST_AIR)
    pad = air * 0.5
    placed: list[Paragraph] = []
    for stack in stacks:
        first, *rest = stack
        placed += (replace(first, before=air if placed else ZERO), *rest)
    height = sum(heights, ZERO) + air * len(stacks)
    inner = Box(box.x, box.y + pad, box.width, height - pad)
    return TextSlot(BODY, tuple(placed), inner)


def aired(paragraphs: Sequence[Paragraph], spot: Placeholder) -> tuple[Paragraph, ...]:
    """Share the room that is left among the spaces above points, so that none crowds the top."""
    gaps = sum(paragraph.level == 0 for paragraph in paragraphs) - 1
    if gaps < 1:
        return tuple(paragraphs)
    used = height_of(paragraphs, spot.levels, inner_width(spot))
    left = max(inner_height(spot) - used, ZERO)
    more = min(left * (1 / gaps), MOST_AIR)
    first, *rest = paragraphs
    before = spot.levels[0].before + more
    return (first, *(one if one.level else replace(one, before=before) for one in rest))


def row_height(paragraphs: Sequence[Paragraph], level: Level, box: Box) -> Length | None:
    """Give the height that all rows share, or None where a paragraph needs more."""
    height = min(box.height * (1 / max(len(paragraphs), _FEWEST)), MOST_HEIGHT)
    tallest = max(_text_height(paragraph, level, box) for paragraph in paragraphs)
    return height if tallest + LEAST_AIR <= height else None


def _text_height(paragraph: Paragraph, level: Level, box: Box) -> Length:
    return level.size * (len(lines_of(paragraph, level, box.width)) * LINE_PITCH)
