from __future__ import annotations

import pytest

from builder.verify.deck_lint import lint_deck
from tests.verify.samples import codes, deck, deck_messages, replaced, shape, solid, with_shape

PICTURE = (
    '<p:pic><p:nvPicPr><p:cNvPr id="900" name="Cup" {}/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
    "<p:blipFill/><p:spPr/></p:pic>"
)
DECORATIVE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="900" name="Line" descr=""><a:extLst><a:ext uri="{C183D7F6}">'
    '<d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>"
)


@pytest.mark.parametrize(
    ("xml", "kind"),
    [
        (PICTURE.format(""), "a picture"),
        (PICTURE.format('descr="  "'), "a picture"),
        (shape(), "a drawn shape"),
    ],
)
def test_tells_what_has_no_alternative_text(xml: str, kind: str) -> None:
    (message,) = deck_messages(with_shape(xml), "V520")
    assert message.endswith(f": {kind} has no alternative text")


@pytest.mark.parametrize(
    "xml",
    [PICTURE.format('descr="A cup"'), DECORATIVE, shape(text="Words"), shape(about='hidden="1"')],
)
def test_lets_pass_what_is_described_decorative_written_or_hidden(xml: str) -> None:
    assert [] == deck_messages(with_shape(xml), "V520")


def test_takes_the_alternative_text_of_a_group_for_all_in_it() -> None:
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="901" name="G"{}/><p:cNvGrpSpPr/><p:nvPr/>'
        "</p:nvGrpSpPr><p:grpSpPr/>" + shape() + "</p:grpSp>"
    )
    assert [] == deck_messages(with_shape(group.format(' descr="A cup"')), "V520")
    (message,) = deck_messages(with_shape(group.format("")), "V520")
    assert message.endswith("“G”: a group of shapes has no alternative text")


def test_tells_a_chart_without_alternative_text() -> None:
    spoiled = replaced(deck(), 'name="Chart" descr="Bar chart.', 'name="Chart" title="Bar chart.')
    (message,) = deck_messages(spoiled, "V520")
    assert message.endswith("“Chart”: a chart, table or diagram has no alternative text")


def test_tells_a_file_name_as_alternative_text() -> None:
    spoiled = with_shape(PICTURE.format('descr="gut_2.PNG"'))
    assert "“gut_2.PNG”" in deck_messages(spoiled, "V521")[0]


def test_lets_pass_a_sentence_that_a_file_name_ends() -> None:
    told = with_shape(PICTURE.format('descr="A cup beside a clock. It is noon. cup.png"'))
    assert [] == deck_messages(told, "V521")


def test_tells_an_empty_title() -> None:
    spoiled = replaced(deck(), "<a:t>Tea wakes some people</a:t>", "<a:t> </a:t>")
    (message,) = deck_messages(spoiled, "V522")
    assert message.endswith("“Title”: the title is empty")


def test_tells_a_slide_without_title() -> None:
    spoiled = replaced(deck(), '<p:ph type="title"/>', "")
    assert [True] == [one.endswith("has no title") for one in deck_messages(spoiled, "V522")]


def test_tells_two_slides_of_one_title() -> None:
    spoiled = replaced(deck(), "<a:t>Which tea when</a:t>", "<a:t>tea wakes  some people</a:t>")
    assert "has the title of slide" in deck_messages(spoiled, "V523")[0]


def test_tells_a_table_without_header_row() -> None:
    spoiled = replaced(deck(), 'tblPr firstRow="1"', 'tblPr firstRow="0"')
    assert ["the table has no header row"] == [
        one.partition(": ")[2] for one in deck_messages(spoiled, "V524")
    ]


def test_tells_merged_cells() -> None:
    spoiled = replaced(deck(), "<a:tc>", '<a:tc gridSpan="2">')
    assert deck_messages(spoiled, "V525")


def test_tells_an_empty_head() -> None:
    spoiled = replaced(deck(), "<a:t>Time</a:t>", "<a:t></a:t>")
    assert "the head of column 1 is empty" in deck_messages(spoiled, "V526")[0]


def test_tells_what_is_read_before_the_title() -> None:
    spoiled = with_shape(shape(text="First"), first=True)
    assert "“Drawn”: it is read before the title" in deck_messages(spoiled, "V527")[0]
    assert [] == deck_messages(with_shape(DECORATIVE, first=True), "V527")


def test_tells_words_without_a_language() -> None:
    spoiled = with_shape(shape(text="Hola", look=""))
    assert "“Hola” has no language" in deck_messages(spoiled, "V528")[0]


@pytest.mark.parametrize("name", ["Default Section", "Untitled Section", "Section 3", ""])
def test_tells_a_section_without_a_name(name: str) -> None:
    spoiled = replaced(
        deck(), 'section name="Why"', f'section name="{name}"', part="ppt/presentation"
    )
    assert [f"a section is called “{name}”"] == deck_messages(spoiled, "V529")


def test_tells_sections_of_one_name() -> None:
    spoiled = replaced(
        deck(), 'section name="Why"', 'section name="Closing"', part="ppt/presentation"
    )
    names = deck_messages(spoiled, "V530")
    spoiled = replaced(
        deck(), 'section name="Why"', 'section name="Tea and Sleep"', part="ppt/presentation"
    )
    assert [] == names
    assert ["2 sections are called “Tea and Sleep”"] == deck_messages(spoiled, "V530")


def test_tells_an_empty_placeholder() -> None:
    empty = shape().replace("<p:nvPr/>", '<p:nvPr><p:ph type="body" idx="77"/></p:nvPr>')
    assert "the placeholder is empty" in deck_messages(with_shape(empty), "V531")[0]


@pytest.mark.parametrize(
    "words",
    ["https://example.org/a", "Click here", "here", "Read more", "www.example.org/a", "link"],
)
def test_tells_a_link_that_says_nothing(words: str) -> None:
    spoiled = with_shape(shape(text=words, ink='<a:hlinkClick r:id="rId1"/>'))
    assert f"the link “{words}”" in deck_messages(spoiled, "V532")[0]


@pytest.mark.parametrize("words", ["Book a visit", "doi:10.1000/leaf.1", "example.org", "Hereford"])
def test_lets_links_pass_that_say_where_they_go(words: str) -> None:
    well = with_shape(shape(text=words, ink='<a:hlinkClick r:id="rId1"/>'))
    assert [] == deck_messages(well, "V532")


def test_tells_a_document_without_title_or_language() -> None:
    spoiled = replaced(deck(), "<dc:title>Tea and Sleep</dc:title>", "", part="docProps/core")
    spoiled = replaced(spoiled, "<dc:language>en-US</dc:language>", "", part="docProps/core")
    assert ["V533", "V534"] == codes(lint_deck(spoiled, "deck.pptx"))


def test_tells_small_text_but_not_raised_numbers() -> None:
    small = shape(text="Tiny", look='lang="en-US" sz="1000"')
    raised = shape(text="1", look='lang="en-US" sz="1000" baseline="30000"')
    assert "it has text of 10 pt" in deck_messages(with_shape(small), "V535")[0]
    assert [] == deck_messages(with_shape(raised), "V535")


def test_measures_text_against_the_height_of_the_slide() -> None:
    words = with_shape(shape(text="Small", look='lang="en-US" sz="1200"'))
    low = replaced(
        words, 'cy="6858000"/><p:notesSz', 'cy="5143500"/><p:notesSz', part="ppt/presentation"
    )
    assert "it has text of 12 pt" in deck_messages(words, "V535")[0]
    assert [] == [one for one in deck_messages(low, "V535") if "text of 12 pt" in one]


@pytest.mark.parametrize("scale", ["50000", "50%"])
def test_reads_how_much_powerpoint_has_shrunk_a_text(scale: str) -> None:
    words = shape(text="Small", look='lang="en-US" sz="2000"')
    fit = f'<a:bodyPr><a:normAutofit fontScale="{scale}"/></a:bodyPr>'
    spoiled = with_shape(words.replace("<a:bodyPr/>", fit))
    assert "it has text of 10 pt" in deck_messages(spoiled, "V535")[0]


@pytest.mark.parametrize("value", ["nan", "1e999", "-5", "9" * 400, ""])
def test_bears_every_number_in_a_colour_a_place_and_a_size(value: str) -> None:
    ink = (
        f'<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="{value}"/></a:schemeClr></a:solidFill>'
    )
    words = shape(text="Tea", ink=ink, look=f'lang="en-US" sz="{value}"')
    lint_deck(with_shape(words.replace('x="1000000"', f'x="{value}"')), "deck.pptx")


def test_names_the_file_the_slide_and_the_shape() -> None:
    (finding,) = lint_deck(with_shape(shape(name="Cup", fill=solid("FFFFFF"))), "decks/tea.pptx")
    assert "decks/tea.pptx" == finding.span.file
    assert "slide 5, “Cup”: a drawn shape has no alternative text" == finding.message
    assert finding.hint
