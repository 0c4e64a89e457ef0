"""A poll as two slides: the question with its options, and the same with the answer."""

from __future__ import annotations

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import fits
from builder.deck.model import Paragraph, Slide
from builder.deck.notes import answer_notes, poll_notes
from builder.deck.point_slides import check_title, source_slots
from builder.deck.poll_dots import WHOLE, counts_of
from builder.deck.poll_layouts import COUNTED_FORM, POLL_FORMS
from builder.deck.poll_setting import PollSet, set_poll
from builder.deck.words import paragraph, phrase, retitled, title_lines, title_paragraph
from builder.findings import Finding, error
from builder.outline.part_model import Poll
from builder.outline.texts import keys_of
from builder.text.binding import bind_parts


def poll_slides(edition: DeckEdition, poll: Poll, found: list[Finding]) -> tuple[Slide, ...]:
    """Set the question and the answer in one form."""
    best = _best(edition, poll)
    if best:
        asked, answered = best
        return (
            _slide(edition, poll, asked, _title(edition, poll), found),
            _slide(edition, poll, answered, _answer_title(edition, poll), found),
        )
    hint = "say it in fewer words"
    if set_poll(edition, poll, POLL_FORMS[-1], right=None):
        message = "the answer of this poll takes too much room on its slide"
        found.append(error("P434", poll.answer.span, message, hint))
    else:
        message = "the options of this poll do not fit a slide"
        found.append(error("P433", poll.span, message, hint))
    return ()


def _best(edition: DeckEdition, poll: Poll) -> tuple[PollSet, PollSet] | None:
    """Set both slides in the largest form that keeps words whole, or else that holds them."""
    largest = None
    counted = (COUNTED_FORM,) if counts_of(edition, poll) else ()
    for form in (*counted, *POLL_FORMS):
        asked = set_poll(edition, poll, form, right=None)
        answered = set_poll(edition, poll, form, right=poll.right)
        if not asked or not answered:
            continue
        if not asked.has_parted_word and not answered.has_parted_word:
            return asked, answered
        largest = largest or (asked, answered)
    return largest


def _slide(
    edition: DeckEdition, poll: Poll, made: PollSet, title: Paragraph, found: list[Finding]
) -> Slide:
    check_title(made.layout, title, poll.question.span, found)
    is_answer = made.layout.name.startswith("Poll answer")
    cited = keys_of(poll) if is_answer else keys_of((poll.question, poll.options))
    each = edition.phrases.say("icon-dot", of=str(WHOLE)) if made.form.is_counted else ""
    below = source_slots(edition, made.layout, edition.cited(cited), before=each)
    slide_id = f"{poll.id}/answer-slide" if is_answer else poll.id
    slots = (*made.slots, *below)
    notes = answer_notes(edition, poll) if is_answer else poll_notes(edition)
    return Slide(slide_id, made.layout.name, title, slots, notes, sketches=made.sketches)


def _title(edition: DeckEdition, poll: Poll) -> Paragraph:
    return title_paragraph(edition, poll.question)


def _answer_title(edition: DeckEdition, poll: Poll) -> Paragraph:
    """Mark the question as answered; a long question gives way to the answer."""
    asked = _title(edition, poll)
    say = edition.phrases.say
    spot = edition.layout("Poll answer").placeholder(0)
    whole = retitled(
        asked, title_lines(edition, bind_parts((say("poll-answer", question=asked.words),))[0])
    )
    if fits((whole,), spot):
        return whole
    option = paragraph(edition, poll.options[poll.right]).words
    return retitled(phrase(edition, "poll-right"), say("poll-answer-short", option=option))
