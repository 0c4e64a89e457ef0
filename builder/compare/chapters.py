"""Changes put into words, in the order in which a clinician looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from builder.compare.model import CONTINUED, Action, Change, Kind
from builder.compare.places import describe_places, shortened
from builder.record import record

_SHORT = 30  # letters; then and now stand on one line
_LONGEST = 90  # letters of what a change is about


@record
class Row:
    """One change in words."""

    lead: str
    """What became of it, or the numbers that changed."""
    old: str
    new: str
    places: str
    details: tuple[str, ...] = ()
    is_short: bool = False
    """Do its old and its new words fit a line?"""


@record
class Chapter:
    """Changes of one sort below one heading."""

    title: str
    rows: tuple[Row, ...]


def chapters_of(changes: Iterable[Change]) -> tuple[Chapter, ...]:
    """Sort changes into chapters; a chapter without any is left out."""
    sorted_in: dict[str, list[Change]] = {title: [] for title, _ in CHAPTERS}
    for change in changes:
        title = next(title for title, takes in CHAPTERS if takes(change))
        sorted_in[title].append(change)
    return tuple(
        Chapter(title, tuple(row_of(change) for change in group))
        for title, group in sorted_in.items()
        if group
    )


def is_number(change: Change) -> bool:
    """Tell whether a number changed in a claim, a sign, an action or a chart."""
    return bool(change.numbers) and change.kind is not Kind.LOOK and not is_note(change)


def is_note(change: Change) -> bool:
    """Tell whether a change shows in nothing but the speaker's notes."""
    return bool(change.spots) and all(spot.in_notes for spot in change.spots)


def _is(*kinds: Kind) -> Callable[[Change], bool]:
    return lambda change: change.kind in kinds


# The first row that takes a change has it.
CHAPTERS: tuple[tuple[str, Callable[[Change], bool]], ...] = (
    ("Numbers", is_number),
    ("Warnings, actions and main message", _is(Kind.WARNING, Kind.ACTION, Kind.MESSAGE)),
    ("How sure we are", _is(Kind.GRADE, Kind.CLAIM)),
    ("Slides and sections", _is(Kind.PART, Kind.TITLE)),
    ("In the notes alone", is_note),
    ("Sources", _is(Kind.SOURCE, Kind.CITATION)),
    ("Review and version", _is(Kind.REVIEW, Kind.STAMP)),
    ("Words", lambda _: True),
)


def row_of(change: Change) -> Row:
    """Put a change into words."""
    lead, old, new = _WORDINGS.get((change.kind, change.action), _wording)(change)
    places = describe_places(
        change.spots,
        told=(change.old, change.new),
        with_old=change.kind is Kind.PART and change.action is Action.MOVED,
    )
    details = change.details if change.about != CONTINUED else ()
    is_short = bool(old and new) and max(len(old), len(new)) <= _SHORT
    return Row(lead, old, new, places, details, is_short)


Wording = tuple[str, str, str]
"""The lead, the old words and the new ones."""


def _wording(change: Change) -> Wording:
    about = shortened(change.about, _LONGEST)
    if change.action is Action.MOVED:
        return "moved", "", f"“{change.new}” {about}".rstrip()
    lead = change.action.value if change.action is not Action.CHANGED else ""
    if change.numbers and max(len(change.old), len(change.new)) > _SHORT:
        lead = "; ".join(f"{old or 'none'} → {new or 'none'}" for old, new in change.numbers)
    if change.kind is Kind.DESCRIPTION:
        about = "description of a figure"
    return ": ".join(filter(None, (about, lead))), change.old, change.new


def _moved(change: Change) -> Wording:
    behind = f", now behind “{shortened(change.about, _LONGEST)}”" if change.about else ""
    return "moved", "", f"“{shortened(change.new, _LONGEST)}”{behind}"


def _part(change: Change) -> Wording:
    if change.about != CONTINUED:
        return change.action.value, change.old, change.new
    amount = "one more" if change.action is Action.ADDED else "one fewer"
    return "goes on", "", f"“{change.old or change.new}” takes {amount}"


def _retitled(change: Change) -> Wording:
    numbers, old, new = _wording(change)
    return numbers or "retitled", old, new


def _renumbered(change: Change) -> Wording:
    pairs = zip(change.old.split(", "), change.new.split(", "), strict=True)
    shifts = "; ".join(f"{old} → {new}" for old, new in pairs)
    return "renumbered", "", f"the same sources under other numbers: {shifts}"


def _cited(change: Change) -> Wording:
    no_longer = "no longer " if change.action is Action.REMOVED else ""
    return f"“{shortened(change.about, _LONGEST)}” {no_longer}cites", change.old, change.new


def _stamped(change: Change) -> Wording:
    return change.about, change.old or "none", change.new or "none"


_WORDINGS: dict[tuple[Kind, Action], Callable[[Change], Wording]] = {
    (Kind.PART, Action.MOVED): _moved,
    (Kind.ORDER, Action.MOVED): _moved,
    (Kind.TITLE, Action.CHANGED): _retitled,
    (Kind.PART, Action.ADDED): _part,
    (Kind.PART, Action.REMOVED): _part,
    (Kind.SOURCE, Action.RENUMBERED): _renumbered,
    (Kind.CITATION, Action.ADDED): _cited,
    (Kind.CITATION, Action.REMOVED): _cited,
    (Kind.CITATION, Action.CHANGED): _cited,
    (Kind.STAMP, Action.CHANGED): _stamped,
}
