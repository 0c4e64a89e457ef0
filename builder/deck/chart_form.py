"""A chart measured against its frame: the largest type that holds it, and the slides it takes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from builder.deck.chart_sides import number_scale, number_sides
from builder.deck.fit import LINE_PITCH, USABLE_WIDTH, split_evenly
from builder.deck.layout import Box
from builder.deck.model import ChartForm
from builder.figures.numbers import decimals, is_grouped, shown_numbers, signs, usual_decimals
from builder.outline.part_model import Chart, ChartKind
from builder.record import record, replace
from builder.text.faces import CALIBRI, deck_face
from builder.text.lines import Piece, break_lines, text_width
from builder.units import ZERO, Length, pt

BAR_GAP = 0.45  # between the bars of two rows, in widths of a bar

_ACROSS = (ChartKind.BAR, ChartKind.RANGE)
_SIZES = ((pt(20), pt(22)), (pt(18), pt(20)), (pt(16), pt(16)))  # of names, and of numbers
LARGEST_NAMES = _SIZES[0][0]
_NAME_SHARE = 0.4  # of the width, at most, for the names of bars
_NAME_GAP, _NUMBER_GAP = pt(12), pt(8)
_NUMBER_PITCH = 1.1  # of numbers one below the other; digits reach below no line
_KEY = pt(40)  # the mark of a series in the legend, and what stands around it
_MOST_NAME_LINES = 3  # below a column
_LEAST_PLOT = pt(110)


@record
class ChartSet:
    """The rows of a chart that stand on one slide, and how they are set there."""

    chart: Chart
    form: ChartForm


def chart_sets(
    chart: Chart, frame: Box, *, words_column: str, family: str = CALIBRI
) -> tuple[ChartSet, ...] | None:
    """Set a chart on as few slides as can be, in the largest type; None where a row fits none.

    The charts of one split share their plot and their scale, so that bars can be compared.
    """
    rooms = [_Room(chart, frame, *sizes, family) for sizes in _SIZES]
    splits = [(room, room.most_rows()) for room in rooms]
    held = [(room, most) for room, most in splits if most]
    if not held:
        return None
    room, most = min(held, key=lambda one: -(-len(chart.rows) // one[1]))
    groups = split_evenly(chart.rows, lambda rows: len(rows) <= most, lambda _: 1.0) or ()
    form = _form(room, max(map(len, groups)), is_split=len(groups) > 1)
    parts = [replace(chart, rows=rows) for rows in groups]
    if len(parts) > 1:
        parts = [replace(part, id=f"{chart.id}/{at}") for at, part in enumerate(parts, 1)]
    return tuple(ChartSet(part, _of_rows(form, part, chart, words_column)) for part in parts)


def number_format(chart: Chart, places: int) -> str:
    """Write how numbers of so many decimals look in a chart, in the code of a spreadsheet."""
    before, behind = signs(chart)
    whole = "#,##0" if is_grouped(chart) else "0"
    digits = f"{whole}." + "0" * places if places else whole
    return f'"{before}"{digits}"{behind}"'


@record
class _Room:
    """A chart in its frame, in type of one size."""

    chart: Chart
    frame: Box
    names: Length
    numbers: Length
    family: str

    def most_rows(self) -> int:
        """Count the rows that one slide holds; 0 where it does not even hold one."""
        counts = range(len(self.chart.rows), 0, -1)
        return next((count for count in counts if self._holds(count)), 0)

    def words_room(self) -> float:
        """Give the room that the words of a range need beside it, on the scale of its numbers."""
        plot, room = self._plot_across(), self._number_room() + _NUMBER_GAP * 2
        return float(f"{_most(self.chart) * room / (plot.width - room):.2g}")

    def plot(self, count: int) -> Box:
        """Place the bars or points of so many rows."""
        return self._plot_across() if self.chart.kind in _ACROSS else self._plot_upright(count)

    def _holds(self, count: int) -> bool:
        plot = self.plot(count)
        if self.chart.kind in _ACROSS:
            words = self._number_room() if self.chart.kind is ChartKind.RANGE else ZERO
            return (
                self._row_height() * count <= plot.height
                and words + _LEAST_PLOT <= plot.width
                and self._names_hold(self._name_room())
            )
        slot = plot.width * (1 / count)
        return (
            plot.height >= _LEAST_PLOT
            and self._names_hold(slot - _NUMBER_GAP)
            and self._name_lines(slot - _NUMBER_GAP) <= _MOST_NAME_LINES
            and self._number_room() + _NUMBER_GAP * 0.5 <= slot * (1 / self._bars_in_slot())
        )

    def _plot_across(self) -> Box:
        top, left = self._key_height(), self._name_room() + _NAME_GAP
        is_range = self.chart.kind is ChartKind.RANGE  # its words have room inside the plot
        right = _NUMBER_GAP if is_range else self._number_room() + _NUMBER_GAP * 2
        return Box(left, top, self.frame.width - left - right, self.frame.height - top)

    def _plot_upright(self, count: int) -> Box:
        top = self._key_height() + self.numbers * LINE_PITCH + _NUMBER_GAP
        left = self._scale_room()
        width = self.frame.width - left
        slot = width * (1 / count)
        lines = self._name_lines(slot - _NUMBER_GAP)
        bottom = self.names * (LINE_PITCH * lines) + _NAME_GAP
        return Box(left, top, width, self.frame.height - top - bottom)

    def _scale_room(self) -> Length:
        """Give the room for an axis of numbers, which lines need that come too near each other."""
        if self.chart.kind is not ChartKind.LINE or len(self.chart.series) == 1:
            return ZERO
        return self._number_room() + _NUMBER_GAP

    def _row_height(self) -> Length:
        """Give the height that a row of bars needs for its numbers, and for its name."""
        bars = len(shown_numbers(self.chart, self.chart.rows[0]))
        taken = self.numbers * (_NUMBER_PITCH * (bars + BAR_GAP if bars > 1 else 1))
        lines = self._name_lines(self._name_room())
        return max(taken, self.names * (LINE_PITCH * lines) + pt(6 if lines > 1 else 0))

    def _bars_in_slot(self) -> float:
        if self.chart.kind is ChartKind.LINE or len(self.chart.series) == 1:
            return 1.0
        return len(self.chart.series) + BAR_GAP

    def _name_room(self) -> Length:
        """Give the room beside bars that the longest name takes, within its share."""
        face = deck_face(bold=False, family=self.family)
        widths = (text_width(row.name.plain, face, self.names) for row in self.chart.rows)
        return min(max(widths) * (1 / USABLE_WIDTH), self.frame.width * _NAME_SHARE)

    def _names_hold(self, width: Length) -> bool:
        """Tell whether no word of a name is wider than its room."""
        usable = width * USABLE_WIDTH
        rows = self.chart.rows
        return all(
            one <= usable for row in rows for one in self._name_widths(row.name.plain, usable)
        )

    def _name_lines(self, width: Length) -> int:
        usable = width * USABLE_WIDTH
        return max(len(self._name_widths(row.name.plain, usable)) for row in self.chart.rows)

    def _name_widths(self, words: str, width: Length) -> list[Length]:
        piece = Piece(words, deck_face(bold=False, family=self.family), self.names, None)
        return [line.width for line in break_lines([piece], width)]

    def _number_room(self) -> Length:
        face = deck_face(bold=True, family=self.family)
        shown = (words for row in self.chart.rows for words in shown_numbers(self.chart, row))
        return max(text_width(words, face, self.numbers) for words in shown)

    def _key_height(self) -> Length:
        """Give the height of the series' names above the plot; one series needs none."""
        if len(self.chart.series) == 1 or self.chart.kind is ChartKind.RANGE:
            return ZERO
        face = deck_face(bold=False, family=self.family)
        widths = [text_width(one.plain, face, self.names) + _KEY for one in self.chart.series]
        lines = -(-sum(widths) // self.frame.width)
        return self.names * (LINE_PITCH * lines) + pt(14)


def _form(room: _Room, count: int, *, is_split: bool) -> ChartForm:
    chart, plot = room.chart, room.plot(count)
    form = ChartForm(plot, room.names, room.numbers, number_format(chart, usual_decimals(chart)))
    if chart.kind is ChartKind.RANGE:
        end = _most(chart) + room.words_room()
        return replace(form, words_room=room.words_room(), scale=(0.0, end) if is_split else None)
    if chart.kind is not ChartKind.LINE:
        return replace(form, scale=(0.0, _most(chart)) if is_split else None)
    scale = number_scale(chart, plot, room.numbers)
    if len(chart.series) == 1:
        return replace(form, scale=scale if is_split else None)
    if number_sides(chart, plot, size=room.numbers, scale=scale) is None:
        # An axis of numbers is shown, and begins with no number that means nothing.
        axis = (min(_least(chart), 0.0), _most(chart))
        return replace(form, scale=axis if is_split else None, is_labelled=False)
    return replace(form, scale=scale)


def _of_rows(form: ChartForm, part: Chart, chart: Chart, words_column: str) -> ChartForm:
    """Say what stands at the bars or points of some rows."""
    if chart.kind is ChartKind.RANGE:
        words = [shown_numbers(chart, row) for row in part.rows]
        return replace(form, words=tuple(one for (one,) in words), words_column=words_column)
    columns = zip(*(row.values for row in part.rows), strict=True)
    form = replace(form, formats=tuple(_formats(chart, column) for column in columns))
    if chart.kind is ChartKind.LINE and form.is_labelled and form.scale and len(chart.series) > 1:
        sides = number_sides(part, form.plot, size=form.numbers, scale=form.scale)
        return replace(form, sides=sides or ())
    return form


def _least(chart: Chart) -> float:
    return float(min(value for row in chart.rows for value in row.values))


def _formats(chart: Chart, values: Sequence[Decimal]) -> tuple[str, ...]:
    return tuple(number_format(chart, decimals(value)) for value in values)


def _most(chart: Chart) -> float:
    return float(max(value for row in chart.rows for value in row.values)) or 1.0
