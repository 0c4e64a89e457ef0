"""The workbook behind a chart as cells, and the cells that a chart says its values are from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element as Element

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
RANGE = re.compile(r"Sheet1!\$([A-Z])\$(\d+)(?::\$([A-Z])\$(\d+))?")


def cells(workbook: bytes) -> dict[str, str]:
    """Read the one sheet of a workbook: what stands in A1, B1, and so on."""
    with ZipFile(BytesIO(workbook)) as archive:
        strings = etree.fromstring(archive.read("xl/sharedStrings.xml"))
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    shared = ["".join(one.itertext()) for one in strings.iter(f"{MAIN}si")]
    read = {}
    for cell in sheet.iter(f"{MAIN}c"):
        value = cell.findtext(f"{MAIN}v")
        if value is not None:
            read[cell.get("r", "")] = shared[int(value)] if cell.get("t") == "s" else value
    return read


def cached(chart: bytes) -> Iterator[tuple[str, list[str]]]:
    """List each reference of a chart into its workbook, with the values that the chart keeps."""
    for formula in etree.fromstring(chart).iter(f"{C}f"):
        holder = formula.getparent()
        points = holder.iter(f"{C}pt") if holder is not None else ()
        yield formula.text or "", [_value(point) for point in points]


def looked_up(reference: str, sheet: dict[str, str]) -> list[str]:
    """Look a reference up in the workbook's cells: one cell, or a stretch of a column."""
    match = RANGE.fullmatch(reference)
    assert match, reference
    column, first, end_column, last = match.groups()
    assert end_column in (None, column), reference
    return [sheet.get(f"{column}{row}", "") for row in range(int(first), int(last or first) + 1)]


def same(one: str, other: str) -> bool:
    """Tell whether two cells say the same word, or the same number."""
    try:
        return float(one) == float(other)
    except ValueError:
        return one == other


def _value(point: Element) -> str:
    return point.findtext(f"{C}v") or ""
