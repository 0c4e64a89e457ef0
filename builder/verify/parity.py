"""The rules by which a written artifact is compared with the edition that it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from builder.findings import Span
from builder.verify.expected import alts_of, charts_of
from builder.verify.panel import Pair, Panel
from builder.verify.rule import ERROR, WARNING, Rule, Told


def find_lost_texts(panel: Panel) -> Iterator[Told]:
    """Find texts of the outline that an artifact does not show, or shows in other words.

    Points, paragraphs, actions, signs, questions, cells, claims, headlines and the main message
    are read back from the file, citation numbers on paper included.

    Why: a patient acts on what she reads. A sign that is lost on the way to paper is not there.

    Before: "You cannot breathe well." in the outline, and nothing in the handout
    After: the same words in both

    Source: our own promise: both panels agree (design, promise 7).
    """
    for one in panel.expected:
        yield from _told(panel, one.span, one.id, panel.text(one))


def find_lost_citations(panel: Panel) -> Iterator[Told]:
    """Find texts of a deck that cite other sources than the outline does.

    Why: a wrong number sends the reader to a source that says something else.

    Before: Soap lifts germs off skin¹, and the outline cites source 2
    After: Soap lifts germs off skin²

    Source: our own promise: both panels agree (design, promise 7).
    """
    for one in panel.expected:
        yield from _told(panel, one.span, f"the citation in {one.id}", panel.citation(one))


def find_lost_alt(panel: Panel) -> Iterator[Told]:
    """Find charts, drawings and pictures without the alternative text that the outline gives them.

    Why: for somebody who cannot see it, the alternative text is the picture.

    Before: a chart with the alternative text of another one
    After: the words of `alt` in the outline

    Source: our own promise: both panels agree (design, promise 7).
    """
    for part_id, alt in alts_of(panel.edition):
        what = f"the alternative text of {part_id}"
        yield from _told(panel, alt.span, what, panel.alt(alt))


def find_wrong_charts(panel: Panel) -> Iterator[Told]:
    """Find charts with other names or numbers than the outline gives them.

    Why: a chart is believed at a glance; nobody checks its bars against the text.

    Before: 23 in the outline, and a bar of 32
    After: 23 in both

    Source: our own promise: both panels agree (design, promise 7).
    """
    for chart in charts_of(panel.edition):
        yield from _told(panel, chart.span, f"the chart {chart.id}", panel.numbers(chart))


def find_wrong_grades(panel: Panel) -> Iterator[Told]:
    """Find claims that stand under another grade than the outline gives them.

    Why: "We know" and "Not proven" are the difference between treatment and hope.

    Before: a claim graded "Not proven", in the column "We know"
    After: the claim with its own grade

    Source: our own promise: both panels agree (design, promise 7).
    """
    for row in panel.claims:
        yield from _told(panel, row.span, f"how sure we are of {row.claim.id}", panel.grade(row))


def find_wrong_sources(panel: Panel) -> Iterator[Told]:
    """Find sources that the list at the end lacks, or lists under another number.

    Why: a number in the text is worth what stands beside it in the list.

    Before: 2. Lee D. Tea at night, and the text means source 1 by it
    After: 1. Lee D. Tea at night

    Source: our own promise: both panels agree (design, promise 7).
    """
    for source in panel.edition.sources:
        what = f"source {source.number}"
        yield from _told(panel, panel.edition.front.span, what, panel.source(source))


def find_unreviewed_pages(panel: Panel) -> Iterator[Told]:
    """Find slides and pages that do not say whether a clinician has reviewed the topic.

    Why: pages are copied and photographed one by one; each has to say what it is.

    Before: a page with its number alone at its foot
    After: "Not yet reviewed by a clinician" at the foot of every page

    Source: our own promise: nothing unreviewed looks reviewed (design, promise 5).
    """
    for where in panel.unreviewed():
        message = f"{where} does not say “{panel.edition.review_line}”"
        yield Told(Span(panel.name), message)


def _told(panel: Panel, span: Span, what: str, pair: Pair) -> Iterator[Told]:
    if pair.differs:
        said = f"reads “{pair.read}”" if pair.read else "does not show it"
        yield Told(span, f"{what} is “{pair.expected}”, but the {panel.kind} {said}")


_REPORT = "this is a fault of the builder: report it, with the outline"

PARITY_RULES: tuple[Rule[Panel], ...] = (
    Rule("V591", ERROR, find_lost_texts, _REPORT),
    Rule("V592", ERROR, find_lost_citations, _REPORT),
    Rule("V593", ERROR, find_lost_alt, _REPORT),
    Rule("V594", ERROR, find_wrong_charts, _REPORT),
    Rule("V595", ERROR, find_wrong_grades, _REPORT),
    Rule("V596", ERROR, find_wrong_sources, _REPORT),
    Rule("V597", WARNING, find_unreviewed_pages, _REPORT),
)
_ON_SHEET = ("V591", "V595", "V597")
SHEET_RULES = tuple(rule for rule in PARITY_RULES if rule.code in _ON_SHEET)
