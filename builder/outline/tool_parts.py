"""The parts that people use: Log, Read more, Call to action."""

from __future__ import annotations

import re

from builder.findings import Finding, error
from builder.outline.blocks import TableBlock
from builder.outline.data_parts import MAX_TABLE_COLUMNS
from builder.outline.fields import Fields, quoted
from builder.outline.part_model import CallToAction, Log, ReadMore
from builder.outline.part_source import (
    PartSource,
    read_field_text,
    read_yaml_block,
    split_yaml,
)
from builder.outline.passages import read_field
from builder.outline.prose import misplaced_words, read_list
from builder.outline.tables import read_rows
from builder.outline.text_model import ClinicField, Text, Words

MAX_LOG_ROWS = 60  # two months, a day a row
_ROWS = re.compile(r"[0-9]{1,2}")
_ADDRESS = re.compile(r"(?i:https?://[^\s/?#]\S*|mailto:[^\s@]+@\S+|tel:\+?[0-9]\S*)")


def read_log(source: PartSource, found: list[Finding]) -> Log | None:
    """Read a log: its title, how many rows it has, and the head of its columns."""
    fence, blocks = split_yaml(source)
    fields = read_yaml_block(source, fence, found, required=("title", "rows"), optional=())
    table = next((block for block in blocks if isinstance(block, TableBlock)), None)
    others = [block for block in blocks if block is not table]
    found.extend(misplaced_words(others, source.manuscript))
    if table is None:
        hint = "add its head: | Day | Sleep |, then |---|---|"
        found.append(error("R250", source.span, "this log lacks its columns", hint))
    if fields is None or table is None:
        return None
    head, *rows = read_rows(source.id, table, source.manuscript, found)
    if rows:
        hint = "delete it; `rows` says how many there are"
        found.append(error("R250", rows[0].span, "a log is filled in by pen", hint))
    if len(head.cells) > MAX_TABLE_COLUMNS:
        message = f"a log has at most five columns, and this has {len(head.cells)}"
        found.append(error("R173", head.span, message, "drop a column"))
    found.extend(
        error("R174", cell.span, "an empty header cell", "name it in a word")
        for cell in head.cells
        if not cell.words
    )
    texts = tuple(cell.text(found) for cell in head.cells)
    title = read_field_text(source, fields, "title", found)
    count = _rows(fields, found)
    return Log(source.id, title, count, texts, source.span) if title and count else None


def _rows(fields: Fields, found: list[Finding]) -> int:
    scalar = fields.scalar("rows", found)
    if scalar is None:
        return 0
    if _ROWS.fullmatch(scalar.text) and 1 <= int(scalar.text) <= MAX_LOG_ROWS:
        return int(scalar.text)
    message = f"{quoted(scalar.text)} is no number of rows from 1 to {MAX_LOG_ROWS}"
    found.append(error("R251", scalar.span, message, "write rows: 14, for example"))
    return 0


def read_links(source: PartSource, found: list[Finding]) -> ReadMore:
    """Read a list of links, each a place to read on."""
    items = read_list(source.id, source.blocks, source.manuscript, found)
    for item in items:
        if not any(getattr(run, "link", "") for run in item.text.runs):
            message = f"{quoted(item.text.plain)} leads nowhere"
            hint = "write - [words](https://address)"
            found.append(error("R260", item.text.span, message, hint))
        if item.items:
            span = item.items[0].text.span
            found.append(error("R203", span, "nothing hangs below a link", "take it away"))
    return ReadMore(items)


def read_call(source: PartSource, found: list[Finding]) -> CallToAction | None:
    """Read what the clinic asks people to do, and the address where they can."""
    fence, blocks = split_yaml(source)
    found.extend(misplaced_words(blocks, source.manuscript))
    fields = read_yaml_block(source, fence, found, required=("action", "url"), optional=())
    if fields is None:
        return None
    action = read_field_text(source, fields, "action", found)
    scalar = fields.scalar("url", found)
    if action is None or scalar is None:
        return None
    untold: list[Finding] = []  # a bare address is what is asked for here
    url = read_field(f"{source.id}/url", scalar, source.manuscript.lang, untold)
    found.extend(one for one in untold if one.code != "R132")
    if not _leads_somewhere(url):
        message = f"{quoted(scalar.text)} is no safe address"
        hint = 'write https://…, or "{clinic.booking}"'
        found.append(error("R130", scalar.span, message, hint))
    return CallToAction(source.id, action, url, source.span)


def _leads_somewhere(url: Text) -> bool:
    match url.runs:
        case (ClinicField(),):
            return True
        case (Words(text=text, link=""),):
            return _ADDRESS.fullmatch(text) is not None
        case _:
            return False
