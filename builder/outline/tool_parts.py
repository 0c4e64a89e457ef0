"""The parts that people use: Log, Read more, Call to action."""

from __future__ import annotations

import re

from builder.findings import Finding, error
from builder.outline.clinic import ADDRESS_KEYS
from builder.outline.data_parts import MAX_TABLE_COLUMNS
from builder.outline.fields import Fields, quoted
from builder.outline.part_model import CallToAction, Log, ReadMore
from builder.outline.part_source import (
    PartSource,
    read_field_text,
    read_yaml_block,
    split_yaml,
    take_table,
)
from builder.outline.passages import read_field, scalar_place
from builder.outline.prose import misplaced_words, read_list
from builder.outline.tables import read_rows
from builder.outline.text_model import Text, Words
from builder.text.address import SAFE

MAX_LOG_ROWS = 60  # two months, a day a row
_ROWS = re.compile(r"[0-9]{1,2}")
_FIELDS = tuple(f"{{clinic.{key}}}" for key in ADDRESS_KEYS)


def read_log(source: PartSource, found: list[Finding]) -> Log | None:
    """Read a log: its title, how many rows it has, and the head of its columns."""
    fence, blocks = split_yaml(source, found)
    fields = read_yaml_block(source, fence, found, required=("title", "rows"), optional=())
    hint = "add the head of a table: | Day | Sleep |, then |---|---|"
    lacking = error("R250", source.span, "this log lacks its columns", hint)
    table = take_table(source, blocks, found, lacking=lacking)
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
    told = len(found)
    items = read_list(source.id, source.blocks, source.manuscript, found)
    slips = {line for one in found[told:] for line in range(one.span.line, one.span.end_line + 1)}
    for item in items:
        if item.text.span.line not in slips:
            _check_link(item.text, found)
        if item.items:
            span = item.items[0].text.span
            message = "nothing hangs below a link"
            found.append(error("R203", span, message, "join it to the words of the link above"))
    return ReadMore(items)


def _check_link(text: Text, found: list[Finding]) -> None:
    """Hold an item to one link that leads out of the topic: it is printed with its address."""
    links = {run.link for run in text.runs if isinstance(run, Words) and run.link}
    hint = "write - [words](https://address)"
    if len(links) > 1:
        message = f"{quoted(text.plain)} leads to {len(links)} places"
        found.append(error("R260", text.span, message, "write an item for each of the links"))
    elif not links:
        found.append(error("R260", text.span, f"{quoted(text.plain)} leads nowhere", hint))
    elif next(iter(links)).startswith("#"):
        message = f"{quoted(text.plain)} leads to a place in this topic"
        found.append(error("R260", text.span, message, hint))


def read_call(source: PartSource, found: list[Finding]) -> CallToAction | None:
    """Read what the clinic asks people to do, and the address where they can."""
    fence, blocks = split_yaml(source, found)
    hint = "this part has its settings and nothing more: move it"
    found.extend(misplaced_words(blocks, source.manuscript, hint=hint))
    fields = read_yaml_block(source, fence, found, required=("action", "url"), optional=())
    if fields is None:
        return None
    action = read_field_text(source, fields, "action", found)
    url = _url(source, fields, found)
    if action is None or url is None:
        return None
    return CallToAction(source.id, action, url, source.span)


def _url(source: PartSource, fields: Fields, found: list[Finding]) -> Text | None:
    """Read an address as it stands, or the field of the clinic that holds one."""
    scalar = fields.scalar("url", found)
    if scalar is None:
        return None
    text_id, lang = f"{source.id}/url", source.manuscript.lang
    if scalar.text in _FIELDS:
        return read_field(text_id, scalar, lang, found)
    if SAFE.fullmatch(scalar.text):
        return Text(text_id, lang, scalar_place(scalar).extent, (Words(scalar.text),))
    message = f"{quoted(scalar.text)} is no safe address"
    hint = f"write https://…, or {' or '.join(map(quoted, _FIELDS))}"
    found.append(error("R130", scalar.span, message, hint))
    return None
