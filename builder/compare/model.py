"""What artifacts say, read for comparing, and what differs between two versions of them."""

from __future__ import annotations

from enum import Enum

from builder.record import record


class Kind(Enum):
    """What a text is to those who see it; the gravest first."""

    MESSAGE = "message"
    WARNING = "warning"
    ACTION = "action"
    GRADE = "grade"
    """How sure we are of a claim."""
    CLAIM = "claim"
    VALUE = "value"
    """A number of a chart."""
    PART = "part"
    """A slide, or a heading with what stands below it."""
    TITLE = "title"
    TEXT = "text"
    FIGURE = "figure"
    DESCRIPTION = "description"
    """An alternative text."""
    LINK = "link"
    """The address that a link leads to."""
    ORDER = "order"
    SOURCE = "source"
    CITATION = "citation"
    NOTE = "note"
    REVIEW = "review"
    STAMP = "stamp"
    """Something that a file says of itself."""
    LOOK = "look"
    """Something that no reading in words accounts for."""


GRAVITY = tuple(Kind)


class Action(Enum):
    """What became of it."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENUMBERED = "renumbered"


@record
class Said:
    """One text of a slide or below a heading."""

    words: str
    kind: Kind
    page: int
    """Of the slide or page, from 1."""
    id: str = ""
    """Its id in the outline, or its place in a table or chart; empty where nothing tells."""
    about: str = ""
    """What it belongs to: row and column of its cell, or the name of its bar."""
    row: str = ""
    """The row of a table that it stands in, as in `2/3`; empty in no table."""
    cites: tuple[int, ...] = ()
    """The numbers of the sources that it cites."""


@record
class Leaf:
    """A slide, or a heading of a handout, with what stands on or below it."""

    title: str
    page: int
    id: str = ""
    """The id of its title in the outline; of the builder's own headings of a PDF, their words."""
    is_hidden: bool = False
    said: tuple[Said, ...] = ()
    """Its texts in reading order, its title left out."""

    @property
    def section(self) -> str:
        """The section of the outline that it is of; empty where it is of none, or nobody says."""
        section, _, rest = self.id.partition("/")
        return section if rest and not self.is_frame else ""

    @property
    def is_frame(self) -> bool:
        """Whether its title is the builder's own: under another title it is another leaf."""
        return self.id.startswith(FRAME)


@record
class Listed:
    """An entry of the list of sources."""

    number: int
    words: str
    page: int
    id: str = ""


@record
class Reading:
    """A deck or a handout, read for comparing."""

    unit: str
    """What its pages are called: slide or page."""
    pages: int
    leaves: tuple[Leaf, ...]
    sources: tuple[Listed, ...]


@record
class Spot:
    """Where a change shows; a number is 0 where the version in question does not have it."""

    file: str
    unit: str
    old: int
    new: int
    title: str
    """The slide's title, or the nearest heading."""
    in_notes: bool = False
    is_hidden: bool = False


@record
class Change:
    """One thing that differs, wherever it shows."""

    kind: Kind
    action: Action
    old: str
    new: str
    about: str = ""
    """What it belongs to, as in a row and a column; of a part that moved, what it is now behind."""
    numbers: tuple[tuple[str, str], ...] = ()
    """The numbers that differ; one of a pair is empty where a number came or went."""
    details: tuple[str, ...] = ()
    """What a part that was added or removed says."""
    spots: tuple[Spot, ...] = ()


FRAME = "frame/"  # how the id of the builder's own headings begins
CONTINUED = "continued"  # what a slide is about that only goes on with a list
