"""Bytes put on the disk whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from pathlib import Path
from stat import S_IMODE

from builder.findings import BuilderError, Finding, Span, error


def write_artifact(path: Path, data: bytes, *, shown: str) -> Finding | None:
    """Write a file beside its place and move it there; the earlier one stays until then."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.diptych-tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):  # there is no earlier one
            temporary.chmod(S_IMODE(path.stat().st_mode))
        temporary.replace(path)
    except OSError as trouble:
        return refused(shown, trouble)
    finally:
        with suppress(OSError):  # there is none where the folder itself was refused
            temporary.unlink(missing_ok=True)
    return None


def write_new(path: Path, data: bytes, *, shown: str) -> Finding | None:
    """Write a file where there is none; one that is there already is never replaced."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
    except OSError as trouble:
        return refused(shown, trouble)
    return None


def refused(shown: str, trouble: OSError) -> Finding:
    """Say that a file could not be written, and what to look at."""
    if isinstance(trouble, PermissionError):
        hint = "close the file if it is open, look at the folder's rights, and build again"
        return error("W601", Span(shown), "this file cannot be replaced", hint)
    reason = trouble.strerror or "the disk refused"
    hint = "look at the folder and at the room on the disk, and build again"
    return error("W602", Span(shown), f"this file was not written: {reason}", hint)


def put_aside(path: Path) -> Path:
    """Keep a file that somebody edited under a name that is free, and give that name.

    The name is taken and the bytes are written before the old name is given up, so that two
    builds at once cannot lose a person's work.
    """
    data = path.read_bytes()
    for number in count(1):
        aside = path.with_name(f"{path.stem}.edited-{number}{path.suffix}")
        try:
            with aside.open("xb") as file:
                file.write(data)
        except FileExistsError:
            if aside.read_bytes() == data:
                return aside  # another build kept the same bytes a moment ago
        else:
            return aside
    raise BuilderError("no name is free")  # count() does not end
