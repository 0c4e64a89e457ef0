"""When each section of a talk should begin, by the minutes that its outline gives."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from builder.outline.model import Section

_OPENING = Decimal(5)  # minutes for title, main message and agenda, at most
_SHARE = Decimal(3)  # of what the sections leave, the opening takes one part


def section_starts(
    minutes: Decimal | None, sections: Sequence[Section]
) -> tuple[Decimal | None, ...]:
    """Give the minute at which each section begins; None where nobody can tell.

    What the sections leave of the talk is for its opening and for questions.
    """
    if minutes is None or not all(section.minutes for section in sections):
        return tuple(None for _ in sections)
    rest = max(minutes - sum((one.minutes for one in sections), Decimal(0)), Decimal(0))
    at = min((rest / _SHARE).to_integral_value(ROUND_DOWN), _OPENING)
    starts = []
    for section in sections:
        starts.append(at)
        at += section.minutes
    return tuple(starts)


def clock(minutes: Decimal) -> str:
    """Write a time as the timer of PowerPoint's presenter view does, as in 0:12:00."""
    hours, seconds = divmod(round(minutes * 60), 3600)
    return f"{hours}:{seconds // 60:02}:{seconds % 60:02}"
