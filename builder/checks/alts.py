"""Alternative texts held against the numbers of the drawings that they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from builder.checks.numerals import named_numbers
from builder.checks.subject import Remark, Subject
from builder.outline.diagram_model import Diagram, IconArray
from builder.outline.part_model import Chart
from builder.outline.text_model import Text

MOST_NAMED = 6  # beyond it the highest and the lowest number carry what the chart says


def unnamed_number(subject: Subject) -> Iterator[Remark]:
    """Find numbers of a chart, and counts of an icon array, that its alt text does not name.

    A chart of up to six numbers has to name each; a larger one at least its highest and its
    lowest. Figures count, and English words from zero to ten.

    Why: the alt text is all that somebody who cannot see the drawing gets of it. It also goes
    stale without a sign when a number is corrected in the table alone.

    Before: alt: Bar chart. Soap leaves fewer germs than water alone.
    After: alt: Bar chart. After water alone, 23 of 100 hands still carry germs. After soap, 8.

    Source: WCAG 2.2, success criterion 1.1.1: a text that serves the same purpose.
    https://www.w3.org/WAI/tutorials/images/complex/
    """
    for section in subject.outline.sections:
        for part in section.parts:
            match part:
                case Chart():
                    yield from _unnamed(part.alt, _telling(part), "chart")
                case Diagram(form=IconArray(count=count)):
                    yield from _unnamed(part.alt, (Decimal(count),), "icon array")
                case _:
                    pass


def _telling(chart: Chart) -> tuple[Decimal, ...]:
    """Choose the numbers that a chart's alt text has to name, each once, in order."""
    values = tuple(value for row in chart.rows for value in row.values)
    if len(values) > MOST_NAMED:
        values = (max(values), min(values))
    return tuple(dict.fromkeys(values))


def _unnamed(alt: Text, wanted: Sequence[Decimal], drawing: str) -> Iterator[Remark]:
    named = named_numbers(alt.plain)
    missing = [f"{value:f}" for value in wanted if abs(value) not in named]
    if missing:
        numbers = _listed(missing)
        message = f"the alt text of this {drawing} does not name {numbers}"
        yield Remark(
            alt.span, message, f"say {numbers} in `alt`, for whoever cannot see the drawing"
        )


def _listed(numbers: Sequence[str]) -> str:
    *first, last = numbers
    return f"{', '.join(first)} and {last}" if first else last
