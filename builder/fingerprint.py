"""Everything that goes into an artifact digested into one fingerprint."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

from builder.workspace import SourceFile, TopicFiles

PACKAGE = Path(__file__).parent
_LOCKS = (PACKAGE / "data" / "requirements.lock", PACKAGE.parent / "requirements.lock")


def fingerprint(files: TopicFiles, *choices: str) -> str:
    """Digest a topic's files, the choices made for one artifact, and the builder itself."""
    digest = hashlib.sha256()
    for text in (*choices, builder_digest()):
        digest.update(hashlib.sha256(text.encode()).digest())
    for file in (files.outline, files.references, files.clinic):
        digest.update(hashlib.sha256(_plain(file)).digest())
    for picture in files.pictures:
        digest.update(hashlib.sha256(picture.name.encode()).digest())
        digest.update(hashlib.sha256(picture.data).digest())
    if files.template:
        digest.update(hashlib.sha256(files.template.data).digest())
    return digest.hexdigest()


def _plain(file: SourceFile) -> bytes:
    """Give a file as any editor may have saved it: no byte order mark, plain line ends."""
    return file.data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


@cache
def builder_digest() -> str:
    """Digest the builder's own files and its lock, which names fonts and libraries."""
    digest = hashlib.sha256()
    for path in (*_own_files(), *(lock for lock in _LOCKS if lock.exists())):
        name = path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else path.name
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(name.rpartition("/")[2].encode() if path in _LOCKS else name.encode())
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def _own_files() -> list[Path]:
    files = []
    for folder, folders, names in os.walk(PACKAGE):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        files += [Path(folder) / name for name in sorted(names) if name.endswith(_KINDS)]
    return [path for path in files if path not in _LOCKS]


_KINDS = (".py", ".yaml", ".json")
