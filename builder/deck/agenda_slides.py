"""The sections by their short names, on as few slides as can be."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import joined, split_stacks
from builder.deck.grid import BODY, SECOND
from builder.deck.layout import Layout
from builder.deck.model import Paragraph, Slide
from builder.deck.notes import spoken
from builder.deck.point_slides import numbered_titles
from builder.deck.rows import in_rows, lay_rows, shortened
from builder.deck.words import paragraph, phrase
from builder.findings import Finding, error
from builder.record import replace

_COLUMNS = "Agenda, two columns"
_ONE_COLUMN = 7  # rows that one column of large type holds


def agenda_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """List the sections: in a column of rows, in two, or split over slides."""
    shown = (section.short for section in edition.lessons if section.has_slides)
    rows = tuple(
        replace(paragraph(edition, short), number=number) for number, short in enumerate(shown, 1)
    )
    if not rows:
        return ()
    columns = _two_columns(edition, rows) if len(rows) > _ONE_COLUMN else None
    if columns:
        return spoken(edition, (columns,), "agenda")
    splits = [(name, _split(rows, edition.layout(name))) for name in ("Agenda", "Agenda, many")]
    held = [(name, groups) for name, groups in splits if groups]
    if not held:
        span = edition.lessons[0].span
        hint = "give the section a `short` name of a few words"
        found.append(error("P407", span, "a line of the agenda does not fit", hint))
        return ()
    name, groups = min(held, key=lambda one: len(one[1]))
    longest = max(map(len, groups))  # the rows of all slides are as high as this one's
    titles = numbered_titles(edition, phrase(edition, "agenda"), len(groups))
    slides = [
        in_rows(edition, Slide(f"agenda/{number}", name, title), group, share=len(group) / longest)
        for number, (title, group) in enumerate(zip(titles, groups, strict=True), 1)
    ]
    return spoken(edition, slides, "agenda")


def _two_columns(edition: DeckEdition, rows: Sequence[Paragraph]) -> Slide | None:
    """Set the first half at the left; None where a name is too long for half a slide."""
    layout = edition.layout(_COLUMNS)
    half = -(-len(rows) // 2)
    share = (len(rows) - half) / half  # rows of both columns are of one height
    left = lay_rows(rows[:half], layout.placeholder(BODY))
    right = lay_rows(rows[half:], shortened(layout.placeholder(SECOND), share))
    if left is None or right is None:
        return None
    slots = (left, replace(right, idx=SECOND))
    title = phrase(edition, "agenda")
    return Slide("agenda/1", layout.name, title, slots)


def _split(rows: tuple[Paragraph, ...], layout: Layout) -> tuple[tuple[Paragraph, ...], ...] | None:
    groups = split_stacks([(row,) for row in rows], layout.placeholder(BODY))
    return None if groups is None else tuple(joined(group) for group in groups)
