"""The parts of a deck painted in a clinic's own palette.

Most colours are named by the theme, and the theme is one of the parts; tints and charts
write theirs out. Both stand in `srgbClr` and nowhere else (ECMA-376 part 1, 20.1.2.3.32).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.deck.package import Part
from builder.palette import OUR_PALETTE, Palette
from builder.record import replace

_PAINTED = re.compile(rb'(?<=srgbClr val=")[0-9A-F]{6}(?=")')


def recoloured(parts: Iterable[Part], palette: Palette) -> Iterator[Part]:
    """Exchange our colours for the palette's, in every part that is XML."""
    if palette == OUR_PALETTE:
        yield from parts
        return
    exchange = {one.value.encode(): painted.encode() for one, painted in palette.pairs}
    for part in parts:
        if part.name.endswith(".xml"):
            data = _PAINTED.sub(lambda found: exchange.get(found[0], found[0]), part.data)
            yield replace(part, data=data)
        else:
            yield part
