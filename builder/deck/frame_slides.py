"""The slides around the sections: title, disclosures, message, objectives, actions."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import fits
from builder.deck.grid import BODY, NOTE, SECOND, SUBTITLE
from builder.deck.layout import Layout
from builder.deck.model import Paragraph, Run, Sketch, Slide, TextSlot
from builder.deck.notes import spoken
from builder.deck.point_slides import check_title, points_slides
from builder.deck.rows import in_rows
from builder.deck.words import frame_paragraph, paragraph, phrase, placed_paragraph
from builder.edition.message import message_parts
from builder.figures.marks import review_mark
from builder.findings import Finding, error
from builder.outline.part_model import ListKind
from builder.outline.text_model import ListItem, Text
from builder.record import replace
from builder.units import Length, pt

_AFTER_COLON = 28 / 44  # of the title, for what follows its colon
_MARK = pt(18)  # the side of the sign of the review


def title_slide(edition: DeckEdition, found: list[Finding]) -> Slide:
    """Open with the title, whoever speaks, and the state of the review."""
    clinic = edition.clinic
    speaker = ", ".join(filter(None, (clinic.get("presenter"), clinic.get("credential"))))
    when = edition.phrases.shown_date(clinic.get("event-date"))
    lines = [speaker, clinic.get("name"), when]
    presenter = tuple(
        frame_paragraph(edition, f"title/{at}", words) for at, words in enumerate(lines) if words
    )
    is_reviewed = edition.front.reviewed is not None
    subtitle = _subtitle(edition)
    layout = _opening(edition, is_reviewed=is_reviewed)
    spot = layout.placeholder(0)
    shown = placed_paragraph(edition, edition.front.title, spot)
    title = _title_at_colon(shown, spot.levels[0].size * _AFTER_COLON)
    check_title(layout, title, edition.front.title.span, found)
    slots = (
        *subtitle,
        TextSlot(BODY, presenter),
        TextSlot(NOTE, (frame_paragraph(edition, "review", edition.review_line),)),
        TextSlot(SECOND, (phrase(edition, "education"),)),
    )
    box = layout.placeholder(NOTE).box
    mark = review_mark(is_reviewed=is_reviewed, size=_MARK)
    sketch = Sketch("Review mark", box.x + pt(14), box.y + (box.height - _MARK) * 0.5, mark)
    notes = (phrase(edition, "notes-captions"),)
    return Slide("title", layout.name, title, slots, notes, sketches=(sketch,))


def _opening(edition: DeckEdition, *, is_reviewed: bool) -> Layout:
    """Find the layout of the title; a template has none for our covers, but its own."""
    name = "Title, subtitle" if edition.front.subtitle else "Title"
    name = f"{name}, reviewed" if is_reviewed else name
    covered = f"{name}, {edition.front.cover.value}"
    return edition.layout(covered if covered in edition.design.layouts else name)


def _subtitle(edition: DeckEdition) -> tuple[TextSlot, ...]:
    text = edition.front.subtitle
    return (TextSlot(SUBTITLE, (paragraph(edition, text),)),) if text else ()


def _title_at_colon(title: Paragraph, size: Length) -> Paragraph:
    """Set what follows the colon smaller, on a line of its own."""
    first, colon, rest = title.plain.partition(": ")
    if not colon:
        return title
    runs = (Run(first + ":\n"), Run(rest, size=size))
    return replace(title, runs=runs)


def disclosures_slide(edition: DeckEdition) -> Slide:
    """Say who pays and what the clinic sells before anything is taught."""
    clinic = edition.clinic
    paragraphs = []
    if clinic.get("disclosures"):
        paragraphs.append(frame_paragraph(edition, "disclosures/text", clinic.get("disclosures")))
    if clinic.get("sells-products"):
        answer = clinic.get("sells-products")
        paragraphs.append(phrase(edition, "disclosures-sells", answer=answer))
    if clinic.get("licensed-in"):
        paragraphs.append(phrase(edition, "licensed-in", where=clinic.get("licensed-in")))
    paragraphs.append(phrase(edition, "disclosures-education"))
    paragraphs.append(frame_paragraph(edition, "review", edition.review_line, bold=True))
    notes = (phrase(edition, "notes-disclosures"),)
    slide = Slide("disclosures", "Statement", phrase(edition, "disclosures"), notes=notes)
    return in_rows(edition, slide, tuple(paragraphs))


def message_slide(edition: DeckEdition, found: list[Finding]) -> Slide:
    """Give the main message a slide of its own, a sentence a line, its exception smaller."""
    text = edition.front.main_message
    main, exception = message_parts(paragraph(edition, text).plain)
    shown = [replace(frame_paragraph(edition, "", one), id=text.id) for one in main]
    if exception:
        shown.append(replace(frame_paragraph(edition, "", exception, level=1), id=text.id))
    slot = TextSlot(BODY, tuple(shown))
    if not fits(slot.paragraphs, edition.layout("Message").placeholder(BODY)):
        message = "the main message does not fit its slide"
        found.append(error("P406", text.span, message, "one to three sentences are enough"))
    title, notes = phrase(edition, "main-message-slide"), (phrase(edition, "notes-message"),)
    return Slide("main-message", "Message", title, (slot,), notes)


def listed_slides(
    edition: DeckEdition,
    slide_id: str,
    title: Paragraph,
    texts: Sequence[Text],
    found: list[Finding],
) -> tuple[Slide, ...]:
    """Show texts of the front matter as points."""
    if not texts:
        return ()
    items = tuple(ListItem(text) for text in texts)
    return points_slides(edition, slide_id, title, texts[0].span, items, found)


def list_slides(edition: DeckEdition, kind: ListKind, found: list[Finding]) -> tuple[Slide, ...]:
    """Show the actions of all sections together."""
    items = edition.items(kind)
    if not items:
        return ()
    title, span = phrase(edition, kind.value), items[0].text.span
    slides = points_slides(edition, kind.value, title, span, items, found)
    return spoken(edition, slides, kind.value)
