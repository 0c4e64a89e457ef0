"""The parts of a section as values: what stands under each `##` heading."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from builder.findings import Span
from builder.outline.diagram_model import Diagram
from builder.outline.text_model import Key, ListItem, Prose, Text
from builder.record import record


class HowSure(Enum):
    """How sure we are of a claim, in the patient's words; the surest first."""

    KNOW = "We know"
    THINK = "We think"
    NOT_YET = "We do not know yet"
    NOT_PROVEN = "Not proven"


@record
class Handout:
    """What the patient reads in this section."""

    blocks: tuple[Prose, ...]


@record
class Notes:
    """What the presenter says."""

    blocks: tuple[Prose, ...]


class ChartKind(Enum):
    """The kinds of chart."""

    BAR = "bar"
    COLUMN = "column"
    LINE = "line"
    RANGE = "range"


@record
class ChartRow:
    """One category of a chart and its value in each series."""

    name: Text
    values: tuple[Decimal, ...]
    is_pale: bool = False
    """Does another row stand out?"""


@record
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


@record
class Table:
    """A table with a header row; the first cell of a row names the row."""

    id: str
    title: Text
    keys: tuple[Key, ...]
    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    span: Span


@record
class EvidenceRow:
    """One claim, how sure we are of it, and on what grounds."""

    claim: Text
    sure: HowSure
    keys: tuple[Key, ...]
    clinicians: Text | None
    box: bool
    """Does it stand in the box of what we know and do not know?"""
    span: Span


@record
class Evidence:
    """The claims of a section."""

    rows: tuple[EvidenceRow, ...]


class ListKind(Enum):
    """The parts that are one list, collected over all sections."""

    ALWAYS = "always"
    TRY_THIS = "try-this"
    GET_HELP_NOW = "get-help-now"
    CALL_RIGHT_AWAY = "call-right-away"
    CALL_SOON = "call-soon"
    QUESTIONS = "questions-to-ask"


SIGNS = (ListKind.GET_HELP_NOW, ListKind.CALL_RIGHT_AWAY, ListKind.CALL_SOON)
"""What is a sign to call, the most urgent first."""


@record
class ListPart:
    """A part that is one list: actions, signs or questions."""

    kind: ListKind
    items: tuple[ListItem, ...]
    sheet: int | None
    """How many of the first items the sheet takes; None takes all."""


@record
class Picture:
    """A picture from the topic's folder."""

    id: str
    file: str
    """Its path below the topic's folder."""
    alt: Text | None
    """None says that it is decorative."""
    credit: Text
    licence: Text
    caption: Text | None
    span: Span
    file_span: Span
    """Where its file is named."""


@record
class Term:
    """A word to know: how to say it, the forms it takes, and what it means."""

    name: Text
    say: Text | None
    forms: tuple[Text, ...]
    meaning: Text
    span: Span

    @property
    def place(self) -> str:
        """Where links lead to it, as in `#immune-system`."""
        return term_place(self.name.plain)


def term_place(name: str) -> str:
    """Turn a word to know into the address of its explanation: small letters and hyphens."""
    return "-".join(name.lower().split())


@record
class Glossary:
    """The words to know of a section."""

    terms: tuple[Term, ...]


@record
class Poll:
    """A question to the audience, the options, and the answer with its reason."""

    id: str
    question: Text
    options: tuple[Text, ...]
    right: int
    """Which option the answer begins with, counted from 0."""
    answer: Text
    span: Span


@record
class TeachBackRow:
    """What the clinician says, and what to listen for."""

    say: Text
    listen: Text


@record
class TeachBack:
    """Questions by which the clinician learns what was understood."""

    rows: tuple[TeachBackRow, ...]


@record
class MythRow:
    """What people hear, what the evidence says, and how sure we are of that answer."""

    myth: Text
    fact: Text
    sure: HowSure
    span: Span


@record
class Myths:
    """Myths, each with what the evidence says."""

    rows: tuple[MythRow, ...]


@record
class Log:
    """A table to fill in by pen."""

    id: str
    title: Text
    rows: int
    """How many empty rows it has."""
    head: tuple[Text, ...]
    span: Span


@record
class ReadMore:
    """Links to read more."""

    items: tuple[ListItem, ...]


@record
class CallToAction:
    """What the clinic asks people to do, and where."""

    id: str
    action: Text
    url: Text
    span: Span


Part = (
    Handout
    | Notes
    | Chart
    | Diagram
    | Picture
    | Table
    | Evidence
    | Glossary
    | ListPart
    | Poll
    | TeachBack
    | Myths
    | Log
    | ReadMore
    | CallToAction
)

Shown = Chart | Diagram | Picture | Table | Poll | CallToAction
"""The parts that have slides of their own among those of their section."""
