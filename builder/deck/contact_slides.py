"""The last slide: the next step, how to reach the clinic, and a code that opens its address."""

from __future__ import annotations

from collections.abc import Iterator

from builder.deck.addresses import broken_address
from builder.deck.codes import MOST_ADDRESS, code_drawing
from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import fits, inner_width
from builder.deck.grid import BODY, CODE_INSET, CODE_SIDE, SECOND, THIRD
from builder.deck.layout import Layout, Placeholder
from builder.deck.model import Paragraph, Run, Slide, Slot, TextSlot
from builder.deck.notes import code_notes
from builder.deck.words import after_hours, frame_paragraph, phrase
from builder.record import replace
from builder.units import pt

_NAMES = ("Contact", "Contact, more")
_SHARE = CODE_SIDE / (CODE_SIDE + CODE_INSET * 2)  # of its place, for the code
_AIR = pt(12)  # between the next step and the code


def contact_slide(edition: DeckEdition) -> Slide:
    """End with the next step and how to reach the clinic."""
    step = (phrase(edition, "contact-step"), phrase(edition, "contact-bring"))
    layout = edition.layout(_NAMES[0])
    code = _code(edition, layout, step)
    card = tuple(_card(edition, has_code=bool(code)))
    name = _NAMES[0] if fits(card, layout.placeholder(BODY)) else _NAMES[1]
    slots = (TextSlot(SECOND, step), *code, TextSlot(BODY, card))
    notes = code_notes(edition, edition.clinic.get("web")) if code else ()
    return Slide("contact", name, phrase(edition, "contact"), slots, notes)


def _code(edition: DeckEdition, layout: Layout, step: tuple[Paragraph, ...]) -> tuple[Slot, ...]:
    """Set the clinic's address as a code and beside it in words; nothing where it has no room."""
    web = edition.clinic.get("web")
    spot, above = layout.placeholder(THIRD), layout.placeholder(SECOND)
    words = (phrase(edition, "call-type"), _address(edition, spot)) if web else ()
    free = above.at(replace(above.box, height=spot.box.y - _AIR - above.box.y))
    if not words or len(web.encode()) > MOST_ADDRESS:
        return ()
    if not fits(words, spot) or not fits(step, free):
        return ()
    room = min(spot.box.height, spot.insets.left)
    x = spot.box.x + (spot.insets.left - room * _SHARE) * 0.5
    y = spot.box.y + (spot.box.height - room * _SHARE) * 0.5
    code = code_drawing(edition, web, x, y, side=room * _SHARE)
    return (TextSlot(THIRD, words), code)


def _address(edition: DeckEdition, spot: Placeholder) -> Paragraph:
    """Break an address as its place asks; a screen reader lists links by their words."""
    web, look = edition.clinic.get("web"), replace(spot.levels[1], bold=True)
    words = broken_address(web, look, width=inner_width(spot))
    run = Run(words, bold=True, link="" if words.startswith("www.") else web)
    return Paragraph("frame/contact/web", edition.phrases.lang, (run,), 1)


def _card(edition: DeckEdition, *, has_code: bool) -> Iterator[Paragraph]:
    """Say how to reach the clinic; its address stands here where there is no code."""
    clinic = edition.clinic
    name = frame_paragraph(edition, "contact/name", clinic.get("name"))
    yield name
    yield replace(name, id="frame/contact/phone", runs=(Run(clinic.get("phone")),))
    yield from after_hours(edition, "contact")
    for key in ("hours", "languages"):
        if clinic.get(key):
            yield frame_paragraph(edition, f"contact/{key}", clinic.get(key), level=1)
    web = clinic.get("web")
    if web and not has_code:
        yield _address(edition, edition.layout(_NAMES[1]).placeholder(BODY))
    yield phrase(edition, "free-help", level=1, phone=clinic.get("phone"))
