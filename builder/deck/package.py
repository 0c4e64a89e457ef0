"""Parts and relationships put into a zip file, the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from builder.deck.xml import HEADER, R, escape
from builder.record import record

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip file can hold
CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
METADATA = f"{RELATIONSHIPS}/metadata"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_STORED = (".xlsx", ".png", ".jpg", ".jpeg")
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
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        _write(archive, CONTENT_TYPES, _content_types(ordered))
        for part in ordered:
            _write(archive, part.name, part.data)
    return buffer.getvalue()


def _write(archive: ZipFile, name: str, data: bytes) -> None:
    info = ZipInfo(name, EPOCH)
    info.create_system = 0  # else it is the machine's
    info.external_attr = 0
    is_stored = name.endswith(_STORED) or len(data) <= _TINY
    info.compress_type = ZIP_STORED if is_stored else ZIP_DEFLATED
    archive.writestr(info, data, compresslevel=_LEVEL)


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
