"""Two versions of decks and handouts, from files or from git, compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from builder.artifact_name import FOLDERS, is_made, topic_of
from builder.compare.files import Outcome, Versions
from builder.compare.renamed import pair_renamed
from builder.compare.topics import Difference, compare_topics
from builder.findings import Finding, Span, error
from builder.git import Repository
from builder.record import record
from builder.workspace import ASSETS, read_anyones, read_artifact

ON_DISK = "the files on disk"


@record
class Revision:
    """What somebody calls a commit, and its name in git."""

    name: str
    commit: str


def compare_paths(old: Path, new: Path, found: list[Finding]) -> Difference | None:
    """Compare two files, wherever they are."""
    was, now = read_anyones(old, found), read_anyones(new, found)
    if was is None or now is None:
        return None
    topics = compare_topics([Versions(new.as_posix(), was, now)])
    if any(file.outcome is Outcome.UNREADABLE for topic in topics for file in topic.files):
        hint = "open both in the program that made them, and save them anew"
        message = f"this file or {old.as_posix()} cannot be read"
        found.append(error("R100", Span(new.as_posix()), message, hint))
        return None
    return Difference(old.as_posix(), new.as_posix(), topics)


def compare_revisions(
    repository: Repository,
    revisions: Sequence[Revision],
    *,
    topics: Sequence[str] = (),
    found: list[Finding],
) -> Difference:
    """Compare the artifacts of one commit with those of another, or with the files on disk.

    A file on disk that cannot be read is told, and no other waits for it.
    """
    commits = [one.commit for one in revisions]
    listed = tuple(_versions(repository, commits, topics=topics, found=found))
    versions = [
        one
        for one in pair_renamed(listed)
        if _is_of(one.file, topics) or (one.was and _is_of(one.was, topics))
    ]
    names = [*(one.name for one in revisions), ON_DISK]
    has_other = not versions and repository.differs(commits, ASSETS.as_posix())
    return Difference(names[0], names[1], compare_topics(versions), has_other)


def topics_known(repository: Repository, revisions: Sequence[Revision]) -> frozenset[str]:
    """Name the topics that have an artifact in one of the versions, or on disk."""
    versions = [repository.files(one.commit, tuple(FOLDERS)) for one in revisions]
    files = (file for version in (*versions, _on_disk(repository.folder)) for file in version)
    return frozenset(map(topic_of, files))


Files = Mapping[str, Callable[[], bytes | Finding | None]]
"""How to read each file of a version, by its path."""


def _versions(
    repository: Repository, commits: Sequence[str], *, topics: Sequence[str], found: list[Finding]
) -> Iterator[Versions]:
    """Give the files that differ, each in both its versions."""
    listed = [repository.files(commit, tuple(FOLDERS)) for commit in commits]
    was: Files = {file: partial(repository.read, name) for file, name in listed[0].items()}
    now: Files = _on_disk(repository.folder)
    same: set[str] = set()
    if len(listed) > 1:
        now = {file: partial(repository.read, name) for file, name in listed[1].items()}
        same = {file for file, name in listed[0].items() if listed[1].get(file) == name}
    for file in sorted(was.keys() | now.keys()):
        is_chosen = _is_of(file, topics)
        # What only one version has may be a chosen topic's under another name.
        is_wanted = is_chosen or file not in was or file not in now
        if file not in same and is_made(file) and is_wanted:
            old, new = (_read(files, file, found if is_chosen else []) for files in (was, now))
            if old != new:
                yield Versions(file, old, new)


def _read(files: Files, file: str, found: list[Finding]) -> bytes | None:
    """Read a file, None where there is none; one that cannot be read is told, and empty."""
    data = files[file]() if file in files else None
    if isinstance(data, Finding):
        found.append(data)
        return b""
    return data


def _on_disk(workspace: Path) -> Files:
    paths = (path for folder in FOLDERS for path in (workspace / folder).glob("*"))
    names = (path.relative_to(workspace).as_posix() for path in paths)
    return {name: partial(read_artifact, workspace, name) for name in names}


def _is_of(file: str, topics: Sequence[str]) -> bool:
    return not topics or topic_of(file) in topics
