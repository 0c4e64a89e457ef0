"""The parts of a section as values: what stands under each `##` heading."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from builder.findings import Span
from builder.outline.text_model import Key, ListItem, Prose, Text


class HowSure(Enum):
    """How sure we are of a claim, in the patient's words."""

    KNOW = "We know"
    THINK = "We think"
    NOT_YET = "We do not know yet"
    NOT_PROVEN = "Not proven"


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
