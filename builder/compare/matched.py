"""Every text of two readings of one artifact: what became of it, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compare.aligned import align, is_long
from builder.compare.model import Kind, Leaf, Reading, Said, Spot
from builder.compare.paired import Paired, pair_leaves
from builder.compare.sources import Sources, match_sources
from builder.findings import BuilderError
from builder.record import record, replace


@record
class Placed:
    """A text and the leaf that it stands on."""

    said: Said
    leaf: Leaf


Both = tuple[Placed, Placed]
"""A text then and now."""


@record
class Matched:
    """Two readings of one file, and which of their leaves, texts and sources belong together."""

    file: str
    old: Reading
    new: Reading
    leaves: Paired
    sources: Sources
    kept: tuple[Both, ...]
    """Texts on one leaf, the same or not."""
    relocated: tuple[Both, ...]
    """Texts that went to another leaf in the same words."""
    gone: tuple[Placed, ...]
    come: tuple[Placed, ...]

    def spot(self, was: Placed | None, now: Placed | None) -> Spot:
        """Say where a text stands, and where it stood."""
        shown = now or was
        if shown is None:
            raise BuilderError("a change shows somewhere")
        return Spot(
            file=self.file,
            unit=self.new.unit,
            old=was.said.page if was else 0,
            new=now.said.page if now else 0,
            title=shown.leaf.title,
            in_notes=shown.said.kind is Kind.NOTE,
            is_hidden=shown.leaf.is_hidden,
        )

    def leaf_spot(self, was: Leaf | None, now: Leaf | None) -> Spot:
        """Say where a leaf stands, and where it stood."""
        return self.spot(*(Placed(title_of(leaf), leaf) if leaf else None for leaf in (was, now)))


def title_of(leaf: Leaf) -> Said:
    """Give the title of a leaf as one of its texts."""
    return Said(leaf.title, Kind.TITLE, leaf.page, id=leaf.id)


def match_readings(old: Reading, new: Reading, file: str) -> Matched:
    """Set every old leaf, text and source beside the new one that it became.

    The sources that old texts cite get the numbers of the new list.
    """
    sources = match_sources(old, new)
    old = replace(old, leaves=tuple(_renumbered(leaf, sources) for leaf in old.leaves))
    leaves = pair_leaves(old.leaves, new.leaves)
    kept: list[Both] = []
    gone: list[Placed] = []
    come: list[Placed] = []
    for was, now in _groups(old, new, leaves):
        aligned = align([one.said for one in was], [one.said for one in now])
        places = {id(one.said): one for one in (*was, *now)}
        kept += [(places[id(one)], places[id(other)]) for one, other in aligned.pairs]
        gone += [places[id(said)] for said in aligned.gone]
        come += [places[id(said)] for said in aligned.come]
    relocated = tuple(_relocated(gone, come))
    left = {id(place) for pair in relocated for place in pair}
    return Matched(
        file,
        old,
        new,
        leaves,
        sources,
        tuple(kept),
        relocated,
        tuple(place for place in gone if id(place) not in left),
        tuple(place for place in come if id(place) not in left),
    )


def _renumbered(leaf: Leaf, sources: Sources) -> Leaf:
    return replace(
        leaf,
        said=tuple(
            replace(said, cites=sources.as_now(said.cites)) if said.cites else said
            for said in leaf.said
        ),
    )


def _groups(
    old: Reading, new: Reading, leaves: Paired
) -> Iterator[tuple[list[Placed], list[Placed]]]:
    """Give the texts of each pair of leaves, those of all slides of a split list as one."""
    names = {i: _name(new.leaves[k]) for i, k in leaves.pairs}
    was: dict[tuple[str, str], list[Placed]] = {}
    now: dict[tuple[str, str], list[Placed]] = {}
    for i, leaf in enumerate(old.leaves):
        places = was.setdefault(names.get(i, _name(leaf)), [])
        places += [Placed(said, leaf) for said in leaf.said]
    for leaf in new.leaves:
        now.setdefault(_name(leaf), []).extend(Placed(said, leaf) for said in leaf.said)
    for name in {**was, **now}:
        yield was.get(name, []), now.get(name, [])


def _name(leaf: Leaf) -> tuple[str, str]:
    return leaf.id, leaf.title


def _relocated(gone: Sequence[Placed], come: Sequence[Placed]) -> Iterator[Both]:
    """Pair the texts that went from one leaf to another in the same words."""
    waiting: dict[tuple[str, str], list[Placed]] = {}
    for place in gone:
        waiting.setdefault(_known_by(place.said), []).append(place)
    for place in come:
        known = _known_by(place.said)
        if any(known) and waiting.get(known):
            yield waiting[known].pop(0), place


def _known_by(said: Said) -> tuple[str, str]:
    """Say by what a text is known again anywhere: long ones by their words, short ones with ids."""
    if is_long(said.words):
        return said.words, ""
    return (said.words, said.id) if said.id else ("", "")
