"""What the booklet must show of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from builder.edition.message import message_parts
from builder.edition.model import Edition
from builder.outline.diagram_model import Diagram
from builder.outline.part_model import (
    CallToAction,
    Chart,
    Evidence,
    Glossary,
    Handout,
    ListPart,
    Log,
    Myths,
    Notes,
    Part,
    Picture,
    Poll,
    ReadMore,
    Table,
    TeachBack,
)
from builder.record import replace
from builder.verify.expected import (
    Expected,
    Fit,
    expect,
    expect_call,
    expect_chart_notes,
    expect_claim,
    expect_diagram,
    expect_items,
    expect_myth,
    expect_picture,
    expect_prose,
    expect_table,
    expect_term,
    folded,
)


def booklet_texts(edition: Edition) -> tuple[Expected, ...]:
    """List what the booklet must show."""
    return tuple(one for one in _texts(edition) if one.words)


def _texts(edition: Edition) -> Iterator[Expected]:
    yield expect(edition, edition.front.title)
    if edition.front.subtitle:
        yield expect(edition, edition.front.subtitle)
    yield from message_paragraphs(edition)
    for section in edition.sections:
        yield expect(edition, section.headline)
        if not any(isinstance(part, Handout) for part in section.parts):
            yield from expect_items(edition, section.points)
        for part in section.parts:
            yield from _part(edition, part)


def message_paragraphs(edition: Edition) -> Iterator[Expected]:
    """Expect the main message as the paragraphs that it is set in."""
    text = edition.front.main_message
    whole = expect(edition, text)
    if whole.numbers:
        yield whole
        return
    sentences, exception = message_parts(text.plain)
    for words in (folded(" ".join(sentences)), folded(exception)):
        yield replace(whole, words=words, inline=words)


def _part(edition: Edition, part: Part) -> Iterable[Expected]:  # noqa: C901, PLR0911, PLR0912  # a case a part
    match part:
        case Handout():
            return expect_prose(edition, part.blocks)
        case Chart():
            return (expect(edition, part.title), *expect_chart_notes(edition, part))
        case Table():
            return (expect(edition, part.title), *expect_table(edition, part))
        case Diagram():
            return (expect(edition, part.title), *expect_diagram(edition, part))
        case Picture():
            return [_within(one) for one in expect_picture(edition, part)]
        case Evidence():
            return [expect_claim(edition, row) for row in part.rows if row.box]
        case ListPart():
            return expect_items(edition, part.items)
        case Glossary():
            return [_within(one) for term in part.terms for one in expect_term(edition, term)]
        case Myths():
            return [one for row in part.rows for one in expect_myth(edition, row)]
        case Log():
            return [expect(edition, text) for text in (part.title, *part.head)]
        case ReadMore():
            return expect_items(edition, part.items, Fit.WITHIN)
        case CallToAction():
            return expect_call(edition, part)
        case Notes() | Poll() | TeachBack():
            return ()
        case _:
            assert_never(part)


def _within(one: Expected) -> Expected:
    return replace(one, fit=Fit.WITHIN)
