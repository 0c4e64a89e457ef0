"""A diagram drawn on a slide of its own, as native shapes in one group."""

from __future__ import annotations

from dataclasses import replace

from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_frame import Drawn, diagram_slide, lay_foot
from builder.deck.grid import BODY_TOP, MARGIN, WIDTH
from builder.deck.model import Drawing, Slide
from builder.figures.diagram import FigureWords, diagram_figure
from builder.findings import Finding
from builder.outline.diagram_model import Diagram
from builder.units import pt

_AIR = pt(12)  # above the label
_HIGHER = 0.45  # of what is free stands above the figure: a little higher than the middle


def figure_slide(edition: DeckEdition, diagram: Diagram, found: list[Finding]) -> Slide | None:
    """Draw a diagram, its label below it; None where its words do not fit a figure."""
    layout = edition.layout("Figure")
    untold: list[Finding] = []
    foot = lay_foot(edition, replace(diagram, is_idea=False), layout, untold)
    room = foot.top - _AIR - BODY_TOP
    figure = diagram_figure(
        diagram,
        words=figure_words(edition),
        width=WIDTH,
        height=room,
        style=edition.design.figure_style,
    )
    if figure is None or untold:
        return None
    top = BODY_TOP + (room - figure.height) * _HIGHER
    drawing = Drawing("Figure", MARGIN, top, figure.shapes, figure.alt)
    return diagram_slide(edition, diagram, Drawn(layout, (drawing, *foot.slots)), found)


def figure_words(edition: DeckEdition) -> FigureWords:
    """Give the phrases that figures say."""
    say = edition.phrases.say
    return FigureWords(edition.phrases.lang, say("idea-drawing"), say("average"))
