"""An outline as values: sections, their parts, and every text with its id and place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from builder.findings import Span

_CITE = "\0"  # holds a citation's place among plain words; no text holds it
_CITED = re.compile(r" ?\0(?=[\s.,;:!?)]|$)|\0")


class HowSure(Enum):
    """How sure we are of a claim, in the patient's words."""

    KNOW = "We know"
    THINK = "We think"
    NOT_YET = "We do not know yet"
    NOT_PROVEN = "Not proven"


@dataclass(frozen=True, slots=True)
class Key:
    """The key of a source, where somebody cites it."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text, perhaps strong, perhaps a link."""

    text: str
    strong: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One bracket of sources, as in `[@a; @b]`."""

    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class ClinicField:
    """A place that the clinic's own data fill, as in `{clinic.phone}`."""

    key: str
    span: Span
    strong: bool = False
    link: str = ""


Run = Words | Citation | ClinicField


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a person will see: one paragraph, point, cell or field."""

    id: str
    """Where it stands in the topic, as in `leaky-gut/points/2`; unique in the topic."""
    lang: str
    span: Span
    runs: tuple[Run, ...]

    @property
    def plain(self) -> str:
        """The words alone; citations are left out, fields stand by their key."""
        words = "".join(_plain(run) for run in self.runs)
        return _CITED.sub("", words).strip(" ") if _CITE in words else words

    @property
    def keys(self) -> tuple[Key, ...]:
        """The sources cited in it, in order."""
        return tuple(key for run in self.runs if isinstance(run, Citation) for key in run.keys)


def _plain(run: Run) -> str:
    match run:
        case Words(text=text):
            return text
        case ClinicField(key=key):
            return f"{{clinic.{key}}}"
        case Citation():
            return _CITE


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list, with the list that hangs below it."""

    text: Text
    items: tuple[ListItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    text: Text


@dataclass(frozen=True, slots=True)
class Subheading:
    """A `###` heading inside the Handout part."""

    text: Text


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in prose."""

    items: tuple[ListItem, ...]
    ordered: bool


Prose = Paragraph | Subheading | Listing


@dataclass(frozen=True, slots=True)
class Handout:
    """What the patient reads in this section."""

    blocks: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """What the presenter says."""

    blocks: tuple[Prose, ...]


class ChartKind(Enum):
    """The kinds of chart."""

    BAR = "bar"
    COLUMN = "column"
    LINE = "line"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One category of a chart and its value in each series."""

    name: Text
    values: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: what it says, what it counts, and its numbers in the author's order."""

    id: str
    kind: ChartKind
    title: Text
    unit: Text
    alt: Text
    label: Text | None
    keys: tuple[Key, ...]
    axis: Text
    series: tuple[Text, ...]
    rows: tuple[ChartRow, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; the first cell of a row names the row."""

    id: str
    title: Text
    keys: tuple[Key, ...]
    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One claim, how sure we are of it, and on what grounds."""

    claim: Text
    sure: HowSure
    keys: tuple[Key, ...]
    clinicians: Text | None
    box: bool
    """Does it stand in the box of what we know and do not know?"""
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The claims of a section."""

    rows: tuple[EvidenceRow, ...]


class ListKind(Enum):
    """The parts that are one list, collected over all sections."""

    TRY_THIS = "try-this"
    GET_HELP_NOW = "get-help-now"
    CALL_RIGHT_AWAY = "call-right-away"
    CALL_SOON = "call-soon"
    QUESTIONS = "questions-to-ask"


@dataclass(frozen=True, slots=True)
class ListPart:
    """A part that is one list: actions, signs or questions."""

    kind: ListKind
    items: tuple[ListItem, ...]
    sheet: int | None
    """How many of the first items the sheet takes; None takes all."""


Part = Handout | Notes | Chart | Table | Evidence | ListPart


class SectionKind(Enum):
    """A lesson teaches; marketing sells, and some editions drop it."""

    LESSON = "lesson"
    MARKETING = "marketing"


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Review:
    """Who reviewed the topic, and when."""

    by: str
    credential: str
    on: date
    span: Span


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Outline:
    """One topic in its source language."""

    front: Front
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """An author by family and given name, or a body by its name alone."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of `references.yaml`, in CSL's fields."""

    id: str
    type: str
    title: str
    authors: tuple[Author, ...]
    others: bool
    """Are there more authors than are named?"""
    issued: str
    span: Span
    container: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""
    verified: str = ""
    erratum: str = ""
    retracted: bool = False
