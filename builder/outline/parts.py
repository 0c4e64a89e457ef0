"""The parts under a `##` heading, each read in its own form."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from builder.findings import Finding, Span, error
from builder.outline.blocks import Block, Fence, Lines, TableBlock
from builder.outline.fields import Fields, near, read_fields, read_keys
from builder.outline.manuscript import Manuscript, plain_text
from builder.outline.model import (
    Chart,
    ChartKind,
    ChartRow,
    Evidence,
    EvidenceRow,
    Handout,
    HowSure,
    ListKind,
    ListPart,
    Notes,
    Part,
    Table,
    Text,
)
from builder.outline.prose import misplaced, read_list, read_prose
from builder.outline.strict_yaml import read_yaml
from builder.outline.tables import Row, read_rows

MAX_TABLE_COLUMNS = 5
MAX_SERIES = 3
_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,6})?")


@dataclass(frozen=True, slots=True)
class PartSource:
    """What one part is read from."""

    id: str
    blocks: tuple[Block, ...]
    sheet: int | None
    manuscript: Manuscript
    span: Span
    """The heading of the part."""


Reader = Callable[[PartSource, list[Finding]], Part | None]


@dataclass(frozen=True, slots=True)
class Form:
    """How a part is read, and whether a section may have several of it."""

    read: Reader
    several: bool = False


def _read_handout(source: PartSource, found: list[Finding]) -> Handout:
    for line in _part_names_as_subheadings(source):
        hint = "write ## to make it a part, or word the heading in another way"
        found.append(error("R144", line, "this small heading has the name of a part", hint))
    return Handout(read_prose(source.id, source.blocks, source.manuscript, found, headings=True))


def _part_names_as_subheadings(source: PartSource) -> list[Span]:
    spans = []
    for block in source.blocks:
        words = source.manuscript.lines[block.lines.first].lstrip("# ").strip().lower()
        if source.manuscript.lines[block.lines.first].startswith("###") and words in FORMS:
            spans.append(source.manuscript.line_span(block.lines.first))
    return spans


def _read_notes(source: PartSource, found: list[Finding]) -> Notes:
    return Notes(read_prose(source.id, source.blocks, source.manuscript, found, headings=False))


def _read_list_part(kind: ListKind) -> Reader:
    def read(source: PartSource, found: list[Finding]) -> ListPart:
        items = read_list(source.id, source.blocks, source.manuscript, found)
        return ListPart(kind, items, source.sheet)

    return read


def _read_chart(source: PartSource, found: list[Finding]) -> Chart | None:
    fields = _settings(
        source, found, required=("type", "title", "unit", "source", "alt"), optional=("label",)
    )
    rows = _table_rows(source, found)
    if fields is None or not rows:
        return None
    kind = _choice(ChartKind, "type", fields, found)
    title, unit, alt = (_text(source, fields, name, found) for name in ("title", "unit", "alt"))
    if kind is None or title is None or unit is None or alt is None:
        return None
    head = rows[0].cells
    _check_series(kind, rows[0], found)
    return Chart(
        id=source.id,
        kind=kind,
        title=title,
        unit=unit,
        alt=alt,
        label=_text(source, fields, "label", found),
        keys=fields.keys("source", found),
        axis=head[0],
        series=head[1:],
        rows=tuple(_chart_row(row, found) for row in rows[1:]),
        span=source.span,
    )


def _check_series(kind: ChartKind, head: Row, found: list[Finding]) -> None:
    count = len(head.cells) - 1
    if kind is ChartKind.RANGE and count != 2:  # noqa: PLR2004  # low and high
        hint = "give it three: a name, low, high"
        found.append(error("R171", head.span, "a range chart needs two columns of numbers", hint))
    elif not 1 <= count <= MAX_SERIES:
        message = f"a chart has one to three columns of numbers, and this has {count}"
        found.append(error("R171", head.span, message, "split it into two charts"))


def _chart_row(row: Row, found: list[Finding]) -> ChartRow:
    return ChartRow(row.cells[0], tuple(_value(cell, found) for cell in row.cells[1:]))


def _value(cell: Text, found: list[Finding]) -> Decimal:
    words = cell.plain
    if _NUMBER.fullmatch(words) and len(cell.runs) == 1:
        return Decimal(words)
    message = f'"{words}" is no plain number' if words else "an empty cell in a chart"
    found.append(error("R172", cell.span, message, "write digits alone, as 1200 or 4.6"))
    return Decimal(0)


def _read_table(source: PartSource, found: list[Finding]) -> Table | None:
    fields = _settings(source, found, required=("title",), optional=("source",))
    rows = _table_rows(source, found)
    if fields is None or not rows:
        return None
    title = _text(source, fields, "title", found)
    head, *body = rows
    if len(head.cells) > MAX_TABLE_COLUMNS:
        message = f"a table has at most five columns, and this has {len(head.cells)}"
        found.append(error("R173", head.span, message, "split it into two tables"))
    _refuse_empty_heads((*head.cells, *(row.cells[0] for row in body)), found)
    if title is None:
        return None
    keys = fields.keys("source", found)
    cells = tuple(row.cells for row in body)
    return Table(source.id, title, keys, head.cells, cells, source.span)


def _refuse_empty_heads(cells: Sequence[Text], found: list[Finding]) -> None:
    """Report header cells that name nothing to somebody who listens to the table."""
    found.extend(
        error("R174", cell.span, "an empty header cell", "name it in a word")
        for cell in cells
        if not cell.runs
    )


_EVIDENCE = ("claim", "how sure", "sources", "for clinicians", "box")
_EVIDENCE_NEEDS = 3


def _read_evidence(source: PartSource, found: list[Finding]) -> Evidence | None:
    rows = _only_table(source, source.blocks, found)
    if not rows:
        return None
    names = tuple(cell.plain.lower() for cell in rows[0].cells)
    if names != _EVIDENCE[: len(names)] or len(names) < _EVIDENCE_NEEDS:
        hint = "use | claim | how sure | sources | for clinicians | box |"
        found.append(error("R175", rows[0].span, "these are not the columns of Evidence", hint))
        return None
    read = (_evidence_row(row, found) for row in rows[1:])
    return Evidence(tuple(row for row in read if row))


def _evidence_row(row: Row, found: list[Finding]) -> EvidenceRow | None:
    claim, sure, sources, *rest = row.cells
    grade = next((grade for grade in HowSure if grade.value.lower() == sure.plain.lower()), None)
    if grade is None:
        hint = "write " + ", ".join(grade.value for grade in HowSure)
        found.append(error("R176", sure.span, f'"{sure.plain}" says not how sure we are', hint))
        return None
    if not claim.runs:
        found.append(error("R176", claim.span, "a row without a claim", "write the claim"))
        return None
    clinicians = rest[0] if rest and rest[0].runs else None
    box = rest[1].plain.strip().lower() if len(rest) > 1 else ""
    if box not in ("", "yes"):
        found.append(error("R176", rest[1].span, f'"{box}" in column box', "write yes, or nothing"))
    keys = sources.keys or read_keys(sources.plain, sources.span, found)
    return EvidenceRow(claim, grade, keys, clinicians, box == "yes", row.span)


def _settings(
    source: PartSource,
    found: list[Finding],
    *,
    required: tuple[str, ...],
    optional: tuple[str, ...],
) -> Fields | None:
    """Read the yaml block that opens a part."""
    first = source.blocks[0] if source.blocks else None
    if not isinstance(first, Fence) or first.info != "yaml":
        hint = f"open it with ```yaml and the keys {', '.join(required)}"
        found.append(error("R180", source.span, "this part lacks its settings", hint))
        return None
    if not first.closed:
        span = source.manuscript.line_span(first.lines.first)
        found.append(error("R181", span, "this ``` block is not closed", "close it with ```"))
        return None
    line = first.lines.first + 2
    file = source.manuscript.file
    mapping = read_yaml(first.content, file=file, first_line=line, found=found)
    if mapping is None:
        return None
    what = f"this {source.id.split('/')[1].rstrip('-0123456789')}"
    fields, trouble = read_fields(mapping, what=what, required=required, optional=optional)
    found.extend(trouble)
    return fields


def _text(source: PartSource, fields: Fields, name: str, found: list[Finding]) -> Text | None:
    scalar = fields.scalar(name, found)
    lang = source.manuscript.lang
    return plain_text(f"{source.id}/{name}", scalar, lang=lang) if scalar else None


def _choice(
    kinds: type[ChartKind], key: str, fields: Fields, found: list[Finding]
) -> ChartKind | None:
    scalar = fields.scalar(key, found)
    if scalar is None:
        return None
    names = {kind.value: kind for kind in kinds}
    if scalar.text not in names:
        message = f'"{scalar.text}" is no {key} of chart'
        found.append(error("R165", scalar.span, message, near(scalar.text, names)))
    return names.get(scalar.text)


def _table_rows(source: PartSource, found: list[Finding]) -> tuple[Row, ...]:
    """Read the table that follows the settings."""
    return _only_table(source, source.blocks[1:], found)


def _only_table(
    source: PartSource, blocks: Sequence[Block], found: list[Finding]
) -> tuple[Row, ...]:
    rows: tuple[Row, ...] = ()
    for block in blocks:
        if isinstance(block, TableBlock) and not rows:
            rows = read_rows(source.id, block, source.manuscript, found)
        else:
            found.append(misplaced(block, source.manuscript))
    if len(rows) == 1:
        found.append(error("R182", rows[0].span, "this table has a head and no rows", "add a row"))
    elif not rows:
        hint = "add a table: | a | b |, then |---|---|, then the rows"
        found.append(error("R182", source.span, "this part lacks its table", hint))
    return rows if len(rows) > 1 else ()


FORMS: dict[str, Form] = {
    "handout": Form(_read_handout),
    "speaker notes": Form(_read_notes),
    "chart": Form(_read_chart, several=True),
    "table": Form(_read_table, several=True),
    "evidence": Form(_read_evidence),
    "try this": Form(_read_list_part(ListKind.TRY_THIS)),
    "get help now": Form(_read_list_part(ListKind.GET_HELP_NOW)),
    "call right away": Form(_read_list_part(ListKind.CALL_RIGHT_AWAY)),
    "call soon": Form(_read_list_part(ListKind.CALL_SOON)),
    "questions to ask": Form(_read_list_part(ListKind.QUESTIONS)),
}


def part_span(manuscript: Manuscript, lines: Lines) -> Span:
    """Point at the name of a part in its heading."""
    raw = manuscript.lines[lines.first]
    column = len(raw) - len(raw.lstrip("# ")) + 1
    line = lines.first + 1
    return Span(manuscript.file, line, column, line, len(raw.rstrip()) + 1)
