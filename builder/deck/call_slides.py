"""What the clinic says for itself: its points, marked so on every slide, and its call."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.deck.addresses import broken_address
from builder.deck.call_layouts import (
    KICKER_HEIGHT,
    MARKED,
    QR_INSET,
    QR_SIDE,
)
from builder.deck.codes import MOST_ADDRESS, code_drawing
from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import USABLE_HEIGHT, fits, height_of, inner_width
from builder.deck.grid import BODY, KICKER, SECOND, SOURCE, THIRD
from builder.deck.layout import Box, Placeholder
from builder.deck.model import Drawing, Paragraph, Rule, Run, Slide, Slot, TextSlot
from builder.deck.notes import code_notes
from builder.deck.point_slides import check_title, points_slides
from builder.deck.section_slides import noted, part_slides
from builder.deck.words import (
    frame_paragraph,
    paragraph,
    phrase,
    placed_paragraph,
    short_source_paragraph,
    source_paragraph,
    title_paragraph,
)
from builder.edition.sources import Source
from builder.findings import Finding, error
from builder.outline.model import Section
from builder.outline.part_model import CallToAction
from builder.outline.texts import keys_of
from builder.record import record, replace
from builder.units import Length, pt

_AIR = pt(36)  # between two texts of the card, a rule in its middle


def marketing_slides(
    edition: DeckEdition, section: Section, found: list[Finding]
) -> tuple[Slide, ...]:
    """Plan a section in which the clinic speaks for itself; its call comes last."""
    headline, items = section.headline, section.points
    title = title_paragraph(edition, headline)
    points = points_slides(edition, section.id, title, headline.span, items, found, layouts=MARKED)
    slides = [_marked(edition, slide) for slide in points]
    for part in section.parts:
        shown = part_slides(edition, replace(section, parts=(part,)), found)
        sources = edition.cited(keys_of(part))
        slides += [_footnoted(edition, slide, sources) for slide in shown]
    for part in section.parts:
        if isinstance(part, CallToAction):
            slides += _call(edition, part, found)
    return noted(edition, section, slides)


def _marked(edition: DeckEdition, slide: Slide) -> Slide:
    """Say above the title whose words these are."""
    layout = edition.layout(slide.layout)
    spot, title = layout.placeholder(KICKER), layout.placeholder(0)
    taken = height_of((slide.title,), title.levels, inner_width(title))
    y = max(title.box.y + title.box.height - taken - KICKER_HEIGHT - pt(2), spot.box.y)
    kicker = TextSlot(KICKER, (phrase(edition, "marketing"),), replace(spot.box, y=y))
    return replace(slide, slots=(kicker, *slide.slots))


def _footnoted(edition: DeckEdition, slide: Slide, sources: Sequence[Source]) -> Slide:
    """Say the same at the foot of a slide that has no room for it above its title."""
    words = edition.phrases.say("marketing")
    at_foot = [slot for slot in slide.slots if isinstance(slot, TextSlot) and slot.idx == SOURCE]
    if not at_foot:
        foot = TextSlot(SOURCE, (frame_paragraph(edition, "source", words),))
        return replace(slide, slots=(*slide.slots, foot))
    line = _opened(at_foot[0].paragraphs[0], words)
    if not fits((line,), edition.layout(slide.layout).placeholder(SOURCE)):
        line = _shortened(edition, line, sources)
    others = (slot for slot in slide.slots if slot not in at_foot)
    return replace(slide, slots=(*others, TextSlot(SOURCE, (line,))))


def _opened(line: Paragraph, words: str) -> Paragraph:
    """Put words before a line; the line keeps its id, as the credit of a picture needs."""
    return replace(line, runs=(Run(f"{words}   "), *line.runs))


def _shortened(edition: DeckEdition, line: Paragraph, sources: Sequence[Source]) -> Paragraph:
    """Give the sources in a line by their numbers alone; it names some of a part's sources."""
    shown = [one for one in sources if _names(line.plain, one)]
    long = source_paragraph(edition, shown).plain
    short = short_source_paragraph(edition, shown).plain
    runs = (replace(run, text=run.text.replace(long, short)) for run in line.runs)
    return replace(line, runs=tuple(runs)) if shown else line


def _names(line: str, source: Source) -> bool:
    return bool(re.search(rf"(?<!\d){re.escape(f'{source.number}. {source.short}')}", line))


def _call(edition: DeckEdition, call: CallToAction, found: list[Finding]) -> tuple[Slide, ...]:
    url = paragraph(edition, call.url).words
    if len(url.encode()) > MOST_ADDRESS:
        message = "this address is too long for a code that people can scan"
        found.append(error("P438", call.url.span, message, "give a shorter address"))
        return ()
    layout = edition.layout("Call to action")
    title = placed_paragraph(edition, call.action, layout.placeholder(0))
    check_title(layout, title, call.action.span, found)
    cards = (_card(edition, call, url, size) for size in _ADDRESS_SIZES)
    card = next((one for one in cards if one), None)
    if card is None:
        message = "the clinic's phone, hours and address do not fit the last slide"
        longest = max((*_contact(edition), *_cost(edition)), key=lambda one: len(one.words))
        place = edition.place_of(longest.words)
        found.append(error("P437", place, message, "shorten them"))
        return ()
    kicker = TextSlot(KICKER, (phrase(edition, "marketing"),))
    slots, notes = (kicker, *card.slots), code_notes(edition, url)
    return (Slide(call.id, layout.name, title, slots, notes, rules=card.rules),)


@record
class _Card:
    """The card of the last slide: how to reach the clinic, its code, its address, its cost."""

    slots: tuple[Slot, ...]
    rules: tuple[Rule, ...]


_ADDRESS_SIZES = (pt(28), pt(24), pt(20))  # a long address is set smaller, but readable


def _card(edition: DeckEdition, call: CallToAction, url: str, size: Length) -> _Card | None:
    """Set the texts below each other; None where they leave the card."""
    layout = edition.layout("Call to action")
    contact = _contact(edition)
    spot = layout.placeholder(BODY)
    if not fits(contact, spot):
        return None
    end = spot.box.y + spot.box.height - pt(8)
    text = height_of(contact, spot.levels, inner_width(spot)) + spot.insets.top
    y = spot.box.y + max(QR_INSET + QR_SIDE, text)
    slots: list[Slot] = [TextSlot(BODY, contact), _code(edition, url, spot.box)]
    rules = []
    for idx, words in (
        (SECOND, _address(edition, call, url, size)),
        (THIRD, _cost(edition)),
    ):
        if not words:
            continue
        place = layout.placeholder(idx)
        rules.append(Rule(place.box.x, y + _AIR * 0.5, place.box.width))
        placed = _below(words, place, y + _AIR)
        if placed.box is None or placed.box.y + placed.box.height > end:
            return None
        slots.append(placed)
        y = placed.box.y + placed.box.height
    return _Card(tuple(slots), tuple(rules))


def _below(words: Sequence[Paragraph], spot: Placeholder, y: Length) -> TextSlot:
    height = height_of(words, spot.levels, inner_width(spot)) * (1 / USABLE_HEIGHT) + pt(1)
    return TextSlot(spot.idx, tuple(words), Box(spot.box.x, y, spot.box.width, height))


def _contact(edition: DeckEdition) -> tuple[Paragraph, ...]:
    clinic = edition.clinic
    rows = (("name", 0), ("phone", 0), ("hours", 1), ("languages", 1))
    return tuple(
        frame_paragraph(edition, f"call/{key}", clinic.get(key), level=level)
        for key, level in rows
        if clinic.get(key)
    )


def _code(edition: DeckEdition, url: str, card: Box) -> Drawing:
    return code_drawing(edition, url, card.x + QR_INSET, card.y + QR_INSET, side=QR_SIDE)


def _address(
    edition: DeckEdition, call: CallToAction, url: str, size: Length
) -> tuple[Paragraph, ...]:
    spot = edition.layout("Call to action").placeholder(SECOND)
    look = replace(spot.levels[1], size=size)
    words = broken_address(url, look, width=inner_width(spot))
    # A screen reader lists links by their words: one that is an address alone says nothing.
    link = "" if words.startswith("www.") else url
    address = Paragraph(call.url.id, edition.phrases.lang, (Run(words, link=link, size=size),), 1)
    return (phrase(edition, "call-type"), address)


def _cost(edition: DeckEdition) -> tuple[Paragraph, ...]:
    cost = edition.clinic.get("cost-of-call")
    return (frame_paragraph(edition, "call/cost", cost),) if cost else ()
