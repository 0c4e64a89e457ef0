"""Headlines broken where a reader pauses."""

from __future__ import annotations

import re
from collections.abc import Callable

_SENTENCES = re.compile(r"(?<=[.?!])[ \u00a0](?=[A-Z\"'“‘¿¡])")
_SHORT = 0.8  # of the first line: a shorter second one looks left over
_PAUSE = 0.85  # how much longer a line may be for a break at a comma or colon
_LONGER_FIRST = 0.9  # a first line may be a little longer than the second
_LINES = 2  # a headline has no more, so each of two sentences has one


def break_between_sentences(words: str, fits: Callable[[str], bool]) -> str:
    """Part a headline of two sentences into two lines, if it needs two and each fits one.

    `fits` tells whether some words fit one line.
    """
    sentences = _SENTENCES.split(words)
    if fits(words) or len(sentences) != _LINES or not all(map(fits, sentences)):
        return words
    return "\n".join(sentences)


def break_evenly(words: str, width: Callable[[str], float]) -> str:
    """Part a headline that leaves a short second line into two lines of nearly one length.

    `width` measures some words as a share of a line; more than 1 needs more lines than one.
    """
    if "\n" in words or not 1 < width(words) <= _LINES:
        return words
    spaces = [at for at, letter in enumerate(words) if letter == " "]
    pairs = [(words[:at], words[at + 1 :]) for at in spaces]
    breaks = [pair for pair in pairs if max(map(width, pair)) <= 1]
    if not breaks or width(breaks[-1][1]) >= width(breaks[-1][0]) * _SHORT:
        return words
    best: tuple[str, str] = min(breaks, key=lambda pair: _cost(pair, width))
    return "\n".join(best)


def _cost(lines: tuple[str, str], width: Callable[[str], float]) -> float:
    first, second = lines
    longest = max(width(first) * _LONGER_FIRST, width(second))
    return longest * (_PAUSE if first.endswith((",", ":", ";")) else 1)
