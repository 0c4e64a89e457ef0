from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf

from builder.verify.font_codes import Font
from builder.verify.pdf_file import PdfFile, open_pdf
from tests.verify.samples import booklet

CMAP = b"""
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0001> <0041> <0002> <D83DDE00> endbfchar
2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0078> <00660069>] endbfrange
1 beginbfchar <0003> <0000> endbfchar
"""


def font(unicode: bytes | None = None, **entries: object) -> Font:
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        if unicode is not None:
            entries["ToUnicode"] = pdf.make_stream(unicode)
        pdf.Root.Sample = pdf.make_indirect(Dictionary(Type=Name.Font, **entries))
        file = io.BytesIO()
        pdf.save(file)
    read = open_pdf(file.getvalue())
    assert isinstance(read, PdfFile)
    return Font(read, read.entries(read.root["Sample"]))


def text(made: Font, data: bytes) -> str:
    return "".join(code.text for code in made.codes(data))


def test_reads_a_to_unicode_map() -> None:
    made = font(CMAP, Subtype=Name.Type0, Encoding=Name("/Identity-H"))
    assert "A😀bcxfi" == text(made, b"\0\1\0\2\0\x11\0\x12\0\x20\0\x21")


def test_knows_no_letter_where_the_map_has_none() -> None:
    made = font(CMAP, Subtype=Name.Type0, Encoding=Name("/Identity-H"))
    assert [False, False] == [code.is_known for code in made.codes(b"\0\3\0\x99")]


def test_takes_one_byte_a_code_in_a_simple_font() -> None:
    made = font(Subtype=Name.TrueType, Encoding=Name.WinAnsiEncoding)
    assert "“é€" == text(made, b"\x93\xe9\x80")


def test_reads_the_differences_of_an_encoding() -> None:
    encoding = Dictionary(
        BaseEncoding=Name.WinAnsiEncoding,
        Differences=[65, Name.B, Name("/uni03B1"), 90, Name("/.notdef")],
    )
    assert "BαC" == text(font(Subtype=Name.Type1, Encoding=encoding), b"ABC")
    assert not font(Subtype=Name.Type1, Encoding=encoding).codes(b"Z")[0].is_known


@pytest.mark.parametrize(
    ("key", "embedded"), [("FontFile2", True), ("FontFile3", True), ("X", False)]
)
def test_tells_whether_a_font_is_embedded(key: str, *, embedded: bool) -> None:
    descriptor = Dictionary()
    descriptor[f"/{key}"] = pikepdf.String("program")
    assert embedded == font(Subtype=Name.TrueType, FontDescriptor=descriptor).is_embedded


def test_finds_the_descriptor_of_a_composite_font_in_its_descendant() -> None:
    inner = Dictionary(FontDescriptor=Dictionary(FontFile2=pikepdf.String("program")))
    assert font(Subtype=Name.Type0, DescendantFonts=[inner]).is_embedded


def test_reads_all_letters_of_our_own_handout() -> None:
    read = open_pdf(booklet())
    assert read
    fonts = [
        Font(read, read.entries(one))
        for page in read.pages
        for one in read.entries(page.resources["Font"]).values()
    ]
    assert fonts
    assert all(one.is_embedded for one in fonts)
