from __future__ import annotations

from collections.abc import Iterator

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from builder.verify.pdf_lint import check_pdf
from tests.verify.samples import booklet, codes, edited_pdf, pdf_messages


def spoiled(change: object) -> bytes:
    return edited_pdf(booklet(), change)  # type: ignore[arg-type]  # what a lambda gives is left


def elements(pdf: Pdf) -> Iterator[Object]:
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Array):
            waiting += reversed(list(one))
        elif isinstance(one, Dictionary) and Name.S in one:
            yield one
            waiting.append(one.get(Name.K, Array()))


def first(pdf: Pdf, role: str) -> Object:
    return next(one for one in elements(pdf) if one.S == Name(f"/{role}"))


def write(pdf: Pdf, content: bytes, *, before: bool = False) -> None:
    pdf.pages[0].contents_add(content, prepend=before)


def test_says_nothing_of_our_own_handout() -> None:
    assert () == check_pdf(booklet(), "handout.pdf")


@pytest.mark.parametrize("data", [b"", b"no", booklet()[:2000]])
def test_tells_what_is_no_pdf(data: bytes) -> None:
    assert ["V560"] == codes(check_pdf(data, "handout.pdf"))


def test_tells_a_pdf_without_tags_once() -> None:
    def change(pdf: Pdf) -> None:
        del pdf.Root.StructTreeRoot

    assert ["V561"] == codes(check_pdf(spoiled(change), "handout.pdf"))


def test_tells_a_pdf_that_hides_its_tags() -> None:
    def change(pdf: Pdf) -> None:
        del pdf.Root.MarkInfo

    assert ["the document does not say that it is tagged"] == pdf_messages(spoiled(change), "V561")


def test_tells_a_mark_that_no_tag_owns() -> None:
    data = spoiled(lambda pdf: write(pdf, b"/P <</MCID 999>> BDC EMC"))
    assert ["page 1: mark 999 belongs to 0 tags"] == pdf_messages(data, "V562")


def test_tells_a_mark_that_two_tags_own() -> None:
    def change(pdf: Pdf) -> None:
        heading = first(pdf, "H1")
        heading.K = Array([0, heading.K])

    assert "page 1: mark 0 belongs to 2 tags" in pdf_messages(spoiled(change), "V562")


def test_tells_a_mark_that_is_opened_twice() -> None:
    data = spoiled(lambda pdf: write(pdf, b"/P <</MCID 0>> BDC EMC"))
    assert ["page 1: mark 0 is opened 2 times"] == pdf_messages(data, "V562")


def test_tells_a_tag_that_owns_nothing_there() -> None:
    def change(pdf: Pdf) -> None:
        first(pdf, "H1").K = 777

    assert ["page 1: a tag H1 owns mark 777, which is not there"] == pdf_messages(
        spoiled(change), "V563"
    )


def test_tells_a_parent_tree_that_leads_elsewhere() -> None:
    def change(pdf: Pdf) -> None:
        row = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        row[0], row[1] = row[1], row[0]

    assert 2 == len(pdf_messages(spoiled(change), "V564"))


def test_tells_a_tag_that_points_to_another_above_it() -> None:
    def change(pdf: Pdf) -> None:
        first(pdf, "LBody").P = first(pdf, "H1")

    assert (
        "a tag LBody does not point to the tag above it" in pdf_messages(spoiled(change), "V564")[0]
    )


def test_tells_a_link_that_hangs_on_no_tag() -> None:
    def change(pdf: Pdf) -> None:
        del next(iter(pdf.pages[0].Annots)).StructParent

    assert ["page 1: an annotation Link is not tied to a tag"] == pdf_messages(
        spoiled(change), "V565"
    )


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"q 0 0 9 9 re f Q", "paint (f)"),
        (b"0 0 m 9 9 l S", "paint (S)"),
        (b"BT (x) Tj ET", "text"),
        (b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI", "paint (EI)"),
        (b"/Nobody Do", "paint (Do)"),
    ],
)
def test_tells_paint_outside_every_mark(content: bytes, what: str) -> None:
    data = spoiled(lambda pdf: write(pdf, content))
    assert [f"page 1: {what} outside every mark (1)"] == pdf_messages(data, "V566")


def test_looks_into_the_forms_that_a_page_draws() -> None:
    def change(pdf: Pdf) -> None:
        form = pdf.make_stream(b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form)
        pdf.pages[0].Resources.XObject = Dictionary(Box=form)
        write(pdf, b"/Box Do /Artifact BMC /Box Do EMC")

    assert ["page 1: paint (f) outside every mark (1)"] == pdf_messages(spoiled(change), "V566")


def test_takes_a_parenthesis_in_a_string_for_what_it_is() -> None:
    data = spoiled(lambda pdf: write(pdf, rb"/Artifact BMC BT (EMC \) 0 0 9 9 re f) Tj ET EMC"))
    assert [] == pdf_messages(data, "V566")
    assert [] == pdf_messages(data, "V567")


@pytest.mark.parametrize("content", [b"EMC", b"/Artifact BMC"])
def test_tells_marks_that_do_not_end_as_they_begin(content: bytes) -> None:
    data = spoiled(lambda pdf: write(pdf, content))
    assert ["page 1: marks do not end as they begin"] == pdf_messages(data, "V567")


def test_tells_a_figure_without_alternative_text() -> None:
    def change(pdf: Pdf) -> None:
        del first(pdf, "Figure").Alt

    (message,) = pdf_messages(spoiled(change), "V568")
    assert message.endswith(": a figure has no alternative text")


def test_tells_a_level_that_was_skipped() -> None:
    def change(pdf: Pdf) -> None:
        first(pdf, "H2").S = Name.H3

    (message,) = pdf_messages(spoiled(change), "V569")
    assert message.endswith("is an H3 after H1")


def test_tells_a_first_heading_that_is_no_h1() -> None:
    def change(pdf: Pdf) -> None:
        first(pdf, "H1").S = Name.P

    assert "is an H2 first of all" in pdf_messages(spoiled(change), "V569")[0]


def test_reads_a_role_through_the_role_map() -> None:
    def change(pdf: Pdf) -> None:
        first(pdf, "H1").S = Name.Headline
        pdf.Root.StructTreeRoot.RoleMap = Dictionary(Headline=Name.H1)

    assert () == check_pdf(spoiled(change), "handout.pdf")


def test_tells_a_header_cell_without_scope() -> None:
    def change(pdf: Pdf) -> None:
        del first(pdf, "TH").A

    assert "the header cell “Time” has no scope" in pdf_messages(spoiled(change), "V570")[0]


def without(*path: str) -> bytes:
    def change(pdf: Pdf) -> None:
        *above, last = path
        holder = pdf.Root
        for key in above:
            holder = holder[f"/{key}"]
        del holder[f"/{last}"]

    return spoiled(change)


def metadata_without(old: bytes) -> bytes:
    def change(pdf: Pdf) -> None:
        words = pdf.Root.Metadata.read_bytes()
        assert old in words
        pdf.Root.Metadata.write(words.replace(old, b""))

    return spoiled(change)


def test_tells_what_the_document_does_not_say_of_itself() -> None:
    assert ["V571"] == codes(check_pdf(without("Lang"), "handout.pdf"))
    assert ["V573"] == codes(
        check_pdf(without("ViewerPreferences", "DisplayDocTitle"), "handout.pdf")
    )
    promise = metadata_without(b"<pdfuaid:part>1</pdfuaid:part>")
    assert ["V574"] == codes(check_pdf(promise, "handout.pdf"))
    assert ["V572"] == codes(check_pdf(metadata_without(b"Tea and Sleep"), "handout.pdf"))


def test_reads_metadata_written_as_attributes() -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.Metadata.write(
            b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
            b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
            b'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" '
            b'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" '
            b'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="Tea" rdf:about=""/>'
            b"</rdf:RDF></x:xmpmeta>"
        )

    assert () == check_pdf(spoiled(change), "handout.pdf")


def test_tells_a_page_with_links_whose_tab_order_is_open() -> None:
    def change(pdf: Pdf) -> None:
        del pdf.pages[0].obj.Tabs

    assert ["page 1: the tab key does not follow the tags"] == pdf_messages(spoiled(change), "V575")


def test_tells_a_font_that_is_not_embedded() -> None:
    def change(pdf: Pdf) -> None:
        for font in pdf.pages[0].Resources.Font.values():
            del font.FontDescriptor.FontFile2

    (first_message, *_) = pdf_messages(spoiled(change), "V576")
    assert "is not embedded" in first_message


def test_tells_a_letter_that_nobody_can_read_out() -> None:
    def change(pdf: Pdf) -> None:
        font = next(iter(pdf.pages[0].Resources.Font.values()))
        font.ToUnicode = pdf.make_stream(b"1 beginbfchar <41> <0000> endbfchar")

    assert "stand for no letter" in pdf_messages(spoiled(change), "V577")[0]


def test_tells_a_box_in_place_of_a_letter() -> None:
    def change(pdf: Pdf) -> None:
        name = next(iter(pdf.pages[0].Resources.Font.keys())).encode()
        write(pdf, b"/Artifact BMC BT " + name + b" 9 Tf (\\000) Tj ET EMC")

    assert 1 == len(pdf_messages(spoiled(change), "V578"))


def test_tells_a_link_without_words() -> None:
    def change(pdf: Pdf) -> None:
        del next(iter(pdf.pages[0].Annots)).Contents

    assert ["page 1: a link does not say where it goes"] == pdf_messages(spoiled(change), "V579")


def test_stops_where_the_tag_tree_goes_round() -> None:
    def change(pdf: Pdf) -> None:
        heading = first(pdf, "H1")
        heading.K = Array([heading.K, pdf.Root.StructTreeRoot.K])

    assert any("hangs in the tree twice" in one for one in pdf_messages(spoiled(change), "V564"))


def test_leaves_the_file_alone_when_pikepdf_saves_it() -> None:
    assert () == check_pdf(spoiled(lambda _: None), "handout.pdf")
