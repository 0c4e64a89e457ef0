"""A diagram drawn on a slide of its own, as native shapes in one group."""

from __future__ import annotations

from collections.abc import Iterator

from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_frame import Drawn, Foot, diagram_slide, foot_end, lay_bar, lay_foot
from builder.deck.fit import fits
from builder.deck.grid import BAR, BODY_BOX
from builder.deck.layout import Box, Layout
from builder.deck.model import Drawing, Slide
from builder.deck.words import paragraph
from builder.figures.diagram import FigureWords, diagram_figure
from builder.figures.model import Figure
from builder.figures.style import enlarged
from builder.findings import Finding
from builder.outline.diagram_model import Diagram, Links
from builder.outline.texts import keys_of
from builder.record import replace
from builder.units import pt

_LARGER = (1.3, 1.15)
_LOW = 0.7  # of the room: a figure that is no higher may be set larger
_AIR = pt(12)  # above the label
_SOURCES = pt(20)  # the line below, where no source is named
_HIGHER = 0.45  # of what is free stands above the figure: a little higher than the middle


def figure_slide(edition: DeckEdition, diagram: Diagram, found: list[Finding]) -> Slide | None:
    """Draw a diagram, its label below it; None where its words do not fit a figure."""
    layout = edition.layout("Figure")
    area = layout.area or BODY_BOX
    for foot in _feet(edition, diagram, layout):
        room = Box(area.x, area.y, area.width, foot.top - _AIR - area.y)
        figure = _figure(edition, diagram, room)
        if figure:
            top = room.y + (room.height - figure.height) * _HIGHER
            drawing = Drawing("Figure", room.x, top, figure.shapes, figure.alt)
            return diagram_slide(edition, diagram, Drawn(layout, (drawing, *foot.slots)), found)
    return None


def _feet(edition: DeckEdition, diagram: Diagram, layout: Layout) -> Iterator[Foot]:
    """Set the label below; what follows from links is set in a bar, where there is room for one."""
    if diagram.label and isinstance(diagram.form, Links):
        words = paragraph(edition, diagram.label)
        if fits((words,), layout.placeholder(BAR)):
            end = foot_end(layout)
            if layout.area is None and not keys_of(diagram):
                end += _SOURCES
            yield lay_bar(words, layout, end)
    untold: list[Finding] = []
    foot = lay_foot(edition, replace(diagram, is_idea=False), layout, untold)
    if not untold:
        yield foot


def _figure(edition: DeckEdition, diagram: Diagram, room: Box) -> Figure | None:
    """Draw a figure larger where it would leave much of its room empty."""
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
