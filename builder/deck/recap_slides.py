"""The recap: what people hear, and what is true."""

from __future__ import annotations

from builder.deck.deck_edition import DeckEdition
from builder.deck.grid_slides import grid_slides
from builder.deck.model import Paragraph, Run, Slide
from builder.deck.notes import spoken
from builder.deck.table_slides import Grid
from builder.deck.words import paragraph, phrase
from builder.findings import Finding
from builder.outline.part_model import MythRow
from builder.outline.texts import keys_of
from builder.record import replace


def myth_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """Set what people hear beside what the evidence says."""
    myths = edition.myths()
    if not myths:
        return ()
    title = phrase(edition, "myths")
    head = (phrase(edition, "column-myth"), phrase(edition, "column-fact"))
    rows = ((paragraph(edition, myth.myth), _answer(edition, myth)) for myth in myths)
    grid = Grid((head, *rows), keys=((), *map(keys_of, myths)))
    slides = grid_slides(edition, "myths", title, grid, myths[0].span, found)
    return spoken(edition, slides, "myths")


def _answer(edition: DeckEdition, myth: MythRow) -> Paragraph:
    """Open the answer with how sure we are of it; a mark beside a myth would read as "true"."""
    shown = paragraph(edition, myth.fact)
    grade = Run(f"{myth.sure.value}: ", bold=True)
    return replace(shown, runs=(grade, *shown.runs))
