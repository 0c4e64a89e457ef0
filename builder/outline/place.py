"""A stretch of a text turned into its span of the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from builder.findings import Span
from builder.record import record


@record
class Place:
    """Where the words of a text stand in its file."""

    file: str
    content: str
    starts: tuple[tuple[int, int], ...]
    """For each line of the content the line and column, counted from 1, where it begins."""
    breaks: tuple[int, ...]
    """For each line of the content how many letters of the content stand before it."""
    whole: Span | None = None
    """The span of every stretch, where finer ones cannot be told."""

    def span(self, start: int, end: int) -> Span:
        """Turn a stretch of the content, its end exclusive, into a span of the file."""
        if self.whole:
            return self.whole
        line, column = self._point(start)
        if len(self.starts) == 1:
            last = column + max(0, end - 1 - start)
            return Span(self.file, line, column, line, last + 1)
        end_line, last = self._point(max(start, end - 1))
        return Span(self.file, line, column, end_line, last + 1)

    @property
    def extent(self) -> Span:
        """The span of all of it; of one letter where it is empty."""
        return self.span(0, len(self.content))

    def part(self, start: int, end: int) -> Place:
        """Give the place of a stretch of the content, its end exclusive, margins left out."""
        words = self.content[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        if self.whole:
            return place_whole(words, self.whole)
        below = bisect_right(self.breaks, start + len(words)) - bisect_right(self.breaks, start)
        row = bisect_right(self.breaks, start)
        return place_lines(self.file, words, (self._point(start), *self.starts[row : row + below]))

    def _point(self, offset: int) -> tuple[int, int]:
        if len(self.starts) == 1:
            line, column = self.starts[0]
            return line, column + offset
        row = bisect_right(self.breaks, offset) - 1
        line, column = self.starts[row]
        return line, column + offset - self.breaks[row]


def place_at(file: str, content: str, *, line: int, column: int) -> Place:
    """Place words that stand on one line, or that go on at the first column of the next."""
    below = content.count("\n")
    starts = ((line, column), *((line + row, 1) for row in range(1, below + 1)))
    return Place(file, content, starts, _breaks(content))


def place_lines(file: str, content: str, starts: Sequence[tuple[int, int]]) -> Place:
    """Place words of several lines, each of which begins at its own line and column."""
    return Place(file, content, tuple(starts), _breaks(content))


def place_whole(content: str, span: Span) -> Place:
    """Place words of which only the whole can be found in the file."""
    return Place(span.file, content, ((span.line, span.column),), (0,), whole=span)


def _breaks(content: str) -> tuple[int, ...]:
    breaks = [0]
    while at := content.find("\n", breaks[-1]) + 1:
        breaks.append(at)
    return tuple(breaks)
