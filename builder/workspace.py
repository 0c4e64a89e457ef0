"""The folders that a person works in: where outlines are found and artifacts are put."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from builder.findings import Finding, Span, error

OUTLINES = Path("assets") / "outlines"
CLINIC = Path("assets") / "clinic.yaml"
_TOPIC = re.compile(r"[a-z][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was read, and its name in findings: its path within the workspace."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class TopicFiles:
    """All files that one topic is made of."""

    topic: str
    outline: SourceFile
    references: SourceFile
    clinic: SourceFile


def is_topic_name(name: str) -> bool:
    """Tell whether a topic may be called this: its folder and its artifacts are."""
    return _TOPIC.fullmatch(name) is not None


def find_workspace(start: Path) -> Path | None:
    """Find the nearest folder upward that holds `assets/outlines`."""
    folders = (start, *start.parents)
    return next((folder for folder in folders if (folder / OUTLINES).is_dir()), None)


def list_topics(workspace: Path) -> tuple[str, ...]:
    """List the topics of a workspace by name."""
    folders = sorted((workspace / OUTLINES).iterdir())
    return tuple(
        folder.name for folder in folders if folder.is_dir() and is_topic_name(folder.name)
    )


def read_files(workspace: Path, topic: str, found: list[Finding]) -> TopicFiles | None:
    """Read the files of a topic; a missing list of sources is an empty one."""
    folder = OUTLINES / topic
    if not is_topic_name(topic) or not (workspace / folder).is_dir():
        message = f'there is no topic "{topic}" in {OUTLINES.as_posix()}'
        known = ", ".join(list_topics(workspace)) or "none yet"
        found.append(error("R100", Span(OUTLINES.as_posix()), message, f"topics here: {known}"))
        return None
    outline = _read(workspace, folder / "outline.md", found)
    clinic = _read(workspace, CLINIC, found)
    references = folder / "references.yaml"
    sources = (
        _read(workspace, references, found)
        if (workspace / references).exists()
        else SourceFile(references.as_posix(), b"references: []\n")
    )
    if outline is None or clinic is None or sources is None:
        return None
    return TopicFiles(topic, outline, sources, clinic)


def read_anyones(path: Path, found: list[Finding]) -> bytes | None:
    """Read a file that somebody names, wherever it is."""
    try:
        return path.read_bytes()
    except OSError as trouble:
        reason = trouble.strerror or "not readable"
        message = f"cannot be read: {reason}"
        found.append(error("R100", Span(path.as_posix()), message, "check its name"))
        return None


def _read(workspace: Path, path: Path, found: list[Finding]) -> SourceFile | None:
    name = path.as_posix()
    try:
        return SourceFile(name, (workspace / path).read_bytes())
    except FileNotFoundError:
        found.append(error("R100", Span(name), "this file is missing", f"write {name}"))
    except OSError as trouble:
        reason = trouble.strerror or "not readable"
        found.append(
            error("R100", Span(name), f"this file cannot be read: {reason}", "look at its rights")
        )
    return None
