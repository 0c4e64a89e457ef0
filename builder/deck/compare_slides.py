"""Two sides on a slide: things compared, curves and groups in words, a barrier."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.cards import Card, cards_in_row
from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_frame import Drawn, Foot, diagram_slide, lay_bar, lay_foot, refuse_words
from builder.deck.diagram_layouts import CARD_SIZES
from builder.deck.fit import fits, widest
from builder.deck.grid import BODY, BODY_TOP, CARDS, MARGIN, WIDTH
from builder.deck.layout import Box
from builder.deck.model import Paragraph, Slide, TextSlot
from builder.deck.point_slides import headed_points
from builder.deck.rows import lay_rows
from builder.deck.words import paragraph, phrase
from builder.findings import Finding
from builder.outline.diagram_model import Barrier, Compare, Curve, Diagram, Overlap
from builder.outline.text_model import ListItem
from builder.record import replace
from builder.units import pt

_GAP, _AIR = pt(24), pt(12)
_LEAST = pt(170)


def compare_slides(
    edition: DeckEdition, diagram: Diagram, form: Compare, found: list[Finding]
) -> tuple[Slide, ...]:
    """Set the two sides on cards; what is too long for them is set as points."""
    cards = [_side(edition, side) for side in form.sides]
    drawn = _cards(edition, diagram, cards)
    if drawn:
        return (diagram_slide(edition, diagram, drawn, found),)
    if diagram.is_idea or diagram.label:
        refuse_words(edition, diagram, found)
        return ()
    return headed_points(edition, diagram.id, diagram.title, form.sides, found)


def curve_slide(
    edition: DeckEdition, diagram: Diagram, form: Curve, found: list[Finding]
) -> tuple[Slide, ...]:
    """Say of each line how it runs, and what the axes mean."""
    cards = []
    for line in form.lines:
        course = phrase(edition, "curve-stays" if line.stays else "curve-falls", level=1)
        cards.append((paragraph(edition, line.name), course))
    axes = (
        replace(phrase(edition, "axis-up", name=form.y.plain), id=form.y.id),
        replace(phrase(edition, "axis-across", name=form.x.plain), id=form.x.id),
    )
    drawn = _cards(edition, diagram, cards, more=axes)
    if drawn is None:
        refuse_words(edition, diagram, found, more=axes)
        return ()
    return (diagram_slide(edition, diagram, drawn, found),)


def overlap_slide(
    edition: DeckEdition, diagram: Diagram, form: Overlap, found: list[Finding]
) -> tuple[Slide, ...]:
    """Name the two groups, and say that most of them overlap."""
    averages = phrase(edition, "overlap-average", level=1)
    cards = [(paragraph(edition, group), averages) for group in form.groups]
    axis = (replace(phrase(edition, "axis-across", name=form.x.plain), id=form.x.id),)
    bar = phrase(edition, "overlap-most")
    drawn = _cards(edition, diagram, cards, more=axis, bar=bar)
    if drawn is None:
        refuse_words(edition, diagram, found, more=axis)
        return ()
    return (diagram_slide(edition, diagram, drawn, found),)


def barrier_slide(
    edition: DeckEdition, diagram: Diagram, form: Barrier, found: list[Finding]
) -> tuple[Slide, ...]:
    """Set the two sides as cards, and the names of the layers on a spine between them."""
    layout = edition.layout("Barrier")
    foot = lay_foot(edition, diagram, layout, found)
    height = foot.top - _AIR - BODY_TOP
    sides = []
    texts = ((form.left, form.left_caption), (form.right, form.right_caption))
    for idx, (name, caption) in zip(CARDS, texts, strict=False):
        box = replace(layout.placeholder(idx).box, height=height)
        card = (paragraph(edition, name), paragraph(edition, caption, level=1))
        if not fits(card, layout.placeholder(idx).at(box)):
            refuse_words(edition, diagram, found)
            return ()
        sides.append(TextSlot(idx, card, box))
    spine = layout.placeholder(BODY)
    box = replace(spine.box, height=height)
    names = [paragraph(edition, layer) for layer in form.layers]
    rows = lay_rows(names, spine.at(box))
    if rows is None or widest(names, spine):
        refuse_words(edition, diagram, found)
        return ()
    left, right = sides
    drawn = Drawn(layout, (left, rows, right, *foot.slots))
    return (diagram_slide(edition, diagram, drawn, found),)


def _side(edition: DeckEdition, side: ListItem) -> Card:
    below = (paragraph(edition, inner.text, level=2) for inner in side.items)
    return (paragraph(edition, side.text), *below)


def _cards(
    edition: DeckEdition,
    diagram: Diagram,
    cards: Sequence[Card],
    *,
    more: Sequence[Paragraph] = (),
    bar: Paragraph | None = None,
) -> Drawn | None:
    """Set cards side by side, a conclusion below them; None where words do not fit."""
    for name, *_ in CARD_SIZES:
        layout = edition.layout(name)
        untold: list[Finding] = []
        foot = lay_foot(edition, diagram, layout, untold, more=more)
        below = lay_bar(bar, layout, foot.top - _AIR) if bar else Foot((), foot.top)
        room = Box(MARGIN, BODY_TOP, WIDTH, below.top - _AIR - BODY_TOP)
        placed = cards_in_row(cards, layout, room, gap=_GAP, least=_LEAST)
        if placed and not untold:
            return Drawn(layout, (*placed, *below.slots, *foot.slots))
    return None
