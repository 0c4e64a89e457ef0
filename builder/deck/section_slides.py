"""The slides of one section: its points, charts, pictures and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.deck.fit import fits, height_of, inner_width, split_evenly, widest
from builder.deck.layout import Layout
from builder.deck.layouts import BODY, BY_NAME, NOTE, SECOND, SOURCE
from builder.deck.model import (
    ChartSlot,
    Paragraph,
    Progress,
    Slide,
    Slot,
    TextSlot,
)
from builder.deck.notes import chart_notes, section_notes
from builder.deck.picture_slides import picture_slide
from builder.deck.rows import aired, lay_rows
from builder.deck.table_slides import Grid, numbers_cell, table_slots
from builder.deck.words import (
    frame_paragraph,
    item_paragraphs,
    paragraph,
    phrase,
    retitled,
    short_source_paragraph,
    source_paragraph,
    title_paragraph,
)
from builder.edition.model import Edition
from builder.edition.sources import Source
from builder.figures.numbers import has_sign
from builder.findings import Finding, Span, error
from builder.outline.model import Section
from builder.outline.part_model import Chart, Evidence, Picture, Table
from builder.outline.text_model import Key, ListItem, Text
from builder.outline.texts import keys_of


def has_slides(section: Section) -> bool:
    """Tell whether the audience sees anything of a section."""
    return bool(section.points) or any(
        isinstance(part, Chart | Picture | Table) for part in section.parts
    )


def section_slides(
    edition: Edition, section: Section, progress: Progress, found: list[Finding]
) -> tuple[Slide, ...]:
    """Plan the slides that the audience sees of one section."""
    slides = list(points_slides(edition, section.id, section.headline, section.points, found))
    for part in section.parts:
        match part:
            case Chart():
                slides.append(_chart_slide(edition, part, found))
            case Picture():
                slides.append(picture_slide(edition, section, part, found))
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
    stacks = [item_paragraphs(edition, item) for item in items]
    heads = title_paragraph(edition, title)
    sources = edition.cited(keys_of(tuple(items)))
    for name in ("Points", "Points, many"):
        layout = BY_NAME[name]
        groups = _split_points(layout, stacks)
        if groups and (len(groups) == 1 or name == "Points, many"):
            slides = _points(edition, layout, heads, groups, sources)
            return tuple(
                _checked(replace(slide, id=f"{slide_id}/points/{number}"), title.span, found)
                for number, slide in enumerate(slides, 1)
            )
    _refuse_points(items, stacks, found)
    return ()


Stack = tuple[Paragraph, ...]
"""A point and the points below it, which no slide parts."""


def _split_points(layout: Layout, stacks: Sequence[Stack]) -> tuple[tuple[Stack, ...], ...] | None:
    spot = layout.placeholder(BODY)
    width = inner_width(spot)
    return split_evenly(
        stacks,
        lambda group: fits([one for stack in group for one in stack], spot),
        lambda stack: height_of(stack, spot.levels, width) + spot.levels[0].before,
    )


def _points(
    edition: Edition,
    layout: Layout,
    title: Paragraph,
    groups: Sequence[Sequence[Stack]],
    sources: Sequence[Source],
) -> tuple[Slide, ...]:
    titles = numbered_titles(edition, title, len(groups))
    below = source_slots(edition, layout, sources)
    return tuple(
        _points_slide(layout, shown, group, below)
        for shown, group in zip(titles, groups, strict=True)
    )


def _points_slide(
    layout: Layout, title: Paragraph, group: Sequence[Stack], below: tuple[TextSlot, ...]
) -> Slide:
    """Set plain points in rows, and points with others below them one after the other."""
    paragraphs = tuple(one for stack in group for one in stack)
    spot = layout.placeholder(BODY)
    rows = None
    if len(paragraphs) == len(group):
        rows = lay_rows(paragraphs, spot.levels[0], spot.box)
    body = rows.body if rows else TextSlot(BODY, aired(paragraphs, spot))
    rules = rows.rules if rows else ()
    return Slide("", layout.name, title, (body, *below), rules=rules)


def _checked(slide: Slide, span: Span, found: list[Finding]) -> Slide:
    check_title(BY_NAME[slide.layout], slide.title, span, found)
    return slide


def _refuse_points(
    items: Sequence[ListItem], stacks: Sequence[Stack], found: list[Finding]
) -> None:
    """Say which point no slide can hold, and why."""
    spot = BY_NAME["Points, many"].placeholder(BODY)
    for item, stack in zip(items, stacks, strict=True):
        if widest(stack, spot):
            _refuse_wide(item.text.span, found)
        elif not fits(stack, spot):
            hint = "make two points of it"
            found.append(error("P402", item.text.span, "a point that fills a slide", hint))


def _refuse_wide(span: Span, found: list[Finding]) -> None:
    message = "a word that is wider than its place on the slide"
    found.append(error("P401", span, message, "break the word or choose another"))


def numbered_titles(edition: Edition, title: Paragraph, count: int) -> tuple[Paragraph, ...]:
    """Tell the slides of one split apart: the second is "(continued)", more are counted."""
    if count == 1:
        return (title,)
    words = title.words
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
    message = f'the headline "{title.words}" takes more than {spot.lines} lines on its slide'
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
    title = title_paragraph(edition, chart.title)
    check_title(layout, title, chart.title.span, found)
    slots: list[Slot] = [ChartSlot(SECOND, layout.placeholder(SECOND).box, chart)]
    unit = phrase(edition, "chart-unit", unit=chart.unit.plain)
    notes = [] if has_sign(chart) else [replace(unit, id=chart.unit.id)]
    notes += [paragraph(edition, chart.label)] if chart.label else []
    if not notes:
        pass
    elif fits(notes, layout.placeholder(NOTE)):
        slots.append(TextSlot(NOTE, tuple(notes)))
    else:
        message = "the label of this chart takes too much room on its slide"
        found.append(error("P404", chart.span, message, "say in fewer words what it counts"))
    slots += source_slots(edition, layout, edition.cited(chart.keys))
    return Slide(chart.id, layout.name, title, tuple(slots), chart_notes(edition, chart))


def _table_slides(edition: Edition, table: Table, found: list[Finding]) -> tuple[Slide, ...]:
    rows = tuple(
        tuple(paragraph(edition, cell) for cell in row) for row in (table.head, *table.rows)
    )
    grid = Grid(table.title.plain, rows)
    title = title_paragraph(edition, table.title)
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
    grid = Grid(words, (head, *rows))
    keys = tuple(key for row in evidence.rows for key in row.keys)
    slides = grid_slides(edition, f"{section.id}/evidence", title, grid, keys, section.span, found)
    return tuple(replace(slide, hidden=True) for slide in slides)
