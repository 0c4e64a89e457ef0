"""The charts of a deck that was read back, compared with one of the outline."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from builder.edition.model import Edition
from builder.figures.numbers import has_sign, shown_numbers
from builder.outline.part_model import Chart, ChartKind
from builder.record import replace
from builder.verify.expected import expect
from builder.verify.panel import Pair
from builder.verify.read_deck import ReadChart

Series = tuple[tuple[str, tuple[float, ...]], ...]


def chart_pair(
    edition: Edition,
    chart: Chart,
    *,
    charts: Sequence[ReadChart],
    rows: Iterable[Sequence[str]],
) -> Pair:
    """Find a chart by its alternative text; its rows may stand on several slides.

    Its numbers have to show: at its bars or points, or in the `rows` of a table.
    """
    found = [one for one in charts if one.alt == chart.alt.plain]
    if not found:
        return Pair("", "")
    names = tuple(expect(edition, row.name).words for row in chart.rows)
    series, words = _series(edition, chart), _words(chart)
    sign = chart.unit.plain if has_sign(chart) else ""
    expected = _chart_words(names, series, (*words, sign))
    for at in range(len(found)):
        one = _joined(found[at:], len(names))
        is_signed = not sign or any(sign in code for code in one.formats)
        is_told = one.has_numbers or _in_table(chart, names, rows)
        is_same = one.categories == names and _equal(series, one) and one.labels == words
        if is_same and is_signed and is_told:
            return Pair(expected, expected)
    first = _joined(found, len(names))
    if not first.has_numbers:
        return Pair(expected, "")
    read = (*first.labels, *first.formats[:1])
    return Pair(expected, _chart_words(first.categories, first.series, read))


def _joined(charts: Sequence[ReadChart], count: int) -> ReadChart:
    """Join charts of the same series until there are so many rows."""
    whole, *others = charts
    for one in others:
        if len(whole.categories) >= count or len(one.series) != len(whole.series):
            break
        pairs = zip(whole.series, one.series, strict=True)
        whole = replace(
            whole,
            categories=(*whole.categories, *one.categories),
            series=tuple((name, (*values, *more)) for (name, values), (_, more) in pairs),
            labels=(*whole.labels, *one.labels),
            has_numbers=whole.has_numbers and one.has_numbers,
        )
    return whole


def _series(edition: Edition, chart: Chart) -> Series:
    """Give the numbers by series; a range as its start, and its length named after both."""
    by_row = (row.values for row in chart.rows)
    columns = [tuple(map(float, column)) for column in zip(*by_row, strict=True)]
    names = [expect(edition, text).words for text in chart.series]
    if chart.kind is ChartKind.RANGE:
        low, high = columns
        columns = [low, tuple(top - bottom for bottom, top in zip(low, high, strict=True))]
        names = [names[0], "–".join(names)]
    return tuple(zip(names, columns, strict=True))


def _words(chart: Chart) -> tuple[str, ...]:
    """Give the words at the bars of a range; all others show their numbers by themselves."""
    if chart.kind is not ChartKind.RANGE:
        return ()
    return tuple(words for row in chart.rows for words in shown_numbers(chart, row))


def _in_table(chart: Chart, names: Sequence[str], rows: Iterable[Sequence[str]]) -> bool:
    known = {tuple(row) for row in rows}
    pairs = zip(names, chart.rows, strict=True)
    return all((name, *shown_numbers(chart, row)) in known for name, row in pairs)


def _equal(series: Series, read: ReadChart) -> bool:
    """Compare the series; behind those of a range stands one that makes room for its words."""
    seen = read.series[: len(series)]
    if [name for name, _ in series] != [name for name, _ in seen]:
        return False
    pairs = zip(series, seen, strict=True)
    return all(
        len(one) == len(other) and all(map(math.isclose, one, other))
        for (_, one), (_, other) in pairs
    )


def _chart_words(names: Iterable[str], series: Series, more: Iterable[str]) -> str:
    rows = [f"{name}: {', '.join(f'{value:.15g}' for value in values)}" for name, values in series]
    return "; ".join(filter(None, [", ".join(names), *rows, *more]))
