"""What an artifact says of itself, and whether somebody edited it since it was written.

Nothing heavy is imported here: a build in which nothing is stale reads no more than this.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator
from operator import attrgetter

from builder.artifact_name import is_deck
from builder.record import record
from builder.zip_file import UnreadableZipError, list_members, unpack

NO_DIGEST = "0" * 64
CUSTOM = "docProps/custom.xml"
CONTENT_TYPES = "[Content_Types].xml"
FIELDS = (
    "topic",
    "language",
    "edition",
    "output",
    "version",
    "review",
    "fingerprint",
    "warnings",
    "digest",
)
_STAMPED = frozenset({CUSTOM, CONTENT_TYPES})
_PROPERTY = re.compile(rb'name="Diptych-([a-z]+)"><vt:lpwstr>([^<]*)</vt:lpwstr>')
_XMP_FIELD = re.compile(rb"<diptych:([a-z]+)>([^<]*)</diptych:[a-z]+>")
_XMP_DIGEST = re.compile(rb"(<diptych:digest>)[0-9a-f]{64}(</diptych:digest>)")
_END_OF_FILE = b"%%EOF\n"  # as our PDFs end
_STREAM = re.compile(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", re.DOTALL)


@record
class Stamp:
    """Where an artifact came from."""

    topic: str
    language: str
    edition: str
    output: str
    version: str
    review: str
    fingerprint: str
    """Over everything that went into it; equal fingerprints mean equal content."""
    warnings: str
    digest: str = NO_DIGEST
    """Over what is in it, its own digest left out; another digest means an edit."""

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Its fields in their fixed order."""
        return tuple((name, str(getattr(self, name))) for name in FIELDS)

    @property
    def warning_count(self) -> int:
        """How many warnings its topic had; 0 where somebody wrote what is no number."""
        return int(self.warnings) if self.warnings.isdecimal() else 0


def read_stamp(data: bytes, name: str) -> Stamp | None:
    """Read the stamp of a deck or a handout; None where there is none."""
    if is_deck(name):
        return _stamp(_PROPERTY.findall(_zip_member(data, CUSTOM)))
    return _stamp(_XMP_FIELD.findall(data))


def _stamp(pairs: Iterable[tuple[bytes, bytes]]) -> Stamp | None:
    fields = {key.decode(): value.decode("utf-8", "replace") for key, value in pairs}
    if not all(name in fields for name in FIELDS):
        return None
    return Stamp(**{name: fields[name] for name in FIELDS})


def is_edited(data: bytes, name: str) -> bool:
    """Tell whether somebody changed this artifact after it was written."""
    stamp = read_stamp(data, name)
    return stamp is None or differs(stamp, data, name)


def differs(stamp: Stamp, data: bytes, name: str) -> bool:
    """Tell whether an artifact holds something else than its stamp says."""
    return stamp.digest != digest_of(data, name)


def digest_of(data: bytes, name: str) -> str:
    """Digest the content of an artifact, whatever zlib packed it."""
    if is_deck(name):
        return _zip_digest(data)
    return _pdf_digest(data)


def package_digest(members: Iterable[tuple[str, bytes]]) -> str:
    """Digest the parts of a package by name, without its stamp and its list of contents."""
    return _digest(sorted(members))


def _digest(members: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in members:
        if name not in _STAMPED:
            digest.update(name.encode() + b"\0" + _content_digest(name, content))
    return digest.hexdigest()


def _content_digest(name: str, content: bytes) -> bytes:
    """Digest one part; a workbook is a package of its own, and counts unpacked as well."""
    if name.endswith(".xlsx"):
        return _zip_digest(content).encode()
    return hashlib.sha256(content).digest()


def _zip_digest(data: bytes) -> str:
    """Digest a package that is still packed, one part at a time."""
    try:
        members = sorted(list_members(data), key=attrgetter("name"))
        return _digest((member.name, unpack(member, data)) for member in members)
    except UnreadableZipError:
        return ""  # which is no digest of anything


def stamp_pdf(data: bytes) -> bytes:
    """Write the digest of a PDF into the place that its stamp keeps for it."""
    digest = _pdf_digest(data).encode()
    return _XMP_DIGEST.sub(rb"\g<1>" + digest + rb"\g<2>", data, count=1)


def pdf_streams(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Find the streams of our own PDF: where /Length stands, where the data begin and end."""
    at = 0
    while opening := _STREAM.search(data, at):
        at = opening.end() + int(opening[1])
        yield opening.start(), opening.end(), at


def _pdf_digest(data: bytes) -> str:
    """Digest a PDF with its streams unpacked and its offsets left out.

    The lengths and the cross-reference table follow from zlib's packing; everything from
    `xref` on is left out, and a stream counts by what it holds. What a person added stands behind
    our own end of the file, whatever ends its lines, and counts whole.
    """
    digest = hashlib.sha256()
    data = _XMP_DIGEST.sub(rb"\g<1>" + NO_DIGEST.encode() + rb"\g<2>", data, count=1)
    at = 0
    for entries, start, end in pdf_streams(data):
        digest.update(data[at:entries])
        digest.update(_unpacked(data[start:end]))
        at = end
    rest = data[at:]
    ours = rest.find(_END_OF_FILE) + len(_END_OF_FILE)
    tail = rest.rfind(b"\nxref", 0, ours)
    digest.update(rest[:tail] if tail >= 0 else rest)
    digest.update(rest[ours:] if tail >= 0 else b"")
    return digest.hexdigest()


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def _zip_member(data: bytes, name: str) -> bytes:
    """Unpack one member alone; empty where there is none."""
    try:
        found = (member for member in list_members(data) if member.name == name)
        return next((unpack(member, data) for member in found), b"")
    except UnreadableZipError:
        return b""
