"""The points of a line chart turned into the sides on which their numbers stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.deck.fit import LINE_PITCH
from builder.deck.layout import Box
from builder.deck.model import Side
from builder.outline.part_model import Chart
from builder.units import Length, pt

_MARK = pt(8)  # a point and the air around it

Scale = tuple[float, float]


def number_scale(chart: Chart, plot: Box, size: Length) -> Scale:
    """Let the axis begin at zero, or so far below that a number stands under the lowest point."""
    values = [float(value) for row in chart.rows for value in row.values]
    low, high = min(values), max(*values, 0.0)
    if len(chart.series) == 1:
        return min(low, 0.0), high
    taken = (size * LINE_PITCH + _MARK) * (1 / plot.height)
    return min((low - taken * high) / (1 - taken), low, 0.0), high


def number_sides(
    chart: Chart, plot: Box, *, size: Length, scale: Scale
) -> tuple[tuple[Side, ...], ...] | None:
    """Set each number above its point, or below where it would lie on another; None if neither."""
    begin, end = scale
    pitch = plot.height * (1 / ((end - begin) or 1))
    needed = size * LINE_PITCH + _MARK
    rows = [
        _row_sides([pitch * float(value) for value in row.values], needed) for row in chart.rows
    ]
    known = [row for row in rows if row]
    return tuple(zip(*known, strict=True)) if len(known) == len(rows) else None


def _row_sides(heights: Sequence[Length], needed: Length) -> tuple[Side, ...] | None:
    """Choose the sides of one row from the top down; what goes below takes all under it along."""
    order = sorted(range(len(heights)), key=lambda at: -heights[at])
    sides: dict[int, Side] = {order[0]: "above"}
    for over, at in pairwise(order):
        gap = heights[over] - heights[at]
        taken = needed if sides[over] == "below" else 0.0
        if sides[over] == "above" and gap >= needed:
            sides[at] = "above"
        elif gap >= taken:
            sides[at] = "below"
        else:
            return None
    return tuple(sides[at] for at in range(len(heights)))
