"""Outline text turned into an `Outline`; whatever no rule claims is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from builder.findings import Finding, Span, error
from builder.outline.blocks import (
    Block,
    FrontMatter,
    Heading,
    HtmlBlock,
    ListBlock,
    TableBlock,
    read_blocks,
)
from builder.outline.fields import NAME, near
from builder.outline.front import read_front
from builder.outline.manuscript import Manuscript
from builder.outline.model import Outline, Part, Section, SectionKind, Text, Words
from builder.outline.parts import FORMS, PartSource, part_span
from builder.outline.prose import read_list

SECTION_SETTINGS = ("id", "short", "minutes", "kind")
_COMMENT = re.compile(r"<!--(.*?)-->\s*", re.DOTALL)
_SETTING = re.compile(r"\s*([^:;]*?)\s*:\s*([^;]*?)\s*(?:;|$)")


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A heading and the blocks below it, up to the next heading of its kind."""

    heading: Heading
    blocks: tuple[Block, ...]


def read_outline(text: str, *, file: str, topic: str) -> tuple[Outline | None, tuple[Finding, ...]]:
    """Read the outline of a topic; without an outline there is at least one error."""
    found: list[Finding] = []
    blocks = read_blocks(text)
    manuscript = Manuscript(file, tuple(text.split("\n")))
    _report_unread(blocks, manuscript, found)
    first = blocks[0] if blocks else None
    if not isinstance(first, FrontMatter):
        hint = "open the file with --- and the keys diptych, id, version, updated, title, …"
        found.append(error("R140", Span(file), "this file does not open with front matter", hint))
        return None, tuple(found)
    front = read_front(first, file=file, topic=topic, found=found)
    if front is not None:
        manuscript = replace(manuscript, lang=front.lang)
    sections = _sections(blocks[1:], manuscript, found)
    if not sections and not found:
        found.append(error("R141", Span(file), "no section yet", "add a line `# Headline`"))
    if front is None or not sections:
        return None, tuple(found)
    return Outline(front, sections), tuple(found)


def _report_unread(blocks: Sequence[Block], manuscript: Manuscript, found: list[Finding]) -> None:
    """Report every line with words on it that lies in no block: a net below the grammar."""
    claimed = {line for block in blocks for line in _claimed(block)}
    for line, words in enumerate(manuscript.lines):
        if words.strip() and line not in claimed:
            message = "nothing reads this line"
            hint = "take indents away, or leave a blank line above it"
            found.append(error("R110", manuscript.line_span(line), message, hint))
            return


def _claimed(block: Block) -> Iterator[int]:
    match block:
        case ListBlock(items=items, item_lines=item_lines):
            yield from (lines.first for lines in item_lines)
            for blocks in items:
                for inner in blocks:
                    yield from _claimed(inner)
        case TableBlock(row_lines=row_lines, lines=lines):
            yield from (*row_lines, lines.first + 1)
        case _:
            yield from range(block.lines.first, block.lines.after)


def _sections(
    blocks: Sequence[Block], manuscript: Manuscript, found: list[Finding]
) -> tuple[Section, ...]:
    before, chunks = _chunks(blocks, level=1)
    for block in before:
        hint = "write a line `# Headline` above it"
        found.append(error("R143", manuscript.span(block.lines), "before the first section", hint))
    places: dict[str, Span] = {}
    sections = [_section(chunk, manuscript, places, found) for chunk in chunks]
    return tuple(section for section in sections if section)


def _chunks(blocks: Sequence[Block], level: int) -> tuple[tuple[Block, ...], list[_Chunk]]:
    """Cut a run of blocks at its headings of one level."""
    starts = [
        at
        for at, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level == level and not block.underlined
    ]
    ends = [*starts[1:], len(blocks)][: len(starts)]
    before = tuple(blocks[: starts[0]]) if starts else tuple(blocks)
    chunks = []
    for start, end in zip(starts, ends, strict=True):
        heading = blocks[start]
        if isinstance(heading, Heading):
            chunks.append(_Chunk(heading, tuple(blocks[start + 1 : end])))
    return before, chunks


def _section(
    chunk: _Chunk, manuscript: Manuscript, places: dict[str, Span], found: list[Finding]
) -> Section | None:
    span = part_span(manuscript, chunk.heading.lines)
    own, parts = _chunks(chunk.blocks, level=2)
    own, settings = _settings(own, SECTION_SETTINGS, manuscript, found)
    section_id = _section_id(settings, span, places, found)
    headline = manuscript.text(f"{section_id}/headline", chunk.heading.inline, found)
    if not headline.runs:
        found.append(error("R145", span, "a section without a headline", "write what it says"))
    elif headline.plain.lower() in FORMS:
        hint = f"write ## {headline.plain}"
        found.append(error("R146", span, f'"{headline.plain}" is a part, not a section', hint))
    points = read_list(
        f"{section_id}/points", _own_blocks(own, manuscript, found), manuscript, found
    )
    read = _parts(section_id, parts, manuscript, found)
    if not points and not read:
        found.append(error("R147", span, "a section with no points and no part", "add points"))
    if not section_id:
        return None
    return Section(
        id=section_id,
        kind=_kind(settings, found),
        headline=headline,
        short=_short(settings, headline),
        minutes=_minutes(settings, found),
        points=points,
        parts=read,
        span=span,
    )


@dataclass(frozen=True, slots=True)
class _Setting:
    value: str
    span: Span


def _settings(
    blocks: Sequence[Block],
    known: Sequence[str],
    manuscript: Manuscript,
    found: list[Finding],
) -> tuple[tuple[Block, ...], dict[str, _Setting]]:
    """Take the comment with settings off the front of these blocks."""
    first = blocks[0] if blocks else None
    if not isinstance(first, HtmlBlock):
        return tuple(blocks), {}
    comment = _COMMENT.fullmatch(first.content)
    if not comment:
        return tuple(blocks), {}
    settings: dict[str, _Setting] = {}
    span = manuscript.span(first.lines)
    for part in filter(str.strip, comment[1].split(";")):
        match = _SETTING.fullmatch(part.strip())
        name = match[1] if match else part.strip()
        if not match or name not in known:
            message = f'no setting "{name}" here'
            found.append(error("R148", span, message, near(name, known)))
        elif name in settings:
            found.append(error("R148", span, f'"{name}" stands here twice', "keep one"))
        else:
            settings[name] = _Setting(match[2], span)
    return tuple(blocks[1:]), settings


def _section_id(
    settings: dict[str, _Setting], span: Span, places: dict[str, Span], found: list[Finding]
) -> str:
    setting = settings.get("id")
    if setting is None:
        hint = "add <!-- id: some-name --> below the headline"
        found.append(error("R190", span, "this section has no id", hint))
        return ""
    if not NAME.fullmatch(setting.value):
        hint = "small letters, digits and hyphens, a letter first"
        found.append(error("R191", setting.span, f'"{setting.value}" is no id', hint))
    elif setting.value in places:
        line = places[setting.value].line
        message = f'the id "{setting.value}" stands on line {line} too'
        found.append(error("R192", setting.span, message, "give one of them another id"))
    places.setdefault(setting.value, setting.span)
    return setting.value


def _own_blocks(
    blocks: Sequence[Block], manuscript: Manuscript, found: list[Finding]
) -> tuple[Block, ...]:
    """Leave the points; an underlined heading is told by its own name."""
    kept = []
    for block in blocks:
        if isinstance(block, Heading) and block.underlined:
            span = manuscript.line_span(block.lines.after - 1)
            hint = "delete this line, or leave a blank line above it"
            found.append(error("R149", span, "this line makes a heading of the words above", hint))
        else:
            kept.append(block)
    return tuple(kept)


def _short(settings: dict[str, _Setting], headline: Text) -> Text:
    setting = settings.get("short")
    text_id = headline.id.removesuffix("headline") + "short"
    if setting is None:
        return replace(headline, id=text_id)
    return replace(headline, id=text_id, span=setting.span, runs=_words(setting.value))


def _words(words: str) -> tuple[Words, ...]:
    return (Words(words),) if words else ()


def _minutes(settings: dict[str, _Setting], found: list[Finding]) -> Decimal:
    setting = settings.get("minutes")
    if setting is None:
        return Decimal(0)
    if re.fullmatch(r"\d{1,3}(\.\d)?", setting.value):
        return Decimal(setting.value)
    message = f'"{setting.value}" is no number of minutes'
    found.append(error("R164", setting.span, message, "write 3 or 2.5, for example"))
    return Decimal(0)


def _kind(settings: dict[str, _Setting], found: list[Finding]) -> SectionKind:
    setting = settings.get("kind")
    kinds = {kind.value: kind for kind in SectionKind}
    if setting is None:
        return SectionKind.LESSON
    if setting.value not in kinds:
        message = f'"{setting.value}" is no kind of section'
        found.append(error("R165", setting.span, message, near(setting.value, kinds)))
    return kinds.get(setting.value, SectionKind.LESSON)


def _parts(
    section_id: str, chunks: Sequence[_Chunk], manuscript: Manuscript, found: list[Finding]
) -> tuple[Part, ...]:
    parts = []
    counts: dict[str, int] = {}
    for chunk in chunks:
        name = chunk.heading.inline.content.strip().lower()
        span = part_span(manuscript, chunk.heading.lines)
        form = FORMS.get(name)
        if form is None:
            shown = chunk.heading.inline.content.strip()
            found.append(error("R111", span, f'no part is called "{shown}"', near(name, FORMS)))
            continue
        counts[name] = counts.get(name, 0) + 1
        if counts[name] > 1 and not form.several:
            hint = "join it to the first one"
            found.append(error("R112", span, f'"{name}" stands twice in this section', hint))
            continue
        part = form.read(_source(section_id, chunk, counts[name], manuscript, found), found)
        if part:
            parts.append(part)
    return tuple(parts)


def _source(
    section_id: str,
    chunk: _Chunk,
    number: int,
    manuscript: Manuscript,
    found: list[Finding],
) -> PartSource:
    name = chunk.heading.inline.content.strip().lower().replace(" ", "-")
    part_id = f"{section_id}/{name}" + (f"-{number}" if number > 1 else "")
    blocks, settings = _settings(chunk.blocks, ("sheet",), manuscript, found)
    blocks = _own_blocks(blocks, manuscript, found)
    span = part_span(manuscript, chunk.heading.lines)
    if not blocks:
        found.append(error("R113", span, "this part is empty", "write it or delete its heading"))
    sheet = settings.get("sheet")
    count = None
    if sheet and re.fullmatch(r"\d{1,2}", sheet.value):
        count = int(sheet.value)
    elif sheet:
        found.append(error("R164", sheet.span, f'"{sheet.value}" is no number of items', "write 2"))
    return PartSource(part_id, blocks, count, manuscript, span)
