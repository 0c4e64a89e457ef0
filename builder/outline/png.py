"""The bytes of a PNG file turned into its size and into the same picture without metadata.

W3C Portable Network Graphics (PNG) Specification, third edition: https://www.w3.org/TR/png-3/
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.outline.exif import is_upright
from builder.record import record

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# By colour type: how many samples a pixel has, and of how many bits (11.2.1).
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_GREY, _COLOUR, _PALETTE, _GREY_ALPHA = 0, 2, 3, 4
_HEADER = struct.Struct(">IIBBBBB")  # 11.2.1
# What colour needs beside the pixels, and how long it is (11.3.2); the rest tells of people.
_EXACT = {b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"cICP": 4}
_CRITICAL = (b"IHDR", b"PLTE", b"IDAT", b"IEND")
_MOST_CHUNKS = 50_000
_MOST_COLOURS = 256
_MOST_PROFILE = 1 << 22  # bytes of a colour profile unpacked
_LAST_FILTER = 4  # 9.2
_BLOCK = 1 << 22  # bytes of rows looked at together
# The first column and row of each interlaced pass, and the steps to the next (8.2).
_ADAM7 = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)


@record
class _Chunk:
    kind: bytes
    body: bytes


@record
class Png:
    """A PNG file: its header, and its chunks as far as they matter to who looks at it."""

    width: int
    height: int
    depth: int
    colour: int
    is_interlaced: bool
    is_upright: bool
    data: bytes
    """The file without metadata."""
    packed: bytes
    """Its rows as they are packed in it."""

    @property
    def is_grey(self) -> bool:
        """Whether it has shades of grey alone."""
        return self.colour in {_GREY, _GREY_ALPHA}


def read_png(data: bytes) -> Png | None:
    """Read a PNG file; None where it is none or its chunks are broken. Rows stay packed."""
    chunks = _chunks(data)
    if not chunks or not _is_in_order(chunks):
        return None
    width, height, depth, colour, packing, filters, interlace = _HEADER.unpack(chunks[0].body)
    if not (width and height) or depth not in _DEPTHS.get(colour, ()):
        return None
    if (packing, filters) != (0, 0) or interlace > 1 or not _has_palette(chunks, colour):
        return None
    kept = [chunk for chunk in chunks if _is_kept(chunk, colour)]
    exif = next((chunk.body for chunk in chunks if chunk.kind == b"eXIf"), b"")
    packed = b"".join(chunk.body for chunk in chunks if chunk.kind == b"IDAT")
    return Png(
        width=width,
        height=height,
        depth=depth,
        colour=colour,
        is_interlaced=bool(interlace),
        is_upright=is_upright(exif),
        data=SIGNATURE + b"".join(map(_written, kept)),
        packed=packed,
    )


def _chunks(data: bytes) -> tuple[_Chunk, ...]:
    """Read the chunks up to the last; none where one is cut off or spoiled."""
    chunks: list[_Chunk] = []
    at = len(SIGNATURE)
    while data.startswith(SIGNATURE) and len(chunks) < _MOST_CHUNKS:
        length = int.from_bytes(data[at : at + 4], "big")
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        check = data[at + 8 + length : at + 12 + length]
        if check != _check(kind, body):
            break
        chunks.append(_Chunk(kind, body))
        if kind == b"IEND":
            return tuple(chunks)
        at += 12 + length
    return ()


def _check(kind: bytes, body: bytes) -> bytes:
    return zlib.crc32(body, zlib.crc32(kind)).to_bytes(4, "big")


def _written(chunk: _Chunk) -> bytes:
    head = len(chunk.body).to_bytes(4, "big") + chunk.kind
    return head + chunk.body + _check(chunk.kind, chunk.body)


def _is_in_order(chunks: Sequence[_Chunk]) -> bool:
    """Tell whether header, palette and pixels stand where they must (5.6)."""
    kinds = [chunk.kind for chunk in chunks]
    groups = [kind for kind, _ in groupby(kinds) if kind[:1].isupper()]  # capitals must be known
    is_once = kinds.count(b"IHDR") == 1 and kinds.count(b"PLTE") <= 1
    is_first = kinds[0] == b"IHDR" and len(chunks[0].body) == _HEADER.size
    without_palette = [kind for kind in _CRITICAL if kind != b"PLTE"]
    return is_once and is_first and groups in ([*_CRITICAL], without_palette)


def _has_palette(chunks: Sequence[_Chunk], colour: int) -> bool:
    """Tell whether there is a palette if there must be one, and a whole one."""
    sizes = [len(chunk.body) for chunk in chunks if chunk.kind == b"PLTE"]
    if not sizes:
        return colour != _PALETTE
    if colour in {_GREY, _GREY_ALPHA}:
        return False
    return sizes[0] % 3 == 0 and 0 < sizes[0] <= _MOST_COLOURS * 3


def _is_kept(chunk: _Chunk, colour: int) -> bool:
    match chunk.kind:
        case kind if kind in _CRITICAL:
            return True
        case b"tRNS":
            sizes = {_GREY: (2,), _COLOUR: (6,), _PALETTE: range(1, _MOST_COLOURS + 1)}
            return len(chunk.body) in sizes.get(colour, ())
        case b"iCCP":
            return _is_profile(chunk.body)
        case kind:
            return len(chunk.body) == _EXACT.get(kind, -1)


def _is_profile(body: bytes) -> bool:
    """Tell whether a colour profile unpacks to what a profile may take."""
    name, end, packed = body.partition(b"\0")
    unpacker = zlib.decompressobj()
    try:
        unpacker.decompress(packed[1:], _MOST_PROFILE)
    except zlib.error:
        return False
    return bool(name and end) and packed[:1] == b"\0" and unpacker.eof


def is_whole(png: Png) -> bool:
    """Tell whether the pixels unpack to exactly the rows that the picture has."""
    rows = _Rows(png.packed)
    try:
        return all(rows.take(count, size) for count, size in _passes(png)) and rows.is_over()
    except zlib.error:
        return False


def _passes(png: Png) -> Iterator[tuple[int, int]]:
    """Give the number of rows of each pass, and the bytes of one with its filter."""
    bits = _SAMPLES[png.colour] * png.depth
    steps = _ADAM7 if png.is_interlaced else ((0, 0, 1, 1),)
    for column, row, across, down in steps:
        width = (png.width - column + across - 1) // across
        height = (png.height - row + down - 1) // down
        if width > 0 and height > 0:
            yield height, 1 + (width * bits + 7) // 8


class _Rows:
    """Unpacks rows a block at a time, so that many pixels take little memory."""

    def __init__(self, packed: bytes) -> None:
        self._unpacker = zlib.decompressobj()
        self._packed = packed

    def take(self, count: int, size: int) -> bool:
        """Unpack so many rows of that size; tell whether all are there, each with a filter."""
        while count:
            rows = min(count, max(1, _BLOCK // size))
            block = self._bytes(rows * size)
            if len(block) < rows * size or max(block[::size]) > _LAST_FILTER:
                return False
            count -= rows
        return True

    def is_over(self) -> bool:
        """Tell whether nothing is left."""
        return not self._bytes(1) and self._unpacker.eof

    def _bytes(self, count: int) -> bytes:
        block = bytearray()
        while len(block) < count and not self._unpacker.eof:
            block += self._unpacker.decompress(self._packed, count - len(block))
            if self._packed == self._unpacker.unconsumed_tail:
                break
            self._packed = self._unpacker.unconsumed_tail
        return bytes(block)
