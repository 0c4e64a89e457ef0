"""Tiny pictures made byte by byte."""

from __future__ import annotations

import zlib

from builder.outline.picture_model import PictureFile, PictureKind

SIGNATURE = b"\x89PNG\r\n\x1a\n"
ROWS = bytes((0, 255, 0, 0, 0, 0, 255))  # one row: no filter, a red dot, a blue dot
TURNED = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"


def chunk(kind: bytes, body: bytes) -> bytes:
    """Write one chunk of a PNG file."""
    check = zlib.crc32(kind + body).to_bytes(4, "big")
    return len(body).to_bytes(4, "big") + kind + body + check


def header(
    width: int, height: int, *, depth: int = 8, colour: int = 2, interlace: int = 0
) -> bytes:
    """Write the header of a PNG file; 2 is red, green and blue."""
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return chunk(b"IHDR", size + bytes((depth, colour, 0, 0, interlace)))


def png(*more: bytes, head: bytes = header(2, 1), rows: bytes = ROWS) -> bytes:
    """Write a PNG file of a red and a blue dot, with more chunks before its pixels."""
    pixels = chunk(b"IDAT", zlib.compress(rows))
    return SIGNATURE + head + b"".join(more) + pixels + chunk(b"IEND", b"")


def plain_png(width: int, height: int) -> bytes:
    """Write a white PNG file of that size."""
    return png(head=header(width, height), rows=(b"\0" + b"\xff" * 3 * width) * height)


def segment(mark: int, body: bytes) -> bytes:
    """Write one segment of a JPEG file."""
    return bytes((0xFF, mark)) + (len(body) + 2).to_bytes(2, "big") + body


def frame(width: int, height: int, components: int = 1, *, mark: int = 0xC0) -> bytes:
    """Write the header of a JPEG file's pixels."""
    size = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    samples = b"".join(bytes((number, 0x11, 0)) for number in range(1, components + 1))
    return segment(mark, b"\x08" + size + bytes((components,)) + samples)


QUANTITIES = segment(0xDB, bytes(1) + bytes([1] * 64))
# One code for "no difference", and one for "end of block": eight by eight dots are one byte.
CODES = segment(0xC4, b"\0\x01" + bytes(15) + b"\0") + segment(
    0xC4, b"\x10\x01" + bytes(15) + b"\0"
)
SCAN = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x3f"


def jpeg(*more: bytes, head: bytes = frame(8, 8), tail: bytes = b"") -> bytes:
    """Write a JPEG file of one grey square, with more segments before its pixels."""
    return b"\xff\xd8" + b"".join(more) + QUANTITIES + head + CODES + SCAN + b"\xff\xd9" + tail


def picture(
    width: int, height: int, *, file: str = "figures/cup.png", data: bytes = png()
) -> PictureFile:
    """Give a picture file of that size; its bytes are those of a small one."""
    return PictureFile(file, PictureKind.PNG, width, height, is_grey=False, data=data)


def part(
    caption: str = "", *, alt: str = "alt: A cup of tea.", file: str = "figures/cup.png"
) -> str:
    """Write a Picture part."""
    return (
        f"\n## Picture\n\n```yaml\nsrc: {file}\n{alt}\ncredit: Clinic staff\n"
        f"licence: CC BY 4.0\n```\n\n{caption}\n"
    )
