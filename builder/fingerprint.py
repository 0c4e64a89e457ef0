"""Everything that goes into an artifact digested into one fingerprint."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
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
    locks = [(lock.name, str(lock)) for lock in _LOCKS if lock.exists()]
    for name, path in (*_own_files(str(PACKAGE)), *locks):
        digest.update(name.encode())
        content = _read(path)
        if b"\r" in content:  # told in a fifth of the time that replace takes to find none
            content = content.replace(b"\r\n", b"\n")
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()


def _own_files(folder: str, within: str = "") -> Iterator[tuple[str, str]]:
    """List our files by their name in the package, those of a folder before its folders'.

    As text, not as paths: 270 of them are made each time that something may be fresh.
    """
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.endswith(_KINDS):
            yield within + entry.name, entry.path
    for entry in entries:
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _own_files(entry.path, f"{within}{entry.name}/")


def _read(path: str) -> bytes:
    """Read a file in one gulp; Python's own file objects take longer than the disk."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(file, os.fstat(file).st_size)
    finally:
        os.close(file)


_KINDS = (".py", ".yaml", ".json")
