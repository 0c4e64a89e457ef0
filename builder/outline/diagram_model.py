"""Diagrams as values: what is drawn from words, and what the words are."""

from __future__ import annotations

from enum import Enum

from builder.findings import Span
from builder.outline.text_model import Key, ListItem, Text
from builder.record import record


class StepKind(Enum):
    """How the steps of a diagram follow each other."""

    FLOW = "flow"
    CYCLE = "cycle"
    LAYERS = "layers"


@record
class Steps:
    """Steps in order: in a row, around a ring, or layers from the top down."""

    kind: StepKind
    items: tuple[ListItem, ...]


@record
class Compare:
    """Two things side by side, each with what is said of it."""

    sides: tuple[ListItem, ...]


class Icon(Enum):
    """What stands for one in an icon array."""

    PEOPLE = "people"
    DOTS = "dots"


@record
class IconArray:
    """So many of a hundred, filled row by row, and facts beside them."""

    count: int
    of: int
    icon: Icon
    facts: tuple[ListItem, ...]


@record
class Arrow:
    """What leads to what."""

    start: Text
    ends: tuple[Text, ...]


@record
class Links:
    """Ways in which things can be linked, each one arrow or two."""

    arrows: tuple[Arrow, ...]


@record
class CurveLine:
    """A line over time: it rises, and then stays or falls."""

    name: Text
    stays: bool


@record
class Curve:
    """Lines over time on axes without numbers."""

    x: Text
    y: Text
    lines: tuple[CurveLine, ...]


@record
class Overlap:
    """Two groups whose averages differ while most of their dots overlap."""

    x: Text
    groups: tuple[Text, ...]


@record
class Barrier:
    """A barrier twice, tight and loose, and its layers from the top down."""

    left: Text
    right: Text
    left_caption: Text
    right_caption: Text
    layers: tuple[Text, ...]


DiagramForm = Steps | Compare | IconArray | Links | Curve | Overlap | Barrier


@record
class Diagram:
    """A drawing that is laid out from words."""

    id: str
    form: DiagramForm
    title: Text
    alt: Text
    label: Text | None
    keys: tuple[Key, ...]
    is_idea: bool
    """Does it show an idea, not measured data?"""
    span: Span
