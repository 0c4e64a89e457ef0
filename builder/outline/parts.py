"""The parts under a `##` heading, each read in its own form."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import zip_longest

from builder.findings import Finding, error
from builder.outline.blocks import Block, Foreign, Heading, ParagraphBlock
from builder.outline.comments import take_settings
from builder.outline.data_parts import read_chart, read_table
from builder.outline.diagrams import read_diagram
from builder.outline.evidence import read_evidence
from builder.outline.fields import near, quoted
from builder.outline.glossary import read_glossary
from builder.outline.manuscript import Manuscript
from builder.outline.part_model import SIGNS, Handout, ListKind, ListPart, Notes, Part
from builder.outline.part_source import PartSource
from builder.outline.passages import heading_place
from builder.outline.picture_part import read_picture
from builder.outline.poll_part import read_poll
from builder.outline.prose import is_open_fence, is_setting, misplaced, read_list, read_prose
from builder.outline.talk_parts import read_myths, read_teach_back
from builder.outline.tool_parts import read_call, read_links, read_log
from builder.record import record

Reader = Callable[[PartSource, list[Finding]], Part | None]


@record
class Form:
    """How a part is read, the settings it may have, and whether it may stand several times."""

    read: Reader
    settings: tuple[str, ...] = ()
    several: bool = False


@record
class Chunk:
    """A heading and the blocks below it, up to the next heading of its level."""

    heading: Heading
    blocks: tuple[Block, ...]


def read_parts(
    section_id: str, chunks: tuple[Chunk, ...], manuscript: Manuscript, found: list[Finding]
) -> tuple[Part, ...]:
    """Read the parts of a section in their order."""
    parts = []
    counts: dict[str, int] = {}
    for chunk in chunks:
        name = part_name(chunk.heading)
        form = FORMS.get(name)
        if form is None:
            found.append(_unknown(chunk.heading, manuscript))
            continue
        counts[name] = counts.get(name, 0) + 1
        if counts[name] > 1 and not form.several:
            found.append(_repeated(chunk.heading, manuscript))
            continue
        source = _source(section_id, chunk, counts[name], manuscript, found)
        open_fence = next((one for one in source.blocks if is_open_fence(one)), None)
        if open_fence:  # what it swallowed is missing from the part, which says nothing
            found.append(misplaced(open_fence, manuscript))
            continue
        part = form.read(source, found) if source.blocks else None
        if part:
            parts.append(part)
    return tuple(parts)


def part_name(heading: Heading) -> str:
    """Give the name of a part as FORMS has it."""
    return " ".join(heading.inline.content.lower().split())


def own_blocks(
    blocks: tuple[Block, ...], manuscript: Manuscript, found: list[Finding]
) -> tuple[Block, ...]:
    """Leave what is no heading by mistake: one by the line below it, or one with a part's name."""
    kept = []
    for block, below in zip_longest(blocks, blocks[1:]):
        told = _lost_heading(block, manuscript)
        if told:
            found.append(told)
        elif not (isinstance(block, Foreign) and block.kind == "hr" and _is_ruled(below)):
            kept.append(block)
    return tuple(kept)


def _lost_heading(block: Block, manuscript: Manuscript) -> Finding | None:
    """Tell of a heading that nobody meant, or of a name of a part that is no heading of one."""
    match block:
        case Heading(underlined=True) if _is_ruled(block):
            hint = "write ```yaml in place of the --- above it, and ``` in place of the one below"
            span = manuscript.line_span(block.lines.first)
            return error("R150", span, "a setting has no place between such lines", hint)
        case Heading(underlined=True):
            span = manuscript.line_span(block.lines.after - 1)
            hint = "delete this line, or leave a blank line above it"
            return error("R149", span, "this line makes a heading of the words above", hint)
        case ParagraphBlock() if _bare_name(block) in FORMS:
            message = f"{quoted(block.inline.content)} is the name of a part"
            hint = f"write ## {_bare_name(block).capitalize()}, or word this paragraph otherwise"
            return error("R144", manuscript.span(block.lines), message, hint)
        case Heading() if part_name(block) in FORMS:
            message = f"{quoted(block.inline.content)} is the name of a part"
            hint = "write ## before it, or word this small heading in another way"
            return error("R144", heading_place(block, manuscript).extent, message, hint)
    return None


def _is_ruled(block: Block | None) -> bool:
    """Tell whether these are settings between lines --- as front matter stands."""
    return isinstance(block, Heading) and block.underlined and is_setting(block.inline.content)


def _bare_name(block: ParagraphBlock) -> str:
    """Give the words of a paragraph as a name of a part, which word processors set strong."""
    return " ".join(block.inline.content.strip("*_: ").lower().split())


def _unknown(heading: Heading, manuscript: Manuscript) -> Finding:
    message = f"no part is called {quoted(heading.inline.content)}"
    name = part_name(heading).rstrip(": ")
    hint = near(_OTHER_NAMES.get(name, name), map(str.capitalize, FORMS))
    if name in _SOURCES:
        hint = "sources stand in references.yaml: cite them as [@key], and delete this part"
    return error("R111", heading_place(heading, manuscript).extent, message, hint)


def _repeated(heading: Heading, manuscript: Manuscript) -> Finding:
    message = f"{quoted(heading.inline.content)} stands twice in this section"
    span = heading_place(heading, manuscript).extent
    return error("R112", span, message, "join it to the first one")


def _source(
    section_id: str,
    chunk: Chunk,
    number: int,
    manuscript: Manuscript,
    found: list[Finding],
) -> PartSource:
    name = part_name(chunk.heading)
    form = FORMS[name]
    blocks, settings = take_settings(chunk.blocks, form.settings, manuscript, found)
    span = heading_place(chunk.heading, manuscript).extent
    if not blocks:
        found.append(error("R113", span, "this part is empty", "write it or delete its heading"))
    part_id = f"{section_id}/{name.replace(' ', '-')}" + (f"-{number}" if number > 1 else "")
    kept = own_blocks(blocks, manuscript, found)
    return PartSource(part_id, name, kept, settings, manuscript, span)


def _read_handout(source: PartSource, found: list[Finding]) -> Handout:
    return Handout(read_prose(source.id, source.blocks, source.manuscript, found))


def _read_notes(source: PartSource, found: list[Finding]) -> Notes:
    headings = tuple(block for block in source.blocks if isinstance(block, Heading))
    found.extend(misplaced(heading, source.manuscript) for heading in headings)
    words = tuple(block for block in source.blocks if block not in headings)
    return Notes(read_prose(source.id, words, source.manuscript, found))


def _read_list_part(kind: ListKind) -> Reader:
    def read(source: PartSource, found: list[Finding]) -> ListPart:
        items = read_list(source.id, source.blocks, source.manuscript, found)
        return ListPart(kind, items, _sheet(source, kind, found))

    return read


def _sheet(source: PartSource, kind: ListKind, found: list[Finding]) -> int | None:
    setting = source.settings.get("sheet")
    if setting is None:
        return None
    if setting.value == "0" and kind in SIGNS:
        message = "the sheet would have none of these signs"
        found.append(error("R164", setting.span, message, "write how many it takes, as sheet: 3"))
    if re.fullmatch("[0-9]{1,2}", setting.value):
        return int(setting.value)
    message = f"{quoted(setting.value)} is no number of items"
    found.append(error("R164", setting.span, message, "write sheet: 2, for example"))
    return None


def _list_form(kind: ListKind) -> Form:
    return Form(_read_list_part(kind), settings=("sheet",))


FORMS: dict[str, Form] = {
    "handout": Form(_read_handout),
    "speaker notes": Form(_read_notes),
    "chart": Form(read_chart, several=True),
    "diagram": Form(read_diagram, several=True),
    "picture": Form(read_picture, several=True),
    "table": Form(read_table, several=True),
    "evidence": Form(read_evidence),
    "words to know": Form(read_glossary),
    "always": _list_form(ListKind.ALWAYS),
    "try this": _list_form(ListKind.TRY_THIS),
    "get help now": _list_form(ListKind.GET_HELP_NOW),
    "call right away": _list_form(ListKind.CALL_RIGHT_AWAY),
    "call soon": _list_form(ListKind.CALL_SOON),
    "questions to ask": _list_form(ListKind.QUESTIONS),
    "poll": Form(read_poll),
    "teach back": Form(read_teach_back),
    "myth or fact": Form(read_myths),
    "log": Form(read_log),
    "read more": Form(read_links),
    "call to action": Form(read_call),
}
_OTHER_NAMES = {
    "booklet": "handout",
    "call now": "call right away",
    "definitions": "words to know",
    "emergency": "get help now",
    "figure": "picture",
    "glossary": "words to know",
    "graph": "chart",
    "image": "picture",
    "links": "read more",
    "myths": "myth or fact",
    "notes": "speaker notes",
    "questions": "questions to ask",
    "quiz": "poll",
    "red flags": "get help now",
    "warning signs": "get help now",
}
_SOURCES = ("bibliography", "literature", "references", "sources")
