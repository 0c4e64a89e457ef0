"""Outline text turned into a tree of blocks, each with the lines that it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from builder.outline.inline import teach_inline
from builder.outline.manuscript import Lines
from builder.record import record


@record
class Inline:
    """The text of one leaf block, its marks not yet read."""

    content: str
    lines: Lines


@record
class FrontMatter:
    """The YAML between the two `---` lines that open the file."""

    yaml: str
    lines: Lines


@record
class Heading:
    """A heading; `underlined` when it is one by the line below it."""

    level: int
    inline: Inline
    lines: Lines
    underlined: bool


@record
class ParagraphBlock:
    """A paragraph."""

    inline: Inline
    lines: Lines


@record
class ListBlock:
    """A list; each item is the blocks in it."""

    numbers: tuple[int, ...]
    """The items' numbers; none for a list with bullets."""
    items: tuple[tuple[Block, ...], ...]
    item_lines: tuple[Lines, ...]
    lines: Lines

    @property
    def ordered(self) -> bool:
        """Tell whether it is numbered."""
        return bool(self.numbers)


@record
class TableBlock:
    """A table by the lines of its rows; the first row is the head."""

    row_lines: tuple[int, ...]
    lines: Lines


@record
class Fence:
    """A fenced block and the word after its opening fence.

    It is `closed` where a fence ends it before a heading, a table or the fence of another block.
    """

    info: str
    content: str
    lines: Lines
    closed: bool


@record
class Comment:
    """An HTML comment, where settings stand, and whatever follows it on its last line."""

    content: str
    lines: Lines

    @property
    def closed(self) -> bool:
        """Tell whether it ends before the file does."""
        return "-->" in self.content


@record
class Foreign:
    """A block that has no place in an outline: a quotation, a rule, HTML."""

    kind: str
    lines: Lines


Block = FrontMatter | Heading | ParagraphBlock | ListBlock | TableBlock | Fence | Comment | Foreign


_SWALLOWED = re.compile(r"^(?:```|~~~|(?<=\n\n)##|\|)", re.MULTILINE)  # what no settings hold

# Where one of the parser's inline rules may begin.
_MARK = re.compile(r"[\n\\`*_\[<&{]")


def read_blocks(text: str) -> tuple[Block, ...]:
    """Parse the text as CommonMark with tables."""
    tokens = _parser().parse(text)
    blocks, _ = _blocks(tokens, 0, text.split("\n"))
    return blocks


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    parser.disable("reference")  # it drops `[word]: …` lines without a token
    parser.core.ruler.disable(("inline", "text_join"))  # marks are read text by text
    teach_inline(parser)
    return parser


def parse_inline(content: str) -> tuple[Token, ...]:
    """Parse the marks inside a text; most texts have none, and need no parser."""
    if content and not _MARK.search(content):
        return (Token("text", "", 0, content=content),)
    parser = _parser()
    return tuple(parser.inline.parse(content, parser, {}, []))


def _blocks(
    tokens: Sequence[Token], at: int, lines: Sequence[str]
) -> tuple[tuple[Block, ...], int]:
    """Read blocks until a closing token or the end; return them and the place after."""
    blocks: list[Block] = []
    while at < len(tokens) and tokens[at].nesting != -1:
        block, at = _block(tokens, at, lines)
        if not _is_blank(block):
            blocks.append(block)
    return tuple(blocks), at


def _is_blank(block: Block) -> bool:
    """Tell whether a block is a paragraph of hard spaces, which looks like a blank line."""
    return isinstance(block, ParagraphBlock) and not block.inline.content


def _block(tokens: Sequence[Token], at: int, lines: Sequence[str]) -> tuple[Block, int]:
    token = tokens[at]
    where = _lines(token)
    match token.type:
        case "front_matter":
            return FrontMatter(token.content, where), at + 1
        case "heading_open":
            underlined = not token.markup.startswith("#")
            inline = _inline(tokens[at + 1])
            return Heading(int(token.tag[1]), inline, where, underlined), at + 3
        case "paragraph_open":
            return ParagraphBlock(_inline(tokens[at + 1]), where), at + 3
        case "bullet_list_open" | "ordered_list_open":
            return _list(tokens, at, lines)
        case "table_open":
            return _table(tokens, at)
        case "fence":
            closed = _is_closed(token, lines[where.after - 1]) and where.after > where.first + 1
            closed = closed and not _SWALLOWED.search(token.content)
            return Fence(token.info.strip(), token.content, where, closed), at + 1
        case "html_block" if token.content.lstrip().startswith("<!--"):
            return Comment(token.content, where), at + 1
        case _:
            return Foreign(token.type.removesuffix("_open"), where), _after(tokens, at)


def _is_closed(fence: Token, last_line: str) -> bool:
    return re.fullmatch(rf"[ \t>]*{fence.markup}{fence.markup[0]}*[ \t]*", last_line) is not None


def _list(tokens: Sequence[Token], at: int, lines: Sequence[str]) -> tuple[Block, int]:
    opening = tokens[at]
    numbers, items, item_lines = [], [], []
    at += 1
    while tokens[at].type == "list_item_open":
        item_lines.append(_lines(tokens[at]))
        if opening.type == "ordered_list_open":
            numbers.append(int(tokens[at].info))
        blocks, at = _blocks(tokens, at + 1, lines)
        items.append(blocks)
        at += 1
    where = _lines(opening)
    return ListBlock(tuple(numbers), tuple(items), tuple(item_lines), where), at + 1


def _table(tokens: Sequence[Token], at: int) -> tuple[Block, int]:
    after = _after(tokens, at)
    rows = (_lines(token).first for token in tokens[at:after] if token.type == "tr_open")
    return TableBlock(tuple(rows), _lines(tokens[at])), after


def _after(tokens: Sequence[Token], at: int) -> int:
    """Find the place behind the block that opens at `at`."""
    depth = 0
    while True:
        depth += tokens[at].nesting
        at += 1
        if depth == 0:
            return at


def _inline(token: Token) -> Inline:
    return Inline(token.content, _lines(token))


def _lines(token: Token) -> Lines:
    first, after = token.map or (0, 0)
    return Lines(first, after)
