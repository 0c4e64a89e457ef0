from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from builder.outline.picture_file import (
    MAX_PIXELS,
    MAX_SIDE,
    Refusal,
    read_picture_file,
)
from builder.outline.picture_model import PictureFile, PictureKind
from tests.pictures import (
    ROWS,
    SCAN,
    SIGNATURE,
    TURNED,
    chunk,
    frame,
    header,
    jpeg,
    plain_png,
    png,
    segment,
)


def read(data: bytes) -> PictureFile:
    found = read_picture_file("cup.png", data)
    assert isinstance(found, PictureFile), found
    return found


def refused(data: bytes) -> str:
    found = read_picture_file("cup.png", data)
    assert isinstance(found, Refusal), found
    return found.code


def test_reads_the_size_of_a_png() -> None:
    found = read(png())

    assert (PictureKind.PNG, 2, 1, False) == (found.kind, found.width, found.height, found.is_grey)


def test_reads_the_size_of_a_jpeg() -> None:
    found = read(jpeg(head=frame(40, 24)))

    assert (PictureKind.JPEG, 40, 24, True) == (
        found.kind,
        found.width,
        found.height,
        found.is_grey,
    )


def test_goes_by_the_bytes_not_by_the_name() -> None:
    assert PictureKind.JPEG is read(jpeg()).kind


def test_leaves_a_picture_without_metadata_as_it_is() -> None:
    assert png() == read(png()).data
    assert jpeg() == read(jpeg()).data


@pytest.mark.parametrize("kind", [b"tEXt", b"iTXt", b"zTXt", b"tIME", b"eXIf", b"pHYs", b"prVt"])
def test_drops_what_a_png_tells_beside_its_pixels(kind: bytes) -> None:
    assert png() == read(png(chunk(kind, b"Author\0A. Person"))).data


def test_drops_what_follows_the_end_of_a_picture() -> None:
    assert png() == read(png() + b"more").data
    assert jpeg() == read(jpeg(tail=b"\xff\xd8 another picture")).data


PROFILE = chunk(b"iCCP", b"screen\0\0" + zlib.compress(b"a profile"))


@pytest.mark.parametrize(
    "kept", [chunk(b"gAMA", bytes(4)), chunk(b"sRGB", b"\0"), chunk(b"tRNS", bytes(6)), PROFILE]
)
def test_keeps_what_the_colours_of_a_png_need(kept: bytes) -> None:
    assert png(kept) == read(png(kept)).data


@pytest.mark.parametrize(
    "spoiled",
    [
        chunk(b"gAMA", bytes(3)),
        chunk(b"tRNS", bytes(7)),
        chunk(b"iCCP", b"screen\0\0no profile"),
        chunk(b"iCCP", b"screen\0\0" + zlib.compress(bytes(5_000_000))),
    ],
)
def test_drops_what_the_colours_of_a_png_cannot_use(spoiled: bytes) -> None:
    assert png() == read(png(spoiled)).data


@pytest.mark.parametrize(
    "dropped",
    [
        segment(0xE1, b"Exif\0\0II*\0 a place and a time"),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0 a person"),
        segment(0xE2, b"MPF\0 another picture"),
        segment(0xED, b"Photoshop 3.0\0 a caption"),
        segment(0xEF, b"anything"),
        segment(0xFE, b"a comment"),
        segment(0xE0, b"JFXX\0 a thumbnail"),
    ],
)
def test_drops_what_a_jpeg_tells_beside_its_pixels(dropped: bytes) -> None:
    assert jpeg() == read(jpeg(dropped)).data


@pytest.mark.parametrize(
    "kept",
    [
        segment(0xE2, b"ICC_PROFILE\0\x01\x01 a profile"),
        segment(0xEE, b"Adobe\0\x64\0\0\0\0\0"),
        segment(0xDD, b"\0\x04"),
    ],
)
def test_keeps_what_the_colours_of_a_jpeg_need(kept: bytes) -> None:
    assert jpeg(kept) == read(jpeg(kept)).data


def test_drops_the_thumbnail_of_a_jpeg() -> None:
    opening = b"JFIF\0\x01\x02\0\0\x01\0\x01"
    thumbnail = segment(0xE0, opening + b"\x01\x01" + b"dot")

    assert jpeg(segment(0xE0, opening + b"\0\0")) == read(jpeg(thumbnail)).data


@pytest.mark.parametrize("order", ["II*\0", "MM\0*"])
@pytest.mark.parametrize("turned", range(2, 9))
def test_refuses_a_picture_that_lies_on_its_side(order: str, turned: int) -> None:
    little = order.startswith("I")

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, "little" if little else "big")

    entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(turned, 2) + b"\0\0"
    exif = order.encode() + number(8, 4) + number(1, 2) + entry

    assert "R215" == refused(jpeg(segment(0xE1, b"Exif\0\0" + exif)))
    assert "R215" == refused(png(chunk(b"eXIf", exif)))


@pytest.mark.parametrize("exif", [TURNED.replace(b"\x06", b"\x01"), TURNED[:15], b"", b"II*\0\xff"])
def test_takes_a_picture_that_no_note_turns(exif: bytes) -> None:
    read(jpeg(segment(0xE1, b"Exif\0\0" + exif)))


def test_refuses_the_inks_of_a_press() -> None:
    assert "R216" == refused(jpeg(head=frame(8, 8, 4)))


@pytest.mark.parametrize("size", [(MAX_SIDE + 1, 1), (1, MAX_SIDE + 1), (MAX_SIDE, 4001)])
def test_refuses_more_pixels_than_anybody_can_print(size: tuple[int, int]) -> None:
    assert size[0] * size[1] > MAX_PIXELS or max(size) > MAX_SIDE
    assert "R214" == refused(png(head=header(*size)))
    assert "R214" == refused(jpeg(head=frame(*size)))


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"GIF89a",
        SIGNATURE,
        png(head=header(0, 1)),
        png(head=header(2, 1, depth=3)),
        png(head=header(2, 1, colour=3)),
        png(head=header(2, 1) + header(2, 1)),
        png(chunk(b"PLTE", bytes(4))),
        png(chunk(b"NEWS", b"what nobody may skip")),
        png(rows=ROWS[:-1]),
        png(rows=ROWS + b"\0"),
        png(rows=b"\x05" + ROWS[1:]),
        png(chunk(b"IDAT", b""), chunk(b"tIME", bytes(7))),
        png().replace(b"IDAT", b"IDAS"),
        png()[:-1],
        jpeg()[:-2],
        jpeg(head=b""),
        jpeg(head=frame(0, 8)),
        jpeg(head=frame(8, 8, 2)),
        jpeg(head=frame(8, 8, mark=0xC9)),
        jpeg(head=frame(8, 8) * 2),
        jpeg(segment(0xFD, b"what nobody knows")),
        jpeg().replace(SCAN, b""),
        jpeg().replace(SCAN, SCAN[:-1]),
    ],
)
def test_refuses_what_is_broken(spoiled: bytes) -> None:
    assert "R213" == refused(spoiled)


@pytest.mark.parametrize("interlace", [0, 1])
@pytest.mark.parametrize("size", [(1, 1), (2, 3), (4, 4), (5, 1), (8, 8), (9, 17)])
def test_counts_the_rows_as_another_program_writes_them(
    size: tuple[int, int], interlace: int
) -> None:
    width, height = size
    steps = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2)]
    steps = [*steps, (0, 1, 1, 2)] if interlace else [(0, 0, 1, 1)]
    rows = b""
    for column, row, across, down in steps:
        count = len(range(column, width, across))
        rows += (b"\0" + bytes(3 * count)) * len(range(row, height, down)) if count else b""
    data = png(head=header(width, height, interlace=interlace), rows=rows)

    with Image.open(BytesIO(data)) as image:
        image.load()
    read(data)
    assert "R213" == refused(png(head=header(width, height, interlace=interlace), rows=rows[:-1]))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_reads_what_another_program_wrote(mode: str) -> None:
    file = BytesIO()
    Image.new(mode, (7, 5)).save(file, "PNG")

    found = read(file.getvalue())

    assert (7, 5, mode in {"1", "L", "LA", "I;16"}) == (found.width, found.height, found.is_grey)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_reads_a_photograph_of_another_program(mode: str, progressive: bool) -> None:  # noqa: FBT001
    file = BytesIO()
    image = Image.linear_gradient("L").resize((90, 70)).convert(mode)
    image.save(file, "JPEG", progressive=progressive, comment=b"by a person")
    found = read(file.getvalue())

    assert b"person" not in found.data
    with Image.open(BytesIO(found.data)) as plain, Image.open(file) as before:
        assert before.tobytes() == plain.tobytes()


def test_unpacks_a_large_picture_a_block_at_a_time() -> None:
    found = read(plain_png(3000, 1000))

    assert (3000, 1000) == (found.width, found.height)


spoilt = st.tuples(
    st.sampled_from([png(PROFILE), jpeg(segment(0xE1, b"Exif\0\0" + TURNED)), plain_png(9, 9)]),
    st.integers(0, 400),
    st.binary(max_size=6),
    st.integers(0, 6),
)


def spoil(parts: tuple[bytes, int, bytes, int]) -> bytes:
    data, at, put, drop = parts
    return data[:at] + put + data[at + drop :]


@settings(max_examples=300, deadline=None)
@given(st.one_of(spoilt.map(spoil), st.binary(max_size=200)))
def test_hostile_bytes_are_refused_or_read_never_a_fault(data: bytes) -> None:
    found = read_picture_file("cup.png", data)

    if isinstance(found, Refusal):
        assert found.code in {"R213", "R214", "R215", "R216"}
    else:
        assert 0 < found.width * found.height <= MAX_PIXELS
        assert found == read_picture_file("cup.png", found.data)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"iCCP", b"eXIf", b"IEND"]),
            st.one_of(st.binary(max_size=20), st.binary(max_size=20).map(zlib.compress)),
        ),
        max_size=6,
    )
)
def test_chunks_with_true_checks_are_refused_or_read(chunks: list[tuple[bytes, bytes]]) -> None:
    body = b"".join(chunk(kind, data) for kind, data in chunks)

    read_picture_file("cup.png", SIGNATURE + header(2, 1) + body + chunk(b"IEND", b""))
