"""The hidden slides at the end: how sure we are, and the words to know."""

from __future__ import annotations

from dataclasses import replace

from builder.deck.grid_slides import grid_slides
from builder.deck.model import Slide
from builder.deck.table_slides import Grid, numbers_cell
from builder.deck.words import frame_paragraph, paragraph, phrase, retitled
from builder.edition.model import Edition
from builder.findings import Finding
from builder.outline.model import Section
from builder.outline.part_model import Evidence


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
