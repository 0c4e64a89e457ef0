"""The bytes of an Office file turned into its parts, their types and their relationships."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from zlib import crc32, error

from lxml import etree
from lxml.etree import _Element as Element

from builder.record import record
from builder.zip_file import Member, UnreadableZipError, list_members, unpack

CONTENT_TYPES = "[Content_Types].xml"
MAX_XML = 64 << 20  # bytes of one part unpacked; the largest deck that was tried has 2 MB
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
# ISO/IEC 29500-1 writes strict namespaces; ISO/IEC 29500-4, annex A, their transitional twins.
_STRICT = b"http://purl.oclc.org/ooxml/"
_TWINS = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/presentationml/", b"presentationml/2006/"),
)
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
)


@record
class Relationship:
    """One relationship of a part; an inner target is the whole name of a part."""

    id: str
    kind: str
    """The last word of its type, as in `slideLayout`."""
    target: str
    external: bool


class Package:
    """Parts by name; XML is parsed when it is first asked for."""

    def __init__(self, names: Sequence[str], parts: Mapping[str, bytes]) -> None:
        self.names = tuple(names)
        """The entries of the zip in their order, a repeated one as often as it stands there."""
        self._parts = parts
        self._by_lower = {name.lower(): name for name in parts}
        self._roots: dict[str, Element | None] = {}
        self._relationships: dict[str, tuple[Relationship, ...]] = {}

    def has(self, part: str) -> bool:
        """Tell whether there is such a part; OPC compares names without case."""
        return part.lower() in self._by_lower

    def xml(self, part: str) -> Element | None:
        """Give the root of an XML part; None where there is none or it is malformed."""
        name = self._by_lower.get(part.lower(), "")
        if name not in self._roots:
            parse = _parsed_once if name.startswith(_SHARED) else _parsed
            self._roots[name] = parse(self._parts.get(name, b""))
        return self._roots[name]

    def is_xml(self, part: str) -> bool:
        """Tell whether a part is called XML."""
        return part.lower().endswith((".xml", ".rels"))

    def content_types(self) -> Iterator[tuple[str, str]]:
        """List what the package says it holds: `.png` for a default, `/name` for one part."""
        root = self.xml(CONTENT_TYPES)
        for row in root if root is not None else ():
            if row.tag == f"{_TYPES}Default":
                yield f".{row.get('Extension', '').lower()}", row.get("ContentType", "")
            elif row.tag == f"{_TYPES}Override":
                yield row.get("PartName", "").lower(), row.get("ContentType", "")

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """List the relationships of a part; without a name, of the package."""
        if part not in self._relationships:
            self._relationships[part] = tuple(self._read_relationships(part))
        return self._relationships[part]

    def _read_relationships(self, part: str) -> Iterator[Relationship]:
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        for row in root if root is not None else ():
            target = row.get("Target", "")
            is_external = row.get("TargetMode") == "External"
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = row.get("Type", "").rpartition("/")[2]
            yield Relationship(row.get("Id", ""), kind, target, is_external)

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """Name the parts to which a part is related in one way."""
        rows = self.relationships(part)
        return tuple(row.target for row in rows if row.kind == kind and not row.external)

    def target(self, part: str, relationship: str) -> str:
        """Name the part behind an id; empty where there is none."""
        rows = self.relationships(part)
        return next((row.target for row in rows if row.id == relationship and not row.external), "")


def open_package(data: bytes) -> Package | None:
    """Unzip an Office file; None where it cannot be read."""
    try:
        return _opened(data)
    except UnreadableZipError:  # zip64 and what else our own programs do not write
        return _opened_by_the_library(data)


def _opened(data: bytes) -> Package:
    rows = [member for member in list_members(data) if not member.name.endswith("/")]
    parts = {row.name: _unpacked(row, data) for row in rows if row.unpacked_size <= MAX_XML}
    return Package([row.name for row in rows], parts)


def _unpacked(member: Member, data: bytes) -> bytes:
    if not _is_read(member.name):
        return b""
    content = unpack(member, data)
    if crc32(content) != member.checksum:
        raise UnreadableZipError(f"{member.name} is spoiled")
    return content


def _opened_by_the_library(data: bytes) -> Package | None:
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415  # 6 ms, and for few files

    # What zipfile raises for files that are cut, spoiled or locked.
    troubles = (
        BadZipFile,
        error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
    )
    try:
        with ZipFile(BytesIO(data)) as archive:
            rows = [info for info in archive.infolist() if not info.is_dir()]
            parts = {
                info.filename: archive.read(info) if _is_read(info.filename) else b""
                for info in rows
                if info.file_size <= MAX_XML
            }
    except troubles:
        return None
    return Package([info.filename for info in rows], parts)


def _is_read(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


_SHARED = ("ppt/slideLayouts/", "ppt/slideMasters/", "ppt/notesMasters/", "ppt/theme/")
"""What is the same in many decks, and parsed once; nobody changes what was parsed."""


def _parsed(data: bytes) -> Element | None:
    if _STRICT in data:
        for strict, transitional in _TWINS:
            data = data.replace(strict, _TRANSITIONAL + transitional)
    try:
        return etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None


_parsed_once = lru_cache(maxsize=128)(_parsed)
