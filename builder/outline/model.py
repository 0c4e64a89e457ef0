"""An outline as values: what the front matter says, and the sections with their parts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

from builder.findings import Span
from builder.outline.part_model import Part, Shown
from builder.outline.text_model import ListItem, Text
from builder.record import record


class SectionKind(Enum):
    """A lesson teaches; marketing sells, and some editions drop it."""

    LESSON = "lesson"
    MARKETING = "marketing"


@record
class Section:
    """One section: a headline that says the point, the points, and the parts."""

    id: str
    kind: SectionKind
    headline: Text
    short: Text
    minutes: Decimal
    points: tuple[ListItem, ...]
    parts: tuple[Part, ...]
    span: Span

    @property
    def has_slides(self) -> bool:
        """Tell whether the audience sees anything of it."""
        return bool(self.points) or any(isinstance(part, Shown) for part in self.parts)


@record
class Review:
    """Who reviewed the topic, and when."""

    by: str
    credential: str
    on: date
    span: Span
    digest: str | None = None
    """Of the words that were read; None where the review does not say which."""


class Cover(Enum):
    """What is drawn beside the title of a deck; the words are those of the front matter."""

    WAVES = "waves"
    BARRIER = "barrier"


@record
class Front:
    """What the front matter says of the whole topic."""

    id: str
    version: str
    updated: date
    title: Text
    subtitle: Text | None
    lang: str
    audience: Text
    main_message: Text
    objectives: tuple[Text, ...]
    takeaways: tuple[Text, ...]
    minutes: Decimal | None
    reviewed: Review | None
    next_review: date | None
    span: Span
    objective: Text | None = None
    reading_grade: Decimal | None = None
    cover: Cover = Cover.WAVES
    lang_span: Span | None = None
    """Where the language stands."""

    @property
    def language(self) -> str:
        """The language alone, without script and region: `es` of `es-MX`."""
        return self.lang.partition("-")[0]


@record
class Outline:
    """One topic in its source language."""

    front: Front
    sections: tuple[Section, ...]
