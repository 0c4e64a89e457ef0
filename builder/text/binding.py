"""Plain text into the same text with no-break spaces where a line must not end.

Spaces alone change, one into one, so what is known by its place in the text stays in place.
Only single spaces change: `break_lines` draws a run of spaces as one, but not a run of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.text.face import NO_BREAK_SPACE

SHORT = 8  # letters; two last words that are shorter together take a third along
LONG = 24  # letters; a last line of so many does not look lonely, and a narrow cell must hold it
UNITS = ("%", "°F", "°C", "mcg", "µg", "mg", "g", "kg", "mL", "ml", "mm", "cm", "pt")
INSIDE_A_MEASURE = re.compile(
    rf"""
    (?<=\d)[ ](?=(?:{"|".join(UNITS)})(?!\w))  # 81 mg
    | (?<=\d)[ ](?=(?:in|of)[ ]\d)             # the first space of 5 in 100
    | (?<=\d[ ]in|\d[ ]of)[ ](?=\d)            # the second
    """,
    re.VERBOSE,
)


def bind_last_words(text: str) -> str:
    """Join the last two words, or three short ones, so that no last line holds one alone."""
    count = _words_to_bind(text.rpartition("\n")[2].split(" "))
    return NO_BREAK_SPACE.join(text.rsplit(" ", count - 1))


def bind_units(text: str) -> str:
    """Join a number with its unit ("81 mg"), and a count with its whole ("5 in 100", "2 of 3")."""
    return INSIDE_A_MEASURE.sub(NO_BREAK_SPACE, text)


def _words_to_bind(words: Sequence[str]) -> int:
    """Say how many of the last words belong together; an empty word is a second space."""
    two, three = words[-2:], words[-3:]
    if len(two) < len(("second", "last")) or not all(two) or len("".join(two)) >= LONG:
        return 1
    if len(three) == len(two) or not all(three) or len("".join(three)) >= LONG:
        return 2
    return 3 if len("".join(two)) < SHORT else 2


def bind_parts(parts: Sequence[str], *, is_narrow: bool = False) -> tuple[str, ...]:
    """Bind the text that several parts make together, and part it at the same places.

    In a narrow place most lines hold one word, so the last words stay free.
    """
    bound = bind_units("".join(parts))
    bound = bound if is_narrow else bind_last_words(bound)
    cut, at = [], 0
    for part in parts:
        cut.append(bound[at : at + len(part)])
        at += len(part)
    return tuple(cut)
