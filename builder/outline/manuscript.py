"""The lines of a file, and stretches of them turned into spans."""

from __future__ import annotations

from builder.findings import Span
from builder.record import record


@record
class Lines:
    """A half-open range of lines, counted from 0."""

    first: int
    after: int


@record
class Manuscript:
    """One file's lines, its name in findings, and the language of its words."""

    file: str
    lines: tuple[str, ...]
    lang: str = "en"

    def span(self, lines: Lines) -> Span:
        """Give the place of a block: from its first letter to the end of its last line."""
        last = min(max(lines.first, lines.after - 1), len(self.lines) - 1)
        while last > lines.first and not self.lines[last].strip():
            last -= 1
        first_text = self.lines[lines.first]
        column = len(first_text) - len(first_text.lstrip()) + 1
        return Span(self.file, lines.first + 1, column, last + 1, len(self.lines[last]) + 1)

    def line_span(self, line: int) -> Span:
        """Give the place of one line, counted from 0."""
        return self.span(Lines(line, line + 1))
