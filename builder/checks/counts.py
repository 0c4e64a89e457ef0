"""How patients are shown numbers: whole ones, and all out of the same number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.checks.numerals import decimals, part_of, shares, whole_of
from builder.checks.places import place
from builder.checks.subject import Remark, Subject
from builder.outline.model import Outline
from builder.outline.part_model import Evidence, Notes, TeachBack
from builder.outline.text_model import Text
from builder.outline.texts import texts_of

_FEWEST = (
    5  # of a share that may be rounded; of fewer people, rounding makes too much or too little
)


def decimal_number(subject: Subject) -> Iterator[Remark]:
    """Find decimals in points and Handout.

    Evidence, Speaker notes, tables, charts and clinic fields may have them.

    Why: a decimal is one more thing to work out. A whole number says the same with less.

    Before: 4.6% of people in the US have one.
    After: About 5 in 100 people in the US have one.

    Source: CDC Clear Communication Index, item 15: numbers the audience uses, whole ones.
    https://www.cdc.gov/ccindex/
    """
    for passage in (*subject.points, *subject.handout):
        for match in decimals(passage.text.plain):
            span = place(subject, passage.text, start=match.start(), end=match.end())
            hint = 'round it, or write "about 5 in 100"; Evidence can have the exact figure'
            yield Remark(span, f"{match[0]} is a decimal", hint)


def mixed_denominator(subject: Subject) -> Iterator[Remark]:
    """Find shares out of another number than most shares of the topic.

    All that patients see counts: main message, takeaways, headlines, points, Handout, list
    parts, tables, drawings, alt texts and the claims of Evidence. Speaker notes and Teach back do
    not.

    Why: to compare 1 in 20 with 5 in 100 a reader has to calculate, and it is easy to take the
    larger number for the larger risk.

    Before: 5 in 100 people have it. Of those, 1 in 3 has another.
    After: 5 in 100 people have it. Of those, about 33 in 100 have another.

    Source: CDC Clear Communication Index, item 17: the same denominator, no arithmetic.
    https://www.cdc.gov/ccindex/
    """
    found = [
        (text, share) for text in _shown_texts(subject.outline) for share in shares(text.plain)
    ]
    if not found:
        return
    ((usual, _),) = Counter(whole_of(share) for _, share in found).most_common(1)
    example = next(share for _, share in found if whole_of(share) == usual)
    told = {usual}
    for text, share in found:
        if whole_of(share) not in told:
            told.add(whole_of(share))
            span = place(subject, text, start=share.start(), end=share.end())
            both = f'"{share[0]}" stands beside "{example[0]}"'
            message = f"{both}: they count out of different numbers"
            yield Remark(span, message, _alike(share, example))


def _alike(share: re.Match[str], example: re.Match[str]) -> str:
    """Say how a share is told out of what the others count out of, or they out of its own."""
    whole, usual = whole_of(share), whole_of(example)
    scaled, rest = divmod(part_of(share) * usual, whole)
    if rest and whole > usual and scaled < _FEWEST:
        why = f"this share is too small to be out of {usual:,}"
        return f'say {_told(example, whole)} in place of "{example[0]}": {why}'
    return f"say {_told(share, usual)} here"


def _told(share: re.Match[str], whole: int) -> str:
    """Write a share out of another number."""
    part, rest = divmod(part_of(share) * whole, whole_of(share))
    about = "about " if rest else ""
    return f'"{about}{part + (2 * rest >= whole_of(share)):,} {share["word"]} {whole:,}"'


def _shown_texts(outline: Outline) -> Iterator[Text]:
    """Find the texts that patients see, in order."""
    yield outline.front.main_message
    yield from outline.front.takeaways
    for section in outline.sections:
        yield section.headline
        yield from texts_of(section.points)
        for part in section.parts:
            match part:
                case Notes() | TeachBack():
                    continue
                case Evidence(rows=rows):
                    yield from (row.claim for row in rows)
                case _:
                    yield from texts_of(part)
