"""A chart turned into slides: one where it holds it, more where its rows are many."""

from __future__ import annotations

from builder.deck.chart_form import ChartSet, chart_sets
from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import fits
from builder.deck.grid import NOTE, SECOND
from builder.deck.model import ChartSlot, Paragraph, Run, Slide, Slot, TableSlot, TextSlot
from builder.deck.notes import alt_notes
from builder.deck.point_slides import check_title, numbered_titles, source_slots
from builder.deck.table_slides import Grid, table_slots
from builder.deck.words import paragraph, phrase, title_paragraph
from builder.figures.numbers import has_sign, shown_numbers
from builder.findings import Finding, error
from builder.outline.part_model import Chart, ChartRow
from builder.record import replace


def chart_slides(edition: DeckEdition, chart: Chart, found: list[Finding]) -> tuple[Slide, ...]:
    """Show a chart, and as a table those numbers for which a line has no room."""
    frame = edition.layout("Chart").placeholder(SECOND).box
    column = edition.phrases.say("chart-words-column")
    sets = chart_sets(chart, frame, words_column=column, family=edition.design.family)
    if sets is None:
        message = "a name or a number of this chart does not fit its slide"
        found.append(error("P404", chart.span, message, "say it in fewer words"))
        return ()
    is_labelled = all(one.form.is_labelled for one in sets)
    tables = () if is_labelled else _tables(edition, chart, found)
    shown = [_chart(edition, one, chart, found) for one in sets]
    shown += [_table(edition, one, chart) for one in tables]
    titles = numbered_titles(edition, title_paragraph(edition, chart.title), len(shown))
    for title in titles:
        check_title(edition.layout("Chart"), title, chart.title.span, found)
    slides = [replace(one, title=title) for one, title in zip(shown, titles, strict=True)]
    if len(slides) > 1:
        slides = [replace(one, id=f"{chart.id}/{at}") for at, one in enumerate(slides, 1)]
    return (replace(slides[0], notes=alt_notes(edition, chart.alt)), *slides[1:])


def _chart(edition: DeckEdition, one: ChartSet, chart: Chart, found: list[Finding]) -> Slide:
    layout = edition.layout("Chart")
    box = layout.placeholder(SECOND).box
    slots: list[Slot] = [ChartSlot(SECOND, box, one.chart, one.form)]
    notes = chart_notes(edition, chart)
    if notes and fits(notes, layout.placeholder(NOTE)):
        slots.append(TextSlot(NOTE, notes))
    elif notes:
        message = "the label of this chart takes too much room on its slide"
        found.append(error("P404", chart.span, message, "say in fewer words what it counts"))
    slots += source_slots(edition, layout, edition.cited(chart.keys))
    return Slide(chart.id, layout.name, paragraph(edition, chart.title), tuple(slots))


def chart_notes(edition: DeckEdition, chart: Chart) -> tuple[Paragraph, ...]:
    """Say below the chart what its numbers count, and its label."""
    unit = replace(phrase(edition, "chart-unit", unit=chart.unit.plain), id=chart.unit.id)
    label = (paragraph(edition, chart.label),) if chart.label else ()
    return label if has_sign(chart) else (unit, *label)


def _tables(edition: DeckEdition, chart: Chart, found: list[Finding]) -> tuple[TableSlot, ...]:
    """Lay out the numbers of a chart as tables."""
    head = [paragraph(edition, text) for text in (chart.axis, *chart.series)]
    rows = [_row(edition, chart, row) for row in chart.rows]
    tables = table_slots(edition, Grid((tuple(head), *rows), chart.alt.plain))
    if tables is None:
        message = "a name or a number of this chart does not fit its slide"
        found.append(error("P404", chart.span, message, "say it in fewer words"))
    return tables or ()


def _row(edition: DeckEdition, chart: Chart, row: ChartRow) -> tuple[Paragraph, ...]:
    numbers = (
        Paragraph(f"{row.name.id}/{at}", edition.lang, (Run(words),))
        for at, words in enumerate(shown_numbers(chart, row), 1)
    )
    return (paragraph(edition, row.name), *numbers)


def _table(edition: DeckEdition, table: TableSlot, chart: Chart) -> Slide:
    layout = edition.layout("Table")
    unit = "" if has_sign(chart) else edition.phrases.say("chart-unit", unit=chart.unit.plain)
    below = source_slots(edition, layout, edition.cited(chart.keys), before=unit)
    return Slide(chart.id, layout.name, paragraph(edition, chart.title), (table, *below))
