"""Words with a hyphen of their own, kept whole in narrow boxes by a line break of ours.

Every renderer may end a line behind a hyphen, and nothing that they all heed forbids it. What can
be had is a line break where the word would have begun the next line anyway.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.fit import USABLE_WIDTH, lines_of
from builder.deck.layout import Level
from builder.deck.model import Paragraph, Run
from builder.record import replace
from builder.text.face import NO_BREAK_SPACE
from builder.text.lines import Line
from builder.units import Length

_HYPHENS = ("-", "\u2010")


def with_whole_words(
    paragraphs: Sequence[Paragraph], levels: Sequence[Level], width: Length
) -> tuple[Paragraph, ...]:
    """Keep the words of paragraphs whole, each in the look of its level."""
    looks = (levels[min(one.level, len(levels) - 1)] for one in paragraphs)
    return tuple(
        with_whole_word(one, look, width) for one, look in zip(paragraphs, looks, strict=True)
    )


def with_whole_word(paragraph: Paragraph, level: Level, width: Length) -> Paragraph:
    """Break lines around each word that would be parted at its hyphen.

    The paragraph comes back as it is where such a word is wider than a line.
    """
    if not _has_hyphen(paragraph):
        return paragraph
    shown = paragraph
    while (parted := _first_parted(shown, level, width)) is not None:
        at = _break_for(shown, *parted)
        if at is None:
            return paragraph
        shown = _broken_at(shown, at)
    return shown


def has_parted_word(paragraph: Paragraph, level: Level, width: Length) -> bool:
    """Tell whether a line ends behind the hyphen of a word that goes on."""
    return _has_hyphen(paragraph) and _first_parted(paragraph, level, width) is not None


def _has_hyphen(paragraph: Paragraph) -> bool:
    """Tell whether there is anything to measure at all."""
    return any(hyphen in run.text for run in paragraph.runs for hyphen in _HYPHENS)


def _first_parted(paragraph: Paragraph, level: Level, width: Length) -> tuple[int, int] | None:
    """Count the letters before the first line that ends so, and before its end.

    A renderer may use the little that our measure keeps free, so that is tried as well.
    """
    whole = width * (1 / USABLE_WIDTH)
    tries = (_parted_line(lines_of(paragraph, level, one)) for one in (width, whole))
    return next((found for found in tries if found), None)


def _parted_line(lines: Sequence[Line[Run]]) -> tuple[int, int] | None:
    before = 0
    for line in lines[:-1]:
        after = before + _letters(line.text)
        if not line.end and line.text.endswith(_HYPHENS):
            return before, after
        before = after
    return None


def _letters(text: str) -> int:
    return sum(not letter.isspace() for letter in text)


def _break_for(paragraph: Paragraph, line: int, hyphen: int) -> int | None:
    """Find the space that a line should end at: before the parted word, or else behind it."""
    text = "".join(run.text for run in paragraph.runs)
    places = [at for at, letter in enumerate(text) if not letter.isspace()]
    first, last = places[hyphen - 1], places[hyphen]
    while first and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    if first > places[line]:
        return first - 1
    is_bound = text[last : last + 1] == NO_BREAK_SPACE
    return last if is_bound else None


def _broken_at(paragraph: Paragraph, at: int) -> Paragraph:
    """Put a line break in the place of one space."""
    runs = []
    for run in paragraph.runs:
        text = run.text
        if 0 <= at < len(text):
            text = f"{text[:at]}\n{text[at + 1 :]}"
        at -= len(run.text)
        runs.append(replace(run, text=text))
    return replace(paragraph, runs=tuple(runs))
