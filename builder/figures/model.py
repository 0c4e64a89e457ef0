"""What figures are made of, in points from their top left corner, y running down."""

from __future__ import annotations

from dataclasses import dataclass

from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length


@dataclass(frozen=True, slots=True)
class Ink:
    """How a shape is painted."""

    fill: Colour | None = None
    stroke: Colour | None = None
    width: Length = ZERO
    dash: tuple[Length, ...] = ()


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle, its corners rounded by `corner`."""

    x: Length
    y: Length
    width: Length
    height: Length
    ink: Ink
    corner: Length = ZERO


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse in the box that it fills."""

    x: Length
    y: Length
    width: Length
    height: Length
    ink: Ink


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x1: Length
    y1: Length
    x2: Length
    y2: Length
    ink: Ink


Step = tuple[float, ...]
"""Two numbers draw a line to a point; six draw a cubic Bézier curve to the last two."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A freeform outline: a start, steps, and perhaps a last line back to the start."""

    start: tuple[float, float]
    steps: tuple[Step, ...]
    ink: Ink
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Contour:
    """One closed outline among several: a start, and steps back to it."""

    start: tuple[float, float]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Contours:
    """Closed outlines painted as one shape, such as all modules of a QR code."""

    contours: tuple[Contour, ...]
    ink: Ink


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; `x` is its left edge, its middle or its right edge by `align`."""

    x: Length
    baseline: Length
    text: str
    style: TextStyle
    align: str = "left"


Shape = Rectangle | Ellipse | Stroke | Outline | Contours | Label


@dataclass(frozen=True, slots=True)
class Figure:
    """A laid-out figure: its size, its shapes in painting order, and its words for all."""

    width: Length
    height: Length
    shapes: tuple[Shape, ...]
    alt: str
