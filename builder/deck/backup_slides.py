"""The hidden slides at the end: how sure we are, and the words to know."""

from __future__ import annotations

from builder.deck.deck_edition import DeckEdition
from builder.deck.grid_slides import grid_slides
from builder.deck.model import Paragraph, Run, Slide
from builder.deck.notes import grade_notes
from builder.deck.table_slides import Grid, numbers_cell
from builder.deck.words import frame_paragraph, paragraph, phrase, retitled
from builder.findings import Finding
from builder.outline.model import Section
from builder.outline.part_model import Evidence, Term
from builder.outline.texts import keys_of
from builder.record import replace


def evidence_slides(
    edition: DeckEdition, section: Section, found: list[Finding]
) -> tuple[Slide, ...]:
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
    grid = Grid((head, *rows), keys=((), *(row.keys for row in evidence.rows)))
    slides = grid_slides(edition, f"{section.id}/evidence", title, grid, section.span, found)
    # Whoever jumps here with a question has the answer for clinicians below the slide.
    said = tuple(replace(one, id=f"{one.id}/backup") for one in grade_notes(edition, section))
    return tuple(replace(slide, hidden=True, notes=said) for slide in slides)


def glossary_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """Plan the hidden slides that explain the words to know."""
    terms = edition.terms()
    if not terms:
        return ()
    title = phrase(edition, "glossary")
    head = (phrase(edition, "column-word"), phrase(edition, "column-meaning"))
    rows = ((_term(edition, term), paragraph(edition, term.meaning)) for term in terms)
    grid = Grid((head, *rows), keys=((), *map(keys_of, terms)))
    slides = grid_slides(edition, "glossary", title, grid, terms[0].span, found)
    return tuple(replace(slide, hidden=True) for slide in slides)


def _term(edition: DeckEdition, term: Term) -> Paragraph:
    """Show a word and, in parentheses, how to say it."""
    shown = paragraph(edition, term.name)
    if term.say is None:
        return shown
    said = paragraph(edition, term.say)
    return replace(shown, runs=(*shown.runs, Run(" ("), *said.runs, Run(")")))
