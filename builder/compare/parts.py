"""Slides and headings that came, went, moved or got another title, as changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from builder.compare.matched import Matched, Placed
from builder.compare.model import CONTINUED, Action, Change, Kind, Leaf
from builder.compare.paired import Place, find_moved
from builder.compare.words import changed_numbers

_LIGHT, _HEAVY = 1, 1000  # what moved elsewhere is found to have moved here, too
_TOLD_ALONE = frozenset((Kind.MESSAGE, Kind.WARNING, Kind.ACTION, Kind.CLAIM, Kind.GRADE))
_UNTOLD = frozenset((Kind.REVIEW, Kind.CITATION, Kind.DESCRIPTION, Kind.LINK))


def is_told_alone(place: Placed) -> bool:
    """Tell whether a text is worth a change of its own, even where its whole slide came or went."""
    return place.said.kind in _TOLD_ALONE


def part_changes(matched: Matched, moved: Collection[str]) -> Iterator[Change]:
    """Tell what became of slides or headings; `moved` are titles that moved in another artifact."""
    old, new = matched.old.leaves, matched.new.leaves
    yield from _moves(matched, moved)
    for i, k in matched.leaves.pairs:
        if old[i].title != new[k].title:
            numbers = changed_numbers(old[i].title, new[k].title)
            spots = (matched.leaf_spot(old[i], new[k]),)
            titles = old[i].title, new[k].title
            yield Change(Kind.TITLE, Action.CHANGED, *titles, numbers=numbers, spots=spots)
    for leaf in (old[i] for i in matched.leaves.gone):
        about, details = _continued(leaf, new), _details(leaf, matched.gone, new)
        if about or details or not _says_nothing(leaf, matched.gone):
            spots = (matched.leaf_spot(leaf, None),)
            yield Change(Kind.PART, Action.REMOVED, leaf.title, "", about, (), details, spots)
    for leaf in (new[k] for k in matched.leaves.come):
        about, details = _continued(leaf, old), _details(leaf, matched.come, old)
        if about or details or not _says_nothing(leaf, matched.come):
            spots = (matched.leaf_spot(None, leaf),)
            yield Change(Kind.PART, Action.ADDED, "", leaf.title, about, (), details, spots)


def _says_nothing(leaf: Leaf, places: Sequence[Placed]) -> bool:
    """Tell the builder's heading of what stood elsewhere before, or of claims: these are told."""
    said = [place.said.kind for place in places if place.leaf is leaf]
    return leaf.is_frame and all(kind is Kind.CLAIM for kind in said)


def _continued(leaf: Leaf, others: Sequence[Leaf]) -> str:
    """Tell the slide of a list that takes one slide more, or one fewer."""
    return CONTINUED if any(leaf.title == other.title for other in others) else ""


def _details(leaf: Leaf, places: Sequence[Placed], others: Sequence[Leaf]) -> tuple[str, ...]:
    """Give what stands on a leaf; how to read it aloud is said below other slides as well."""
    again = {one.words for other in others for one in other.said if one.kind is Kind.NOTE}
    return tuple(
        place.said.words
        for place in places
        if place.leaf is leaf
        and not is_told_alone(place)
        and place.said.kind not in _UNTOLD
        and not (place.said.kind is Kind.NOTE and place.said.words in again)
    )


def _moves(matched: Matched, moved: Collection[str]) -> Iterator[Change]:
    """Tell each section that moved once, and each other part by itself."""
    old, new = matched.old.leaves, matched.new.leaves
    found = _moved_places(matched, moved)
    groups: dict[str, list[Place]] = {}
    for i, k in found:
        groups.setdefault(new[k].section or f"/{k}", []).append((i, k))
    taken = {k for _, k in found}
    for places in groups.values():
        first = next(((i, k) for i, k in places if not new[k].is_hidden), places[0])
        title = new[first[1]].title
        before = next((new[k] for k in range(first[1] - 1, -1, -1) if k not in taken), None)
        about = _headline(before, new) if before else ""
        spots = tuple(matched.leaf_spot(old[i], new[k]) for i, k in places)
        yield Change(Kind.PART, Action.MOVED, title, title, about, spots=spots)


def _headline(leaf: Leaf, leaves: Sequence[Leaf]) -> str:
    """Give the first title of the section that a leaf is of."""
    section = (one.title for one in leaves if one.section and one.section == leaf.section)
    return next(section, leaf.title)


def _moved_places(matched: Matched, moved: Collection[str]) -> tuple[Place, ...]:
    """Find what moved; a section moves as a whole, and the same one in every artifact."""
    pairs, new = matched.leaves.pairs, matched.new.leaves
    light = {leaf.section or leaf.title for leaf in new if leaf.title in moved}
    for _ in range(2):  # first find which sections moved, then let all of them move
        weights = [_weight(new[k], light) for _, k in pairs]
        found = find_moved(pairs, weights)
        sizes = Counter(new[k].section for _, k in pairs)
        counts = Counter(new[k].section for _, k in found)
        light |= {name for name, count in counts.items() if name and 2 * count > sizes[name]}
    return found


def _weight(leaf: Leaf, light: Collection[str]) -> int:
    is_light = (leaf.section or leaf.title) in light
    return _LIGHT if is_light else _HEAVY
