"""The state of a topic's review, told by what the front matter says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from builder.checks.places import place, place_of_key
from builder.checks.subject import Remark, Subject

_MARK = re.compile(r"\[clinician\b[^\[\]]{0,80}\]", re.IGNORECASE)


def not_reviewed(subject: Subject) -> Iterator[Remark]:
    """Find a topic that no clinician has reviewed.

    Why: patients act on what a clinic hands them. Until somebody with a licence has read it,
    every page and the title slide say "Not yet reviewed by a clinician".

    Before: `reviewed:` left empty.
    After: `reviewed:` with `by`, `credential` and `on` below it.

    Source: HONcode, principle 1, authority; never a reviewer who did not review.
    """
    if subject.outline.front.reviewed is None:
        hint = "ask one to read it, then fill in `by`, `credential` and `on` below `reviewed`"
        yield Remark(
            place_of_key(subject, "reviewed"), "no clinician has reviewed this topic yet", hint
        )


def changed_since_review(subject: Subject) -> Iterator[Remark]:
    """Find a topic that is not as a clinician read it.

    A review without a line `digest` is held against `updated`; with one it holds for the words of
    that digest alone, and for the same sources and pictures; left empty, the digest is told. When
    a source was last looked up, and what was found, may change.
    Until the line is right, every page and the title slide say "Not yet reviewed by a clinician".

    Why: one number changed after the review, or one key that leads to another article, and a
    patient is handed what nobody read.

    Before: "2 cups" made "12 cups" below the same `reviewed`.
    After: the change read by a clinician, with `on` and `digest` below `reviewed` set anew.

    Source: our own promise: nothing unreviewed looks reviewed (design, promise 5).
    """
    front, review = subject.outline.front, subject.outline.front.reviewed
    if review is None:
        return
    is_older = review.digest is None and review.on < front.updated
    if subject.is_as_reviewed and not is_older:
        return
    digest = subject.digest
    if is_older:
        message = f"the words were changed on {front.updated.isoformat()}, after the review"
        hint = f"have them read, then write the day and `digest: {digest}`"
    elif review.digest:
        message = "its words, sources or pictures have changed since they were reviewed"
        hint = f"have the change read, then write the day and `digest: {digest}`"
    else:
        message = "the review does not say yet which words were read"
        hint = f"if these are the words, write `digest: {digest}`"
    yield Remark(place_of_key(subject, "reviewed"), message, hint)


def review_ahead(subject: Subject) -> Iterator[Remark]:
    """Find a review on a day that has not come.

    Why: a slip in the year makes a promise of a review that nobody can have done, on every page.
    A day is let pass, because it is tomorrow already where some of us live.

    Before: `on: 2027-11-01` below `reviewed`, in November 2026.
    After: on: 2026-11-01

    Source: our own promise: nothing unreviewed looks reviewed (design, promise 5).
    """
    review = subject.outline.front.reviewed
    is_timed = subject.today > date.min
    if review is not None and is_timed and review.on - subject.today > timedelta(days=1):
        message = f"a review on {review.on.isoformat()}, which is to come"
        hint = "write the day on which it was read"
        yield Remark(place_of_key(subject, "reviewed"), message, hint)


def review_overdue(subject: Subject) -> Iterator[Remark]:
    """Find a topic whose next review was due before today.

    Why: what was true at the last review may not be true any more, and a printed sheet stays
    in a drawer for years.

    Before: `next-review: 2025-11-02`, and today is a day after it.
    After: read again by a clinician, with `reviewed` and `next-review` set anew.

    Source: DISCERN, question 5: is it clear when the information was produced? Charnock and
    others 1999, J Epidemiol Community Health 53:105-111.
    """
    due = subject.outline.front.next_review
    if due is not None and due < subject.today:
        hint = "have it read again, then set `reviewed` and `next-review`"
        message = f"the next review was due on {due.isoformat()}"
        yield Remark(place_of_key(subject, "next-review"), message, hint)


def no_next_review(subject: Subject) -> Iterator[Remark]:
    """Find a topic that names no day for its next review.

    Why: without a day nobody looks again, and the page cannot tell a reader how long to trust
    it.

    Before: no line `next-review`.
    After: next-review: 2027-11-02

    Source: DISCERN, question 5: is it clear when the information was produced? Charnock and
    others 1999, J Epidemiol Community Health 53:105-111.
    """
    if subject.outline.front.next_review is None:
        hint = "add a line such as `next-review: 2027-11-02`, a year ahead"
        span = place_of_key(subject, "next-review")
        yield Remark(span, "no day is set for the next review", hint)


def clinician_mark(subject: Subject) -> Iterator[Remark]:
    """Find `[clinician]` left in a text.

    Why: the mark says that a sentence rests on general knowledge until a clinician confirms
    it. Printed, it puzzles a patient and tells her that nobody did.

    Before: Drink water before the test [clinician].
    After: Drink water before the test.

    Source: our own mark for what a reviewer must confirm.
    """
    for text in subject.texts:
        words = text.plain
        if "[" not in words:
            continue
        for match in _MARK.finditer(words):
            span = place(subject, text, start=match.start(), end=match.end())
            hint = "let the reviewer confirm the sentence, then take the mark out"
            yield Remark(span, f"{match[0]} is still here and would be printed", hint)
