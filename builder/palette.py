"""A clinic's own two colours turned into the palette of both panels.

Every other colour follows from them, so that a heading, its tinted ground and the rule below it
stay a family. What warns of danger keeps its own colour.
"""

from __future__ import annotations

import math

from builder.record import record
from builder.theme import Colour, contrast, light_of

LEAST = 4.5  # WCAG 2.2, 1.4.3: of text under 18 pt
_BEST = 7.0  # WCAG 2.2, 1.4.6
_SHADE_STEP = 0.1
LEAST_APART = 20.0  # of the two colours of a clinic; 2 is what trained eyes see side by side
_XYZ = (  # IEC 61966-2-1: how much of each light there is in red, green and blue
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)


@record
class Palette:
    """What is painted in place of our colours; none of them where a clinic asks for nothing."""

    pairs: tuple[tuple[Colour, str], ...] = ()

    def of(self, colour: Colour) -> str:
        """Give a colour in hexadecimal, as it is painted."""
        return next((value for one, value in self.pairs if one is colour), colour.value)


OUR_PALETTE = Palette()


def palette_of(main: str, second: str) -> Palette:
    """Make the palette of one or two colours in hexadecimal; an empty one stays ours."""
    return Palette((*(_family(main) if main else ()), *(_accents(second) if second else ())))


def worst_contrast(colour: str) -> float:
    """Give the contrast of a colour on the darkest ground on which it is written."""
    return contrast(colour, _mixed(colour, "FFFFFF", 0.86))


def difference(one: str, other: str) -> float:
    """Give how far apart two colours look, 0 to about 100 and more for pure ones (CIE 1976)."""
    return math.dist(_lab(one), _lab(other))


def _lab(colour: str) -> tuple[float, float, float]:
    """Give lightness, redness and yellowness of a colour in hexadecimal (CIE 15: L*a*b*, D65)."""
    light = light_of(colour)
    x, y, z = (
        _evened(math.fsum(share * c for share, c in zip(row, light, strict=True)) / math.fsum(row))
        for row in _XYZ
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _evened(amount: float) -> float:
    return amount ** (1 / 3) if amount > 216 / 24389 else (24389 / 27 * amount + 16) / 116


def _family(main: str) -> tuple[tuple[Colour, str], ...]:
    return (
        (Colour.PINE, main),
        (Colour.TEAL, _mixed(main, "FFFFFF", 0.18)),
        (Colour.TINT, _mixed(main, "FFFFFF", 0.86)),
        (Colour.MIST, _mixed(main, "FFFFFF", 0.94)),
    )


def _accents(second: str) -> tuple[tuple[Colour, str], ...]:
    cream = _mixed(second, "FFFFFF", 0.88)
    return (
        (Colour.CLAY, second),
        (Colour.UMBER, _darkened(second, cream)),
        (Colour.HONEY, _mixed(second, "FFFFFF", 0.55)),
        (Colour.CREAM, cream),
    )


def _darkened(colour: str, ground: str) -> str:
    """Darken a colour until it is read with ease on a ground."""
    share = 0.0
    while contrast(_mixed(colour, "000000", share), ground) < _BEST:
        share += _SHADE_STEP
    return _mixed(colour, "000000", share)


def _mixed(one: str, other: str, share: float) -> str:
    """Mix a colour with a share of another, channel by channel."""
    channels = (
        round(int(one[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (0, 2, 4)
    )
    return "".join(f"{channel:02X}" for channel in channels)
