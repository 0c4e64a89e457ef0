"""How much changes, in one sentence, and what became of each file, in a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.compare.chapters import is_number
from builder.compare.files import Compared, Outcome
from builder.compare.places import is_large_print, rank_of, surface_of
from builder.compare.topics import Difference, TopicChanges

OTHER_ASSETS = "`assets/` differs: `diptych check --stale` tells whether a build is due"
_OUTCOMES = {
    Outcome.ADDED: "was not there before",
    Outcome.REMOVED: "is gone",
    Outcome.DRAWN: "no word differs, but how it is drawn does",
    Outcome.RENAMED: "no word differs",
    Outcome.REMADE: "made anew from other files or by another version of the program; "
    "nothing in it differs",
    Outcome.SAME: "the same, byte by byte",
    Outcome.UNREADABLE: "cannot be read",
}


def headline_of(difference: Difference) -> str:
    """Say in one sentence how much changes."""
    if difference.is_empty:
        return "Nothing changes."
    counts: Counter[str] = Counter()
    for topic in difference.topics:
        counts.update(_places(topic))
    pieces = [_counted(counts[surface], surface) for surface in sorted(counts, key=rank_of)]
    if not pieces:
        return "No slide and no page changes in words."
    verb = "changes" if list(counts.values()) == [1] else "change"
    numbers = sum(is_number(one) for topic in difference.topics for one in topic.changes)
    return f"{_joined(pieces)} {verb}{_numbers(numbers)}."


def file_lines(topic: TopicChanges) -> Iterator[tuple[str, str]]:
    """Give each file that is worth a word, and what became of it."""
    for file in topic.files:
        said = [
            f"was {file.was}" if file.was else "",
            _OUTCOMES.get(file.outcome, ""),
            _page_count(file),
        ]
        if file.is_edited:
            said.append("somebody edited it after it was built")
        words = "; ".join(filter(None, said))
        if words and file.outcome is not Outcome.SAME:
            yield file.file, words


def _places(topic: TopicChanges) -> Counter[str]:
    """Count the slides and pages that change; those in large print change with the others."""
    places = {
        (surface_of(spot.file), spot.new or -spot.old)
        for change in topic.changes
        for spot in change.spots
        if spot.new or spot.old
    }
    surfaces = {surface for surface, _ in places}
    has_normal = any(not is_large_print(one) and "deck" not in one for one in surfaces)
    counted = Counter(surface for surface, _ in places)
    if has_normal:
        counted = Counter({one: n for one, n in counted.items() if not is_large_print(one)})
    return counted


def _counted(count: int, surface: str) -> str:
    if "deck" in surface:
        of = "" if surface == "deck" else f" of the {surface}"
        return f"{count} slide{'s' if count > 1 else ''}{of}"
    of = "" if surface == "file" else f" of the {surface}"
    return f"{count} page{'s' if count > 1 else ''}{of}"


def _numbers(count: int) -> str:
    if not count:
        return ""
    return f"; a number differs in {count} text{'s' if count > 1 else ''}"


def _joined(pieces: Sequence[str]) -> str:
    *first, last = pieces
    return f"{', '.join(first)} and {last}" if first else last


def _page_count(file: Compared) -> str:
    if not file.old_pages or not file.new_pages or file.old_pages == file.new_pages:
        return ""
    return f"{file.old_pages} {file.unit}s before, {file.new_pages} now"
