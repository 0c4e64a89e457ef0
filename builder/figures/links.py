"""Ways in which things can be linked: a card each, the same things in the same places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.figures.arrows import Point, thick_arrow
from builder.figures.model import Figure, Ink, Rectangle, Shape, Stroke
from builder.figures.setting import Setting, Wording, set_words, wording
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import Arrow, Links
from builder.outline.text_model import Text
from builder.record import record, replace
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length

_PAD = 16
_CARD_GAP = 24
_NODE_PAD_X, _NODE_PAD_Y = 12, 10
_DISC = 34
_DISC_GAP = 8
_CLEAR = 6  # between a node and an arrow
_LONG, _SHORT = 100, 44  # between two nodes that an arrow links
_THICK, _THIN = 6, 5
_MOST_NODE = 240  # its width


@record
class _Way:
    """One way: what stands first, what stands last, and what may stand between and lead to both."""

    first: Setting
    last: Setting
    between: Setting | None
    leads_back: bool
    """Does the arrow run from the last to the first?"""
    number: Setting | None


@record
class _Nodes:
    """The size of the nodes of a figure, the same in all its cards."""

    width: Length
    height: Length
    """Of the first and the last."""
    between: Length
    """The height of what stands between; zero where nothing does."""
    style: FigureStyle

    @property
    def apart(self) -> Length:
        """How far the first node stands above the last."""
        units = self.style.units
        return self.between + units(_SHORT) * 2 if self.between else units(_LONG)


def links_figure(
    form: Links, *, width: Length, height: Length, style: FigureStyle
) -> Figure | None:
    """Draw cards side by side, or one below another; None where the words do not fit."""
    layouts = (_beside, _stacked) if len(form.arrows) > 1 else (_stacked, _beside)
    for lay_out in layouts:
        figure = lay_out(form.arrows, width, style)
        if figure and figure.height <= height:
            return figure
    return None


def _beside(arrows: Sequence[Arrow], width: Length, style: FigureStyle) -> Figure | None:
    """Draw a card a way, its arrows running up and down."""
    units, count = style.units, len(arrows)
    card = (width - units(_CARD_GAP) * (count - 1)) * (1 / count)
    left = units(_PAD) + _disc_room(arrows, style)
    node = min(card - left - units(_PAD), units(_MOST_NODE))
    ways = _ways(arrows, node - units(_NODE_PAD_X) * 2, style)
    if ways is None:
        return None
    nodes = _nodes(ways, node, style)
    height = units(_PAD) * 2 + nodes.height * 2 + nodes.apart
    shapes: list[Shape] = []
    for at, way in enumerate(ways):
        x = (card + units(_CARD_GAP)) * at
        first = (x + left + (card - left - units(_PAD) - node) * 0.5, units(_PAD))
        shapes.append(Rectangle(x, ZERO, card, height, _card_ink(style), units(12)))
        shapes += _number(way, x + units(_PAD), first[1] + nodes.height * 0.5, style=style)
        shapes += _drawn(way, nodes, first, step=(ZERO, nodes.height + nodes.apart))
    return Figure(width, height, tuple(shapes), "")


def _stacked(arrows: Sequence[Arrow], width: Length, style: FigureStyle) -> Figure | None:
    """Draw a card a way, its arrows running left and right."""
    units = style.units
    left = units(_PAD) + _disc_room(arrows, style)
    most = (width - left - units(_PAD) - units(_SHORT) * 2) * (1 / 3)
    node = min(most, units(_MOST_NODE))
    ways = _ways(arrows, node - units(_NODE_PAD_X) * 2, style)
    if ways is None:
        return None
    nodes = _nodes(ways, node, style)
    step = node * 2 + units(_SHORT) * 2 if _has_between(ways) else node + units(_LONG)
    card_width = left + step + node + units(_PAD)
    x = (width - card_width) * 0.5
    shapes: list[Shape] = []
    y = foot = ZERO
    for way in ways:
        tall = max(nodes.height, nodes.between) if way.between else nodes.height
        card = tall + units(_PAD) * 2
        shapes.append(Rectangle(x, y, card_width, card, _card_ink(style), units(12)))
        shapes += _number(way, x + units(_PAD), y + card * 0.5, style=style)
        first = (x + left, y + (card - nodes.height) * 0.5)
        shapes += _drawn(way, nodes, first, step=(step, ZERO))
        foot = y + card
        y = foot + units(_CARD_GAP * 0.5)
    return Figure(width, foot, tuple(shapes), "")


def _disc_room(arrows: Sequence[Arrow], style: FigureStyle) -> Length:
    """Give the width that numbers take: of several ways, each has one."""
    return style.units(_DISC + _DISC_GAP) if len(arrows) > 1 else ZERO


def _ways(arrows: Sequence[Arrow], inner: Length, style: FigureStyle) -> tuple[_Way, ...] | None:
    """Give each thing its place: it keeps the one that it had in an earlier way."""
    places: dict[str, int] = {}
    ways = []
    for number, arrow in enumerate(arrows, 1):
        way = _way(arrow, places, inner, style=style)
        if way is None:
            return None
        label = Wording("", arrow.start.lang, str(number), _on_pine(style))
        disc = set_words((label,), style.units(_DISC), style=style) if len(arrows) > 1 else None
        ways.append(_Way(*way, disc))
    return tuple(ways)


def _way(
    arrow: Arrow, places: dict[str, int], inner: Length, *, style: FigureStyle
) -> tuple[Setting, Setting, Setting | None, bool] | None:
    is_fork = len(arrow.ends) > 1
    pair = (arrow.ends[0], arrow.ends[1]) if is_fork else (arrow.start, arrow.ends[0])
    leads_back = places.get(_name(pair[0])) == 1 or places.get(_name(pair[1])) == 0
    first, last = reversed(pair) if leads_back else pair
    places.setdefault(_name(first), 0)
    places.setdefault(_name(last), 1)
    look = style.strong
    one, other = (set_words((wording(text, look),), inner, style=style) for text in (first, last))
    between = set_words((wording(arrow.start, look),), inner, style=style) if is_fork else None
    if one is None or other is None or (is_fork and between is None):
        return None
    return one, other, between, leads_back


def _name(text: Text) -> str:
    return " ".join(text.plain.split()).casefold()


def _nodes(ways: Sequence[_Way], width: Length, style: FigureStyle) -> _Nodes:
    pad = style.units(_NODE_PAD_Y) * 2
    ends = max(one.height for way in ways for one in (way.first, way.last))
    between = max((way.between.height + pad for way in ways if way.between), default=ZERO)
    return _Nodes(width, ends + pad, between, style)


def _has_between(ways: Sequence[_Way]) -> bool:
    return any(way.between for way in ways)


def _card_ink(style: FigureStyle) -> Ink:
    return Ink(Colour.WHITE, Colour.LINE, style.card)


def _on_pine(style: FigureStyle) -> TextStyle:
    return replace(style.strong, colour=Colour.WHITE)


def _number(way: _Way, x: Length, middle: Length, *, style: FigureStyle) -> Iterator[Shape]:
    """Draw the number of a way in a disc."""
    if way.number:
        side = style.units(_DISC)
        disc = Rectangle(x, middle - side * 0.5, side, side, Ink(Colour.PINE), side * 0.5)
        yield way.number.centred(disc)


def _drawn(way: _Way, nodes: _Nodes, corner: Point, *, step: Point) -> Iterator[Shape]:
    """Draw the nodes of one way in the order in which they are read, and its arrows.

    `step` leads from the corner of the first node to that of the last.
    """
    style, size = nodes.style, (nodes.width, nodes.height)
    end = (corner[0] + step[0], corner[1] + step[1])
    first = _box(corner, size, Ink(Colour.TINT, Colour.PINE, style.edge), style)
    last = _box(end, size, Ink(Colour.HONEY, Colour.UMBER, style.edge), style)
    ends = [way.first.centred(first), way.last.centred(last)]
    if way.between is None:
        pair = (last, first) if way.leads_back else (first, last)
        yield from reversed(ends) if way.leads_back else ends
        yield _arrow(*pair, width=style.units(_THICK), clear=style.units(_CLEAR))
        return
    dash = (style.units(7), style.units(5))
    lift = (nodes.height - nodes.between) * 0.5
    middle = (corner[0] + step[0] * 0.5, corner[1] + step[1] * 0.5 + lift)
    ink = Ink(Colour.WHITE, Colour.INK, style.edge, dash)
    between = _box(middle, (nodes.width, nodes.between), ink, style)
    yield from (way.between.centred(between), *ends)
    for node in (first, last):
        yield _arrow(between, node, width=style.units(_THIN), clear=style.units(_CLEAR))


def _box(corner: Point, size: Point, ink: Ink, style: FigureStyle) -> Rectangle:
    return Rectangle(*corner, *size, ink, style.units(10))


def _arrow(start: Rectangle, end: Rectangle, *, width: Length, clear: Length) -> Stroke:
    """Lead from one node to another that stands beside it, above it or below it."""
    tail = (start.x + start.width * 0.5, start.y + start.height * 0.5)
    tip = (end.x + end.width * 0.5, end.y + end.height * 0.5)
    if abs(tip[0] - tail[0]) > abs(tip[1] - tail[1]):
        side = 1 if tip[0] > tail[0] else -1
        tail = (tail[0] + (start.width * 0.5 + clear) * side, tail[1])
        tip = (tip[0] - (end.width * 0.5 + clear) * side, tip[1])
    else:
        side = 1 if tip[1] > tail[1] else -1
        tail = (tail[0], tail[1] + (start.height * 0.5 + clear) * side)
        tip = (tip[0], tip[1] - (end.height * 0.5 + clear) * side)
    return thick_arrow(tail, tip, width=width)
