"""Outline text turned into an `Outline`; whatever no rule claims is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.findings import Finding, Span, error
from builder.outline.blocks import Block, FrontMatter, ListBlock, TableBlock, read_blocks
from builder.outline.decode import admit
from builder.outline.fields import quoted
from builder.outline.front import read_front
from builder.outline.manuscript import Lines, Manuscript
from builder.outline.margin import drop_notes
from builder.outline.model import Front, Outline
from builder.outline.sections import cut_at_headings, read_sections
from builder.record import replace

# A thousand short sections have about half as many. Reading takes up to 50 microseconds a line, 20
# a mark and 5 a sign, so that no file of a megabyte takes longer than about two seconds.
MAX_LINES = 20_000
MAX_MARKS = 50_000
_MARKS = "[]{}*_<&\\!`"
_SIGNS = "#$%+-:=>@^~"  # markdown-it stops at these too
_SIGNS_A_MARK = 4
# Word processors make one long dash of --- while it is typed.
_DASH = re.compile("(?=.*[–—])[-–—]{1,3}[ \t]*")
_DASH_OR_BODY = re.compile(rf"{_DASH.pattern}$|##|<!--")


def read_outline(text: str, *, file: str, topic: str) -> tuple[Outline | None, tuple[Finding, ...]]:
    """Read the outline of a topic; without an outline there is at least one error."""
    found: list[Finding] = []
    admitted = admit(text, file=file, found=found)
    if admitted is None or _is_too_long(admitted, file, found):
        return None, tuple(found)
    manuscript = Manuscript(file, tuple(admitted.split("\n")))
    blocks = read_blocks(admitted)
    _report_unread(blocks, manuscript, found)
    blocks = drop_notes(blocks, manuscript, found) if "<!--" in admitted else blocks
    front, blocks = _front(blocks, manuscript, topic, found)
    if front is not None:
        manuscript = replace(manuscript, lang=front.lang)
    sections = read_sections(blocks, manuscript, found)
    if not sections and not found:
        found.append(error("R141", Span(file), "no section yet", "add a line `# Headline`"))
    if front is None or not sections:
        return None, tuple(dict.fromkeys(found))
    return Outline(front, sections), tuple(dict.fromkeys(found))


def _is_too_long(text: str, file: str, found: list[Finding]) -> bool:
    lines = text.count("\n") + 1
    marks = sum(map(text.count, _MARKS)) + sum(map(text.count, _SIGNS)) // _SIGNS_A_MARK
    if lines <= MAX_LINES and marks <= MAX_MARKS:
        return False
    what = f"{lines:,} lines" if lines > MAX_LINES else f"{marks:,} marks such as * and ["
    message = f"this file is too long to read: it has {what}"
    found.append(error("R105", Span(file), message, "split it into two topics"))
    return True


def _report_unread(blocks: Sequence[Block], manuscript: Manuscript, found: list[Finding]) -> None:
    """Report every run of lines that lies in no block: a net below the grammar."""
    claimed = {line for block in blocks for line in _claimed(block)}
    first: int | None = None
    for line, words in enumerate((*manuscript.lines, "")):
        unread = bool(words.strip()) and line not in claimed
        if unread and first is None:
            first = line
        elif not unread and first is not None:
            hint = "take indents away, or leave a blank line above"
            span = manuscript.span(Lines(first, line))
            found.append(error("R110", span, "nothing reads these words", hint))
            first = None


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


def _front(
    blocks: tuple[Block, ...], manuscript: Manuscript, topic: str, found: list[Finding]
) -> tuple[Front | None, tuple[Block, ...]]:
    """Read the front matter, and leave the blocks below it."""
    first = blocks[0] if blocks else None
    opening = manuscript.lines[0]
    if not isinstance(first, FrontMatter):
        found.append(_no_front(manuscript))
        _, chunks = cut_at_headings(blocks, level=1)
        return None, tuple(block for chunk in chunks for block in (chunk.heading, *chunk.blocks))
    if words := opening.strip("- \t"):
        span = manuscript.line_span(0)
        message = f"{quoted(words)} stands on the line that opens the front matter"
        found.append(error("R140", span, message, "put it on the next line"))
    return read_front(first, file=manuscript.file, topic=topic, found=found), blocks[1:]


def _no_front(manuscript: Manuscript) -> Finding:
    """Tell why no front matter is read: the line that opens or ends it is missing or another."""
    lines = manuscript.lines
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    is_open = lines[0].startswith("---")
    dash = next((at for at, line in enumerate(lines) if _DASH_OR_BODY.match(line)), first)
    if _DASH.fullmatch(lines[dash]) and (is_open or dash == first):
        does = "ends" if is_open else "opens"
        message = f"this line {does} no front matter: it has a long dash"
        hint = "write three hyphens: ---"
        return error("R140", manuscript.line_span(dash), message, hint)
    if is_open:
        hint = "write a line --- below its last key"
        return error("R140", manuscript.line_span(0), "this front matter is not closed", hint)
    if first and lines[first].startswith("---"):
        message, hint = "the front matter stands below empty lines", "delete all lines above it"
        return error("R140", manuscript.line_span(first), message, hint)
    hint = "open the file with --- and the keys diptych, id, version, updated, title, …"
    span = Span(manuscript.file)
    return error("R140", span, "this file does not open with front matter", hint)
