"""The numbers of a chart as both panels write them."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from builder.outline.part_model import Chart, ChartKind, ChartRow

_BEHIND = ("%", "°", "°C", "°F")
_BEFORE = ("$", "€", "£")
_LONG = 10_000  # four digits are read at a glance


def has_sign(chart: Chart) -> bool:
    """Tell whether the unit is a sign that stands at each number; words stand below the chart."""
    return chart.unit.plain in {*_BEHIND, *_BEFORE}


def decimals(value: Decimal) -> int:
    """Count the decimals that the author wrote, zeros included: they say how exact a number is."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def usual_decimals(chart: Chart) -> int:
    """Count the decimals that most numbers of a chart have; of two counts, the finer."""
    counts = Counter(decimals(value) for row in chart.rows for value in row.values)
    return max(counts, key=lambda places: (counts[places], places), default=0)


def is_grouped(chart: Chart) -> bool:
    """Tell whether the thousands are parted: by a comma, in English, from five digits on."""
    is_english = chart.title.lang.startswith("en")
    return is_english and any(abs(value) >= _LONG for row in chart.rows for value in row.values)


def show_number(value: Decimal, chart: Chart) -> str:
    """Write one number with its sign, as exact as its author wrote it."""
    before, behind = signs(chart)
    digits = f"{value:,f}" if is_grouped(chart) else f"{value:f}"
    return f"{before}{digits}{behind}"


def show_range(low: Decimal, high: Decimal, chart: Chart) -> str:
    """Write the two ends of a range."""
    return f"{show_number(low, chart)}–{show_number(high, chart)}"


def shown_numbers(chart: Chart, row: ChartRow) -> tuple[str, ...]:
    """Write what stands at the bars or points of one row; a range is one bar."""
    if chart.kind is ChartKind.RANGE:
        low, high = row.values
        return (show_range(low, high, chart),)
    return tuple(show_number(value, chart) for value in row.values)


def signs(chart: Chart) -> tuple[str, str]:
    """Give the signs before and behind each number."""
    unit = chart.unit.plain
    return (unit if unit in _BEFORE else "", unit if unit in _BEHIND else "")


def plotted_series(chart: Chart) -> tuple[tuple[str, tuple[Decimal, ...]], ...]:
    """Give the columns of a chart as a native chart holds them.

    A range is two bars on each other, an unseen one up to its low number and one from there to
    its high number; the second column is that length, and is named after both ends.
    """
    names = [name.plain for name in chart.series]
    columns = list(zip(*(row.values for row in chart.rows), strict=True))
    if chart.kind is ChartKind.RANGE:
        low, high = columns
        names[1] = "–".join(names)
        columns[1] = tuple(top - bottom for bottom, top in zip(low, high, strict=True))
    return tuple(zip(names, columns, strict=True))
