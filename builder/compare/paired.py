"""Slides or headings, then and now, each set beside what became of it, and which of them moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from builder.compare.model import Leaf
from builder.compare.words import likeness
from builder.record import record

_ALIKE = 0.5  # of their lines, or of their words
_TITLE = 0.5  # what one title counts: enough where nothing else is the same
_COMMON = 20  # a line on more leaves than this, as of a footer, tells none of them

Place = tuple[int, int]
"""The old place of a leaf and its new one, from 0."""


@record
class Paired:
    """Which leaf became which; what is in no pair came or went."""

    pairs: tuple[Place, ...]
    """In the new order."""
    gone: tuple[int, ...]
    come: tuple[int, ...]


def pair_leaves(old: Sequence[Leaf], new: Sequence[Leaf]) -> Paired:
    """Pair leaves by id, then by title and lines, then by what they stand between."""
    pairs: dict[int, int] = {}
    """The old place of each new one."""
    _pair_ids(old, new, pairs)
    _pair_lines(old, new, pairs)
    _pair_between(old, new, pairs)
    matched = set(pairs.values())
    return Paired(
        tuple((pairs[k], k) for k in sorted(pairs)),
        tuple(i for i in range(len(old)) if i not in matched),
        tuple(k for k in range(len(new)) if k not in pairs),
    )


def find_moved(pairs: Sequence[Place], weights: Sequence[int]) -> tuple[Place, ...]:
    """Find the lightest pairs without which all others are in their old order.

    `pairs` is in the new order; each weight says how unlikely it is that this one was moved.
    """
    if all(was[0] < now[0] for was, now in pairwise(pairs)):
        return ()
    best: list[tuple[int, int]] = []
    """For each pair what the heaviest row in order that ends there weighs, and the one before."""
    for at, (old, _) in enumerate(pairs):
        before = ((best[i][0], i) for i in range(at) if pairs[i][0] < old)
        weight, last = max(before, default=(0, -1))
        best.append((weight + weights[at], last))
    at = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    kept: set[int] = set()
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return tuple(pair for at, pair in enumerate(pairs) if at not in kept)


def _pair_ids(old: Sequence[Leaf], new: Sequence[Leaf], pairs: dict[int, int]) -> None:
    """Pair leaves of one id in their order: a split list has several."""
    waiting: dict[str, list[int]] = {}
    for i, leaf in enumerate(old):
        waiting.setdefault(leaf.id, []).append(i)
    for k, leaf in enumerate(new):
        if leaf.id and waiting.get(leaf.id):
            pairs[k] = waiting[leaf.id].pop(0)


def _pair_lines(old: Sequence[Leaf], new: Sequence[Leaf], pairs: dict[int, int]) -> None:
    """Pair the leaves that share most, the surest first, and of those the nearest."""
    known = set(pairs.values())
    was = {i: _lines(leaf) for i, leaf in enumerate(old) if i not in known}
    now = {k: _lines(leaf) for k, leaf in enumerate(new) if k not in pairs}
    holders: dict[str, list[int]] = {}
    for i, lines in was.items():
        for line in (*lines, old[i].title):
            holders.setdefault(line, []).append(i)
    scored = [
        (-_share(was[i], lines) - _TITLE * (old[i].title == new[k].title), abs(i - k), i, k)
        for k, lines in now.items()
        for i in _candidates((*lines, new[k].title), holders)
        if _may_be(old[i], new[k])
    ]
    for score, _, i, k in sorted(scored):
        if -score >= _ALIKE and i not in known and k not in pairs:
            known.add(i)
            pairs[k] = i


def _lines(leaf: Leaf) -> Counter[str]:
    return Counter(said.words for said in leaf.said if said.words)


def _candidates(lines: Iterable[str], holders: dict[str, list[int]]) -> set[int]:
    groups = (holders.get(line, []) for line in lines if line)
    return {i for group in groups if len(group) <= _COMMON for i in group}


def _share(was: Counter[str], now: Counter[str]) -> float:
    """Say how much of two sets of lines is common, from 0 to 1 (Dice's coefficient)."""
    return 2 * (was & now).total() / max(was.total() + now.total(), 1)


def _pair_between(old: Sequence[Leaf], new: Sequence[Leaf], pairs: dict[int, int]) -> None:
    """Pair what stands behind the same leaf and reads alike: every line of it was written anew."""
    for k, leaf in enumerate(new):
        i = pairs.get(k - 1, -1) + 1
        is_free = k not in pairs and i < len(old) and i not in pairs.values()
        if is_free and _may_be(old[i], leaf) and likeness(_all(old[i]), _all(leaf)) >= _ALIKE:
            pairs[k] = i


def _may_be(was: Leaf, now: Leaf) -> bool:
    """Tell whether one leaf can be the other: what the builder entitles keeps its title."""
    return was.id == now.id or not (was.is_frame or now.is_frame)


def _all(leaf: Leaf) -> str:
    return " ".join((leaf.title, *(said.words for said in leaf.said)))
