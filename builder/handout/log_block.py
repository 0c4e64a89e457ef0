"""Logs: ruled tables to fill in by pen."""

from __future__ import annotations

from collections.abc import Sequence

from builder.figures.model import Ink, Rectangle, Shape, Stroke
from builder.findings import error
from builder.handout.blocks import Block, Strip
from builder.handout.composer import Composer
from builder.handout.lines import label_line
from builder.handout.model import Art, Item
from builder.handout.prose_blocks import headline_block
from builder.handout.stacks import lowered
from builder.handout.words import Column, text_strips
from builder.outline.part_model import Log
from builder.outline.text_model import Text
from builder.record import replace
from builder.text.columns import share_width
from builder.text.faces import handout_face
from builder.text.lines import text_width
from builder.theme import Colour
from builder.units import ZERO, Length, mm, pt

_ROW = pt(25)  # as high as a hand that shakes needs to write a word
_PAD_X, _PAD_Y = pt(6), pt(6)
_FRAME = Ink(None, Colour.INK, pt(1.5))
_GRID = Ink(None, Colour.SLATE, pt(1))
_NAME_LINE = mm(8)
_A_WEEK = 7  # rows that a page of large print keeps together


def log_blocks(composer: Composer, log: Log) -> tuple[Block, ...]:
    """Set a log: whose it is, the head of its columns, and empty rows."""
    parts = _parts(composer, log.head)
    if parts is None:
        hint = "shorten the longest word, or drop a column"
        message = "the columns of this log are wider than the page"
        composer.found.append(error("P450", log.span, message, hint))
        return ()
    title = log.title.plain
    head = headline_block(composer, title, parent=0, short=title, span=log.span)
    tables = (_table(composer, log, names) for names in parts)
    return (head, _whose(composer, log), *tables)


def _parts(composer: Composer, head: tuple[Text, ...]) -> tuple[tuple[Text, ...], ...] | None:
    """Part the columns into tables that fit, each with the first one; None where two do not."""
    if _columns(composer, head) is not None:
        return (head,)
    first, *others = head
    half = (len(others) + 1) // 2
    if half == len(others):
        return None
    parts = [_parts(composer, (first, *some)) for some in (others[:half], others[half:])]
    if parts[0] is None or parts[1] is None:
        return None
    return (*parts[0], *parts[1])


def _table(composer: Composer, log: Log, head: tuple[Text, ...]) -> Block:
    columns = _columns(composer, head) or ()
    element = composer.tree.add(0, "Table")
    names = _head(composer, head, columns, element)
    body = composer.tree.add(element, "TBody")
    rows = [_row(composer, columns, body, is_last=at == log.rows - 1) for at in range(log.rows)]
    if composer.is_narrow:
        rows = [replace(row, keep=bool(at % _A_WEEK)) for at, row in enumerate(rows, 1)]
    rows = [*rows[:-1], replace(rows[-1], keep=False)]
    return Block((names, *rows), log.span, pt(6), head=(names,))


def _whose(composer: Composer, log: Log) -> Block:
    """Leave room for a name and for the day on which the log begins."""
    middle = composer.measure * 0.58  # a name needs more room than a day
    items: list[Item] = []
    for key, start, end in (
        ("log-name", ZERO, middle),
        ("log-from", middle + pt(16), composer.measure),
    ):
        tag = composer.tree.add(0, "P")
        words = composer.say(key)
        items.append(label_line(words, tag=tag, style=composer.styles.body, x=start))
        after = text_width(words, handout_face(bold=False), composer.styles.body.size) + pt(6)
        y = composer.styles.body.leading
        line = Stroke(start + after, y, end, y, Ink(None, Colour.SLATE, pt(1)))
        items.append(Art(ZERO, ZERO, (line,)))
    strip = Strip(_NAME_LINE, tuple(items), keep=True)
    return Block((strip,), log.span, pt(2))


def _columns(composer: Composer, head: Sequence[Text]) -> tuple[Length, ...] | None:
    measure, pad = composer.measure, _PAD_X * 2 + pt(2)
    face, size = handout_face(bold=True), composer.styles.log_head.size
    longest = [
        max(text_width(word, face, size) for word in text.plain.split()) + pad for text in head
    ]
    natural = [text_width(text.plain, face, size) + pad for text in head]
    if sum(natural, ZERO) <= measure:  # a short head asks for a short answer
        return tuple(width * (measure / sum(natural)) for width in natural)
    return share_width(longest, natural, measure)


def _head(
    composer: Composer, head: Sequence[Text], columns: Sequence[Length], element: int
) -> Strip:
    row = composer.tree.add(composer.tree.add(element, "THead"), "TR")
    items: list[Item] = []
    height, x = ZERO, ZERO
    for text, width in zip(head, columns, strict=True):
        tag = composer.tree.add(row, "TH", text_id=text.id, scope="Column")
        column = Column(x + _PAD_X, width - _PAD_X * 2)
        y, style = _PAD_Y, composer.styles.log_head
        for line in text_strips(composer, text, tag=tag, style=style, column=column):
            items += [lowered(item, y) for item in line.items]
            y += line.height
        height = max(height, y + _PAD_Y)
        x += width
    ground = Rectangle(ZERO, ZERO, x, height, Ink(Colour.TINT))
    lines = (*_lines(columns, height), Stroke(ZERO, ZERO, x, ZERO, _FRAME))
    foot = Stroke(ZERO, height, x, height, _FRAME)
    return Strip(height, (Art(ZERO, ZERO, (ground, *lines, foot)), *items), keep=True)


def _row(composer: Composer, columns: Sequence[Length], body: int, *, is_last: bool) -> Strip:
    """Rule an empty row; its cells are there for who listens to the table."""
    row = composer.tree.add(body, "TR")
    for _ in columns:
        composer.tree.add(row, "TD")
    width = sum(columns, ZERO)
    foot = Stroke(ZERO, _ROW, width, _ROW, _FRAME if is_last else _GRID)
    return Strip(_ROW, (Art(ZERO, ZERO, (*_lines(columns, _ROW), foot)),))


def _lines(columns: Sequence[Length], height: Length) -> tuple[Shape, ...]:
    """Rule the sides of a row, and between its cells."""
    ends = [sum(columns[:at], ZERO) for at in range(len(columns) + 1)]
    inner = (Stroke(x, ZERO, x, height, _GRID) for x in ends[1:-1])
    outer = (Stroke(x, ZERO, x, height, _FRAME) for x in (ends[0], ends[-1]))
    return (*inner, *outer)
