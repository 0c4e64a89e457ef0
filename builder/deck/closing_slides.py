"""The slides that close a talk: questions, what to take home, sources."""

from __future__ import annotations

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import fits, joined, split_stacks
from builder.deck.frame_slides import listed_slides
from builder.deck.grid import BODY
from builder.deck.model import Paragraph, Run, Slide, TextSlot
from builder.deck.notes import spoken
from builder.deck.point_slides import numbered_titles
from builder.deck.rows import in_rows
from builder.deck.words import paragraph, phrase
from builder.findings import Finding, error
from builder.record import replace

_LARGE = 1.5  # what one line alone on a slide is set larger by


def takeaway_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """Close with what to take home."""
    texts = edition.front.takeaways
    key = "takeaways" if len(texts) == 3 else "takeaways-any"  # noqa: PLR2004  # "three things"
    title = phrase(edition, key)
    slides = _counted(edition, title) or listed_slides(edition, "takeaways", title, texts, found)
    return spoken(edition, slides, "takeaways")


def _counted(edition: DeckEdition, title: Paragraph) -> tuple[Slide, ...]:
    """Number what is to be taken home, where one slide holds it all."""
    rows = tuple(
        replace(paragraph(edition, text), number=number)
        for number, text in enumerate(edition.front.takeaways, 1)
    )
    for name in ("Takeaways", "Takeaways, many"):
        if rows and fits(rows, edition.layout(name).placeholder(BODY)):
            return (in_rows(edition, Slide("takeaways", name, title), rows),)
    return ()


def questions_slide(edition: DeckEdition) -> Slide:
    """Leave time for questions."""
    prompt = phrase(edition, "questions-slide-prompt")
    spot = edition.layout("Message").placeholder(BODY)
    size = spot.levels[0].size * _LARGE
    large = replace(prompt, runs=tuple(replace(run, size=size) for run in prompt.runs))
    body = TextSlot(BODY, (large if fits((large,), spot) else prompt,))
    notes = (phrase(edition, "notes-questions"),)
    return Slide("questions", "Message", phrase(edition, "questions-slide"), (body,), notes)


def reference_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """List all sources with their numbers."""
    layout = edition.layout("References")
    spot = layout.placeholder(BODY)
    rows = tuple(
        Paragraph(
            f"source/{source.key}",
            edition.lang,
            tuple(Run(part.text, link=part.link) for part in source.parts),
            number=source.number,
        )
        for source in edition.sources
    )
    if not rows:
        return ()
    groups = split_stacks([(row,) for row in rows], spot)
    if groups is None:
        span = edition.front.span
        found.append(error("P409", span, "a source does not fit a slide", "shorten its title"))
        return ()
    titles = numbered_titles(edition, phrase(edition, "references"), len(groups))
    return tuple(
        Slide(f"references/{number}", layout.name, title, (TextSlot(BODY, joined(group)),))
        for number, (title, group) in enumerate(zip(titles, groups, strict=True), 1)
    )
