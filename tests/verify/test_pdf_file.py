from __future__ import annotations

import io
import sys
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream, String

from builder.verify.pdf_file import PdfFile, decode_text, open_pdf
from builder.verify.pdf_lint import check_pdf
from builder.verify.pdf_syntax import Ref, Value
from builder.verify.pdf_syntax import Stream as ReadStream
from tests.verify.samples import booklet


def plain(thing: Any) -> object:  # noqa: ANN401  # whatever pikepdf gives
    """Turn a value of pikepdf's into ours, references left alone below the first level."""
    match thing:
        case Stream():
            return ("stream", {key[1:]: plain(thing[key]) for key in thing})
        case Dictionary():
            return {key[1:]: _below(thing.get(key)) for key in thing}
        case Array():
            return [_below(one) for one in thing]
        case Name():
            return str(thing)[1:]
        case String():
            return bytes(thing)
        case bool() | int() | None:
            return thing
        case _:
            return round(float(thing), 6)


def _below(thing: Any) -> object:  # noqa: ANN401  # as above
    if isinstance(thing, pikepdf.Object) and thing.is_indirect:
        return Ref(thing.objgen[0])
    return plain(thing)


def ours(value: Value) -> object:
    match value:
        case ReadStream(entries=entries):
            return ("stream", ours(entries))
        case dict():
            return {key: ours(one) for key, one in value.items()}
        case list():
            return [ours(one) for one in value]
        case float():
            return round(value, 6)
        case _:
            return value


def test_reads_our_own_file_as_pikepdf_does() -> None:
    data = booklet()
    read = PdfFile(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, (Stream, Dictionary, Array)):
                number = thing.objgen[0]
                expected = plain(thing)
                if isinstance(thing, Stream):
                    expected = ("stream", {key[1:]: _below(thing.get(key)) for key in thing})
                assert expected == ours(read.value(Ref(number)))
                if isinstance(thing, Stream) and "FontFile2" not in repr(thing):
                    assert thing.read_bytes() == read.content(Ref(number))


def test_reads_our_own_file_without_pikepdf(monkeypatch: pytest.MonkeyPatch) -> None:
    data = booklet()
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    assert open_pdf(data)


def saved(data: bytes, **how: Any) -> bytes:  # noqa: ANN401  # pikepdf's own options
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(file, **how)
    return file.getvalue()


@pytest.mark.parametrize(
    "how",
    [
        {"object_stream_mode": ObjectStreamMode.generate},
        {"linearize": True},
        {"qdf": True},
    ],
    ids=["object streams", "linearized", "qdf"],
)
def test_reads_the_same_from_every_way_of_writing(how: dict[str, Any]) -> None:
    assert () == check_pdf(saved(booklet(), **how), "handout.pdf")


def test_reads_an_encrypted_file_and_knows_that_it_was() -> None:
    locked = saved(booklet(), encryption=pikepdf.Encryption(owner="o", user=""))

    assert ["V582"] == [finding.code for finding in check_pdf(locked, "handout.pdf")]


def test_reads_a_file_that_was_added_to() -> None:
    data = booklet()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages, root = len(pdf.pages), pdf.Root.objgen[0]
    start = data.rindex(b"startxref")
    old = data[start:].split()[1]
    added = b"%d 0 obj\n<</Type /Catalog /Pages 1 0 R>>\nendobj\n" % root
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Root %d 0 R /Size 999 /Prev %s>>\n" % (
        root,
        len(data),
        root,
        old,
    )
    whole = data + added + table + b"startxref\n%d\n%%%%EOF\n" % (len(data) + len(added))
    read = open_pdf(whole)
    assert read is None or pages != len(read.pages) or "StructTreeRoot" not in read.root


@pytest.mark.parametrize(
    "data", [b"", b"PK\3\4", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\nstartxref\n9\n%%EOF"]
)
def test_gives_nothing_for_what_is_no_pdf(data: bytes) -> None:
    assert open_pdf(data) is None


def test_gives_nothing_for_a_file_behind_a_password() -> None:
    locked = saved(booklet(), encryption=pikepdf.Encryption(owner="o", user="u"))
    assert open_pdf(locked) is None


def test_stops_where_a_page_tree_goes_round() -> None:
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Pages.Kids.append(pdf.Root.Pages)
        file = io.BytesIO()
        pdf.save(file)
    read = open_pdf(file.getvalue())
    assert read is None or len(read.pages) <= 1


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        (b"\xfe\xff\x00A\x20\x1c", "A“"),
        (b"\xff\xfeA\x00", "A"),
        (b"\xef\xbb\xbf\xc3\xa9", "é"),
        (b"\x8d\x8e\xe9\xa0", "“”é€"),
    ],
)
def test_decodes_text_strings(data: bytes, text: str) -> None:
    assert text == decode_text(data)
