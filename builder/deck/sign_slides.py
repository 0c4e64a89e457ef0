"""The slides with signs to call for: a panel that says when, and the signs in rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import split_evenly, widest
from builder.deck.grid import BODY, NOTE
from builder.deck.layout import Placeholder
from builder.deck.model import Paragraph, Run, Sketch, Slide, TextSlot
from builder.deck.point_slides import check_title, numbered_titles, refuse_wide
from builder.deck.rows import lay_rows
from builder.deck.words import after_hours, frame_paragraph, paragraph, phrase
from builder.figures.marks import phone
from builder.findings import Finding, error
from builder.outline.part_model import ListKind
from builder.outline.text_model import ListItem
from builder.units import Length, pt

MAX_SIGNS = 5  # design: at most five a slide
_BIG_NUMBER = 3  # letters; a longer emergency number is set as large as the words around it

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
    spot = layout.placeholder(BODY)
    rows = [paragraph(edition, item.text) for item in items]
    groups = split_evenly(rows, lambda group: _fit(group, spot), lambda _: 1.0)
    if groups is None:
        _refuse_signs(items, rows, spot, found)
        return ()
    slots = _panel_note(edition, kind)
    size = layout.placeholder(0).levels[0].size
    titles = numbered_titles(edition, _panel_title(edition, kind), len(groups))
    slides = []
    for number, (title, group) in enumerate(zip(titles, groups, strict=True), 1):
        shown = (
            _emphasised(edition, title, size)
            if layout.panel and kind is ListKind.GET_HELP_NOW
            else title
        )
        check_title(layout, shown, items[0].text.span, found)
        set_rows = lay_rows(group, spot)
        if set_rows is None:
            continue
        slide_id = f"{kind.value}/{number}"
        colour = layout.placeholder(0).levels[0].colour
        sketch = Sketch(
            "Phone",
            layout.placeholder(0).box.x,
            layout.placeholder(0).box.y - pt(52),
            phone(pt(44), colour),
        )
        slides.append(
            Slide(
                slide_id,
                layout.name,
                shown,
                (*slots, set_rows),
                sketches=(sketch,) if layout.panel else (),
            )
        )
    return tuple(slides)


def _fit(signs: Sequence[Paragraph], spot: Placeholder) -> bool:
    """Tell whether these signs make one slide."""
    if len(signs) > MAX_SIGNS or widest(signs, spot):
        return False
    return lay_rows(signs, spot) is not None


def _refuse_signs(
    items: Sequence[ListItem], rows: Sequence[Paragraph], spot: Placeholder, found: list[Finding]
) -> None:
    """Say which sign no slide can hold, and why."""
    for item, row in zip(items, rows, strict=True):
        if widest((row,), spot):
            refuse_wide(item.text.span, found)
        elif not _fit((row,), spot):
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


def _panel_note(edition: DeckEdition, kind: ListKind) -> tuple[TextSlot, ...]:
    phone = edition.clinic.get("phone")
    if kind is ListKind.GET_HELP_NOW:
        return ()
    lines = [frame_paragraph(edition, f"{kind.value}/phone", phone)]
    if kind is ListKind.CALL_RIGHT_AWAY:
        lines += after_hours(edition, kind.value)
        lines.append(phrase(edition, "call-right-away-note", level=1))
    return (TextSlot(NOTE, tuple(lines)),)
