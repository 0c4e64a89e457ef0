"""A handout's plan turned into the bytes of a tagged PDF; nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from builder.artifact import Stamp, stamp_pdf
from builder.handout.archive import end_streams, output_intents
from builder.handout.metadata import PRODUCER, write_metadata
from builder.handout.model import Art, Bookmark, Glyphs, HandoutPlan, Item, Page, TextLine
from builder.handout.pen import Pen, register_fonts
from builder.handout.structure import Structure

# ISO 32000-1, 14.8.2.2: what is not read
_DECORATION = "/Artifact <</Type /Layout>> BDC"
_FURNITURE = "/Artifact <</Type /Pagination>> BDC"


def render_handout(plan: HandoutPlan, stamp: Stamp) -> bytes:
    """Draw every page, write the tags, and stamp the file with its own digest."""
    register_fonts()
    file = BytesIO()
    pen = Pen(file, plan.paper, lang=plan.lang, palette=plan.palette)
    _describe(pen, plan, stamp)
    structure = Structure(plan.tags)
    for number, page in enumerate(plan.pages):
        _draw_page(pen, structure, page, [one for one in plan.bookmarks if one.page == number])
    pen.add_to_catalog(StructTreeRoot=structure.write(pen.document))
    pen.save()
    return stamp_pdf(end_streams(file.getvalue()))


def _describe(pen: Pen, plan: HandoutPlan, stamp: Stamp) -> None:
    """Write what the document says of itself, dated by the outline."""
    moment = datetime(plan.updated.year, plan.updated.month, plan.updated.day, tzinfo=UTC)
    pen.set_date(moment)
    pen.setTitle(plan.title)
    pen.setAuthor(plan.author)
    pen.setSubject(plan.subject)
    pen.setCreator(PRODUCER)
    pen.setProducer(PRODUCER)
    pen.setViewerPreference("DisplayDocTitle", "true")
    # ISO 32000-1, table 150: lines to write on keep their height, and a leaf has two sides
    pen.setViewerPreference("PrintScaling", "None")
    pen.setViewerPreference("Duplex", "DuplexFlipLongEdge")
    pen.showOutline()
    pen.add_to_catalog(
        MarkInfo=PDFDictionary({"Marked": "true"}),
        PageLabels=_page_labels(),
        OutputIntents=output_intents(pen.document),
        Metadata=pdfdoc.XMP(creator=lambda _: write_metadata(plan, stamp, moment)),
    )


def _page_labels() -> PDFDictionary:
    """Number the pages as their feet do (ISO 32000-1, 12.4.2)."""
    return PDFDictionary({"Nums": PDFArray([0, PDFDictionary({"S": PDFName("D")})])})


def _draw_page(pen: Pen, structure: Structure, page: Page, bookmarks: Sequence[Bookmark]) -> None:
    pen.page_key = structure.page_key()
    for bookmark in bookmarks:
        y = float(pen.paper.height - bookmark.y)
        pen.bookmarkPage(bookmark.place, fit="XYZ", left=0, top=y)
        if bookmark.level >= 0:
            pen.addOutlineEntry(bookmark.title, bookmark.place, bookmark.level)
    for is_artifact, items in groupby(page.items, _is_artifact):
        if is_artifact:
            _draw_decoration(pen, tuple(items), _DECORATION)
        else:
            _draw_content(pen, structure, tuple(items))
    for is_artifact, items in groupby(page.furniture, _is_artifact):
        if is_artifact:
            _draw_decoration(pen, tuple(items), _FURNITURE)
        else:
            _draw_content(pen, structure, tuple(items))
    pen.showPage()


def _is_artifact(item: Item) -> bool:
    return item.is_artifact if isinstance(item, TextLine) else item.tag is None


def _draw_decoration(pen: Pen, items: Sequence[Item], opening: str) -> None:
    with pen.marked(opening):
        for item in items:
            match item:
                case Art():
                    _draw_art(pen, item)
                case TextLine():
                    for glyphs in item.glyphs:
                        pen.write_text(glyphs, item.baseline)


def _draw_art(pen: Pen, art: Art) -> None:
    for shape in art.shapes:
        pen.draw(shape, art.x, art.y)


def _draw_content(pen: Pen, structure: Structure, items: Sequence[Item]) -> None:
    """Draw what is read; neighbours of one element share their marked content."""
    pieces = [piece for item in items for piece in _pieces(item)]
    for tag, group in groupby(pieces, lambda piece: piece[0]):
        role = structure.by_id[tag].role
        mcid = structure.mark(tag, pen.page_key, pen.page_name())
        shown = tuple(group)
        with pen.marked(f"/{role} <</MCID {mcid}>> BDC"):
            for _, item, glyphs in shown:
                _draw_piece(pen, structure, item, glyphs)
        for _, item, glyphs in shown:
            if glyphs and glyphs.target and isinstance(item, TextLine):
                _link(pen, structure, item, glyphs)


_Piece = tuple[int, Item, Glyphs | None]


def _pieces(item: Item) -> list[_Piece]:
    match item:
        case TextLine(glyphs=glyphs):
            return [(one.tag, item, one) for one in glyphs]
        case Art(tag=tag):
            return [] if tag is None else [(tag, item, None)]


def _draw_piece(pen: Pen, structure: Structure, item: Item, glyphs: Glyphs | None) -> None:
    match item:
        case TextLine(baseline=baseline) if glyphs:
            pen.write_text(glyphs, baseline)
        case Art(tag=tag) if tag is not None:
            _draw_art(pen, item)
            if structure.by_id[tag].role == "Figure":
                height = pen.paper.height
                bottom, top = height - item.y - item.height, height - item.y
                right = item.x + item.width
                structure.boxes[tag] = (float(item.x), float(bottom), float(right), float(top))


def _link(pen: Pen, structure: Structure, line: TextLine, glyphs: Glyphs) -> None:
    """Lay a link over its words and tie it to its element."""
    target = glyphs.target
    if target is None:
        return
    base = float(pen.paper.height - line.baseline + glyphs.rise)
    size = float(glyphs.size)
    box = (float(glyphs.x), base - size * 0.25, float(glyphs.x + glyphs.width), base + size * 0.85)
    key = structure.annotate(glyphs.tag, pen.page_name())
    entries: dict[str, object] = {"Contents": PDFString(target.says), "StructParent": key}
    if target.address:
        entries["A"] = pen.address_action(target.address)
    else:
        entries["Dest"] = pen.place_reference(target.place)
    structure.name_annotation(glyphs.tag, pen.add_link(box, entries))
