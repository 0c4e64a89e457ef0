"""Colours of DrawingML turned into red, green and blue through the theme and its mapping."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

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
_WHOLE = 100_000  # DrawingML counts shares in thousandths of a per cent


@dataclass(frozen=True, slots=True)
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
    """The theme's colours as one slide names them."""

    def __init__(self, slide: Slide) -> None:
        self._theme = dict(_theme_colours(slide.theme))
        self._names = _names(slide)

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
                shares = (_share(element.get(key)) for key in ("r", "g", "b"))
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


def _names(slide: Slide) -> Mapping[str, str]:
    """Map names such as `tx1` to theme colours; a slide or layout may do it its own way."""
    for root in (slide.root, slide.layout.root):
        own = step(root, f"{P}clrMapOvr", f"{A}overrideClrMapping")
        if own is not None:
            return {str(key): str(value) for key, value in own.items()}
    shared = step(slide.master.root, f"{P}clrMap")
    return {} if shared is None else {str(key): str(value) for key, value in shared.items()}


def _modified(paint: Paint, element: Element) -> Paint:
    """Apply the changes inside a colour in their order (ECMA-376 part 1, 20.1.2.3)."""
    for change in element:
        share = _share(change.get("val"))
        match local(change):
            case "alpha":
                paint = replace(paint, alpha=share)
            case "lumMod" | "lumOff" | "satMod" as kind:
                paint = replace(paint, rgb=_relit(paint.rgb, kind, share))
            case "tint":
                paint = replace(paint, rgb=_mixed(paint.rgb, 1.0, share))
            case "shade":
                paint = replace(paint, rgb=_mixed(paint.rgb, 0.0, share))
            case _:
                pass
    return paint


def _share(value: str | None) -> float:
    """Read a share, written in thousandths of a per cent or with a per cent sign."""
    text = value or ""
    try:
        return float(text[:-1]) / 100 if text.endswith("%") else float(text) / _WHOLE
    except ValueError:
        return 1.0


def _relit(rgb: str, kind: str, share: float) -> str:
    hue, light, saturation = colorsys.rgb_to_hls(*_channels(rgb))
    if kind == "satMod":
        saturation *= share
    else:
        light = light * share if kind == "lumMod" else light + share
    return _hex(*colorsys.hls_to_rgb(hue, min(max(light, 0), 1), min(saturation, 1)))


def _mixed(rgb: str, end: float, share: float) -> str:
    """Mix with white or black in linear light, keeping `share` of the colour."""
    linear = (_linear(channel) for channel in _channels(rgb))
    return _hex(*(_gamma(one * share + end * (1 - share)) for one in linear))


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004  # IEC 61966-2-1


def _gamma(light: float) -> float:
    light = min(max(light, 0), 1)
    return float(light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)  # noqa: PLR2004  # IEC 61966-2-1


def _channels(rgb: str) -> tuple[float, float, float]:
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(*channels: float) -> str:
    return "".join(f"{round(min(max(one, 0), 1) * 255):02X}" for one in channels)
