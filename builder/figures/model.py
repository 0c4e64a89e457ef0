"""What figures are made of, in points from their top left corner, y running down."""

from __future__ import annotations

from typing import Literal

from builder.record import record
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length

Align = Literal["left", "middle", "right"]
Head = Literal[0, 3, 5]
"""The side of an arrow's head in widths of its line: two sizes that DrawingML knows, or none."""


@record
class Ink:
    """How a shape is painted."""

    fill: Colour | None = None
    stroke: Colour | None = None
    width: Length = ZERO
    dash: tuple[Length, ...] = ()
    head: Head = 0
    """The arrow head on the end of an open line; its tip is where the line ends."""


@record
class Rectangle:
    """A rectangle, its corners rounded by `corner`."""

    x: Length
    y: Length
    width: Length
    height: Length
    ink: Ink
    corner: Length = ZERO


@record
class Ellipse:
    """An ellipse in the box that it fills."""

    x: Length
    y: Length
    width: Length
    height: Length
    ink: Ink


@record
class Stroke:
    """A straight line."""

    x1: Length
    y1: Length
    x2: Length
    y2: Length
    ink: Ink


Step = tuple[float, ...]
"""Two numbers draw a line to a point; six draw a cubic Bézier curve to the last two."""


@record
class Outline:
    """A freeform outline: a start, steps, and perhaps a last line back to the start."""

    start: tuple[float, float]
    steps: tuple[Step, ...]
    ink: Ink
    closed: bool = True


@record
class Contour:
    """One closed outline among several: a start, and steps back to it."""

    start: tuple[float, float]
    steps: tuple[Step, ...]
    radius: float = 0.0
    """Of a circle that starts at its top, for who can say it in one step; zero of all others."""


@record
class Contours:
    """Closed outlines painted as one shape, such as all people of one colour."""

    contours: tuple[Contour, ...]
    ink: Ink


@record
class Code:
    """An address as a QR code in a square, its quiet zone included.

    Which modules are dark follows from the address alone, so they are found when it is drawn:
    who only asks whether all fits need not wait for them.
    """

    x: Length
    y: Length
    side: Length
    address: str
    ink: Ink


@record
class Label:
    """A line of text; `x` is its left edge, its middle or its right edge by `align`."""

    x: Length
    baseline: Length
    text: str
    style: TextStyle
    align: Align = "left"
    end: str = " "
    """What parts it from the next words for who copies or listens; nothing inside a word."""


@record
class Passage:
    """One text in one style, broken into lines."""

    text_id: str
    """The text of the outline that it shows; empty for a number or a word of the product's own."""
    lang: str
    lines: tuple[str, ...]
    """Each with what stands between it and the next: a space, or "\\n" for a chosen break."""
    style: TextStyle

    @property
    def words(self) -> str:
        """The whole text, its lines joined by spaces."""
        return "".join(self.lines).replace("\n", " ")

    @property
    def height(self) -> Length:
        """The height of its lines."""
        return self.style.leading * len(self.lines)


@record
class TextBlock:
    """Words in a box: one text box of a slide, painted lines on paper.

    The box is as high as its lines, and as wide as what they were broken in.
    """

    x: Length
    y: Length
    width: Length
    passages: tuple[Passage, ...]
    align: Align = "left"
    frame: Rectangle | None = None
    """The shape that the words stand in, painted under them; it moves with them."""

    @property
    def height(self) -> Length:
        """The height of all lines."""
        return sum((one.height for one in self.passages), ZERO)


Shape = Rectangle | Ellipse | Stroke | Outline | Contours | Code | Label | TextBlock


@record
class Figure:
    """A laid-out figure: its size, its shapes in painting order, and its words for all."""

    width: Length
    height: Length
    shapes: tuple[Shape, ...]
    alt: str
