"""Parts and relationships put into a zip file, the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from builder.deck.xml import HEADER, R, escape
from builder.record import record
from builder.zip_file import Packed, deflate, store, write_zip

CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
METADATA = f"{RELATIONSHIPS}/metadata"
_STORED = (".xlsx", ".png", ".jpg", ".jpeg")
_SHARED = ("ppt/slideLayouts/", "ppt/slideMasters/", "ppt/notesMasters/", "ppt/theme/")
"""What is the same in many decks, and packed once."""
_LEVEL = 6
_TINY = 256  # bytes; of a part that small, deflate saves nothing and takes 20 microseconds


@record
class Part:
    """One file of a package; relationships have no content type of their own."""

    name: str
    content_type: str
    data: bytes


@record
class Relationship:
    """A row of a relationships part; `kind` is the last word of Office's types, or a whole URI."""

    kind: str
    target: str
    external: bool = False


def relationships_part(owner: str, rows: Iterable[Relationship]) -> Part:
    """Write the relationships of a part; an empty owner is the package itself."""
    folder, _, name = owner.rpartition("/")
    path = f"{folder}/_rels/{name}.rels".lstrip("/")
    shown = "".join(_row(number, row) for number, row in enumerate(rows, 1))
    text = f'{HEADER}<Relationships xmlns="{RELATIONSHIPS}">{shown}</Relationships>'
    return Part(path, "", text.encode())


def _row(number: int, row: Relationship) -> str:
    kind = row.kind if ":" in row.kind else f"{R}/{row.kind}"
    mode = ' TargetMode="External"' if row.external else ""
    return f'<Relationship Id="rId{number}" Type="{kind}" Target="{escape(row.target)}"{mode}/>'


def write_package(parts: Iterable[Part]) -> bytes:
    """Zip the parts in natural order of their names, the content types first."""
    ordered = sorted(parts, key=lambda part: _natural(part.name))
    types = Part(CONTENT_TYPES, "", _content_types(ordered))
    return write_zip((part.name, _packed(part)) for part in (types, *ordered))


def _packed(part: Part) -> Packed:
    if part.name.endswith(_STORED) or len(part.data) <= _TINY:
        return store(part.data)
    return _packed_once(part.data) if part.name.startswith(_SHARED) else _deflated(part.data)


def _deflated(data: bytes) -> Packed:
    return deflate(data, level=_LEVEL)


_packed_once = lru_cache(maxsize=128)(_deflated)


def _content_types(parts: Iterable[Part]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.content_type
    )
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    text = (
        f'{HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="jpg" ContentType="image/jpeg"/>'
        f'<Default Extension="xlsx" ContentType="{sheet}"/>{overrides}</Types>'
    )
    return text.encode()


def _natural(name: str) -> tuple[tuple[int, str], ...]:
    """Sort slide2 before slide10."""
    pieces = re.split(r"(\d+)", name)
    return tuple((int(piece), "") if piece.isdigit() else (-1, piece) for piece in pieces)
