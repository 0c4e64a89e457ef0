from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.figures.chart import chart_figure
from builder.figures.model import Ellipse, Figure, Label, Rectangle, Stroke
from builder.findings import Span
from builder.outline.part_model import Chart, ChartKind, ChartRow
from builder.outline.text_model import Text, Words
from builder.text.faces import handout_face
from builder.text.lines import text_width
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

    assert ["One", "$1.50", "Two", "$20.00"] == labels(chart_figure(dollars, width=WIDTH))


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
