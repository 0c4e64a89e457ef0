"""The bytes of a PDF turned into its objects and pages.

Our own files, with one plain cross-reference table, are read here: `import pikepdf` alone takes
150 ms, more than all of the check. Whatever else comes is first rewritten by pikepdf (qpdf) into
that plain form: cross-reference streams, object streams, encryption, other filters, repairs.
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property
from io import BytesIO

from builder.record import record
from builder.verify.pdf_syntax import Entries, Name, Ref, Stream, Unreadable, Value, read_value

MAX_STREAM = 64 << 20  # bytes of one stream unpacked
MAX_PAGES = 20_000
_STARTXREF = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SECTION = re.compile(rb"(\d+) (\d+)\s*\n")
_ROW = re.compile(rb"(\d{10}) (\d{5}) ([nf])\s{2}")
_OBJECT = re.compile(rb"\s*(\d+)\s+\d+\s+obj\b")
_STREAM = re.compile(rb"\s*stream(?:\r\n|\n)")
_TRAILER = re.compile(rb"\s*trailer\b")
_NOT_PLAIN = re.compile(
    rb"/(?:(?:LZW|ASCIIHex|RunLength)Decode|Crypt|Predictor|Encrypt|XRefStm|ObjStm)\b"
)


@record
class Page:
    """One page; `number` counts from 1."""

    number: int
    id: int
    """The number of its object."""
    entries: Entries
    resources: Entries


class PdfFile:
    """A PDF's objects, each read when it is first asked for."""

    def __init__(self, data: bytes, *, was_locked: bool = False) -> None:
        self._data = data
        self.was_locked = was_locked
        """Whether the file was encrypted before it was rewritten."""
        start = _STARTXREF.search(data, max(0, len(data) - 1024))
        if start is None:
            raise Unreadable("no startxref")
        self._places, at = _read_table(data, int(start[1]))
        self.trailer = as_entries(read_value(data, at)[0])
        self._objects: dict[int, Value] = {}
        self.root = self.entries(self.trailer.get("Root"))
        if not self.root or "Prev" in self.trailer:
            raise Unreadable("no plain trailer")

    def value(self, value: Value) -> Value:
        """Follow a reference to what it stands for."""
        for _ in range(8):  # a reference to a reference to a reference is somebody's trap
            if not isinstance(value, Ref):
                return value
            value = self._object(value.number)
        return None

    def entries(self, value: Value) -> Entries:
        """Read a dictionary, or that of a stream; empty where there is none."""
        found = self.value(value)
        return found.entries if isinstance(found, Stream) else as_entries(found)

    def get(self, entries: Entries, *keys: str) -> Value:
        """Walk down through dictionaries; None where a key is missing."""
        value: Value = entries
        for key in keys:
            value = self.entries(value).get(key)
        return self.value(value)

    def array(self, value: Value) -> list[Value]:
        """Read an array; a single value counts as one of one, none as an empty one."""
        found = self.value(value)
        if isinstance(found, list):
            return found
        return [] if found is None else [value]

    def text(self, value: Value) -> str:
        """Read a text string (ISO 32000-1, 7.9.2.2); empty where there is none."""
        found = self.value(value)
        return decode_text(found) if isinstance(found, bytes) else ""

    def content(self, value: Value) -> bytes:
        """Unpack a stream, or several one after the other."""
        return b"\n".join(self._unpacked(one) for one in self.array(value))

    def _unpacked(self, value: Value) -> bytes:
        stream = self.value(value)
        if not isinstance(stream, Stream):
            return b""
        data = stream.raw
        for one in self.array(stream.entries.get("Filter")):
            unpack = _FILTERS.get(as_name(self.value(one)))
            data = unpack(data) if unpack else b""
        return data

    def _object(self, number: int) -> Value:
        if number not in self._objects:
            self._objects[number] = None  # should it refer to itself
            self._objects[number] = self._read_object(number)
        return self._objects[number]

    def _read_object(self, number: int) -> Value:
        at = self._places.get(number)
        if at is None:
            return None
        opening = _OBJECT.match(self._data, at)
        if opening is None or int(opening[1]) != number:
            raise Unreadable(f"object {number} is not where the table says")
        value, end = read_value(self._data, opening.end())
        stream = _STREAM.match(self._data, end)
        if stream is None or not isinstance(value, dict):
            return value
        length = self.value(value.get("Length"))
        if not isinstance(length, int):
            raise Unreadable(f"stream {number} has no length")
        return Stream(value, self._data[stream.end() : stream.end() + length])

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages in their order."""
        found = tuple(self._pages())
        return tuple(
            Page(at, number, entries, self.entries(resources))
            for at, (number, entries, resources) in enumerate(found, 1)
        )

    def _pages(self) -> Iterator[tuple[int, Entries, Value]]:
        """Walk the page tree; what a page lacks it takes from above (ISO 32000-1, 7.7.3.4)."""
        waiting: list[tuple[Value, Value]] = [(self.root.get("Pages"), None)]
        seen: set[int] = set()
        while waiting and len(seen) < MAX_PAGES:
            node, resources = waiting.pop()
            number = node.number if isinstance(node, Ref) else 0
            if number in seen:
                continue
            if number:
                seen.add(number)
            entries = self.entries(node)
            resources = entries.get("Resources", resources)
            if "Kids" in entries:
                kids = self.array(entries.get("Kids"))
                waiting += [(kid, resources) for kid in reversed(kids)]
            elif entries:
                yield number, entries, resources


def open_pdf(data: bytes) -> PdfFile | None:
    """Read a PDF, plain or not; None where nobody can."""
    if not _NOT_PLAIN.search(data):
        try:
            return _checked(PdfFile(data))
        except Unreadable:
            pass
    plain, was_locked = _rewritten(data)
    try:
        return _checked(PdfFile(plain, was_locked=was_locked)) if plain else None
    except Unreadable:
        return None


def _checked(file: PdfFile) -> PdfFile:
    """Read every object once, so that a spoiled one is met here and nowhere else."""
    for number in file._places:  # noqa: SLF001  # of this module
        file.value(Ref(number))
    return file


def _rewritten(data: bytes) -> tuple[bytes, bool]:
    """Let qpdf read a file with all its skill, and write it plainly; tell if it was encrypted."""
    import pikepdf  # noqa: PLC0415  # 150 ms, and not for our own files

    written = BytesIO()
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            was_locked = pdf.is_encrypted
            pdf.save(
                written,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
                compress_streams=False,
                fix_metadata_version=False,
            )
    except (pikepdf.PikepdfError, RuntimeError):
        return b"", False
    return written.getvalue(), was_locked


def _read_table(data: bytes, at: int) -> tuple[Mapping[int, int], int]:
    """Read the one cross-reference table and give the place of the trailer."""
    if data[at : at + 4] != b"xref":
        raise Unreadable("no cross-reference table")
    at += 4
    while data[at : at + 1] in {b"\r", b"\n", b" "}:
        at += 1
    places: dict[int, int] = {}
    while section := _SECTION.match(data, at):
        at = section.end()
        for number in range(int(section[1]), int(section[1]) + int(section[2])):
            row = _ROW.match(data, at)
            if row is None:
                raise Unreadable("a spoiled cross-reference table")
            at = row.end()
            if row[3] == b"n":
                places[number] = int(row[1])
    trailer = _TRAILER.match(data, at)
    if trailer is None:
        raise Unreadable("no trailer")
    return places, trailer.end()


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, MAX_STREAM)
    except zlib.error:
        return b""


def _from_85(data: bytes) -> bytes:
    try:
        return base64.a85decode(data.partition(b"~>")[0])
    except (ValueError, struct.error):
        return b""


# qpdf undoes the others; what is left over is no text.
_FILTERS = {"FlateDecode": _inflated, "ASCII85Decode": _from_85}


def as_entries(value: Value) -> Entries:
    """Take a value for a dictionary; an empty one where it is none."""
    return value if isinstance(value, dict) else {}


def as_int(value: Value) -> int | None:
    """Take a value for a whole number; None where it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def as_name(value: Value) -> str:
    """Take a value for a name; empty where it is none."""
    return str(value) if isinstance(value, Name) else ""


def decode_text(data: bytes) -> str:
    """Decode a text string: UTF-16 or UTF-8 by its mark, else PDFDocEncoding."""
    if data[:2] == b"\xfe\xff":
        return data[2:].decode("utf-16-be", "replace")
    if data[:2] == b"\xff\xfe":
        return data[2:].decode("utf-16-le", "replace")
    if data[:3] == b"\xef\xbb\xbf":
        return data[3:].decode("utf-8", "replace")
    return "".join(_DOC_ENCODING.get(code) or chr(code) for code in data)


# ISO 32000-1, annex D.3: where PDFDocEncoding is not Latin-1
_DOC_ENCODING = dict(
    zip(
        (*range(0x18, 0x20), *range(0x80, 0x9F), 0xA0),
        "˘ˇˆ˙˝˛˚˜•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€",
        strict=True,
    )
)
