"""Paragraphs, lists and small headings read from blocks into values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding, error
from builder.outline.blocks import (
    Block,
    Comment,
    Fence,
    Foreign,
    FrontMatter,
    Heading,
    ListBlock,
    ParagraphBlock,
    TableBlock,
)
from builder.outline.comments import unclosed_comment
from builder.outline.manuscript import Lines, Manuscript
from builder.outline.passages import is_wordless, line_slips, read_heading, read_passage
from builder.outline.text_model import Listing, ListItem, Paragraph, Prose, Subheading, Text
from builder.record import replace

MAX_LIST_DEPTH = 2
_SETTING = re.compile(r"(?:type|title|src|alt|action|url|rows): ")  # without its ```yaml
_BARE = re.compile(r"(?:id|short|minutes|kind|sheet) ?: ", re.IGNORECASE)  # without its <!--
_FENCE = re.compile(r"[`´'‘’\"“”~]{1,6}\s*ya?ml\b", re.IGNORECASE)  # whose signs make none

_NAMES: dict[type[Block], str] = {
    Comment: "comment",
    Fence: "fence",
    FrontMatter: "front matter",
    Heading: "heading",
    ListBlock: "list",
    ParagraphBlock: "paragraph",
    TableBlock: "table",
}
_MISPLACED = {
    "blockquote": ("a quotation", "take the > away"),
    "code_block": ("a line indented by four or more spaces", "take the spaces away"),
    "comment": (
        "a comment",
        "put settings right below their heading, all in one; a note opens with <!-- note:",
    ),
    "fence": ("a fenced block", "only a part with settings has one, such as Chart or Picture"),
    "front matter": ("front matter", "it opens the file and stands once"),
    "heading": ("a heading like this", "write ### in Handout; elsewhere take it away"),
    "hr": ("a ruler line", "delete it"),
    "html_block": ("HTML", "take the tag away; write Markdown"),
    "list": ("a list", "write paragraphs here"),
    "paragraph": ("a paragraph", "begin each line with `- `"),
    "table": ("a table", "put it under ## Table, or make items of its rows"),
}


def read_prose(
    text_id: str,
    blocks: Sequence[Block],
    manuscript: Manuscript,
    found: list[Finding],
) -> tuple[Prose, ...]:
    """Read paragraphs, lists and `###` headings."""
    prose: list[Prose] = []
    for number, block in enumerate(blocks, 1):
        block_id = f"{text_id}/{number}"
        match block:
            case ParagraphBlock(inline=inline):
                text = read_passage(block_id, inline, manuscript, found)
                _refuse_wordless(text, found)
                prose.append(Paragraph(text))
            case ListBlock():
                _refuse_lost_numbers(block, manuscript, found)
                items = read_items(block_id, block, manuscript, found)
                prose.append(Listing(items, block.ordered))
            case Heading(level=3, underlined=False):
                prose.append(Subheading(read_heading(block_id, block, manuscript, found)))
            case _:
                found.append(misplaced(block, manuscript))
    return tuple(prose)


def read_list(
    text_id: str, blocks: Sequence[Block], manuscript: Manuscript, found: list[Finding]
) -> tuple[ListItem, ...]:
    """Read a part that is one list with `- ` and nothing else."""
    lists = [block for block in blocks if isinstance(block, ListBlock)]
    others = [block for block in blocks if not isinstance(block, ListBlock)]
    found.extend(misplaced_words(others, manuscript))
    found.extend(_second_list(block, manuscript) for block in lists[1:])
    if not lists:
        return ()
    _refuse_numbers(lists[0], manuscript, found)
    return read_items(text_id, lists[0], manuscript, found)


def read_items(
    text_id: str,
    block: ListBlock,
    manuscript: Manuscript,
    found: list[Finding],
    *,
    depth: int = 1,
) -> tuple[ListItem, ...]:
    """Read the items of a list; each holds one text and perhaps one list below it."""
    items = []
    pairs = zip(block.items, block.item_lines, strict=True)
    for number, (blocks, lines) in enumerate(pairs, 1):
        item_id = f"{text_id}/{number}"
        first, rest = (blocks[0], blocks[1:]) if blocks else (None, ())
        if isinstance(first, ParagraphBlock):
            text = read_passage(item_id, first.inline, manuscript, found)
            _refuse_wordless(text, found)
            below = _items_below(item_id, rest, manuscript, found, depth=depth)
            items.append(ListItem(text, below))
        elif first is None or isinstance(first, ListBlock):
            found.append(_empty_item(lines, manuscript))
        else:
            found.extend(misplaced(one, manuscript) for one in blocks)
    return tuple(items)


def _items_below(
    item_id: str,
    blocks: Sequence[Block],
    manuscript: Manuscript,
    found: list[Finding],
    *,
    depth: int,
) -> tuple[ListItem, ...]:
    items: tuple[ListItem, ...] = ()
    for block in blocks:
        span = manuscript.span(block.lines)
        match block:
            case ListBlock() if depth >= MAX_LIST_DEPTH:
                message = f"a list {depth + 1} levels deep"
                found.append(error("R153", span, message, "two levels are enough: move it up"))
            case ListBlock() if not items:
                _refuse_numbers(block, manuscript, found)
                items = read_items(item_id, block, manuscript, found, depth=depth + 1)
            case ListBlock():
                found.append(_second_list(block, manuscript))
            case ParagraphBlock():
                hint = "make it an item of its own, or join it to the text above"
                found.append(error("R154", span, "a second paragraph in one item", hint))
            case _:
                found.append(misplaced(block, manuscript))
    return items


def misplaced(block: Block, manuscript: Manuscript) -> Finding:
    """Say that a block cannot stand here."""
    match block:
        case Fence(closed=False):
            return unclosed_fence(block, manuscript)
        case Comment(closed=False):
            return unclosed_comment(block, manuscript)
        case ParagraphBlock() if _SETTING.match(block.inline.content):
            what, hint = "a setting", "write ```yaml above the settings, and ``` below them"
        case ParagraphBlock() if _BARE.match(block.inline.content):
            what, hint = "a setting", "write <!-- before the settings, and --> behind them"
        case ParagraphBlock() if _FENCE.match(block.inline.content):
            span = manuscript.line_span(block.lines.first)
            hint = "write ```yaml, with three back quotes, and ``` below the settings"
            return error("R150", span, "this opens no block of settings", hint)
        case Foreign(kind=kind):
            what, hint = _MISPLACED[kind]
        case _:
            what, hint = _MISPLACED[_NAMES[type(block)]]
    return error("R150", manuscript.span(block.lines), f"{what} has no place here", hint)


def is_open_fence(block: Block) -> bool:
    """Tell whether a block swallows what stands below it."""
    return isinstance(block, Fence) and not block.closed


def unclosed_fence(block: Fence, manuscript: Manuscript) -> Finding:
    """Tell of a fenced block that swallows all that follows."""
    span = manuscript.line_span(block.lines.first)
    fence = manuscript.lines[block.lines.first].lstrip()[:3]
    hint = f"write {fence} on a line of its own below its last setting"
    return error("R181", span, f"this {fence} block is not closed", hint)


def misplaced_words(
    blocks: Sequence[Block], manuscript: Manuscript, *, hint: str = ""
) -> list[Finding]:
    """Say what the lines of these blocks were meant as, or else that they cannot stand here.

    The hint is for words that would be well in another part.
    """
    slips = paragraph_slips(blocks, manuscript)
    untold = [block for block in blocks if not slips or not isinstance(block, ParagraphBlock)]
    return [*slips, *(_stray(block, manuscript, hint) for block in untold)]


def _stray(block: Block, manuscript: Manuscript, hint: str) -> Finding:
    told = misplaced(block, manuscript)
    is_movable = isinstance(block, ParagraphBlock | ListBlock | TableBlock)
    opens = isinstance(block, ParagraphBlock) and is_setting(block.inline.content)
    return replace(told, hint=hint) if hint and is_movable and not opens else told


def is_setting(words: str) -> bool:
    """Tell whether these words open a block of settings that lacks its fence."""
    return bool(_SETTING.match(words) or _FENCE.match(words))


def paragraph_slips(blocks: Sequence[Block], manuscript: Manuscript) -> list[Finding]:
    """Find what the lines of the paragraphs among these blocks were meant as."""
    paragraphs = [block for block in blocks if isinstance(block, ParagraphBlock)]
    return [slip for block in paragraphs for slip in line_slips(block.inline, manuscript)]


def _second_list(block: ListBlock, manuscript: Manuscript) -> Finding:
    hint = "join the two; use one kind of bullet, `- `"
    return error("R151", manuscript.span(block.lines), "a second list begins here", hint)


def _refuse_wordless(text: Text, found: list[Finding]) -> None:
    if is_wordless(text):
        found.append(error("R152", text.span, "sources and no words", "write the words first"))


def _empty_item(lines: Lines, manuscript: Manuscript) -> Finding:
    span = manuscript.line_span(lines.first)
    return error("R152", span, "an item without words of its own", "write them or delete it")


def _refuse_numbers(block: ListBlock, manuscript: Manuscript, found: list[Finding]) -> None:
    """Refuse a numbered list where the numbers would not be shown."""
    if block.ordered:
        span = manuscript.line_span(block.lines.first)
        hint = f"begin the items with `- `; for a year at the start write `{block.numbers[0]}\\.`"
        found.append(error("R155", span, "a number at the start makes a numbered list", hint))


def _refuse_lost_numbers(block: ListBlock, manuscript: Manuscript, found: list[Finding]) -> None:
    """Refuse numbers that counting from 1 would change; 1 before every item is a habit."""
    counted = range(1, len(block.numbers) + 1)
    if set(block.numbers) <= {1}:
        return
    for number, place, lines in zip(block.numbers, counted, block.item_lines, strict=True):
        if number != place:
            message = f"this item says {number}, and it would be shown as {place}"
            hint = f"count from 1; for a year at the start write `{number}\\.`"
            found.append(error("R156", manuscript.line_span(lines.first), message, hint))
            return
