"""A chart laid out as shapes: same order, colours and words as the deck's native one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from builder.figures.chart_key import key_indent, key_mark, key_shapes, point_mark
from builder.figures.marks import moved
from builder.figures.model import Figure, Ink, Label, Outline, Rectangle, Shape, Stroke
from builder.figures.numbers import show_number, show_range
from builder.figures.series import BARS, LINES, bar_inks
from builder.figures.slots import do_collide, lay_under, line_ends
from builder.outline.part_model import Chart, ChartKind, ChartRow
from builder.record import record
from builder.text.faces import handout_face
from builder.text.lines import Line, Piece, break_lines, text_width
from builder.theme import HANDOUT, Colour, TextStyle
from builder.units import ZERO, Length, pt

_NUMBER_GAP = pt(6)
_LABEL_SHARE = 0.38  # of the width, at most, for the names of the bars
_PLOT_HEIGHT = pt(150)
_TABLE_AIR = pt(2)  # between the inks of the series and the rows of their numbers
_AXIS = Ink(None, Colour.INK, pt(1))


@record
class _Weight:
    """How heavy the bars of a chart are, and how far apart."""

    bar: Length
    gap: Length
    """Between two bars of a row."""
    row_gap: Length

    def height(self, bars: int) -> Length:
        """Give the height of a row of so many bars."""
        return self.bar * bars + self.gap * (bars - 1)


# Lighter ones where many bars are more than a page is high; numbers beside them keep their size.
_WEIGHTS = (
    _Weight(pt(19), pt(3), pt(11)),
    _Weight(pt(15), pt(2), pt(8)),
    _Weight(pt(13), pt(1), pt(6)),
)


def chart_figure(chart: Chart, *, width: Length, most: Length | None = None) -> Figure:
    """Lay a chart out in the given width; its height follows from its rows.

    Where that is more than `most`, its bars are lighter, down to what their numbers need.
    """
    match chart.kind:
        case ChartKind.BAR | ChartKind.RANGE:
            height, shapes = _fitting_bars(chart, width, most)
        case ChartKind.COLUMN | ChartKind.LINE:
            height, shapes = _columns(chart, width)
    if not _needs_key(chart):
        return Figure(width, height, tuple(shapes), chart.alt.plain)
    drop, key = key_shapes([name.plain for name in chart.series], _inks(chart), width=width)
    below = [moved(shape, ZERO, drop) for shape in shapes]
    return Figure(width, height + drop, (*key, *below), chart.alt.plain)


def _inks(chart: Chart) -> tuple[Ink, ...]:
    return LINES if chart.kind is ChartKind.LINE else BARS


def _needs_key(chart: Chart) -> bool:
    return len(chart.series) > 1 and chart.kind is not ChartKind.RANGE


def _fitting_bars(chart: Chart, width: Length, most: Length | None) -> tuple[Length, list[Shape]]:
    """Set the heaviest bars that are no higher than `most`, or the lightest."""
    layouts = (_bars(chart, width, weight) for weight in _WEIGHTS)
    for height, shapes in layouts:
        if most is None or height <= most:
            return height, shapes
    return _bars(chart, width, _WEIGHTS[-1])


def _bars(chart: Chart, width: Length, weight: _Weight) -> tuple[Length, list[Shape]]:
    style = HANDOUT.figure
    names = [_name_lines(row.name.plain, style, width * _LABEL_SHARE) for row in chart.rows]
    left = max(line.width for lines in names for line in lines) + pt(10)
    most = max((abs(value) for row in chart.rows for value in row.values), default=Decimal(1))
    scale = (width - left - _number_room(chart)) * (1 / float(most or 1))
    shapes: list[Shape] = []
    y = pt(4)
    for row, lines in zip(chart.rows, names, strict=True):
        bars = _row_bars(chart, row)
        height = max(weight.height(len(bars)), style.leading * len(lines))
        shapes += _row_name(lines, left - pt(10), y + height * 0.5, style)
        top = y + (height - weight.height(len(bars))) * 0.5
        for at, (start, length, shown, ink) in enumerate(bars):
            bar_y = top + (weight.bar + weight.gap) * at
            x = left + scale * float(start)
            bar = max(scale * float(length), pt(0.75))
            shapes.append(Rectangle(x, bar_y, bar, weight.bar, ink))
            baseline = bar_y + weight.bar * 0.5 + pt(4.2)
            shapes.append(Label(x + bar + _NUMBER_GAP, baseline, shown, HANDOUT.figure_strong))
        y += height + weight.row_gap
    bottom = y - weight.row_gap + pt(4)
    shapes.append(Stroke(left, ZERO, left, bottom, _AXIS))
    return bottom, shapes


def _number_room(chart: Chart) -> Length:
    """Give the room that the widest number needs behind its bar."""
    style = HANDOUT.figure_strong
    face = handout_face(bold=style.bold)
    shown = (words for row in chart.rows for _, _, words, _ in _row_bars(chart, row))
    return max(text_width(words, face, style.size) for words in shown) + _NUMBER_GAP * 2


_Bar = tuple[Decimal, Decimal, str, Ink]
"""Start, length, what it says, and the ink."""


def _row_bars(chart: Chart, row: ChartRow) -> list[_Bar]:
    if chart.kind is ChartKind.RANGE:
        low, high = row.values
        return [(low, high - low, show_range(low, high, chart), BARS[0])]
    return [
        (Decimal(0), value, show_number(value, chart), ink)
        for value, ink in zip(row.values, bar_inks(row), strict=True)
    ]


def _name_lines(words: str, style: TextStyle, width: Length) -> tuple[Line[None], ...]:
    face = handout_face(bold=style.bold)
    return break_lines([Piece(words, face, style.size, None)], width)


def _row_name(
    lines: Sequence[Line[None]], right: Length, middle: Length, style: TextStyle
) -> Iterator[Label]:
    top = middle - style.leading * (len(lines) * 0.5)
    for at, (line, end) in enumerate(zip(lines, line_ends(lines), strict=True)):
        baseline = top + style.leading * at + style.leading * 0.5 + pt(4)
        yield Label(right, baseline, line.text, style, "right", end)


def _columns(chart: Chart, width: Length) -> tuple[Length, list[Shape]]:
    """Write each number at its column or point; where they collide, in rows below the names."""
    plot = _plot(chart, width)
    if not do_collide([shape for shape in plot if isinstance(shape, Label)], width=width):
        return _with_names(chart, plot, width)
    inks = _inks(chart)
    indent = key_indent(inks[0]) + _TABLE_AIR if _needs_key(chart) else ZERO
    inner = width - indent
    bare: list[Shape] = [shape for shape in _plot(chart, inner) if not isinstance(shape, Label)]
    height, named = _with_names(chart, bare, inner)
    shapes = [moved(shape, indent, ZERO) for shape in named]
    for at, ink in enumerate(inks[: len(chart.series)]):
        numbers = [show_number(row.values[at], chart) for row in chart.rows]
        depth, labels = lay_under(numbers, HANDOUT.figure_strong, width=inner)
        shapes += [moved(label, indent, height) for label in labels]
        shapes += key_mark(ZERO, height + pt(3), ink) if indent else ()
        height += depth + pt(4)
    return height, shapes


def _with_names(chart: Chart, plot: Sequence[Shape], width: Length) -> tuple[Length, list[Shape]]:
    """Set the names of the rows below the axis."""
    depth, labels = lay_under([row.name.plain for row in chart.rows], HANDOUT.figure, width=width)
    names = [moved(label, ZERO, _PLOT_HEIGHT) for label in labels]
    axis = Stroke(ZERO, _PLOT_HEIGHT, width, _PLOT_HEIGHT, _AXIS)
    return _PLOT_HEIGHT + depth + pt(6), [*names, *plot, axis]


def _plot(chart: Chart, width: Length) -> list[Shape]:
    most = max((value for row in chart.rows for value in row.values), default=Decimal(1))
    scale = (_PLOT_HEIGHT - pt(20)) * (1 / float(most or 1))
    slot = width * (1 / len(chart.rows))
    if chart.kind is ChartKind.LINE:
        return list(_lines(chart, slot, scale))
    stacks = (
        _stack(chart, row, slot * (at + 0.5), slot, scale) for at, row in enumerate(chart.rows)
    )
    return [shape for stack in stacks for shape in stack]


def _stack(
    chart: Chart, row: ChartRow, middle: Length, slot: Length, scale: Length
) -> Iterator[Shape]:
    bar = min(pt(46), slot * (0.7 / len(row.values)))
    start = middle - bar * (len(row.values) / 2)
    for at, (value, ink) in enumerate(zip(row.values, bar_inks(row), strict=True)):
        height = max(scale * float(value), pt(0.75))
        x = start + bar * at
        yield Rectangle(x + pt(1.5), _PLOT_HEIGHT - height, bar - pt(3), height, ink)
        yield Label(
            x + bar * 0.5,
            _PLOT_HEIGHT - height - pt(5),
            show_number(value, chart),
            HANDOUT.figure_strong,
            "middle",
        )


def _lines(chart: Chart, slot: Length, scale: Length) -> Iterator[Shape]:
    for number in range(len(chart.series)):
        points = [
            (float(slot * (at + 0.5)), float(_PLOT_HEIGHT - scale * float(row.values[number])))
            for at, row in enumerate(chart.rows)
        ]
        ink = LINES[number]
        yield Outline(points[0], tuple(points[1:]), ink, closed=False)
        for at, ((x, y), row) in enumerate(zip(points, chart.rows, strict=True)):
            yield point_mark(pt(x), pt(y), ink)
            words = show_number(row.values[number], chart)
            foot = _above_line(points, at, words) if len(chart.series) == 1 else y - 7
            yield Label(pt(x), pt(foot), words, HANDOUT.figure_strong, "middle")


def _above_line(points: Sequence[tuple[float, float]], at: int, words: str) -> float:
    """Give the foot of a number above its point that the line crosses on neither side."""
    style = HANDOUT.figure_strong
    half = text_width(words, handout_face(bold=style.bold), style.size) * 0.5
    x, y = points[at]
    near = (*points[max(at - 1, 0) : at], *points[at + 1 : at + 2])
    edges = (y + (there - y) * min(half / abs(where - x), 1) for where, there in near)
    return min((y - 7, *(edge - 3 for edge in edges)))
