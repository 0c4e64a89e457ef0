"""Layers as bands that lie on each other, from the top down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.figures.model import Figure, Ink, Rectangle, Shape
from builder.figures.setting import Setting, item_wordings, set_words
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import Steps
from builder.theme import Colour
from builder.units import ZERO, Length

_PAD_X, _PAD_Y = 24, 10
_MOST_PAD_Y = 18  # where there is room
_FILLS = (Colour.TINT, Colour.WHITE)  # by turns, with an outline between them


def layers_figure(
    form: Steps, *, width: Length, height: Length, style: FigureStyle
) -> Figure | None:
    """Draw a band a layer, as wide as the figure; None where the words do not fit."""
    inner = width - style.units(_PAD_X) * 2
    found = [set_words(item_wordings(item, style), inner, style=style) for item in form.items]
    settings = [one for one in found if one]
    words = sum((one.height for one in settings), ZERO)
    pad = min((height - words) * (0.5 / len(found)), style.units(_MOST_PAD_Y))
    if len(settings) < len(found) or pad < style.units(_PAD_Y):
        return None
    shapes = tuple(_bands(settings, width, pad, style))
    return Figure(width, words + pad * 2 * len(settings), shapes, "")


def _bands(
    settings: Sequence[Setting], width: Length, pad: Length, style: FigureStyle
) -> Iterator[Shape]:
    y = ZERO
    for at, setting in enumerate(settings):
        ink = Ink(_FILLS[at % len(_FILLS)], Colour.PINE, style.edge)
        band = Rectangle(ZERO, y, width, setting.height + pad * 2, ink)
        yield setting.centred(band)
        y += band.height
