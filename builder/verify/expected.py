"""What each panel must show of an edition: the yardstick that artifacts are read against.

It follows the table of parts in the design, not the plans: a plan that forgets a text is caught.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

from builder.edition.message import message_parts
from builder.edition.model import Cite, Edition
from builder.figures.numbers import has_sign
from builder.findings import Span
from builder.outline.part_model import (
    Chart,
    Evidence,
    EvidenceRow,
    Handout,
    ListKind,
    ListPart,
    Notes,
    Part,
    Table,
)
from builder.outline.text_model import (
    Citation,
    Listing,
    ListItem,
    Paragraph,
    Prose,
    Subheading,
    Text,
    Words,
)

_DECK_LISTS = (
    ListKind.TRY_THIS,
    ListKind.GET_HELP_NOW,
    ListKind.CALL_RIGHT_AWAY,
    ListKind.CALL_SOON,
)
_BOOKLET_LISTS = (*_DECK_LISTS, ListKind.QUESTIONS)


class Fit(Enum):
    """How much of what is read a text must be."""

    WHOLE = "whole"
    START = "start"
    """More may follow in parentheses, as in "(continued)"."""
    WITHIN = "within"
    """It stands inside a phrase of ours."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One text as a reader must find it."""

    id: str
    words: str
    """Without citation numbers."""
    inline: str
    """With the citation numbers where they stand."""
    numbers: tuple[int, ...]
    span: Span
    fit: Fit = Fit.WHOLE
    in_notes: bool = False


def deck_texts(edition: Edition) -> tuple[Expected, ...]:
    """List what the deck must show."""
    return tuple(one for one in _deck_texts(edition) if one.words)


def booklet_texts(edition: Edition) -> tuple[Expected, ...]:
    """List what the booklet must show."""
    return tuple(one for one in _booklet_texts(edition) if one.words)


def expect(edition: Edition, text: Text, fit: Fit = Fit.WHOLE) -> Expected:
    """Say how one text of the outline must be found."""
    runs = edition.shown(text)
    words = "".join(run.text for run in runs if isinstance(run, Words))
    inline = "".join(
        run.text if isinstance(run, Words) else ",".join(map(str, run.numbers)) for run in runs
    )
    numbers = tuple(number for run in runs if isinstance(run, Cite) for number in run.numbers)
    return Expected(text.id, folded(words), folded(inline), numbers, text.span, fit)


def folded(words: str) -> str:
    """Fold all white space, no-break spaces included, to single spaces."""
    return " ".join(words.split())


def _deck_texts(edition: Edition) -> Iterator[Expected]:
    front = edition.front
    yield expect(edition, front.title, Fit.START)
    yield _message(edition)
    for text in (*front.objectives, *front.takeaways):
        yield expect(edition, text)
    for section in edition.sections:
        if section.points or any(isinstance(part, Chart | Table) for part in section.parts):
            yield expect(edition, section.short)
        if section.points:
            yield expect(edition, section.headline, Fit.START)
        yield from _items(edition, section.points)
        for part in section.parts:
            yield from _deck_part(edition, part)


def _message(edition: Edition) -> Expected:
    """Expect the main message; its exception stands apart, without its parentheses."""
    text = edition.front.main_message
    sentences, exception = message_parts(text.plain)
    words = folded(" ".join((*sentences, exception)))
    return replace(expect(edition, text), words=words, inline=words)


def _deck_part(edition: Edition, part: Part) -> Iterable[Expected]:
    match part:
        case Chart():
            return (expect(edition, part.title, Fit.START), *_chart_notes(edition, part))
        case Table():
            return (expect(edition, part.title, Fit.START), *_cells(edition, part))
        case Evidence():
            return [expect(edition, row.claim) for row in part.rows]
        case Notes():
            return [replace(one, in_notes=True) for one in _prose(edition, part.blocks)]
        case ListPart():
            return _items(edition, part.items) if part.kind in _DECK_LISTS else ()
        case Handout():
            return ()
        case _:
            return ()


def _booklet_texts(edition: Edition) -> Iterator[Expected]:
    yield expect(edition, edition.front.title)
    yield from _message_paragraphs(edition)
    for section in edition.sections:
        yield expect(edition, section.headline)
        if not any(isinstance(part, Handout) for part in section.parts):
            yield from _items(edition, section.points)
        for part in section.parts:
            yield from _booklet_part(edition, part)


def _message_paragraphs(edition: Edition) -> Iterator[Expected]:
    """Expect the main message as the paragraphs that it is set in."""
    text = edition.front.main_message
    whole = expect(edition, text)
    if whole.numbers:
        yield whole
        return
    sentences, exception = message_parts(text.plain)
    for words in (folded(" ".join(sentences)), folded(exception)):
        yield replace(whole, words=words, inline=words)


def _booklet_part(edition: Edition, part: Part) -> Iterable[Expected]:
    match part:
        case Handout():
            return _prose(edition, part.blocks)
        case Chart():
            return (expect(edition, part.title), *_chart_notes(edition, part))
        case Table():
            return (expect(edition, part.title), *_cells(edition, part))
        case Evidence():
            return [expect_claim(edition, row) for row in part.rows if row.box]
        case ListPart():
            return _items(edition, part.items) if part.kind in _BOOKLET_LISTS else ()
        case Notes():
            return ()
        case _:
            return ()


def expect_claim(edition: Edition, row: EvidenceRow) -> Expected:
    """Expect a claim with the numbers of its sources behind it."""
    cited = (Citation(row.keys),) if row.keys else ()
    return expect(edition, replace(row.claim, runs=(*row.claim.runs, *cited)))


def charts_of(edition: Edition) -> tuple[Chart, ...]:
    """List the charts in order."""
    return tuple(part for part in edition.parts() if isinstance(part, Chart))


def claims_of(edition: Edition) -> tuple[EvidenceRow, ...]:
    """List the claims in order."""
    return tuple(row for part in edition.parts() if isinstance(part, Evidence) for row in part.rows)


def _chart_notes(edition: Edition, chart: Chart) -> Iterator[Expected]:
    if not has_sign(chart):
        yield expect(edition, chart.unit, Fit.WITHIN)
    if chart.label:
        yield expect(edition, chart.label)


def _cells(edition: Edition, table: Table) -> Iterator[Expected]:
    for cell in (*table.head, *(cell for row in table.rows for cell in row)):
        yield expect(edition, cell)


def _items(edition: Edition, items: Sequence[ListItem]) -> Iterator[Expected]:
    for item in items:
        yield expect(edition, item.text)
        yield from _items(edition, item.items)


def _prose(edition: Edition, blocks: Iterable[Prose]) -> Iterator[Expected]:
    for block in blocks:
        match block:
            case Paragraph(text=text) | Subheading(text=text):
                yield expect(edition, text)
            case Listing(items=items):
                yield from _items(edition, items)
            case _:
                assert_never(block)
