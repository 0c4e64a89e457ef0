"""A deck read back and compared with its edition, text by text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from builder.edition.model import Edition
from builder.edition.sources import Source
from builder.findings import Finding
from builder.outline.part_model import Chart, EvidenceRow
from builder.outline.text_model import Text
from builder.verify.deck_charts import chart_pair
from builder.verify.deck_lint import OPENING_RULES
from builder.verify.expected import Expected, Fit, claims_of, expect, folded, unbroken
from builder.verify.expected_deck import deck_texts
from builder.verify.panel import Pair, nearest
from builder.verify.parity import PARITY_RULES
from builder.verify.read_deck import DeckWords, ReadText, read_deck
from builder.verify.rule import apply_rules


def compare_deck(edition: Edition, data: bytes, name: str) -> tuple[Finding, ...]:
    """Compare a deck with its edition."""
    deck = read_deck(data)
    if deck is None:
        return apply_rules(OPENING_RULES, data, name)
    return apply_rules(PARITY_RULES, DeckPanel(edition, name, deck), name)


class DeckPanel:
    """The deck's side of the comparison."""

    kind = "deck"

    def __init__(self, edition: Edition, name: str, deck: DeckWords) -> None:
        self.edition, self.name = edition, name
        self._deck = deck
        self._notes = [note for slide in deck.slides for note in slide.notes]
        self._by_id: dict[str, list[ReadText]] = {}
        for text in deck.texts:
            self._by_id.setdefault(text.id, []).append(text)
        self._rows = [row for table in deck.tables for row in table.rows]

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """The texts that the deck must show."""
        return deck_texts(self.edition)

    def text(self, one: Expected) -> Pair:
        """Find a text under its id, or among the notes."""
        if self._fitting(one):
            return Pair(one.words, one.words)
        return Pair(one.words, nearest(one.words, [text.words for text in self._read(one)]))

    def citation(self, one: Expected) -> Pair:
        """Find the raised numbers on a text; where it is lost, that is told already."""
        fitting = self._fitting(one)
        if not fitting or any(text.numbers == one.numbers for text in fitting):
            return Pair("", "")
        return Pair(_listed(one.numbers) or "nothing", _listed(fitting[0].numbers))

    def _read(self, one: Expected) -> Sequence[ReadText]:
        return self._notes if one.in_notes else self._by_id.get(one.id, ())

    def _fitting(self, one: Expected) -> list[ReadText]:
        return [text for text in self._read(one) if _fits(one, text.words)]

    def alt(self, text: Text) -> Pair:
        """Find an alternative text."""
        said, alts = text.plain, self._deck.alts
        return Pair(said, said if said in alts else nearest(said, alts))

    def numbers(self, chart: Chart) -> Pair:
        """Find the categories and series of a chart as a native chart holds them."""
        return chart_pair(self.edition, chart, charts=self._deck.charts, rows=self._rows)

    @cached_property
    def claims(self) -> tuple[EvidenceRow, ...]:
        """All claims: the hidden slides show them."""
        return claims_of(self.edition)

    def grade(self, row: EvidenceRow) -> Pair:
        """Find the grade and the sources beside a claim, which is the first cell of its row."""
        words = expect(self.edition, row.claim).words
        numbers = ", ".join(map(str, self.edition.numbers(row.keys))) or "–"
        expected = f"{row.sure.value} | {numbers}"
        read = [" | ".join(one[1:3]) for one in self._rows if one[:1] == (words,)]
        return Pair(expected, expected if expected in read else next(iter(read), ""))

    def source(self, source: Source) -> Pair:
        """Find a source in the numbered list."""
        expected = f"{source.number}. {folded(source.text)}"
        texts = self._by_id.get(f"source/{source.key}", ())
        return Pair(expected, next((f"{text.listed}. {text.words}" for text in texts), ""))

    def unreviewed(self) -> Iterator[str]:
        """Name the slides on which no shape is the review line."""
        line = folded(self.edition.review_line)
        for slide in self._deck.slides:
            if line not in slide.words:
                yield f"slide {slide.number}"


def _fits(expected: Expected, read: str) -> bool:
    match expected.fit:
        case Fit.WHOLE:
            return read == expected.words
        case Fit.START:
            return read == expected.words or read.startswith(f"{expected.words} (")
        case Fit.WITHIN:
            return expected.words in read
        case Fit.SPELLED:
            return expected.words in unbroken(read)


def _listed(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))
