"""Texts that came, went, changed or moved, as changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from builder.compare.matched import Both, Matched, Placed
from builder.compare.model import FRAME, GRAVITY, Action, Change, Kind, Leaf, Reading
from builder.compare.paired import Place, find_moved
from builder.compare.parts import is_told_alone
from builder.compare.sources import citation_names
from builder.compare.words import Pairs, changed_numbers, changed_sentences

_AGENDA = "frame/agenda"  # its order is that of the slides
_WITHOUT_NUMBERS = frozenset((Kind.REVIEW, Kind.SOURCE))  # theirs make no claim
_WHOLE = frozenset((Kind.FIGURE, Kind.VALUE, Kind.GRADE, Kind.REVIEW))
_WITHOUT_ORDER = frozenset((Kind.REVIEW, Kind.CITATION, Kind.LINK))
_SHORT = 160  # letters; a longer text is told by those of its sentences that differ
_CELLS = " | "


def text_changes(matched: Matched) -> Iterator[Change]:
    """Tell what became of every text that is not told with its whole slide."""
    for was, now in matched.kept:
        yield from _in_words(matched, was, now)
    yield from _in_citations(matched)
    yield from _in_order(matched)
    for was, now in matched.relocated:
        yield from _in_place(matched, was, now)
    for first, words, about in _rows(_gone(matched)):
        spots = (matched.spot(first, None),)
        yield Change(first.said.kind, Action.REMOVED, words, "", about, spots=spots)
    for first, words, about in _rows(_come(matched)):
        spots = (matched.spot(None, first),)
        yield Change(first.said.kind, Action.ADDED, "", words, about, spots=spots)


def _in_words(matched: Matched, was: Placed, now: Placed) -> Iterator[Change]:
    old, new = was.said.words, now.said.words
    if old == new:
        return
    kind = min(was.said.kind, now.said.kind, key=GRAVITY.index)
    spots = (matched.spot(was, now),)
    for one, other in ((old, new),) if kind in _WHOLE else _differing(old, new):
        has_numbers = one and other and kind not in _WITHOUT_NUMBERS
        numbers = changed_numbers(one, other) if has_numbers else ()
        action = _action(one, other)
        yield Change(kind, action, one, other, now.said.about, numbers, spots=spots)


def _differing(old: str, new: str) -> Pairs:
    """Give a short text whole; of a long one, or where a sentence came or went, the sentences."""
    pairs = changed_sentences(old, new)
    is_short = max(len(old), len(new)) <= _SHORT and all(one and other for one, other in pairs)
    return ((old, new),) if is_short else pairs


def _action(old: str, new: str) -> Action:
    if old and new:
        return Action.CHANGED
    return Action.REMOVED if old else Action.ADDED


def _in_citations(matched: Matched) -> Iterator[Change]:
    """Tell what texts cite otherwise; a line that names a slide's sources only says it again."""
    told: set[tuple[int, str, str]] = set()
    for was, now in sorted(matched.kept, key=lambda both: both[1].said.kind is Kind.CITATION):
        if sorted(was.said.cites) == sorted(now.said.cites):
            continue
        names = citation_names(matched.sources, was.said.cites, now.said.cites)
        is_again = now.said.kind is Kind.CITATION and (id(now.leaf), *names) in told
        told.add((id(now.leaf), *names))
        if not is_again:
            about = now.said.words or now.leaf.title
            spots = (matched.spot(was, now),)
            yield Change(Kind.CITATION, _action(*names), *names, about, spots=spots)


def _in_order(matched: Matched) -> Iterator[Change]:
    """Tell which texts of a slide or a list changed places; of a table, which rows.

    Notes have an order of their own: a point that went to the next slide did not pass them.
    """
    leaves: dict[tuple[int, bool], list[Both]] = {}
    for was, now in matched.kept:
        is_own = now.leaf.id == _AGENDA or now.said.id.startswith(FRAME)
        if not is_own and now.said.kind not in _WITHOUT_ORDER:
            group = id(now.leaf), now.said.kind is Kind.NOTE
            leaves.setdefault(group, []).append((was, now))
    old, new = _order(matched.old), _order(matched.new)
    for pairs in leaves.values():
        ordered = sorted(pairs, key=lambda both: new[id(both[1].said)])
        places = [(old[id(both[0].said)], at) for at, both in enumerate(ordered)]
        yield from _moved_on(matched, ordered, find_moved(places, [1] * len(places)))


def _moved_on(
    matched: Matched, ordered: Sequence[Both], moved: Sequence[Place]
) -> Iterator[Change]:
    rows: set[str] = set()
    for _, at in moved:
        one, other = ordered[at]
        if not other.said.row or other.said.row not in rows:
            rows.add(other.said.row)
            before = ordered[at - 1][1].said.words if at else ""
            words, spots = other.said.words, (matched.spot(one, other),)
            yield Change(Kind.ORDER, Action.MOVED, words, words, before, spots=spots)


def _order(reading: Reading) -> dict[int, int]:
    """Give the place of each text."""
    said = (one for leaf in reading.leaves for one in leaf.said)
    return {id(one): at for at, one in enumerate(said)}


def _in_place(matched: Matched, was: Placed, now: Placed) -> Iterator[Change]:
    """Tell a text that went to another leaf; below another grade, it is the grade that changed."""
    words, titles = now.said.words, (was.leaf.title, now.leaf.title)
    spots = (matched.spot(was, now),)
    if matched.new.unit == "page" and was.said.kind is now.said.kind is Kind.CLAIM:
        yield Change(Kind.GRADE, Action.CHANGED, *titles, words, spots=spots)
    elif was.leaf.title != now.leaf.title and (is_told_alone(now) or not now.leaf.is_frame):
        about = f"from “{was.leaf.title}” to “{now.leaf.title}”"
        yield Change(now.said.kind, Action.MOVED, words, words, about, spots=spots)


def _gone(matched: Matched) -> Iterator[Placed]:
    parts = {id(matched.old.leaves[i]) for i in matched.leaves.gone}
    return _told(matched.gone, parts, matched.new.leaves)


def _come(matched: Matched) -> Iterator[Placed]:
    parts = {id(matched.new.leaves[k]) for k in matched.leaves.come}
    return _told(matched.come, parts, matched.old.leaves)


def _told(
    places: Sequence[Placed], parts: Collection[int], others: Sequence[Leaf]
) -> Iterator[Placed]:
    """Leave out what is told with its whole leaf, and what such a leaf only says again."""
    said = {one.words for leaf in others for one in leaf.said}
    for place in places:
        is_with_part = id(place.leaf) in parts
        is_told = not is_with_part or (is_told_alone(place) and place.said.words not in said)
        if is_told and place.said.words:
            yield place


def _rows(places: Iterator[Placed]) -> Iterator[tuple[Placed, str, str]]:
    """Give each text, or the cells of a row as one, with what it belongs to."""
    groups: dict[tuple[int, str], list[Placed]] = {}
    for place in places:
        groups.setdefault((id(place.leaf), place.said.row or f"{id(place)}"), []).append(place)
    for group in groups.values():
        first, *rest = group
        about = first.said.about
        if first.said.kind is Kind.CLAIM:
            grades = [place.said.words for place in rest if place.said.kind is Kind.GRADE]
            yield first, first.said.words, next(iter(grades), about or _grade(first))
        else:
            yield first, _CELLS.join(place.said.words for place in group), about


def _grade(claim: Placed) -> str:
    """Give the heading above a claim of a handout, which is its grade."""
    return "" if claim.said.id else claim.leaf.title
