"""Steps in a row of boxes, an arrow from each to the next; in more rows where one is too narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.figures.arrows import arrow
from builder.figures.model import Figure, Ink, Outline, Rectangle, Shape
from builder.figures.setting import (
    Setting,
    Wording,
    item_wordings,
    longest_word,
    natural_width,
    set_words,
)
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import Steps
from builder.record import record
from builder.text.columns import share_width
from builder.theme import Colour
from builder.units import ZERO, Length

_PAD_X, _PAD_Y = 12, 14
_GAP = 46  # between two boxes of a row
_DROP = 60  # between two rows
_CLEAR = 5  # between a box and an arrow
_ARROW = 4
_LEAST_HEIGHT = 74
_ROOMY = 1.6  # a box is at most so many times as wide as its words ask for
_EASY_LINES = 2  # more lines than this in one text, and more rows are tried first
_TURN = 0.35  # of the drop, where an arrow to the next row turns


@record
class _Grid:
    """Boxes in rows and columns."""

    settings: tuple[Setting, ...]
    columns: tuple[Length, ...]
    """The width of each column."""
    height: Length
    """Of each box."""
    left: Length
    style: FigureStyle

    def box(self, at: int, ink: Ink) -> Rectangle:
        """Place the box of a step."""
        row, column = divmod(at, len(self.columns))
        units = self.style.units
        x = self.left + sum(self.columns[:column], ZERO) + units(_GAP) * column
        y = (self.height + units(_DROP)) * row
        return Rectangle(x, y, self.columns[column], self.height, ink, units(10))

    @property
    def total(self) -> Length:
        """The height of all rows."""
        rows = -(-len(self.settings) // len(self.columns))
        return self.height * rows + self.style.units(_DROP) * (rows - 1)


def flow_figure(form: Steps, *, width: Length, height: Length, style: FigureStyle) -> Figure | None:
    """Draw the steps in as few rows as their words allow; None where they do not fit."""
    items = [item_wordings(item, style) for item in form.items]
    per_row = sorted({-(-len(items) // rows) for rows in range(1, len(items) + 1)}, reverse=True)
    grids = [_grid(items, count, width, style) for count in per_row]
    fitting = [grid for grid in grids if grid and grid.total <= height]
    if not fitting:
        return None
    grid = next((one for one in fitting if _is_easy(one)), fitting[0])
    return Figure(width, grid.total, tuple(_shapes(grid)), "")


def _is_easy(grid: _Grid) -> bool:
    passages = (one for setting in grid.settings for one in setting.passages)
    return all(len(passage.lines) <= _EASY_LINES for passage in passages)


def _grid(
    items: Sequence[tuple[Wording, ...]], count: int, width: Length, style: FigureStyle
) -> _Grid | None:
    """Set the steps in rows of so many boxes."""
    columns = _columns(items, count, width, style)
    if columns is None:
        return None
    inset = style.units(_PAD_X) * 2
    set_items = [
        set_words(item, columns[at % count] - inset, style=style) for at, item in enumerate(items)
    ]
    settings = tuple(one for one in set_items if one)
    if len(settings) < len(items):
        return None
    box_height = max(
        *(one.height + style.units(_PAD_Y) * 2 for one in settings), style.units(_LEAST_HEIGHT)
    )
    taken = sum(columns, ZERO) + style.units(_GAP) * (count - 1)
    return _Grid(settings, columns, box_height, (width - taken) * 0.5, style)


def _columns(
    items: Sequence[tuple[Wording, ...]], count: int, width: Length, style: FigureStyle
) -> tuple[Length, ...] | None:
    """Share the width: equal boxes where their words allow it."""
    inset = style.units(_PAD_X) * 2
    available = width - style.units(_GAP) * (count - 1)
    stacks = [items[column::count] for column in range(count)]
    naturals = [max(natural_width(one, style=style) for one in stack) + inset for stack in stacks]
    if max(naturals) * count <= available:
        return (min(available * (1 / count), max(naturals) * _ROOMY),) * count
    longest = [max(longest_word(one, style=style) for one in stack) + inset for stack in stacks]
    return share_width(longest, naturals, available)


def _shapes(grid: _Grid) -> Iterator[Shape]:
    ink = Ink(Colour.WHITE, Colour.PINE, grid.style.edge)
    boxes = [grid.box(at, ink) for at in range(len(grid.settings))]
    for at, (box, setting) in enumerate(zip(boxes, grid.settings, strict=True)):
        if at:
            yield _link(boxes[at - 1], box, grid.style)
        yield setting.centred(box)


def _link(one: Rectangle, other: Rectangle, style: FigureStyle) -> Shape:
    """Lead from one box to the next: beside it, below it, or at the start of the next row."""
    clear, width = style.units(_CLEAR), style.units(_ARROW)
    if other.y == one.y:
        y = one.y + one.height * 0.5
        return arrow((one.x + one.width + clear, y), (other.x - clear, y), width=width)
    start = (one.x + one.width * 0.5, one.y + one.height + clear)
    end = (other.x + other.width * 0.5, other.y - clear)
    if other.x == one.x:
        return arrow(start, end, width=width)
    turn = one.y + one.height + style.units(_DROP) * _TURN
    steps = ((start[0], turn), (end[0], turn), end)
    return Outline(start, steps, Ink(None, Colour.INK, width, head=5), closed=False)
