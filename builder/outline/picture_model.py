"""A picture file as a value: what both panels embed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PictureKind(Enum):
    """The kinds of picture file, by their extension."""

    PNG = "png"
    JPEG = "jpg"


@dataclass(frozen=True, slots=True)
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
