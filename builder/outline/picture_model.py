"""A picture file as a value: what both panels embed."""

from __future__ import annotations

from enum import Enum

from builder.record import record


class PictureKind(Enum):
    """The kinds of picture file, by their extension."""

    PNG = "png"
    JPEG = "jpg"


@record
class PictureFile:
    """A picture as it is embedded: upright, whole, without metadata."""

    file: str
    """Its path below the topic's folder."""
    kind: PictureKind
    width: int
    """In pixels, as is its height."""
    height: int
    is_grey: bool
    """Has it shades of grey alone?"""
    data: bytes
