from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from builder.deck.chart import ChartParts, chart_parts
from builder.deck.chart_form import chart_sets
from builder.deck.grid import SECOND
from builder.deck.layouts import BY_NAME
from builder.deck.model import ChartSlot
from builder.outline.part_model import Chart
from builder.outline.text_model import Words
from tests.topics import SECTION, TODAY, outline_of
from tests.workbooks import cached, cells, looked_up, same


def chart(kind: str, table: str, *, more: str = "") -> Chart:
    body = (
        f"{SECTION}- A point\n\n## Chart\n\n```yaml\ntype: {kind}\ntitle: Cups\nunit: cups\n"
        f"source: lee2018\nalt: Some bars.\n{more}```\n\n{table}\n"
    )
    (part,) = outline_of(body).sections[0].parts
    assert isinstance(part, Chart)
    return part


def parts(kind: str, table: str) -> ChartParts:
    return made_of(chart(kind, table))


def made_of(shown: Chart) -> ChartParts:
    sets = chart_sets(shown, FRAME, words_column="Room")
    assert sets
    (one,) = sets
    return chart_parts(ChartSlot(SECOND, FRAME, one.chart, one.form), updated=TODAY)


def sheet(made: ChartParts) -> str:
    with ZipFile(BytesIO(made.workbook)) as archive:
        return "".join(
            archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")
        )


FRAME = BY_NAME["Chart"].placeholder(SECOND).box
RANGES = "| Day | Low | High |\n|---|---|---|\n| Mon | 1.5 | 2 |\n| Tue | 3 | 40 |"
ONE = "| Day | Cups |\n|---|---|\n| Mon | 1 |\n| Tue | 2.5 |"


def renamed(made: Chart, words: str) -> Chart:
    """Name a series and a row as no outline may, to see what the workbook makes of it."""
    said = replace(made.title, runs=(Words(words),))
    row = replace(made.rows[0], name=said)
    return replace(made, series=(said,), rows=(row, *made.rows[1:]))


@pytest.mark.parametrize("words", ["=1+1", "=NOW()", "{=A1}", "https://example.org"])
def test_no_name_becomes_a_formula_or_a_link(words: str) -> None:
    made = sheet(made_of(renamed(chart("bar", ONE), words)))

    assert "<f>" not in made
    assert "hyperlink" not in made


def test_the_head_of_the_names_stands_above_them_in_the_workbook() -> None:
    made = cells(parts("bar", ONE).workbook)

    assert ("Day", "Mon") == (made["A1"], made["A2"])


def test_axis_ids_are_not_negative() -> None:
    assert b'axId val="-' not in parts("bar", ONE).xml


def test_bars_begin_at_zero() -> None:
    assert re.search(rb'<c:min val="0(\.0)?"/>', parts("bar", ONE).xml)


def test_all_numbers_have_as_many_decimals() -> None:
    assert b"0.0" in parts("bar", ONE).xml.partition(b"formatCode=")[2]


@pytest.mark.parametrize("kind", ["bar", "column"])
def test_fills_the_bar_that_stands_out_and_makes_the_others_pale(kind: str) -> None:
    xml = made_of(chart(kind, ONE, more="highlight: Tue\n")).xml
    series = xml[: xml.index(b"<c:dPt>")]
    (point,) = re.findall(rb"<c:dPt>.*?</c:dPt>", xml, re.DOTALL)

    assert (True, True) == (b"C9D2D2" in series, b"accent1" not in series)
    assert (True, True) == (b'<c:idx val="1"/>' in point, b"accent1" in point)


def test_keeps_the_numbers_of_the_outline() -> None:
    xml = parts("column", ONE).xml

    assert b"<c:v>1.0</c:v>" in xml or b"<c:v>1</c:v>" in xml
    assert b"<c:v>2.5</c:v>" in xml


def test_one_series_has_no_legend_and_two_have_one() -> None:
    two = "| Day | Tea | Coffee |\n|---|---|---|\n| Mon | 1 | 2 |"

    assert b"<c:legend>" not in parts("bar", ONE).xml
    assert b"<c:legend>" in parts("bar", two).xml


@pytest.mark.parametrize("kind", ["bar", "column", "line"])
def test_names_its_workbook(kind: str) -> None:
    assert b'externalData r:id="rId1"' in parts(kind, ONE).xml


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert parts("bar", ONE) == parts("bar", ONE)


def differing(made: ChartParts) -> list[str]:
    """List the references whose values in the chart are not those of the workbook."""
    there = cells(made.workbook)
    return [
        reference
        for reference, kept in cached(made.xml)
        if not all(map(same, kept, looked_up(reference, there)))
        or len(kept) != len(looked_up(reference, there))
    ]


@pytest.mark.parametrize("kind", ["bar", "column", "line", "range"])
def test_keeps_beside_each_reference_what_the_workbook_has_there(kind: str) -> None:
    made = parts(kind, RANGES)
    references = [reference for reference, _ in cached(made.xml)]

    # Name, categories and values of each series; the words of a range have one of their own.
    assert (3 if kind == "range" else 2) * 3 == len(references)
    assert [] == differing(made)


def test_sees_a_number_that_the_workbook_does_not_have() -> None:
    made = parts("bar", ONE)
    other = replace(made, xml=made.xml.replace(b"<c:v>2.5</c:v>", b"<c:v>2.6</c:v>"))

    assert ["Sheet1!$B$2:$B$3"] == differing(other)


def test_the_sheet_of_a_range_says_what_each_of_its_columns_holds() -> None:
    made = parts("range", "| Tire | Low | High |\n|---|---|---|\n| Road | 6 | 8 |")
    there = cells(made.workbook)

    assert ["Low", "6"] == [there["B1"], there["B2"]]
    assert ["Low–High", "2"] == [there["C1"], there["C2"]]
    assert "Room" == there["D1"]


def test_writes_a_range_in_words_beside_its_bar() -> None:
    xml = parts("range", "| Tire | Low | High |\n|---|---|---|\n| Road | 6 | 8 |").xml

    assert ["6–8"] == re.findall("<a:t>(.+?)</a:t>", xml.decode())
    assert b'<c:rich><a:bodyPr wrap="none"' in xml


@pytest.mark.parametrize("kind", ["bar", "column", "line", "range"])
def test_leaves_no_name_of_a_row_out_and_turns_none(kind: str) -> None:
    axis = parts(kind, RANGES).xml.decode().partition("<c:catAx>")[2].partition("</c:catAx>")[0]

    assert '<c:tickLblSkip val="1"/><c:noMultiLvlLbl' in axis
    assert 'rot="0"' in axis


def test_sets_a_number_below_its_point_where_it_would_lie_on_another() -> None:
    near = "| Day | Tea | Milk |\n|---|---|---|\n| Mon | 50 | 49 |\n| Tue | 20 | 50 |"
    (first, second) = parts("line", near).xml.decode().split("<c:ser>")[1:]  # codespell:ignore ser

    assert [] == below(first)
    assert ["0"] == below(second)


@pytest.mark.parametrize("kind", ["bar", "column", "line"])
def test_writes_each_number_as_exact_as_its_author(kind: str) -> None:
    table = "| Day | Cups |\n|---|---|\n| Mon | 8.00 |\n| Tue | 1 |\n| Wed | 2 |"
    xml = parts(kind, table).xml.decode()
    (label,) = re.findall("<c:dLbl>.+?</c:dLbl>", xml)

    assert '<c:idx val="0"/><c:numFmt formatCode="&quot;&quot;0.00&quot;&quot;"' in label
    assert '<c:numFmt formatCode="&quot;&quot;0&quot;&quot;"' in xml.rpartition("</c:dLbl>")[2]


def below(series: str) -> list[str]:
    """List the points of a series whose numbers stand below them."""
    labels = re.findall("<c:dLbl>.+?</c:dLbl>", series)
    points = [re.findall('<c:idx val="(.)"', one)[0] for one in labels if 'Pos val="b"' in one]
    assert all("formatCode" in one and "sz=" in one for one in labels)
    return points


THREE = "| Day | Tea | Milk | Water |\n|---|---|---|---|\n| Mon | 1 | 5 | 9 |\n| Tue | 2 | 6 | 10 |"


def test_tells_three_columns_apart_in_grey_by_fill_and_edge() -> None:
    series = re.findall(rb"<c:ser>.*?</c:ser>", parts("column", THREE).xml, re.DOTALL)
    looks = [re.search(rb"<c:spPr>(.*?)</c:spPr>", one, re.DOTALL) for one in series]

    assert 3 == len({look[1] for look in looks if look})
    assert b'srgbClr val="DCEBE7"' in series[2]
    assert b'schemeClr val="accent6"' in series[2]


def test_tells_three_lines_apart_in_grey_by_their_dashes() -> None:
    dashes = re.findall(rb'prstDash val="(\w+)"', parts("line", THREE).xml)

    assert [b"solid", b"dash", b"sysDot"] == dashes
