"""What differs, for another program; its shape is told in docs/diff.md."""

from __future__ import annotations

import json

from builder.compare.files import Compared
from builder.compare.headline import headline_of
from builder.compare.model import Change, Spot
from builder.compare.topics import Difference, TopicChanges

FORMAT = 1  # rises when a field changes its meaning or goes


def show_json(difference: Difference) -> str:
    """Write files and changes, topic by topic, the gravest change first."""
    told = {
        "format": FORMAT,
        "old": difference.old,
        "new": difference.new,
        "headline": headline_of(difference),
        "topics": [_topic(topic) for topic in difference.topics],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _topic(topic: TopicChanges) -> dict[str, object]:
    return {
        "topic": topic.topic,
        "language": topic.language,
        "files": [_file(file) for file in topic.files],
        "changes": [_change(change) for change in topic.changes],
    }


def _file(file: Compared) -> dict[str, object]:
    return {
        "file": file.file,
        "was": file.was,
        "outcome": file.outcome.value,
        "unit": file.unit,
        "old": file.old_pages,
        "new": file.new_pages,
        "edited": file.is_edited,
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind.value,
        "action": change.action.value,
        "old": change.old,
        "new": change.new,
        "about": change.about,
        "numbers": [{"old": old, "new": new} for old, new in change.numbers],
        "details": list(change.details),
        "places": [_place(spot) for spot in change.spots],
    }


def _place(spot: Spot) -> dict[str, object]:
    return {
        "file": spot.file,
        "unit": spot.unit,
        "old": spot.old,
        "new": spot.new,
        "title": spot.title,
        "notes": spot.in_notes,
        "hidden": spot.is_hidden,
    }
