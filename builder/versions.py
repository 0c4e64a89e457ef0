"""What somebody names on the command line, two files or two revisions, turned into what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from builder.artifact_name import is_deck, is_document
from builder.compare.topics import Difference
from builder.difference import Revision, compare_paths, compare_revisions, topics_known
from builder.findings import Finding
from builder.git import Repository, open_repository
from builder.outline.fields import near
from builder.workspace import list_topics

_LATEST = "HEAD"


def compare_named(
    old: str | None,
    new: str | None,
    found: list[Finding],
    *,
    topics: Sequence[str],
    workspace: Callable[[], Path],
) -> Difference | None:
    """Compare two files, or two revisions; None where one of the files cannot be read."""
    files = [name for name in (old, new) if name and is_document(name)]
    if not files:
        repository = _repository(workspace())
        revisions = [_revision(repository, name) for name in (old or _LATEST, new) if name]
        _refuse_unknown(topics, repository, revisions)
        return compare_revisions(repository, revisions, topics=topics, found=found)
    if not old or not new or is_deck(old) is not is_deck(new):
        raise click.UsageError(
            f"{files[0]} can only be compared with another such file: "
            "name two .pptx, two .pdf, or revisions of git"
        )
    if topics:
        raise click.UsageError("--topic chooses among the files of a revision, and these are files")
    return compare_paths(Path(old), Path(new), found)


def _refuse_unknown(
    topics: Sequence[str], repository: Repository, revisions: Sequence[Revision]
) -> None:
    """Refuse a topic that no version has: that nothing of it changes would be no news."""
    if not topics:
        return
    known = {*list_topics(repository.folder), *topics_known(repository, revisions)}
    for topic in topics:
        if topic not in known:
            raise click.UsageError(f'no topic is called "{topic}": {near(topic, sorted(known))}')


def _repository(workspace: Path) -> Repository:
    repository, said = open_repository(workspace)
    if repository is None:
        raise click.UsageError(
            f"this workspace is in no git repository ({said or 'git says nothing'}): "
            "name two files to compare, or run `git init`"
        )
    return repository


def _revision(repository: Repository, name: str) -> Revision:
    commit = repository.commit(name)
    if not commit:
        raise click.UsageError(
            f'git knows no revision "{name}": name a commit, a tag or a branch, '
            "as in HEAD~1 or main"
        )
    return Revision(name, commit)
