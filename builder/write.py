"""Bytes put on the disk whole or not at all."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from stat import S_IMODE

from builder.artifact_name import aside_name, is_deck
from builder.findings import BuilderError, Finding, Span, error

LEFT_AFTER = 600  # seconds since anything was written to it; a write that goes on takes under one
_TEMPORARY = ".diptych-tmp"


def write_artifact(path: Path, data: bytes, *, shown: str) -> Finding | None:
    """Write a file beside its place and move it there; the earlier one stays until then."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}{_TEMPORARY}")
    is_complete = False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):  # there is no earlier one
            temporary.chmod(S_IMODE(path.stat().st_mode))
        is_complete = True
        temporary.replace(path)
    except OSError as trouble:
        return locked(shown) if is_complete and _is_refusal(trouble) else refused(shown, trouble)
    finally:
        with suppress(OSError):  # there is none where the folder itself was refused
            temporary.unlink(missing_ok=True)
    return None


def sweep(folder: Path) -> None:
    """Remove what a build that was killed left half written beside the artifacts.

    It goes by age, not by process: another machine may be writing into the same shared folder.
    """
    left_before = time.time() - LEFT_AFTER
    for path in folder.glob(f".*{_TEMPORARY}"):
        with suppress(OSError):  # another build sweeps as well
            if path.stat().st_mtime < left_before:
                path.unlink()


def write_new(path: Path, data: bytes, *, shown: str) -> Finding | None:
    """Write a file where there is none; one that is there already is never replaced."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _create(path, data)
    except OSError as trouble:
        return refused(shown, trouble)
    return None


def refused(shown: str, trouble: OSError) -> Finding:
    """Say that a file could not be written, and what to look at."""
    if _is_refusal(trouble):
        hint = "close the file if it is open, look at the folder's rights, and build again"
        return error("W601", Span(shown), "this file cannot be replaced", hint)
    reason = trouble.strerror or "the disk refused"
    hint = "look at the folder and at the room on the disk, and build again"
    return error("W602", Span(shown), f"this file was not written: {reason}", hint)


def locked(shown: str) -> Finding:
    """Say that a file cannot be replaced, as Windows has it while a program shows it."""
    kind = "deck" if is_deck(shown) else "handout" if shown.endswith(".pdf") else "file"
    message = f"this {kind} cannot be replaced while a program has it open"
    return error("W601", Span(shown), message, f"close the {kind} and build again")


def _is_refusal(trouble: OSError) -> bool:
    return isinstance(trouble, PermissionError)


def put_aside(path: Path, data: bytes) -> Path:
    """Keep what somebody made of a file under a name that is free, and give that name.

    The name is taken and the bytes are written before the old name is given up, so that two
    builds at once cannot lose a person's work.
    """
    for number in count(1):
        aside = path.with_name(aside_name(path.name, number))
        try:
            _create(aside, data)
        except FileExistsError:
            if aside.read_bytes() == data:
                return aside  # another build kept the same bytes a moment ago
        else:
            return aside
    raise BuilderError("no name is free")  # count() does not end


def _create(path: Path, data: bytes) -> None:
    """Write a file where there is none; one that the disk did not take whole is taken away."""
    file = path.open("xb")
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
