"""Two groups as rows of dots that overlap: the averages differ, most dots do not."""

from __future__ import annotations

from collections.abc import Iterator

from builder.figures.arrows import arrow
from builder.figures.model import Contour, Contours, Figure, Ink, Rectangle, Shape, Stroke
from builder.figures.paths import circle, triangle
from builder.figures.setting import Setting, Wording, coloured, set_words, wording
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import Overlap
from builder.record import record
from builder.theme import Colour
from builder.units import ZERO, Length, pt

_COLUMNS = (1, 2, 3, 5, 6, 6, 6, 4, 3, 1, 1)  # dots, from the left
_SHIFT = 3  # the second group stands so many columns to the right: the rest overlaps exactly
_PITCH, _RISE, _RADIUS = 15.0, 12.2, 5.5
_COUNT = len(_COLUMNS) + _SHIFT
_SPAN = _PITCH * _COUNT
_STACK = _RISE * max(_COLUMNS) + 4
_AVERAGE = sum(at * dots for at, dots in enumerate(_COLUMNS)) / sum(_COLUMNS)
_INKS = (
    (Colour.WHITE, Colour.PINE, Colour.PINE),
    (Colour.CLAY, Colour.UMBER, Colour.UMBER),
)
"""Fill and outline of the dots of a group, and the colour of its name."""
_PAD = 18
_GAP = 10  # below a group
_MARK = 14  # the side of the triangle
_MARK_GAP = 6
_POINTER = 26  # the arrow behind the name of the axis
_MOST_SCALE, _LEAST_SCALE = 1.5, 0.55  # of the dots
_STRETCHES = (1.8, 1.4, 1.0)  # of the pitch, in a card that is wide and low
_MOST_SHARE = 0.85  # of the width, for the dots
_LEFT_SHARE = 0.3  # of the room beside the dots stands left of them


@record
class _Words:
    """The words, set: the names of the groups, their averages, and the name of the axis."""

    names: tuple[Setting, ...]
    average: Setting
    axis: Setting


@record
class _Field:
    """Where the words and the dots of a figure stand."""

    words: _Words
    left: Length
    """Of the card's inside."""
    right: Length
    scale: float
    """Of the dots, of what they measure on a slide."""
    pitch: Length
    """From the middle of a column to that of the next."""
    style: FigureStyle

    @property
    def x(self) -> Length:
        """Where the dots begin: the word beside the first average needs its room."""
        spare = self.right - self.left - self.pitch * _COUNT
        word = self.words.average.natural + self.beside - self.pitch * (_AVERAGE + 0.5)
        return self.left + max(spare * _LEFT_SHARE, word)

    @property
    def beside(self) -> Length:
        """The distance from the middle of a mark to the word beside it."""
        return self.style.units(_MARK * 0.5 + _MARK_GAP)

    def column(self, at: float, group: int) -> Length:
        """Give the middle of a column, counted from 0."""
        return self.x + self.pitch * (at + 0.5 + _SHIFT * group)

    def height(self, group: int) -> Length:
        """Give how high a group stands, from its name to its average."""
        return self.foot(group) + self.words.average.height + self.style.units(_MARK_GAP + _GAP)

    def foot(self, group: int) -> Length:
        """Give how far below the top of a group its dots stand."""
        return self.words.names[group].height + pt(_STACK * self.scale)

    @property
    def has_room(self) -> bool:
        """Tell whether the dots are large enough, and stand inside."""
        end = self.x + self.pitch * _COUNT
        return self.scale >= _LEAST_SCALE and end <= self.right

    @property
    def is_beside(self) -> bool:
        """Tell whether the name of the axis has room beside the last average."""
        taken = self.column(_AVERAGE, 1) + self.beside * 2
        return taken + self.words.axis.natural + self.style.units(_POINTER) <= self.right


def overlap_figure(
    form: Overlap, *, width: Length, height: Length, style: FigureStyle, average: Wording
) -> Figure | None:
    """Draw both groups one below the other on the same scale; None where the words do not fit."""
    words = _set(form, average, width - _pad(style) * 2, style=style)
    field = _field(words, width, height, style=style) if words else None
    if field is None:
        return None
    tops = (_pad(style), _pad(style) + field.height(0))
    shapes = [shape for group, y in enumerate(tops) for shape in _group(field, group, y)]
    gap, average_height = style.units(_GAP), field.words.average.height
    y = tops[-1] + field.height(1) - gap - (average_height if field.is_beside else ZERO)
    shapes += _axis(field, y)
    bottom = y + max(average_height, field.words.axis.height) + min(gap, _pad(style))
    if not style.is_framed:
        ink = Ink(Colour.WHITE, Colour.LINE, style.card)
        shapes.insert(0, Rectangle(ZERO, ZERO, width, bottom, ink, style.units(12)))
    return Figure(width, bottom, tuple(shapes), "")


def _pad(style: FigureStyle) -> Length:
    """Give the space inside the card; where there is none, there is no space."""
    return ZERO if style.is_framed else style.units(_PAD)


def _set(form: Overlap, average: Wording, inner: Length, *, style: FigureStyle) -> _Words | None:
    names = [
        set_words((coloured(wording(text, style.strong), colour),), inner, style=style)
        for text, (_, _, colour) in zip(form.groups, _INKS, strict=True)
    ]
    average_set = set_words((average,), inner, style=style)
    axis_inner = inner - style.units(_POINTER)
    axis = set_words((wording(form.x, style.label),), axis_inner, style=style)
    done = tuple(one for one in names if one)
    if len(done) < len(names) or average_set is None or axis is None:
        return None
    return _Words(done, average_set, axis)


def _field(words: _Words, width: Length, height: Length, *, style: FigureStyle) -> _Field | None:
    """Draw the dots as large as the height allows, the name of the axis beside or below."""
    pad = _pad(style)
    used = sum((one.height + words.average.height for one in words.names), ZERO)
    used += style.units(_MARK_GAP + _GAP) * len(words.names) + pad
    for more in (ZERO, words.axis.height):
        tall = (height - used - more) / (_STACK * len(words.names))
        wide = (width - pad * 2) * _MOST_SHARE / _SPAN
        scale = min(tall, wide, style.unit * _MOST_SCALE)
        for stretch in _STRETCHES:
            pitch = pt(_PITCH * stretch * scale)
            field = _Field(words, pad, width - pad, scale, pitch, style)
            if field.has_room and (more or field.is_beside):
                return field
    return None


def _group(field: _Field, group: int, y: Length) -> Iterator[Shape]:
    """Draw the name of a group, its dots on a line, and its average under them."""
    style = field.style
    fill, edge, _ = _INKS[group]
    foot = y + field.foot(group)
    yield field.words.names[group].placed(field.left, y)
    ground = Ink(None, Colour.LINE, style.card)
    yield Stroke(field.left, foot, field.right, foot, ground)
    yield Contours(tuple(_dots(field, group, foot)), Ink(fill, edge, pt(1.5 * field.scale)))
    middle, side = field.column(_AVERAGE, group), style.units(_MARK)
    tip = foot + style.units(_MARK_GAP)
    yield Contours((triangle(middle, tip, side, side),), Ink(Colour.INK))
    word_y = foot + style.units(_MARK_GAP)
    yield field.words.average.snug().placed(middle - field.beside, word_y, align="right")


def _dots(field: _Field, group: int, foot: Length) -> Iterator[Contour]:
    scale = field.scale
    for column, count in enumerate(_COLUMNS):
        for row in range(count):
            y = foot - scale * (_RISE * (row + 0.5) + 1)
            yield circle(field.column(column, group), y, _RADIUS * scale)


def _axis(field: _Field, y: Length) -> Iterator[Shape]:
    """Name the axis at its right end, an arrow behind the name."""
    style, axis = field.style, field.words.axis
    start = field.right - style.units(_POINTER - _MARK_GAP)
    yield axis.snug().placed(field.right - style.units(_POINTER), y, align="right")
    middle = y + axis.height - axis.passages[-1].style.leading * 0.5
    yield arrow((start, middle), (field.right, middle), width=style.units(2))
