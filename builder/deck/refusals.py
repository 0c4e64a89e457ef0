"""What a clinic's template has too little room for, told of the template and not of the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.grid import BODY, NOTE, SECOND
from builder.deck.layout import Layout
from builder.deck.stage import settled_layout
from builder.findings import Finding, Severity, error
from builder.record import record

_PLACES = {
    "P401": ("Points", BODY), "P402": ("Points", BODY), "P404": ("Chart", SECOND),
    "P405": ("Table", SECOND), "P406": ("Message", BODY), "P407": ("Agenda", BODY),
    "P408": ("Signs: emergency", BODY), "P409": ("References", BODY),
    "P412": ("Points", NOTE), "P430": ("Icon array", BODY), "P431": ("Figure", NOTE),
    "P432": ("Figure", NOTE), "P433": ("Poll", BODY), "P434": ("Poll answer", BODY),
    "P435": ("Read more", BODY), "P437": ("Call to action", BODY), "P440": ("Picture", SECOND),
    "P441": ("Picture", SECOND), "P442": ("Picture", NOTE),
}  # fmt: skip
"""Where there was no room, for refusals that do not say so themselves: layout and placeholder."""
_FOOT = "P412"


@record
class Refusal(Finding):
    """A text without room, and the place that is too small for it."""

    layout: str
    """Our name of the layout."""
    idx: int
    """The index of its placeholder."""


def refused(finding: Finding, layout: str, idx: int) -> Refusal:
    """Say of a refusal which place is too small."""
    known = (finding.code, finding.severity, finding.span, finding.message, finding.hint)
    return Refusal(*known, layout, idx)


def blame_template(
    theirs: Iterable[Finding], ours: Iterable[Finding], edition: DeckEdition
) -> list[Finding]:
    """Tell what fits our own design of the template instead, one finding for each place in it.

    `theirs` was found on the template, and `ours` on our own design.
    """
    known = {(one.code, one.span) for one in ours}
    told: list[Finding] = []
    blamed: dict[tuple[str, int], list[Finding]] = {}
    for one in theirs:
        place = _place(one)
        if one.severity is Severity.ERROR and place and (one.code, one.span) not in known:
            blamed.setdefault(place, []).append(one)
        else:
            told.append(one)
    by_words: dict[str, tuple[str, list[Finding]]] = {}
    for (name, idx), some in blamed.items():
        words = _words(edition.layout(name), idx, is_foot=some[0].code == _FOOT)
        by_words.setdefault(words, (name, []))[1].extend(some)
    told += [_blame(words, *held, edition=edition) for words, held in by_words.items()]
    return told


def _place(one: Finding) -> tuple[str, int] | None:
    return (one.layout, one.idx) if isinstance(one, Refusal) else _PLACES.get(one.code)


def _words(layout: Layout, idx: int, *, is_foot: bool) -> str:
    """Name a layout of the template, and the place in it, with its size in points."""
    if is_foot:
        return f'the footer of the layout "{layout.theirs}"'
    spot = settled_layout(layout).placeholder(idx)
    kind = "title" if idx == 0 else "text placeholder"
    if not idx or spot.mark is not None:
        size = f"{spot.box.width:.0f} by {spot.box.height:.0f} points"
        return f'the {kind} of the layout "{layout.theirs}" ({size})'
    return f'the room below the title of the layout "{layout.theirs}"'


def _blame(words: str, name: str, some: Sequence[Finding], *, edition: DeckEdition) -> Finding:
    first = min(some, key=lambda one: (one.span.line, one.span.column))
    count = f", and {len(some) - 1} more" if len(some) > 1 else ""
    message = (
        f"in this template {words} is too small for what our own design holds: "
        f"{first.message} (line {first.span.line}){count}"
    )
    hint = (
        f'make it larger there, name another layout for "{name}" under `template-layouts`, '
        f"or in the outline {first.hint}"
    )
    span = edition.clinic.template_span or edition.front.span
    return error("P468", span, message, hint)
