"""Tables of the handout: head tinted, rows parted by rules."""

from __future__ import annotations

from collections.abc import Sequence

from builder.edition.model import Cite
from builder.figures.model import Ink, Rectangle, Stroke
from builder.findings import Finding, Span, error
from builder.handout.blocks import Block, Strip
from builder.handout.composer import Composer
from builder.handout.frames import FIGURE_GAP
from builder.handout.model import Art, Item, Role, Scope
from builder.handout.source_blocks import source_line
from builder.handout.stacks import lowered, spaced
from builder.handout.table_list import row_list
from builder.handout.words import Column, Lead, text_strips
from builder.outline.part_model import HowSure, Table
from builder.outline.text_model import Text
from builder.record import record, replace
from builder.text.columns import share_width
from builder.text.face import NO_BREAK_SPACE
from builder.text.faces import handout_face
from builder.text.lines import Piece, break_lines, text_width
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length, pt

_CELL_X, _CELL_Y = pt(8), pt(6)
_RULE = Ink(None, Colour.LINE, pt(0.75))
_HEAVY = Ink(None, Colour.PINE, pt(1.5))
_PAD = _CELL_X * 2 + pt(2)
GRADE_COLOURS = {
    HowSure.KNOW: Colour.PINE,
    HowSure.THINK: Colour.PINE,
    HowSure.NOT_YET: Colour.PINE,
    HowSure.NOT_PROVEN: Colour.BRICK,
}


def table_block(composer: Composer, table: Table, *, parent: int) -> tuple[Block, ...]:
    """Set a table below its title, and its sources below it."""
    rows = (table.head, *table.rows)
    if composer.is_narrow and _columns(composer, rows) is None:
        return (_list_block(composer, table, parent),)
    element = composer.tree.add(parent, "Table")
    title = _title(composer, table, composer.tree.add(element, "Caption", text_id=table.title.id))
    set_rows = table_rows(composer, rows, element, table.span)
    if not set_rows:
        return ()
    head, *body = set_rows if not composer.is_narrow else paired(set_rows)
    strips = (*title, replace(head, gap=pt(4)), *body)
    strips = _with_source(composer, strips, table, parent)
    # A page of large print holds few rows: kept whole, a table would leave half of one empty.
    is_whole = not composer.is_narrow
    return (Block(strips, table.span, FIGURE_GAP, head=(head,), whole=is_whole),)


def paired(rows: Sequence[Strip]) -> tuple[Strip, ...]:
    """Leave no row alone on a page: the first two and the last two stay together."""
    kept = {0, 1, len(rows) - 2}
    return tuple(replace(row, keep=row.keep or at in kept) for at, row in enumerate(rows))


def _list_block(composer: Composer, table: Table, parent: int) -> Block:
    """Set a table as a list, where a column would be too narrow for its words."""
    title = _title(composer, table, composer.tree.add(parent, "P", text_id=table.title.id))
    rows = row_list(composer, (table.head, *table.rows), parent=parent)
    strips = _with_source(composer, (*title, *spaced(rows, pt(4))), table, parent)
    return Block(strips, table.span, FIGURE_GAP)


def _title(composer: Composer, table: Table, tag: int) -> tuple[Strip, ...]:
    full, style = Column(ZERO, composer.measure), composer.styles.subheading
    strips = text_strips(composer, table.title, tag=tag, style=style, column=full)
    return tuple(replace(strip, keep=True) for strip in strips)


def _with_source(
    composer: Composer, strips: tuple[Strip, ...], table: Table, parent: int
) -> tuple[Strip, ...]:
    """Set the sources below a table, with its last row."""
    source = source_line(composer, table.keys, parent, Column(ZERO, composer.measure))
    if not source:
        return strips
    return (*strips[:-1], replace(strips[-1], keep=True), *spaced(source, pt(4)))


def table_rows(
    composer: Composer, rows: Sequence[Sequence[Text]], element: int, span: Span
) -> tuple[Strip, ...]:
    """Set the rows of a table, the head first: tinted, and set again on a new page."""
    columns = _columns(composer, rows)
    if columns is None:
        composer.found.append(too_wide(span))
        return ()
    head = tuple(Cell(cell, composer.styles.table_head, "Column") for cell in rows[0])
    body = tuple(
        tuple(_body_cell(composer, cell, at) for at, cell in enumerate(row)) for row in rows[1:]
    )
    return cell_strips(composer, (head, *body), columns, element)


def too_wide(span: Span) -> Finding:
    """Say that a table does not fit between the margins."""
    hint = "shorten the longest word, or drop a column"
    return error("P423", span, "the words of this table are wider than the page", hint)


@record
class Cell:
    """A cell of a table: its text, how it looks, what it heads, and what is said before it."""

    text: Text
    style: TextStyle
    scope: Scope = ""
    lead: Lead | None = None


def cell_strips(
    composer: Composer,
    rows: Sequence[Sequence[Cell]],
    columns: Sequence[Length],
    element: int,
) -> tuple[Strip, ...]:
    """Set rows of cells, the head first."""
    head_tag = composer.tree.add(composer.tree.add(element, "THead"), "TR")
    head = _row(composer, rows[0], head_tag, columns)
    body = composer.tree.add(element, "TBody")
    below = (_row(composer, row, composer.tree.add(body, "TR"), columns) for row in rows[1:])
    return (replace(head, keep=True), *below)


def _columns(composer: Composer, rows: Sequence[Sequence[Text]]) -> tuple[Length, ...] | None:
    columns = list(zip(*rows, strict=True))
    longest = [longest_word(composer, cells) for cells in columns]
    whole = [max(_width(composer, cell.plain) for cell in cells) + _PAD for cells in columns]
    natural = [max(pair) for pair in zip(longest, whole, strict=True)]
    return share_width(longest, natural, composer.measure)


def longest_word(composer: Composer, cells: Sequence[Text]) -> Length:
    """Measure the least that a column needs: the widest that no line parts, numbers included."""
    return max((_unparted(composer, cell) for cell in cells), default=ZERO) + _PAD


def _unparted(composer: Composer, cell: Text) -> Length:
    face, size = handout_face(bold=True), composer.styles.table.size
    pieces = []
    for run in composer.shown(cell):
        if isinstance(run, Cite):
            words, scale = ",".join(map(str, run.numbers)), composer.styles.citation
        else:
            words, scale = run.text.replace(NO_BREAK_SPACE, " "), 1.0
        pieces.append(Piece(words, face, size * scale, None))
    return max((line.width for line in break_lines(pieces, ZERO)), default=ZERO)


def _width(composer: Composer, words: str) -> Length:
    return text_width(words, handout_face(bold=True), composer.styles.table.size)


def _row(composer: Composer, cells: Sequence[Cell], row: int, columns: Sequence[Length]) -> Strip:
    items: list[Item] = []
    height, x = ZERO, ZERO
    for cell, width in zip(cells, columns, strict=True):
        y = _CELL_Y
        for line in _cell_lines(composer, cell, row, Column(x + _CELL_X, width - _CELL_X * 2)):
            items += [lowered(item, y) for item in line.items]
            y += line.height
        height = max(height, y + _CELL_Y)
        x += width
    is_head = all(cell.scope == "Column" for cell in cells)
    ground = (Rectangle(ZERO, ZERO, x, height, Ink(Colour.TINT)),) if is_head else ()
    rule = Stroke(ZERO, height, x, height, _HEAVY if is_head else _RULE)
    return Strip(height, (Art(ZERO, ZERO, (*ground, rule)), *items))


def _cell_lines(composer: Composer, cell: Cell, row: int, column: Column) -> tuple[Strip, ...]:
    role: Role = "TH" if cell.scope else "TD"
    tag = composer.tree.add(row, role, text_id=cell.text.id, scope=cell.scope)
    if not cell.text.runs:
        return ()
    return text_strips(
        composer, cell.text, tag=tag, style=cell.style, column=column, lead=cell.lead
    )


def _body_cell(composer: Composer, cell: Text, at: int) -> Cell:
    """Set the first column and how sure we are in bold; the words of a grade say it all."""
    grade = next((sure for sure in HowSure if sure.value == cell.plain), None)
    style = composer.styles.table
    if grade:
        style = replace(style, bold=True, colour=GRADE_COLOURS[grade])
    return Cell(cell, replace(style, bold=True), "Row") if at == 0 else Cell(cell, style)
