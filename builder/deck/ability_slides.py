"""What the audience can do after the talk: told before it, and once more when it is over."""

from __future__ import annotations

from builder.deck.cards import Card, cards_in_row
from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_layouts import CARD_SIZES
from builder.deck.frame_slides import listed_slides
from builder.deck.grid import BODY_BOX
from builder.deck.model import Paragraph, Run, Slide
from builder.deck.notes import spoken
from builder.deck.words import paragraph, phrase
from builder.findings import Finding
from builder.record import replace
from builder.units import pt

_MOST = 3  # more cards beside each other are narrower than a line of their words
_GAP = pt(24)
_LEAST = pt(210)  # so that a card looks like one


def objective_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """Show what the audience will be able to do, a card each."""
    return _slides(edition, "objectives", found)


def ability_slides(edition: DeckEdition, found: list[Finding]) -> tuple[Slide, ...]:
    """Repeat the objectives as what the audience can do now."""
    return _slides(edition, "now-you-can", found)


def _slides(edition: DeckEdition, key: str, found: list[Finding]) -> tuple[Slide, ...]:
    title = phrase(edition, key)
    slide = _on_cards(edition, key, title)
    if slide:
        return spoken(edition, (slide,), key)
    return spoken(edition, listed_slides(edition, key, title, edition.front.objectives, found), key)


def _on_cards(edition: DeckEdition, slide_id: str, title: Paragraph) -> Slide | None:
    """Set each objective on a card, in the largest type that holds them all."""
    cards = [_card(paragraph(edition, one)) for one in edition.front.objectives]
    if not 1 <= len(cards) <= _MOST:
        return None
    for name, *_ in CARD_SIZES:
        layout = edition.layout(name)
        slots = cards_in_row(cards, layout, BODY_BOX, gap=_GAP, least=_LEAST)
        if slots:
            return Slide(slide_id, name, title, slots)
    return None


def _card(shown: Paragraph) -> Card:
    """Set the verb that opens an objective as the head of its card."""
    first, *others = shown.runs
    match first.text.split(maxsplit=1):  # at a space that keeps words together as well
        case [verb, rest]:
            runs = (replace(first, text=rest), *others)
            return (replace(shown, runs=(Run(verb),)), replace(shown, runs=runs, level=1))
        case _:
            return (shown,)
