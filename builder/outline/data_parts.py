"""The parts that show data: Chart and Table, each a yaml block and a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from builder.findings import Finding, error
from builder.outline.fields import Fields, quoted
from builder.outline.part_model import Chart, ChartKind, ChartRow, Table
from builder.outline.part_source import (
    PartSource,
    read_field_text,
    read_table_rows,
    read_yaml_block,
    split_yaml,
)
from builder.outline.tables import Cell, Row
from builder.outline.text_model import Text
from builder.record import replace

MAX_TABLE_COLUMNS = 5
MAX_SERIES = 3
RANGE_SERIES = 2  # low and high
_HIGHLIT = (ChartKind.BAR, ChartKind.COLUMN)
_PARTING = re.compile(r"[,'\s]")
_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")

# What is found in place of a number, and what to do about it; the last one fits all. `{bare}` is
# the number without what parts its thousands, `{pointed}` the one with a point for its comma.
_NUMBER_HINTS = (
    (re.compile("=.*"), "write the number that the formula gives"),
    (re.compile(".*%"), "take the sign away, and put it into `unit`"),
    (
        re.compile(r"-?[0-9]{1,3}(,[0-9]{3})"),
        "write {bare}; if the comma begins the decimals, write {pointed}",
    ),
    (
        re.compile(r"-?[0-9]{1,3}([,' \u00a0\u202f][0-9]{3})+(\.[0-9]+)?"),
        "write {bare}; the chart sets its commas",
    ),
    (re.compile(r"-?[0-9]+,[0-9]+"), "write {pointed}"),
    (re.compile(".*,.*"), "write it without the comma, as 1200 or 4.6"),
    (re.compile(r"\.[0-9]+"), "write a 0 before the point"),
    (re.compile("[−–].*"), "write a plain hyphen for minus"),
    (re.compile(".*"), "write digits alone, as 1200 or 4.6"),
)


def read_chart(source: PartSource, found: list[Finding]) -> Chart | None:
    """Read a chart: what it says, and its numbers."""
    required = ("type", "title", "unit", "source", "alt")
    fence, blocks = split_yaml(source, found)
    fields = read_yaml_block(
        source, fence, found, required=required, optional=("label", "highlight")
    )
    rows = read_table_rows(source, blocks, found)
    if fields is None or not rows:
        return None
    kinds = {kind.value: kind for kind in ChartKind}
    kind = kinds.get(fields.choice("type", kinds, found))
    title = read_field_text(source, fields, "title", found)
    unit = read_field_text(source, fields, "unit", found)
    alt = read_field_text(source, fields, "alt", found)
    label = read_field_text(source, fields, "label", found)
    keys = fields.keys("source", found)
    head = [_name(cell, found) for cell in rows[0].cells]
    read = _highlit(fields, kind, [_chart_row(row, found) for row in rows[1:]], found)
    _refuse_nameless([*rows[0].cells[1:], *(row.cells[0] for row in rows[1:])], found)
    if kind is None or title is None or unit is None or alt is None:
        return None
    _check_series(kind, rows[0], found)
    axis, *series = head
    return Chart(
        id=source.id,
        kind=kind,
        title=title,
        unit=unit,
        alt=alt,
        label=label,
        keys=keys,
        axis=axis,
        series=tuple(series),
        rows=read,
        span=source.span,
    )


def _highlit(
    fields: Fields, kind: ChartKind | None, rows: Sequence[ChartRow], found: list[Finding]
) -> tuple[ChartRow, ...]:
    """Make all rows pale but the one that stands out, which is named as it is shown."""
    names = [row.name.plain for row in rows]
    name = fields.choice("highlight", names, found)
    node = fields.node("highlight")
    if not name or node is None:
        return tuple(rows)
    if kind and (kind not in _HIGHLIT or len(rows[0].values) > 1):
        why = f"of type {kind.value}" if kind not in _HIGHLIT else "of several columns of numbers"
        hint = "take `highlight` away, or make bars or columns of one column of numbers"
        found.append(error("R179", node.span, f"no bar can stand out in a chart {why}", hint))
    elif names.count(name) > 1:
        hint = "give each row a name of its own"
        found.append(error("R179", node.span, f"{quoted(name)} is the name of several rows", hint))
    return tuple(replace(row, is_pale=row.name.plain != name) for row in rows)


def _chart_row(row: Row, found: list[Finding]) -> ChartRow:
    name, *values = row.cells
    return ChartRow(_name(name, found), tuple(_value(cell, found) for cell in values))


def _name(cell: Cell, found: list[Finding]) -> Text:
    """Read the name of a row or series; a spreadsheet would take one with = for a formula."""
    if cell.words.startswith("="):
        hint = "write a word before the ="
        found.append(error("R178", cell.span, "a name that begins with =", hint))
    return cell.text(found)


def _value(cell: Cell, found: list[Finding]) -> Decimal:
    if _NUMBER.fullmatch(cell.words):
        return Decimal(cell.words)
    message = (
        f"{quoted(cell.words)} is no plain number" if cell.words else "a cell without a number"
    )
    hint = next(hint for pattern, hint in _NUMBER_HINTS if pattern.fullmatch(cell.words))
    bare, pointed = _PARTING.sub("", cell.words), cell.words.replace(",", ".")
    told = hint.format(bare=bare, pointed=pointed)
    found.append(error("R172", cell.span, message, told))
    return Decimal(0)


def _check_series(kind: ChartKind, head: Row, found: list[Finding]) -> None:
    count = len(head.cells) - 1
    if kind is ChartKind.RANGE and count != RANGE_SERIES:
        hint = "give it three: a name, low, high"
        found.append(error("R171", head.span, "a range chart needs two columns of numbers", hint))
    elif not 1 <= count <= MAX_SERIES:
        message = f"a chart has one to three columns of numbers, and this has {count}"
        found.append(error("R171", head.span, message, "split it into two charts"))


def read_table(source: PartSource, found: list[Finding]) -> Table | None:
    """Read a table of words."""
    fence, blocks = split_yaml(source, found)
    fields = read_yaml_block(source, fence, found, required=("title",), optional=("source",))
    rows = read_table_rows(source, blocks, found)
    if fields is None or not rows:
        return None
    title = read_field_text(source, fields, "title", found)
    keys = fields.keys("source", found)
    head, *body = rows
    if len(head.cells) > MAX_TABLE_COLUMNS:
        message = f"a table has at most five columns, and this has {len(head.cells)}"
        found.append(error("R173", head.span, message, "split it into two tables"))
    _refuse_nameless([*head.cells, *(row.cells[0] for row in body)], found)
    texts = [tuple(cell.text(found) for cell in row.cells) for row in rows]
    if title is None:
        return None
    return Table(source.id, title, keys, texts[0], tuple(texts[1:]), source.span)


def _refuse_nameless(cells: list[Cell], found: list[Finding]) -> None:
    """Report header cells that name nothing to somebody who listens to the table."""
    found.extend(
        error("R174", cell.span, "an empty header cell", "name it in a word")
        for cell in cells
        if not cell.words
    )
