"""Paragraphs, lists and small headings read from blocks into values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding, error
from builder.outline.blocks import Block, Foreign, Heading, Lines, ListBlock, ParagraphBlock
from builder.outline.manuscript import Manuscript
from builder.outline.model import Listing, ListItem, Paragraph, Prose, Subheading

MAX_LIST_DEPTH = 2

_PASTED_BULLET = re.compile(r"[•·◦▪‣–—●○■]\s")
_GLUED_HEADING = re.compile(r"#{1,6}[^#\s\d]")
_GLUED_BULLET = re.compile(r"[-*+][^\s*\-+]")

_FOREIGN = {
    "hr": ("a ruler line", "delete it, or leave a blank line above and make it a list"),
    "blockquote": ("a quotation", "take the > away"),
    "code_block": ("a line indented by four or more spaces", "take the spaces away"),
    "fence": ("a fenced block", "only Chart, Table and Diagram parts have one"),
    "html": ("HTML", "take the tag away; write Markdown"),
    "table": ("a table", "put it under ## Table"),
    "heading": ("a heading", "### headings stand in Handout alone"),
    "list": ("a list", "write paragraphs here"),
    "paragraph": ("a paragraph", "begin each line with `- `"),
    "front matter": ("front matter", "it opens the file and stands once"),
}


def read_prose(
    text_id: str,
    blocks: Sequence[Block],
    manuscript: Manuscript,
    found: list[Finding],
    *,
    headings: bool,
) -> tuple[Prose, ...]:
    """Read paragraphs and lists, and `###` headings where they may stand."""
    prose: list[Prose] = []
    for number, block in enumerate(blocks, 1):
        block_id = f"{text_id}/{number}"
        match block:
            case ParagraphBlock(inline=inline):
                warn_of_slips(block, manuscript, found)
                prose.append(Paragraph(manuscript.text(block_id, inline, found)))
            case ListBlock(ordered=ordered):
                items = read_items(block_id, block, manuscript, found)
                prose.append(Listing(items, ordered))
            case Heading(level=3, inline=inline, underlined=False) if headings:
                prose.append(Subheading(manuscript.text(block_id, inline, found)))
            case _:
                found.append(misplaced(block, manuscript))
    return tuple(prose)


def read_list(
    text_id: str, blocks: Sequence[Block], manuscript: Manuscript, found: list[Finding]
) -> tuple[ListItem, ...]:
    """Read a part that is one list with `- ` and nothing else."""
    items: tuple[ListItem, ...] = ()
    for block in blocks:
        if isinstance(block, ListBlock) and not items:
            if block.ordered:
                found.append(_numbered(block, manuscript))
            items = read_items(text_id, block, manuscript, found)
        elif isinstance(block, ListBlock):
            span = manuscript.span(block.lines)
            hint = "join the two; use one kind of bullet, `- `"
            found.append(error("R151", span, "a second list begins here", hint))
        else:
            if isinstance(block, ParagraphBlock):
                warn_of_slips(block, manuscript, found)
            found.append(misplaced(block, manuscript))
    return items


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
        if not blocks or not isinstance(blocks[0], ParagraphBlock):
            found.append(_empty_item(lines, manuscript))
            continue
        text = manuscript.text(item_id, blocks[0].inline, found)
        below = _items_below(item_id, blocks[1:], manuscript, found, depth=depth)
        items.append(ListItem(text, below))
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
                items = read_items(item_id, block, manuscript, found, depth=depth + 1)
            case ParagraphBlock():
                hint = "make it an item of its own, or join it to the text above"
                found.append(error("R154", span, "a second paragraph in one item", hint))
            case _:
                found.append(misplaced(block, manuscript))
    return items


def misplaced(block: Block, manuscript: Manuscript) -> Finding:
    """Say that a block cannot stand here."""
    match block:
        case Foreign(kind=kind):
            name = kind
        case Heading():
            name = "heading"
        case ParagraphBlock():
            name = "paragraph"
        case ListBlock():
            name = "list"
        case _:
            name = {"TableBlock": "table", "Fence": "fence", "HtmlBlock": "html"}.get(
                type(block).__name__, "front matter"
            )
    what, hint = _FOREIGN.get(name, (f"this ({name})", "delete it"))
    return error("R150", manuscript.span(block.lines), f"{what} has no place here", hint)


def warn_of_slips(block: ParagraphBlock, manuscript: Manuscript, found: list[Finding]) -> None:
    """Report lines that were meant as a heading or a bullet and are neither."""
    for line in range(block.lines.first, block.lines.after):
        words = manuscript.lines[line].strip()
        slip = _slip(words)
        if slip:
            found.append(error("R142", manuscript.line_span(line), *slip))


def _slip(words: str) -> tuple[str, str] | None:
    if _GLUED_HEADING.match(words):
        return "a heading needs a space after #", f"write `{_spaced(words, '#')}`"
    if _PASTED_BULLET.match(words):
        return "this bullet is a pasted sign, not a list", "begin the line with `- `"
    if _GLUED_BULLET.match(words) and not re.match(r"\*[^*]+\*", words):
        return "a bullet needs a space after it", f"write `{words[0]} {words[1:40]}`"
    if words.startswith(":::"):
        return "::: blocks are not used here", "use a `## Part` heading"
    return None


def _spaced(words: str, sign: str) -> str:
    count = len(words) - len(words.lstrip(sign))
    return f"{sign * count} {words[count:][:40]}"


def _empty_item(lines: Lines, manuscript: Manuscript) -> Finding:
    return error(
        "R152", manuscript.line_span(lines.first), "an empty item", "write it or delete it"
    )


def _numbered(block: ListBlock, manuscript: Manuscript) -> Finding:
    span = manuscript.line_span(block.lines.first)
    hint = f"begin the items with `- `; for a year at the start write `{block.start}\\.`"
    return error("R155", span, "a number at the start makes a numbered list", hint)
