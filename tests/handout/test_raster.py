from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from builder.handout.raster import PackedImage, pack_image
from builder.outline.picture_file import read_picture_file
from builder.outline.picture_model import PictureFile
from tests.pictures import chunk, header, jpeg, png


def packed(data: bytes) -> PackedImage:
    picture = read_picture_file("cup.png", data)
    assert isinstance(picture, PictureFile), picture
    return pack_image(picture)


def pixels(data: bytes) -> bytes:
    return zlib.decompress(packed(data).data)


def test_a_photograph_stays_as_it_is() -> None:
    assert PackedImage("DCTDecode", "DeviceGray", jpeg()) == packed(jpeg())


def test_unpacks_a_png_to_its_dots() -> None:
    assert "DeviceRGB" == packed(png()).colours
    assert bytes((255, 0, 0, 0, 0, 255)) == pixels(png())


def test_whatever_shows_through_becomes_white() -> None:
    clear_red, half_red, red = b"\xff\0\0\0", b"\xff\0\0\x80", b"\xff\0\0\xff"
    data = png(head=header(3, 1, colour=6), rows=b"\0" + clear_red + half_red + red)

    assert bytes((255, 255, 255, 255, 127, 127, 255, 0, 0)) == pixels(data)


def test_a_colour_of_the_palette_that_shows_through_becomes_white() -> None:
    head = header(2, 1, colour=3)
    data = png(chunk(b"PLTE", bytes(6)), chunk(b"tRNS", b"\0"), head=head, rows=b"\0\0\1")

    assert bytes((255, 255, 255, 0, 0, 0)) == pixels(data)


def test_grey_stays_grey() -> None:
    data = png(head=header(2, 1, colour=4), rows=b"\0" + b"\x40\xff" + b"\x40\0")

    assert "DeviceGray" == packed(data).colours
    assert b"\x40\xff" == pixels(data)


def test_keeps_the_upper_half_of_wide_greys() -> None:
    data = png(head=header(3, 1, depth=16, colour=0), rows=b"\0" + b"\0\xff\x80\0\xff\xff")

    assert b"\0\x80\xff" == pixels(data)


KINDS = [
    (colour, depth)
    for colour, depths in {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16)}.items()
    for depth in depths
]
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


@pytest.mark.parametrize("clear", [False, True])
@pytest.mark.parametrize(("colour", "depth"), [*KINDS, (6, 8), (6, 16)])
def test_packs_every_kind_of_png(colour: int, depth: int, clear: bool) -> None:  # noqa: FBT001
    row = b"\0" + b"\xff" * ((5 * SAMPLES[colour] * depth + 7) // 8)
    more = [chunk(b"PLTE", b"\1\2\3")] if colour == 3 else []
    if clear and colour in {0, 2, 3}:
        more.append(chunk(b"tRNS", b"\xff" * {0: 2, 2: 6, 3: 1}[colour]))
    data = png(*more, head=header(5, 2, depth=depth, colour=colour), rows=row * 2)

    assert 5 * 2 * (1 if colour in {0, 4} else 3) == len(pixels(data))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([*KINDS, (6, 8), (6, 16)]),
    st.integers(0, 1),
    st.lists(
        st.tuples(
            st.sampled_from([b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"eXIf"]),
            st.one_of(st.binary(max_size=40), st.binary(max_size=9).map(zlib.compress)),
        ),
        max_size=4,
    ),
    st.binary(min_size=400, max_size=400),
)
def test_packs_whatever_the_reader_takes(
    kind: tuple[int, int], interlace: int, chunks: list[tuple[bytes, bytes]], noise: bytes
) -> None:
    colour, depth = kind
    more = [chunk(*one) for one in chunks]
    head = header(3, 3, depth=depth, colour=colour, interlace=interlace)
    bits = SAMPLES[colour] * depth
    rows, at = b"", 0
    for width in [1, 1, 2, 1, 1, 3] if interlace else [3] * 3:
        size = (width * bits + 7) // 8
        rows += bytes((noise[at] % 5,)) + noise[at + 1 : at + 1 + size]
        at += 1 + size
    picture = read_picture_file("cup.png", png(*more, head=head, rows=rows))
    if not isinstance(picture, PictureFile):
        return

    assert 9 * (1 if picture.is_grey else 3) == len(zlib.decompress(pack_image(picture).data))


def test_gives_the_same_bytes_for_the_same_picture() -> None:
    file = BytesIO()
    Image.radial_gradient("L").convert("RGBA").save(file, "PNG")

    assert packed(file.getvalue()) == packed(file.getvalue())
