"""Addresses on slides, broken where they are too long for a line."""

from __future__ import annotations

from builder.deck.fit import USABLE_WIDTH
from builder.deck.layout import Level
from builder.text.address import break_address
from builder.text.faces import deck_face
from builder.text.lines import text_width
from builder.units import Length


def broken_address(url: str, level: Level, *, width: Length) -> str:
    """Break an address into lines no wider than `width`, in the look of a level."""
    face, room = deck_face(bold=level.bold, family=level.family), width * USABLE_WIDTH
    return break_address(url, lambda words: text_width(words, face, level.size) <= room)
