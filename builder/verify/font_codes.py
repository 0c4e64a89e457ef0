"""The codes that a PDF's text is written in turned into characters by its fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.record import record
from builder.verify.pdf_file import PdfFile, as_int, as_name
from builder.verify.pdf_syntax import Entries, Stream

_SECTION = re.compile(
    rb"begin(codespacerange|bfchar|bfrange)(.*?)(?:end(?:codespacerange|bfchar|bfrange)|\Z)",
    re.DOTALL,
)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]++)>\s*+<([0-9A-Fa-f\s]*+)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]++)>\s*+<([0-9A-Fa-f\s]++)>\s*+(?:<([0-9A-Fa-f\s]*+)>|\[([^\]]*+)\])"
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_MOST_CODES = 1 << 17  # of one font; two bytes count half as many
_LAST = 0x10FFFF  # the last code point of Unicode
_ENCODINGS = {
    "WinAnsiEncoding": "cp1252",
    "MacRomanEncoding": "mac_roman",
    "StandardEncoding": "ascii",
    "PDFDocEncoding": "latin-1",
}
# What PDF/UA does not take for a character (ISO 14289-1, 7.21.7)
_NOTHING = frozenset({"", "\x00", "\ufeff", "\ufffe", "\ufffd"})


@record
class Code:
    """One code of a text and what it stands for; nothing where the font does not say."""

    number: int
    text: str

    @property
    def is_known(self) -> bool:
        """Whether the font says which character it is."""
        return self.text not in _NOTHING


class Font:
    """One font of a PDF."""

    def __init__(self, pdf: PdfFile, entries: Entries) -> None:
        self.name = as_name(pdf.value(entries.get("BaseFont"))) or "a font without a name"
        self.kind = as_name(pdf.value(entries.get("Subtype")))
        self.is_composite = self.kind == "Type0"
        inner = pdf.entries(next(iter(pdf.array(entries.get("DescendantFonts"))), None))
        holder = inner if self.is_composite else entries
        self._descriptor = pdf.entries(holder.get("FontDescriptor"))
        encoding = pdf.value(entries.get("Encoding"))
        self._encoding = as_name(encoding)
        self._unicode = _Unicode(
            pdf.content(entries["ToUnicode"]) if "ToUnicode" in entries else b""
        )
        self._has_unicode = "ToUnicode" in entries
        own = _Unicode(pdf.content(encoding)) if isinstance(encoding, Stream) else None
        self._widths = (own or self._unicode).code_lengths
        self._simple: Mapping[int, str] = {}
        if not self.is_composite:
            self._simple = dict(_simple_codes(pdf, pdf.entries(encoding), self._encoding))
        self._codes: dict[int, Code] = {}

    @property
    def is_embedded(self) -> bool:
        """Whether the file carries the font; a Type 3 font is drawn in the file itself."""
        programs = ("FontFile", "FontFile2", "FontFile3")
        return self.kind == "Type3" or any(key in self._descriptor for key in programs)

    @property
    def lacks_glyph_0(self) -> bool:
        """Whether code 0 shows the box of a missing glyph."""
        return self.is_composite or self.kind == "TrueType"

    def codes(self, data: bytes) -> tuple[Code, ...]:
        """Part a string into its codes."""
        if not self.is_composite:
            return tuple(map(self._code, data))
        codes, at = [], 0
        while at < len(data):
            length = self._length(data, at)
            codes.append(self._code(int.from_bytes(data[at : at + length], "big")))
            at += length
        return tuple(codes)

    def _code(self, number: int) -> Code:
        if number not in self._codes:
            self._codes[number] = Code(number, self._text(number))
        return self._codes[number]

    def _length(self, data: bytes, at: int) -> int:
        for length, low, high in self._widths:
            if low <= int.from_bytes(data[at : at + length], "big") <= high:
                return length
        return 2

    def _text(self, number: int) -> str:
        if self._has_unicode:
            known = self._unicode.characters.get(number)
            if known is not None or self.is_composite:
                return known or ""
        return self._simple.get(number, "")


class _Unicode:
    """A ToUnicode map (ISO 32000-1, 9.10.3)."""

    def __init__(self, data: bytes) -> None:
        self.characters: dict[int, str] = {}
        self.code_lengths: list[tuple[int, int, int]] = []
        for kind, inner in _SECTION.findall(data):
            if kind == b"codespacerange":
                for low, high in _PAIR.findall(inner):
                    start, end = _bytes(low), _bytes(high)
                    row = (len(start), int.from_bytes(start, "big"), int.from_bytes(end, "big"))
                    self.code_lengths.append(row)
            elif kind == b"bfchar":
                for code, text in _PAIR.findall(inner):
                    self.characters[_number(code)] = _text(text)
            else:
                self._add_ranges(inner)
        self.code_lengths.sort()

    def _add_ranges(self, inner: bytes) -> None:
        left = _MOST_CODES
        for low, high, start, row in _RANGE.findall(inner):
            first, last = _number(low), _number(high)
            count = max(min(last - first + 1, left), 0)
            left -= count
            if row:
                texts = [_text(one) for one in _HEX.findall(row)]
                self.characters.update(zip(range(first, first + count), texts, strict=False))
                continue
            base = _text(start)
            for at in range(count if base else 0):
                end = ord(base[-1]) + at
                self.characters[first + at] = base[:-1] + (chr(end) if end <= _LAST else "")


def _bytes(digits: bytes) -> bytes:
    digits = b"".join(digits.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _number(digits: bytes) -> int:
    return int.from_bytes(_bytes(digits), "big")


def _text(digits: bytes) -> str:
    return _bytes(digits).decode("utf-16-be", "replace")


def _simple_codes(pdf: PdfFile, encoding: Entries, name: str) -> Iterator[tuple[int, str]]:
    """Read a simple font's encoding: a named one, with differences by the names of glyphs."""
    name = name or as_name(pdf.value(encoding.get("BaseEncoding")))
    codec = _ENCODINGS.get(name)
    if codec:
        for code in range(0x20, 0x100):
            yield code, bytes((code,)).decode(codec, "ignore")
    code = 0
    for one in pdf.array(encoding.get("Differences")):
        number = as_int(pdf.value(one))
        if number is not None:
            code = number
            continue
        yield code, _glyph_text(as_name(pdf.value(one)))
        code += 1


def _glyph_text(glyph: str) -> str:
    """Guess a character by its glyph's name; enough to know that the font says which it is."""
    if glyph == ".notdef":
        return ""
    if len(glyph) == 1:
        return glyph
    match = re.fullmatch(r"(?:uni|u)([0-9A-F]{4,6})", glyph)
    return chr(int(match[1], 16)) if match and int(match[1], 16) <= _LAST else "\u25a1"
