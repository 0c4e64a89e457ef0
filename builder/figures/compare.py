"""Two things side by side: two equal panels, a two-coloured spine between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from builder.figures.model import Figure, Ink, Rectangle, Shape
from builder.figures.setting import Setting, coloured, list_wordings, set_words, wording
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import Compare
from builder.outline.text_model import ListItem
from builder.record import record
from builder.theme import Colour
from builder.units import ZERO, Length

_SPINE = 28  # between the panels
_BAR = 5  # of the two in the spine; they stand 4 apart, as in the mark
_PAD_X, _PAD_Y = 20, 12
_BULLET = 9
_INDENT = 22
_HEADS = ((Colour.TINT, Colour.PINE, Colour.PINE), (Colour.CREAM, Colour.UMBER, Colour.UMBER))
"""Fill, outline and words of each panel's head."""


@record
class _Panels:
    """Both panels, their words set: the heads, and rows of what stands beside each other."""

    heads: tuple[Setting, ...]
    rows: tuple[tuple[Setting | None, ...], ...]
    panel: Length
    """The width of one."""
    style: FigureStyle

    @property
    def head(self) -> Length:
        """The height of both heads."""
        return max(one.height for one in self.heads) + self.style.units(_PAD_Y) * 2

    def row(self, at: int) -> Length:
        """The height of a row: of its taller side, and the air around it."""
        tallest = max(one.height for one in self.rows[at] if one)
        return tallest + self.style.units(_PAD_Y)

    @property
    def height(self) -> Length:
        """The height of all."""
        rows = sum((self.row(at) for at in range(len(self.rows))), ZERO)
        return self.head + rows + (self.style.units(_PAD_Y) if self.rows else ZERO)


def compare_figure(
    form: Compare, *, width: Length, height: Length, style: FigureStyle
) -> Figure | None:
    """Draw what is said of each thing at the height of its fellow; None where it does not fit."""
    panel = (width - style.units(_SPINE)) * 0.5
    panels = _set(form.sides, panel, style)
    if panels is None or panels.height > height:
        return None
    shapes = (*_spine(panels, width), *_side(panels, 0, ZERO), *_side(panels, 1, width - panel))
    return Figure(width, panels.height, shapes, "")


def _set(sides: Sequence[ListItem], panel: Length, style: FigureStyle) -> _Panels | None:
    inner = panel - style.units(_PAD_X) * 2
    heads = tuple(
        set_words((coloured(wording(side.text, style.heading), ink),), inner, style=style)
        for side, (_, _, ink) in zip(sides, _HEADS, strict=True)
    )
    points = [[list_wordings((item,), style) for item in side.items] for side in sides]
    rows = tuple(
        tuple(one and set_words(one, inner - style.units(_INDENT), style=style) for one in row)
        for row in zip_longest(*points, fillvalue=())
    )
    asked = sum(map(len, points)) + len(heads)
    done = [one for row in (heads, *rows) for one in row if one]
    if len(done) < asked:
        return None
    whole = tuple(tuple(one or None for one in row) for row in rows)
    return _Panels(tuple(one for one in heads if one), whole, panel, style)


def _spine(panels: _Panels, width: Length) -> Iterator[Shape]:
    units = panels.style.units
    middle = width * 0.5
    for x, colour in ((middle - units(2 + _BAR), Colour.PINE), (middle + units(2), Colour.CLAY)):
        yield Rectangle(x, ZERO, units(_BAR), panels.height, Ink(colour), units(_BAR * 0.5))


def _side(panels: _Panels, side: int, x: Length) -> Iterator[Shape]:
    """Draw one panel: its frame, its head, and its points with a bullet each."""
    style, panel = panels.style, panels.panel
    fill, edge, _ = _HEADS[side]
    yield Rectangle(x, ZERO, panel, panels.height, Ink(Colour.WHITE, edge, style.card))
    head = Rectangle(x, ZERO, panel, panels.head, Ink(fill, edge, style.card))
    yield panels.heads[side].centred(head)
    y = panels.head + style.units(_PAD_Y)
    for at, row in enumerate(panels.rows):
        setting = row[side]
        if setting:
            left = x + style.units(_PAD_X)
            yield _bullet(left, y + setting.passages[0].style.leading * 0.5, edge, style)
            yield setting.placed(left + style.units(_INDENT), y)
        y += panels.row(at)


def _bullet(x: Length, middle: Length, colour: Colour, style: FigureStyle) -> Rectangle:
    side = style.units(_BULLET)
    return Rectangle(x, middle - side * 0.5, side, side, Ink(colour), style.units(2))
