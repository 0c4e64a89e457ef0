"""Points and minutes: what an audience can take in while somebody talks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate

from builder.checks.places import place
from builder.checks.subject import Remark, Subject
from builder.text.sentences import split_words

MAX_POINTS = 5  # our own limit; CDC Clear Communication Index, item 8, allows seven in a list
MAX_POINT_WORDS = 12  # our own limit: two lines of the slide's type


def many_points(subject: Subject) -> Iterator[Remark]:
    """Find sections with more than five points.

    Why: while people listen they cannot read much. What does not fit one slide goes on a
    second one, and a list without a group is hard to remember.

    Before: a section with seven points.
    After: two sections, or five points and the rest in Speaker notes.

    Source: our own limit; AHRQ PEMAT, item 8, asks for short chunks.
    https://www.ahrq.gov/health-literacy/patient-education/pemat.html
    """
    for section in subject.outline.sections:
        extra = len(section.points) - MAX_POINTS
        if extra > 0:
            message = f"{len(section.points)} points in this section, and five are easy to follow"
            hint = f"move {extra} to Speaker notes, or make a section of them"
            yield Remark(section.points[MAX_POINTS].text.span, message, hint)


def long_point(subject: Subject) -> Iterator[Remark]:
    """Find points of more than twelve words.

    Why: an audience reads a long point instead of listening, and it takes three lines on the
    slide.

    Before: Germs travel from our hands to our mouths, our noses, and our eyes all day
    After: Germs travel from hands to mouth, nose, and eyes

    Source: our own limit; AHRQ PEMAT, item 8, asks for short chunks.
    https://www.ahrq.gov/health-literacy/patient-education/pemat.html
    """
    for point in subject.points:
        words = point.text.plain
        count = len(split_words(words))
        if count > MAX_POINT_WORDS:
            span = place(subject, point.text, start=0, end=len(words.rstrip()))
            hint = f"take {count - MAX_POINT_WORDS} out, and say them in Speaker notes"
            yield Remark(span, f"a point of {count} words, and twelve are read at a glance", hint)


def minutes_over(subject: Subject) -> Iterator[Remark]:
    """Find the section with which the minutes go over the length of the talk.

    Why: the last sections are the first to be cut in a talk that runs late, and there stand
    the questions and the warning signs.

    Before: `minutes: 12` in the front matter, and sections of 5, 4 and 4 minutes.
    After: `minutes: 12`, and sections of 4, 3 and 3; the rest is for opening and questions.

    Source: our own rule; the minutes of the sections are at most those of the talk.
    """
    front, sections = subject.outline.front, subject.outline.sections
    total = sum((section.minutes for section in sections), Decimal(0))
    if front.minutes is None or total <= front.minutes:
        return
    so_far = accumulate(section.minutes for section in sections)
    late = next(section for section, at in zip(sections, so_far, strict=True) if at > front.minutes)
    message = f"the sections take {_shown(total)} minutes, and the talk {_shown(front.minutes)}"
    hint = f"cut {_shown(total - front.minutes)}, or give the talk more `minutes`"
    yield Remark(late.span, message, hint)


def _shown(minutes: Decimal) -> str:
    return f"{minutes:f}".rstrip("0").rstrip(".") if "." in f"{minutes:f}" else f"{minutes:f}"
