"""An outline's file mended in its place, and what was changed in it."""

from __future__ import annotations

from codecs import BOM_UTF8
from difflib import unified_diff
from pathlib import Path

from builder.findings import Finding
from builder.outline.characters import SOFT_HYPHEN
from builder.outline.decode import decode
from builder.outline.mend import mend_outline
from builder.record import record
from builder.workspace import read_files
from builder.write import sweep, write_artifact


@record
class Fixed:
    """What became of an outline."""

    name: str
    """Its path within the workspace; empty where there is no such outline."""
    changes: str = ""
    """A unified diff; empty where there was nothing to mend."""
    finding: Finding | None = None
    """Why the mended file could not be written."""


def fix_topic(workspace: Path, topic: str) -> Fixed:
    """Mend the outline of a topic; a file that cannot be read is left to the check that follows."""
    files = read_files(workspace, topic, [])
    if files is None:
        return Fixed("")
    name, before = files.outline.name, files.outline.data
    after = mend_file(before, file=name, topic=topic)
    if after == before:
        return Fixed(name)
    path = (workspace / name).resolve()
    sweep(path.parent)
    finding = write_artifact(path, after, shown=name)
    return Fixed(name, "" if finding else _changes(before, after, name), finding)


def mend_file(data: bytes, *, file: str, topic: str) -> bytes:
    """Mend the bytes of an outline; line ends and a byte order mark stay as they are."""
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    bare = data.removeprefix(BOM_UTF8).replace(SOFT_HYPHEN.encode(), b"")
    if decode(bare, file=file, found=[]) is None:
        return data
    text = bare.decode()
    return mark + mend_outline(text, file=file, topic=topic).encode()


def _changes(before: bytes, after: bytes, name: str) -> str:
    old, new = (data.decode("utf-8-sig").splitlines() for data in (before, after))
    return "\n".join(unified_diff(old, new, fromfile=name, tofile=name, lineterm=""))
