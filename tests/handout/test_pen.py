"""What the pen leans on in ReportLab, and what it refuses."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from builder.figures.model import Ink, Passage, Rectangle, Stroke, TextBlock
from builder.findings import BuilderError
from builder.handout.model import Glyphs, Raster
from builder.handout.pen import Pen, register_fonts
from builder.handout.plan import PAPERS
from builder.palette import palette_of
from builder.theme import HANDOUT, Colour
from builder.units import ZERO, pt
from tests.pictures import picture

SQUARE = Rectangle(ZERO, ZERO, pt(9), pt(9), Ink(Colour.INK))


def pen() -> Pen:
    register_fonts()
    return Pen(BytesIO(), PAPERS["letter"], lang="en-US")


def test_paints_in_the_clinics_own_colour() -> None:
    register_fonts()
    page = Pen(BytesIO(), PAPERS["letter"], lang="en-US", palette=palette_of("3B1F6A", ""))
    with page.marked("/Artifact BMC"):
        page.draw(Rectangle(ZERO, ZERO, pt(9), pt(9), Ink(Colour.PINE)), ZERO, ZERO)

    assert "0.2314 0.1216 0.4157 rg" in page._code  # noqa: SLF001  # what is painted


def glyphs(text: str) -> Glyphs:
    return Glyphs(pt(10), text, False, pt(12), Colour.INK, ZERO, pt(50), 0)  # noqa: FBT003


@pytest.mark.parametrize(
    "name",
    ["_setAnnotations", "_addAnnotation", "_bookmarkReference", "showPage", "addOutlineEntry"],
)
def test_reportlab_still_has_the_method(name: str) -> None:
    assert callable(getattr(Canvas, name))


@pytest.mark.parametrize("name", ["_code", "_doc", "_annotationCount", "_formsinuse"])
def test_reportlab_still_has_the_attribute(name: str) -> None:
    assert hasattr(pen(), name)


@pytest.mark.parametrize("name", ["splitString", "getSubsetInternalName"])
def test_reportlab_fonts_still_have_the_method(name: str) -> None:
    assert callable(getattr(TTFont, name))


@pytest.mark.parametrize("name", ["Reference", "thisPageName", "updateSignature", "getXObjectName"])
def test_reportlab_documents_still_have_the_method(name: str) -> None:
    assert callable(getattr(pdfdoc.PDFDocument, name))


@pytest.mark.parametrize("kind", [pdfdoc.PDFCatalog, pdfdoc.PDFPage])
def test_reportlab_still_lists_the_entries_that_it_writes(kind: type) -> None:
    assert isinstance(getattr(kind, "__NoDefault__"), list)  # noqa: B009  # no stub has it


def test_writes_catalog_entries_that_reportlab_does_not_know() -> None:
    drawing = pen()
    drawing.add_to_catalog(Cup="full")
    drawing.add_to_catalog(Pot="empty")

    catalog = drawing.document.Catalog.format(drawing.document)
    assert b"/Cup full" in catalog
    assert b"/Pot empty" in catalog


def test_calls_its_hook_once_a_page() -> None:
    calls: list[int] = []

    class Counting(Pen):
        def _setAnnotations(self, page: object) -> None:  # noqa: N802  # ReportLab's hook
            calls.append(1)
            super()._setAnnotations(page)

    register_fonts()
    counting = Counting(BytesIO(), PAPERS["letter"], lang="en-US")
    counting.showPage()
    counting.showPage()

    assert [1, 1] == calls


def test_refuses_to_paint_outside_marked_content() -> None:
    with pytest.raises(BuilderError, match="outside marked content"):
        pen().draw(SQUARE, ZERO, ZERO)


def test_refuses_to_show_a_picture_outside_marked_content() -> None:
    with pytest.raises(BuilderError, match="outside marked content"):
        pen().draw(Raster(picture(2, 1), pt(9), pt(9)), ZERO, ZERO)


def test_refuses_to_write_outside_marked_content() -> None:
    with pytest.raises(BuilderError, match="outside marked content"):
        pen().write_text(glyphs("Tea"), pt(20))


def test_refuses_marked_content_inside_marked_content() -> None:
    drawing = pen()

    with (
        drawing.marked("/P <</MCID 0>> BDC"),
        pytest.raises(BuilderError, match="opened inside"),
        drawing.marked("/P <</MCID 1>> BDC"),
    ):
        pass


def test_writes_the_kerning_that_was_measured() -> None:
    drawing = pen()
    with drawing.marked("/P <</MCID 0>> BDC"):
        drawing.write_text(glyphs("AV"), pt(20))

    (shown,) = (code for code in drawing._code if code.endswith("TJ"))  # noqa: SLF001
    before, number, after = shown.partition("> ")[2].partition(" <")
    assert 0 < float(before)
    assert number
    assert after


def test_turns_the_page_the_right_way_up() -> None:
    drawing = pen()
    with drawing.marked("/P <</MCID 0>> BDC"):
        drawing.draw(SQUARE, pt(0), pt(0))

    assert any("0.000 783.000 9.000 9.000 re" in code for code in drawing._code)  # noqa: SLF001


def test_paints_the_frame_of_words_and_then_each_line() -> None:
    block = TextBlock(
        pt(9), pt(9), pt(50), (Passage("t", "en", ("one ", "two"), HANDOUT.figure),), frame=SQUARE
    )
    writing = pen()
    with writing.marked("/Figure BMC"):
        writing.draw(block, ZERO, ZERO)
    code = " ".join(writing._code)  # noqa: SLF001  # what is painted

    assert code.index(" re") < code.index("BT")
    assert 2 == code.count("BT")


def test_paints_an_arrow_as_a_line_and_a_filled_head() -> None:
    arrow = Stroke(ZERO, ZERO, pt(50), ZERO, Ink(None, Colour.INK, pt(2), head=5))
    writing = pen()
    with writing.marked("/Figure BMC"):
        writing.draw(arrow, ZERO, ZERO)

    code = writing._code  # noqa: SLF001  # as above
    assert ["S", "f"] == [one for one in code if one in {"S", "f"}]
