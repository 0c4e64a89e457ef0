"""The metadata of a camera turned into which way up its picture is."""

from __future__ import annotations

import struct

UPRIGHT = 1  # Exif 2.32, 4.6.4 A, Orientation
_TURNED = range(2, 9)
_ORIENTATION = 0x0112
_SHORT = 3
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_ENTRY = 12  # bytes: tag, type, count and value


def is_upright(tiff: bytes) -> bool:
    """Tell whether a picture with this block of metadata needs no turning.

    What cannot be read says nothing, and viewers then show the picture as it is.
    """
    return _orientation(tiff) not in _TURNED


def _orientation(tiff: bytes) -> int:
    order = _ORDERS.get(tiff[:4])
    if order is None:
        return UPRIGHT
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for at in range(start + 2, start + 2 + count * _ENTRY, _ENTRY):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, at)
            if (tag, kind) == (_ORIENTATION, _SHORT):
                return int(value)
    except struct.error:  # it ends early
        pass
    return UPRIGHT
