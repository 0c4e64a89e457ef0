"""Whatever an outline holds, what is written from it passes our own judges."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.findings import Finding, has_errors
from builder.handout.plan import plan_booklet
from builder.handout.render import render_handout
from builder.verify.deck_lint import lint_deck
from builder.verify.parity import compare_deck, compare_handout
from builder.verify.tag_tree import check_pdf
from tests.topics import STAMP, edition_of

PARTS = ["always", "chart", "diagram", "evidence", "handout", "log", "picture", "poll", "table"]
letters = st.text("abcdefghijklmnopqrstuvwxyzáéñßДЯλ", min_size=1, max_size=14)
word = letters.filter(lambda text: text not in PARTS)  # as a headline it would be a part
words = st.lists(word, min_size=1, max_size=12).map(" ".join)
sentence = words.map(lambda text: f"{text.capitalize()}.")
cited = st.tuples(sentence, st.sampled_from(["", " [@lee2018]", " [@smith2020; @lee2018]"])).map(
    "".join
)
bold = st.tuples(word, words).map(lambda pair: f"**{pair[0]}** {pair[1]}")
number = st.integers(0, 5000).map(str)


def lines(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def listed(name: str) -> st.SearchStrategy[str]:
    items = st.lists(st.one_of(sentence, bold), min_size=1, max_size=9)
    return items.map(lambda found: f"\n## {name}\n\n{lines(found)}\n")


def table(rows: list[tuple[str, str]]) -> str:
    body = "\n".join(f"| {name} | {text} |" for name, text in rows)
    return f"\n## Table\n\n```yaml\ntitle: A table\n```\n\n| Name | Text |\n|---|---|\n{body}\n"


def chart(kind: str, rows: list[tuple[str, str]]) -> str:
    body = "\n".join(f"| {name} | {value} |" for name, value in rows)
    return (
        f"\n## Chart\n\n```yaml\ntype: {kind}\ntitle: A chart\nunit: cups\nsource: lee2018\n"
        f"alt: What the chart shows.\n```\n\n| Name | Cups |\n|---|---|\n{body}\n"
    )


handouts = st.lists(
    st.one_of(cited, st.lists(cited, min_size=1, max_size=5).map(lines)), min_size=1, max_size=6
).map(lambda blocks: "\n## Handout\n\n" + "\n\n".join(blocks) + "\n")
tables = st.lists(st.tuples(words, words), min_size=1, max_size=8).map(table)
kinds = st.sampled_from(["bar", "column", "line"])
charts = st.tuples(kinds, st.lists(st.tuples(word, number), min_size=1, max_size=6)).map(
    lambda pair: chart(*pair)
)
LISTS = ("Try this", "Get help now", "Call right away", "Call soon", "Questions to ask")
parts = st.tuples(
    st.one_of(st.just(""), handouts),
    st.one_of(st.just(""), tables),
    st.one_of(st.just(""), charts),
    *(st.one_of(st.just(""), listed(name)) for name in LISTS),
).map("".join)


@st.composite
def sections(draw: st.DrawFn) -> str:
    count = draw(st.integers(1, 4))
    texts = []
    for at in range(count):
        points = draw(st.lists(st.one_of(cited, bold), min_size=1, max_size=9))
        head = f"\n# {draw(words).capitalize()}\n\n<!-- id: s{at}; short: Part {at} -->\n\n"
        texts.append(f"{head}{lines(points)}\n{draw(parts)}")
    return "".join(texts)


def errors(found: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.code} {finding.message}" for finding in found if has_errors([finding])]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(sections())
def test_a_deck_that_is_planned_passes_lint_and_parity(body: str) -> None:
    edition = edition_of(body)
    plan, found = plan_deck(edition)
    if has_errors(found):
        return
    data = render_deck(plan, STAMP)

    assert [] == errors((*lint_deck(data, "tea.pptx"), *compare_deck(edition, data, "tea.pptx")))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(sections())
def test_a_booklet_that_is_planned_passes_tag_tree_and_parity(body: str) -> None:
    edition = edition_of(body, profile="patient")
    plan, found = plan_booklet(edition, paper="letter")
    if has_errors(found):
        return
    data = render_handout(plan, replace(STAMP, output="booklet"))

    assert [] == errors((*check_pdf(data, "tea.pdf"), *compare_handout(edition, data, "tea.pdf")))
