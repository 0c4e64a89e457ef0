"""The texts of a slide or a heading, then and now, each set beside what became of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence

from builder.compare.model import Kind, Said
from builder.compare.words import likeness, without_numbers
from builder.outline.part_model import HowSure
from builder.record import record

_ALIKE = 0.55  # of their words: below, one text is gone and another has come
_ALIKE_BY_ID = 0.3  # the same with one id in the outline; ids of a list move on when one is put in
_SHORT = 3  # words; too few to be alike by chance or not
_FAR = 40  # places; texts further apart are not compared word by word, or long files take minutes
_GRADE = re.compile("|".join(re.escape(grade.value) for grade in HowSure))

Pair = tuple[Said, Said]


@record
class Aligned:
    """Texts that are the same or have changed, those that are gone, and those that have come."""

    pairs: tuple[Pair, ...]
    gone: tuple[Said, ...]
    come: tuple[Said, ...]


def align(old: Sequence[Said], new: Sequence[Said]) -> Aligned:
    """Pair texts: first those that are equal, then by what they belong to, then by likeness."""
    pairs: list[Pair] = []
    for key in _KEYS:
        old, new = _paired(old, new, key, pairs)
    old, new = _by_likeness(old, new, pairs)
    return Aligned(tuple(pairs), tuple(old), tuple(new))


def _exactly(said: Said) -> Hashable:
    return said.words, said.kind, said.about, tuple(sorted(said.cites))


def _by_words_and_place(said: Said) -> Hashable:
    return said.words, said.about


def _by_words_and_id(said: Said) -> Hashable:
    """Know a text by its words; those of a grade stand beside many claims."""
    return (said.words, said.id) if said.id and said.kind is not Kind.GRADE else None


def _by_long_words(said: Said) -> Hashable:
    return said.words if is_long(said.words) and said.kind is not Kind.GRADE else None


def _by_what_is_graded(said: Said) -> Hashable:
    """Know a claim in the notes, or an answer to a myth, below whatever grade."""
    bare = _GRADE.sub("", said.words)
    return (said.kind, bare) if bare != said.words else None


def _by_place(said: Said) -> Hashable:
    return (said.kind, said.about) if said.about else None


_KEYS: tuple[Callable[[Said], Hashable], ...] = (
    _exactly,
    _by_words_and_place,
    _by_words_and_id,
    _by_long_words,
    _by_what_is_graded,
    _by_place,
)


def is_long(words: str) -> bool:
    """Tell whether a text is long enough to be known again by its words alone."""
    return len(words.split()) >= _SHORT


def _paired(
    old: Sequence[Said], new: Sequence[Said], key: Callable[[Said], Hashable], pairs: list[Pair]
) -> tuple[list[Said], list[Said]]:
    """Pair texts of one key in their order, and give the rest; the key None pairs nothing."""
    waiting: dict[Hashable, list[Said]] = {}
    for said in old:
        waiting.setdefault(key(said), []).append(said)
    rest: list[Said] = []
    for said in new:
        known = key(said)
        if known is not None and waiting.get(known):
            pairs.append((waiting[known].pop(0), said))
        else:
            rest.append(said)
    left = {id(said) for group in waiting.values() for said in group}
    return [said for said in old if id(said) in left], rest


def _by_likeness(
    old: Sequence[Said], new: Sequence[Said], pairs: list[Pair]
) -> tuple[list[Said], list[Said]]:
    """Pair the texts that are most alike, the most alike first."""
    scored = sorted(
        (
            (_score(was, now), -i, -k)
            for i, was in enumerate(old)
            for k, now in enumerate(new)
            if abs(i - k) <= _FAR
        ),
        reverse=True,
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for score, i, k in scored:
        if score > 0 and -i not in taken_old and -k not in taken_new:
            taken_old.add(-i)
            taken_new.add(-k)
            pairs.append((old[-i], new[-k]))
    return (
        [said for at, said in enumerate(old) if at not in taken_old],
        [said for at, said in enumerate(new) if at not in taken_new],
    )


def _score(was: Said, now: Said) -> float:
    """Say how well two texts fit, from 0 for not at all."""
    if (was.kind is Kind.NOTE) is not (now.kind is Kind.NOTE):
        return 0
    if was.kind is now.kind and without_numbers(was.words) == without_numbers(now.words):
        return 1
    has_id = bool(was.id) and was.id == now.id
    if was.kind is not now.kind and Kind.LINK in {was.kind, now.kind}:
        return 0
    if was.kind is now.kind is Kind.CITATION:
        return 1
    if has_id and not (is_long(was.words) and is_long(now.words)):
        return 1
    alike = likeness(was.words, now.words)
    return alike + has_id if alike >= (_ALIKE_BY_ID if has_id else _ALIKE) else 0
