"""Colours of DrawingML turned into red, green and blue through the theme and its mapping."""

from __future__ import annotations

import colorsys
import math
from collections.abc import Mapping
from functools import lru_cache

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.deck_file import Slide
from builder.verify.names import A, P, local, step

# ECMA-376 part 1, 20.1.10.48: the named colours that programs write; the rest stay unknown.
_NAMED = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "FF0000",
    "green": "008000",
    "blue": "0000FF",
    "yellow": "FFFF00",
    "gray": "808080",
    "dkGray": "A9A9A9",
    "ltGray": "D3D3D3",
}
Channels = tuple[float, float, float]
"""Red, green and blue, 0 to 1."""
_WHOLE = 100_000  # DrawingML counts shares in thousandths of a per cent


@record
class Paint:
    """One colour in hexadecimal; `alpha` is 1 where nothing shows through."""

    rgb: str
    alpha: float = 1.0

    def over(self, ground: str) -> str:
        """Lay it over an opaque colour."""
        if self.alpha >= 1:
            return self.rgb
        pairs = zip(_channels(self.rgb), _channels(ground), strict=True)
        return _hex(*(top * self.alpha + under * (1 - self.alpha) for top, under in pairs))


class Palette:
    """The theme's colours as some slides name them."""

    def __init__(self, theme: Element | None, names: Mapping[str, str]) -> None:
        self._theme = dict(_theme_colours(theme))
        self._names = names

    def paint(self, holder: Element | None, base: Paint | None = None) -> Paint | None:
        """Read the colour inside an element; None where it cannot be known.

        `base` stands for the placeholder colour of theme styles.
        """
        for element in holder if holder is not None else ():
            found = self._read(element, base)
            if found is not None:
                return _modified(found, element)
        return None

    def named(self, name: str) -> Paint | None:
        """Give a colour by its name in the theme, as in `hlink`."""
        rgb = self._theme.get(self._names.get(name, name))
        return Paint(rgb) if rgb else None

    def _read(self, element: Element, base: Paint | None) -> Paint | None:
        value = element.get("val", "")
        match local(element):
            case "srgbClr":
                return _from_hex(value)
            case "schemeClr":
                return base if value == "phClr" else self.named(value)
            case "sysClr":
                return _from_hex(element.get("lastClr", ""))
            case "prstClr":
                return Paint(_NAMED[value]) if value in _NAMED else None
            case "scrgbClr":
                shares = (share(element.get(key)) for key in ("r", "g", "b"))
                return Paint(_hex(*(_gamma(one) for one in shares)))
            case _:
                return None


def _from_hex(value: str) -> Paint | None:
    try:
        int(value, 16)
    except ValueError:
        return None
    return Paint(value.upper()) if len(value) == len("RRGGBB") else None


def _theme_colours(theme: Element | None) -> list[tuple[str, str]]:
    scheme = step(theme, f"{A}themeElements", f"{A}clrScheme")
    rows = []
    for slot in scheme if scheme is not None else ():
        for colour in slot:
            paint = _from_hex(colour.get("lastClr") or colour.get("val") or "")
            if paint:
                rows.append((local(slot), paint.rgb))
    return rows


def palette_of(slide: Slide) -> Palette:
    """Give a slide's colours by name; a slide or its layout may map the names its own way."""
    for root in (slide.root, slide.layout.root):
        own = step(root, f"{P}clrMapOvr", f"{A}overrideClrMapping")
        if own is not None:
            return Palette(slide.theme, _mapping(own))
    return _shared_palette(slide.theme, slide.master.root)


@lru_cache(maxsize=8)
def _shared_palette(theme: Element | None, master: Element | None) -> Palette:
    return Palette(theme, _mapping(step(master, f"{P}clrMap")))


def _mapping(element: Element | None) -> Mapping[str, str]:
    return {} if element is None else {str(key): str(value) for key, value in element.items()}


def _modified(paint: Paint, element: Element) -> Paint:
    """Apply the changes inside a colour in their order (ECMA-376 part 1, 20.1.2.3)."""
    if len(element) == 0:
        return paint
    alpha, channels = paint.alpha, _channels(paint.rgb)
    for change in element:
        amount = share(change.get("val"))
        match local(change):
            case "alpha":
                alpha = amount
            case "lumMod" | "lumOff" | "satMod" as kind:
                channels = _relit(channels, kind, amount)
            case "tint":
                channels = _mixed(channels, 1.0, amount)
            case "shade":
                channels = _mixed(channels, 0.0, amount)
            case _:
                pass
    return Paint(_hex(*channels), alpha)


def share(value: str | None) -> float:
    """Read a share in thousandths of a per cent, or with a per cent sign; anything else is 1."""
    text = value or ""
    try:
        read = float(text[:-1]) / 100 if text.endswith("%") else float(text) / _WHOLE
    except ValueError:
        return 1.0
    return read if math.isfinite(read) else 1.0


def _relit(channels: Channels, kind: str, amount: float) -> Channels:
    hue, light, saturation = colorsys.rgb_to_hls(*channels)
    if kind == "satMod":
        saturation *= amount
    else:
        light = light * amount if kind == "lumMod" else light + amount
    return colorsys.hls_to_rgb(hue, min(max(light, 0), 1), min(saturation, 1))


def _mixed(channels: Channels, end: float, amount: float) -> Channels:
    """Mix with white or black in linear light, keeping `amount` of the colour."""
    red, green, blue = (_gamma(_linear(one) * amount + end * (1 - amount)) for one in channels)
    return red, green, blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004  # IEC 61966-2-1


def _gamma(light: float) -> float:
    light = min(max(light, 0), 1)
    return float(light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)  # noqa: PLR2004  # IEC 61966-2-1


def _channels(rgb: str) -> Channels:
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(*channels: float) -> str:
    return "".join(f"{round(min(max(one, 0), 1) * 255):02X}" for one in channels)
