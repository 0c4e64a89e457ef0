"""The only point of a section set large: a number and what it counts, or what somebody said."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import fits
from builder.deck.grid import BODY, NOTE
from builder.deck.lone_layouts import KEY_NUMBER, NUMBER_SIZE, QUOTE
from builder.deck.model import Paragraph, Slide, Slot, TextSlot
from builder.deck.point_slides import check_title, source_slots
from builder.deck.words import paragraph, title_paragraph
from builder.findings import Finding
from builder.outline.model import Section
from builder.outline.text_model import ListItem
from builder.outline.texts import keys_of
from builder.record import replace
from builder.text.face import NO_BREAK_SPACE
from builder.units import pt

_MARKS = (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"))
_SMALLER = pt(72)  # for a number of several words


def lone_slide(edition: DeckEdition, section: Section, found: list[Finding]) -> Slide | None:
    """Plan the slide of a section with one point; None where that is neither, or too long."""
    if len(section.points) != 1:
        return None
    (item,) = section.points
    slide = _number_slide(edition, item) or _quote_slide(edition, item)
    if slide is None:
        return None
    layout = edition.layout(slide.layout)
    title = title_paragraph(edition, section.headline)
    check_title(layout, title, section.headline.span, found)
    below = source_slots(edition, layout, edition.cited(keys_of(section.points)))
    slots = (*slide.slots, *below)
    return replace(slide, id=f"{section.id}/points/1", title=title, slots=slots)


def _number_slide(edition: DeckEdition, item: ListItem) -> Slide | None:
    """Set a number in strong type that opens the point on a line of its own."""
    shown = paragraph(edition, item.text)
    number, *rest = shown.runs
    if item.items or not rest or not number.bold or not _is_number(number.text, rest[0].text):
        return None
    rest[0] = replace(rest[0], text=rest[0].text.lstrip(f" {NO_BREAK_SPACE}"))
    words = replace(shown, runs=tuple(rest), level=1)
    spot = edition.layout(KEY_NUMBER).placeholder(BODY)
    share = spot.levels[0].size * (1 / NUMBER_SIZE)
    sizes = (replace(number, bold=False), replace(number, bold=False, size=_SMALLER * share))
    for run in sizes:
        paragraphs = (replace(shown, runs=(run,)), words)
        if fits(paragraphs, replace(spot, lines=1)):
            return _slide(KEY_NUMBER, paragraphs)
    return None


def _is_number(strong: str, after: str) -> bool:
    """Tell whether strong words hold a number, and end before a space."""
    return any(map(str.isdigit, strong)) and after[:1] in {" ", NO_BREAK_SPACE}


def _quote_slide(edition: DeckEdition, item: ListItem) -> Slide | None:
    """Set a point that is all in quotation marks, and below it who said so."""
    shown = paragraph(edition, item.text)
    words = shown.plain
    is_quote = any(words.startswith(left) and words.endswith(right) for left, right in _MARKS)
    layout = edition.layout(QUOTE)
    if not is_quote or len(item.items) > 1 or not fits((shown,), layout.placeholder(BODY)):
        return None
    who = [replace(paragraph(edition, inner.text), level=0) for inner in item.items]
    if not all(fits((one,), layout.placeholder(NOTE)) for one in who):
        return None
    return _slide(QUOTE, (shown,), who)


def _slide(layout: str, body: tuple[Paragraph, ...], note: Sequence[Paragraph] = ()) -> Slide:
    slots: tuple[Slot, ...] = (TextSlot(BODY, body),)
    if note:
        slots += (TextSlot(NOTE, tuple(note)),)
    return Slide("", layout, body[0], slots)
