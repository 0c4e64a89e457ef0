"""A clinic's PowerPoint template as a value: its layouts and what a deck takes over."""

from __future__ import annotations

from builder.deck.design import Carried
from builder.deck.layout import Box, Insets, Level
from builder.record import record
from builder.units import Length

TITLES = ("title", "ctrTitle")
TEXTS = ("body", "obj", "subTitle")


@record
class TheirSpot:
    """One placeholder of a template's layout, with all that it takes after its master."""

    kind: str
    """PresentationML's type; `obj` where the file says none."""
    idx: int
    mark: str
    """The attributes that a slide names it by."""
    box: Box
    insets: Insets
    anchor: str
    levels: tuple[Level, ...]
    """Five levels; colours and bullets are not read, because the file keeps them."""
    is_plain: bool
    """Are its lines set one size apart, with nothing added after a paragraph?"""
    is_upright: bool
    """Does its text run from the top down?"""


@record
class TheirLayout:
    """One layout of a template."""

    name: str
    kind: str
    """PresentationML's layout type; empty where the file says none."""
    part: str
    """Its part in the deck."""
    spots: tuple[TheirSpot, ...]
    is_light: bool = True
    """Is its ground one light colour?"""
    faint: tuple[str, ...] = ()
    """The theme's colours that are hardly seen on its ground, or on white where that is dark."""

    def titles(self) -> tuple[TheirSpot, ...]:
        """List its titles; there should be one."""
        return tuple(one for one in self.spots if one.kind in TITLES and not one.is_upright)

    def texts(self) -> tuple[TheirSpot, ...]:
        """List the placeholders that hold running text."""
        return tuple(one for one in self.spots if one.kind in TEXTS and not one.is_upright)

    def of_kind(self, kind: str) -> TheirSpot | None:
        """Find the first placeholder of a kind."""
        return next((one for one in self.spots if one.kind == kind), None)


@record
class Template:
    """All of a template that planning needs to know."""

    file: str
    """Its name in findings."""
    width: Length
    height: Length
    layouts: tuple[TheirLayout, ...]
    family: str
    """The face of running text."""
    carried: Carried
