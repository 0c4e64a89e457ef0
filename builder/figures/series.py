"""How the series of a chart look on both panels: apart in grey by fill and edge, or by dashes.

Where one row stands out, it alone is filled dark.
"""

from __future__ import annotations

from builder.figures.model import Ink
from builder.outline.part_model import ChartRow
from builder.theme import Colour
from builder.units import pt

BARS = (
    Ink(Colour.PINE, Colour.PINE, pt(1)),
    Ink(Colour.CLAY, Colour.UMBER, pt(1)),
    Ink(Colour.TINT, Colour.SLATE, pt(1.5)),
)
PALE = Ink(Colour.HAIR, Colour.SLATE, pt(1))
"""Of a bar beside one that stands out; some programs draw no edges, so the fill is seen, too."""

LINES = (
    Ink(None, Colour.PINE, pt(2.25)),
    Ink(None, Colour.CLAY, pt(2.25), (pt(6), pt(4))),
    Ink(None, Colour.SLATE, pt(2.25), (pt(2), pt(3))),
)


def bar_inks(row: ChartRow) -> tuple[Ink, ...]:
    """Give the inks of a row's bars, one for each series."""
    return (PALE,) if row.is_pale else BARS[: len(row.values)]
