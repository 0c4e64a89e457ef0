"""What the presenter reads below the slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from builder.deck.clock import clock
from builder.deck.model import Paragraph, Run, Slide
from builder.deck.poll_layouts import LETTERED
from builder.deck.words import after_hours, paragraph, phrase, said_of, source_paragraph
from builder.edition.model import Edition
from builder.outline.model import Section
from builder.outline.part_model import (
    Evidence,
    EvidenceRow,
    ListKind,
    Notes,
    Picture,
    Poll,
    TeachBack,
)
from builder.outline.text_model import Listing, ListItem, Text
from builder.outline.text_model import Paragraph as ProseParagraph
from builder.outline.texts import keys_of
from builder.record import replace
from builder.text.address import shown_address


def section_notes(
    edition: Edition, section: Section, start: Decimal | None = None
) -> tuple[Paragraph, ...]:
    """Give the minutes, the author's notes, how sure we are, what to ask and the sources."""
    return (
        *start_notes(edition, start),
        *_minutes(edition, section.minutes),
        *_prose(edition, section),
        *grade_notes(edition, section),
        *_teach_back(edition, section),
        *_sources(edition, section.id, section),
    )


def start_notes(edition: Edition, start: Decimal | None) -> tuple[Paragraph, ...]:
    """Say when the section should begin, if the outline says enough."""
    return () if start is None else (phrase(edition, "notes-begin", start=clock(start)),)


def alt_notes(edition: Edition, alt: Text) -> tuple[Paragraph, ...]:
    """Remind the presenter to say what cannot be seen."""
    return (phrase(edition, "notes-describe", alt=alt.plain),)


def spoken(edition: Edition, slides: Sequence[Slide], key: str) -> tuple[Slide, ...]:
    """Say below each of some slides how to read it aloud, in the phrase of this key."""
    notes = (phrase(edition, f"notes-{key}"),)
    return tuple(replace(slide, notes=notes) for slide in slides)


def poll_notes(edition: Edition) -> tuple[Paragraph, ...]:
    """Say how to ask a poll."""
    return (phrase(edition, "notes-poll"),)


def answer_notes(edition: Edition, poll: Poll) -> tuple[Paragraph, ...]:
    """Give the answer of a poll to say aloud, with its letter and its sources."""
    words = paragraph(edition, poll.answer).plain
    said = phrase(edition, "notes-poll-answer", letter=LETTERED[poll.right], answer=words)
    answer = replace(said, id=f"{poll.answer.id}/notes", lang=poll.answer.lang)
    return (answer, *_sources(edition, poll.id, poll))


def sign_notes(edition: Edition, kind: ListKind) -> tuple[Paragraph, ...]:
    """Say how to read signs aloud, and which number to say with them."""
    is_emergency = kind is ListKind.GET_HELP_NOW
    number = edition.clinic.get("emergency" if is_emergency else "phone")
    return (
        phrase(edition, "notes-signs"),
        phrase(edition, "notes-signs-call", phone=number),
        *(() if is_emergency else _after_hours(edition, kind)),
        phrase(edition, "notes-signs-more"),
    )


def _after_hours(edition: Edition, kind: ListKind) -> Iterator[Paragraph]:
    for one in after_hours(edition, f"{kind.value}/notes"):
        yield replace(one, level=0)


def code_notes(edition: Edition, url: str) -> tuple[Paragraph, ...]:
    """Remind the presenter to say where a code leads."""
    said = edition.phrases.say("qr-alt", address=shown_address(url))
    return (phrase(edition, "notes-describe", alt=said),)


def picture_notes(edition: Edition, picture: Picture) -> tuple[Paragraph, ...]:
    """Remind the presenter of the same; a decorative picture needs no words."""
    return alt_notes(edition, picture.alt) if picture.alt else ()


def _minutes(edition: Edition, minutes: Decimal) -> Iterator[Paragraph]:
    if minutes:
        yield phrase(edition, "notes-minutes", minutes=f"{minutes.normalize():f}")


def _prose(edition: Edition, section: Section) -> Iterator[Paragraph]:
    for part in section.parts:
        if not isinstance(part, Notes):
            continue
        for block in part.blocks:
            match block:
                case ProseParagraph(text=text):
                    yield _addressed(paragraph(edition, text))
                case Listing():
                    yield from _listed(edition, block)
                case _:
                    pass


def _listed(edition: Edition, listing: Listing) -> Iterator[Paragraph]:
    for number, item in enumerate(listing.items, 1):
        first, *below = _items(edition, item, level=1)
        yield replace(first, number=number) if listing.ordered else first
        yield from below


def _items(edition: Edition, item: ListItem, *, level: int) -> Iterator[Paragraph]:
    yield _addressed(paragraph(edition, item.text, level=level))
    for inner in item.items:
        yield from _items(edition, inner, level=level + 1)


def _addressed(shown: Paragraph) -> Paragraph:
    """Write behind a link where it leads: nobody who speaks follows it, and some say it aloud."""
    return replace(shown, runs=tuple(one for run in shown.runs for one in (run, *_address(run))))


def _address(run: Run) -> tuple[Run, ...]:
    address = shown_address(run.link) if run.link else ""
    return (Run(f" ({address})"),) if address not in {"", run.text} else ()


def grade_notes(edition: Edition, section: Section) -> Iterator[Paragraph]:
    """Say how sure we are of each claim, with what is written for clinicians."""
    for part in section.parts:
        if not isinstance(part, Evidence):
            continue
        for row in part.rows:
            said = said_of(edition, "notes-evidence", "claim", row.claim, grade=row.sure.value)
            runs = (*_addressed(said).runs, *_for_clinicians(edition, row))
            yield replace(said, id=f"{row.claim.id}/notes", runs=runs)


def _for_clinicians(edition: Edition, row: EvidenceRow) -> tuple[Run, ...]:
    if row.clinicians is None:
        return ()
    return (Run(" ("), *_addressed(paragraph(edition, row.clinicians)).runs, Run(")"))


def _teach_back(edition: Edition, section: Section) -> Iterator[Paragraph]:
    """Give what to ask, so that people say it in their own words, and what to listen for."""
    for part in section.parts:
        for row in part.rows if isinstance(part, TeachBack) else ():
            yield _addressed(said_of(edition, "notes-teach-back", "say", row.say))
            listen = _addressed(said_of(edition, "notes-listen", "listen", row.listen))
            yield replace(listen, level=1)


def _sources(edition: Edition, holder: str, cites: Section | Poll) -> Iterator[Paragraph]:
    """Name all sources of a section or a poll, for whoever is asked where a number is from."""
    cited = edition.cited(keys_of(cites))
    if cited:
        yield replace(source_paragraph(edition, cited), id=f"frame/{holder}/sources")
