"""The sheet behind each native chart, opened by an office program, holds the outline's table."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from builder.outline.part_model import Chart, ChartKind
from builder.outline.read import read_outline
from tests.conformance import committed, office

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
    """Write a chart's table as it should stand in its sheet; a range has a test of its own."""
    assert chart.kind is not ChartKind.RANGE
    head = ["", *(name.plain for name in chart.series)]
    return [head, *([row.name.plain, *map(str, row.values)] for row in chart.rows)]


@every_deck
def test_every_chart_has_a_sheet_with_its_names_and_numbers(deck: Path, tmp_path: Path) -> None:
    assert tables_in(deck)
    assert sorted(tables_in(deck)) == sorted(sheets_in(deck, tmp_path))
