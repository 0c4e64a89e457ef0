"""A written artifact compared with the edition that it was made from, text by text."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from builder.edition.model import Edition
from builder.findings import Finding, Span, error, in_order, warning
from builder.outline.model import Chart, ChartKind
from builder.verify.expected import (
    Expected,
    Fit,
    booklet_texts,
    boxed_grades,
    charts_of,
    claims_of,
    deck_texts,
    expect,
    expect_claim,
    folded,
    unit_sign,
)
from builder.verify.read_deck import DeckWords, ReadChart, ReadText, read_deck
from builder.verify.read_handout import HandoutWords, ReadElement, read_handout

_HINT = "this is a fault of the builder: report it with the outline"


def compare_deck(edition: Edition, data: bytes, name: str) -> tuple[Finding, ...]:
    """Compare a deck with its edition."""
    deck = read_deck(data)
    if deck is None:
        return (_unreadable(name),)
    panel = _Panel("deck", name)
    return in_order((
        *_deck_texts(panel, edition, deck),
        *_deck_charts(panel, edition, deck),
        *_deck_grades(panel, edition, deck),
        *_deck_sources(panel, edition, deck),
        *_deck_review(panel, edition, deck),
    ))  # fmt: skip


def compare_handout(edition: Edition, data: bytes, name: str) -> tuple[Finding, ...]:
    """Compare a booklet with its edition."""
    handout = read_handout(data)
    if handout is None:
        return (_unreadable(name),)
    panel = _Panel("handout", name)
    return in_order((
        *_handout_texts(panel, edition, handout),
        *_handout_charts(panel, edition, handout),
        *_handout_grades(panel, edition, handout),
        *_handout_sources(panel, edition, handout),
        *_handout_review(panel, edition, handout),
    ))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Panel:
    """Which of the two is compared, for its messages."""

    kind: str
    name: str

    def differs(self, code: str, span: Span, what: str, expected: str, read: str) -> Finding:
        said = f"reads “{read}”" if read else "does not show it"
        message = f"{what} is “{expected}”, but the {self.kind} {said}"
        return error(code, span, message, _HINT)


def _unreadable(name: str) -> Finding:
    return error("V590", Span(name), "what was written cannot be read back", _HINT)


def _deck_texts(panel: _Panel, edition: Edition, deck: DeckWords) -> Iterator[Finding]:
    by_id: dict[str, list[ReadText]] = {}
    for text in deck.texts:
        by_id.setdefault(text.id, []).append(text)
    notes = [note for slide in deck.slides for note in slide.notes]
    for one in deck_texts(edition):
        read = notes if one.in_notes else by_id.get(one.id, [])
        fitting = [text for text in read if _fits(one, text.words)]
        if not fitting:
            nearest = _nearest(one.words, [text.words for text in read])
            yield panel.differs("V591", one.span, one.id, one.words, nearest)
        elif not any(text.numbers == one.numbers for text in fitting):
            shown = _listed(fitting[0].numbers)
            what = f"the citation in {one.id}"
            yield panel.differs("V592", one.span, what, _listed(one.numbers) or "none", shown)


def _fits(expected: Expected, read: str) -> bool:
    match expected.fit:
        case Fit.WHOLE:
            return read == expected.words
        case Fit.START:
            return read == expected.words or read.startswith(f"{expected.words} (")
        case Fit.WITHIN:
            return expected.words in read


def _listed(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))


def _nearest(words: str, read: Sequence[str]) -> str:
    """Choose what was read that begins most like the words, if it does at all."""
    best = max(read, key=lambda one: _alike(one, words), default="")
    return best[:200] if len(read) == 1 or _alike(best, words) else ""


def _alike(one: str, other: str) -> int:
    """Count the letters with which two texts begin alike."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)


def _deck_charts(panel: _Panel, edition: Edition, deck: DeckWords) -> Iterator[Finding]:
    left = list(deck.charts)
    for chart in charts_of(edition):
        names = tuple(expect(edition, row.name).words for row in chart.rows)
        series = _series(edition, chart)
        found = next((one for one in left if one.alt == chart.alt.plain), None)
        if found is None:
            span, what = chart.alt.span, f"the alternative text of {chart.id}"
            yield panel.differs("V593", span, what, chart.alt.plain, "")
            continue
        left.remove(found)
        shown = (found.categories, *found.series)
        if found.categories != names or not _equal(series, found):
            what, expected = f"the chart {chart.id}", _chart_words((names, *series))
            yield panel.differs("V594", chart.span, what, expected, _chart_words(shown))


_Series = tuple[tuple[str, tuple[float, ...]], ...]


def _series(edition: Edition, chart: Chart) -> _Series:
    """Give the numbers as a native chart holds them; a range as its start and its length."""
    columns = [
        tuple(map(float, column))
        for column in zip(*(row.values for row in chart.rows), strict=True)
    ]
    if chart.kind is ChartKind.RANGE:
        low, high = columns
        columns = [low, tuple(top - bottom for bottom, top in zip(low, high, strict=True))]
    names = (expect(edition, text).words for text in chart.series)
    return tuple(zip(names, columns, strict=True))


def _equal(series: _Series, read: ReadChart) -> bool:
    if [name for name, _ in series] != [name for name, _ in read.series]:
        return False
    pairs = zip(series, read.series, strict=True)
    return all(
        len(one) == len(other) and all(map(math.isclose, one, other))
        for (_, one), (_, other) in pairs
    )


def _chart_words(shown: Iterable[object]) -> str:
    return "; ".join(str(one) for one in shown)


def _deck_grades(panel: _Panel, edition: Edition, deck: DeckWords) -> Iterator[Finding]:
    """Find each claim in a table, with how sure we are and the numbers of its sources beside it."""
    rows = {row[0]: row[1:] for table in deck.tables for row in table.rows if row}
    for row in claims_of(edition):
        words = expect(edition, row.claim).words
        numbers = ", ".join(map(str, edition.numbers(row.keys))) or "–"
        expected = (row.sure.value, numbers)
        read = rows.get(words, ())
        if read[: len(expected)] != expected:
            what = f"how sure we are of {row.claim.id}"
            yield panel.differs("V595", row.span, what, " | ".join(expected), " | ".join(read))


def _deck_sources(panel: _Panel, edition: Edition, deck: DeckWords) -> Iterator[Finding]:
    listed = {text.id: text for text in deck.texts}
    for source in edition.sources:
        expected = f"{source.number}. {folded(source.text)}"
        text = listed.get(f"source/{source.key}")
        read = f"{text.listed}. {text.words}" if text else ""
        if read != expected:
            what = f"source {source.number}"
            yield panel.differs("V596", edition.front.span, what, expected, read)


def _deck_review(panel: _Panel, edition: Edition, deck: DeckWords) -> Iterator[Finding]:
    line = folded(edition.review_line)
    for slide in deck.slides:
        if line not in slide.words:
            yield _unreviewed(panel, f"slide {slide.number}", line)


def _unreviewed(panel: _Panel, where: str, line: str) -> Finding:
    return warning("V597", Span(panel.name), f"{where} does not say “{line}”", _HINT)


def _handout_texts(panel: _Panel, edition: Edition, handout: HandoutWords) -> Iterator[Finding]:
    """Find each text as that of an element, as often as it is expected."""
    read = Counter(element.text for element in handout.elements)
    for one in booklet_texts(edition):
        if one.fit is Fit.WITHIN:
            is_there = any(one.inline in text for text in read)
        else:
            is_there = read[one.inline] > 0
            read[one.inline] -= 1
        if not is_there:
            nearest = _nearest(one.inline, [text for text in read if text])
            yield panel.differs("V591", one.span, one.id, one.inline, nearest)


def _handout_charts(panel: _Panel, edition: Edition, handout: HandoutWords) -> Iterator[Finding]:
    figures = [element for element in handout.elements if element.role == "Figure"]
    for chart in charts_of(edition):
        found = next((one for one in figures if one.alt == chart.alt.plain), None)
        if found is None:
            span, what = chart.alt.span, f"the alternative text of {chart.id}"
            yield panel.differs("V593", span, what, chart.alt.plain, "")
        else:
            figures.remove(found)
            yield from _figure_numbers(panel, edition, chart, found)


def _figure_numbers(
    panel: _Panel, edition: Edition, chart: Chart, figure: ReadElement
) -> Iterator[Finding]:
    """Find each name and each number of a chart among the words of its figure."""
    wanted = Counter(word for words in _figure_words(edition, chart) for word in words.split())
    missing = wanted - Counter(figure.text.split())
    if missing:
        expected = " ".join(missing.elements())
        yield panel.differs("V594", chart.span, f"the chart {chart.id}", expected, figure.text)


def _figure_words(edition: Edition, chart: Chart) -> Iterator[str]:
    sign = unit_sign(chart)
    for row in chart.rows:
        yield expect(edition, row.name).words
        if chart.kind is ChartKind.RANGE:
            low, high = row.values
            yield f"{low} {high}{sign}"
        else:
            yield from (f"{value}{sign}" for value in row.values)
    if len(chart.series) > 1 and chart.kind is not ChartKind.RANGE:
        yield from (expect(edition, text).words for text in chart.series)


def _handout_grades(panel: _Panel, edition: Edition, handout: HandoutWords) -> Iterator[Finding]:
    """Find each claim of the box below the heading of its grade."""
    grades: dict[str, str] = {}
    heading = ""
    for element in handout.elements:
        if element.role.startswith("H"):
            heading = element.text
        elif element.text:
            grades.setdefault(element.text, heading)
    for sure, row in boxed_grades(edition):
        read = grades.get(expect_claim(edition, row).inline, "")
        if read != sure.value:
            what = f"how sure we are of {row.claim.id}"
            yield panel.differs("V595", row.span, what, sure.value, read)


def _handout_sources(panel: _Panel, edition: Edition, handout: HandoutWords) -> Iterator[Finding]:
    labels = {
        body.text: mark.text
        for mark, body in zip(handout.elements, handout.elements[1:], strict=False)
        if mark.role == "Lbl" and body.role == "LBody"
    }
    for source in edition.sources:
        expected = folded(source.text)
        label = labels.get(expected, "")
        if label != f"{source.number}.":
            what = f"source {source.number}"
            read = f"{label} {expected}" if label else _nearest(expected, list(labels))
            shown = f"{source.number}. {expected}"
            yield panel.differs("V596", edition.front.span, what, shown, read)


def _handout_review(panel: _Panel, edition: Edition, handout: HandoutWords) -> Iterator[Finding]:
    line = folded(edition.review_line)
    for number, page in enumerate(handout.pages, 1):
        if line not in page:
            yield _unreviewed(panel, f"page {number}", line)
