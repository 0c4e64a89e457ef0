"""How far the talk is, drawn as a row of lozenges at the foot, one a section."""

from __future__ import annotations

from builder.deck.model import Progress, Sketch
from builder.figures.model import Ink, Rectangle
from builder.theme import Colour
from builder.units import ZERO, pt

_LOZENGE_Y = pt(514)
_LOZENGE_WIDTH, _LOZENGE_HEIGHT = pt(14), pt(7)
_LOZENGE_PITCH = pt(19)
_LOZENGES_END = pt(846)  # left of the number; the review line has all that is left of them
MAX_LOZENGES = 16


def lozenges(progress: Progress) -> Sketch | None:
    """Draw a lozenge a section; decoration, because the titles say it in words."""
    if progress.count > MAX_LOZENGES:
        return None
    start = _LOZENGES_END - _LOZENGE_PITCH * progress.count
    shapes = tuple(_lozenge(at + 1, progress) for at in range(progress.count))
    return Sketch("Progress", start, _LOZENGE_Y, shapes)


def _lozenge(number: int, progress: Progress) -> Rectangle:
    """Fill the lozenge of this section and of those before it; outline those to come."""
    if number > progress.number:
        ink = Ink(Colour.WHITE, Colour.LINE, pt(1))
    else:
        here = Colour.PINE if number == progress.number else Colour.LINE
        ink = Ink(here, here, pt(1))
    x = _LOZENGE_PITCH * (number - 1)
    return Rectangle(x, ZERO, _LOZENGE_WIDTH, _LOZENGE_HEIGHT, ink, _LOZENGE_HEIGHT * 0.5)
