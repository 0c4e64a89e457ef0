"""Steps on slides: a flow or a cycle as a row of cards, layers as a stack, or a numbered list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.deck.arrows import arrow, return_arrow
from builder.deck.cards import cards_in_row, cards_in_stack
from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_frame import Drawn, diagram_slide, lay_foot, refuse_words
from builder.deck.diagram_layouts import CARD_SIZES
from builder.deck.fit import joined, split_stacks
from builder.deck.grid import BODY, BODY_TOP, MARGIN, WIDTH
from builder.deck.layout import Box
from builder.deck.model import Paragraph, Sketch, Slide, TextSlot
from builder.deck.point_slides import check_title, numbered_titles
from builder.deck.rows import aired
from builder.deck.words import frame_paragraph, item_paragraphs, paragraph, phrase
from builder.figures.model import Shape
from builder.findings import Finding
from builder.outline.diagram_model import Diagram, StepKind, Steps
from builder.outline.text_model import ListItem
from builder.record import replace
from builder.units import ZERO, Length, pt

_GAP = pt(32)  # holds an arrow
_AIR = pt(12)  # above the foot
_RETURN = pt(40)  # below the cards of a cycle, for the arrow back
_LEAST = pt(190)


def step_slides(
    edition: DeckEdition, diagram: Diagram, form: Steps, found: list[Finding]
) -> tuple[Slide, ...]:
    """Draw the steps where their words fit, and list them where they do not."""
    layers = form.kind is StepKind.LAYERS
    drawn = _layers(edition, diagram, form) if layers else _row(edition, diagram, form)
    if drawn:
        return (diagram_slide(edition, diagram, drawn, found),)
    return _listed(edition, diagram, form, found)


def _row(edition: DeckEdition, diagram: Diagram, form: Steps) -> Drawn | None:
    is_cycle = form.kind is StepKind.CYCLE
    cards = [_card(edition, at, item) for at, item in enumerate(form.items, 1)]
    for name, *_ in CARD_SIZES:
        layout = edition.layout(name)
        untold: list[Finding] = []
        foot = lay_foot(edition, diagram, layout, untold)
        height = foot.top - _AIR - (_RETURN if is_cycle else ZERO) - BODY_TOP
        room = Box(MARGIN, BODY_TOP, WIDTH, height)
        placed = cards_in_row(cards, layout, room, gap=_GAP, least=_LEAST)
        if placed and not untold:
            sketch = Sketch("Arrows", ZERO, ZERO, _arrows(placed, is_cycle=is_cycle))
            return Drawn(layout, (*placed, *foot.slots), sketches=(sketch,))
    return None


def _card(edition: DeckEdition, number: int, item: ListItem) -> tuple[Paragraph, ...]:
    below = (paragraph(edition, inner.text, level=2) for inner in item.items)
    head = frame_paragraph(edition, f"step/{number}", str(number))
    return (head, paragraph(edition, item.text, level=1), *below)


def _arrows(slots: Sequence[TextSlot], *, is_cycle: bool) -> tuple[Shape, ...]:
    """Draw an arrow in each gap, and in a cycle one back from the last card to the first."""
    boxes = [slot.box for slot in slots if slot.box]
    shapes: list[Shape] = []
    for one, other in pairwise(boxes):
        y = one.y + one.height * 0.5
        shapes += arrow((one.x + one.width + pt(5), y), (other.x - pt(5), y))
    if is_cycle:
        shapes += return_arrow(_below(boxes[-1]), _below(boxes[0]))
    return tuple(shapes)


def _below(box: Box) -> tuple[Length, Length]:
    return (box.x + box.width * 0.5, box.y + box.height + pt(5))


def _layers(edition: DeckEdition, diagram: Diagram, form: Steps) -> Drawn | None:
    layout = edition.layout("Layers")
    untold: list[Finding] = []
    foot = lay_foot(edition, diagram, layout, untold)
    cards = [item_paragraphs(edition, item) for item in form.items]
    room = Box(MARGIN, BODY_TOP, WIDTH, foot.top - _AIR - BODY_TOP)
    placed = cards_in_stack(cards, layout, room, gap=pt(6))
    return Drawn(layout, (*placed, *foot.slots)) if placed and not untold else None


def _listed(
    edition: DeckEdition, diagram: Diagram, form: Steps, found: list[Finding]
) -> tuple[Slide, ...]:
    """List the steps by number, over as many slides as they take."""
    layout = edition.layout("Steps")
    foot = lay_foot(edition, diagram, layout, found)
    box = layout.placeholder(BODY).box
    spot = layout.placeholder(BODY).at(Box(box.x, box.y, box.width, foot.top - _AIR - box.y))
    stacks = _stacks(edition, form)
    groups = split_stacks(stacks, spot)
    if groups is None:
        refuse_words(edition, diagram, found)
        return ()
    bodies = [joined(group) for group in groups]
    slots = [(TextSlot(BODY, aired(body, spot), spot.box), *foot.slots) for body in bodies]
    slides = [diagram_slide(edition, diagram, Drawn(layout, one), found) for one in slots]
    titles = numbered_titles(edition, slides[0].title, len(slides))
    for title in titles[1:]:
        check_title(layout, title, diagram.title.span, found)
    return tuple(
        replace(slide, id=f"{diagram.id}/{number}", title=title)
        for number, (slide, title) in enumerate(zip(slides, titles, strict=True), 1)
    )


def _stacks(edition: DeckEdition, form: Steps) -> list[tuple[Paragraph, ...]]:
    stacks = []
    for number, item in enumerate(form.items, 1):
        first, *below = item_paragraphs(edition, item)
        stacks.append((replace(first, number=number), *below))
    if form.kind is StepKind.CYCLE:
        again = phrase(edition, "cycle-again", level=2)
        stacks[-1] = (*stacks[-1], again)
    return stacks
