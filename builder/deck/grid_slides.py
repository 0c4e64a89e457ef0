"""A table of any length turned into slides that share its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from builder.deck.deck_edition import DeckEdition
from builder.deck.model import Paragraph, Slide, TableSlot
from builder.deck.point_slides import check_title, numbered_titles, source_slots
from builder.deck.table_slides import Grid, table_slots
from builder.edition.sources import Source
from builder.findings import Finding, Span, error


def grid_slides(  # one slide's whole content
    edition: DeckEdition,
    slide_id: str,
    title: Paragraph,
    grid: Grid,
    span: Span,
    found: list[Finding],
) -> tuple[Slide, ...]:
    """Plan a table over as many slides as it takes."""
    layout = edition.layout("Table")
    tables = table_slots(edition, grid)
    if tables is None:
        message = "a row or a word of this table does not fit a slide"
        found.append(error("P405", span, message, "shorten the longest cell or drop a column"))
        return ()
    titles = numbered_titles(edition, title, len(tables))
    sources = _sources(edition, grid, tables)
    for shown in titles:
        check_title(layout, shown, span, found)
    slides = []
    for number, (shown, table) in enumerate(zip(titles, tables, strict=True), 1):
        below = source_slots(edition, layout, next(sources))
        slides.append(Slide(f"{slide_id}/{number}", layout.name, shown, (table, *below)))
    return tuple(slides)


def _sources(
    edition: DeckEdition, grid: Grid, tables: Sequence[TableSlot]
) -> Iterator[tuple[Source, ...]]:
    """Give the sources of each slide: those of its head, and those of its rows."""
    head, *rows = grid.keys
    rest = iter(rows)
    for table in tables:
        cited = chain(head, *islice(rest, len(table.rows) - 1))
        yield edition.cited(tuple(cited))
