"""The slides that close a talk: questions, what to take home, sources, contact."""

from __future__ import annotations

from dataclasses import replace

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import fits, joined, split_stacks
from builder.deck.frame_slides import listed_slides
from builder.deck.grid import BODY, SECOND
from builder.deck.model import Paragraph, Run, Slide, TextSlot
from builder.deck.point_slides import numbered_titles
from builder.deck.words import after_hours, frame_paragraph, phrase
from builder.findings import Finding, error
from builder.text.address import shown_address

_LARGE = 1.5  # what one line alone on a slide is set larger by


def takeaway_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """Close with what to take home."""
    texts = edition.front.takeaways
    key = "takeaways" if len(texts) == 3 else "takeaways-any"  # noqa: PLR2004  # "three things"
    return listed_slides("takeaways", edition, phrase(edition, key), texts, found)


def questions_slide(edition: DeckEdition) -> Slide:
    """Leave time for questions."""
    prompt = phrase(edition, "questions-slide-prompt")
    spot = edition.layout("Message").placeholder(BODY)
    size = spot.levels[0].size * _LARGE
    large = replace(prompt, runs=tuple(replace(run, size=size) for run in prompt.runs))
    body = TextSlot(BODY, (large if fits((large,), spot) else prompt,))
    return Slide("questions", "Message", phrase(edition, "questions-slide"), (body,))


def reference_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """List all sources with their numbers."""
    layout = edition.layout("References")
    spot = layout.placeholder(BODY)
    rows = tuple(
        Paragraph(
            f"source/{source.key}",
            edition.lang,
            _linked(source.text, source.url),
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


def _linked(text: str, url: str) -> tuple[Run, ...]:
    """Make the identifier that ends an entry a link."""
    at = max(text.rfind("doi:"), text.rfind("PMID: "), text.rfind("http"))
    if at < 0 or not url:
        return (Run(text),)
    return (Run(text[:at]), Run(text[at:], link=url))


def contact_slide(edition: DeckEdition) -> Slide:
    """End with the next step and how to reach the clinic."""
    clinic = edition.clinic
    step = (phrase(edition, "contact-step"), phrase(edition, "contact-bring"))
    card = [frame_paragraph(edition, "contact/name", clinic.get("name"))]
    card.append(replace(card[0], id="frame/contact/phone", runs=(Run(clinic.get("phone")),)))
    card += after_hours(edition, "contact")
    card += [
        frame_paragraph(edition, f"contact/{key}", clinic.get(key), level=1)
        for key in ("hours", "languages")
        if clinic.get(key)
    ]
    web = clinic.get("web")
    if web:
        link = Run(shown_address(web), bold=True, link=web)
        card.append(Paragraph("frame/contact/web", edition.phrases.lang, (link,), 1))
    card.append(phrase(edition, "free-help", level=1, phone=clinic.get("phone")))
    slots = (TextSlot(SECOND, step), TextSlot(BODY, tuple(card)))
    name = "Contact" if fits(card, edition.layout("Contact").placeholder(BODY)) else "Contact, more"
    return Slide("contact", name, phrase(edition, "contact"), slots)
