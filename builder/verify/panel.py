"""What was read back from an artifact, asked in the same words for both panels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Protocol

from builder.edition.model import Edition
from builder.edition.sources import Source
from builder.outline.part_model import Chart, EvidenceRow
from builder.outline.text_model import Text
from builder.record import record
from builder.verify.expected import Expected

LONGEST = 200  # letters of what was read that a message shows


@record
class Pair:
    """What should be read, and what is; the latter is empty where nothing is."""

    expected: str
    read: str

    @property
    def differs(self) -> bool:
        """Whether the two are not the same."""
        return self.expected != self.read


class Panel(Protocol):
    """An artifact that can be asked for everything that its edition promises."""

    kind: str
    name: str
    edition: Edition

    @property
    def expected(self) -> tuple[Expected, ...]:
        """The texts that it must show."""

    def text(self, one: Expected) -> Pair:
        """Find a text."""

    def citation(self, one: Expected) -> Pair:
        """Find the numbers on a text."""

    def alt(self, text: Text) -> Pair:
        """Find an alternative text."""

    def numbers(self, chart: Chart) -> Pair:
        """Find the names and numbers of a chart."""

    @property
    def claims(self) -> tuple[EvidenceRow, ...]:
        """The claims that it must show with their grade."""

    def grade(self, row: EvidenceRow) -> Pair:
        """Find how sure we are of a claim."""

    def source(self, source: Source) -> Pair:
        """Find an entry of the list of sources, with its number."""

    def unreviewed(self) -> Iterator[str]:
        """Name the slides or pages that do not say who reviewed the topic."""


def nearest(words: str, read: Sequence[str]) -> str:
    """Choose what was read that begins most like the words, if it does at all."""
    best = max(read, key=lambda one: _alike(one, words), default="")
    return best[:LONGEST] if len(read) == 1 or _alike(best, words) else ""


def _alike(one: str, other: str) -> int:
    """Count the letters with which two texts begin alike."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)
