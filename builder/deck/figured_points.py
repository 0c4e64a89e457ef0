"""A section's points beside its first figure, where both are as large as on slides of their own."""

from __future__ import annotations

from builder.deck.chart_form import LARGEST_NAMES, chart_sets
from builder.deck.chart_slides import chart_notes
from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_frame import foot_end, note_slot
from builder.deck.figure_slides import figure_words
from builder.deck.figured_layouts import POINTS_AND_CHART, POINTS_AND_FIGURE
from builder.deck.fit import fits, height_of, inner_width, joined
from builder.deck.grid import BODY, NOTE, SECOND, THIRD
from builder.deck.layout import Box, Layout
from builder.deck.model import ChartSlot, Drawing, Paragraph, Slide, Slot, TextSlot
from builder.deck.notes import alt_notes
from builder.deck.point_slides import check_title, set_points, source_slots
from builder.deck.words import item_paragraphs, paragraph, title_paragraph
from builder.figures.diagram import diagram_figure
from builder.figures.style import enlarged
from builder.findings import Finding
from builder.outline.diagram_model import Diagram
from builder.outline.model import Section
from builder.outline.part_model import Chart
from builder.outline.texts import keys_of
from builder.record import replace
from builder.units import ZERO, pt

_AIR = pt(10)  # below the figure's title, and above its label
_AS_ALONE = 1.0
_FEWEST = 3  # points; fewer leave the slide empty beside the figure


def figured_slide(
    edition: DeckEdition, section: Section, part: Chart | Diagram, found: list[Finding]
) -> Slide | None:
    """Plan both on one slide; None where either would have to be smaller than on its own."""
    layout = edition.layout(POINTS_AND_CHART if isinstance(part, Chart) else POINTS_AND_FIGURE)
    stacks = [item_paragraphs(edition, item) for item in section.points]
    if len(stacks) < _FEWEST or not fits(joined(stacks), layout.placeholder(BODY)):
        return None
    column = _column(edition, part, layout)
    if not column:
        return None
    title = title_paragraph(edition, section.headline)
    check_title(layout, title, section.headline.span, found)
    sources = edition.cited(keys_of((section.points, part)))
    below = (*column, *source_slots(edition, layout, sources))
    slide = set_points(layout, title, stacks, below)
    return replace(slide, id=f"{section.id}/points/1", notes=alt_notes(edition, part.alt))


def _column(edition: DeckEdition, part: Chart | Diagram, layout: Layout) -> tuple[Slot, ...]:
    """Set title, figure and label below each other; nothing where they do not fit."""
    spot, name = layout.placeholder(THIRD), (paragraph(edition, part.title),)
    below = _label(edition, part)
    end = foot_end(layout)
    note = note_slot(below, layout.placeholder(NOTE), spot.box.x, least=ZERO, end=end)
    if not fits(name, spot) or (below and not note):
        return ()
    top = spot.box.y + height_of(name, spot.levels, inner_width(spot)) + _AIR
    foot = note.box.y - _AIR if note and note.box else end
    drawn = _drawn(edition, part, replace(spot.box, y=top, height=foot - top))
    head = TextSlot(THIRD, name, replace(spot.box, height=top - spot.box.y))
    return (head, drawn, *((note,) if note else ())) if drawn else ()


def _label(edition: DeckEdition, part: Chart | Diagram) -> tuple[Paragraph, ...]:
    if isinstance(part, Chart):
        return chart_notes(edition, part)
    return (paragraph(edition, part.label),) if part.label else ()


def _drawn(edition: DeckEdition, part: Chart | Diagram, room: Box) -> Slot | None:
    if isinstance(part, Chart):
        return _chart(edition, part, room)
    style = enlarged(edition.design.figure_style, _AS_ALONE)
    words = figure_words(edition)
    figure = diagram_figure(part, words=words, width=room.width, height=room.height, style=style)
    return Drawing("Figure", room.x, room.y, figure.shapes, figure.alt) if figure else None


def _chart(edition: DeckEdition, chart: Chart, room: Box) -> ChartSlot | None:
    """Set a chart whose rows stay together, in the largest type of charts."""
    column, family = edition.phrases.say("chart-words-column"), edition.design.family
    sets = chart_sets(chart, room, words_column=column, family=family)
    if not sets or len(sets) > 1:
        return None
    form = sets[0].form
    is_whole = form.names == LARGEST_NAMES and form.is_labelled
    return ChartSlot(SECOND, room, chart, form) if is_whole else None
