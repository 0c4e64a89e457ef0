"""What leads to what on a slide: a row for each arrow, the same things in the same places."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.arrows import arrow
from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_frame import Drawn, diagram_slide, lay_foot, refuse_words
from builder.deck.diagram_layouts import NODE_WIDTH
from builder.deck.fit import fits
from builder.deck.grid import BODY_TOP, LEFT_NODES, MIDDLE_NODES, RIGHT_NODES
from builder.deck.layout import Box, Layout
from builder.deck.model import Drawing, Slide, Slot, TextSlot
from builder.deck.words import paragraph
from builder.figures.model import Shape
from builder.findings import Finding
from builder.outline.diagram_model import Arrow, Diagram, Links
from builder.outline.text_model import Text
from builder.record import record
from builder.units import ZERO, Length, pt

_AIR = pt(12)
_CLEAR = pt(6)  # between a node and an arrow
_MOST_ROW = pt(96)
_BETWEEN_ROWS = pt(16)


@record
class _Row:
    """One arrow's words by the places that they take; a row of two has nothing in the middle."""

    left: Text
    right: Text
    middle: Text | None = None
    is_reversed: bool = False

    @property
    def said(self) -> tuple[tuple[tuple[int, ...], Text], ...]:
        """The words in the order in which they are read, with the indexes of their places."""
        left, right = (LEFT_NODES, self.left), (RIGHT_NODES, self.right)
        if self.middle:
            return ((MIDDLE_NODES, self.middle), left, right)
        return (right, left) if self.is_reversed else (left, right)


def link_slides(
    edition: DeckEdition, diagram: Diagram, form: Links, found: list[Finding]
) -> tuple[Slide, ...]:
    """Draw each arrow between two nodes, or from one in the middle to two."""
    rows = _rows(form.arrows)
    for name in ("Links", "Links, many"):
        layout = edition.layout(name)
        untold: list[Finding] = []
        foot = lay_foot(edition, diagram, layout, untold)
        height = _height(edition, rows, layout, foot.top - _AIR - BODY_TOP)
        if height is None or untold:
            continue
        tops = [BODY_TOP + height * at for at in range(len(rows))]
        slots: list[Slot] = [_drawing(edition.layout("Links"), rows, tops, height, diagram)]
        for at, (row, top) in enumerate(zip(rows, tops, strict=True)):
            for indexes, text in row.said:
                box = _box(layout, indexes[at], top, height)
                slots.append(TextSlot(indexes[at], (paragraph(edition, text),), box))
        return (diagram_slide(edition, diagram, Drawn(layout, (*slots, *foot.slots)), found),)
    refuse_words(edition, diagram, found)
    return ()


def _rows(arrows: Sequence[Arrow]) -> list[_Row]:
    """Keep each thing at the side where the first arrow has it."""
    rows: list[_Row] = []
    left = right = ""
    for one in arrows:
        start, *ends = (one.start, *one.ends)
        is_reversed = start.plain == right or ends[0].plain == left
        if len(ends) > 1:
            sides = (ends[1], ends[0]) if ends[0].plain == right else (ends[0], ends[1])
            rows.append(_Row(*sides, middle=start))
        elif is_reversed:
            rows.append(_Row(ends[0], start, is_reversed=True))
        else:
            rows.append(_Row(start, ends[0]))
        left, right = left or rows[-1].left.plain, right or rows[-1].right.plain
    return rows


def _height(
    edition: DeckEdition, rows: Sequence[_Row], layout: Layout, room: Length
) -> Length | None:
    """Give the height that each row has, its space below included; None where words do not fit."""
    height = min(room * (1 / len(rows)), _MOST_ROW)
    for at, row in enumerate(rows):
        for indexes, text in row.said:
            box = _box(layout, indexes[at], ZERO, height)
            if not fits((paragraph(edition, text),), layout.placeholder(indexes[at]).at(box)):
                return None
    return height


def _box(layout: Layout, idx: int, top: Length, height: Length) -> Box:
    spot = layout.placeholder(idx)
    return Box(spot.box.x, top, NODE_WIDTH, height - _BETWEEN_ROWS)


def _drawing(
    layout: Layout, rows: Sequence[_Row], tops: Sequence[Length], height: Length, diagram: Diagram
) -> Drawing:
    """Draw all arrows as one drawing: their direction says what the words do not."""
    left, middle, right = (
        layout.placeholder(indexes[0]).box for indexes in (LEFT_NODES, MIDDLE_NODES, RIGHT_NODES)
    )
    after_left, before_right = left.x + NODE_WIDTH + _CLEAR, right.x - _CLEAR
    shapes: list[Shape] = []
    for row, top in zip(rows, tops, strict=True):
        y = top + (height - _BETWEEN_ROWS) * 0.5
        if row.middle:
            shapes += arrow((middle.x - _CLEAR, y), (after_left, y))
            shapes += arrow((middle.x + NODE_WIDTH + _CLEAR, y), (before_right, y))
        elif row.is_reversed:
            shapes += arrow((before_right, y), (after_left, y))
        else:
            shapes += arrow((after_left, y), (before_right, y))
    return Drawing("Arrows", ZERO, ZERO, tuple(shapes), diagram.alt.plain)
