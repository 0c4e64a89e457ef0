"""The papers that handouts are laid out for, each with its margins."""

from __future__ import annotations

from builder.handout.model import PageSize
from builder.units import Length, inches, mm, pt

_FOOT_ROOM = pt(89)  # of the page, for its foot


def _paper(name: str, width: Length, height: Length) -> PageSize:
    """Give a paper its margins: the left one wide enough for punch holes."""
    bottom = height - _FOOT_ROOM
    return PageSize(name, width, height, pt(64.8), pt(54), pt(36), pt(61), bottom)


PAPERS = {
    "letter": _paper("letter", inches(8.5), inches(11)),
    "a4": _paper("a4", mm(210), mm(297)),
}
