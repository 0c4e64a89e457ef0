"""The changes of several artifacts as one list: what one edit did stands there once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from builder.compare.aligned import is_long
from builder.compare.model import GRAVITY, Action, Change, Kind, Spot
from builder.record import replace

_END = ".!?… "  # a text ends with it on one panel and not on the other
_MARKS = ".,;:!?…()[]\"“”‘’'"
_PLACED = frozenset((Kind.VALUE, Kind.CITATION, Kind.GRADE, Kind.STAMP, Kind.LOOK))
_NO_PARTS = frozenset((Kind.STAMP, Kind.SOURCE, Kind.CITATION, Kind.LOOK, Kind.LINK))
_COMPOSED = frozenset((Kind.NOTE, Kind.FIGURE, Kind.DESCRIPTION))
_IN_FIGURES = frozenset((Kind.VALUE, Kind.FIGURE))


def merge_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Give each change once, with all places where it shows; the gravest first."""
    merged: dict[tuple[str, ...], Change] = {}
    for change in changes:
        key = _key(change)
        merged[key] = _joined(merged[key], change) if key in merged else change
    return tuple(sorted(_explained(list(merged.values())), key=_rank))


def _key(change: Change) -> tuple[str, ...]:
    """Say what makes two changes one: the same words, apart from the mark at their end."""
    old, new = change.old.rstrip(_END), change.new.rstrip(_END)
    is_placed = change.kind in _PLACED or not is_long(f"{old} {new}")
    kind = change.kind.value if change.kind in {Kind.PART, Kind.ORDER, Kind.SOURCE} else ""
    return kind, change.action.value, old, new, change.about if is_placed else ""


def _joined(one: Change, other: Change) -> Change:
    first, second = sorted((one, other), key=lambda change: GRAVITY.index(change.kind))
    return replace(
        first,
        about=first.about or second.about,
        numbers=first.numbers or second.numbers,
        details=tuple(dict.fromkeys((*one.details, *other.details))),
        spots=_once((*one.spots, *other.spots)),
    )


def _once(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    return tuple(dict.fromkeys(spots))


def _explained(changes: list[Change]) -> list[Change]:
    """Dissolve a change that is made of smaller ones, as a drawing's is of those of its words."""
    changes.sort(key=lambda change: len(change.old) + len(change.new))
    kept: list[Change] = []
    for change in changes:
        parts = _parts_of(change, kept)
        if not parts:
            kept.append(change)
        for at in parts:
            part = kept[at]
            kind = part.kind if part.kind is not Kind.NOTE else change.kind
            kept[at] = replace(part, kind=kind, spots=_once((*part.spots, *change.spots)))
    return kept


def _parts_of(change: Change, smaller: Sequence[Change]) -> list[int]:
    """Find the changes that together put in and take out what this one does, word by word."""
    if change.action is not Action.CHANGED or change.kind in _PLACED:
        return []
    gone, come = _words_of(change)
    found: list[int] = []
    for at, part in enumerate(smaller):
        out, into = _words_of(part)
        if (out or into) and out <= gone and into <= come and _may_explain(part, change):
            gone, come = gone - out, come - into
            found.append(at)
    return [] if gone or come else found


def _words_of(change: Change) -> tuple[Counter[str], Counter[str]]:
    """Count the words that a change takes out, and those that it puts in."""
    old, new = (Counter(_bare(words)) for words in (change.old, change.new))
    return old - new, new - old


def _bare(words: str) -> Iterator[str]:
    """Part a text into words without the marks around them."""
    return (word.strip(_MARKS) for word in words.split())


def _may_explain(part: Change, change: Change) -> bool:
    if part.action is not Action.CHANGED or part.kind in _NO_PARTS:
        return False
    if change.kind is Kind.FIGURE:
        return True
    is_within = part.old in change.old and part.new in change.new
    is_composed = change.kind in _COMPOSED or is_long(part.old)
    return is_within and is_composed and part.kind not in _IN_FIGURES


def _rank(change: Change) -> tuple[int, bool, bool, bool, int]:
    spot = change.spots[0]
    is_last = change.action is Action.RENUMBERED
    place = spot.unit != "slide", spot.new or spot.old
    return GRAVITY.index(change.kind), not change.numbers, is_last, *place
