"""A barrier twice, tight and loose: two panels, and between them a spine that names the layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from builder.figures.lining import (
    CELL_PITCH,
    HEIGHT,
    LAYERS,
    Lining,
    gap_middles,
    loose_panel,
    tight_panel,
)
from builder.figures.model import Contours, Figure, Ink, Shape, Stroke
from builder.figures.note import framed_note, note_height, note_inset, set_note
from builder.figures.paths import circle
from builder.figures.setting import Setting, Wording, set_words, wording
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import Barrier
from builder.outline.text_model import Text
from builder.record import record
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length, pt

_LEAST_SCALE = 0.5
_SPINE_SHARES = (0.2, 0.26, 0.32)  # of the width, for the labels at most
_CELLS = (7, 6, 5, 4)  # of the tight panel: fewer where it is small
_PANEL_SHARES = (
    1.0,
    0.96,
    0.92,
    0.88,
    0.84,
    0.78,
    0.7,
)  # of the width that is left beside the spine
_LEAST_SPINE = 130  # room for the note
_LEADER = 16  # between a label and a panel, at least
_CLEAR = 6  # between a label and its leader
_INSIDE = 20  # from the edge of a panel to the dot of a leader, in points of the panel
_DOT, _RIM, _LINE = 3.4, 1.4, 1.4
_LABEL_GAP = 2  # between two labels
_SKEW = 5  # how far a label may stand from its layer, where another size does not help
_TITLE_GAP, _CAPTION_GAP = 4, 6
_CAPTION_PAD = 25  # a caption is narrower than its panel, on each side
_NOTE_GAP = 14  # between the note and a caption, at least
_CORE_ASIDE = 11  # from the side of the last cell to the dot that names the cells
_JOINT_LAYER, _CELL_LAYER = 2, 3


@record
class _Spine:
    """The labels, set, and the room between the panels."""

    labels: tuple[Setting, ...]
    style: FigureStyle

    @property
    def width(self) -> Length:
        """The least distance between the panels."""
        labels = max(one.natural for one in self.labels) + self.style.units(_LEADER) * 2
        return max(labels, self.style.units(_LEAST_SPINE))

    def tops(self, scale: float) -> tuple[Length, ...] | None:
        """Give where each label begins: at its layer, pushed apart; None where they need more."""
        gap = self.style.units(_LABEL_GAP)
        tops: list[Length] = []
        free = ZERO
        for layer, label in zip(LAYERS, self.labels, strict=True):
            tops.append(max(pt(layer * scale) - label.height * 0.5, free))
            free = tops[-1] + label.height + gap
        end = pt(HEIGHT * scale)
        for at in reversed(range(len(tops))):
            tops[at] = min(tops[at], end - self.labels[at].height)
            end = tops[at] - gap
        return tuple(tops) if tops[0] >= ZERO else None

    def skew(self, scale: float) -> float:
        """Tell how far the label that moved most stands from its layer."""
        tops = self.tops(scale) or ()
        middles = (top + one.height * 0.5 for top, one in zip(tops, self.labels, strict=True))
        return max(
            abs(middle - layer * scale) for middle, layer in zip(middles, LAYERS, strict=True)
        )


@record
class _Sides:
    """What stands above and below the panels, set."""

    titles: tuple[Setting, ...]
    captions: tuple[Setting, ...]
    note: Setting | None
    style: FigureStyle

    @property
    def top(self) -> Length:
        """The height of what stands above."""
        return max(one.height for one in self.titles) + self.style.units(_TITLE_GAP)

    @property
    def foot(self) -> Length:
        """The height of what stands below."""
        note = note_height(self.note, style=self.style) if self.note else ZERO
        tallest = max(note, *(one.height for one in self.captions))
        return tallest + self.style.units(_CAPTION_GAP)


@record
class _Layout:
    """All parts, and how large the panels are."""

    spine: _Spine
    sides: _Sides
    cells: int
    scale: float
    width: Length

    @property
    def height(self) -> Length:
        """The height of all."""
        return self.sides.top + pt(HEIGHT * self.scale) + self.sides.foot

    def panel(self, side: int) -> Lining:
        """Place the left panel or the right one."""
        width = pt(CELL_PITCH * self.cells * self.scale)
        x = self.width - width if side else ZERO
        return Lining(x, self.sides.top, self.cells, self.scale, self.spine.style.card)


def barrier_figure(
    form: Barrier, *, width: Length, height: Length, style: FigureStyle, idea: Wording | None = None
) -> Figure | None:
    """Draw the barrier as large as fits, with fewer cells where it is small; None where not.

    The note that this is an idea, if asked for, stands between the captions.
    """
    layouts = (one for one in _layouts(form, width, idea, style=style) if one.height <= height)
    layout = _least_skewed(layouts, style.units(_SKEW))
    if layout is None:
        return None
    return Figure(width, layout.height, tuple(_shapes(layout)), "")


def _least_skewed(layouts: Iterator[_Layout], most: Length) -> _Layout | None:
    """Take the first whose labels stand at their layers, or else the first of all."""
    first = None
    for layout in layouts:
        if layout.spine.skew(layout.scale) <= most:
            return layout
        first = first or layout
    return first


def _layouts(
    form: Barrier, width: Length, idea: Wording | None, *, style: FigureStyle
) -> Iterator[_Layout]:
    """Try more cells before fewer, a narrow spine before a wide one, large panels before small."""
    spines = [_spine(form, width * share, style) for share in _SPINE_SHARES]
    for cells, spine, share in product(_CELLS, spines, _PANEL_SHARES):
        if spine is None:
            continue
        panel = (width - spine.width) * (0.5 * share)
        scale = panel / (CELL_PITCH * cells)
        if scale < _LEAST_SCALE or spine.tops(scale) is None:
            continue
        sides = _sides(form, panel, width, style=style, idea=idea)
        if sides:
            yield _Layout(spine, sides, cells, scale, width)


def _spine(form: Barrier, most: Length, style: FigureStyle) -> _Spine | None:
    found = [set_words((wording(one, style.strong),), most, style=style) for one in form.layers]
    labels = tuple(one for one in found if one)
    return _Spine(labels, style) if len(labels) == len(found) else None


def _sides(
    form: Barrier, panel: Length, width: Length, *, style: FigureStyle, idea: Wording | None
) -> _Sides | None:
    titles = _pair((form.left, form.right), style.heading, panel, style=style)
    words = (form.left_caption, form.right_caption)
    captions = _pair(words, style.label, panel - style.units(_CAPTION_PAD) * 2, style=style)
    if titles is None or captions is None:
        return None
    taken = panel + max(one.natural for one in captions) + style.units(_NOTE_GAP) * 2
    note = set_note(idea, width - taken, style=style) if idea else None
    if idea and note is None:
        return None
    return _Sides(titles, captions, note, style)


def _pair(
    texts: Sequence[Text], look: TextStyle, width: Length, *, style: FigureStyle
) -> tuple[Setting, ...] | None:
    found = [set_words((wording(text, look),), width, style=style) for text in texts]
    done = tuple(one for one in found if one)
    return done if len(done) == len(found) else None


def _shapes(layout: _Layout) -> Iterator[Shape]:
    """Draw both panels, the leaders over them, and all words in the order of reading."""
    sides, style = layout.sides, layout.spine.style
    left, right = layout.panel(0), layout.panel(1)
    foot = left.y + left.height + style.units(_CAPTION_GAP)
    yield from tight_panel(left)
    yield from loose_panel(right)
    yield from _leaders(layout)
    for panel, title in zip((left, right), sides.titles, strict=True):
        yield title.placed(panel.x + panel.width * 0.5, ZERO, align="middle")
    for top, label in zip(layout.spine.tops(left.scale) or (), layout.spine.labels, strict=True):
        yield label.snug().placed(layout.width * 0.5, left.y + top, align="middle")
    for panel, caption in zip((left, right), sides.captions, strict=True):
        yield caption.snug().placed(panel.x + panel.width * 0.5, foot, align="middle")
    if sides.note:
        x = (layout.width - sides.note.natural - note_inset(style)) * 0.5
        yield framed_note(sides.note, x, foot, style=style)


def _leaders(layout: _Layout) -> Iterator[Shape]:
    """Lead from each label to its layer in both panels, and end in a dot there."""
    style = layout.spine.style
    ink = Ink(None, Colour.INK, style.units(_LINE))
    rim = Ink(Colour.INK, Colour.WHITE, style.units(_RIM))
    tops = layout.spine.tops(layout.scale) or ()
    for side, panel in ((-1, layout.panel(0)), (1, layout.panel(1))):
        spots = [_spot(layout, panel, at) for at in range(len(tops))]
        for top, label, spot in zip(tops, layout.spine.labels, spots, strict=True):
            aside = label.natural * 0.5 + style.units(_CLEAR)
            y = panel.y + top + label.height * 0.5
            yield Stroke(layout.width * 0.5 + aside * side, y, *spot, ink)
        dots = (circle(x, y, float(style.units(_DOT))) for x, y in spots)
        yield Contours(tuple(dots), rim)


def _spot(layout: _Layout, panel: Lining, layer: int) -> tuple[Length, Length]:
    """Give where a leader ends: inside its panel, on the joint or in the cell that it names."""
    width, is_left = CELL_PITCH * layout.cells, panel.x == ZERO
    x: float = width - _INSIDE if is_left else _INSIDE
    if layer == _JOINT_LAYER:
        x = width - CELL_PITCH if is_left else gap_middles(layout.cells)[0]
    if layer == _CELL_LAYER:
        x = width - _CORE_ASIDE if is_left else _CORE_ASIDE + 3
    return panel.x + pt(x * panel.scale), panel.y + pt(LAYERS[layer] * panel.scale)
