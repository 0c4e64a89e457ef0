"""The numbers of sRGB turned into the colour profile that a PDF carries.

A profile of version 4.2 (ICC.1:2004-10, the one that ISO 32000-1, 8.6.5.5 names): header, table of
tags, and their values. It is made here so that no file of unknown licence has to be carried along.
"""

from __future__ import annotations

import struct
from itertools import accumulate, chain

NAME = "sRGB IEC61966-2.1"
COMPONENTS = 3
# ICC.1:2004-10, 7.2.16: the white that all profiles meet at, D50
_WHITE = (0.9642, 1.0, 0.8249)
# IEC 61966-2-1, 4.1: primaries (0.64, 0.33), (0.30, 0.60), (0.15, 0.06) under a white of
# (0.3127, 0.3290), as XYZ; moved to D50 with the matrix of Bradford (ICC.1:2004-10, annex E)
_RED = (0.43604, 0.22248, 0.01392)
_GREEN = (0.38511, 0.71691, 0.09707)
_BLUE = (0.14305, 0.06061, 0.71391)
# That move, row by row
_ADAPTATION = (1.04789, 0.02292, -0.05022, 0.02958, 0.99048, -0.01708, -0.00925, 0.01507, 0.75168)
# IEC 61966-2-1, 4.2: ((v + 0.055) / 1.055) ** 2.4 from 0.04045 on, v / 12.92 below
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_PIECEWISE = 3  # ICC.1:2004-10, table 47: the curve with these five numbers
_HEADER, _ROW = 128, 12  # bytes, ICC.1:2004-10, 7.1


def srgb_profile() -> bytes:
    """Write the profile: the same bytes at every call, about half a kilobyte."""
    curve = b"para" + struct.pack(">4xHxx", _PIECEWISE) + _fixed(_CURVE)
    tags = {
        b"desc": _words(NAME),
        b"cprt": _words("No copyright is claimed."),
        b"wtpt": _xyz(_WHITE),
        b"chad": b"sf32" + bytes(4) + _fixed(_ADAPTATION),
        b"rXYZ": _xyz(_RED),
        b"gXYZ": _xyz(_GREEN),
        b"bXYZ": _xyz(_BLUE),
        b"rTRC gTRC bTRC": curve,
    }
    names = [(name, at) for at, key in enumerate(tags) for name in key.split()]
    values = [value + bytes(-len(value) % 4) for value in tags.values()]
    first = _HEADER + 4 + _ROW * len(names)
    places = list(accumulate((len(value) for value in values), initial=first))
    lengths = [len(value) for value in tags.values()]
    rows = (struct.pack(">4sII", name, places[at], lengths[at]) for name, at in names)
    head = _header(places[-1]) + struct.pack(">I", len(names))
    return b"".join(chain([head], rows, values))


def _header(size: int) -> bytes:
    """Write the header (ICC.1:2004-10, 7.2): a display, in RGB, dated by its standard."""
    kind = struct.pack(">4s4s4s", b"mntr", b"RGB ", b"XYZ ")
    date = struct.pack(">6H", 1999, 10, 1, 0, 0, 0)  # IEC 61966-2-1, first edition
    head = struct.pack(">I4xI", size, 0x04200000) + kind + date + b"acsp"
    return (head.ljust(68, b"\0") + _fixed(_WHITE)).ljust(_HEADER, b"\0")


def _words(text: str) -> bytes:
    """Write a text in one language (ICC.1:2004-10, 10.13)."""
    shown = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">4xII4sII", 1, 12, b"enUS", len(shown), 28) + shown


def _xyz(numbers: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(numbers)


def _fixed(numbers: tuple[float, ...]) -> bytes:
    """Write numbers in steps of 1/65536 (ICC.1:2004-10, 5.1.3, s15Fixed16Number)."""
    return b"".join(struct.pack(">i", round(number * 0x10000)) for number in numbers)
