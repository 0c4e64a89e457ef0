from __future__ import annotations

from builder.deck.model import ChartSlot, Slide, TableSlot
from builder.units import pt
from tests.topics import deck_findings, deck_of, points

LEAST = pt(14)


def chart(kind: str, rows: list[str], *, series: str = "Cups", unit: str = "cups") -> str:
    marks = "---|" * (series.count("|") + 2)
    table = "\n".join([f"| Day | {series} |", f"|{marks}", *rows])
    return (
        f"{points('A')}\n## Chart\n\n```yaml\ntype: {kind}\ntitle: Tea in a year\n"
        f'unit: "{unit}"\nsource: lee2018\nalt: Some tea.\n```\n\n{table}\n'
    )


def slides(body: str) -> list[Slide]:
    return [slide for slide in deck_of(body).slides if slide.id.startswith("why/chart")]


def charts(body: str) -> list[ChartSlot]:
    slots = (slot for slide in slides(body) for slot in slide.slots)
    return [slot for slot in slots if isinstance(slot, ChartSlot)]


def names(body: str) -> list[list[str]]:
    return [[row.name.plain for row in slot.chart.rows] for slot in charts(body)]


TWELVE = [f"| Day {at} | {at} | {at + 9} | {at * 2} |" for at in range(1, 13)]
THREE = "Cups | Pots | Jugs"


def test_keeps_a_chart_with_room_on_one_slide_in_large_type() -> None:
    (slot,) = charts(chart("bar", TWELVE[:2], series=THREE))

    assert (pt(20), pt(22)) == (slot.form.names, slot.form.numbers)
    assert slot.form.scale is None


def test_parts_crowded_bars_evenly_over_slides_and_loses_no_row() -> None:
    body = chart("bar", TWELVE, series=THREE)

    assert [4, 4, 4] == [len(rows) for rows in names(body)]
    assert [f"Day {at}" for at in range(1, 13)] == [name for rows in names(body) for name in rows]
    assert "Tea in a year (2 of 3)" == slides(body)[1].title.words


def test_gives_all_slides_of_a_split_one_scale_and_one_plot() -> None:
    forms = [slot.form for slot in charts(chart("bar", TWELVE, series=THREE))]

    assert {(0.0, 24.0)} == {form.scale for form in forms}
    assert 1 == len({form.plot for form in forms})


def test_writes_numbers_as_most_of_a_split_are_written_and_the_odd_one_as_it_is() -> None:
    rows = [*TWELVE[:-1], "| Day 12 | 1.25 | 2 | 3 |"]
    forms = [slot.form for slot in charts(chart("bar", rows, series=THREE))]

    assert {'""0""'} == {form.number_format for form in forms}
    assert ('""0""', '""0.00""') == forms[-1].formats[0][-2:]


def test_parts_the_thousands_where_a_number_is_long() -> None:
    (slot,) = charts(chart("bar", ["| One | 12000 |", "| Two | 900.5 |"], series="Cups"))

    assert ('""#,##0""', '""#,##0.0""') == slot.form.formats[0]


def test_leaves_each_bar_the_height_of_its_number() -> None:
    for slot in charts(chart("bar", TWELVE, series=THREE)):
        bar = slot.form.plot.height / len(slot.chart.rows) / 3.45
        assert bar >= slot.form.numbers >= LEAST


def test_parts_columns_whose_names_would_lie_on_each_other() -> None:
    months = ["September", "October", "November", "December"] * 4
    rows = [f"| {month} {at} | {at + 1} |" for at, month in enumerate(months)]

    assert [1] == [len(names(chart("column", rows[:4])))]
    assert len(names(chart("column", rows))) > 1


def test_says_the_numbers_of_lines_that_run_too_near_as_a_table() -> None:
    rows = [f"| Day {at} | {20 + at} | {21 + at} | {22 + at} |" for at in range(4)]
    drawn, told = slides(chart("line", rows, series=THREE, unit="%"))
    (table,) = (slot for slot in told.slots if isinstance(slot, TableSlot))

    assert [False] == [s.form.is_labelled for s in drawn.slots if isinstance(s, ChartSlot)]
    assert ["Day 0", "20%", "21%", "22%"] == [one.paragraph.words for one in table.rows[1].cells]


def test_begins_the_axis_at_zero_on_all_slides_of_lines_that_run_near() -> None:
    rows = [f"| September {at} | {1 + at} | {2 + at} | {3 + at} |" for at in range(40)]
    forms = [slot.form for slot in charts(chart("line", rows, series=THREE))]

    assert len(forms) > 1
    assert {(0.0, 42.0)} == {form.scale for form in forms}


def test_writes_the_numbers_of_lines_apart_at_their_points() -> None:
    (slot,) = charts(chart("line", ["| Mon | 1 | 30 |", "| Tue | 2 | 60 |"], series="Tea | Milk"))

    assert slot.form.is_labelled
    assert ("above", "above") == slot.form.sides[1]


def test_refuses_a_name_that_no_slide_can_hold() -> None:
    found = deck_findings(chart("bar", [f"| {'Pneumono' * 9} | 1 |"]))

    assert [("P404", 18)] == [(one.code, one.span.line) for one in found]


def test_refuses_a_letter_in_a_name_that_the_typeface_lacks() -> None:
    found = deck_findings(chart("bar", ["| Day | 1 |", "| 茶 | 2 |"]))

    assert [("P410", 31)] == [(one.code, one.span.line) for one in found]


def test_leaves_room_for_bars_beside_the_longest_words_of_a_range() -> None:
    name = "A tea that somebody drank at the end of an evening"
    ends = "| 100000000000.000001 | 200000000000.000002 |"
    (slot,) = charts(chart("range", [f"| {name} {ends}"], series="Low | High"))

    assert 0 < slot.form.words_room < 5 * 200_000_000_000
    assert slot.form.numbers < pt(22)
