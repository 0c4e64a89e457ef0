"""The names of a chart's series, each beside its ink, as lines of shapes above the plot."""

from __future__ import annotations

from collections.abc import Sequence

from builder.figures.model import Ink, Label, Rectangle, Shape
from builder.figures.slots import line_ends
from builder.text.faces import handout_face
from builder.text.lines import Piece, break_lines
from builder.theme import HANDOUT
from builder.units import ZERO, Length, pt

_SQUARE = pt(11)
_INDENT = pt(16)
_GAP = pt(22)


def key_mark(y: Length, ink: Ink) -> Rectangle:
    """Draw the square that stands for a series, at the left edge."""
    return Rectangle(ZERO, y, _SQUARE, _SQUARE, ink, pt(1.5))


def key_shapes(
    names: Sequence[str], inks: Sequence[Ink], *, width: Length
) -> tuple[Length, list[Shape]]:
    """Name the series side by side, and on a new line where no room is left; give the height."""
    style = HANDOUT.figure
    face = handout_face(bold=style.bold)
    shapes: list[Shape] = []
    x, y, bottom = ZERO, ZERO, ZERO
    for name, ink in zip(names, inks, strict=False):
        lines = break_lines([Piece(name, face, style.size, None)], width - _INDENT)
        taken = _INDENT + max(line.width for line in lines)
        if x > ZERO and x + taken > width:
            x, y = ZERO, bottom
        shapes.append(Rectangle(x, y + pt(3), _SQUARE, _SQUARE, ink, pt(1.5)))
        shapes += [
            Label(x + _INDENT, y + pt(13) + style.leading * at, line.text, style, end=end)
            for at, (line, end) in enumerate(zip(lines, line_ends(lines), strict=True))
        ]
        bottom = max(bottom, y + pt(4) + style.leading * len(lines))
        x += taken + _GAP
    return max(bottom, pt(22)), shapes
