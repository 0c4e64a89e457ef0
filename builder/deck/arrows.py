"""Arrows as shapes: a shaft and a head, drawn in ink."""

from __future__ import annotations

from builder.figures.model import Ink, Outline, Shape
from builder.theme import Colour
from builder.units import Length, pt

SHAFT = pt(4)
_HEAD_LENGTH, _HEAD_WIDTH = pt(14), pt(16)


def arrow(start: tuple[Length, Length], end: tuple[Length, Length]) -> tuple[Shape, ...]:
    """Draw a straight arrow between two points that differ."""
    (x1, y1), (x2, y2) = start, end
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    across, down = (x2 - x1) / length, (y2 - y1) / length
    neck = (x2 - _HEAD_LENGTH * across, y2 - _HEAD_LENGTH * down)
    half = _HEAD_WIDTH / 2
    head = Outline(
        (float(x2), float(y2)),
        (
            (neck[0] - half * down, neck[1] + half * across),
            (neck[0] + half * down, neck[1] - half * across),
        ),
        Ink(Colour.INK),
    )
    shaft = Outline((float(x1), float(y1)), (neck,), Ink(None, Colour.INK, SHAFT), closed=False)
    return (shaft, head)


def return_arrow(start: tuple[Length, Length], end: tuple[Length, Length]) -> tuple[Shape, ...]:
    """Draw an arrow from below one place, around, and up to below another."""
    (x1, y1), (x2, y2) = start, end
    low = y1 + pt(24)
    path = Outline(
        (float(x1), float(y1)),
        ((float(x1), float(low)), (float(x2), float(low))),
        Ink(None, Colour.INK, SHAFT),
        closed=False,
    )
    return (path, *arrow((x2, low + SHAFT * 0.5), (x2, y2)))
