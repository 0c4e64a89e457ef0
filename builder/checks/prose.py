"""The handout's prose and lists held against what most people read with ease."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.checks.places import place
from builder.checks.readability import Reading, read_grade
from builder.checks.subject import Passage, Remark, Subject
from builder.outline.diagram_model import Compare, Diagram
from builder.outline.model import Outline
from builder.outline.part_model import Handout, ListKind, ListPart, ReadMore
from builder.outline.text_model import Listing, ListItem
from builder.text.sentences import Sentence, quoted

MAX_ITEMS = 7  # CDC Clear Communication Index, item 8
MAX_SENTENCE_WORDS = 20  # GOV.UK 2014: 21 words are fairly difficult, 25 difficult
READING_GRADE = 6  # AMA, NIH and HHS; Am Fam Physician 2015;92(2):118-124
MIN_GRADED_WORDS = 100  # our own: in less, one long word moves the grade
MIN_SMOG_SENTENCES = 30  # McLaughlin 1969
QUOTED_WHOLE = 160  # letters of the sentence that a message is about
QUOTED_SHORT = 60  # letters of a sentence that a hint names


def long_list(subject: Subject) -> Iterator[Remark]:
    """Find lists of more than seven items in Handout, in the list parts and in a comparison.

    A list part, such as Call right away or Read more, is counted over all sections, as it is
    printed. Words to know are looked up, and may be many.

    Why: in a long list signs and steps get lost, and each of them matters.

    Before: Call right away with nine signs.
    After: Call right away with six signs; three that can wait stand in Call soon.

    Source: CDC Clear Communication Index, item 8: no list of more than seven items without
    lists below. https://www.cdc.gov/ccindex/
    """
    for name, items in _lists(subject.outline):
        if len(items) > MAX_ITEMS:
            message = f"{name} has {len(items)} items, and a list reads well up to seven"
            hint = f"join or drop {len(items) - MAX_ITEMS}, or part the list"
            yield Remark(items[MAX_ITEMS].text.span, message, hint)


def long_sentence(subject: Subject) -> Iterator[Remark]:
    """Find sentences of more than twenty words in Handout.

    Why: a reader who must sound out words has lost the start of a long sentence at its end.

    Before: Germs that get on your hands when you cook, shop, or care for someone who is ill can
        move on from there to your mouth.
    After: Germs get on your hands when you cook, shop, or care for someone. From there they can
        move to your mouth.

    Source: GOV.UK, Sentence length: why 25 words is our limit (21 words are fairly difficult).
    https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit
    """
    for passage in subject.handout:
        for sentence in passage.sentences:
            count = len(sentence.words)
            if count > MAX_SENTENCE_WORDS:
                words = quoted(sentence.text, longest=QUOTED_WHOLE)
                span = place(subject, passage.text, start=sentence.start, end=sentence.end)
                hint = "make two sentences of it"
                yield Remark(span, f"a sentence of {count} words: {words}", hint)


def reading_grade(subject: Subject) -> Iterator[Remark]:
    """Find a handout that reads above grade 6.

    All Handout parts are graded together, from a hundred words on, and in English alone: the
    formula holds for no other language. It counts words a sentence and syllables a word; it
    cannot tell whether a text makes sense.

    Why: many health texts ask for more schooling than their readers have. Plain words reach
    more of them, on a bad day too.

    Before: Inadequate hand hygiene facilitates transmission of respiratory infections.
    After: Germs on your hands can give you a cold.

    Source: Flesch-Kincaid, Kincaid and others 1975, Navy RBR 8-75; SMOG, McLaughlin 1969,
    J Reading 12(8):639-646; grade 5 to 6, Am Fam Physician 2015;92(2):118-124.
    """
    if subject.outline.front.language != "en":
        return
    placed = [(passage, sentence) for passage in subject.handout for sentence in _whole(passage)]
    reading = read_grade([sentence for _, sentence in placed])
    if reading.words < MIN_GRADED_WORDS or round(reading.fkgl, 1) <= READING_GRADE:
        return
    longest = sorted(placed, key=lambda pair: -len(pair[1].words))
    passage, first = longest[0]
    span = place(subject, passage.text, start=first.start, end=first.end)
    texts = dict.fromkeys(sentence.text for _, sentence in longest)
    named = " and ".join(quoted(text, longest=QUOTED_SHORT) for text in tuple(texts)[:2])
    message = f"the handout reads at grade {_grades(reading)}, and the aim is {READING_GRADE}"
    yield Remark(span, message, f"use shorter words, and part the longest sentences: {named}")


def _whole(passage: Passage) -> tuple[Sentence, ...]:
    """Leave out an item without a full stop: it is no sentence and would lower the grade."""
    if passage.text.plain.rstrip(" \"'”’)").endswith((".", "?", "!")):
        return passage.sentences
    return ()


def _grades(reading: Reading) -> str:
    if reading.sentences < MIN_SMOG_SENTENCES:
        return f"{reading.fkgl:.1f} (Flesch-Kincaid)"
    return f"{reading.fkgl:.1f} (Flesch-Kincaid; SMOG {reading.smog:.1f})"


def _lists(outline: Outline) -> Iterator[tuple[str, Sequence[ListItem]]]:
    """Find every list with its name; the list parts of one kind are one list."""
    parts = [part for section in outline.sections for part in section.parts]
    for kind in ListKind:
        items = [
            item
            for part in parts
            if isinstance(part, ListPart) and part.kind is kind
            for item in part.items
        ]
        yield f'"{kind.value.replace("-", " ").capitalize()}"', items
        yield from _lists_below(items)
    yield (
        '"Read more"',
        [item for part in parts if isinstance(part, ReadMore) for item in part.items],
    )
    for part in parts:
        match part:
            case Handout(blocks=blocks):
                for block in blocks:
                    if isinstance(block, Listing):
                        yield "this list", block.items
                        yield from _lists_below(block.items)
            case Diagram(form=Compare(sides=sides)):
                yield from _lists_below(sides)


def _lists_below(items: Sequence[ListItem]) -> Iterator[tuple[str, Sequence[ListItem]]]:
    for item in items:
        yield "this list", item.items
        yield from _lists_below(item.items)
