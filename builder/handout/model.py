"""A handout as a value: its tag tree, and pages of placed lines and drawings; no file format.

Lengths on a page run from its top left corner, y down.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from builder.figures.model import Shape
from builder.outline.picture_model import PictureFile
from builder.palette import OUR_PALETTE, Palette
from builder.record import record
from builder.theme import Colour
from builder.units import ZERO, Length

# ISO 32000-1, 14.8.4: the standard structure types that a handout uses
Role = Literal[
    "Document",
    "Sect",
    "H1",
    "H2",
    "H3",
    "P",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "Caption",
    "THead",
    "TBody",
    "TR",
    "TH",
    "TD",
    "Figure",
    "Link",
]
Scope = Literal["", "Row", "Column"]
Numbering = Literal["", "Disc", "Decimal", "None"]


@record
class Tag:
    """One element of the tag tree; the tree stands in reading order, parents first."""

    id: int
    parent: int
    """The id of the element above; the document's own is its own parent."""
    role: Role
    text_id: str = ""
    """The text of the outline that it shows."""
    alt: str = ""
    actual: str = ""
    """What a drawn sign stands for."""
    lang: str = ""
    """Where it differs from the document's."""
    scope: Scope = ""
    numbering: Numbering = ""
    inline: bool = False
    """Does it stand inside a line of the element above?"""


@record
class Target:
    """Where a link goes: an address, or a place in this handout."""

    address: str = ""
    place: str = ""
    says: str = ""
    """What a screen reader announces."""


@record
class Glyphs:
    """Text in one look on one line."""

    x: Length
    text: str
    bold: bool
    size: Length
    colour: Colour
    rise: Length
    width: Length
    tag: int
    target: Target | None = None
    place: str = ""
    """What a link calls it that leads back to it."""


@record
class TextLine:
    """A line of text; without a tag it is decoration of the page, such as its number."""

    baseline: Length
    glyphs: tuple[Glyphs, ...]
    is_artifact: bool = False
    height: Length = ZERO


@record
class Raster:
    """A picture of pixels, its top left corner that of the art that it stands in."""

    picture: PictureFile
    width: Length
    height: Length


@record
class Art:
    """Shapes placed on the page; without a tag they are decoration."""

    x: Length
    y: Length
    shapes: tuple[Shape | Raster, ...]
    tag: int | None = None
    width: Length = ZERO
    height: Length = ZERO


Item = TextLine | Art


@record
class Bookmark:
    """A line of the reader's outline pane, and a place that links can go to."""

    place: str
    title: str
    level: int
    """0 for the sections; -1 for a place that has no line of its own."""
    page: int
    y: Length


@record
class Page:
    """One page: what is read, and the furniture around it."""

    items: tuple[Item, ...]
    furniture: tuple[Item, ...]


@record
class PageSize:
    """A paper and its margins, in its own words."""

    name: str
    width: Length
    height: Length
    left: Length
    right: Length
    first_top: Length
    top: Length
    bottom: Length
    scale: float = 1.0
    """How much larger it is printed than it is laid out."""

    @property
    def measure(self) -> Length:
        """The width between the margins."""
        return self.width - self.left - self.right


@record
class HandoutPlan:
    """The whole handout."""

    topic: str
    title: str
    subject: str
    author: str
    lang: str
    version: str
    updated: date
    paper: PageSize
    tags: tuple[Tag, ...]
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]
    palette: Palette = OUR_PALETTE
