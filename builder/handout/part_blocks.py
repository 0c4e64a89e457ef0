"""Charts, tables, actions, questions and sources of the handout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.figures.chart import chart_figure
from builder.figures.marks import tick_box
from builder.figures.model import Ink, Rectangle, Stroke
from builder.figures.numbers import has_sign
from builder.findings import error
from builder.handout.flow import Anchor, Block, Border, Strip
from builder.handout.model import Art, Item
from builder.handout.prose_blocks import HEADLINE_GAP, ITEM_GAP, headline_block
from builder.handout.words import (
    Column,
    Composer,
    label_line,
    spaced,
    text_strips,
    with_items,
    words_strips,
)
from builder.outline.part_model import Chart, HowSure, ListKind, Table
from builder.outline.text_model import Key, ListItem, Text
from builder.text.columns import share_width
from builder.text.faces import handout_face
from builder.text.lines import text_width
from builder.theme import HANDOUT, Colour, TextStyle
from builder.units import ZERO, Length, mm, pt

FIGURE_GAP = pt(12)
_CELL_X, _CELL_Y = pt(8), pt(6)
_RULE = Ink(None, Colour.LINE, pt(0.75))
_HEAVY = Ink(None, Colour.PINE, pt(1.5))
_FEWEST_LINES = 4
WRITE_ON = mm(8)  # health literacy practice: room for a hand that shakes
WRITE_ON_PITCH = WRITE_ON + pt(2)


def chart_block(composer: Composer, chart: Chart, *, parent: int) -> Block:
    """Frame a chart with its title, what it counts, and its source."""
    pad = pt(14)
    column = Column(pad, composer.measure - pad * 2)
    title_tag = composer.tree.add(parent, "P", text_id=chart.title.id)
    title = text_strips(
        composer,
        chart.title,
        tag=title_tag,
        style=_bold(HANDOUT.figure_strong, pt(13)),
        column=column,
    )
    tag = composer.tree.add(parent, "Figure", alt=chart.alt.plain, text_id=chart.alt.id)
    drawn = chart_figure(chart, width=composer.measure - pad * 2)
    picture = Art(pad, ZERO, drawn.shapes, tag, drawn.width, drawn.height)
    strips = [*title, Strip(drawn.height, (picture,), gap=pt(8))]
    strips += _chart_notes(composer, chart, parent, column)
    strips += _source_line(composer, chart.keys, parent, column)
    border = Border(Ink(Colour.WHITE, Colour.LINE, pt(1.25)), pt(6), pt(10), pt(10))
    return Block(tuple(strips), chart.span, FIGURE_GAP, border)


def _chart_notes(
    composer: Composer, chart: Chart, parent: int, column: Column
) -> tuple[Strip, ...]:
    """Say below a chart what its numbers show, and of whom."""
    style = HANDOUT.caption
    strips: list[Strip] = []
    if not has_sign(chart):
        tag = composer.tree.add(parent, "P", text_id=chart.unit.id)
        words = composer.say("chart-unit", unit=chart.unit.plain)
        strips += words_strips(composer, words, tag=tag, style=style, column=column)
    if chart.label:
        tag = composer.tree.add(parent, "P", text_id=chart.label.id)
        strips += text_strips(composer, chart.label, tag=tag, style=style, column=column)
    return spaced(strips, pt(6))


def _bold(style: TextStyle, size: Length) -> TextStyle:
    return replace(style, size=size, leading=size * 1.3, bold=True)


def _source_line(
    composer: Composer, keys: tuple[Key, ...], parent: int, column: Column
) -> tuple[Strip, ...]:
    sources = composer.edition.cited(keys)
    if not sources:
        return ()
    shown = ", ".join(f"{source.number}. {source.short}" for source in sources)
    words = composer.say("source" if len(sources) == 1 else "sources", sources=shown)
    tag = composer.tree.add(parent, "P")
    return words_strips(composer, words, tag=tag, style=HANDOUT.caption, column=column)


def table_block(composer: Composer, table: Table, *, parent: int) -> tuple[Block, ...]:
    """Set a table: head tinted, rows parted by rules, the head set again on a new page."""
    columns = _columns(table, composer.measure)
    if columns is None:
        hint = "shorten the longest word, or drop a column"
        message = "the words of this table are wider than the page"
        composer.found.append(error("P423", table.span, message, hint))
        return ()
    element = composer.tree.add(parent, "Table")
    caption = composer.tree.add(element, "Caption", text_id=table.title.id)
    full = Column(ZERO, composer.measure)
    title = text_strips(composer, table.title, tag=caption, style=HANDOUT.subheading, column=full)
    title = tuple(replace(strip, keep=True) for strip in title)
    head_tag = composer.tree.add(composer.tree.add(element, "THead"), "TR")
    head = _row(composer, table.head, head_tag, columns, is_head=True)
    body = composer.tree.add(element, "TBody")
    rows = [
        _row(composer, row, composer.tree.add(body, "TR"), columns, is_head=False)
        for row in table.rows
    ]
    strips = (*title, replace(head, gap=pt(4), keep=True), *rows)
    source = _source_line(composer, table.keys, parent, full)
    strips = (*strips, *spaced(source, pt(4)))
    if source:
        strips = _keep_last_row(strips, len(source))
    return (Block(strips, table.span, FIGURE_GAP, head=(head,)),)


def _keep_last_row(strips: tuple[Strip, ...], below: int) -> tuple[Strip, ...]:
    """Keep the source line with the last row."""
    at = len(strips) - below - 1
    return (*strips[:at], replace(strips[at], keep=True), *strips[at + 1 :])


def _columns(table: Table, measure: Length) -> tuple[Length, ...] | None:
    longest, natural = [], []
    for at in range(len(table.head)):
        cells = [row[at].plain for row in (table.head, *table.rows) if at < len(row)]
        pad = _CELL_X * 2 + pt(2)
        longest.append(max(_longest_word(words) for words in cells) + pad)
        natural.append(max(_width(words) for words in cells) + pad)
    return share_width(longest, natural, measure)


def _width(words: str) -> Length:
    return text_width(words, handout_face(bold=True), HANDOUT.table.size)


def _longest_word(words: str) -> Length:
    return max((_width(word) for word in words.split(" ")), default=ZERO)


def _row(
    composer: Composer,
    cells: Sequence[Text],
    row: int,
    columns: Sequence[Length],
    *,
    is_head: bool,
) -> Strip:
    items: list[Item] = []
    height, x = ZERO, ZERO
    for at, (cell, width) in enumerate(zip(cells, columns, strict=True)):
        is_header = is_head or at == 0
        scope = "Column" if is_head else "Row"
        tag = (
            composer.tree.add(row, "TH", text_id=cell.id, scope=scope)  # type: ignore[arg-type]  # one of the two
            if is_header
            else composer.tree.add(row, "TD", text_id=cell.id)
        )
        style = HANDOUT.table_head if is_head else _cell_style(cell, at)
        column = Column(x + _CELL_X, width - _CELL_X * 2)
        lines = (
            text_strips(composer, cell, tag=tag, style=style, column=column) if cell.runs else ()
        )
        y = _CELL_Y
        for line in lines:
            items += [_lowered(item, y) for item in line.items]
            y += line.height
        height = max(height, y + _CELL_Y)
        x += width
    ground = Rectangle(ZERO, ZERO, x, height, Ink(Colour.TINT)) if is_head else None
    rule = Stroke(ZERO, height, x, height, _HEAVY if is_head else _RULE)
    art = Art(ZERO, ZERO, (ground, rule) if ground else (rule,))
    return Strip(height, (art, *items))


_GRADE_COLOURS = {
    HowSure.KNOW.value: Colour.PINE,
    HowSure.THINK.value: Colour.PINE,
    HowSure.NOT_YET.value: Colour.PINE,
    HowSure.NOT_PROVEN.value: Colour.BRICK,
}


def _cell_style(cell: Text, at: int) -> TextStyle:
    """Set the first column and how sure we are in bold; the words of a grade say it all."""
    colour = _GRADE_COLOURS.get(cell.plain)
    return replace(HANDOUT.table, bold=at == 0 or bool(colour), colour=colour or Colour.INK)


def _lowered(item: Item, by: Length) -> Item:
    if isinstance(item, Art):
        return replace(item, y=item.y + by)
    return replace(item, baseline=item.baseline + by)


_TICK = pt(14)
_TICK_INDENT = pt(26)


def action_blocks(composer: Composer, *, parent: int) -> tuple[Block, ...]:
    """Set what to do this week, each with a box to tick."""
    items = composer.edition.items(ListKind.TRY_THIS)
    listing = composer.tree.add(parent, "L", numbering="None")
    strips: list[Strip] = []
    for item in items:
        entry = composer.tree.add(listing, "LI")
        label = composer.tree.add(entry, "Lbl", actual="☐")
        body = composer.tree.add(entry, "LBody", text_id=item.text.id)
        box = Art(ZERO, pt(1.5), tick_box(_TICK), label)
        lines = _item_lines(composer, item, body)
        lines = (with_items(lines[0], box), *lines[1:])
        strips += spaced(_whole(lines), pt(11) if strips else pt(4))
    return (Block(tuple(strips), items[0].text.span, whole=len(items) <= _FEW),) if items else ()


_FEW = 8  # items that are worth keeping on one page


def _item_lines(composer: Composer, item: ListItem, body: int) -> tuple[Strip, ...]:
    column = Column(_TICK_INDENT, composer.measure - _TICK_INDENT)
    lines = list(text_strips(composer, item.text, tag=body, style=HANDOUT.body, column=column))
    if item.items:
        listing = composer.tree.add(body, "L", numbering="None")
        for inner in item.items:
            entry = composer.tree.add(listing, "LI")
            inner_body = composer.tree.add(entry, "LBody", text_id=inner.text.id)
            lines += text_strips(
                composer, inner.text, tag=inner_body, style=HANDOUT.body, column=column
            )
    return tuple(lines)


def _whole(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Keep all of an item on one page."""
    return (*(replace(strip, keep=True) for strip in strips[:-1]), strips[-1])


def question_blocks(composer: Composer, *, parent: int) -> tuple[Block, ...]:
    """Set the questions with a line below each to write the answer on."""
    items = composer.edition.items(ListKind.QUESTIONS)
    listing = composer.tree.add(parent, "L", numbering="Decimal")
    strips: list[Strip] = []
    for number, item in enumerate(items, 1):
        entry = composer.tree.add(listing, "LI")
        label = composer.tree.add(entry, "Lbl")
        body = composer.tree.add(entry, "LBody", text_id=item.text.id)
        mark = label_line(
            f"{number}.", tag=label, style=replace(HANDOUT.strong, colour=Colour.PINE), x=ZERO
        )
        lines = _item_lines(composer, item, body)
        lines = (with_items(lines[0], mark), *lines[1:], _write_on(composer.measure))
        strips += spaced(_whole(lines), pt(9) if strips else pt(2))
    return (Block(tuple(strips), items[0].text.span, whole=False),) if items else ()


def _write_on(measure: Length) -> Strip:
    line = Stroke(_TICK_INDENT, WRITE_ON, measure, WRITE_ON, Ink(None, Colour.SLATE, pt(1)))
    return Strip(WRITE_ON + pt(1), (Art(ZERO, ZERO, (line,)),))


def notes_block(composer: Composer, *, parent: int, room: Length) -> Block | None:
    """Fill the room that is left with lines to write on; None where it is too little."""
    used = HEADLINE_GAP + HANDOUT.headline.leading + pt(3)
    count = int((room - used) / WRITE_ON_PITCH)
    if count < _FEWEST_LINES:
        return None
    words = composer.say("more-notes")
    span = composer.edition.front.span
    head = headline_block(composer, words, parent=parent, short=words, span=span)
    end = composer.measure
    line = Stroke(ZERO, WRITE_ON, end, WRITE_ON, Ink(None, Colour.SLATE, pt(1)))
    lines = tuple(Strip(WRITE_ON_PITCH, (Art(ZERO, ZERO, (line,)),)) for _ in range(count))
    return Block((*head.strips, *lines), span, HEADLINE_GAP)


def source_blocks(composer: Composer, *, parent: int) -> tuple[Block, ...]:
    """List the sources by number; each is a place that its citations lead to."""
    sources = composer.edition.sources
    if not sources:
        return ()
    listing = composer.tree.add(parent, "L", numbering="Decimal")
    column = Column(pt(22), composer.measure - pt(22))
    strips: list[Strip] = []
    for source in sources:
        entry = composer.tree.add(listing, "LI")
        label = composer.tree.add(entry, "Lbl")
        body = composer.tree.add(entry, "LBody", text_id=f"source/{source.key}")
        mark = label_line(f"{source.number}.", tag=label, style=HANDOUT.reference, x=ZERO)
        lines = words_strips(
            composer,
            source.text,
            tag=body,
            style=HANDOUT.reference,
            column=column,
            anchor=Anchor(f"source-{source.number}"),
            link=source.url,
        )
        lines = (with_items(lines[0], mark), *lines[1:])
        strips += spaced(_whole(lines), ITEM_GAP if strips else ZERO)
    return (Block(tuple(strips), composer.edition.front.span, whole=False),)


def contact_block(composer: Composer, *, parent: int) -> Block:
    """Say who to call, in large type, and that help with reading is free."""
    clinic = composer.edition.clinic
    pad = pt(16)
    left = Column(pad, composer.measure * 0.5 - pad)
    right = Column(composer.measure * 0.5 + pt(12), composer.measure * 0.5 - pad - pt(12))
    big = TextStyle(pt(18), pt(23), bold=True)
    name = replace(HANDOUT.strong, size=pt(13), colour=Colour.PINE)
    shown = [(clinic.get("name"), name), (clinic.get("phone"), big)]
    shown += [(clinic.get(key), HANDOUT.body) for key in ("hours", "languages")]
    lines: list[Strip] = []
    for words, style in shown:
        if words:
            tag = composer.tree.add(parent, "P")
            lines += words_strips(composer, words, tag=tag, style=style, column=left)
    web = clinic.get("web")
    if web:
        tag = composer.tree.add(parent, "P")
        words = web.partition("://")[2].rstrip("/")
        lines += words_strips(composer, words, tag=tag, style=HANDOUT.strong, column=left, link=web)
    tag = composer.tree.add(parent, "P")
    words = composer.say("free-help", phone=clinic.get("phone"))
    aside = words_strips(composer, words, tag=tag, style=HANDOUT.body, column=right)
    strips = _side_by_side(lines, aside)
    border = Border(Ink(Colour.WHITE, Colour.PINE, pt(1.25)), pt(8), pt(12), pt(12))
    return Block(strips, composer.edition.front.span, pt(18), border)


def _side_by_side(left: Sequence[Strip], right: Sequence[Strip]) -> tuple[Strip, ...]:
    """Join two stacks; they need not share line heights, so the right one hangs as a whole."""
    items: list[Item] = []
    for stack in (left, right):
        y = ZERO
        for strip in stack:
            items += [_lowered(item, y) for item in strip.items]
            y += strip.height
    height = max(sum((strip.height for strip in stack), ZERO) for stack in (left, right))
    return (Strip(height, tuple(items)),)
