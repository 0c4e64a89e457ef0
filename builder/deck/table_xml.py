"""A planned table turned into a native one."""

from __future__ import annotations

from collections.abc import Callable

from builder.deck.fit import LINE_PITCH
from builder.deck.grid import CELL_INSET, CELL_INSET_Y
from builder.deck.model import Cell, Run, TableSlot
from builder.deck.theme_xml import TABLE_STYLE
from builder.deck.xml import centipoints, escape, fill, transform
from builder.outline.part_model import HowSure
from builder.record import replace
from builder.theme import Colour

# Cell fill and text of each grade; the words carry the meaning, the fill repeats it.
_GRADE_INKS = {
    HowSure.KNOW: (Colour.PINE, Colour.WHITE),
    HowSure.THINK: (Colour.TINT, Colour.INK),
    HowSure.NOT_YET: (Colour.WHITE, Colour.INK),
    HowSure.NOT_PROVEN: (Colour.WHITE, Colour.BRICK),
}


WriteRun = Callable[[Run, str, Colour | None], str]
"""Writes a run in a language and, where it has its own, a colour."""


def table_frame(slot: TableSlot, number: int, *, tag: str, write_run: WriteRun) -> str:
    """Write a table as the shape of this number.

    `tag` names its placeholder and ties it to the ids of its texts.
    """
    columns = "".join(f'<a:gridCol w="{column.emu}"/>' for column in slot.columns)
    rows = "".join(
        f'<a:tr h="{row.height.emu}">'
        + "".join(_cell(cell, slot, write_run) for cell in row.cells)
        + "</a:tr>"
        for row in slot.rows
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="Table" '
        f'descr="{escape(slot.alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr>{tag}</p:nvPr>"
        f"</p:nvGraphicFramePr>{transform(slot.box, 'p:xfrm')}<a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>{TABLE_STYLE}'
        f"</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(cell: Cell, slot: TableSlot, write_run: WriteRun) -> str:
    ground, ink = _GRADE_INKS[cell.sure] if cell.sure else (None, None)
    size = centipoints(slot.size)
    paragraph = cell.paragraph
    runs = "".join(
        write_run(
            replace(run, size=slot.size, bold=run.bold or cell.sure is not None),
            paragraph.lang,
            ink,
        )
        for run in paragraph.runs
    )
    shade = fill(ground) if ground else ""
    # In points, as rows are measured: LibreOffice 7.4 sets single lines of a cell, unlike those of
    # any other text, without the leading of the face. A share of the size may come back when it
    # sets cells like text boxes.
    pitch = f'<a:spcPts val="{centipoints(slot.size * LINE_PITCH)}"/>'
    single = f"<a:pPr><a:lnSpc>{pitch}</a:lnSpc></a:pPr>"
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{single}{runs}"
        f'<a:endParaRPr lang="{paragraph.lang}" sz="{size}"/></a:p></a:txBody>'
        f'<a:tcPr marL="{CELL_INSET.emu}" marR="{CELL_INSET.emu}" marT="{CELL_INSET_Y.emu}" '
        f'marB="{CELL_INSET_Y.emu}" anchor="ctr">{shade}</a:tcPr></a:tc>'
    )
