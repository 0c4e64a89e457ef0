from __future__ import annotations

import pytest

from builder.verify.deck_lint import lint_deck
from tests.verify.samples import (
    codes,
    deck,
    deck_messages,
    parts_of,
    replaced,
    shape,
    with_shape,
    zipped,
)


def test_says_nothing_of_our_own_deck() -> None:
    assert () == lint_deck(deck(), "deck.pptx")


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"%PDF-1.7", deck()[:5000]])
def test_tells_what_is_no_package(data: bytes) -> None:
    assert ["V500"] == codes(lint_deck(data, "deck.pptx"))


def test_tells_a_package_without_a_presentation() -> None:
    other = zipped([("word/document.xml", b"<w/>")])
    assert "V505" in codes(lint_deck(other, "deck.pptx"))


def test_tells_a_part_that_stands_twice() -> None:
    parts = list(parts_of(deck()).items())
    found = deck_messages(zipped([*parts, parts[-1]]), "V501")
    assert [f"the part {parts[-1][0]} stands in the file 2 times"] == found


def test_tells_a_part_without_content_type() -> None:
    spoiled = replaced(deck(), 'PartName="/ppt/slides/slide1.xml"', 'PartName="/x.xml"', part="[")
    assert ["the part ppt/slides/slide1.xml has no content type"] == deck_messages(spoiled, "V502")


def test_tells_a_target_that_is_not_there() -> None:
    parts = parts_of(deck())
    del parts["ppt/notesSlides/notesSlide1.xml"]
    (message,) = deck_messages(zipped(parts.items()), "V503")
    assert message.startswith("ppt/slides/slide1.xml leads to ppt/notesSlides/notesSlide1.xml")


def test_tells_malformed_xml() -> None:
    spoiled = replaced(deck(), "</p:sld>", "", part="ppt/slides/slide2.xml")
    assert ["the part ppt/slides/slide2.xml is not well-formed XML"] == deck_messages(
        spoiled, "V504"
    )


def test_tells_sections_that_do_not_hold_every_slide_once() -> None:
    spoiled = replaced(
        deck(), '<p14:sldId id="256"/>', '<p14:sldId id="257"/>', part="ppt/presentation.xml"
    )
    assert {"slide 256 stands in no section", "slide 257 stands in 2 sections"} == set(
        deck_messages(spoiled, "V506")
    )


def test_tells_a_layout_with_the_id_of_its_master() -> None:
    spoiled = replaced(
        deck(), 'sldLayoutId id="2147483649"', 'sldLayoutId id="2147483648"', part="ppt/slideM"
    )
    assert ["2 masters or layouts share the id 2147483648"] == deck_messages(spoiled, "V507")


def test_tells_a_row_that_does_not_fill_its_table() -> None:
    spoiled = replaced(deck(), "<a:tblGrid>", '<a:tblGrid><a:gridCol w="9"/>')
    assert "row 1 has 2 cells, the table 3 columns" in deck_messages(spoiled, "V508")[0]


def test_tells_an_id_that_a_group_repeats_inside() -> None:
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="901" name="G" descr="Cups"/><p:cNvGrpSpPr/><p:nvPr/>'
        f"</p:nvGrpSpPr><p:grpSpPr/>{shape(name='Cup')}</p:grpSp>{shape(name='Pot', text='Pot')}"
    )
    (message,) = deck_messages(with_shape(group), "V509")
    assert message.endswith("“Cup”, “Pot” share the id 900")


def test_tells_an_axis_below_zero() -> None:
    spoiled = replaced(deck(), '<c:axId val="', '<c:axId val="-', part="ppt/charts/chart")
    assert deck_messages(spoiled, "V510")


def test_tells_an_animation_of_a_shape_that_is_gone() -> None:
    timing = '<p:timing><p:bldLst><p:bldP spid="77"/></p:bldLst></p:timing></p:sld>'
    spoiled = replaced(deck(), "</p:sld>", timing)
    assert "moves shape 77, which is not there" in deck_messages(spoiled, "V511")[0]


def test_tells_a_relationship_that_nobody_wrote() -> None:
    spoiled = with_shape(shape(text="Book", ink='<a:hlinkClick r:id="rId99"/>'))
    assert "names the relationship rId99" in deck_messages(spoiled, "V512")[0]
