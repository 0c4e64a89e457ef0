from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.figures.chart import chart_figure
from builder.figures.model import Ellipse, Figure, Label, Outline, Rectangle, Stroke
from builder.figures.series import LINES
from builder.findings import Span
from builder.outline.part_model import Chart, ChartKind, ChartRow
from builder.outline.text_model import Text, Words
from builder.text.faces import handout_face
from builder.text.lines import text_width
from builder.theme import Colour
from builder.units import Length, pt

HERE = Span("outline.md")
WIDTH = pt(465)


def text(words: str) -> Text:
    return Text("chart", "en", HERE, (Words(words),) if words else ())


def chart(kind: ChartKind, *rows: tuple[str, ...], series: tuple[str, ...] = ("Cups",)) -> Chart:
    return Chart(
        id="chart",
        kind=kind,
        title=text("Title"),
        unit=text("cups"),
        alt=text("What it shows."),
        label=None,
        keys=(),
        axis=text(""),
        series=tuple(map(text, series)),
        rows=tuple(ChartRow(text(name), tuple(map(Decimal, values))) for name, *values in rows),
        span=HERE,
    )


def labels(figure: Figure) -> list[str]:
    return [shape.text for shape in figure.shapes if isinstance(shape, Label)]


def bars(figure: Figure) -> list[Rectangle]:
    return [shape for shape in figure.shapes if isinstance(shape, Rectangle)]


def edges(label: Label) -> tuple[Length, Length]:
    width = text_width(label.text, handout_face(bold=label.style.bold), label.style.size)
    shift = {"left": 0.0, "middle": 0.5, "right": 1.0}[label.align]
    return label.x - width * shift, label.x + width * (1 - shift)


@pytest.mark.parametrize("kind", [ChartKind.BAR, ChartKind.COLUMN])
def test_makes_the_bars_pale_beside_one_that_stands_out(kind: ChartKind) -> None:
    made = chart(kind, ("Zebra", "1"), ("Ape", "2"))
    rows = (replace(made.rows[0], is_pale=True), made.rows[1])
    fills = [bar.ink.fill for bar in bars(chart_figure(replace(made, rows=rows), width=WIDTH))]

    assert [Colour.HAIR, Colour.PINE] == fills


def test_keeps_the_order_of_the_author() -> None:
    figure = chart_figure(chart(ChartKind.BAR, ("Zebra", "1"), ("Ape", "2")), width=WIDTH)

    assert ["Zebra", "1", "Ape", "2"] == labels(figure)


def test_a_bar_is_as_long_as_its_number() -> None:
    figure = chart_figure(chart(ChartKind.BAR, ("One", "1"), ("Three", "3")), width=WIDTH)
    one, three = bars(figure)

    assert pytest.approx(3) == three.width / one.width


def test_columns_stand_on_their_axis() -> None:
    figure = chart_figure(chart(ChartKind.COLUMN, ("One", "1"), ("Two", "2")), width=WIDTH)
    (axis,) = (shape for shape in figure.shapes if isinstance(shape, Stroke))

    assert {round(axis.y1, 6)} == {round(bar.y + bar.height, 6) for bar in bars(figure)}


def test_a_unit_that_is_a_sign_stands_at_each_number() -> None:
    percent = replace(chart(ChartKind.BAR, ("One", "4.6")), unit=text("%"))

    assert "4.6%" in labels(chart_figure(percent, width=WIDTH))


def test_a_currency_stands_before_its_number() -> None:
    dollars = replace(chart(ChartKind.BAR, ("One", "1.50"), ("Two", "20")), unit=text("$"))

    assert ["One", "$1.50", "Two", "$20"] == labels(chart_figure(dollars, width=WIDTH))


def test_a_range_names_both_ends() -> None:
    ranges = chart(ChartKind.RANGE, ("Dose", "2", "5"), series=("low", "high"))

    assert "2–5" in labels(chart_figure(ranges, width=WIDTH))


def test_names_the_series_where_there_are_several() -> None:
    two = chart(ChartKind.BAR, ("Mon", "1", "2"), series=("Tea", "Coffee"))

    assert ["Tea", "Coffee"] == labels(chart_figure(two, width=WIDTH))[:2]


def test_names_no_series_where_there_is_one() -> None:
    one = chart(ChartKind.BAR, ("Mon", "1"))

    assert "Cups" not in labels(chart_figure(one, width=WIDTH))


def test_a_line_marks_every_value() -> None:
    line = chart(ChartKind.LINE, ("Mon", "1"), ("Tue", "2"), ("Wed", "1"))
    figure = chart_figure(line, width=WIDTH)

    assert 3 == sum(isinstance(shape, Ellipse) for shape in figure.shapes)


names = st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=4).map(" ".join)
values = st.integers(0, 99_999).map(str)


@given(
    st.lists(st.tuples(names, values), min_size=1, max_size=7),
    st.sampled_from([ChartKind.BAR, ChartKind.COLUMN, ChartKind.LINE]),
)
def test_no_word_leaves_its_figure(rows: list[tuple[str, str]], kind: ChartKind) -> None:
    figure = chart_figure(chart(kind, *rows), width=WIDTH)

    for shape in figure.shapes:
        if isinstance(shape, Label):
            left, right = edges(shape)
            assert -0.01 <= left
            assert right <= WIDTH + 0.01
            assert 0 <= shape.baseline <= figure.height


def boxes(figure: Figure) -> list[tuple[str, Length, Length, Length, Length]]:
    """Measure each label: its words, left, top, right and bottom; Lato's figures are 0.72 high."""
    found = [shape for shape in figure.shapes if isinstance(shape, Label)]
    tops = [label.baseline - label.style.size * 0.72 for label in found]
    return [
        (label.text, edges(label)[0], top, edges(label)[1], label.baseline + label.style.size * 0.2)
        for label, top in zip(found, tops, strict=True)
    ]


def lying(figure: Figure) -> list[tuple[str, str]]:
    """List the labels that lie on each other."""
    return [
        (one[0], other[0])
        for one, other in combinations(boxes(figure), 2)
        if one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]
    ]


def leaving(figure: Figure) -> list[str]:
    """List the labels that leave their figure."""
    return [
        words
        for words, left, top, right, bottom in boxes(figure)
        if left < -0.01 or right > WIDTH + 0.01 or top < 0 or bottom > figure.height
    ]


amounts = st.decimals(0, 99_999, places=1).map(str)
many_rows = st.lists(st.tuples(names, amounts, amounts, amounts), min_size=1, max_size=12)


@given(many_rows, st.integers(1, 3), st.sampled_from(ChartKind), st.lists(names, min_size=3))
def test_no_words_leave_their_figure_or_lie_on_others(
    rows: list[tuple[str, ...]], count: int, kind: ChartKind, series: list[str]
) -> None:
    count = 2 if kind is ChartKind.RANGE else count
    cut = [(row[0], *sorted(row[1 : count + 1], key=Decimal)) for row in rows]
    figure = chart_figure(chart(kind, *cut, series=tuple(series[:count])), width=WIDTH)

    assert [] == lying(figure)
    assert [] == leaving(figure)


MONTHS = ("September", "October", "November", "December")


def test_names_that_are_wide_for_their_slots_take_turns_on_two_levels() -> None:
    wide = chart(ChartKind.LINE, *((name, "1") for name in MONTHS * 3))
    names = [one for one in chart_figure(wide, width=WIDTH).shapes if isinstance(one, Label)]
    baselines = [label.baseline for label in names if label.text in MONTHS]

    assert 2 == len(set(baselines))
    assert baselines[:2] * 6 == baselines


def test_numbers_that_would_lie_on_each_other_stand_in_rows_below_the_names() -> None:
    close = chart(ChartKind.LINE, ("Mon", "10", "10"), ("Tue", "20", "20"), series=("Tea", "Milk"))
    apart = chart(ChartKind.LINE, ("Mon", "10", "40"), ("Tue", "20", "50"), series=("Tea", "Milk"))

    assert ["Tea", "Milk", "Mon", "Tue", "10", "20", "10", "20"] == labels(
        chart_figure(close, width=WIDTH)
    )
    assert ["Tea", "Milk", "Mon", "Tue", "10", "20", "40", "50"] == labels(
        chart_figure(apart, width=WIDTH)
    )
    assert chart_figure(apart, width=WIDTH).height < chart_figure(close, width=WIDTH).height


@pytest.mark.parametrize("kind", [ChartKind.BAR, ChartKind.COLUMN])
def test_puts_no_space_into_a_name_that_a_line_breaks_at_its_slash(kind: ChartKind) -> None:
    name = "Chamomile-and-peppermint/lemon-verbena-and-honeybush"
    figure = chart_figure(chart(kind, (name, "1"), ("Tea", "2"), ("Mate", "3")), width=WIDTH)
    said = "".join(one.text + one.end for one in figure.shapes if isinstance(one, Label))

    assert f"{name} " in said


def test_puts_no_space_into_the_name_of_a_series_that_a_line_breaks() -> None:
    names = (f"{'Chamomile' * 6}/{'honeybush' * 3}", "Tea")
    figure = chart_figure(chart(ChartKind.BAR, ("Day", "1", "2"), series=names), width=WIDTH)
    said = "".join(one.text + one.end for one in figure.shapes if isinstance(one, Label))

    assert f"{names[0]} " in said


def test_sets_lighter_bars_where_there_are_more_than_a_page_is_high() -> None:
    rows = tuple((f"Row {number}", "3") for number in range(12))
    free = chart_figure(chart(ChartKind.BAR, *rows), width=WIDTH)
    tight = chart_figure(chart(ChartKind.BAR, *rows), width=WIDTH, most=free.height * 0.8)

    assert tight.height <= free.height * 0.8
    assert labels(free) == labels(tight)


@pytest.mark.parametrize("kind", [ChartKind.BAR, ChartKind.COLUMN, ChartKind.LINE])
def test_writes_each_number_as_exact_as_its_author(kind: ChartKind) -> None:
    figure = chart_figure(chart(kind, ("Mon", "1"), ("Tue", "2.5"), ("Wed", "8.00")), width=WIDTH)

    assert {"1", "2.5", "8.00"} <= {*labels(figure)}


def test_parts_the_thousands_of_a_chart_that_holds_a_long_number() -> None:
    long = chart(ChartKind.BAR, ("All", "12000"), ("Ill", "1200.5"), ("Well", "900"))
    short = chart(ChartKind.BAR, ("All", "9999"), ("Ill", "1200"))

    assert {"12,000", "1,200.5", "900"} <= {*labels(chart_figure(long, width=WIDTH))}
    assert {"9999", "1200"} <= {*labels(chart_figure(short, width=WIDTH))}


def test_names_lines_beside_a_piece_of_each_and_bars_beside_a_square() -> None:
    rows = ("Mon", "1", "9"), ("Tue", "2", "30")
    line, column = (
        chart_figure(chart(kind, *rows, series=("Tea", "Milk")), width=WIDTH)
        for kind in (ChartKind.LINE, ChartKind.COLUMN)
    )
    dashes = [one.ink.dash for one in line.shapes if isinstance(one, Stroke) and one.y1 < pt(20)]

    assert [ink.dash for ink in LINES[:2]] == dashes
    assert [] == bars(line)
    assert 2 == len([one for one in bars(column) if one.y < pt(20) and one.width == one.height])


def test_sets_a_wide_number_above_the_line_that_rises_beside_it() -> None:
    rows = ("A", "100000"), ("B", "5000000"), ("C", "9000000")
    figure = chart_figure(chart(ChartKind.LINE, *rows), width=pt(240))
    (line,) = (one for one in figure.shapes if isinstance(one, Outline))
    (x, y), (next_x, next_y) = line.start, line.steps[0]
    number = next(one for one in figure.shapes if isinstance(one, Label) and "100,000" == one.text)
    _, right = edges(number)

    assert x < right < next_x
    assert number.baseline < y + (next_y - y) * (right - x) / (next_x - x)
