from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from builder.zip_file import (
    UnreadableZipError,
    deflate,
    list_members,
    store,
    unpack,
    write_zip,
)

WORDS = b"tea and sleep " * 50


def zipped(*names: str, method: int = ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        for name in names:
            archive.writestr(name, WORDS)
    return buffer.getvalue()


def read(data: bytes) -> list[tuple[str, bytes]]:
    return [(member.name, unpack(member, data)) for member in list_members(data)]


@pytest.mark.parametrize("method", [ZIP_DEFLATED, ZIP_STORED])
def test_reads_what_zipfile_wrote(method: int) -> None:
    assert [("a.xml", WORDS), ("tè.xml", WORDS)] == read(zipped("a.xml", "tè.xml", method=method))


def test_reads_a_file_that_was_written_as_a_stream() -> None:
    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

    pipe = Pipe()
    with ZipFile(pipe, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", WORDS)

    assert [("a.xml", WORDS)] == read(pipe.getvalue())


def test_reads_a_file_with_a_comment_at_its_end() -> None:
    buffer = BytesIO(zipped("a.xml"))
    with ZipFile(buffer, "a") as archive:
        archive.comment = b"seen"

    assert [("a.xml", WORDS)] == read(buffer.getvalue())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zip at all",
        zipped("a.xml")[:-30],
        zipped("a.xml", method=ZIP_BZIP2),
        zipped("a.xml").replace(b"PK\1\2", b"PK\1\3"),
        zipped("a.xml").replace(b"PK\3\4", b"PK\3\5"),
        zipped("a.xml").replace(len(WORDS).to_bytes(4, "little"), b"\1\0\0\0"),
    ],
    ids=["nothing", "words", "cut", "bzip2", "no entry", "no header", "another size"],
)
def test_refuses_what_it_cannot_read(data: bytes) -> None:
    with pytest.raises(UnreadableZipError):
        read(data)


def test_refuses_what_is_encrypted() -> None:
    data = bytearray(zipped("a.xml"))
    data[data.rfind(b"PK\1\2") + 8] |= 1

    with pytest.raises(UnreadableZipError, match="encrypted"):
        read(bytes(data))


def test_writes_what_zipfile_reads() -> None:
    members = [("a.xml", deflate(WORDS, level=6)), ("tè.png", store(WORDS))]
    archive = ZipFile(BytesIO(write_zip(members)))

    assert archive.testzip() is None
    assert [("a.xml", WORDS), ("tè.png", WORDS)] == [
        (name, archive.read(name)) for name in archive.namelist()
    ]
