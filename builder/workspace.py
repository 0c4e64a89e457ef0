"""The folders that a person works in: where outlines are found and artifacts are put."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from builder.findings import Finding, Span, error
from builder.printable import printable
from builder.record import record

ASSETS = Path("assets")
OUTLINES = Path("assets") / "outlines"
CLINIC = Path("assets") / "clinic.yaml"
MAX_PICTURES = 100  # of one topic
MAX_PICTURE_SIZE = 10_000_000  # bytes; a photograph at the finest print has about half of it
MAX_TEMPLATE_SIZE = 20_000_000  # bytes; with a photograph on every layout about half of it
_TOPIC = re.compile(r"[a-z][a-z0-9-]{0,39}")
_PICTURES = (".png", ".jpg", ".jpeg")
# No file on Windows may be called so, whatever stands behind a dot; `con.en.pptx` would be one.
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{at}" for port in ("com", "lpt") for at in range(1, 10)))
)


@record
class SourceFile:
    """A file as it was read, and its name in findings: its path within the workspace."""

    name: str
    data: bytes


@record
class TopicFiles:
    """All files that one topic is made of."""

    topic: str
    outline: SourceFile
    references: SourceFile
    clinic: SourceFile
    pictures: tuple[SourceFile, ...] = ()
    """The PNG and JPEG files below the topic's folder, sorted by name."""
    template: SourceFile | None = None
    """The clinic's own PowerPoint design."""

    def picture(self, file: str) -> SourceFile | None:
        """Find a picture by its path below the topic's folder."""
        name = (OUTLINES / self.topic / file).as_posix()
        return next((picture for picture in self.pictures if picture.name == name), None)


def is_topic_name(name: str) -> bool:
    """Tell whether a topic may be called this: its folder and its artifacts are."""
    return _TOPIC.fullmatch(name) is not None and name not in _DEVICES


def name_hint(name: str) -> str:
    """Say what a topic may be called instead of this."""
    if name in _DEVICES:
        return f"Windows keeps this name for a device; take a longer one, as in {name}-care"
    return "small letters, digits and hyphens, a letter first, 40 at most, as in my-topic"


def find_workspace(start: Path) -> Path | None:
    """Find the nearest folder upward that holds `assets/outlines`."""
    folders = (start, *start.parents)
    return next((folder for folder in folders if (folder / OUTLINES).is_dir()), None)


def list_topics(workspace: Path) -> tuple[str, ...]:
    """List the topics of a workspace by name, those with a name that none may have as well.

    A folder that begins with a dot or an underscore is nobody's topic yet.
    """
    outlines = workspace / OUTLINES
    names = sorted(entry.name for entry in os.scandir(outlines))  # paths would take far more room
    return tuple(name for name in names if _is_topic(outlines / name))


def read_files(workspace: Path, topic: str, found: list[Finding]) -> TopicFiles | None:
    """Read the files of a topic; a missing list of sources is an empty one."""
    told = len(found)
    try:
        return _read_files(workspace, topic, found)
    except OSError as trouble:  # a folder that may not be looked into
        if len(found) == told:
            found.append(denied((OUTLINES / topic).as_posix(), trouble))
        return None


def _read_files(workspace: Path, topic: str, found: list[Finding]) -> TopicFiles | None:
    folder = OUTLINES / topic
    if not is_topic_name(topic) or not (workspace / folder).is_dir():
        found.append(_no_topic(workspace, topic))
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
    return TopicFiles(topic, outline, sources, clinic, _read_pictures(workspace, folder, found))


def read_template(
    workspace: Path, file: str, span: Span, found: list[Finding]
) -> SourceFile | None:
    """Read the clinic's PowerPoint design by its path below assets/."""
    path = ASSETS / file
    full = workspace / path
    if not full.resolve().is_relative_to((workspace / ASSETS).resolve()):
        hint = "put the file itself below assets/, not a link to it"
        found.append(error("R222", span, "this template leads out of the workspace", hint))
    elif not full.is_file():
        hint = "put the file there, or mend `template`"
        found.append(error("R223", span, f"there is no template {path.as_posix()}", hint))
    elif full.stat().st_size > MAX_TEMPLATE_SIZE:
        message = f"this template takes more than {MAX_TEMPLATE_SIZE // 1_000_000} megabytes"
        found.append(error("R224", span, message, "take out its example slides and large pictures"))
    else:
        return _read(workspace, path, found)
    return None


def read_anyones(path: Path, found: list[Finding]) -> bytes | None:
    """Read a file that somebody names, wherever it is."""
    try:
        return path.read_bytes()
    except OSError as trouble:
        found.append(denied(path.as_posix(), trouble))
        return None


def denied(name: str, trouble: OSError, *, does: str = "cannot be read") -> Finding:
    """Say that the disk does not give or take something, and what to look at."""
    message = f"{does}: {trouble.strerror or 'the disk refused'}"
    hint = "look at its rights" if isinstance(trouble, PermissionError) else "check its name"
    return error("R100", Span(name), message, hint)


def read_artifact(folder: Path, file: str) -> bytes | Finding | None:
    """Read a deck or a handout; None where there is none, a finding where it cannot be read."""
    path = folder / file
    try:
        if path.is_dir():
            hint = "move the folder elsewhere, and run this again"
            return error("A706", Span(file), f"{file} cannot be read: it is a folder", hint)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as trouble:
        message = f"{file} cannot be read: {trouble.strerror or 'the disk refused'}"
        hint = "close it if it is open, look at its rights and at the disk, and run this again"
        return error("A706", Span(file), message, hint)


def _is_topic(folder: Path) -> bool:
    if is_topic_name(folder.name):
        return folder.is_dir()
    return not folder.name.startswith((".", "_")) and (folder / "outline.md").is_file()


def _no_topic(workspace: Path, name: str) -> Finding:
    span = Span(OUTLINES.as_posix())
    shown = printable(name)
    if name in list_topics(workspace):
        message = f'a topic cannot be called "{shown}"'
        return error("R100", span, message, f"rename its folder: {name_hint(name)}")
    from difflib import get_close_matches  # noqa: PLC0415  # what is fresh needs it never

    known = [*filter(is_topic_name, list_topics(workspace))]
    message = f'there is no topic "{shown}" in {OUTLINES.as_posix()}'
    nearest = get_close_matches(name.lower(), known, n=1)
    otherwise = f"topics here: {', '.join(known) or 'none yet'}"
    hint = f'did you mean "{nearest[0]}"?' if nearest else otherwise
    return error("R100", span, message, hint)


def _read(workspace: Path, path: Path, found: list[Finding]) -> SourceFile | None:
    name, full = path.as_posix(), workspace / path
    try:
        if full.is_symlink() and not _is_inside(workspace, full):
            hint = "put the file itself here, not a link to it"
            found.append(error("R100", Span(name), "this link leads out of the workspace", hint))
            return None
        if full.exists() and not full.is_file():
            found.append(error("R100", Span(name), "this is no file", f"write {name}"))
            return None
        return SourceFile(name, full.read_bytes())
    except FileNotFoundError:
        found.append(error("R100", Span(name), "this file is missing", f"write {name}"))
    except OSError as trouble:
        reason = trouble.strerror or "not readable"
        found.append(
            error("R100", Span(name), f"this file cannot be read: {reason}", "look at its rights")
        )
    return None


def _is_inside(workspace: Path, full: Path) -> bool:
    """Tell whether a link leads to a place in the workspace, whose files anybody may see."""
    return full.resolve().is_relative_to(workspace.resolve())


def _read_pictures(workspace: Path, folder: Path, found: list[Finding]) -> tuple[SourceFile, ...]:
    paths = sorted(_list_pictures(workspace / folder))
    if len(paths) > MAX_PICTURES:
        message = f"this topic has {len(paths)} pictures, and may have {MAX_PICTURES}"
        hint = "move the pictures that nobody needs to another folder"
        found.append(error("R219", Span(folder.as_posix()), message, hint))
        return ()
    files = (_read_picture(workspace, path.relative_to(workspace), found) for path in paths)
    return tuple(file for file in files if file)


def _list_pictures(folder: Path) -> Iterator[Path]:
    """List the picture files below a folder; folders that are links are not entered."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if name.endswith(_PICTURES) and not name.startswith(".") and path.is_file():
                yield path


def _read_picture(workspace: Path, path: Path, found: list[Finding]) -> SourceFile | None:
    """Read a picture that stands in the workspace and is not too large."""
    span = Span(path.as_posix())
    full = workspace / path
    if full.is_symlink() and not _is_inside(workspace, full):
        hint = "put the picture itself here, not a link to it"
        found.append(error("R217", span, "this link leads out of the workspace", hint))
    elif full.stat().st_size > MAX_PICTURE_SIZE:
        message = f"this picture takes more than {MAX_PICTURE_SIZE // 1_000_000} megabytes"
        found.append(error("R218", span, message, "save it with fewer pixels, or as JPEG"))
    else:
        return _read(workspace, path, found)
    return None
