"""A diagram of the outline into the figure that one surface shows."""

from __future__ import annotations

from typing import assert_never

from builder.figures.barrier import barrier_figure
from builder.figures.compare import compare_figure
from builder.figures.curve import curve_figure
from builder.figures.cycle import cycle_figure
from builder.figures.flow import flow_figure
from builder.figures.layers import layers_figure
from builder.figures.links import links_figure
from builder.figures.mirror import mirrored
from builder.figures.model import Figure
from builder.figures.note import note_room, with_note
from builder.figures.overlap import overlap_figure
from builder.figures.setting import Wording
from builder.figures.style import FigureStyle, sizes_of
from builder.outline.diagram_model import (
    Barrier,
    Compare,
    Curve,
    Diagram,
    IconArray,
    Links,
    Overlap,
    StepKind,
    Steps,
)
from builder.outline.texts import texts_of
from builder.record import record, replace
from builder.text.direction import is_right_to_left
from builder.theme import TextStyle
from builder.units import ZERO, Length


@record
class FigureWords:
    """The phrases that figures say in the language of their topic."""

    lang: str
    idea: str
    """As "Idea drawing, not measured data"."""
    average: str


def diagram_figure(
    diagram: Diagram, *, words: FigureWords, width: Length, height: Length, style: FigureStyle
) -> Figure | None:
    """Lay a diagram out in a box; None where its words do not fit at the smallest size.

    The figure is as wide as the box, and as high as it needs to be; in a language that is read
    from right to left it runs that way. Rows of people or dots are
    None, too: their surface sets the words beside them. So is what cites sources or has links, as
    no figure raises numbers or leads anywhere.
    """
    if any(text.is_marked for text in texts_of(diagram.form)):
        return None
    for sized in sizes_of(style):
        figure = _figure(diagram, words, width, height, style=sized)
        if figure:
            shown = mirrored(figure) if is_right_to_left(words.lang) else figure
            return replace(shown, alt=diagram.alt.plain)
    return None


def _figure(
    diagram: Diagram, words: FigureWords, width: Length, height: Length, *, style: FigureStyle
) -> Figure | None:
    """Draw a curve or a barrier with its note inside, any other with its note below."""
    form = diagram.form
    note = _phrase(words, f"{diagram.id}/idea", words.idea, look=style.note)
    idea = note if diagram.is_idea else None
    match form:
        case Curve():
            return curve_figure(form, width=width, height=height, style=style, idea=idea)
        case Barrier():
            return barrier_figure(form, width=width, height=height, style=style, idea=idea)
        case IconArray():
            return None
        case Steps() | Compare() | Links() | Overlap():
            room = note_room(idea, width, style=style) if idea else ZERO
            figure = _drawing(form, words, width, height - room, style=style)
            return with_note(figure, idea, style=style) if figure and idea else figure
        case _:
            assert_never(form)


def _drawing(
    form: Steps | Compare | Links | Overlap,
    words: FigureWords,
    width: Length,
    height: Length,
    *,
    style: FigureStyle,
) -> Figure | None:
    match form:
        case Steps():
            return _steps(form, width, height, style=style)
        case Compare():
            return compare_figure(form, width=width, height=height, style=style)
        case Links():
            return links_figure(form, width=width, height=height, style=style)
        case Overlap():
            look = replace(style.label, bold=True)
            average = _phrase(words, "", words.average, look=look)
            return overlap_figure(form, width=width, height=height, style=style, average=average)
        case _:
            assert_never(form)


def _steps(form: Steps, width: Length, height: Length, *, style: FigureStyle) -> Figure | None:
    match form.kind:
        case StepKind.FLOW:
            return flow_figure(form, width=width, height=height, style=style)
        case StepKind.CYCLE:
            return cycle_figure(form, width=width, height=height, style=style)
        case StepKind.LAYERS:
            return layers_figure(form, width=width, height=height, style=style)
        case _:
            assert_never(form.kind)


def _phrase(words: FigureWords, text_id: str, phrase: str, *, look: TextStyle) -> Wording:
    return Wording(text_id, words.lang, phrase, look)
