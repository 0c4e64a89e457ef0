"""Outline text turned into a tree of blocks, each with the lines that it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from builder.outline.inline import teach_inline


@dataclass(frozen=True, slots=True)
class Lines:
    """A half-open range of lines, counted from 0."""

    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Inline:
    """The text of one leaf block, as markdown-it's inline tokens."""

    content: str
    tokens: tuple[Token, ...]
    lines: Lines


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML between the two `---` lines that open the file."""

    yaml: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `underlined` when it is one by the line below it."""

    level: int
    inline: Inline
    lines: Lines
    underlined: bool


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph."""

    inline: Inline
    lines: Lines


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is the blocks in it."""

    ordered: bool
    start: int
    items: tuple[tuple[Block, ...], ...]
    item_lines: tuple[Lines, ...]
    lines: Lines


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table as rows of cells; the first row is the head."""

    rows: tuple[tuple[Inline, ...], ...]
    row_lines: tuple[int, ...]
    lines: Lines


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block and the word after its opening fence."""

    info: str
    content: str
    lines: Lines
    closed: bool


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """Raw HTML; a comment is where settings stand."""

    content: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Foreign:
    """A block that has no place in an outline: a quotation, a rule, indented code."""

    kind: str
    lines: Lines


Block = (
    FrontMatter | Heading | ParagraphBlock | ListBlock | TableBlock | Fence | HtmlBlock | Foreign
)


def read_blocks(text: str) -> tuple[Block, ...]:
    """Parse the text as CommonMark with tables."""
    tokens = _parser().parse(text)
    blocks, _ = _blocks(tokens, 0, text.split("\n"))
    return blocks


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    parser.disable("reference")  # it drops `[word]: …` lines without a token
    teach_inline(parser)
    return parser


def parse_inline(content: str) -> tuple[Token, ...]:
    """Parse one line of text, as in a field of the front matter."""
    (token,) = _parser().parseInline(content)
    return tuple(token.children or ())


def _blocks(
    tokens: Sequence[Token], at: int, lines: Sequence[str]
) -> tuple[tuple[Block, ...], int]:
    """Read blocks until a closing token or the end; return them and the place after."""
    blocks: list[Block] = []
    while at < len(tokens) and tokens[at].nesting != -1:
        block, at = _block(tokens, at, lines)
        blocks.append(block)
    return tuple(blocks), at


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
            closing = lines[where.after - 1].strip()
            closed = where.after - where.first > 1 and closing.startswith(token.markup)
            return Fence(token.info.strip(), token.content, where, closed), at + 1
        case "html_block":
            return HtmlBlock(token.content, where), at + 1
        case _:
            return Foreign(token.type.removesuffix("_open"), where), _after(tokens, at)


def _list(tokens: Sequence[Token], at: int, lines: Sequence[str]) -> tuple[Block, int]:
    opening = tokens[at]
    items, item_lines = [], []
    at += 1
    while tokens[at].type == "list_item_open":
        item_lines.append(_lines(tokens[at]))
        blocks, at = _blocks(tokens, at + 1, lines)
        items.append(blocks)
        at += 1
    ordered = opening.type.startswith("ordered")
    start = int(opening.attrGet("start") or 1)
    return ListBlock(ordered, start, tuple(items), tuple(item_lines), _lines(opening)), at + 1


def _table(tokens: Sequence[Token], at: int) -> tuple[Block, int]:
    where, after = _lines(tokens[at]), _after(tokens, at)
    rows: list[list[Inline]] = []
    row_lines: list[int] = []
    for token in tokens[at:after]:
        if token.type == "tr_open":
            rows.append([])
            row_lines.append(_lines(token).first)
        elif token.type == "inline":
            line = row_lines[-1]
            cell = Inline(token.content, tuple(token.children or ()), Lines(line, line + 1))
            rows[-1].append(cell)
    return TableBlock(tuple(map(tuple, rows)), tuple(row_lines), where), after


def _after(tokens: Sequence[Token], at: int) -> int:
    """Find the place behind the block that opens at `at`."""
    depth = 0
    while True:
        depth += tokens[at].nesting
        at += 1
        if depth == 0:
            return at


def _inline(token: Token) -> Inline:
    return Inline(token.content, tuple(token.children or ()), _lines(token))


def _lines(token: Token) -> Lines:
    first, after = token.map or (0, 0)
    return Lines(first, after)
