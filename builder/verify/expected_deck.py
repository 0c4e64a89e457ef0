"""What the deck must show of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from builder.edition.message import message_parts
from builder.edition.model import Edition
from builder.outline.diagram_model import Diagram
from builder.outline.model import Section, SectionKind
from builder.outline.part_model import (
    CallToAction,
    Chart,
    Evidence,
    EvidenceRow,
    Glossary,
    Handout,
    ListKind,
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
from builder.outline.text_model import Run, Text, Words
from builder.outline.texts import map_texts
from builder.record import replace
from builder.text.address import shown_address
from builder.verify.expected import (
    Expected,
    Fit,
    expect,
    expect_call,
    expect_chart_notes,
    expect_diagram,
    expect_items,
    expect_myth,
    expect_picture,
    expect_prose,
    expect_table,
    expect_term,
    folded,
)


def deck_texts(edition: Edition) -> tuple[Expected, ...]:
    """List what the deck must show."""
    return tuple(one for one in _texts(edition) if one.words)


def _texts(edition: Edition) -> Iterator[Expected]:
    front = edition.front
    yield expect(edition, front.title, Fit.START)
    yield _message(edition)
    if front.subtitle:
        yield expect(edition, front.subtitle)
    yield from _after_hours(edition)
    for text in (*front.objectives, *front.takeaways):
        yield expect(edition, text)
    for section in edition.sections:
        if section.kind is SectionKind.LESSON and _is_seen(section):
            yield expect(edition, section.short)
        if section.points:
            yield expect(edition, section.headline, Fit.START)
        yield from expect_items(edition, section.points)
        for part in section.parts:
            yield from _part(edition, part)


def _after_hours(edition: Edition) -> Iterator[Expected]:
    """Expect the number for the night beside the signs to call for at once, and at the end."""
    phone = edition.clinic.get("after-hours")
    if not phone:
        return
    words = folded(edition.phrases.say("after-hours", phone=phone))
    places = ["contact"]
    if edition.items(ListKind.CALL_RIGHT_AWAY):
        places.append(ListKind.CALL_RIGHT_AWAY.value)
    for place in places:
        yield Expected(f"frame/{place}/after-hours", words, words, (), edition.front.span)


def _is_seen(section: Section) -> bool:
    seen = Chart | Diagram | Picture | Poll | Table
    return bool(section.points) or any(isinstance(part, seen) for part in section.parts)


def _message(edition: Edition) -> Expected:
    """Expect the main message; its exception stands apart, without its parentheses."""
    text = edition.front.main_message
    sentences, exception = message_parts(text.plain)
    words = folded(" ".join((*sentences, exception)))
    return replace(expect(edition, text), words=words, inline=words)


def _part(edition: Edition, part: Part) -> Iterable[Expected]:  # noqa: C901, PLR0911, PLR0912  # a case a part
    match part:
        case Chart():
            return (expect(edition, part.title, Fit.START), *expect_chart_notes(edition, part))
        case Table():
            return (expect(edition, part.title, Fit.START), *expect_table(edition, part))
        case Diagram():
            return (expect(edition, part.title, Fit.START), *expect_diagram(edition, part))
        case Picture():
            return expect_picture(edition, part)
        case Evidence():
            return [one for row in part.rows for one in _claim(edition, row)]
        case Notes():
            said = map_texts(part.blocks, _with_addresses)
            return [_noted(one) for one in expect_prose(edition, said)]
        case TeachBack():
            texts = (text for row in part.rows for text in (row.say, row.listen))
            addressed = map(_with_addresses, texts)
            return [_noted(expect(edition, text, Fit.WITHIN)) for text in addressed]
        case ListPart():
            shown = part.kind is not ListKind.QUESTIONS
            return expect_items(edition, part.items) if shown else ()
        case Glossary():
            return [one for term in part.terms for one in expect_term(edition, term)]
        case Myths():
            return [one for row in part.rows for one in expect_myth(edition, row)]
        case Poll():
            return _poll(edition, part)
        case ReadMore():
            return expect_items(edition, part.items, Fit.START)
        case CallToAction():
            return expect_call(edition, part)
        case Handout() | Log():
            return ()
        case _:
            assert_never(part)


def _with_addresses(text: Text) -> Text:
    """Expect behind a link where it leads, since nobody follows it below a slide."""
    return replace(text, runs=tuple(one for run in text.runs for one in (run, *_address(run))))


def _address(run: Run) -> tuple[Words, ...]:
    match run:
        case Words(text=text, link=link) if (
            link[:1] not in {"", "#"} and shown_address(link) != text
        ):
            return (Words(f" ({shown_address(link)})"),)
        case _:
            return ()


def _claim(edition: Edition, row: EvidenceRow) -> Iterator[Expected]:
    """Expect a claim in its table, and behind it in the notes what is written for clinicians."""
    claim = expect(edition, row.claim)
    yield claim
    if row.clinicians:
        said = expect(edition, _with_addresses(row.clinicians), Fit.WITHIN)
        yield _noted(replace(said, numbers=claim.numbers + said.numbers))


def _noted(one: Expected) -> Expected:
    return replace(one, in_notes=True)


def _poll(edition: Edition, poll: Poll) -> Iterator[Expected]:
    yield expect(edition, poll.question, Fit.START)
    for option in poll.options:
        yield expect(edition, option, Fit.WITHIN)
    yield expect(edition, poll.answer, Fit.WITHIN)
