"""Two versions of many files turned into what changes in each topic, and language."""

from __future__ import annotations

from collections.abc import Iterable

from builder.artifact_name import is_deck
from builder.compare.files import Compared, Outcome, Versions, compare_files
from builder.compare.merged import merge_changes
from builder.compare.model import Action, Change, Kind
from builder.record import record


@record
class TopicChanges:
    """What changes in one topic and language, over all its decks and handouts."""

    topic: str
    language: str
    files: tuple[Compared, ...]
    changes: tuple[Change, ...]

    @property
    def name(self) -> str:
        """Name it as people do."""
        return f"{self.topic} ({self.language})" if self.language else self.topic


@record
class Difference:
    """Everything that differs between two versions of a workspace, or of a file."""

    old: str
    """What the old version is called."""
    new: str
    topics: tuple[TopicChanges, ...]
    has_other_assets: bool = False
    """Did outlines change, and no deck or handout with them?"""

    @property
    def is_empty(self) -> bool:
        """Whether no byte differs."""
        files = (file for topic in self.topics for file in topic.files)
        is_same = all(file.outcome is Outcome.SAME for file in files)
        return is_same and not any(topic.changes for topic in self.topics)


def compare_topics(versions: Iterable[Versions]) -> tuple[TopicChanges, ...]:
    """Compare files, decks first, and bring together what one edit did to several of them."""
    groups: dict[tuple[str, str], list[Compared]] = {}
    moved: set[str] = set()
    for one in sorted(versions, key=lambda one: (not is_deck(one.file), one.file)):
        compared = compare_files(one, moved=moved)
        moved |= {change.new for change in compared.changes if _is_move(change)}
        key = (compared.topic or one.file, compared.language)
        groups.setdefault(key, []).append(compared)
    return tuple(
        TopicChanges(*key, tuple(files), merge_changes(_all(files)))
        for key, files in sorted(groups.items())
    )


def _is_move(change: Change) -> bool:
    return change.kind is Kind.PART and change.action is Action.MOVED


def _all(files: Iterable[Compared]) -> Iterable[Change]:
    return (change for file in files for change in file.changes)
