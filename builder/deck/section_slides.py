"""The slides of one section: its points, its charts and its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.deck.fit import fits, height_of, inner_width, split_evenly, widest
from builder.deck.layouts import BODY, BY_NAME, NOTE, SECOND, SOURCE, Layout
from builder.deck.model import (
    ChartSlot,
    Paragraph,
    Progress,
    Slide,
    Slot,
    TextSlot,
)
from builder.deck.notes import chart_notes, section_notes
from builder.deck.table_slides import Grid, numbers_cell, table_slots
from builder.deck.words import (
    frame_paragraph,
    item_paragraphs,
    paragraph,
    phrase,
    retitled,
    short_source_paragraph,
    source_paragraph,
)
from builder.edition.model import Edition
from builder.edition.sources import Source
from builder.findings import Finding, Span, error
from builder.outline.model import Chart, Evidence, Key, ListItem, Section, Table, Text
from builder.outline.texts import keys_of

MANY_POINTS = 4  # from here on the points are set one size smaller


def section_slides(
    edition: Edition, section: Section, progress: Progress, found: list[Finding]
) -> tuple[Slide, ...]:
    """Plan the slides that the audience sees of one section."""
    slides = list(points_slides(edition, section.id, section.headline, section.points, found))
    for part in section.parts:
        match part:
            case Chart():
                slides.append(_chart_slide(edition, part, found))
            case Table():
                slides.extend(_table_slides(edition, part, found))
            case _:
                pass
    if slides:
        slides[0] = replace(slides[0], notes=section_notes(edition, section) + slides[0].notes)
    return tuple(replace(slide, progress=progress) for slide in slides)


def points_slides(
    edition: Edition,
    slide_id: str,
    title: Text,
    items: Sequence[ListItem],
    found: list[Finding],
) -> tuple[Slide, ...]:
    """Plan points; what one slide does not hold goes on the next."""
    if not items:
        return ()
    layout = BY_NAME["Points" if len(items) < MANY_POINTS else "Points, many"]
    spot = layout.placeholder(BODY)
    stacks = [item_paragraphs(edition, item) for item in items]
    for item, stack in zip(items, stacks, strict=True):
        _refuse_wide(item.text.span, widest(stack, spot), found)
    width = inner_width(spot)
    groups = split_evenly(
        stacks,
        lambda group: fits([one for stack in group for one in stack], spot),
        lambda stack: height_of(stack, spot.levels, width) + spot.levels[0].before,
    )
    if groups is None:
        hint = "make two points of it"
        found.append(error("P402", items[0].text.span, "a point that fills a slide", hint))
        return ()
    titles = numbered_titles(edition, paragraph(edition, title), len(groups))
    sources = edition.cited(keys_of(tuple(items)))
    slides = []
    for number, (shown, group) in enumerate(zip(titles, groups, strict=True), 1):
        check_title(layout, shown, title.span, found)
        body = TextSlot(BODY, tuple(one for stack in group for one in stack))
        slots = (body, *source_slots(edition, layout, sources))
        slides.append(Slide(f"{slide_id}/points/{number}", layout.name, shown, slots))
    return tuple(slides)


def _refuse_wide(span: Span, wide: Paragraph | None, found: list[Finding]) -> None:
    if wide:
        message = "a word that is wider than its place on the slide"
        found.append(error("P401", span, message, "break the word or choose another"))


def numbered_titles(edition: Edition, title: Paragraph, count: int) -> tuple[Paragraph, ...]:
    """Tell the slides of one split apart: the second is "(continued)", more are counted."""
    if count == 1:
        return (title,)
    words = title.plain
    say = edition.phrases.say
    if count == 2:  # noqa: PLR2004  # a first slide and its continuation
        return (title, retitled(title, say("continued", title=words)))
    return tuple(
        retitled(title, say("continued-of", title=words, number=str(number), count=str(count)))
        for number in range(1, count + 1)
    )


def check_title(layout: Layout, title: Paragraph, span: Span, found: list[Finding]) -> None:
    """Refuse a title that its placeholder does not hold."""
    spot = layout.placeholder(0)
    if fits((title,), spot):
        return
    message = f'the headline "{title.plain}" takes more than {spot.lines} lines on its slide'
    found.append(error("P403", span, message, "say it in fewer words"))


def source_slots(
    edition: Edition, layout: Layout, sources: Sequence[Source]
) -> tuple[TextSlot, ...]:
    """Name the sources at the slide's foot, or number them where names take too much room."""
    line = source_paragraph(edition, sources)
    if line is None:
        return ()
    spot = layout.placeholder(SOURCE)
    if not fits((line,), spot):
        line = short_source_paragraph(edition, sources)
    return (TextSlot(SOURCE, (line,)),)


def _chart_slide(edition: Edition, chart: Chart, found: list[Finding]) -> Slide:
    layout = BY_NAME["Chart"]
    title = paragraph(edition, chart.title)
    check_title(layout, title, chart.title.span, found)
    slots: list[Slot] = [ChartSlot(SECOND, layout.placeholder(SECOND).box, chart)]
    label = paragraph(edition, chart.label or chart.unit)
    if fits((label,), layout.placeholder(NOTE)):
        slots.append(TextSlot(NOTE, (label,)))
    else:
        message = "the label of this chart takes more than a line on its slide"
        found.append(error("P404", chart.span, message, "say in fewer words what it counts"))
    slots += source_slots(edition, layout, edition.cited(chart.keys))
    return Slide(chart.id, layout.name, title, tuple(slots), chart_notes(edition, chart))


def _table_slides(edition: Edition, table: Table, found: list[Finding]) -> tuple[Slide, ...]:
    rows = tuple(
        tuple(paragraph(edition, cell) for cell in row) for row in (table.head, *table.rows)
    )
    grid = Grid(table.title.plain, table.title.plain, rows)
    title = paragraph(edition, table.title)
    return grid_slides(edition, table.id, title, grid, table.keys, table.span, found)


def grid_slides(  # one slide's whole content
    edition: Edition,
    slide_id: str,
    title: Paragraph,
    grid: Grid,
    keys: tuple[Key, ...],
    span: Span,
    found: list[Finding],
) -> tuple[Slide, ...]:
    """Plan a table over as many slides as it takes."""
    layout = BY_NAME["Table"]
    tables = table_slots(grid)
    if tables is None:
        message = "a row or a word of this table does not fit a slide"
        found.append(error("P405", span, message, "shorten the longest cell or drop a column"))
        return ()
    titles = numbered_titles(edition, title, len(tables))
    below = source_slots(edition, layout, edition.cited(keys))
    for shown in titles:
        check_title(layout, shown, span, found)
    return tuple(
        Slide(f"{slide_id}/{number}", layout.name, shown, (table, *below))
        for number, (shown, table) in enumerate(zip(titles, tables, strict=True), 1)
    )


def evidence_slides(edition: Edition, section: Section, found: list[Finding]) -> tuple[Slide, ...]:
    """Plan the hidden slide that says how sure we are of a section's claims."""
    evidence = next((part for part in section.parts if isinstance(part, Evidence)), None)
    if evidence is None:
        return ()
    say = edition.phrases.say
    head = tuple(phrase(edition, key) for key in ("column-claim", "column-sure", "column-sources"))
    lang = edition.phrases.lang
    rows = tuple(
        (
            paragraph(edition, row.claim),
            frame_paragraph(edition, f"grade/{row.sure.name}", row.sure.value),
            numbers_cell(f"{row.claim.id}/sources", lang, edition.numbers(row.keys)),
        )
        for row in evidence.rows
    )
    words = say("evidence-of", short=section.short.plain)
    title = retitled(phrase(edition, "evidence-slide"), words)
    title = replace(title, id=f"{section.id}/evidence")
    grid = Grid(words, words, (head, *rows))
    keys = tuple(key for row in evidence.rows for key in row.keys)
    slides = grid_slides(edition, f"{section.id}/evidence", title, grid, keys, section.span, found)
    return tuple(replace(slide, hidden=True) for slide in slides)
