"""The sheet behind each native chart, opened by an office program, holds the outline's table."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from builder.deck.render import render_deck
from builder.outline.part_model import Chart, ChartKind
from builder.outline.read import read_outline
from tests.conformance import committed, office
from tests.topics import STAMP, deck_of, edition_of

pytestmark = pytest.mark.conformance

WORKBOOK = re.compile(r"ppt/embeddings/workbook\d+\.xlsx")
CSV = "csv:Text - txt - csv (StarCalc):44,34,76"  # comma, quote, UTF-8 in LibreOffice's numbers
Table = list[list[str]]

every_deck = pytest.mark.parametrize("deck", committed.decks(), ids=committed.name)


def sheets_in(deck: Path, folder: Path) -> list[Table]:
    """Take the workbooks out of a deck, and read each as LibreOffice does, row by row."""
    with ZipFile(deck) as package:
        names = filter(WORKBOOK.fullmatch, package.namelist())
        paths = [Path(package.extract(name, folder)) for name in names]
    made = office.convert(paths, folder, to=CSV)
    return [list(csv.reader(made[path].read_text("utf-8").splitlines())) for path in paths]


def tables_in(deck: Path) -> list[Table]:
    """Read the tables of the charts in the outline that a deck was built from."""
    topic = deck.name.partition(".")[0]
    path = committed.ROOT / "assets" / "outlines" / topic / "outline.md"
    outline, found = read_outline(path.read_text("utf-8"), file="outline.md", topic=topic)
    assert outline, found
    parts = (part for section in outline.sections for part in section.parts)
    return [table(part) for part in parts if isinstance(part, Chart)]


def table(chart: Chart) -> Table:
    """Write a chart's table as it should stand in its sheet.

    A range is drawn as two bars on each other: its sheet holds where each begins and how long
    it is, and a third column that makes room for the words beside it.
    """
    names = [name.plain for name in chart.series]
    rows = [[row.name.plain, *map(str, row.values)] for row in chart.rows]
    if chart.kind is ChartKind.RANGE:
        low, high = names
        names = [low, f"{low}–{high}"]
        rows = [[name, low, str(Decimal(high) - Decimal(low))] for name, low, high in rows]
    return [[chart.axis.plain, *names], *rows]


def joined(sheets: list[Table]) -> list[Table]:
    """Put the sheets of a chart that goes on over slides together: they have one head."""
    whole: list[Table] = []
    for head, *rows in sheets:
        if whole and whole[-1][0] == head:
            whole[-1] += rows
        else:
            whole.append([head, *rows])
    return whole


@every_deck
def test_every_chart_has_a_sheet_with_its_names_and_numbers(deck: Path, tmp_path: Path) -> None:
    assert tables_in(deck)
    assert sorted(tables_in(deck)) == sorted(sheets_in(deck, tmp_path))


MONTHS = "".join(f"| Month {at} | {at * 7 % 50} |\n" for at in range(1, 25))
CHARTS = f"""
# Tea wakes some people

<!-- id: why; short: Why -->

## Chart

```yaml
type: bar
title: Cups in two years
unit: cups
source: lee2018
alt: Bars, one a month.
```

| Month | Cups |
|---|--:|
{MONTHS}
## Chart

```yaml
type: range
title: Hours of sleep
unit: hours
source: lee2018
alt: Two bars from a low to a high number.
```

| Drink | At least | At most |
|---|--:|--:|
| Tea | 5.5 | 7 |
| Water | 6 | 8.5 |
"""


def test_a_split_chart_and_a_range_have_sheets_with_the_numbers_of_the_outline(
    tmp_path: Path,
) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(render_deck(deck_of(CHARTS), STAMP))
    sheets = sheets_in(path, tmp_path)
    *split, ranges = sheets
    (cups,) = joined(split)
    edition = edition_of(CHARTS)
    bars, hours = (part for part in edition.parts() if isinstance(part, Chart))

    assert len(split) > 1
    assert table(bars) == cups
    assert table(hours) == [row[:-1] for row in ranges]
