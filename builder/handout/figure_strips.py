"""A diagram of the handout drawn in its frame."""

from __future__ import annotations

from builder.figures.diagram import FigureWords, diagram_figure
from builder.handout.blocks import Strip
from builder.handout.composer import Composer
from builder.handout.frames import frame_column
from builder.handout.model import Art
from builder.outline.diagram_model import Diagram
from builder.units import ZERO, pt

_HEIGHT = pt(230)  # what is drawn to a height keeps to this
_SHARE = 0.45  # of a page, where that is less
_MOST_SHARE = 0.6  # of a page, for what has many words


def figure_strip(composer: Composer, diagram: Diagram, *, parent: int) -> Strip | None:
    """Draw a diagram; None where its words do not fit a figure, and no element is made."""
    column = frame_column(composer)
    words = FigureWords(
        composer.edition.phrases.lang, composer.say("idea-drawing"), composer.say("average")
    )
    for height in (min(_HEIGHT, composer.room * _SHARE), composer.room * _MOST_SHARE):
        figure = diagram_figure(
            diagram, words=words, width=column.width, height=height, style=composer.figures
        )
        if figure:
            tag = composer.tree.add(parent, "Figure", alt=figure.alt, text_id=diagram.alt.id)
            art = Art(column.x, ZERO, figure.shapes, tag, figure.width, figure.height)
            return Strip(figure.height, (art,))
    return None
