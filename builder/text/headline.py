"""Headlines broken where a reader pauses."""

from __future__ import annotations

import re
from collections.abc import Callable

_SENTENCES = re.compile(r"(?<=[.?!])[ \u00a0](?=[A-Z\"'“‘¿¡])")
_LINES = 2  # a headline has no more, so each of two sentences has one


def break_between_sentences(words: str, fits: Callable[[str], bool]) -> str:
    """Part a headline of two sentences into two lines, if it needs two and each fits one.

    `fits` tells whether some words fit one line.
    """
    sentences = _SENTENCES.split(words)
    if fits(words) or len(sentences) != _LINES or not all(map(fits, sentences)):
        return words
    return "\n".join(sentences)
