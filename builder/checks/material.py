"""What a check looks at, and what it has to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.findings import Span
from builder.outline.model import (
    Handout,
    Key,
    Listing,
    ListItem,
    Outline,
    Paragraph,
    Reference,
    Text,
)
from builder.outline.texts import keys_of


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a check may look at."""

    outline: Outline
    references: tuple[Reference, ...]
    today: date
    file: str
    """The name of the outline's file in findings."""
    lines: tuple[str, ...] = ()
    """The outline's lines; with them a finding points at a word, not at its whole paragraph."""

    @property
    def keys(self) -> tuple[Key, ...]:
        """Every cited key, in the order of the file."""
        return keys_of((self.outline.front, self.outline.sections))


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check says of one place; its row in CHECKS adds the code and how grave it is."""

    span: Span
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A point, a paragraph or an item: a text that patients read."""

    text: Text
    cited: bool
    """Does a source stand in it, in the item above it, or in the sentence that opens its list?"""


def points_of(items: tuple[ListItem, ...]) -> Iterator[ListItem]:
    """Find the items of a list at all levels, in order."""
    for item in items:
        yield item
        yield from points_of(item.items)


def handout_passages(outline: Outline) -> Iterator[Passage]:
    """Find the paragraphs and items of the Handout parts; small headings are left out."""
    for section in outline.sections:
        for part in section.parts:
            if isinstance(part, Handout):
                yield from _prose_passages(part)


def passages(outline: Outline) -> Iterator[Passage]:
    """Find the points, and the paragraphs and items of the Handout parts."""
    for section in outline.sections:
        yield from _item_passages(section.points, cited=False)
    yield from handout_passages(outline)


def _prose_passages(handout: Handout) -> Iterator[Passage]:
    opened = False
    for block in handout.blocks:
        match block:
            case Paragraph(text=text):
                opened = bool(text.keys) and text.plain.rstrip().endswith(":")
                yield Passage(text, bool(text.keys))
            case Listing(items=items):
                yield from _item_passages(items, cited=opened)
            case _:
                opened = False


def _item_passages(items: tuple[ListItem, ...], *, cited: bool) -> Iterator[Passage]:
    for item in items:
        here = cited or bool(item.text.keys)
        yield Passage(item.text, here)
        yield from _item_passages(item.items, cited=here)
