"""The design of a deck: its layouts by our names, its face, and what a template brings along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.deck.layout import Layout
from builder.deck.layouts import BY_NAME
from builder.figures.style import SLIDE_STYLE, FigureStyle
from builder.record import record, replace
from builder.text.face import Face
from builder.text.faces import CALIBRI, deck_face


@record
class CarriedPart:
    """A part that a template brings along, under the name that it has in the deck."""

    name: str
    content_type: str
    data: bytes


@record
class Carried:
    """What a deck takes over from a clinic's template."""

    parts: tuple[CarriedPart, ...]
    """Masters, layouts, themes and pictures, with their relationships."""
    masters: tuple[tuple[int, str], ...]
    """The id and the part of each slide master, in order."""
    themes: int
    """How many themes there are among the parts; the notes have one more."""
    default_text: str
    """The template's `p:defaultTextStyle`, or nothing."""
    width: int
    height: int
    """The size of its slides in English Metric Units."""
    is_ours: bool = False
    """Has it our layouts?"""


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """Where everything stands, and in which face; two designs are equal when they are one."""

    layouts: Mapping[str, Layout]
    family: str = CALIBRI
    """The face of running text, in which figures, charts and tables are set."""
    carried: Carried | None = None
    """None is our own design."""
    is_foreign: bool = False
    """Do our names of colours say something else in it?"""
    is_light: bool = True
    """Are its slides one light colour?"""

    def face(self, *, bold: bool) -> Face:
        """Give the face that words outside placeholders are measured in."""
        return deck_face(bold=bold, family=self.family)

    @property
    def figure_style(self) -> FigureStyle:
        """Give the look of figures, measured in this design's face."""
        return replace(SLIDE_STYLE, face=lambda bold: self.face(bold=bold))


OURS = Design(BY_NAME)
