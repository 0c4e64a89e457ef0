"""A diagram drawn on a slide of its own, as native shapes in one group."""

from __future__ import annotations

from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_frame import Drawn, diagram_slide, lay_foot
from builder.deck.grid import BODY_BOX
from builder.deck.layout import Box
from builder.deck.model import Drawing, Slide
from builder.figures.diagram import FigureWords, diagram_figure
from builder.figures.model import Figure
from builder.figures.style import enlarged
from builder.findings import Finding
from builder.outline.diagram_model import Diagram
from builder.record import replace
from builder.units import pt

_LARGER = (1.3, 1.15)
_LOW = 0.5  # of the room: a figure that is no higher may be set larger
_AIR = pt(12)  # above the label
_HIGHER = 0.45  # of what is free stands above the figure: a little higher than the middle


def figure_slide(edition: DeckEdition, diagram: Diagram, found: list[Finding]) -> Slide | None:
    """Draw a diagram, its label below it; None where its words do not fit a figure."""
    layout = edition.layout("Figure")
    untold: list[Finding] = []
    foot = lay_foot(edition, replace(diagram, is_idea=False), layout, untold)
    area = layout.area or BODY_BOX
    room = Box(area.x, area.y, area.width, foot.top - _AIR - area.y)
    figure = _figure(edition, diagram, room)
    if figure is None or untold:
        return None
    top = room.y + (room.height - figure.height) * _HIGHER
    drawing = Drawing("Figure", room.x, top, figure.shapes, figure.alt)
    return diagram_slide(edition, diagram, Drawn(layout, (drawing, *foot.slots)), found)


def _figure(edition: DeckEdition, diagram: Diagram, room: Box) -> Figure | None:
    """Draw a figure larger where it would leave half its room empty."""
    words, style = figure_words(edition), edition.design.figure_style
    width, height = room.width, room.height
    figure = diagram_figure(diagram, words=words, width=width, height=height, style=style)
    if figure is None or figure.height > height * _LOW:
        return figure
    larger = (
        diagram_figure(
            diagram, words=words, width=width, height=height, style=enlarged(style, scale)
        )
        for scale in _LARGER
    )
    return next(filter(None, larger), figure)


def figure_words(edition: DeckEdition) -> FigureWords:
    """Give the phrases that figures say."""
    say = edition.phrases.say
    return FigureWords(edition.phrases.lang, say("idea-drawing"), say("average"))
