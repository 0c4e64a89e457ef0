"""The cells of a table with what the table's style says of each: its fill and its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.deck_file import Slide, tables_of
from builder.verify.ground import Fill, Ground
from builder.verify.looks import ShownRun, default_sources, given_by, shown_run
from builder.verify.names import A, is_true, step
from builder.verify.paragraphs import paragraphs_in
from builder.verify.shapes import Shape


@record
class CellRun:
    """A run in a cell, and the colours that it is read against."""

    shape: Shape
    run: ShownRun
    ground: tuple[str, ...]


def cell_runs(slide: Slide, ground: Ground) -> Iterator[CellRun]:
    """List the runs of all cells of a slide; a table whose style is unknown is left out."""
    for shape, table in tables_of(slide):
        style = _style(slide, table)
        if style is not None:
            yield from _table_runs(slide, shape, table, style, ground)


def _style(slide: Slide, table: Element) -> Element | None:
    """Find the style of a table; PowerPoint knows built-in ones that no file need hold."""
    wanted = (table.findtext(f"{A}tblPr/{A}tableStyleId") or "").strip()
    package = slide.deck.package
    for part in package.related(slide.deck.part, "tableStyles"):
        styles = package.xml(part)
        for style in styles if styles is not None else ():
            if style.get("styleId") == wanted:
                return style
    return None


def _table_runs(
    slide: Slide, shape: Shape, table: Element, style: Element, ground: Ground
) -> Iterator[CellRun]:
    general = tuple(default_sources(slide, 0))
    rows = table.findall(f"{A}tr")
    for number, row in enumerate(rows):
        cells = row.findall(f"{A}tc")
        for column, cell in enumerate(cells):
            regions = _regions(table, (number, len(rows)), (column, len(cells)))
            parts = [part for name in regions if (part := style.find(f"{A}{name}")) is not None]
            behind = ground.behind_cell(shape, _fill(cell, parts, ground))
            given = given_by((*_texts(parts), *general), ground)
            for run in (run for paragraph in paragraphs_in(cell) for run in paragraph.runs):
                if run.text.strip():
                    yield CellRun(shape, shown_run(run, given, ground), behind)


def _regions(table: Element, row: tuple[int, int], column: tuple[int, int]) -> Iterator[str]:
    """Name the regions that a cell lies in, the strongest first (ECMA-376 part 1, 20.1.4.2)."""
    properties = table.find(f"{A}tblPr")

    def on(name: str) -> bool:
        return properties is not None and is_true(properties.get(name))

    first_row = on("firstRow") and row[0] == 0
    if first_row:
        yield "firstRow"
    if on("lastRow") and row[0] == row[1] - 1:
        yield "lastRow"
    if on("firstCol") and column[0] == 0:
        yield "firstCol"
    if on("lastCol") and column[0] == column[1] - 1:
        yield "lastCol"
    if on("bandRow") and not first_row:
        yield f"band{1 + (row[0] - on('firstRow')) % 2}H"
    if on("bandCol"):
        yield f"band{1 + (column[0] - on('firstCol')) % 2}V"
    yield "wholeTbl"


def _fill(cell: Element, parts: Sequence[Element], ground: Ground) -> Fill | None:
    own = ground.fill_in(cell.find(f"{A}tcPr"))
    if own is not None:
        return own
    for part in parts:
        found = ground.fill_in(step(part, f"{A}tcStyle", f"{A}fill"))
        if found is not None:
            return found
    return None


def _texts(parts: Sequence[Element]) -> Iterator[Element]:
    """List what the regions of a style say of text; looks read it like run properties."""
    for part in parts:
        text = part.find(f"{A}tcTxStyle")
        if text is not None:
            yield text
