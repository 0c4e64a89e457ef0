"""Paragraphs set on cards: boxes in a row or in a stack, measured and placed."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.compounds import with_whole_words
from builder.deck.fit import USABLE_HEIGHT, fits, height_of
from builder.deck.grid import CARDS
from builder.deck.layout import Box, Layout, Placeholder
from builder.deck.model import Paragraph, TextSlot
from builder.units import ZERO, Length, pt

Card = Sequence[Paragraph]
_HIGHER = 0.3  # how much of the room that is left stands above a row of cards
_MOST_ROW = pt(84)  # a higher layer looks lost


def cards_in_row(
    cards: Sequence[Card], layout: Layout, room: Box, *, gap: Length, least: Length
) -> tuple[TextSlot, ...] | None:
    """Set cards of one size side by side, at least so high; None where words do not fit."""
    count = len(cards)
    width = (room.width - gap * (count - 1)) * (1 / count)
    spots = [layout.placeholder(idx) for idx in CARDS[:count]]
    cards = _whole(cards, spots, width)
    needed = max(card_height(card, spot, width) for card, spot in zip(cards, spots, strict=True))
    if needed > room.height:
        return None
    height = min(max(needed, least), room.height)
    top = room.y + (room.height - height) * _HIGHER
    boxes = [Box(room.x + (width + gap) * at, top, width, height) for at in range(count)]
    return _placed(cards, spots, boxes)


def cards_in_stack(
    cards: Sequence[Card], layout: Layout, room: Box, *, gap: Length
) -> tuple[TextSlot, ...] | None:
    """Set cards one below the other, each as high as its words; None where they do not fit."""
    spots = [layout.placeholder(idx) for idx in CARDS[: len(cards)]]
    pairs = list(zip(cards, spots, strict=True))
    heights = [card_height(card, spot, room.width) for card, spot in pairs]
    spare = room.height - sum(heights, ZERO) - gap * (len(cards) - 1)
    if spare < 0:
        return None
    more = spare * (1 / len(cards))
    heights = [max(height, min(height + more, _MOST_ROW)) for height in heights]
    boxes, top = [], room.y
    for height in heights:
        boxes.append(Box(room.x, top, room.width, height))
        top += height + gap
    return _placed(cards, spots, boxes)


def _whole(cards: Sequence[Card], spots: Sequence[Placeholder], width: Length) -> Sequence[Card]:
    return [
        with_whole_words(card, spot.levels, width - spot.insets.left - spot.insets.right)
        for card, spot in zip(cards, spots, strict=True)
    ]


def card_height(card: Card, spot: Placeholder, width: Length) -> Length:
    """Measure what a card of this width needs for its words and the room around them."""
    inner = width - spot.insets.left - spot.insets.right
    text = height_of(card, spot.levels, inner) * (1 / USABLE_HEIGHT)
    return text + spot.insets.top + spot.insets.bottom + pt(1)


def _placed(
    cards: Sequence[Card], spots: Sequence[Placeholder], boxes: Sequence[Box]
) -> tuple[TextSlot, ...] | None:
    rows = list(zip(cards, spots, boxes, strict=True))
    if not all(fits(card, spot.at(box)) for card, spot, box in rows):
        return None
    return tuple(TextSlot(spot.idx, tuple(card), box) for card, spot, box in rows)
