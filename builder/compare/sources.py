"""Two lists of sources compared, so that a number that only shifted changes no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from builder.compare.model import Action, Change, Kind, Listed, Reading, Spot
from builder.compare.words import likeness
from builder.record import record

_ALIKE = 0.6  # of their words; a corrected page or address leaves more
_INITIALS = re.compile(r" [A-Z]{1,4}$")
_LONGEST = 60  # letters of an author, who may be an office
_BETWEEN = ", "
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?=[;.):])")


@record
class Sources:
    """What each number of the old list is in the new one."""

    numbers: Mapping[int, int]
    """The new number by the old one."""
    old: Mapping[int, Listed]
    new: Mapping[int, Listed]

    def as_now(self, cites: Sequence[int]) -> tuple[int, ...]:
        """Give the numbers that an old text would have now; below zero of a source that is gone."""
        return tuple(sorted(self._as_now(number) for number in cites))

    def _as_now(self, number: int) -> int:
        if number in self.numbers:
            return self.numbers[number]
        return -number if number in self.old else number

    def name(self, number: int) -> str:
        """Name a source by its first author and year; a number below zero is an old one."""
        listed = self.old.get(-number) if number < 0 else self.new.get(number)
        return f"source {abs(number)}" if listed is None else short_name(listed.words)


def match_sources(old: Reading, new: Reading) -> Sources:
    """Find each source of the old list in the new one: by id, by words, or by likeness."""
    numbers: dict[int, int] = {}
    left = list(new.sources)
    for is_same in (_has_id, _has_words, _is_alike):
        for was in old.sources:
            now = next((one for one in left if is_same(was, one)), None)
            if was.number not in numbers and now is not None:
                numbers[was.number] = now.number
                left.remove(now)
    return Sources(
        numbers,
        {one.number: one for one in old.sources},
        {one.number: one for one in new.sources},
    )


def _has_id(was: Listed, now: Listed) -> bool:
    return bool(was.id) and was.id == now.id


def _has_words(was: Listed, now: Listed) -> bool:
    return was.words == now.words


def _is_alike(was: Listed, now: Listed) -> bool:
    return not (was.id and now.id) and likeness(was.words, now.words) >= _ALIKE


def source_changes(sources: Sources, *, file: str, unit: str) -> Iterator[Change]:
    """Tell the sources that came, went or read otherwise, and once those that only shifted."""

    def spot(was: Listed | None, now: Listed | None) -> tuple[Spot, ...]:
        return (Spot(file, unit, was.page if was else 0, now.page if now else 0, ""),)

    for number, was in sources.old.items():
        now = sources.new.get(sources.numbers.get(number, 0))
        if now is None:
            yield Change(Kind.SOURCE, Action.REMOVED, was.words, "", spots=spot(was, None))
        elif was.words != now.words:
            yield Change(Kind.SOURCE, Action.CHANGED, was.words, now.words, spots=spot(was, now))
    kept = set(sources.numbers.values())
    for number, now in sources.new.items():
        if number not in kept:
            yield Change(Kind.SOURCE, Action.ADDED, "", now.words, spots=spot(None, now))
    shifted = tuple(_shifted(sources.numbers))
    if shifted:
        old, new = (_BETWEEN.join(numbers) for numbers in zip(*shifted, strict=True))
        yield Change(Kind.SOURCE, Action.RENUMBERED, old, new, spots=spot(None, None))


def citation_names(sources: Sources, was: Sequence[int], now: Sequence[int]) -> tuple[str, str]:
    """Name the sources that are cited less often than they were, and those that are more."""
    gone = [number for number in dict.fromkeys(was) if was.count(number) > now.count(number)]
    come = [number for number in dict.fromkeys(now) if now.count(number) > was.count(number)]
    return "; ".join(map(sources.name, gone)), "; ".join(map(sources.name, come))


def short_name(words: str) -> str:
    """Name a source by its first author and year."""
    author = _INITIALS.sub("", words.partition(",")[0].partition(". ")[0])
    return " ".join([author[:_LONGEST], *_YEAR.findall(words)[-1:]])


def _shifted(numbers: Mapping[int, int]) -> Iterator[tuple[str, str]]:
    """Give the numbers that shifted as stretches that shifted alike."""
    stretches: list[list[int]] = []
    for old in sorted(numbers):
        shift = numbers[old] - old
        last = stretches[-1] if stretches else None
        if last and old == last[-1] + 1 and numbers[last[-1]] - last[-1] == shift:
            last.append(old)
        elif shift:
            stretches.append([old])
    for stretch in stretches:
        yield _stretch(stretch), _stretch([numbers[old] for old in stretch])


def _stretch(numbers: Sequence[int]) -> str:
    return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
