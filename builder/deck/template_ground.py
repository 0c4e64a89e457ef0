"""What a template's slides are painted on: plain and light, or anything else."""

from __future__ import annotations

from lxml.etree import _Element as Element

from builder.deck.chart_ink import LEAST, OURS
from builder.deck.template_shapes import A, P
from builder.record import record
from builder.theme import Colour, contrast, luminance

_WHITE = Colour.WHITE.value
_LIGHT = 0.7  # of relative luminance: our darkest ground for text, HONEY apart, has more
_PLAIN_STYLE = 1001  # ECMA-376 part 1, 20.1.4.2.19: the first of a theme's backgrounds
_COVERING = 0.1  # of the slide, and a shape may well be what a text stands on


@record
class Ground:
    """What slides of a layout stand on."""

    is_light: bool
    """Is it one light colour?"""
    faint: tuple[str, ...]
    """The theme's colours that are hardly seen on it, or on white where it is not light."""


def read_ground(sheets: tuple[Element, Element], theme: Element, area: int) -> Ground:
    """Read what slides of a layout and its master stand on.

    `area` is the slide's, in square English Metric Units.
    """
    _, master = sheets
    rgb = _ground_colour(sheets, theme, area)
    is_light = bool(rgb) and luminance(rgb) >= _LIGHT
    named = {name: _theme_colour(name, master, theme) for name in OURS}
    seen_on = rgb if is_light else _WHITE
    faint = (name for name, one in named.items() if one and contrast(one, seen_on) < LEAST)
    return Ground(is_light, tuple(faint))


def _ground_colour(sheets: tuple[Element, Element], theme: Element, area: int) -> str:
    """Give the one colour of a ground in hexadecimal; empty where it has none or several."""
    if any(_covers(shape, area) for sheet in sheets for shape in sheet.iter(f"{P}pic", f"{P}sp")):
        return ""
    for sheet in sheets:
        background = sheet.find(f"{P}cSld/{P}bg")
        if background is not None:
            return _colour(background, sheets[1], theme)
    return _WHITE


def _covers(shape: Element, area: int) -> bool:
    if shape.find(f"*/{P}nvPr/{P}ph") is not None:
        return False
    size = shape.find(f"{P}spPr/{A}xfrm/{A}ext")
    sides = [size.get(key, "0") for key in ("cx", "cy")] if size is not None else []
    if not all(side.isdecimal() for side in sides) or not sides:
        return False
    return int(sides[0]) * int(sides[1]) >= area * _COVERING


def _colour(background: Element, master: Element, theme: Element) -> str:
    """Give a background's one colour in hexadecimal; empty where it has none or several."""
    style = background.find(f"{P}bgRef")
    if style is not None and style.get("idx") != str(_PLAIN_STYLE):
        return ""
    holder = style if style is not None else background.find(f"{P}bgPr/{A}solidFill")
    for colour in holder if holder is not None else ():
        if len(colour):
            return ""  # made lighter or darker
        if colour.tag == f"{A}srgbClr":
            return colour.get("val", "")
        if colour.tag == f"{A}schemeClr":
            return _theme_colour(colour.get("val", ""), master, theme)
    return ""


def _theme_colour(name: str, master: Element, theme: Element) -> str:
    names = master.find(f"{P}clrMap")
    key = names.get(name, name) if names is not None else name
    slot = theme.find(f"{A}themeElements/{A}clrScheme/{A}{key}")
    for colour in slot if slot is not None else ():
        return colour.get("lastClr") or colour.get("val") or ""
    return ""
