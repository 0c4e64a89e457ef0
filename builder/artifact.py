"""What an artifact says of itself, and whether somebody edited it since it was written.

Nothing heavy is imported here: a build in which nothing is stale reads no more than this.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from builder.record import record

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
_PROPERTY = re.compile(rb'name="Diptych-([a-z]+)"><vt:lpwstr>([^<]*)</vt:lpwstr>')
_XMP_FIELD = re.compile(rb"<diptych:([a-z]+)>([^<]*)</diptych:[a-z]+>")
_XMP_DIGEST = re.compile(rb"(<diptych:digest>)[0-9a-f]{64}(</diptych:digest>)")
_SLIDE = re.compile(r"ppt/slides/slide[0-9]+\.xml")
_PAGE = re.compile(rb"/Type\s*/Page\b")
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


def read_stamp(data: bytes, name: str) -> Stamp | None:
    """Read the stamp of a deck or a handout; None where there is none."""
    if name.endswith(".pptx"):
        custom = dict(_zip_members(data)).get(CUSTOM, b"")
        return _stamp(_PROPERTY.findall(custom))
    return _stamp(_XMP_FIELD.findall(data))


def _stamp(pairs: Iterable[tuple[bytes, bytes]]) -> Stamp | None:
    fields = {key.decode(): value.decode("utf-8", "replace") for key, value in pairs}
    if not all(name in fields for name in FIELDS):
        return None
    return Stamp(**{name: fields[name] for name in FIELDS})


def is_edited(data: bytes, name: str) -> bool:
    """Tell whether somebody changed this artifact after it was written."""
    stamp = read_stamp(data, name)
    return stamp is None or stamp.digest != digest_of(data, name)


def count_pages(data: bytes, name: str) -> int:
    """Count the slides of a deck or the pages of a handout; 0 where they are packed away."""
    if name.endswith(".pptx"):
        return sum(bool(_SLIDE.fullmatch(member)) for member, _ in _zip_members(data))
    return len(_PAGE.findall(data))


def digest_of(data: bytes, name: str) -> str:
    """Digest the content of an artifact, whatever zlib packed it."""
    if name.endswith(".pptx"):
        return package_digest(_zip_members(data))
    return _pdf_digest(data)


def package_digest(members: Iterable[tuple[str, bytes]]) -> str:
    """Digest the parts of a package by name, without its stamp and its list of contents."""
    digest = hashlib.sha256()
    for name, content in sorted(members):
        if name not in {CUSTOM, CONTENT_TYPES}:
            digest.update(name.encode() + b"\0" + _content_digest(name, content))
    return digest.hexdigest()


def _content_digest(name: str, content: bytes) -> bytes:
    """Digest one part; a workbook is a package of its own, and counts unpacked as well."""
    if name.endswith(".xlsx"):
        return package_digest(_zip_members(content)).encode()
    return hashlib.sha256(content).digest()


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
    `xref` on is left out, and a stream counts by what it holds.
    """
    digest = hashlib.sha256()
    data = _XMP_DIGEST.sub(rb"\g<1>" + NO_DIGEST.encode() + rb"\g<2>", data, count=1)
    at = 0
    for entries, start, end in pdf_streams(data):
        digest.update(data[at:entries])
        digest.update(_unpacked(data[start:end]))
        at = end
    rest = data[at:]
    tail = rest.rfind(b"\nxref")
    digest.update(rest[:tail] if tail >= 0 else rest)
    return digest.hexdigest()


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def _zip_members(data: bytes) -> tuple[tuple[str, bytes], ...]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            return tuple((info.filename, archive.read(info)) for info in archive.infolist())
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        return ()
