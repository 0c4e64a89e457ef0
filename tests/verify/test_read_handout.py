from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name, Pdf, String

from builder.verify.read_handout import ReadElement, read_handout
from tests.verify.samples import booklet, edited_pdf


def element(data: bytes, start: str) -> ReadElement:
    read = read_handout(data)
    assert read
    return next(one for one in read.tags if one.text.startswith(start))


def test_reads_a_paragraph_with_its_citation_numbers_in_it() -> None:
    read = read_handout(booklet())
    assert read
    assert ("P", "Tea keeps some people awake.1,2 Ask at 555-0123.") in [
        (one.role, one.text) for one in read.tags
    ]


def test_reads_elements_in_order_with_their_roles() -> None:
    read = read_handout(booklet())
    assert read
    heads = [(one.role, one.text) for one in read.tags if one.role.startswith("H")]
    assert ("H1", "Tea and Sleep") == heads[0]
    assert ("H2", "Tea wakes some people") in heads


def test_reads_a_figure_with_its_alternative_text_and_its_numbers() -> None:
    read = read_handout(booklet())
    assert read
    (figure,) = (one for one in read.tags if one.role == "Figure")
    assert "Bar chart. Without tea 420 minutes of sleep, with tea 385." == figure.alt
    assert {"420", "385"} <= set(figure.text.split())


def test_puts_actual_text_in_place_of_what_is_drawn() -> None:
    read = read_handout(booklet())
    assert read
    assert ("Lbl", "☐") in [(one.role, one.text) for one in read.tags]


@pytest.mark.parametrize("in_mark", [True, False])
def test_reads_actual_text_on_marks_too(*, in_mark: bool) -> None:
    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        content = page.Contents.read_bytes()
        at = content.index(b"/H1 <</MCID ")
        end = content.index(b">>", at)
        if in_mark:
            page.Contents.write(content[:end] + b"/ActualText (Coffee)" + content[end:])
        else:
            page.Resources.Properties = Dictionary(
                Said=Dictionary(MCID=int(content[at + 12 : end]), ActualText=String("Coffee"))
            )
            page.Contents.write(content[:at] + b"/H1 /Said" + content[end + 2 :])

    assert ("H1", "Coffee") == _role_and_text(edited_pdf(booklet(), change), "Coffee")


def _role_and_text(data: bytes, start: str) -> tuple[str, str]:
    found = element(data, start)
    return found.role, found.text


def test_keeps_decoration_out_of_elements_and_in_pages() -> None:
    read = read_handout(booklet())
    assert read
    assert any("Page 1 of" in page or "1 of" in page for page in read.pages)
    assert not any("of 2" in one.text for one in read.tags)


def test_follows_marks_into_a_form() -> None:
    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        font = next(iter(page.Resources.Font))
        form = pdf.make_stream(
            f"BT {font} 9 Tf (Tea) Tj ET".encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            Resources=Dictionary(Font=page.Resources.Font),
        )
        page.Resources.XObject = Dictionary(Box=form)
        content = page.Contents.read_bytes()
        at = content.index(b"EMC", content.index(b"/H1 <</MCID "))
        page.Contents.write(content[:at] + b"/Box Do " + content[at:])

    assert "Tea and SleepTea" == element(edited_pdf(booklet(), change), "Tea and Sleep").text


def test_gives_nothing_for_what_is_no_pdf() -> None:
    assert read_handout(b"no") is None
