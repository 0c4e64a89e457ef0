"""The names of a chart's series, each beside its ink, as lines of shapes above the plot."""

from __future__ import annotations

from collections.abc import Sequence

from builder.figures.model import Ellipse, Ink, Label, Rectangle, Shape, Stroke
from builder.figures.slots import line_ends
from builder.text.faces import handout_face
from builder.text.lines import Piece, break_lines
from builder.theme import HANDOUT
from builder.units import ZERO, Length, pt

_SQUARE = pt(11)
_SAMPLE = pt(26)  # of a line, long enough for its dashes and a point between them
_POINT = pt(6)
_AIR = pt(5)
_GAP = pt(22)


def key_mark(x: Length, y: Length, ink: Ink) -> tuple[Shape, ...]:
    """Draw what stands for a series: a square of its bars, or a piece of its line with a point."""
    if ink.fill:
        return (Rectangle(x, y, _SQUARE, _SQUARE, ink, pt(1.5)),)
    middle = y + _SQUARE * 0.5
    line = Stroke(x, middle, x + _SAMPLE, middle, ink)
    return (line, point_mark(x + _SAMPLE * 0.5, middle, ink))


def point_mark(x: Length, y: Length, ink: Ink) -> Ellipse:
    """Draw the point of a line."""
    return Ellipse(x - _POINT * 0.5, y - _POINT * 0.5, _POINT, _POINT, Ink(ink.stroke))


def key_indent(ink: Ink) -> Length:
    """Give the room that the mark of a series takes, and the air behind it."""
    return (_SQUARE if ink.fill else _SAMPLE) + _AIR


def key_shapes(
    names: Sequence[str], inks: Sequence[Ink], *, width: Length
) -> tuple[Length, list[Shape]]:
    """Name the series side by side, and on a new line where no room is left; give the height."""
    style = HANDOUT.figure
    face = handout_face(bold=style.bold)
    shapes: list[Shape] = []
    x, y, bottom = ZERO, ZERO, ZERO
    indent = key_indent(inks[0])
    for name, ink in zip(names, inks, strict=False):
        lines = break_lines([Piece(name, face, style.size, None)], width - indent)
        taken = indent + max(line.width for line in lines)
        if x > ZERO and x + taken > width:
            x, y = ZERO, bottom
        shapes += key_mark(x, y + pt(3), ink)
        shapes += [
            Label(x + indent, y + pt(13) + style.leading * at, line.text, style, end=end)
            for at, (line, end) in enumerate(zip(lines, line_ends(lines), strict=True))
        ]
        bottom = max(bottom, y + pt(4) + style.leading * len(lines))
        x += taken + _GAP
    return max(bottom, pt(22)), shapes
