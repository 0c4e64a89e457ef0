"""Bytes put on the disk whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from builder.findings import Finding, Span, error


def write_artifact(path: Path, data: bytes, *, shown: str) -> Finding | None:
    """Write a file beside its place and move it there; the earlier one stays until then."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.diptych-tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except PermissionError:
        hint = "close the file if it is open, look at the folder's rights, and build again"
        return error("W601", Span(shown), "this file cannot be replaced", hint)
    except OSError as trouble:
        reason = trouble.strerror or "the disk refused"
        return error("W602", Span(shown), f"this file was not written: {reason}", "make room")
    finally:
        with suppress(OSError):  # there is none where the folder itself was refused
            temporary.unlink(missing_ok=True)
    return None


def put_aside(path: Path) -> Path:
    """Move a file that somebody edited out of the way, under a name that is free."""
    number = 1
    while True:
        aside = path.with_name(f"{path.stem}.edited-{number}{path.suffix}")
        if not aside.exists():
            return path.rename(aside)
        number += 1
