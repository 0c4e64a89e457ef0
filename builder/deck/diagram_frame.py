"""What stands around every diagram on its slide: title, label, idea note, sources, notes."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_layouts import FOOT_END, IDEA_HEIGHT
from builder.deck.fit import USABLE_WIDTH, height_of, widest
from builder.deck.grid import BAR, IDEA, NOTE
from builder.deck.layout import Box, Layout, Placeholder
from builder.deck.model import Paragraph, Sketch, Slide, Slot, TextSlot
from builder.deck.notes import alt_notes
from builder.deck.point_slides import check_title, source_slots
from builder.deck.words import paragraph, phrase, title_paragraph
from builder.findings import Finding, error
from builder.outline.diagram_model import Diagram
from builder.outline.texts import keys_of
from builder.record import record, replace
from builder.text.faces import deck_face
from builder.text.lines import text_width
from builder.units import ZERO, Length, pt

_GAP = pt(20)
_MOST_LABEL = pt(102)  # four lines of 20
_LEAST_LABEL = pt(300)  # narrower, it goes below the idea note


def foot_end(layout: Layout) -> Length:
    """Say where what stands below a diagram ends, above the line of sources."""
    return layout.area.y + layout.area.height if layout.area else FOOT_END


@record
class Foot:
    """What stands below a diagram, and where it begins."""

    slots: tuple[TextSlot, ...]
    top: Length


def lay_foot(
    edition: DeckEdition,
    diagram: Diagram,
    layout: Layout,
    found: list[Finding],
    *,
    more: Sequence[Paragraph] = (),
) -> Foot:
    """Set the label below `more` that is to be said, and the idea note beside it or above."""
    label = (paragraph(edition, diagram.label),) if diagram.label else ()
    told = (*more, *label)
    words = _idea(edition, diagram) if diagram.is_idea else None
    spot = layout.placeholder(NOTE)
    taken = _idea_width(words, layout) + _GAP if words else ZERO
    is_beside = spot.box.width - taken >= _LEAST_LABEL
    left = spot.box.x + (taken if is_beside else ZERO)
    least = IDEA_HEIGHT if words and is_beside else ZERO
    note = note_slot(told, spot, left, least=least, end=foot_end(layout))
    if told and note is None:
        message = "the label of this diagram takes too much room on its slide"
        found.append(error("P432", diagram.span, message, "say in fewer words what it shows"))
    end = foot_end(layout)
    top = note.box.y if note and note.box else end
    slots = (note,) if note else ()
    if words is None:
        return Foot(slots, top)
    y = end - IDEA_HEIGHT if is_beside or not told else top - IDEA_HEIGHT - pt(6)
    box = Box(layout.placeholder(IDEA).box.x, y, _idea_width(words, layout), IDEA_HEIGHT)
    return Foot((TextSlot(IDEA, (words,), box), *slots), min(y, top))


def _idea(edition: DeckEdition, diagram: Diagram) -> Paragraph:
    return replace(phrase(edition, "idea-drawing"), id=f"{diagram.id}/idea")


def _idea_width(words: Paragraph, layout: Layout) -> Length:
    spot = layout.placeholder(IDEA)
    width = text_width(
        words.plain, deck_face(bold=True, family=spot.levels[0].family), spot.levels[0].size
    )
    return width * (1 / USABLE_WIDTH) + spot.insets.left + spot.insets.right + pt(2)


def note_slot(
    told: Sequence[Paragraph],
    spot: Placeholder,
    left: Length,
    *,
    least: Length,
    end: Length,
) -> TextSlot | None:
    """Set what is told from `left` on, at least so high; None where it is nothing or too much."""
    if not told:
        return None
    width = spot.box.x + spot.box.width - left
    height = max(height_of(told, spot.levels, width) * 1.04, least)
    box = Box(left, end - height, width, height)
    if height > _MOST_LABEL or widest(told, spot.at(box)):
        return None
    return TextSlot(NOTE, tuple(told), box)


def lay_bar(words: Paragraph, layout: Layout, end: Length) -> Foot:
    """Set what follows from a diagram in a bar that ends so far down."""
    box = layout.placeholder(BAR).box
    top = end - box.height
    return Foot((TextSlot(BAR, (words,), replace(box, y=top)),), top)


@record
class Drawn:
    """A diagram that is laid out for a layout, ready for its slide."""

    layout: Layout
    slots: tuple[Slot, ...]
    sketches: tuple[Sketch, ...] = ()
    each: str = ""
    """What one sign in it stands for, told before the sources."""


def diagram_slide(
    edition: DeckEdition, diagram: Diagram, drawn: Drawn, found: list[Finding]
) -> Slide:
    """Put a diagram between its title and its sources."""
    layout = drawn.layout
    title = title_paragraph(edition, diagram.title)
    check_title(layout, title, diagram.title.span, found)
    sources = edition.cited(keys_of(diagram))
    below = source_slots(edition, layout, sources, before=drawn.each)
    return Slide(
        diagram.id,
        layout.name,
        title,
        (*drawn.slots, *below),
        alt_notes(edition, diagram.alt),
        sketches=drawn.sketches,
    )


def refuse_words(
    edition: DeckEdition, diagram: Diagram, found: list[Finding], *, more: Sequence[Paragraph] = ()
) -> None:
    """Say that the words of a diagram do not fit its slide: its label's, or those that it draws."""
    of_label: list[Finding] = []
    lay_foot(edition, diagram, edition.layout("Cards"), of_label, more=more)
    message = "the words of this diagram do not fit its slide"
    hint = "say each in fewer or shorter words"
    found += of_label or [error("P431", diagram.span, message, hint)]
