"""Where to read more: each link in words, and its address for those who type it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.deck.addresses import broken_address
from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import fits, inner_width, joined, split_stacks
from builder.deck.grid import BODY
from builder.deck.model import Paragraph, Run, Slide, TextSlot
from builder.deck.notes import spoken
from builder.deck.point_slides import numbered_titles
from builder.deck.rows import aired
from builder.deck.words import paragraph, phrase
from builder.findings import Finding, error
from builder.outline.text_model import ListItem


def read_more_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """List the links of all sections together."""
    layout = edition.layout("Read more")
    spot = layout.placeholder(BODY)
    links = edition.links()
    stacks = [(paragraph(edition, link.text), *_addresses(edition, link)) for link in links]
    if not stacks:
        return ()
    for link, stack in zip(links, stacks, strict=True):
        if not fits(stack, spot):
            message = "a link that does not fit a slide"
            hint = "say it in fewer words, or give a shorter address"
            found.append(error("P435", link.text.span, message, hint))
            return ()
    groups = split_stacks(stacks, spot)
    titles = numbered_titles(edition, phrase(edition, "read-more"), len(groups or ()))
    slides = []
    for number, (title, group) in enumerate(zip(titles, groups or (), strict=True), 1):
        body = aired(joined(group), spot)
        slides.append(Slide(f"read-more/{number}", layout.name, title, (TextSlot(BODY, body),)))
    return spoken(edition, slides, "read-more")


def _addresses(edition: DeckEdition, link: ListItem) -> Iterator[Paragraph]:
    spot = edition.layout("Read more").placeholder(BODY)
    level = spot.levels[1]
    width = inner_width(spot) - level.indent
    for run in paragraph(edition, link.text).runs:
        if run.link:
            words = Run(broken_address(run.link, level, width=width))
            yield Paragraph(f"{link.text.id}/address", edition.phrases.lang, (words,), 1)
