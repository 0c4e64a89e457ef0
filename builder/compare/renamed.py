"""Files that are gone and files that have come, paired where the one became the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from builder.artifact import Stamp, read_stamp
from builder.artifact_name import ending_of, is_deck
from builder.compare.files import Versions, read_version
from builder.compare.model import FRAME, Kind, Leaf, Said
from builder.compare.places import is_large_print, surface_of
from builder.record import record, replace

_ALIKE = 0.5  # of their letters; git, too, takes files for one from half of them on
_NOT_OWN = frozenset((Kind.REVIEW, Kind.LINK, Kind.CITATION))


@record
class _File:
    """A file that one of two versions has alone."""

    name: str
    data: bytes
    stamp: Stamp | None

    @property
    def kind(self) -> tuple[str, ...]:
        """What only becomes its like: decks of one edition, sheets, booklets, large print apart."""
        made = (self.stamp.output, self.stamp.edition) if self.stamp else ()
        size = "large" if is_large_print(surface_of(self.name)) else ""
        return ("deck" if is_deck(self.name) else "handout", size, *made)

    @property
    def origin(self) -> tuple[str, ...]:
        """Which topic and language it says to be of; nothing where it says none."""
        return (self.stamp.topic, self.stamp.language, *self.kind) if self.stamp else ()

    @property
    def ending(self) -> tuple[str, ...]:
        """Its name without the topic."""
        return ending_of(self.name)


_Pair = tuple[_File, _File]
"""A file as it was and as it is."""


def pair_renamed(versions: Sequence[Versions]) -> tuple[Versions, ...]:
    """Make one of two files where the one is gone and the other, of its kind, is what it became.

    Files of one topic are paired by what they say of themselves, all others by their words: those
    that share most first.
    """
    gone = [_file(one.file, one.old) for one in versions if one.old and one.new is None]
    come = [_file(one.file, one.new) for one in versions if one.new and one.old is None]
    pairs = list(_by_topic(gone, come))
    pairs += _by_words(*(_left(files, pairs) for files in (gone, come)))
    was = {now.name: earlier for earlier, now in pairs}
    taken = {earlier.name for earlier, _ in pairs}
    return tuple(
        replace(one, old=was[one.file].data, was=was[one.file].name) if one.file in was else one
        for one in versions
        if one.file not in taken
    )


def _file(name: str, data: bytes) -> _File:
    return _File(name, data, read_stamp(data, name))


def _left(files: Sequence[_File], pairs: Sequence[_Pair]) -> list[_File]:
    paired = {id(file) for pair in pairs for file in pair}
    return [file for file in files if id(file) not in paired]


def _by_topic(gone: Sequence[_File], come: Sequence[_File]) -> Iterator[_Pair]:
    """Pair files that say to be of one topic, as where another paper is printed on."""
    waiting: dict[tuple[str, ...], list[_File]] = {}
    for file in gone:
        waiting.setdefault(file.origin, []).append(file)
    for file in come:
        if file.origin and waiting.get(file.origin):
            yield waiting[file.origin].pop(0), file


def _by_words(gone: Sequence[_File], come: Sequence[_File]) -> Iterator[_Pair]:
    """Pair files of one kind that share at least half of their words, the most alike first."""
    old, new = _words_of(gone, come), _words_of(come, gone)
    scored = [
        (_likeness(old[was.name], new[now.name]), was, now)
        for was in gone
        for now in come
        if was.kind == now.kind
    ]
    scored.sort(key=lambda one: (-one[0], one[1].ending != one[2].ending, one[1].name, one[2].name))
    taken: set[int] = set()
    for alike, was, now in scored:
        if alike >= _ALIKE and taken.isdisjoint((id(was), id(now))):
            taken |= {id(was), id(now)}
            yield was, now


def _words_of(files: Sequence[_File], others: Collection[_File]) -> dict[str, Counter[str]]:
    """Read the words of the files that have a like among the others, by name."""
    kinds = {other.kind for other in others}
    return {file.name: Counter(_own_words(file)) for file in files if file.kind in kinds}


def _own_words(file: _File) -> Iterator[str]:
    """Give the texts that an author wrote, in so far as a file tells them from the builder's."""
    reading = read_version(file.data, file.name)
    for leaf in reading.leaves if reading else ():
        if not leaf.is_frame:
            yield leaf.title
        yield from (said.words for said in leaf.said if _is_own(said, leaf))


def _is_own(said: Said, leaf: Leaf) -> bool:
    """Tell whether a text is of the outline; what says the same in every topic makes none alike."""
    if not leaf.title or said.kind in _NOT_OWN or said.id.startswith(FRAME):
        return False
    return said.kind is not Kind.TEXT or not leaf.is_frame


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Say how much of the longer of two files the other shares, from 0 to 1, in letters."""
    longest = max(_letters(old), _letters(new))
    return _letters(old & new) / longest if longest else 0


def _letters(texts: Counter[str]) -> int:
    return sum(len(text) * count for text, count in texts.items())
