"""Parts that are read well and still cannot be shown as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from builder.checks.subject import Remark, Subject
from builder.outline.diagram_model import Curve, Diagram, IconArray, Overlap
from builder.outline.part_model import (
    SIGNS,
    Chart,
    ChartKind,
    Glossary,
    ListPart,
    Log,
    Notes,
    Part,
    Picture,
)
from builder.outline.text_model import Text
from builder.outline.texts import texts_of

_NUMBER = re.compile(r"[0-9]+")


def negative_number(subject: Subject) -> Iterator[Remark]:
    """Find a chart with a number below zero.

    Why: a bar begins at zero and is as long as its number; a reader of a simple chart does not
    look for bars that hang below it.

    Before: | Weight change | -4 |
    After: | Weight lost | 4 |

    Source: our charts begin at zero; CDC Clear Communication Index, item 15: numbers that the
    audience uses.
    """
    for chart in _charts(subject):
        for row in chart.rows:
            if any(value < 0 for value in row.values):
                hint = "say it with a number above zero: weight lost, 4"
                message = f'"{row.name.plain}" has a number below zero'
                yield Remark(row.name.span, message, hint)


def turned_range(subject: Subject) -> Iterator[Remark]:
    """Find a range whose low number is above its high one.

    Why: the bar would have no length, and one of the two numbers is most likely a slip.

    Before: | Sleep, hours | 9 | 7 |
    After: | Sleep, hours | 7 | 9 |

    Source: the form of a range chart: low, then high.
    """
    for chart in _charts(subject):
        if chart.kind is not ChartKind.RANGE:
            continue
        for row in chart.rows:
            low, high = row.values
            if low > high:
                message = f'"{row.name.plain}" runs from {low} down to {high}'
                yield Remark(row.name.span, message, "write the low number first")


def uneven_steps(subject: Subject) -> Iterator[Remark]:
    """Find a line over years, days or doses that are unequal steps apart.

    Why: all steps of a line are drawn alike. Where one is twice as long as the one before it, the
    line looks twice as steep there as it is.

    Before: a line with the rows 2010, 2015, 2020 and 2030.
    After: the rows 2010, 2020 and 2030, or `type: column`.

    Source: our own rule: a drawing says what its numbers say, and no more.
    """
    for chart in _charts(subject):
        names = [row.name for row in chart.rows] if chart.kind is ChartKind.LINE else []
        places = [_NUMBER.findall(name.plain) for name in names]
        alike = {_NUMBER.sub("", name.plain) for name in names}
        if len(alike) != 1 or any(len(numbers) != 1 for numbers in places):
            continue
        steps = [int(after) - int(before) for (before,), (after,) in pairwise(places)]
        for at, (step, following) in enumerate(pairwise(steps)):
            if step != following:
                first, second, third = (f'"{name.plain}"' for name in names[at : at + 3])
                message = f"{first}, {second} and {third} are unequal steps, and are drawn alike"
                hint = "add or leave out rows until all steps are alike, or write `type: column`"
                yield Remark(names[at + 2].span, message, hint)
                break


def marked_title(subject: Subject) -> Iterator[Remark]:
    """Find a citation or a link in a title, a headline or the main message.

    Why: a title is read out by itself, in a list of slides or of headings, where a raised
    number or a link means nothing.

    Before: # Tea wakes some people [@smith2020]
    After: # Tea wakes some people, and the citation on the point that says so.

    Source: WCAG 2.2, 2.4.6: headings describe topic or purpose.
    """
    outline = subject.outline
    titles = [outline.front.title, outline.front.main_message]
    titles += [section.headline for section in outline.sections]
    for text in titles:
        if text.is_marked:
            hint = "take it out; cite the source on the point or sentence that says so"
            yield Remark(text.span, "a title holds no citation and no link", hint)


def marked_name(subject: Subject) -> Iterator[Remark]:
    """Find a citation or a link in a name: in a chart, on an axis, of a log or a picture.

    How to say a word to know counts as a name, too.

    Why: a name is drawn, or read out behind other words, where a raised number or a link has no
    place; it would be lost without a word.

    Before: | Green tea [@smith2020] | 12 |
    After: | Green tea | 12 |, and source: smith2020 above the table.

    Source: our own rule: nothing that somebody wrote is dropped without a word.
    """
    for section in subject.outline.sections:
        own = () if section.short.span == section.headline.span else (section.short,)
        for text in (*own, *chain.from_iterable(map(_names, section.parts))):
            if text.is_marked:
                hint = "take it out; cite the source in `source`, or in a sentence that says so"
                yield Remark(text.span, "a name holds no citation and no link", hint)


def _names(part: Part) -> tuple[Text, ...]:
    """Give the texts of a part of which the bare words are shown."""
    match part:
        case Chart():
            return (part.unit, part.axis, *part.series, *(row.name for row in part.rows))
        case Diagram(form=Curve(x=x, y=y)):
            return (x, y)
        case Diagram(form=Overlap(x=x)):
            return (x,)
        case Glossary(terms=terms):
            return tuple(term.say for term in terms if term.say)
        case Log():
            return (part.title,)
        case Picture():
            return (part.credit, part.licence)
        case _:
            return ()


def lost_emphasis(subject: Subject) -> Iterator[Remark]:
    """Find strong words that look like all others.

    They are in a chart, a drawing, the main message, or in how to say a word to know. A drawing
    sets a text strong as a whole, or not at all. A diagram with citations or links is set in
    words, which can be strong.

    Why: you marked the words that matter, and nobody would see which.

    Before: - Write **three** questions, in a Diagram.
    After: - Write three questions

    Source: our own rule: nothing that somebody wrote is dropped without a word.
    """
    outline = subject.outline
    parts = chain.from_iterable(section.parts for section in outline.sections)
    message = outline.front.main_message
    alike = (message,) if message.has_strong and not message.is_strong else ()
    for text in (*alike, *chain.from_iterable(map(_alike, parts))):
        hint = "take the marks of emphasis away, or say in words what matters"
        yield Remark(text.span, "strong words look like all others here", hint)


def _alike(part: Part) -> Iterator[Text]:
    """Give the texts of a part whose strong words do not look strong."""
    match part:
        case Chart():
            names = (part.axis, *part.series, *(row.name for row in part.rows))
            yield from (text for text in names if text.has_strong)
        case Glossary(terms=terms):
            yield from (term.say for term in terms if term.say and term.say.has_strong)
        case Diagram(form=form) if not isinstance(form, IconArray):
            texts = texts_of(form)
            if not any(text.is_marked for text in texts):
                yield from (one for one in texts if one.has_strong and not one.is_strong)


def sign_with_more(subject: Subject) -> Iterator[Remark]:
    """Find a list below a sign of Get help now, Call right away or Call soon.

    Why: somebody who is frightened reads the list once, from the top. Each line has to stand
    alone.

    Before: - You have chest pain - that spreads to the arm
    After: - You have chest pain, or pain that spreads to your arm.

    Source: CDC Clear Communication Index, item 8: lists without lists below them.
    """
    for part in _list_parts(subject):
        for item in part.items:
            if part.kind in SIGNS and item.items:
                hint = "make one sentence of it, or a sign of its own"
                yield Remark(item.items[0].text.span, "a sign has nothing below it", hint)


def notes_without_slide(subject: Subject) -> Iterator[Remark]:
    """Find Speaker notes in a section that has no slide.

    Points have slides, and so has each Chart, Diagram, Picture, Poll, Table and Call to action.

    Why: notes stand below a slide; these would be seen by nobody.

    Before: Speaker notes, and neither points nor a chart nor a table.
    After: the notes moved to a section with a slide, or a point added.

    Source: our own rule: nothing that somebody wrote is dropped without a word.
    """
    for section in subject.outline.sections:
        notes = [part for part in section.parts if isinstance(part, Notes)]
        if notes and not section.has_slides:
            hint = "add a point, or move the notes to a section that has a slide"
            yield Remark(section.span, "the notes of this section have no slide", hint)


def _charts(subject: Subject) -> Iterator[Chart]:
    for section in subject.outline.sections:
        yield from (part for part in section.parts if isinstance(part, Chart))


def _list_parts(subject: Subject) -> Iterator[ListPart]:
    for section in subject.outline.sections:
        yield from (part for part in section.parts if isinstance(part, ListPart))
