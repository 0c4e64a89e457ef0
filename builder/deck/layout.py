"""What a layout is made of: boxes, levels of text, placeholders, in points from top left."""

from __future__ import annotations

from typing import Literal

from builder.outline.model import Cover
from builder.record import record, replace
from builder.text.faces import CALIBRI
from builder.theme import Colour
from builder.units import ZERO, Length, pt


@record
class Box:
    """A rectangle on the slide."""

    x: Length
    y: Length
    width: Length
    height: Length


@record
class Insets:
    """The space between a box and its text."""

    left: Length = ZERO
    top: Length = ZERO
    right: Length = ZERO
    bottom: Length = ZERO


@record
class Level:
    """How the paragraphs of one outline level look."""

    size: Length
    indent: Length = ZERO
    bold: bool = False
    colour: Colour = Colour.INK
    bullet: str = ""
    """A bullet character, `1.` for numbers, or empty."""
    bullet_colour: Colour = Colour.PINE
    before: Length = ZERO
    centred: bool = False
    family: str = CALIBRI
    is_caps: bool = False
    """Does the design show its small letters as capitals?"""


@record
class Frame:
    """The fill and outline of a placeholder."""

    fill: Colour | None = None
    line: Colour | None = None
    line_width: Length = pt(1.5)
    dashed: bool = False
    corner: Length = ZERO


Says = Literal["nothing", "sizes", "all"]
"""What a slide says of a text itself: nothing, where the layout says it; its sizes and spaces,
where the layout's do not do; or all, in a text box that no layout has."""


@record
class Placeholder:
    """One placeholder: what it is, where it stands and how its text looks."""

    name: str
    kind: str
    """PresentationML's type: title, ctrTitle, subTitle, body, chart, pic or tbl."""
    idx: int
    box: Box
    levels: tuple[Level, ...]
    anchor: str = "t"
    insets: Insets = Insets()
    frame: Frame = Frame()
    prompt: str = "Text"
    """What it says in PowerPoint until somebody types; each line is a level deeper."""
    lines: int = 0
    """The most lines that it may take; 0 leaves it to its height."""
    mark: str | None = None
    """The attributes that a template knows it by; None is by our kind and index."""
    says: Says = "nothing"

    def at(self, box: Box) -> Placeholder:
        """Give the same placeholder in another box."""
        return replace(self, box=box)

    @property
    def inner(self) -> Box:
        """Give the box that text has, the insets left out."""
        left, top, right, bottom = self._sides
        box = self.box
        return Box(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom)

    def around(self, inner: Box) -> Box:
        """Give the box whose text has this room: `inner` and the insets around it."""
        left, top, right, bottom = self._sides
        width, height = inner.width + left + right, inner.height + top + bottom
        return Box(inner.x - left, inner.y - top, width, height)

    @property
    def _sides(self) -> tuple[Length, Length, Length, Length]:
        return (self.insets.left, self.insets.top, self.insets.right, self.insets.bottom)


@record
class Panel:
    """A coloured area behind everything."""

    box: Box
    fill: Colour
    edge: Colour | None = None
    """The colour of its right edge."""


@record
class Placing:
    """How our 960 by 540 points reach the slide: scaled about the origin, and then moved."""

    scale: float = 1.0
    x: Length = ZERO
    y: Length = ZERO


@record
class Foot:
    """The foot of a slide on a template, in places of the slide itself."""

    line: Placeholder
    """The review line; a mark stands left of it."""
    number: Placeholder
    size: Length

    @property
    def ground(self) -> Box:
        """Give the box around the mark, the line and the number."""
        line, number = self.line.box, self.number.box
        left = min(line.x - self.size * 2, number.x)
        top = min(line.y, number.y)
        right = max(line.x + line.width, number.x + number.width)
        bottom = max(line.y + line.height, number.y + number.height)
        return Box(left, top, right - left, bottom - top)


@record
class Layout:
    """A named layout."""

    name: str
    kind: str
    """PresentationML's layout type, or `cust`."""
    placeholders: tuple[Placeholder, ...]
    panel: Panel | None = None
    footer_left: Length = pt(48)
    drawing: Cover | None = None
    """What is drawn on the panel of a title, which has the two-colour rule beside it."""

    part: str = ""
    """Its part in the deck, where a template brings it along."""
    theirs: str = ""
    """How that template calls it."""
    faint: tuple[str, ...] = ()
    """The template's theme colours that are hardly seen on its ground."""
    plate: Panel | None = None
    """What is painted on the slide itself, where a template has no panel."""
    area: Box | None = None
    """Where drawings have room; None is below the title on our own slide."""
    place: Placing = Placing()
    backing: Box | None = None
    """What is painted white behind our own shapes, where a template's ground is not."""
    foot: Foot | None = None
    """Where a template has the review line and the number; None is our own place."""

    @property
    def has_footer(self) -> bool:
        """Whether the review line and the number stand at its foot; a title says both itself."""
        return self.drawing is None

    def placeholder(self, idx: int) -> Placeholder:
        """Find a placeholder by its index."""
        return next(spot for spot in self.placeholders if spot.idx == idx)
