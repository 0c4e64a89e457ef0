"""The bytes of a JPEG file turned into its size and into the same picture without metadata.

ITU-T T.81, annex B: https://www.w3.org/Graphics/JPEG/itu-t81.pdf
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.outline.exif import is_upright
from builder.record import record

START = b"\xff\xd8"
_END, _SCAN = 0xD9, 0xDA
_QUANTITIES, _CODES, _RESTARTS = 0xDB, 0xC4, 0xDD
# Baseline, extended and progressive; other ways of packing are shown by few programs.
_FRAMES = (0xC0, 0xC1, 0xC2)
_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_PIXELS = (*_FRAMES, _QUANTITIES, _CODES, _RESTARTS, _SCAN)
_EXIF = b"Exif\0\0"
# What colour needs: the profile (ICC.1:2022, B.4), and how the samples are coded (Adobe).
_COLOUR = {_APP2: b"ICC_PROFILE\0", _APP14: b"Adobe"}
_JFIF = b"JFIF\0"
_JFIF_SIZE = 12  # bytes before its thumbnail
_MOST_SEGMENTS = 10_000
_OPENING = re.compile(rb"\xff+[^\xff]")  # a mark may have padding before it (B.1.1.2)
# A mark among packed pixels: FF 00 is a byte of them, FF D0 to FF D7 count them.
_MARK = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
GREY, COLOUR, PRESS = 1, 3, 4


@record
class _Segment:
    mark: int
    body: bytes
    pixels: bytes = b""
    """What follows it up to the next mark."""


@record
class Jpeg:
    """A JPEG file: its size, and itself as far as it matters to who looks at it."""

    width: int
    height: int
    components: int
    """1 for grey, 3 for colour, 4 for the inks of a printing press."""
    is_upright: bool
    data: bytes
    """The file without metadata."""


def read_jpeg(data: bytes) -> Jpeg | None:
    """Read a JPEG file; None where it is none, broken, or packed as few programs can."""
    segments = _segments(data)
    frames = [one for one in segments if one.mark in _FRAMES]
    if len(frames) != 1 or not _is_in_order(segments):
        return None
    body = frames[0].body
    depth, components = body[:1], body[5:6]
    height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
    count = int.from_bytes(components, "big")
    if depth != b"\x08" or count not in {GREY, COLOUR, PRESS} or len(body) != 6 + 3 * count:
        return None
    if not (width and height):
        return None
    exif = [one.body for one in segments if one.mark == _APP1 and one.body.startswith(_EXIF)]
    upright = all(is_upright(body.removeprefix(_EXIF)) for body in exif)
    kept = b"".join(_written(one) for one in segments)
    return Jpeg(width, height, count, upright, START + kept + bytes((0xFF, _END)))


def _segments(data: bytes) -> tuple[_Segment, ...]:
    """Read the segments up to the end of the picture; none where one is cut off or unknown."""
    segments: list[_Segment] = []
    at = len(START)
    while data.startswith(START) and len(segments) < _MOST_SEGMENTS:
        opening = _OPENING.match(data, at)
        if opening is None:
            break
        mark, start = data[opening.end() - 1], opening.end()
        if mark == _END:
            return tuple(segments)
        end = start + int.from_bytes(data[start : start + 2], "big")
        body = data[start + 2 : end]
        if len(body) != end - start - 2 or not _is_known(mark):
            break
        after = _MARK.search(data, end) if mark == _SCAN else None
        at = after.start() if after else end
        segments.append(_Segment(mark, body, data[end:at]))
    return ()


def _is_known(mark: int) -> bool:
    return mark in _PIXELS or _APP0 <= mark <= _APP15 or mark == _COMMENT


def _is_in_order(segments: Sequence[_Segment]) -> bool:
    """Tell whether there are pixels, and what unpacks them stands before."""
    marks = [one.mark for one in segments if one.mark in _PIXELS]
    if _SCAN not in marks:
        return False
    before = marks[: marks.index(_SCAN)]
    has_pixels = all(one.pixels for one in segments if one.mark == _SCAN)
    return has_pixels and {_QUANTITIES, _CODES} <= set(before) and bool({*_FRAMES} & set(before))


def _written(segment: _Segment) -> bytes:
    """Write a segment again; nothing where it tells of other things than the picture."""
    body = segment.body
    if segment.mark == _APP0 and body.startswith(_JFIF) and len(body) >= _JFIF_SIZE + 2:
        body = body[:_JFIF_SIZE] + b"\0\0"  # no thumbnail: it may show what was cut away
    elif segment.mark not in _PIXELS and not _is_colour(segment):
        return b""
    head = bytes((0xFF, segment.mark)) + (len(body) + 2).to_bytes(2, "big")
    return head + body + segment.pixels


def _is_colour(segment: _Segment) -> bool:
    opening = _COLOUR.get(segment.mark)
    return opening is not None and segment.body.startswith(opening)
