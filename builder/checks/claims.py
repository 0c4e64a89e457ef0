"""Claims held against the sources that stand behind them."""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.numerals import claims, has_figure
from builder.checks.places import place
from builder.checks.subject import Passage, Remark, Subject
from builder.outline.diagram_model import Diagram, IconArray
from builder.outline.part_model import Evidence, EvidenceRow, HowSure, Myths
from builder.outline.texts import keys_of, texts_of
from builder.text.sentences import quoted

MAX_BOX_ROWS = 10  # what the front of the sheet holds below the main message
QUOTED = 60  # letters of a claim that are shown in a message


def uncited_claim(subject: Subject) -> Iterator[Remark]:
    """Find claims of Evidence that we know or think, with no source.

    Why: "We know" promises the reader that somebody has shown it. Without a source neither she
    nor her doctor can look it up.

    Before: | Soap removes more germs than water alone | We know | | | yes |
    After: | Soap removes more germs than water alone | We know | @smith2020 | | yes |

    Source: DISCERN, question 4: are the sources clear? Charnock and others 1999, J Epidemiol
    Community Health 53:105-111.
    """
    for row in _rows(subject):
        if row.sure in (HowSure.KNOW, HowSure.THINK) and not (row.keys or row.claim.keys):
            claim = quoted(row.claim.plain, longest=QUOTED)
            message = f'"{row.sure.value}" and no source: {claim}'
            hint = 'name a source in this row, or grade it "We do not know yet"'
            yield Remark(row.claim.span, message, hint)


def uncited_number(subject: Subject) -> Iterator[Remark]:
    """Find sentences in points and Handout with a number, and no source in their paragraph.

    The answers of Myth or fact are looked at, too, and diagrams without `source`. Percentages,
    shares ("5 in 100", "2 of 3"), multiples ("3 times as likely") and numbers of three digits and
    more count. Years, phone numbers, smaller counts and the list parts do not.

    Why: a number looks certain. A reader should be able to see who counted.

    Before: About 5 in 100 people have one.
    After: About 5 in 100 people have one [@abend2024].

    Source: DISCERN, question 4: are the sources clear? Charnock and others 1999, J Epidemiol
    Community Health 53:105-111.
    """
    hint = "cite one in this paragraph, as [@key], or say it without the number"
    for passage in (*subject.points, *subject.handout, *_answers(subject)):
        yield from _uncited(subject, passage, hint)
    for diagram in _diagrams_without_source(subject):
        hint = "add a line `source: …` to its settings, or say it without the number"
        if isinstance(diagram.form, IconArray) and not keys_of(diagram):
            message = f'"{diagram.form.count} of {diagram.form.of}" has no source'
            yield Remark(diagram.span, message, hint)
        for text in texts_of((diagram.form, diagram.title, diagram.label)):
            yield from _uncited(subject, Passage(text, bool(text.keys)), hint)


def _uncited(subject: Subject, passage: Passage, hint: str) -> Iterator[Remark]:
    """Find the first number of each sentence of a passage without a source."""
    if passage.cited or not has_figure(passage.text.plain):
        return
    for sentence in passage.sentences:
        claim = next(claims(sentence.text), None)
        if claim:
            start, end = sentence.start + claim.start(), sentence.start + claim.end()
            span = place(subject, passage.text, start=start, end=end)
            yield Remark(span, f'"{claim[0]}" has no source', hint)


def _answers(subject: Subject) -> Iterator[Passage]:
    for section in subject.outline.sections:
        for part in section.parts:
            for row in part.rows if isinstance(part, Myths) else ():
                yield Passage(row.fact, bool(row.fact.keys))


def _diagrams_without_source(subject: Subject) -> Iterator[Diagram]:
    for section in subject.outline.sections:
        for part in section.parts:
            if isinstance(part, Diagram) and not part.keys:
                yield part


def full_box(subject: Subject) -> Iterator[Remark]:
    """Find the row of Evidence that is one too many for the box of what we know.

    Why: the box stands on the front of a sheet of two sides. More than ten claims push the
    emergency signs off the page, or shrink the type.

    Before: eleven rows with `yes` in the column box.
    After: ten rows with `yes`; the others stand in the booklet and on the backup slide.

    Source: our own limit; the box answers item 11 of the CDC Clear Communication Index, what
    experts know and do not know. https://www.cdc.gov/ccindex/
    """
    boxed = [row for row in _rows(subject) if row.box]
    if len(boxed) > MAX_BOX_ROWS:
        message = f'{len(boxed)} rows have "yes" in the column box, and the box holds ten'
        hint = f"take the yes out of {len(boxed) - MAX_BOX_ROWS}; this is the eleventh"
        yield Remark(boxed[MAX_BOX_ROWS].claim.span, message, hint)


def _rows(subject: Subject) -> Iterator[EvidenceRow]:
    for section in subject.outline.sections:
        for part in section.parts:
            if isinstance(part, Evidence):
                yield from part.rows
