from __future__ import annotations

from builder.deck.model import Drawing, Slide, paragraphs_of
from builder.deck.render import render_deck
from builder.verify.deck_lint import lint_deck
from builder.verify.dump import dump_deck
from tests.topics import STAMP, deck_findings, deck_of, points, slides_of

ALT = "A hundred figures in ten rows; five are filled."


def array(*facts: str, more: str = "") -> str:
    listed = "\n".join(f"- {fact}" for fact in facts)
    return (
        points("A")
        + "\n## Diagram\n\n```yaml\ntype: icon-array\ntitle: Few wake\ncount: 5\n"
        + f"alt: {ALT}\n{more}```\n\n{listed}\n"
    )


def slide_of(*facts: str, more: str = "") -> Slide:
    (slide,) = slides_of(deck_of(array(*facts, more=more)), "Icon array")
    return slide


def words(slide: Slide) -> list[str]:
    return [one.words for one in paragraphs_of(slide)]


def test_sets_the_number_larger_than_its_words() -> None:
    number = paragraphs_of(slide_of("63 in 100 are women"))[1]

    assert "5 in 100" == number.words
    assert ["5"] == [run.text for run in number.runs if run.size]


def test_sets_the_number_of_a_fact_on_a_line_of_its_own() -> None:
    shown = paragraphs_of(slide_of("63 in 100 are women"))

    facts = [(one.words, one.level) for one in shown if one.id == shown[2].id]
    assert [("63 in 100", 0), ("are women", 1)] == facts


def test_says_what_one_sign_stands_for() -> None:
    slide = slide_of("A fact", more="source: lee2018\n")

    assert "Each figure is one person out of 100. Source: 1. Lee 2018" in words(slide)


def test_shows_whom_it_counts_and_that_it_is_an_idea() -> None:
    slide = slide_of("A fact", more="label: One town.\nidea-drawing: yes\n")

    assert {"One town.", "Idea drawing, not measured data"} <= set(words(slide))


def test_gives_the_group_one_alternative_text_and_the_notes_the_same() -> None:
    slide = slide_of("A fact")

    assert [ALT] == [slot.alt for slot in slide.slots if isinstance(slot, Drawing)]
    assert f"Describe the picture aloud: {ALT}" == slide.notes[-1].words


def test_is_read_as_title_drawing_number() -> None:
    plan = deck_of(array("A fact"))
    data = render_deck(plan, STAMP)

    shown = dump_deck(data).partition("title: Few wake\n")[2].splitlines()
    assert [f"grpSp: [{ALT}]", "body: 5 in 100"] == shown[:2]
    assert () == lint_deck(data, "tea.pptx")


def test_sets_more_facts_smaller() -> None:
    slide = slide_of(*(f"{at} in 100 of those say so" for at in range(1, 5)))

    assert "Icon array, many" == slide.layout


def test_refuses_facts_that_find_no_room() -> None:
    found = deck_findings(array(*("One word after the other " * 6 for _ in range(4))))

    assert [("P430", 18)] == [(finding.code, finding.span.line) for finding in found]
