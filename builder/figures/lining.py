"""A layer of cells, tight or loose, drawn in a panel: what is above it, in it and below it.

Places are in points of a panel that is 254 high, from its top left corner; a panel of seven
cells is 350 wide. `Lining` scales them.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.figures.model import Contour, Contours, Ink, Outline, Rectangle, Shape, Step, Stroke
from builder.figures.paths import BEND, bar, circle, diamond, oval, placed
from builder.record import record, replace
from builder.theme import Colour
from builder.units import Length, pt

HEIGHT = 254
CELL_PITCH = 50
LAYERS = (38, 93, 135, 172, 230)  # the middle of each layer: above, film, joints, cells, below
WIDE = 7  # cells

_WAVE, _FILM_FOOT, _CELL_TOP, _BELOW = 74, 114, 112, 200
CELL = (46, 86)  # its width and height
_BUMPS, _BUMP = 6, 46 / 6
_CORNER = 7
_JOINT = (12, 17)
_JOINT_TOP = 126
_ROD, _ROD_ROUND, _GERM = (20.0, 8.4), 4.2, 5.2
_FOOD = 11
_ARROW = 3.4
_DOOR = 10  # from the side of a cell to the arrow through it
_ONE_DOOR = 4  # cells: so few have room for the food about one arrow
_AWAY = 13  # from an arrow to the middle of a germ, at least
_ARROW_FOOT = 241
_HAIRLINE = 0.75  # points: the thinnest line that prints
# A germ's place in a panel of seven cells, and how far a rod is turned; None for a round one.
_Germ = tuple[float, float, float | None]
_ABOVE_TIGHT: tuple[_Germ, ...] = (
    (29.8, 21, 20),
    (116, 19.5, None),
    (149.8, 19.5, None),
    (261.5, 21, -18),
    (34.3, 53.3, None),
    (101.8, 47.3, -28),
    (177.5, 47.3, 14),
    (239.8, 53.3, None),
    (286.3, 49.5, 40),
)
_ABOVE_LOOSE: tuple[_Germ, ...] = (
    (30, 23.3, 20),
    (96, 19.5, -28),
    (189.8, 21.8, 14),
    (290, 21.8, None),
    (318, 21.8, 38),
    (69.8, 53.3, None),
    (145.5, 51.8, None),
    (252, 47.3, -18),
)
_FILM_GERM = (96.0, 70.0)  # its height and its turn; it stands over a gap
_BELOW_LOOSE: tuple[_Germ, ...] = (
    (36, 223.5, 30),
    (85.5, 229.5, None),
    (176, 219.8, -18),
    (284, 227.3, None),
    (311, 213.8, 25),
)
_GAP_HEIGHTS = (161.3, 174.8, 137.3)  # of the germs between cells, from the left
_FOOD_BELOW = ((-22, 227), (25, 223.5))  # that came through, about the foot of each arrow


@record
class Lining:
    """One panel: where it stands, how many cells a tight one has, and its scale."""

    x: Length
    y: Length
    cells: int
    scale: float
    card: Length

    @property
    def width(self) -> Length:
        """How wide the panel is."""
        return pt(CELL_PITCH * self.cells * self.scale)

    @property
    def height(self) -> Length:
        """How high the panel is."""
        return pt(HEIGHT * self.scale)

    def put(self, path: Contour) -> Contour:
        """Move a path of the panel to its place in the figure."""
        return placed(path, self.x, self.y, scale=self.scale)

    def ink(self, fill: Colour | None, stroke: Colour | None = None, width: float = 0) -> Ink:
        """Ink whose line is so many of the panel's points wide, and never too thin to print."""
        return Ink(fill, stroke, pt(max(width * self.scale, _HAIRLINE if stroke else 0)))


def tight_panel(lining: Lining) -> Iterator[Shape]:
    """Draw cells shoulder to shoulder: food passes through them, germs stay above."""
    lefts = [2.0 + CELL_PITCH * at for at in range(lining.cells)]
    yield from _ground(lining)
    yield from _cells(lining, lefts)
    gaps = [left + CELL[0] + 2 - _JOINT[0] / 2 for left in lefts[:-1]]
    yield _joints(lining, [(left, _JOINT[0]) for left in gaps])
    open_cells = (1, min(4, lining.cells - 2)) if lining.cells > _ONE_DOOR else (1,)
    doors = [lefts[at] + _DOOR for at in open_cells]
    yield _germs(lining, _spread(_ABOVE_TIGHT, lining, doors))
    yield from (_path_through(lining, x, top=31.5, colour=Colour.INK) for x in doors)
    below = [(x + aside, y) for x in doors for aside, y in _FOOD_BELOW]
    food = [diamond(x, y, _FOOD) for x, y in (*((x, 17.6) for x in doors), *below)]
    ink = lining.ink(Colour.WHITE, Colour.INK, 1.4)
    yield Contours(tuple(map(lining.put, food)), ink)
    yield _edge(lining, None)


def loose_panel(lining: Lining) -> Iterator[Shape]:
    """Draw fewer cells with gaps between them: germs pass through the gaps."""
    lefts = loose_lefts(lining.cells)
    yield from _ground(lining)
    yield from _cells(lining, lefts)
    half = (_JOINT[0] + 2) / 2
    halves = [(left + CELL[0] - 4, half) for left in lefts[:-1]]
    halves += [(left + 4 - half, half) for left in lefts[1:]]
    yield _joints(lining, halves)
    middles = gap_middles(lining.cells)
    doors = middles[1::2]
    yield from (_path_through(lining, x, top=60, colour=Colour.CLAY) for x in doors)
    shut = middles[0::2]
    between = [(x, y, 90.0) for x, y in zip(shut, _GAP_HEIGHTS, strict=False)]
    film = (shut[:2][-1], *_FILM_GERM)
    others = _spread((*_ABOVE_LOOSE, *_BELOW_LOOSE), lining, doors)
    yield _germs(lining, [*others, film, *between])
    yield _edge(lining, None)


def loose_lefts(cells: int) -> list[float]:
    """Give the left edges of the cells of a loose panel, one fewer than of a tight one."""
    pitch = (CELL_PITCH * cells - 10 - CELL[0]) / (cells - 2)
    return [5 + pitch * at for at in range(cells - 1)]


def gap_middles(cells: int) -> list[float]:
    """Give the middles of the gaps of a loose panel."""
    lefts = loose_lefts(cells)
    half = (lefts[1] - lefts[0] - CELL[0]) / 2
    return [left + CELL[0] + half for left in lefts[:-1]]


def _ground(lining: Lining) -> Iterator[Shape]:
    """Paint what is above, the film with its wave, and what is below."""
    width = CELL_PITCH * lining.cells
    yield _edge(lining, Colour.CREAM)
    top = lining.put(Contour((0, _WAVE), tuple(_wave(width))))
    foot = lining.put(Contour((width, _FILM_FOOT), ((0, _FILM_FOOT),)))
    film = (*top.steps, foot.start, *foot.steps)
    yield Outline(top.start, film, lining.ink(Colour.HONEY, Colour.UMBER, 1.2))
    y = lining.y + pt(_FILM_FOOT * lining.scale)
    height = pt((_BELOW - _FILM_FOOT) * lining.scale)
    yield Rectangle(lining.x, y, lining.width, height, Ink(Colour.WHITE))
    below = lining.put(_below(width))
    yield Outline(below.start, below.steps, lining.ink(Colour.BLUSH, Colour.SLATE, 1))


def _wave(width: float) -> Iterator[Step]:
    """Go from left to right in half waves of 25."""
    for at in range(round(width / 25)):
        x, lift = at * 25, 7 if at % 2 else -7
        yield (x + 9, _WAVE + lift, x + 16, _WAVE + lift, x + 25, _WAVE)


def _below(width: float) -> Contour:
    """Draw the foot of the panel, its lower corners round."""
    corner, bend = 10, 10 * (1 - BEND)
    return Contour(
        (0, _BELOW),
        (
            (width, _BELOW),
            (width, HEIGHT - corner),
            (width, HEIGHT - bend, width - bend, HEIGHT, width - corner, HEIGHT),
            (corner, HEIGHT),
            (bend, HEIGHT, 0, HEIGHT - bend, 0, HEIGHT - corner),
        ),
    )


def _cells(lining: Lining, lefts: list[float]) -> Iterator[Shape]:
    walls = tuple(lining.put(placed(cell_wall(), left, _CELL_TOP)) for left in lefts)
    yield Contours(walls, lining.ink(Colour.TINT, Colour.PINE, 1.8))
    middle, y = CELL[0] / 2, _CELL_TOP + CELL[1] - 24
    cores = tuple(lining.put(oval(left + middle, y, 9.5, 12)) for left in lefts)
    yield Contours(cores, Ink(Colour.TEAL))


def cell_wall() -> Contour:
    """Draw one cell: half-round bumps on top, round corners at its foot."""
    width, height = CELL
    radius = _BUMP / 2
    steps: list[Step] = []
    for at in range(_BUMPS):
        x = at * _BUMP
        bend = radius * BEND
        steps.append((x, radius - bend, x + radius - bend, 0, x + radius, 0))
        right = x + _BUMP
        steps.append((x + radius + bend, 0, right, radius - bend, right, radius))
    cut = _CORNER * (1 - BEND)
    steps += [
        (width, height - _CORNER),
        (width, height - cut, width - cut, height, width - _CORNER, height),
        (_CORNER, height),
        (cut, height, 0, height - cut, 0, height - _CORNER),
    ]
    return Contour((0, radius), tuple(steps))


def _joints(lining: Lining, places: list[tuple[float, float]]) -> Contours:
    """Draw joints, each from its left edge and as wide as it is given."""
    joints = (bar(x, _JOINT_TOP, width, _JOINT[1], corner=1.5) for x, width in places)
    return Contours(tuple(map(lining.put, joints)), Ink(Colour.INK))


def _spread(germs: tuple[_Germ, ...], lining: Lining, doors: list[float]) -> list[_Germ]:
    """Fit places of a wide panel to one with fewer cells; none on an arrow."""
    share = lining.cells / WIDE
    placed_germs = [(x * share, y, turn) for x, y, turn in germs]
    return [one for one in placed_germs if all(abs(one[0] - x) > _AWAY for x in doors)]


def _germs(lining: Lining, germs: list[_Germ]) -> Contours:
    drawn = (lining.put(germ(*one)) for one in germs)
    return Contours(tuple(drawn), lining.ink(Colour.CLAY, Colour.UMBER, 1.2))


def germ(x: float, y: float, turn: float | None) -> Contour:
    """Draw a round germ about a centre, or a rod that is turned by so many degrees."""
    if turn is None:
        return circle(x, y, _GERM)
    width, height = _ROD
    rod = bar(-width / 2, -height / 2, width, height, corner=_ROD_ROUND)
    return placed(rod, x, y, turn=turn)


def _path_through(lining: Lining, x: float, *, top: float, colour: Colour) -> Stroke:
    """Draw an arrow down through the panel."""
    ink = replace(lining.ink(None, colour, _ARROW), head=5)
    middle = lining.x + pt(x * lining.scale)
    end = lining.y + pt(_ARROW_FOOT * lining.scale)
    return Stroke(middle, lining.y + pt(top * lining.scale), middle, end, ink)


def _edge(lining: Lining, ground: Colour | None) -> Rectangle:
    ink = Ink(ground, Colour.SLATE, lining.card)
    corner = pt(10 * lining.scale)
    return Rectangle(lining.x, lining.y, lining.width, lining.height, ink, corner)
