"""Whatever an outline holds, what is written from it passes our own judges."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.deck.model import DeckPlan, paragraphs_of
from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.edition.model import Edition
from builder.findings import Finding, has_errors
from builder.handout.plan import plan_booklet
from builder.handout.render import render_handout
from builder.handout.sheet import plan_sheet
from builder.outline.diagram_model import Diagram
from builder.outline.part_model import Glossary, Myths, Poll, ReadMore, TeachBack
from builder.outline.text_model import Text
from builder.outline.texts import texts_of
from builder.verify.deck_lint import lint_deck
from builder.verify.deck_panel import compare_deck
from builder.verify.handout_panel import compare_booklet, compare_sheet
from builder.verify.pdf_lint import check_pdf
from tests.pictures import part as picture_part
from tests.pictures import picture, plain_png
from tests.topics import STAMP, edition_of, points

CUP = picture(4, 3, data=plain_png(4, 3))

PARTS = ["always", "chart", "diagram", "evidence", "handout", "log", "picture", "poll", "table"]
letters = st.text("abcdefghijklmnopqrstuvwxyzáéñßДЯλ", min_size=1, max_size=14)
NOTHING = "null"  # what YAML takes for no value
word = letters.filter(lambda text: text not in (*PARTS, NOTHING))  # the names of parts head them
words = st.lists(word, min_size=1, max_size=12).map(" ".join)
brief = st.lists(word, min_size=1, max_size=4).map(" ".join)
either = st.one_of(brief, words)
sentence = either.map(lambda text: f"{text.capitalize()}.")
cited = st.tuples(sentence, st.sampled_from(["", " [@lee2018]", " [@smith2020; @lee2018]"])).map(
    "".join
)
sourced = st.tuples(either, st.sampled_from(["", " [@lee2018]"])).map("".join)
bold = st.tuples(word, words).map(lambda pair: f"**{pair[0]}** {pair[1]}")
number = st.integers(0, 5000).map(str)

SIGNS = ("Get help now", "Call right away", "Call soon")


def lines(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def listed(name: str) -> st.SearchStrategy[str]:
    item = brief if name in SIGNS else st.one_of(sentence, bold)
    items = st.lists(item, min_size=1, max_size=9)
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
captions = st.one_of(st.just(""), cited)
alts = st.sampled_from(["alt: A cup.", "decorative: yes"])
pictures = st.tuples(captions, alts).map(lambda pair: picture_part(pair[0], alt=pair[1]))
LISTS = ("Try this", *SIGNS, "Questions to ask")
parts = st.tuples(
    st.one_of(st.just(""), handouts),
    st.one_of(st.just(""), tables),
    st.one_of(st.just(""), charts),
    st.one_of(st.just(""), pictures),
    *(st.one_of(st.just(""), listed(name)) for name in LISTS),
).map("".join)


def diagram(kind: str, items: list[str], more: str = "") -> str:
    head = f"type: {kind}\ntitle: A diagram\nalt: What it shows.\n{more}"
    return f"\n## Diagram\n\n```yaml\n{head}```\n\n{lines(items)}\n"


def below(items: list[tuple[str, list[str]]]) -> list[str]:
    return ["\n".join([item, *(f"  - {one}" for one in more)]) for item, more in items]


STEPS = {"flow": (2, 6), "cycle": (3, 6), "layers": (2, 6), "compare": (2, 2)}
COURSES = st.sampled_from(["rise, stay", "rise, fall"])
marks = st.tuples(
    st.sampled_from(["", "idea-drawing: yes\n"]),
    st.one_of(st.just(""), either.map(lambda text: f"label: {text}\n")),
    st.sampled_from(["", "source: lee2018\n"]),
).map("".join)
with_more = st.tuples(sourced, st.lists(sourced, max_size=3))
sides = st.tuples(sourced, st.lists(sourced, min_size=1, max_size=3))


@st.composite
def diagrams(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from([*STEPS, "icon-array", "links", "curve", "overlap", "barrier"]))
    more = draw(marks)
    if kind in STEPS:
        low, high = STEPS[kind]
        step = sides if kind == "compare" else with_more
        return diagram(kind, below(draw(st.lists(step, min_size=low, max_size=high))), more)
    few = st.lists(sourced, min_size=1, max_size=4)
    match kind:
        case "icon-array":
            return diagram(kind, draw(few), f"{more}count: {draw(st.integers(0, 100))}\n")
        case "links":
            ends = draw(st.lists(st.tuples(sourced, sourced, sourced), min_size=1, max_size=4))
            arrows = [
                f"{one} -> {two}" + (f", {three}" * draw(st.booleans())) for one, two, three in ends
            ]
            return diagram(kind, arrows, more)
        case "curve":
            names = draw(st.lists(st.tuples(sourced, COURSES), min_size=1, max_size=2))
            return diagram(kind, [": ".join(pair) for pair in names], f"{more}x: Time\ny: Pain\n")
        case "overlap":
            return diagram(
                kind, draw(st.lists(sourced, min_size=2, max_size=2)), f"{more}x: Cups\n"
            )
        case _:
            said = [draw(either) for _ in range(4)]
            keys = ("left", "right", "left-caption", "right-caption")
            yaml = "".join(f"{key}: {text}\n" for key, text in zip(keys, said, strict=True))
            return diagram(kind, draw(st.lists(sourced, min_size=5, max_size=5)), more + yaml)


@st.composite
def polls(draw: st.DrawFn) -> str:
    options = draw(st.lists(either, min_size=2, max_size=5, unique_by=str.lower))
    answer = f"Answer: {draw(st.sampled_from(options))}, because {draw(cited)}"
    return f"\n## Poll\n\n{draw(either)}?\n\n{lines(options)}\n\n{answer}\n"


def rows(name: str, head: str, body: list[tuple[str, ...]]) -> str:
    listed = "\n".join(f"| {' | '.join(row)} |" for row in body)
    dashes = "|---" * len(body[0])
    return f"\n## {name}\n\n{head}\n{dashes}|\n{listed}\n"


GRADES = st.sampled_from(["We know", "We think", "We do not know yet", "Not proven"])
MYTHS = "| you may hear | what the evidence says | how sure we are of the answer |"
myths = st.lists(st.tuples(either, cited, GRADES), min_size=1, max_size=5).map(
    lambda body: rows("Myth or fact", MYTHS, list(body))
)
teach_backs = st.lists(st.tuples(either, either), min_size=1, max_size=3).map(
    lambda body: rows("Teach back", "| say | listen for |", list(body))
)
addresses = st.text("abcdefghij/-.?=&", max_size=120).map(lambda end: f"https://example.org/{end}z")
read_more = st.lists(st.tuples(words, addresses), min_size=1, max_size=4).map(
    lambda links: f"\n## Read more\n\n{lines([f'[{text}]({url})' for text, url in links])}\n"
)


def glossary(at: int) -> st.SearchStrategy[str]:
    terms = st.lists(words, min_size=1, max_size=5).map(
        lambda found: lines([f"**term{at}x{n}** (say it): {one}" for n, one in enumerate(found)])
    )
    return terms.map(lambda listed: f"\n## Words to know\n\n{listed}\n")


logs = st.tuples(brief, st.lists(brief, min_size=1, max_size=5), st.integers(1, 60)).map(
    lambda log: (
        f"\n## Log\n\n```yaml\ntitle: {log[0]}\nrows: {log[2]}\n```\n\n"
        f"| {' | '.join(log[1])} |\n{'|---' * len(log[1])}|\n"
    )
)


def more_parts(at: int) -> st.SearchStrategy[str]:
    """Give the parts that are shown in ways of their own."""
    single = (polls(), myths, teach_backs, read_more, listed("Always"), glossary(at), logs)
    return st.tuples(
        st.lists(diagrams(), max_size=3).map("".join),
        *(st.one_of(st.just(""), part) for part in single),
    ).map("".join)


@st.composite
def marketing(draw: st.DrawFn) -> str:
    """Write a section in which the clinic speaks for itself."""
    head = f"\n# {draw(words).capitalize()}\n\n<!-- id: book; kind: marketing -->\n\n"
    figures = "".join(draw(st.one_of(st.just(""), one)) for one in (charts, tables, diagrams()))
    call = f"```yaml\naction: {draw(brief)}\nurl: {draw(addresses)}\n```\n"
    said = draw(st.one_of(st.just(""), handouts))
    return f"{head}{lines([draw(cited)])}\n{said}{figures}\n## Call to action\n\n{call}"


@st.composite
def sections(draw: st.DrawFn) -> str:
    count = draw(st.integers(1, 4))
    texts = []
    for at in range(count):
        points = draw(st.lists(st.one_of(cited, bold), min_size=1, max_size=9))
        head = f"\n# {draw(words).capitalize()}\n\n<!-- id: s{at}; short: Part {at} -->\n\n"
        more = draw(more_parts(at))
        texts.append(f"{head}{lines(points)}\n{draw(parts)}{more}")
    return "".join([*texts, draw(st.one_of(st.just(""), marketing()))])


def shown_ids(plan: DeckPlan) -> set[str]:
    said = (one for slide in plan.slides for one in (*paragraphs_of(slide), *slide.notes))
    return {one.id for one in said}


def ids_of(edition: Edition) -> set[str]:
    """List the texts that the deck must show of the parts that it shows in ways of its own."""
    kinds = Diagram | Poll | TeachBack | Myths | ReadMore | Glossary
    parts = tuple(part for part in edition.parts() if isinstance(part, kinds))
    texts = {text.id for text in texts_of(parts)}
    alts = {part.alt.id for part in parts if isinstance(part, Diagram)}
    inside = {text.id for part in parts if isinstance(part, Glossary) for text in said_within(part)}
    return texts - alts - inside


def said_within(glossary: Glossary) -> list[Text]:
    """List what stands inside the cell of a word, and its other forms, which stand nowhere."""
    return [text for term in glossary.terms for text in (*term.forms, term.say) if text]


def errors(found: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.code} {finding.message}" for finding in found if has_errors([finding])]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(sections())
def test_a_deck_that_is_planned_passes_lint_and_parity(body: str) -> None:
    edition = edition_of(body, pictures=(CUP,))
    plan, found = plan_deck(edition)
    if has_errors(found):
        return
    data = render_deck(plan, STAMP)

    assert set() == ids_of(edition) - shown_ids(plan)
    assert [] == errors((*lint_deck(data, "tea.pptx"), *compare_deck(edition, data, "tea.pptx")))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(sections())
def test_a_booklet_that_is_planned_passes_tag_tree_and_parity(body: str) -> None:
    edition = edition_of(body, profile="patient", pictures=(CUP,))
    plan, found = plan_booklet(edition, paper="letter")
    if has_errors(found):
        return
    data = render_handout(plan, replace(STAMP, output="booklet"))

    assert [] == errors((*check_pdf(data, "tea.pdf"), *compare_booklet(edition, data, "tea.pdf")))


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(sections())
def test_a_sheet_has_two_sides_or_one_finding(body: str) -> None:
    edition = edition_of(body, profile="patient", pictures=(CUP,))
    plan, found = plan_sheet(edition, paper="letter")
    if has_errors(found):
        assert {"P470"} == {finding.code for finding in found}
        return
    data = render_handout(plan, replace(STAMP, output="sheet"))

    assert 2 == len(plan.pages)
    assert [] == errors((*check_pdf(data, "tea.pdf"), *compare_sheet(edition, data, "tea.pdf")))


few = st.lists(st.one_of(cited, bold), min_size=1, max_size=3).map(lines)
taken = st.tuples(st.sampled_from(["", "<!-- sheet: 1 -->\n\n"]), few).map("".join)
leaves = st.tuples(
    *(st.one_of(st.just(""), taken.map(f"\n## {name}\n\n{{}}\n".format)) for name in LISTS)
).map("".join)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(leaves)
def test_a_sheet_that_is_planned_passes_tag_tree_and_parity(parts: str) -> None:
    edition = edition_of(points("A point") + parts, profile="patient")
    plan, found = plan_sheet(edition, paper="letter")
    if has_errors(found):
        return
    data = render_handout(plan, replace(STAMP, output="sheet"))

    assert 2 == len(plan.pages)
    assert [] == errors((*check_pdf(data, "tea.pdf"), *compare_sheet(edition, data, "tea.pdf")))
