"""Arrows of figures, as strokes and paths that end in a head."""

from __future__ import annotations

from builder.figures.model import Ink, Stroke
from builder.theme import Colour
from builder.units import Length

Point = tuple[Length, Length]


def arrow(start: Point, end: Point, *, width: Length, colour: Colour = Colour.INK) -> Stroke:
    """Draw a straight arrow with a large head; its tip is the end."""
    return Stroke(*start, *end, Ink(None, colour, width, head=5))


def thick_arrow(start: Point, end: Point, *, width: Length, colour: Colour = Colour.INK) -> Stroke:
    """Draw a straight arrow whose line is so thick that a small head does."""
    return Stroke(*start, *end, Ink(None, colour, width, head=3))
