"""The places where a change shows, in words: "slide 7; booklet page 2"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from builder.artifact_name import choices_of, is_deck
from builder.compare.model import Spot

_LARGE_PRINT = "large-print"
_LONGEST = 70  # letters of a title


def surface_of(file: str) -> str:
    """Name what a file is to those who hold it: deck, booklet or sheet; its large print alike."""
    pieces = choices_of(file)
    if is_deck(file):
        return f"{pieces[0]} deck" if pieces else "deck"
    if not pieces:
        return "file"
    kind, *rest = pieces
    paper = [piece.upper() for piece in rest if piece not in {_LARGE_PRINT, "letter"}]
    return " ".join([*([_LARGE_PRINT] if _LARGE_PRINT in rest else []), *paper, kind])


def rank_of(surface: str) -> tuple[bool, bool, str]:
    """Put decks first, and large print last."""
    return "deck" not in surface, is_large_print(surface), surface


def is_large_print(surface: str) -> bool:
    """Tell whether a surface is one in large print."""
    return surface.startswith(_LARGE_PRINT)


def describe_places(
    spots: Sequence[Spot], *, told: Collection[str] = (), with_old: bool = False
) -> str:
    """Say where a change shows, surface by surface, each title once.

    `told` are titles that need not be said; `with_old` adds the numbers that were before.
    """
    surfaces: dict[str, list[Spot]] = {}
    for spot in spots:
        surfaces.setdefault(surface_of(spot.file), []).append(spot)
    given = set(told)
    described = []
    for surface in sorted(surfaces, key=rank_of):
        group = surfaces[surface]
        numbers = _numbers(surface, group, with_old=with_old)
        if numbers:
            described.append(numbers + _title(group, given, is_large=is_large_print(surface)))
    return "; ".join(described) or _surfaces(surfaces)


def _surfaces(surfaces: Collection[str]) -> str:
    """Name whole files; that in large print goes with the others."""
    normal = [one for one in surfaces if not is_large_print(one)]
    return ", ".join(sorted(normal or surfaces, key=rank_of))


def _title(spots: Sequence[Spot], given: set[str], *, is_large: bool) -> str:
    """Give the title of the first place, if it has not been given; large print has the same."""
    title = min(spots, key=lambda spot: (spot.is_hidden, spot.in_notes)).title
    if not title or title in given or is_large:
        return ""
    given.add(title)
    return f" “{shortened(title, _LONGEST)}”"


def _numbers(surface: str, spots: Sequence[Spot], *, with_old: bool) -> str:
    shown = [spot for spot in spots if not spot.in_notes]
    groups = (
        (spots[0].unit, [spot for spot in shown if not spot.is_hidden]),
        ("hidden slide", [spot for spot in shown if spot.is_hidden]),
        ("the notes of slide", [spot for spot in spots if spot.in_notes]),
    )
    pieces = (_listed(unit, group, with_old=with_old) for unit, group in groups)
    words = ", ".join(filter(None, pieces))
    return words if surface in {"deck", "file"} or not words else f"{surface} {words}"


def _listed(unit: str, spots: Iterable[Spot], *, with_old: bool) -> str:
    """List slides or pages by number; of those that are gone, the numbers that they had."""
    shifts = {(spot.old, spot.new) for spot in spots}
    now = [new for _, new in shifts if new]
    before = [old for old, new in shifts if old and new]
    gone = [old for old, new in shifts if old and not new]
    pieces = [_named(unit, now)] if now else []
    if with_old and set(before) != set(now):
        pieces[-1] += f" (before: {_stretches(before)})"
    if gone:
        pieces.append(_named(unit, gone) + (" (before)" if now else ""))
    return ", ".join(pieces)


def _named(unit: str, numbers: Sequence[int]) -> str:
    return f"{unit}{'s' if len(set(numbers)) > 1 else ''} {_stretches(numbers)}"


def _stretches(numbers: Iterable[int]) -> str:
    """Write numbers with those in a row as a stretch."""
    rows: list[list[int]] = []
    for number in sorted(set(numbers)):
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return ", ".join(f"{row[0]}–{row[-1]}" if len(row) > 1 else f"{row[0]}" for row in rows)


def shortened(words: str, longest: int) -> str:
    """Cut words behind so many letters, and say so by an ellipsis."""
    if len(words) <= longest:
        return words
    return words[:longest].rpartition(" ")[0].rstrip(" ,;:") + " …"
