"""Bytes of a font file into numbers; reading past the end is a `struct.error`."""

from __future__ import annotations

import struct

_U16 = struct.Struct(">H")
_I16 = struct.Struct(">h")
_U32 = struct.Struct(">L")


def u16(data: bytes, at: int) -> int:
    """Read one unsigned number of 16 bits."""
    number: int = _U16.unpack_from(data, at)[0]
    return number


def i16(data: bytes, at: int) -> int:
    """Read one signed number of 16 bits."""
    number: int = _I16.unpack_from(data, at)[0]
    return number


def u32(data: bytes, at: int) -> int:
    """Read one unsigned number of 32 bits."""
    number: int = _U32.unpack_from(data, at)[0]
    return number


def u16s(data: bytes, at: int, count: int) -> tuple[int, ...]:
    """Read `count` unsigned numbers of 16 bits that follow each other."""
    return struct.unpack_from(f">{count}H", data, at)


def u32s(data: bytes, at: int, count: int) -> tuple[int, ...]:
    """Read `count` unsigned numbers of 32 bits that follow each other."""
    return struct.unpack_from(f">{count}L", data, at)
