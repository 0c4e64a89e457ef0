"""The grid as PowerPoint's drawing guides, for whoever adds a slide by hand."""

from __future__ import annotations

from builder.deck.grid import (
    BODY_HEIGHT,
    BODY_TOP,
    GUTTER,
    MARGIN,
    SLIDE_WIDTH,
    TITLE_BOTTOM,
    WIDTH,
)
from builder.units import Length

# MS-PPTX 2.2.13: where the guides of a slide master stand
_PLACE = "{27BBF7A9-308A-43DC-89C8-2F10F3537804}"
_NAMESPACE = "http://schemas.microsoft.com/office/powerpoint/2012/main"
_UNITS = 8  # master units a point; they are 576 an inch
_INK = "F26B43"  # what PowerPoint 2013 and later gives to the guides of a master

_MIDDLE = SLIDE_WIDTH * 0.5
_ACROSS = (MARGIN, _MIDDLE - GUTTER * 0.5, _MIDDLE + GUTTER * 0.5, MARGIN + WIDTH)
_DOWN = (TITLE_BOTTOM, BODY_TOP, BODY_TOP + BODY_HEIGHT)


def guides_xml() -> str:
    """Write the guides as the last child of a slide master."""
    places = [("", x) for x in _ACROSS] + [(' orient="horz"', y) for y in _DOWN]
    rows = "".join(_guide(at, orient, place) for at, (orient, place) in enumerate(places, 1))
    return (
        f'<p:extLst><p:ext uri="{_PLACE}"><p15:sldGuideLst xmlns:p15="{_NAMESPACE}">{rows}'
        "</p15:sldGuideLst></p:ext></p:extLst>"
    )


def _guide(number: int, orient: str, place: Length) -> str:
    return (
        f'<p15:guide id="{number}"{orient} pos="{round(place * _UNITS)}" userDrawn="1">'
        f'<p15:clr><a:srgbClr val="{_INK}"/></p15:clr></p15:guide>'
    )
