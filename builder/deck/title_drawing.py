"""The drawing on the title panel: calm waves and dots, for any topic."""

from __future__ import annotations

from builder.deck.layout import Box
from builder.deck.xml import decoration, fill, geometry, line, transform
from builder.theme import Colour
from builder.units import ZERO, pt

# Centre x and y and radius, in points, of the dots above the waves; set by eye.
_DOTS = (
    (96, 58, 10),
    (178, 118, 9),
    (344, 40, 10),
    (352, 130, 9),
    (38, 226, 10),
    (194, 226, 9),
    (270, 78, 9),
    (120, 168, 7),
    (306, 214, 10),
)
_WAVES = ((292, Colour.TEAL), (384, Colour.TINT), (452, Colour.TEAL))
_PANEL = 384
_WAVE = 96
_LIFT = 16


def title_drawing(first_id: int) -> list[str]:
    """Draw the panel's dots and waves, and the two-colour rule beside it."""
    shapes = [_dot(x, y, radius) for x, y, radius in _DOTS]
    shapes += [_wave(top, colour) for top, colour in _WAVES]
    rule = ((432, Colour.PINE), (482, Colour.CLAY))
    shapes += [_bar(x, colour) for x, colour in rule]
    return [
        decoration(first_id + at, f"Drawing {at + 1}", properties)
        for at, properties in enumerate(shapes)
    ]


def _dot(x: int, y: int, radius: int) -> str:
    box = Box(pt(x - radius), pt(y - radius), pt(2 * radius), pt(2 * radius))
    circle = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    return f"{transform(box)}{circle}{fill(Colour.HONEY)}{line(None, ZERO)}"


def _bar(x: int, colour: Colour) -> str:
    box = Box(pt(x), pt(304), pt(46), pt(5))
    return f"{transform(box)}{geometry(box, pt(2.5))}{fill(colour)}{line(None, ZERO)}"


def _wave(top: int, colour: Colour) -> str:
    """Draw a band with a waved top edge, as wide as the panel and down to its foot."""
    height = 540 - top + _LIFT
    box = Box(ZERO, pt(top - _LIFT), pt(_PANEL), pt(height))
    curves = "".join(
        f'<a:cubicBezTo><a:pt x="{x + 32}" y="{_LIFT - lift}"/>'
        f'<a:pt x="{x + 64}" y="{_LIFT + lift}"/><a:pt x="{x + _WAVE}" y="{_LIFT}"/>'
        "</a:cubicBezTo>"
        for x, lift in ((at * _WAVE, _LIFT) for at in range(_PANEL // _WAVE))
    )
    path = (
        f'<a:path w="{_PANEL}" h="{height}"><a:moveTo><a:pt x="0" y="{_LIFT}"/></a:moveTo>{curves}'
        f'<a:lnTo><a:pt x="{_PANEL}" y="{height}"/></a:lnTo><a:lnTo><a:pt x="0" y="{height}"/>'
        "</a:lnTo><a:close/></a:path>"
    )
    shape = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{path}</a:pathLst></a:custGeom>'
    )
    return f"{transform(box)}{shape}{fill(colour)}{line(None, ZERO)}"
