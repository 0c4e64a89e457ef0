"""The lines of a file, and places in them turned into spans."""

from __future__ import annotations

from dataclasses import dataclass

from builder.findings import Finding, Span
from builder.outline.blocks import Inline, Lines
from builder.outline.inline import Place, read_runs
from builder.outline.model import Text, Words
from builder.outline.strict_yaml import Scalar


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One file's lines, its name in findings, and the language of its words."""

    file: str
    lines: tuple[str, ...]
    lang: str = "en"

    def span(self, lines: Lines) -> Span:
        """Give the place of a block: from its first letter to the end of its last line."""
        last = max(lines.first, lines.after - 1)
        while last > lines.first and not self.lines[last].strip():
            last -= 1
        first_text = self.lines[lines.first]
        column = len(first_text) - len(first_text.lstrip()) + 1
        return Span(self.file, lines.first + 1, column, last + 1, len(self.lines[last]) + 1)

    def line_span(self, line: int) -> Span:
        """Give the place of one line, counted from 0."""
        return self.span(Lines(line, line + 1))

    def text(self, text_id: str, inline: Inline, found: list[Finding]) -> Text:
        """Read the words of one block."""
        place = self._place(inline)
        runs = read_runs(inline.tokens, place, found)
        return Text(text_id, self.lang, _extent(place), runs)

    def cell(self, text_id: str, inline: Inline, column: int, found: list[Finding]) -> Text:
        """Read the words of a table cell whose text begins at `column`, counted from 1."""
        place = Place(self.file, ((inline.lines.first + 1, column),), inline.content)
        runs = read_runs(inline.tokens, place, found)
        return Text(text_id, self.lang, _extent(place), runs)

    def _place(self, inline: Inline) -> Place:
        starts = []
        for row, content in enumerate(inline.content.split("\n")):
            line = min(inline.lines.first + row, len(self.lines) - 1)
            at = self.lines[line].rfind(content.strip())
            starts.append((line + 1, max(at, 0) + 1))
        return Place(self.file, tuple(starts), inline.content)


def plain_text(text_id: str, scalar: Scalar, *, lang: str) -> Text:
    """Make a text of a field that holds words and no marks, such as alt text."""
    words = " ".join(scalar.text.split())
    return Text(text_id, lang, scalar.span, (Words(words),) if words else ())


def _extent(place: Place) -> Span:
    lines = place.content.split("\n")
    line, column = place.starts[0]
    end_line, end_start = place.starts[-1]
    return Span(place.file, line, column, end_line, end_start + len(lines[-1].rstrip()))
