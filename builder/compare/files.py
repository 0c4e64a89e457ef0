"""Two versions of a deck's or a handout's bytes turned into all that changes for its audience."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum

from builder.artifact import differs, read_stamp
from builder.artifact_name import is_deck
from builder.compare.lines import is_drawn_alike, line_changes
from builder.compare.matched import match_readings
from builder.compare.model import Action, Change, Kind, Reading, Spot
from builder.compare.pages import read_pages
from builder.compare.parts import part_changes
from builder.compare.slides import read_slides
from builder.compare.sources import source_changes
from builder.compare.texts import text_changes
from builder.record import record

_STAMPED = {
    "version": "version",
    "language": "language",
    "edition": "edition",
    "review": "review",
    "warnings": "count of warnings",
}


@record
class Versions:
    """A file as it was and as it is; None where there is none."""

    file: str
    old: bytes | None
    new: bytes | None
    was: str = ""
    """Its path in the old version, where that was another."""


class Outcome(Enum):
    """How two versions of a file differ."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    DRAWN = "drawn otherwise"
    """No word differs, but how it is drawn does."""
    RENAMED = "renamed"
    """It had another path, and no word differs."""
    REMADE = "made anew"
    """Nothing in it differs but what it says of the program and the files that it is made from."""
    SAME = "the same"
    UNREADABLE = "cannot be read"


@record
class Compared:
    """What became of one file."""

    file: str
    outcome: Outcome
    topic: str = ""
    language: str = ""
    old_pages: int = 0
    new_pages: int = 0
    is_edited: bool = False
    """Did somebody change the new version after it was written?"""
    changes: tuple[Change, ...] = ()
    was: str = ""
    """Its path in the old version, where that was another."""

    @property
    def unit(self) -> str:
        """What its pages are called."""
        return unit_of(self.file)


def unit_of(file: str) -> str:
    """Say what the pages of a file are called."""
    return "slide" if is_deck(file) else "page"


def compare_files(versions: Versions, *, moved: Collection[str] = ()) -> Compared:
    """Compare two versions of a file; of one that was renamed, the words.

    `moved` are titles that moved in another file of the topic: of two sections that changed
    places, either may be said to have moved.
    """
    file, old, new = versions.file, versions.old, versions.new
    was, now = read_version(old, file), read_version(new, file)
    if (old is not None and was is None) or (new is not None and now is None):
        return Compared(file, Outcome.UNREADABLE, was=versions.was)
    changes: tuple[Change, ...] = ()
    if old is None or new is None:
        outcome = Outcome.ADDED if old is None else Outcome.REMOVED
    elif old == new:
        outcome = Outcome.RENAMED if versions.was else Outcome.SAME
    else:
        found = [*_word_changes(was, now, file, moved)] if was and now else []
        # Only where no word differs does it matter how the lines of a page stand.
        # They name the topic, on every page, so that those of a renamed file always differ.
        found = found or ([] if versions.was else [*line_changes(old, new, file)])
        changes = (*found, *_stamp_changes(old, new, file))
        outcome = Outcome.CHANGED if changes else _unchanged(versions)
    stamp = read_stamp(new if new is not None else old or b"", file)
    return Compared(
        file,
        outcome,
        topic=stamp.topic if stamp else "",
        language=stamp.language if stamp else "",
        old_pages=was.pages if was else 0,
        new_pages=now.pages if now else 0,
        is_edited=new is not None and stamp is not None and differs(stamp, new, file),
        changes=changes,
        was=versions.was,
    )


def read_version(data: bytes | None, file: str) -> Reading | None:
    """Read a deck or a handout; None where there is none, or it cannot be read."""
    if data is None:
        return None
    return read_slides(data) if is_deck(file) else read_pages(data)


def _unchanged(versions: Versions) -> Outcome:
    """Tell how two versions differ in which no word does."""
    if versions.was:
        return Outcome.RENAMED
    old, new = versions.old or b"", versions.new or b""
    return Outcome.REMADE if is_drawn_alike(old, new, versions.file) else Outcome.DRAWN


def _word_changes(
    old: Reading, new: Reading, file: str, moved: Collection[str]
) -> Iterator[Change]:
    matched = match_readings(old, new, file)
    yield from part_changes(matched, moved)
    yield from text_changes(matched)
    yield from source_changes(matched.sources, file=file, unit=new.unit)


def _stamp_changes(old: bytes, new: bytes, file: str) -> Iterator[Change]:
    was, now = read_stamp(old, file), read_stamp(new, file)
    spots = (Spot(file, unit_of(file), 0, 0, ""),)
    for field, about in _STAMPED.items():
        one, other = (str(getattr(stamp, field, "")) for stamp in (was, now))
        if one != other:
            yield Change(Kind.STAMP, Action.CHANGED, one, other, about, spots=spots)
