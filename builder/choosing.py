"""What a command is about: a file, or a workspace, its topics and the share that is taken."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.workspace import OUTLINES, find_workspace, is_topic_name, list_topics

if TYPE_CHECKING:
    from builder.shard import Shard


def workspace_here() -> Path:
    """Find the workspace of the folder in which the command was typed."""
    workspace = find_workspace(Path.cwd())
    if workspace is None:
        raise click.UsageError(
            "no assets/outlines here, nor in a folder above: run `diptych new my-topic`"
        )
    return workspace


def topics_in(workspace: Path) -> Sequence[str]:
    """List its topics, of which there has to be one."""
    topics = list_topics(workspace)
    if not topics:
        raise click.UsageError("assets/outlines holds no topic: run `diptych new my-topic`")
    return topics


def topics_named(workspace: Path, names: Sequence[str]) -> Sequence[str]:
    """Take what was named; a path to the folder of a topic, or into it, names the topic."""
    return [_topic_at(workspace, name) or name for name in names]


def _topic_at(workspace: Path, name: str) -> str:
    if is_topic_name(name) or not os.path.exists(name):  # noqa: PTH110  # takes a name of any length
        return ""
    outlines, path = (workspace / OUTLINES).resolve(), Path(name).resolve()
    inside = path.relative_to(outlines).parts if path.is_relative_to(outlines) else ()
    return next(iter(inside), "")


def share_of(topics: Sequence[str], shard: Shard | None) -> Sequence[str]:
    """Take a share of the topics; all of them stay in the order in which they were named."""
    if shard is None:
        return tuple(dict.fromkeys(topics))
    share = shard.share(topics)
    if not share:
        many = "1 topic" if len(topics) == 1 else f"{len(topics):,} topics"
        click.echo(f"share {shard} of {many} is empty", err=True)
    return share
