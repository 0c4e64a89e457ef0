"""Shapes into the operators of PDF that paint them (ISO 32000-1, 8.5), colours by palette."""

from __future__ import annotations

from collections.abc import Iterator

from builder.figures.model import (
    Code,
    Contour,
    Contours,
    Ellipse,
    Ink,
    Outline,
    Rectangle,
    Stroke,
)
from builder.figures.paths import bar, oval
from builder.figures.qr import code_modules
from builder.palette import Palette
from builder.record import record
from builder.theme import Colour
from builder.units import Length

Drawn = Rectangle | Ellipse | Stroke | Outline | Contours | Code


@record
class Brush:
    """Paints on a page of a height, which PDF measures from its foot."""

    height: Length
    palette: Palette

    def paint(self, shape: Drawn, x: Length, y: Length) -> Iterator[str]:
        """Paint one shape whose figure has its corner at `x`, `y` from the top left."""
        yield "q"
        yield from self._ink(shape.ink)
        yield self._path(shape, x, y)
        yield _operator(shape.ink)
        yield "Q"

    def at(self, x: float, y: float) -> str:
        """Write a place that is given from the top left corner."""
        return f"{float(x):.3f} {float(self.height) - float(y):.3f}"

    def colour(self, colour: Colour, operator: str) -> str:
        """Choose a colour, for fills with `rg` and for lines with `RG`."""
        painted = self.palette.of(colour)
        red, green, blue = (int(painted[at : at + 2], 16) / 255 for at in (0, 2, 4))
        return f"{red:.4f} {green:.4f} {blue:.4f} {operator}"

    def _path(self, shape: Drawn, x: Length, y: Length) -> str:
        match shape:
            case Stroke():
                start, end = (
                    self.at(x + shape.x1, y + shape.y1),
                    self.at(x + shape.x2, y + shape.y2),
                )
                return f"{start} m {end} l"
            case Rectangle(corner=corner) if not corner:
                width, height = float(shape.width), float(shape.height)
                place = self.at(x + shape.x, y + shape.y + shape.height)
                return f"{place} {width:.3f} {height:.3f} re"
            case Rectangle(corner=corner):
                box = bar(shape.x, shape.y, shape.width, shape.height, corner=corner)
                return self._closed(box, x, y)
            case Ellipse():
                rx, ry = shape.width * 0.5, shape.height * 0.5
                return self._closed(oval(shape.x + rx, shape.y + ry, rx, ry), x, y)
            case Outline(closed=closed):
                return self._closed(shape, x, y) if closed else self._steps(shape, x, y)
            case Contours(contours=contours):
                return " ".join(self._closed(one, x, y) for one in contours)
            case Code():
                return self._path(code_modules(shape), x, y)

    def _closed(self, outline: Outline | Contour, x: Length, y: Length) -> str:
        return f"{self._steps(outline, x, y)} h"

    def _steps(self, outline: Outline | Contour, x: Length, y: Length) -> str:
        left, top = float(x), float(y)  # lengths add slowly, and a figure has thousands of points
        words = [f"{self.at(left + outline.start[0], top + outline.start[1])} m"]
        for step in outline.steps:
            points = " ".join(
                self.at(left + step[at], top + step[at + 1]) for at in range(0, len(step), 2)
            )
            words.append(f"{points} {'l' if len(step) == 2 else 'c'}")  # noqa: PLR2004  # a point
        return " ".join(words)

    def _ink(self, ink: Ink) -> Iterator[str]:
        if ink.fill:
            yield self.colour(ink.fill, "rg")
        if ink.stroke:
            yield self.colour(ink.stroke, "RG")
            dash = " ".join(f"{float(one):.2f}" for one in ink.dash)
            yield f"{float(ink.width):.3f} w 1 J 1 j [{dash}] 0 d"


def _operator(ink: Ink) -> str:
    if ink.fill and ink.stroke:
        return "B"
    return "f" if ink.fill else "S"
