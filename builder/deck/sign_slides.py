"""The slides with signs to call for: a panel that says when, and the signs in rows."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import split_evenly, widest
from builder.deck.grid import BODY, NOTE
from builder.deck.layout import Layout, Placeholder
from builder.deck.model import Paragraph, Run, Sketch, Slide, TextSlot
from builder.deck.notes import sign_notes
from builder.deck.point_slides import check_title, numbered_titles, refuse_wide
from builder.deck.rows import lay_rows, lay_stacks
from builder.deck.words import after_hours, frame_paragraph, paragraph, phrase
from builder.figures.marks import phone
from builder.findings import Finding, error
from builder.outline.part_model import ListKind
from builder.outline.text_model import ListItem
from builder.record import replace
from builder.units import Length, pt

MAX_SIGNS = 5  # design: at most five a slide
_BIG_NUMBER = 3  # letters; a longer emergency number is set as large as the words around it

_PHONE, _PHONE_GAP = pt(44), pt(8)
_PHONE_SHARE = 0.3  # of the width of a narrow plate, at most
_EMPHASIS = 2.5  # of the words around it

_SIGN_LAYOUTS = {
    ListKind.GET_HELP_NOW: "Signs: emergency",
    ListKind.CALL_RIGHT_AWAY: "Signs: right away",
    ListKind.CALL_SOON: "Signs: soon",
}


def sign_slides(edition: DeckEdition, kind: ListKind, found: list[Finding]) -> tuple[Slide, ...]:
    """Show the signs of one level, five a slide at most, in rows of one height."""
    items = edition.items(kind)
    if not items:
        return ()
    layout = edition.layout(_SIGN_LAYOUTS[kind])
    rows = [paragraph(edition, item.text) for item in items]
    groups = split_evenly(rows, lambda group: _fit(group, layout), lambda _: 1.0)
    if groups is None:
        _refuse_signs(items, rows, layout, found)
        return ()
    slots = _panel_note(edition, kind, layout)
    size = layout.placeholder(0).levels[0].size
    notes = sign_notes(edition, kind)
    titles = numbered_titles(edition, _panel_title(edition, kind), len(groups))
    place = edition.place_of(edition.clinic.get("emergency"))  # all that can make a title too long
    slides = []
    for number, (title, group) in enumerate(zip(titles, groups, strict=True), 1):
        shown = (
            _emphasised(edition, title, size)
            if layout.panel and kind is ListKind.GET_HELP_NOW
            else title
        )
        check_title(layout, shown, place, found)
        set_rows = _set(group, layout)
        if set_rows is None:
            continue
        slide_id = f"{kind.value}/{number}"
        slides.append(
            Slide(
                slide_id,
                layout.name,
                shown,
                (*slots, set_rows),
                notes,
                sketches=(_phone(layout),),
            )
        )
    return tuple(slides)


def _phone(layout: Layout) -> Sketch:
    """Draw a phone above the words of the panel, or above the number on a template's slide."""
    spot = layout.placeholder(NOTE if layout.plate else 0)
    size = min(_PHONE, spot.box.width * _PHONE_SHARE)
    y = spot.box.y + spot.insets.top - size - _PHONE_GAP
    return Sketch("Phone", spot.box.x + spot.insets.left, y, phone(size, spot.levels[0].colour))


def _fit(signs: Sequence[Paragraph], layout: Layout) -> bool:
    """Tell whether these signs make one slide."""
    if len(signs) > MAX_SIGNS or widest(signs, layout.placeholder(BODY)):
        return False
    return _set(signs, layout) is not None


def _set(signs: Sequence[Paragraph], layout: Layout) -> TextSlot | None:
    """Set signs in rows of one height; on a small slide of a template each as high as it is."""
    spot = layout.placeholder(BODY)
    rows = lay_rows(signs, spot)
    if rows or not layout.plate:
        return rows
    return lay_stacks([(sign,) for sign in signs], spot.levels, spot.inner)


def _refuse_signs(
    items: Sequence[ListItem], rows: Sequence[Paragraph], layout: Layout, found: list[Finding]
) -> None:
    """Say which sign no slide can hold, and why."""
    for item, row in zip(items, rows, strict=True):
        if widest((row,), layout.placeholder(BODY)):
            refuse_wide(item.text.span, found)
        elif not _fit((row,), layout):
            message = "a sign that does not fit its slide"
            found.append(error("P408", item.text.span, message, "say it in fewer words"))


def _panel_title(edition: DeckEdition, kind: ListKind) -> Paragraph:
    key = "call-right-away-slide" if kind is ListKind.CALL_RIGHT_AWAY else kind.value
    return phrase(edition, key, emergency=edition.clinic.get("emergency"))


def _emphasised(edition: DeckEdition, title: Paragraph, size: Length) -> Paragraph:
    """Set a short emergency number as large as the panel allows."""
    number = edition.clinic.get("emergency")
    before, found, after = title.plain.partition(number)
    if not found or len(number) > _BIG_NUMBER or "(" in after:
        return title
    runs = (
        Run(before.strip() + "\n"),
        Run(number + "\n", size=size * _EMPHASIS),
        Run(after.strip()),
    )
    return replace(title, runs=tuple(run for run in runs if run.text.strip()))


def _panel_note(edition: DeckEdition, kind: ListKind, layout: Layout) -> tuple[TextSlot, ...]:
    """Say which number to call; in our own design the emergency number stands in the title."""
    if kind is ListKind.GET_HELP_NOW and not layout.plate:
        return ()
    key = "emergency" if kind is ListKind.GET_HELP_NOW else "phone"
    lines = [frame_paragraph(edition, f"{kind.value}/phone", edition.clinic.get(key))]
    if kind is ListKind.CALL_RIGHT_AWAY:
        lines += after_hours(edition, kind.value)
        lines.append(phrase(edition, "call-right-away-note", level=1))
    if layout.plate and kind is ListKind.GET_HELP_NOW:
        lines = [_enlarged(lines[0], layout.placeholder(NOTE))]
    return (TextSlot(NOTE, tuple(lines)),)


def _enlarged(number: Paragraph, spot: Placeholder) -> Paragraph:
    """Set a short number as large as the plate allows."""
    size = spot.levels[0].size * _EMPHASIS
    large = replace(number, runs=tuple(replace(run, size=size) for run in number.runs))
    return number if widest((large,), spot) else large
