"""Arrows and text blocks taken apart, for a surface that has none of its own: paper."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from builder.figures.model import Ink, Label, Outline, Stroke, TextBlock
from builder.record import replace
from builder.units import pt

_SUNK = 0.8  # how much of the head's length the shaft leaves free; the rest lies under it

_BELOW_MIDDLE = 0.36  # of the size, from the middle of a line to its baseline: half a capital


def painted_lines(block: TextBlock) -> Iterator[Label]:
    """Place the lines of a block, one below the other."""
    x = block.x + block.width * {"left": 0.0, "middle": 0.5, "right": 1.0}[block.align]
    y = block.y
    for passage in block.passages:
        style = passage.style
        for at, line in enumerate(passage.lines, 1):
            baseline = y + style.leading * 0.5 + style.size * _BELOW_MIDDLE
            words = line.rstrip()
            is_parted = words != line or at == len(passage.lines)
            yield Label(x, baseline, words, style, block.align, " " if is_parted else "")
            y += style.leading


def shaft_and_head(arrow: Stroke | Outline) -> tuple[Stroke | Outline, Outline]:
    """Shorten the line of an arrow, and draw its head as a filled triangle."""
    before, tip = _ending(arrow)
    across, down = _direction(before, tip)
    side = float(arrow.ink.width) * arrow.ink.head
    foot = (tip[0] - across * side, tip[1] - down * side)
    wings = (
        (foot[0] - down * side / 2, foot[1] + across * side / 2),
        (foot[0] + down * side / 2, foot[1] - across * side / 2),
    )
    head = Outline(tip, wings, Ink(arrow.ink.stroke))
    end = (tip[0] - across * side * _SUNK, tip[1] - down * side * _SUNK)
    return _ended(arrow, end), head


_Point = tuple[float, float]


def _ending(arrow: Stroke | Outline) -> tuple[_Point, _Point]:
    """Give the point that the end is reached from, and the end."""
    match arrow:
        case Stroke():
            return (arrow.x1, arrow.y1), (arrow.x2, arrow.y2)
        case Outline():
            numbers = [*arrow.start, *(number for step in arrow.steps for number in step)]
            x1, y1, x2, y2 = numbers[-4:]
            return (x1, y1), (x2, y2)


def _direction(start: _Point, end: _Point) -> _Point:
    across, down = end[0] - start[0], end[1] - start[1]
    length = hypot(across, down) or 1.0
    return across / length, down / length


def _ended(arrow: Stroke | Outline, end: _Point) -> Stroke | Outline:
    ink = replace(arrow.ink, head=0)
    match arrow:
        case Stroke():
            return replace(arrow, x2=pt(end[0]), y2=pt(end[1]), ink=ink)
        case Outline(steps=steps):
            last = (*steps[-1][:-2], *end)
            return replace(arrow, steps=(*steps[:-1], last), ink=ink)
