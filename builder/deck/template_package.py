"""The bytes of somebody's template turned into its parts, with nothing taken on trust."""

from __future__ import annotations

import posixpath
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from lxml.etree import _Element as Element

from builder.record import record

MAX_PARTS = 5_000
MAX_UNPACKED = 200_000_000  # bytes; ten times what a template may take packed
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
# What zipfile raises for files that are cut, spoiled or locked.
_TROUBLES = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


class Unreadable(Exception):  # noqa: N818  # it says what the file is
    """A template that cannot be read; its words say why."""


@record
class Target:
    """Where a relationship leads."""

    id: str
    kind: str
    """The last word of its type."""
    part: str
    """The whole name of a part; empty where it leads out of the file."""


class TemplateFile:
    """The parts of a template by name."""

    def __init__(self, data: bytes) -> None:
        """Unzip a template, if it is not too large."""
        try:
            with ZipFile(BytesIO(data)) as archive:
                rows = [row for row in archive.infolist() if not row.is_dir()]
                if len(rows) > MAX_PARTS or sum(row.file_size for row in rows) > MAX_UNPACKED:
                    raise Unreadable("it unpacks to more than a template needs")
                self._parts = {row.filename: archive.read(row) for row in rows}
        except _TROUBLES as trouble:
            raise Unreadable("it is no PowerPoint file, or a password locks it") from trouble

    def data(self, part: str) -> bytes:
        """Give the bytes of a part."""
        if part not in self._parts:
            raise Unreadable(f"the part {part or 'of a relationship'} is missing from it")
        return self._parts[part]

    def xml(self, part: str) -> Element:
        """Parse a part; a document type, which could name files, is refused."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(self.data(part), parser)
        except (etree.XMLSyntaxError, ValueError) as trouble:
            raise Unreadable(f"the part {part} is not well-formed XML") from trouble
        if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # a parsed root has one
            raise Unreadable(f"the part {part} has a document type")
        return root

    def targets(self, part: str) -> tuple[Target, ...]:
        """List the relationships of a part in their order."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._parts:
            return ()
        return tuple(_target(row, folder) for row in self.xml(path))

    def target(self, part: str, kind: str) -> str:
        """Name the first part to which a part is related in one way; empty if there is none."""
        return next((one.part for one in self.targets(part) if one.kind == kind), "")

    def content_type(self, part: str) -> str:
        """Say what a part declares to be."""
        extension = part.rpartition(".")[2].lower()
        found = ""
        for row in self.xml("[Content_Types].xml"):
            if row.tag == f"{TYPES}Override" and row.get("PartName") == f"/{part}":
                return row.get("ContentType", "")
            if row.tag == f"{TYPES}Default" and row.get("Extension", "").lower() == extension:
                found = row.get("ContentType", "")
        return found


def _target(row: Element, folder: str) -> Target:
    goal = row.get("Target", "")
    is_external = row.get("TargetMode") == "External"
    path = posixpath.normpath(posixpath.join("/", folder, goal)).lstrip("/")
    kind = row.get("Type", "").rpartition("/")[2]
    return Target(row.get("Id", ""), kind, "" if is_external else path)
