"""What a check looks at, and what it has to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import assert_never

from builder.findings import Span
from builder.outline.model import Outline
from builder.outline.part_model import Glossary, Handout, Term
from builder.outline.reference_model import Reference
from builder.outline.review_digest import review_digest
from builder.outline.text_model import Key, Listing, ListItem, Paragraph, Subheading, Text
from builder.outline.texts import keys_of, texts_of
from builder.record import record
from builder.text.sentences import Sentence, split_sentences


@dataclass(frozen=True)  # no slots: what several checks look for is found once and kept
class Subject:
    """Everything that a check may look at."""

    outline: Outline
    references: tuple[Reference, ...]
    today: date
    """`date.min` where it does not matter what day it is."""
    file: str
    """The name of the outline's file in findings."""
    lines: tuple[str, ...] = ()
    """The outline's lines; with them a finding points at a word, not at its whole paragraph."""
    sources: tuple[str, ...] = ()
    """The lines of the sources' file; a review is of them as well."""
    pictures: tuple[bytes, ...] = ()
    """The picture files that are shown, as they are; a review is of them, too."""

    @cached_property
    def digest(self) -> str:
        """What tells these words, sources and pictures from all others."""
        return review_digest(self.lines, self.sources, self.pictures)

    @cached_property
    def is_as_reviewed(self) -> bool:
        """Whether this is what was read; a review without `digest` does not say, and is believed.

        Where there is no review, nothing is claimed.
        """
        review = self.outline.front.reviewed
        return review is None or review.digest is None or review.digest == self.digest

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text, in the order of the file."""
        return texts_of((self.outline.front, self.outline.sections))

    @cached_property
    def keys(self) -> tuple[Key, ...]:
        """Every cited key, in the order of the file."""
        return keys_of((self.outline.front, self.outline.sections))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words to know of all sections, in order."""
        return tuple(
            term
            for section in self.outline.sections
            for part in section.parts
            if isinstance(part, Glossary)
            for term in part.terms
        )

    @cached_property
    def points(self) -> tuple[Passage, ...]:
        """The points of all sections, at both levels, in order."""
        return tuple(
            point
            for section in self.outline.sections
            for point in _in_items(section.points, cited=False)
        )

    @cached_property
    def handout(self) -> tuple[Passage, ...]:
        """The paragraphs and items of the Handout parts; small headings are left out."""
        return tuple(
            passage
            for section in self.outline.sections
            for part in section.parts
            if isinstance(part, Handout)
            for passage in _in_prose(part)
        )


@record
class Remark:
    """What a check says of one place; its row in CHECKS adds the code and how grave it is."""

    span: Span
    message: str
    hint: str


@dataclass(frozen=True)  # no slots, as above
class Passage:
    """A point, a paragraph or an item: a text that patients read."""

    text: Text
    cited: bool
    """Does a source stand in it, in the item above it, or in the sentence that opens its list?"""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, placed among its plain words."""
        return split_sentences(self.text.plain)


def _in_prose(handout: Handout) -> Iterator[Passage]:
    opened = False
    for block in handout.blocks:
        match block:
            case Paragraph(text=text):
                opened = bool(text.keys) and text.plain.rstrip().endswith(":")
                yield Passage(text, bool(text.keys))
            case Listing(items=items):
                yield from _in_items(items, cited=opened)
            case Subheading():
                opened = False
            case _:
                assert_never(block)


def _in_items(items: tuple[ListItem, ...], *, cited: bool) -> Iterator[Passage]:
    for item in items:
        here = cited or bool(item.text.keys)
        yield Passage(item.text, here)
        yield from _in_items(item.items, cited=here)
