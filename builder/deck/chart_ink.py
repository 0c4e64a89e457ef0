"""The colours of native charts kept readable on a template whose own are too faint."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.deck.design import Design
from builder.deck.package import Part
from builder.record import replace
from builder.theme import Colour

LEAST = 3.0  # WCAG 2.2, 1.4.11: of what carries meaning
OURS = {
    "accent1": Colour.PINE,
    "accent2": Colour.CLAY,
    "accent6": Colour.SLATE,
    "tx1": Colour.INK,
}
"""The theme's names that charts use, with what they say in our own theme."""
_NAMED = re.compile(rb'<a:schemeClr val="(\w+)"/>')
_CHARTS = "ppt/charts/"


def readable_charts(parts: Iterable[Part], design: Design) -> Iterator[Part]:
    """Write our own colours out in charts where the template's are hardly seen."""
    faint = {name.encode() for name in design.layouts["Chart"].faint}
    for part in parts:
        if faint and part.name.startswith(_CHARTS):
            yield replace(part, data=_NAMED.sub(lambda found: _seen(found, faint), part.data))
        else:
            yield part


def _seen(found: re.Match[bytes], faint: set[bytes]) -> bytes:
    if found[1] not in faint:
        return found[0]
    return f'<a:srgbClr val="{OURS[found[1].decode()].value}"/>'.encode()
