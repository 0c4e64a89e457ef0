"""The layouts of points beside a figure: what is drawn, or a chart."""

from __future__ import annotations

from builder.deck.diagram_layouts import FOOT_END, label_spot
from builder.deck.grid import BODY_HEIGHT, BODY_TOP, MARGIN, POINT_24, SECOND, THIRD
from builder.deck.layout import Box, Insets, Layout, Level, Placeholder
from builder.deck.spots import body_spot, source_spot, title_spot
from builder.record import replace
from builder.theme import Colour
from builder.units import pt

POINTS_AND_FIGURE, POINTS_AND_CHART = "Points and figure", "Points and chart"

_COLUMN = Box(MARGIN, BODY_TOP, pt(428), BODY_HEIGHT)
_POINTS = Box(pt(504), BODY_TOP, pt(408), BODY_HEIGHT)
_CHART = replace(_COLUMN, y=pt(176), height=pt(228))


def _beside_points(name: str, *figure: Placeholder) -> Layout:
    """Lay out a figure below its title, and points at its right."""
    title = Placeholder(
        "Title of the figure",
        "body",
        THIRD,
        _COLUMN,
        (Level(pt(20), bold=True, colour=Colour.PINE),),
        insets=Insets(),
        prompt="What the figure shows, as a sentence",
        lines=2,
    )
    levels = tuple(replace(level, before=level.before * 0.8) for level in POINT_24)
    points = body_spot(levels, _POINTS)
    label = label_spot(replace(_COLUMN, y=FOOT_END - pt(28), height=pt(28)))
    return Layout(name, "cust", (title_spot(), title, *figure, points, label, source_spot()))


FIGURED_LAYOUTS = (
    _beside_points(POINTS_AND_FIGURE),
    _beside_points(POINTS_AND_CHART, Placeholder("Chart", "chart", SECOND, _CHART, ())),
)
