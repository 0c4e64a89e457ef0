"""A table of any length turned into slides that share its title."""

from __future__ import annotations

from builder.deck.deck_edition import DeckEdition
from builder.deck.model import Paragraph, Slide
from builder.deck.point_slides import check_title, numbered_titles, source_slots
from builder.deck.table_slides import Grid, table_slots
from builder.findings import Finding, Span, error
from builder.outline.text_model import Key


def grid_slides(  # one slide's whole content
    edition: DeckEdition,
    slide_id: str,
    title: Paragraph,
    grid: Grid,
    keys: tuple[Key, ...],
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
    below = source_slots(edition, layout, edition.cited(keys))
    for shown in titles:
        check_title(layout, shown, span, found)
    return tuple(
        Slide(f"{slide_id}/{number}", layout.name, shown, (table, *below))
        for number, (shown, table) in enumerate(zip(titles, tables, strict=True), 1)
    )
