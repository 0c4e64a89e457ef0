"""The GPOS table of a font into the kerning between two glyphs, in font units."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from builder.text.bigendian import i16, u16, u16s, u32

# The numbers below are from OpenType 1.9.1, "GPOS" and "Common table formats".
PAIR_ADJUSTMENT = 2
EXTENSION = 9
X_ADVANCE = 0x0004  # bits of a value format, as are the next
BEFORE_X_ADVANCE = 0x0003
SCRIPTS = (b"latn", b"DFLT")  # which script's kerning counts, best first
SCRIPT_RECORD = 6  # bytes, as is the next
FEATURE_RECORD = 6
NO_SCRIPT = 0


Pairs = Callable[[int, int], int | None]
"""Two glyphs into their kerning; None from a subtable that does not speak of them."""


def read_kerning(gpos: bytes) -> Callable[[int, int], int]:
    """Read the `kern` feature for Latin text: two glyphs into what is added between them.

    Bad bytes raise `struct.error`, `ValueError` or `LookupError`, here or when a pair is asked for.
    """
    lookup_list = u16(gpos, 8)
    lookups = [
        list(_subtables(gpos, lookup_list + u16(gpos, lookup_list + 2 + 2 * index)))
        for index in _kern_lookups(gpos)
    ]
    return lambda left, right: sum(_first_answer(lookup, left, right) for lookup in lookups)


def _first_answer(lookup: Sequence[Pairs], left: int, right: int) -> int:
    for subtable in lookup:
        answer = subtable(left, right)
        if answer is not None:
            return answer
    return 0


def _kern_lookups(gpos: bytes) -> list[int]:
    """List the lookups of `kern` in the default language of the best script, in order."""
    script = _best_script(gpos)
    language = script + u16(gpos, script)
    if script == NO_SCRIPT:
        return []
    if language == script:  # the script has no default language
        return []
    features = u16(gpos, 6)
    wanted = set[int]()
    for index in u16s(gpos, language + 6, u16(gpos, language + 4)):
        record = features + 2 + FEATURE_RECORD * index
        if gpos[record : record + 4] == b"kern":
            feature = features + u16(gpos, record + 4)
            wanted.update(u16s(gpos, feature + 4, u16(gpos, feature + 2)))
    return sorted(wanted)


def _best_script(gpos: bytes) -> int:
    """Find the place of the first script of `SCRIPTS` that is there, or `NO_SCRIPT`."""
    scripts = u16(gpos, 4)
    places = {
        gpos[record : record + 4]: scripts + u16(gpos, record + 4)
        for record in range(
            scripts + 2, scripts + 2 + SCRIPT_RECORD * u16(gpos, scripts), SCRIPT_RECORD
        )
    }
    return next((places[tag] for tag in SCRIPTS if tag in places), NO_SCRIPT)


def _subtables(gpos: bytes, lookup: int) -> Iterator[Pairs]:
    kind = u16(gpos, lookup)
    for offset in u16s(gpos, lookup + 6, u16(gpos, lookup + 4)):
        at = lookup + offset
        inner, place = (
            (u16(gpos, at + 2), at + u32(gpos, at + 4)) if kind == EXTENSION else (kind, at)
        )
        # Only the advance of the left glyph counts; without it a subtable does not kern.
        if inner == PAIR_ADJUSTMENT and u16(gpos, place + 4) & X_ADVANCE:
            table = gpos[place:]
            yield _glyph_pairs(table) if u16(table, 0) == 1 else _class_pairs(table)


def _glyph_pairs(table: bytes) -> Pairs:
    """Read a subtable of single pairs (PairPos format 1)."""
    advance, cell = _cell(table)
    record = 2 + cell  # the right glyph stands before its values
    places = u16s(table, 10, u16(table, 8))
    sets = {glyph: places[index] for glyph, index in _coverage(table, u16(table, 2)).items()}

    def pairs(left: int, right: int) -> int | None:
        place = sets.get(left)
        if place is None:
            return None
        count = u16(table, place)
        rights = u16s(table, place + 2, count * record // 2)[:: record // 2]
        at = bisect_left(rights, right)
        if at == count or rights[at] != right:
            return None
        return i16(table, place + 4 + at * record + advance)

    return pairs


def _class_pairs(table: bytes) -> Pairs:
    """Read a subtable of pairs of classes (PairPos format 2); its matrix is read cell by cell."""
    advance, cell = _cell(table)
    covered = _coverage(table, u16(table, 2))
    lefts, rights = _classes(table, u16(table, 8)), _classes(table, u16(table, 10))
    row = cell * u16(table, 14)

    def pairs(left: int, right: int) -> int | None:
        if left not in covered:
            return None
        return i16(table, 16 + row * lefts.get(left, 0) + cell * rights.get(right, 0) + advance)

    return pairs


def _cell(table: bytes) -> tuple[int, int]:
    """Say where in the values of a pair the advance stands, and how long they are, in bytes."""
    first, second = u16(table, 4), u16(table, 6)
    return 2 * (first & BEFORE_X_ADVANCE).bit_count(), 2 * (first.bit_count() + second.bit_count())


def _coverage(table: bytes, at: int) -> dict[int, int]:
    """Read a coverage table: from glyph to its place in the list."""
    count = u16(table, at + 2)
    if u16(table, at) == 1:
        return {glyph: index for index, glyph in enumerate(u16s(table, at + 4, count))}
    return {
        glyph: first + glyph - start
        for start, end, first in _ranges(table, at + 4, count)
        for glyph in range(start, end + 1)
    }


def _classes(table: bytes, at: int) -> dict[int, int]:
    """Read a class table: from glyph to its class; a glyph that is not in it is of class 0."""
    if u16(table, at) == 1:
        start = u16(table, at + 2)
        return dict(enumerate(u16s(table, at + 6, u16(table, at + 4)), start))
    return {
        glyph: glyph_class
        for start, end, glyph_class in _ranges(table, at + 4, u16(table, at + 2))
        for glyph in range(start, end + 1)
    }


def _ranges(table: bytes, at: int, count: int) -> Iterator[tuple[int, int, int]]:
    """Read ranges of glyphs and what goes with each; ranges that overlap could be endless work."""
    numbers = u16s(table, at, 3 * count)
    following = 0
    for start, end, value in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        if not following <= start <= end:
            raise ValueError("its ranges of glyphs are out of order")
        following = end + 1
        yield start, end, value
