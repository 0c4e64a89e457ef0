"""So many of a hundred turned into rows of people or dots: counted ones filled, others outlined."""

from __future__ import annotations

from functools import lru_cache
from typing import assert_never

from builder.figures.model import Contour, Contours, Figure, Ink, Shape, Step
from builder.figures.paths import BEND, circle, moved, placed
from builder.outline.diagram_model import Icon, IconArray
from builder.record import record
from builder.theme import Colour
from builder.units import Length, pt

_FEW = 25  # icons that twice as large take no more room than a hundred
_CELL = (10.0, 14.0)  # of one person, before it is scaled


@record
class Grid:
    """How large each icon is, and how far it stands from the next."""

    scale: float
    pitch_x: Length
    pitch_y: Length
    per_row: int = 10
    """So that ten are one whole row, or two."""

    def for_so_many(self, of: int) -> Grid:
        """Give a grid with larger icons where there are few."""
        if of > _FEW:
            return self
        return Grid(self.scale * 2, self.pitch_x * 2, self.pitch_y * 2, self.per_row // 2)


SLIDE_GRID = Grid(2, pt(32), pt(34.4))
PAGE_GRID = Grid(0.8, pt(15), pt(12.9))


def icon_figure(form: IconArray, *, grid: Grid, alt: str, counted: Colour = Colour.PINE) -> Figure:
    """Fill the first icons row by row from the top left; two freeforms, however many icons."""
    grid = grid.for_so_many(form.of)
    cells = _cells(form.icon, form.of, grid)
    rows = -(-form.of // grid.per_row)
    width = grid.pitch_x * (min(form.of, grid.per_row) - 1) + pt(_CELL[0] * grid.scale)
    height = grid.pitch_y * (rows - 1) + pt(_CELL[1] * grid.scale)
    edge = pt(0.9 * grid.scale)
    filled = Ink(counted, counted, edge)
    others = Ink(Colour.WHITE, Colour.LINE, edge)
    shapes: list[Shape] = []
    for drawn, ink in ((cells[: form.count], filled), (cells[form.count :], others)):
        if drawn:
            shapes.append(Contours(tuple(path for cell in drawn for path in cell), ink))
    return Figure(width, height, tuple(shapes), alt)


@lru_cache(maxsize=8)  # a poll draws the same dots in each of its cards, twice
def _cells(icon: Icon, of: int, grid: Grid) -> tuple[tuple[Contour, ...], ...]:
    paths = [placed(path, 0, 0, scale=grid.scale) for path in _paths(icon)]
    spots = [_place(at, grid) for at in range(of)]
    return tuple(tuple(moved(path, x, y) for path in paths) for x, y in spots)


def _place(at: int, grid: Grid) -> tuple[float, float]:
    row, column = divmod(at, grid.per_row)
    return float(grid.pitch_x * column), float(grid.pitch_y * row)


def _paths(icon: Icon) -> tuple[Contour, ...]:
    match icon:
        case Icon.PEOPLE:
            return (circle(5, 2.9, 2.5), _shoulders())
        case Icon.DOTS:
            return (circle(5, 7, 4.4),)
        case _:
            assert_never(icon)


def _shoulders() -> Contour:
    """Draw a body in its cell: half an ellipse of 4 by 3.9 on two straight sides."""
    left, right, top, foot, middle = 1.0, 9.0, 6.0, 13.4, 9.9
    bend_x, bend_y = 4 * BEND, 3.9 * BEND
    steps: tuple[Step, ...] = (
        (left, middle),
        (left, middle - bend_y, 5 - bend_x, top, 5, top),
        (5 + bend_x, top, right, middle - bend_y, right, middle),
        (right, foot),
    )
    return Contour((left, foot), steps)
