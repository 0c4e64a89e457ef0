"""The bytes of a TrueType file into a `Face`.

Only what measuring needs is read, with the standard library alone:
importing a font library costs more than a whole plan.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from functools import lru_cache

from builder.findings import BuilderError
from builder.text.bigendian import i16, u16, u16s, u32, u32s
from builder.text.face import NO_BREAK_SPACE, Face
from builder.text.kerning import read_kerning

# Places and numbers below are from OpenType 1.9.1, the chapter of the table they name.
TRUETYPE = (b"\x00\x01\x00\x00", b"true")
WANTED = frozenset((b"GPOS", b"OS/2", b"cmap", b"head", b"hhea", b"hmtx"))
UNICODE_PLATFORMS = (0, 3)
LAST_CODE_POINT = 0x10FFFF
LAST_GLYPH = 0xFFFF  # not a glyph itself
FIRST_VERSION_WITH_CAP_HEIGHT = 2
BAD_BYTES = (struct.error, ValueError, LookupError)
PAIRS_KEPT = 1 << 15  # of a face; a long booklet uses under 2,000


def read_face(font: bytes, name: str) -> Face:
    """Read the face in a static TrueType file, kerning on and ligatures off."""
    try:
        return _face(font, name)
    except BAD_BYTES as trouble:
        raise _unreadable(name, trouble) from trouble


def _face(font: bytes, name: str) -> Face:
    tables = _tables(font)
    units = u16(tables["head"], 18)
    if units == 0:
        raise ValueError("its em is 0 units wide")
    glyphs = _glyphs(tables["cmap"])
    if ord(" ") in glyphs:
        glyphs.setdefault(ord(NO_BREAK_SPACE), glyphs[ord(" ")])
    widths = [width / units for width in _widths(tables, max(glyphs.values(), default=0) + 1)]
    return Face(
        name=name,
        advances={code: widths[glyph] for code, glyph in glyphs.items()},
        kerning=_kerning(tables.get("GPOS"), glyphs, name=name, units=units),
        ascent=i16(tables["hhea"], 4) / units,
        descent=-i16(tables["hhea"], 6) / units,
        cap_height=_cap_height(tables["OS/2"]) / units,
        missing_advance=widths[0],
    )


def _tables(font: bytes) -> dict[str, bytes]:
    """Cut the tables that are wanted out of the file."""
    if font[:4] not in TRUETYPE:
        raise ValueError("it is not a TrueType file")
    tables = {}
    for number in range(u16(font, 4)):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if tag in WANTED:
            tables[tag.decode()] = font[offset : offset + length]
    return tables


def _widths(tables: Mapping[str, bytes], glyph_count: int) -> tuple[int, ...]:
    """Read the advance of each glyph; those past the end of the table are as wide as its last."""
    count = u16(tables["hhea"], 34)
    if count == 0:
        raise ValueError("it has no widths")
    advances = u16s(tables["hmtx"], 0, 2 * count)[::2]
    return advances + advances[-1:] * (glyph_count - count)


def _cap_height(os2: bytes) -> int:
    if u16(os2, 0) < FIRST_VERSION_WITH_CAP_HEIGHT:
        raise ValueError("it does not say how high its capitals are")
    return i16(os2, 88)


def _glyphs(cmap: bytes) -> dict[int, int]:
    """Read the fullest Unicode character map: from code point to glyph."""
    found: dict[int, int] = {}
    for number in range(u16(cmap, 2)):
        platform, place = u16(cmap, 4 + 8 * number), u32(cmap, 8 + 8 * number)
        found[u16(cmap, place)] = place if platform in UNICODE_PLATFORMS else -1
    for form, read in CHARACTER_MAPS.items():
        if found.get(form, -1) >= 0:
            return read(cmap[found[form] :])
    raise ValueError("it has no character map for Unicode")


def _segments(table: bytes) -> dict[int, int]:
    """Read a character map of format 4."""
    count = u16(table, 6) // 2
    ends = u16s(table, 14, count)
    starts = u16s(table, 16 + 2 * count, count)
    deltas = u16s(table, 16 + 4 * count, count)
    offsets = u16s(table, 16 + 6 * count, count)
    glyphs: dict[int, int] = {}
    following = 0
    for index, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        if not following <= start <= end:
            raise ValueError("its character map is out of order")
        following = end + 1
        span = range(start, end + 1)
        if offsets[index] == 0:
            glyphs.update({code: (code + delta) & 0xFFFF for code in span})
            continue
        place = 16 + 6 * count + 2 * index + offsets[index]
        for code, glyph in zip(span, u16s(table, place, len(span)), strict=True):
            glyphs[code] = (glyph + delta) & 0xFFFF if glyph else 0
    return {code: glyph for code, glyph in glyphs.items() if glyph}


def _groups(table: bytes) -> dict[int, int]:
    """Read a character map of format 12."""
    glyphs: dict[int, int] = {}
    following = 0
    numbers = u32s(table, 16, 3 * u32(table, 12))
    for start, end, glyph in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        if not following <= start <= end <= LAST_CODE_POINT:
            raise ValueError("its character map is out of order")
        past = glyph + end - start + 1
        if past > LAST_GLYPH:
            raise ValueError("its character map names glyphs that no font can have")
        following = end + 1
        glyphs.update(zip(range(start, end + 1), range(glyph, past), strict=True))
    return {code: glyph for code, glyph in glyphs.items() if glyph}


CHARACTER_MAPS: dict[int, Callable[[bytes], dict[int, int]]] = {12: _groups, 4: _segments}


def _kerning(
    gpos: bytes | None, glyphs: Mapping[int, int], *, name: str, units: int
) -> Callable[[str, str], float]:
    if gpos is None:
        return lambda _left, _right: 0.0
    between = read_kerning(gpos)

    @lru_cache(maxsize=PAIRS_KEPT)
    def kerning(left: str, right: str) -> float:
        try:
            return between(glyphs.get(ord(left), 0), glyphs.get(ord(right), 0)) / units
        except BAD_BYTES as trouble:
            raise _unreadable(name, trouble) from trouble

    return kerning


def _unreadable(name: str, trouble: Exception) -> BuilderError:
    match trouble:
        case KeyError():
            reason = f"it has no table {trouble.args[0]}"
        case ValueError():
            reason = str(trouble)
        case _:
            reason = "it points to bytes that it does not have"
    return BuilderError(f"The font {name} cannot be read: {reason}.")
