"""A stretch of a text turned into its place in the outline's file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.checks.subject import Subject
from builder.findings import Span
from builder.outline.text_model import Text

# What stands in the file and not in the plain words: citations, and the address of a link.
_MARKS = re.compile(r"\[@[^\]]*\]|(?<=\])\([^)]*\)")
_MARK = "\0"  # no letter of any text


def place(subject: Subject, text: Text, *, start: int, end: int) -> Span:
    """Give the place of `text.plain[start:end]`; of the whole text where it cannot be told.

    The plain words stand in the file letter by letter, with marks, citations and line ends
    between them, so each is the next letter of its kind.
    """
    letters = _letters(subject, text.span)
    places: list[tuple[int, int]] = []
    for wanted in text.plain[:end]:
        found = next((at for at, letter in letters if letter == wanted), None)
        if found is None:
            return text.span
        places.append(found)
    (line, column), (end_line, last) = places[start], places[-1]
    return Span(text.span.file, line, column, end_line, last + 1)


def place_of_key(subject: Subject, key: str) -> Span:
    """Give the place of a key of the front matter, or of the first line of it."""
    front = subject.outline.front.span
    for line in range(front.line, min(front.end_line, len(subject.lines)) + 1):
        if subject.lines[line - 1].startswith(f"{key}:"):
            return Span(front.file, line, 1, line, len(key) + 1)
    return Span(front.file, front.line, front.column, front.line, front.column + 1)


def _letters(subject: Subject, span: Span) -> Iterator[tuple[tuple[int, int], str]]:
    """Go through the letters of a span in the file; the end of a line is a space."""
    first, after = (span.line, span.column), (span.end_line, span.end_column)
    for row, words in enumerate(subject.lines[span.line - 1 : span.end_line], span.line):
        letters = _MARKS.sub(lambda mark: _MARK * len(mark[0]), words)
        for column, letter in enumerate(f"{letters} ", 1):
            if first <= (row, column) < after:
                yield (row, column), " " if letter == "\t" else letter
