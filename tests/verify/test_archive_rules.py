from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from builder.findings import Severity
from builder.verify.pdf_lint import check_pdf
from tests.verify.samples import booklet, edited_pdf, pdf_messages

PROMISE = b"<pdfaid:part>2</pdfaid:part>"
NO_COLOURS = ["nothing says which colours are meant"]


def without_colours(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def without_promise(pdf: Pdf) -> None:
    words = pdf.Root.Metadata.read_bytes()
    assert PROMISE in words
    pdf.Root.Metadata.write(words.replace(PROMISE, b""))


def locked(data: bytes) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="tea", user=""))
    return file.getvalue()


def test_warns_of_a_pdf_that_does_not_promise_to_last() -> None:
    (finding,) = check_pdf(edited_pdf(booklet(), without_promise), "handout.pdf")

    assert ("V580", Severity.WARNING) == (finding.code, finding.severity)
    assert "the document does not promise PDF/A" == finding.message


def test_tells_a_pdf_a_that_names_no_colours() -> None:
    assert NO_COLOURS == pdf_messages(edited_pdf(booklet(), without_colours), "V581")


def test_tells_colours_that_are_named_for_something_else() -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.OutputIntents[0].S = Name.GTS_PDFX

    assert NO_COLOURS == pdf_messages(edited_pdf(booklet(), change), "V581")


@pytest.mark.parametrize("profile", [b"", b"tea" * 20])
def test_tells_a_profile_that_is_none(profile: bytes) -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(profile, N=3)

    assert NO_COLOURS == pdf_messages(edited_pdf(booklet(), change), "V581")


def test_reads_an_intent_that_stands_alone() -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.OutputIntents = Dictionary(pdf.Root.OutputIntents[0])

    assert [] == pdf_messages(edited_pdf(booklet(), change), "V581")


def test_tells_a_pdf_a_that_is_locked() -> None:
    assert ["the document is encrypted"] == pdf_messages(locked(booklet()), "V582")


def test_asks_nothing_of_a_pdf_that_promises_nothing() -> None:
    def change(pdf: Pdf) -> None:
        without_promise(pdf)
        without_colours(pdf)

    bare = locked(edited_pdf(booklet(), change))
    assert ["V580"] == [finding.code for finding in check_pdf(bare, "handout.pdf")]
