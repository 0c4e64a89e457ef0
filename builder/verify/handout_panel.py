"""A handout read back and compared with its edition, text by text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from builder.edition.model import Edition
from builder.edition.sources import Source
from builder.figures.numbers import has_sign
from builder.findings import Finding
from builder.outline.part_model import Chart, ChartKind, EvidenceRow, HowSure
from builder.outline.text_model import Text
from builder.verify.expected import Expected, Fit, expect, expect_claim, folded, unbroken
from builder.verify.expected_booklet import booklet_texts
from builder.verify.expected_sheet import sheet_texts
from builder.verify.panel import Pair, nearest
from builder.verify.parity import PARITY_RULES, SHEET_RULES
from builder.verify.pdf_lint import PDF_OPENING_RULES
from builder.verify.read_handout import HandoutWords, read_handout
from builder.verify.rule import apply_rules

_COUNTED = (Fit.WHOLE, Fit.START)


def compare_booklet(edition: Edition, data: bytes, name: str) -> tuple[Finding, ...]:
    """Compare a booklet with its edition."""
    handout = read_handout(data)
    if handout is None:
        return apply_rules(PDF_OPENING_RULES, data, name)
    return apply_rules(PARITY_RULES, HandoutPanel(edition, name, handout), name)


def compare_sheet(edition: Edition, data: bytes, name: str) -> tuple[Finding, ...]:
    """Compare a sheet with its edition; it shows no figures and lists no sources."""
    handout = read_handout(data)
    if handout is None:
        return apply_rules(PDF_OPENING_RULES, data, name)
    return apply_rules(SHEET_RULES, SheetPanel(edition, name, handout), name)


class HandoutPanel:
    """The handout's side of the comparison."""

    kind = "handout"

    def __init__(self, edition: Edition, name: str, handout: HandoutWords) -> None:
        self.edition, self.name = edition, name
        self._handout = handout
        self._texts = Counter(tag.text for tag in handout.tags if tag.text)
        self._headings: dict[str, list[str]] = {}
        """The headings below which each text stands."""
        self._labels: dict[str, list[str]] = {}
        """What stands before each item of a list."""
        self._figures: dict[str, list[str]] = {}
        """What figures show, by their alternative text."""
        self._read_order()

    def _read_order(self) -> None:
        heading = label = ""
        for tag in self._handout.tags:
            if tag.role.startswith("H"):
                heading = tag.text
            self._headings.setdefault(tag.text, []).append(heading)
            if tag.role == "LBody":
                self._labels.setdefault(tag.text, []).append(label)
            if tag.role == "Figure":
                self._figures.setdefault(tag.alt, []).append(tag.text)
            label = tag.text if tag.role == "Lbl" else ""

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """The texts that the booklet must show."""
        return booklet_texts(self.edition)

    def text(self, one: Expected) -> Pair:
        """Find a text, its citation numbers in it, as often as it is expected."""
        if one.fit is Fit.WITHIN:
            is_there = any(one.inline in text for text in self._texts)
        elif one.fit is Fit.SPELLED:
            is_there = any(one.inline in unbroken(text) for text in self._texts)
        else:
            is_there = self._texts[one.inline] >= self._wanted[one.inline]
        read = one.inline if is_there else nearest(one.inline, list(self._texts))
        return Pair(one.inline, read if read != one.inline or is_there else "")

    @cached_property
    def _wanted(self) -> Counter[str]:
        return Counter(one.inline for one in self.expected if one.fit in _COUNTED)

    def citation(self, one: Expected) -> Pair:
        """Find nothing more: the numbers stand in the text."""
        return Pair(one.id, one.id)

    def alt(self, text: Text) -> Pair:
        """Find the alternative text of a figure."""
        said = text.plain
        return Pair(said, said if said in self._figures else nearest(said, list(self._figures)))

    def numbers(self, chart: Chart) -> Pair:
        """Find every word and number of a chart among those of its figure."""
        wanted = self._wanted_in(chart)
        figures = self._figures.get(chart.alt.plain, [])
        missing = [wanted - _pieces(figure) for figure in figures]
        if not all(missing):
            return Pair("", "")
        return Pair(" ".join(missing[0].elements()), figures[0]) if missing else Pair("", "")

    def _wanted_in(self, chart: Chart) -> Counter[str]:
        """Count the names and numbers of a chart, and a sign for each number that has one."""
        values = [value for row in chart.rows for value in row.values]
        names = [row.name for row in chart.rows]
        if len(chart.series) > 1 and chart.kind is not ChartKind.RANGE:
            names += chart.series
        wanted = Counter(_number(str(value)) for value in values)
        for name in names:
            wanted += _pieces(expect(self.edition, name).words)
        if has_sign(chart):
            wanted[chart.unit.plain] += len(values) // (2 if chart.kind is ChartKind.RANGE else 1)
        return wanted

    @cached_property
    def claims(self) -> tuple[EvidenceRow, ...]:
        """The claims of the box of what we know."""
        return tuple(row for sure in HowSure for row in self.edition.boxed(sure))

    def grade(self, row: EvidenceRow) -> Pair:
        """Find the heading above a claim."""
        return self._under(expect_claim(self.edition, row).inline, row)

    def _under(self, claim: str, row: EvidenceRow) -> Pair:
        headings = self._headings.get(claim, [])
        grade = row.sure.value
        return Pair(grade, grade if grade in headings else next(iter(headings), ""))

    def source(self, source: Source) -> Pair:
        """Find a source in the numbered list."""
        words = folded(source.text)
        expected = f"{source.number}. {words}"
        read = [f"{label} {words}" for label in self._labels.get(words, ())]
        if expected in read:
            return Pair(expected, expected)
        return Pair(expected, next(iter(read), nearest(words, list(self._labels))))

    def unreviewed(self) -> Iterator[str]:
        """Name the pages that do not show the review line, as text or as decoration."""
        line = folded(self.edition.review_line)
        for number, page in enumerate(self._handout.pages, 1):
            if line not in page:
                yield f"page {number}"


_NUMBER = re.compile(r"[-\u2212]?\d[\d,]*(?:\.\d+)?")
_PIECE = re.compile(rf"{_NUMBER.pattern}|[%$€£]|°[CF]?|[^\s\d%$€£°]+")


def _pieces(words: str) -> Counter[str]:
    """Count the words, numbers and signs in a text; a number counts by its value."""
    found = _PIECE.findall(words)
    return Counter(_number(one) if _NUMBER.fullmatch(one) else one for one in found)


def _number(digits: str) -> str:
    plain = digits.replace(",", "").replace("\u2212", "-")
    return f"{Decimal(plain).normalize():f}"


class SheetPanel(HandoutPanel):
    """The sheet's side of the comparison."""

    kind = "sheet"

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """The texts that the sheet must show."""
        return sheet_texts(self.edition)

    def grade(self, row: EvidenceRow) -> Pair:
        """Find the heading above a claim, which has no numbers of sources here."""
        return self._under(expect(self.edition, row.claim).words, row)
