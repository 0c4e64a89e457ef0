"""The papers that handouts are laid out for, each with its margins."""

from __future__ import annotations

from builder.edition.model import Edition
from builder.figures.style import LARGE_PRINT_STYLE, PAGE_STYLE
from builder.handout.composer import Composer
from builder.handout.model import PageSize
from builder.handout.tags import TagTree
from builder.theme import HANDOUT, LARGE_PRINT, LARGE_PRINT_SCALE, HandoutStyles
from builder.units import Length, inches, mm, pt

_FOOT_ROOM = pt(89)  # of the page, for its foot


def _paper(name: str, width: Length, height: Length) -> PageSize:
    """Give a paper its margins: the left one wide enough for punch holes."""
    bottom = height - _FOOT_ROOM
    return PageSize(name, width, height, pt(64.8), pt(54), pt(36), pt(61), bottom)


def _large_print(name: str, width: Length, height: Length) -> PageSize:
    """Give a paper the margins of large print, an inch at the sides, before it is magnified."""
    scale = LARGE_PRINT_SCALE
    inch = inches(1) * (1 / scale)
    wide, high = width * (1 / scale), height * (1 / scale)
    return PageSize(name, wide, high, inch, inch, pt(25), pt(61), high - _FOOT_ROOM, scale)


_SIZES = {
    "letter": (inches(8.5), inches(11)),
    "a4": (mm(210), mm(297)),
}
PAPERS = {
    **{name: _paper(name, *size) for name, size in _SIZES.items()},
    **{f"{name}.large-print": _large_print(name, *size) for name, size in _SIZES.items()},
}


def composer_for(
    edition: Edition, page: PageSize, *, styles: HandoutStyles = HANDOUT, is_sheet: bool = False
) -> Composer:
    """Give what a handout on this paper is composed with; large print has styles of its own."""
    is_large = page.scale > 1
    return Composer(
        edition,
        page.measure,
        page.bottom - page.top,
        TagTree(),
        [],
        styles=LARGE_PRINT if is_large else styles,
        figures=LARGE_PRINT_STYLE if is_large else PAGE_STYLE,
        is_sheet=is_sheet,
    )
