"""Steps around a ring: boxes on an ellipse, and an arrow along it from each to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import copysign, cos, hypot, radians, sin, tan

from builder.figures.arrows import arrow
from builder.figures.model import Figure, Ink, Outline, Rectangle, Shape
from builder.figures.setting import Setting, Wording, item_wordings, natural_width, set_words
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import Steps
from builder.record import record
from builder.theme import Colour
from builder.units import Length, pt

_PAD_X, _PAD_Y = 14, 12
_CLEAR = 6  # between a box and an arrow
_APART = 14  # between two boxes, at least
_ARROW = 4
_LEAST_RADIUS = 100  # of the ring, up and down
_LEAST_ARROW = 38  # from its tail to its tip
_SHARES = (0.28, 0.34, 0.22, 0.42)  # of the width, for one box at most; tried in turn
_TRIES = 14  # sizes of the ring between the least and the most, in each direction
_EASY_LINES = 4

_Point = tuple[float, float]


@record
class _Ring:
    """Equal boxes around an ellipse whose middle is the origin."""

    count: int
    width: Length
    height: Length
    rx: Length
    ry: Length
    style: FigureStyle

    def angle(self, at: int) -> float:
        """Give where a box stands, in degrees clockwise from the right.

        Of an odd number the first is on top; of an even one the first two make the top row.
        """
        first = -90.0 if self.count % 2 else -90 - 180 / self.count
        return first + 360 / self.count * at

    def point(self, angle: float) -> _Point:
        """Give a point of the ellipse."""
        return self.rx * cos(radians(angle)), self.ry * sin(radians(angle))

    def middle(self, at: int) -> _Point:
        """Give the middle of a box; the one after the last is the first."""
        return self.point(self.angle(at))

    @property
    def across(self) -> Length:
        """How far the boxes reach to each side, or the ellipse, if it reaches farther."""
        boxes = max(abs(self.middle(at)[0]) for at in range(self.count)) + self.width * 0.5
        return pt(max(boxes, self.rx + self.style.units(_ARROW) * 2.5))

    @property
    def top(self) -> Length:
        """How far the boxes reach up."""
        return pt(-min(self.middle(at)[1] for at in range(self.count)) + self.height * 0.5)

    @property
    def bottom(self) -> Length:
        """How far the boxes reach down."""
        return pt(max(self.middle(at)[1] for at in range(self.count)) + self.height * 0.5)

    def is_open(self) -> bool:
        """Tell whether it looks like a ring, no box near another, no arrow too short to see."""
        is_round = self.ry >= self.style.units(_LEAST_RADIUS) and self.ry <= self.rx <= self.ry * 2
        return is_round and self._is_apart() and all(map(self._is_long, range(self.count)))

    def _is_apart(self) -> bool:
        gap = self.style.units(_APART)
        middles = map(self.middle, range(self.count))
        return all(
            abs(x1 - x2) >= self.width + gap or abs(y1 - y2) >= self.height + gap
            for (x1, y1), (x2, y2) in combinations(middles, 2)
        )

    def _is_long(self, at: int) -> bool:
        (x1, y1), (x2, y2) = self.ends(at)
        return hypot(x2 - x1, y2 - y1) >= self.style.units(_LEAST_ARROW)

    def ends(self, at: int) -> tuple[_Point, _Point]:
        """Give where the arrow to the next box starts and ends."""
        straight = self.straight(at)
        if straight:
            return straight
        start, end = self.arc(at)
        return self.point(start), self.point(end)

    def straight(self, at: int) -> tuple[_Point, _Point] | None:
        """Lead straight from side to side where two boxes stand in one row or column."""
        (x1, y1), (x2, y2) = self.middle(at), self.middle(at + 1)
        clear = self.style.units(_CLEAR)
        if abs(y2 - y1) < self.height * 0.5:
            side = copysign(self.width * 0.5 + clear, x2 - x1)
            return (x1 + side, y1), (x2 - side, y1)
        if abs(x2 - x1) < self.width * 0.5:
            side = copysign(self.height * 0.5 + clear, y2 - y1)
            return (x1, y1 + side), (x1, y2 - side)
        return None

    def arc(self, at: int) -> tuple[float, float]:
        """Give the angles between which the ellipse runs clear of all boxes."""
        start, end = self.angle(at), self.angle(at + 1)
        degrees = range(int(end - start) + 1)
        free = [start + more for more in degrees if self._is_free(start + more)]
        return (min(free), max(free)) if free else (start, start)

    def _is_free(self, angle: float) -> bool:
        x, y = self.point(angle)
        clear = self.style.units(_CLEAR)
        return all(
            abs(x - middle_x) > self.width * 0.5 + clear
            or abs(y - middle_y) > self.height * 0.5 + clear
            for middle_x, middle_y in map(self.middle, range(self.count))
        )


def cycle_figure(
    form: Steps, *, width: Length, height: Length, style: FigureStyle
) -> Figure | None:
    """Draw the smallest ring that the words allow; None where none fits."""
    items = [item_wordings(item, style) for item in form.items]
    for share in _SHARES:
        settings = _settings(items, width * share, style)
        ring = _ring(settings, width, height, style=style) if settings else None
        if ring:
            shapes = tuple(_shapes(ring, settings, (width * 0.5, ring.top)))
            return Figure(width, ring.top + ring.bottom, shapes, "")
    return None


def _settings(
    items: Sequence[tuple[Wording, ...]], most: Length, style: FigureStyle
) -> tuple[Setting, ...]:
    """Set the words for equal boxes, as wide as the widest asks for; empty if they do not fit."""
    natural = max(natural_width(item, style=style) for item in items)
    inner = min(natural, most - style.units(_PAD_X) * 2)
    settings = tuple(set_words(item, inner, style=style) for item in items)
    done = tuple(one for one in settings if one)
    is_easy = all(len(one.lines) <= _EASY_LINES for setting in done for one in setting.passages)
    return done if is_easy and len(done) == len(items) else ()


def _ring(
    settings: Sequence[Setting], width: Length, height: Length, *, style: FigureStyle
) -> _Ring | None:
    """Try rings from the smallest to the largest that fits."""
    box_width = max(one.natural for one in settings) + style.units(_PAD_X) * 2
    box_height = max(one.height for one in settings) + style.units(_PAD_Y) * 2
    for high, wide in product(range(1, _TRIES + 1), repeat=2):
        rx, ry = width * (0.5 * wide / _TRIES), height * (0.6 * high / _TRIES)
        ring = _Ring(len(settings), box_width, box_height, rx, ry, style)
        fits = ring.across * 2 <= width and ring.top + ring.bottom <= height
        if fits and ring.is_open():
            return ring
    return None


def _shapes(
    ring: _Ring, settings: Sequence[Setting], middle: tuple[Length, Length]
) -> Iterator[Shape]:
    ink = Ink(Colour.WHITE, Colour.PINE, ring.style.edge)
    for at, setting in enumerate(settings):
        x, y = ring.middle(at)
        left, top = middle[0] + x - ring.width * 0.5, middle[1] + y - ring.height * 0.5
        corner = ring.style.units(10)
        yield setting.centred(Rectangle(left, top, ring.width, ring.height, ink, corner))
        yield _arrow(ring, at, middle)


def _arrow(ring: _Ring, at: int, middle: tuple[Length, Length]) -> Shape:
    """Lead to the next box: straight, or along the ellipse."""
    (x1, y1), (x2, y2) = ring.ends(at)
    tail, tip = (middle[0] + x1, middle[1] + y1), (middle[0] + x2, middle[1] + y2)
    width = ring.style.units(_ARROW)
    if ring.straight(at):
        return arrow(tail, tip, width=width)
    start, end = ring.arc(at)
    bend = 4 / 3 * tan(radians(end - start) / 4)
    (dx1, dy1), (dx2, dy2) = ring.point(start + 90), ring.point(end + 90)
    before, after = (tail[0] + dx1 * bend, tail[1] + dy1 * bend), (dx2 * bend, dy2 * bend)
    curve = (*before, tip[0] - after[0], tip[1] - after[1], *tip)
    return Outline(tail, (curve,), Ink(None, Colour.INK, width, head=5), closed=False)
