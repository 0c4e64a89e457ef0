"""The bytes of a zip file turned into its members, and back.

The standard library's `zipfile` costs 6 ms to import and 20 to 60 microseconds a member; a deck has
500 members, and each build reads it only to learn that it is fresh. What is beyond the plain
format (encryption, zip64, another packing than deflate) counts as unreadable.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from struct import Struct, error
from typing import Any

from builder.record import record

# APPNOTE.TXT 6.3.10: the end record (4.3.16), an entry of the directory (4.3.12) and the
# header before the data (4.3.7); what is not needed is skipped.
_END = Struct("<4s6xHLL")
_ENTRY = Struct("<4s4xHH4xLLLHHH8xL")
_HEADER = Struct("<4s22xHH")
# The same records as they are written: made and to be read by version 2.0, on no system, in 1980
_VERSION, _FIRST_DAY = 20, 33  # 4.4.3; 1 January 1980 as 4.4.6 counts days
_NEW_HEADER = Struct("<4s5H3L2H")
_NEW_ENTRY = Struct("<4s6H3L5H2L")
_NEW_END = Struct("<4s4H2LH")
_IS_ENCRYPTED, _IS_UTF8 = 1, 1 << 11  # 4.4.4
_STORED, _DEFLATED = 0, 8  # 4.4.5


class UnreadableZipError(ValueError):
    """These bytes are no zip file, or none that can be read here."""


@record
class Member:
    """One file in a zip file, still packed; its place counts from the first byte."""

    name: str
    method: int
    size: int
    """Of its data as they are packed."""
    unpacked_size: int
    place: int
    checksum: int
    """The CRC-32 of its data unpacked."""


def list_members(data: bytes) -> Iterator[Member]:
    """Read the directory at the end of a zip file; raises UnreadableZipError."""
    try:
        yield from _members(data)
    except error as trouble:
        raise UnreadableZipError(str(trouble)) from trouble


def _members(data: bytes) -> Iterator[Member]:
    _, count, _, at = _found(_END, b"PK\5\6", data, data.rfind(b"PK\5\6"))
    for _ in range(count):
        _, flags, method, checksum, size, unpacked, name, extra, comment, place = _found(
            _ENTRY, b"PK\1\2", data, at
        )
        if flags & _IS_ENCRYPTED:
            raise UnreadableZipError("a member is encrypted")
        at += _ENTRY.size
        coding = "utf-8" if flags & _IS_UTF8 else "cp437"
        words = data[at : at + name].decode(coding, "replace")
        yield Member(words, method, size, unpacked, place, checksum)
        at += name + extra + comment


@record
class Packed:
    """The data of a member as they are written."""

    data: bytes
    method: int
    size: int
    """Unpacked."""
    checksum: int


def store(data: bytes) -> Packed:
    """Keep data as they are."""
    return Packed(data, _STORED, len(data), zlib.crc32(data))


def deflate(data: bytes, *, level: int) -> Packed:
    """Pack data; equal data give equal bytes as long as zlib is the same."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush()
    return Packed(packed, _DEFLATED, len(data), zlib.crc32(data))


def write_zip(members: Iterable[tuple[str, Packed]]) -> bytes:
    """Write members in their order, all dated alike."""
    bodies, directory, place = [], [], 0
    for name, packed in members:
        coded = name.encode()
        flags = 0 if name.isascii() else _IS_UTF8
        sizes = (packed.checksum, len(packed.data), packed.size)
        about = (_VERSION, flags, packed.method, 0, _FIRST_DAY, *sizes, len(coded), 0)
        header = _NEW_HEADER.pack(b"PK\3\4", *about) + coded
        bodies += [header, packed.data]
        entry = _NEW_ENTRY.pack(b"PK\1\2", _VERSION, *about, 0, 0, 0, 0, place)
        directory.append(entry + coded)
        place += len(header) + len(packed.data)
    count, listed = len(directory), b"".join(directory)
    end = _NEW_END.pack(b"PK\5\6", 0, 0, count, count, len(listed), place, 0)
    return b"".join([*bodies, listed, end])


def unpack(member: Member, data: bytes) -> bytes:
    """Unpack a member of a zip file; raises UnreadableZipError."""
    try:
        _, name, extra = _found(_HEADER, b"PK\3\4", data, member.place)
        start = member.place + _HEADER.size + name + extra
        content = _unpacked(member, data[start : start + member.size])
    except (error, zlib.error) as trouble:
        raise UnreadableZipError(str(trouble)) from trouble
    if len(content) != member.unpacked_size:
        raise UnreadableZipError(f"{member.name} is cut")
    return content


def _unpacked(member: Member, packed: bytes) -> bytes:
    if member.method == _STORED:
        return packed
    if member.method != _DEFLATED:
        raise UnreadableZipError(f"{member.name} is packed in another way")
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    return unpacker.decompress(packed, member.unpacked_size + 1)


def _found(form: Struct, sign: bytes, data: bytes, at: int) -> tuple[Any, ...]:
    """Read one record that has to begin with its sign; Any, for a form decides the types."""
    values: tuple[Any, ...] = form.unpack_from(data, max(at, 0))
    if values[0] != sign:
        raise UnreadableZipError("a record is missing")
    return values
