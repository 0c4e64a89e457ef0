from __future__ import annotations

import pytest

from builder.deck.grid import CARDS, RIGHT
from builder.deck.layout import Box
from builder.deck.layouts import BY_NAME
from builder.deck.model import Slide, TextSlot, paragraphs_of
from builder.figures.model import Contours
from builder.theme import Colour
from builder.units import pt
from tests.topics import deck_findings, deck_of, points

OPTIONS = ("5 seconds", "20 seconds", "2 minutes")
LONG = "Wash them before you cook and after that only if you think that they are dirty and cold"


def poll(*options: str, question: str = "How long?", why: str = "Longer adds little.") -> str:
    listed = "\n".join(f"- {option}" for option in options)
    return f"{points('A')}\n## Poll\n\n{question}\n\n{listed}\n\nAnswer: {options[1]}. {why}\n"


def slides_of(*options: str, question: str = "How long?", why: str = "So.") -> tuple[Slide, ...]:
    plan = deck_of(poll(*options, question=question, why=why))
    return tuple(slide for slide in plan.slides if slide.layout.startswith("Poll"))


def words(slide: Slide) -> list[str]:
    return [one.words for one in paragraphs_of(slide)]


def test_asks_with_lettered_options() -> None:
    asked, _ = slides_of(*OPTIONS)

    assert [
        "How long?",
        *("A", "5 seconds", "B", "20 seconds", "C", "2 minutes"),
        "Choose A, B, or C.",
    ] == words(asked)


def test_answers_with_the_same_options_and_the_reason() -> None:
    _, answered = slides_of(*OPTIONS)

    assert [
        "How long? (answer)",
        *("A", "5 seconds", "B", "20 seconds", "Answer", "C", "2 minutes"),
        "20 seconds. So.",
    ] == words(answered)


def test_marks_the_right_option_with_an_edge_and_a_tick() -> None:
    _, answered = slides_of(*OPTIONS)

    right = [slot for slot in answered.slots if isinstance(slot, TextSlot) and slot.idx == RIGHT]
    assert ["20 seconds"] == [slot.paragraphs[0].words for slot in right]
    assert ["Tick"] == [sketch.name for sketch in answered.sketches]


def test_gives_the_answer_alone_as_title_where_the_question_is_long() -> None:
    question = "How long do people who have the time and the soap to do it well wash their hands?"
    _, answered = slides_of(*OPTIONS, question=question[:-1] + " at home every day of a year?")

    assert "Answer: 20 seconds" == answered.title.words


def test_breaks_the_title_of_the_answer_between_its_sentences() -> None:
    question = "Tea at noon keeps one in five awake. How many at night?"
    _, answered = slides_of(*OPTIONS, question=question)

    assert ["Tea at noon keeps one in five awake.", "How many at night? (answer)"] == [
        line.replace("\u00a0", " ") for line in answered.title.plain.split("\n")
    ]


def test_keeps_the_word_answer_with_the_last_word_of_the_question() -> None:
    _, answered = slides_of(*OPTIONS)

    assert answered.title.plain.endswith("long?\u00a0(answer)")


def boxes(slide: Slide) -> list[Box]:
    """List the boxes of the words of the options."""
    slots = [slot for slot in slide.slots if isinstance(slot, TextSlot)]
    return [slot.box for slot in slots if slot.box and slot.idx in {RIGHT, *CARDS}]


def test_leaves_each_card_where_it_is_when_the_answer_comes() -> None:
    asked, answered = slides_of(*OPTIONS)

    assert boxes(asked) == boxes(answered)


def test_sets_few_words_in_the_middle_of_a_low_card() -> None:
    asked, _ = slides_of(*OPTIONS)

    assert {"ctr"} == {BY_NAME[asked.layout].placeholder(idx).anchor for idx in CARDS[:3]}
    assert all(box.height < pt(200) for box in boxes(asked))


def test_parts_the_last_words_of_an_option_before_it_sets_them_smaller() -> None:
    asked, _ = slides_of("I drink coffee", "I need afternoons", "I sleep late", "I do not know")

    assert "Poll" == asked.layout
    assert "I need afternoons" in words(asked)


def test_sets_long_options_in_rows() -> None:
    asked, answered = slides_of(*(f"Handwashingandrubbing {at}" for at in range(5)))

    assert ["Poll, rows", "Poll answer, rows"] == [asked.layout, answered.layout]


def test_names_the_source_of_the_answer_on_its_slide_alone() -> None:
    asked, answered = slides_of(*OPTIONS, why="So says one [@lee2018].")

    assert "Source: 1. Lee 2018" not in words(asked)
    assert "Source: 1. Lee 2018" in words(answered)


def test_refuses_options_that_fit_no_slide() -> None:
    found = deck_findings(poll(*(f"{LONG} {LONG} {LONG} {at}" for at in range(5))))

    assert ["P433"] == [finding.code for finding in found]


def test_refuses_an_answer_that_fits_no_slide() -> None:
    found = deck_findings(poll(*OPTIONS, why=f"{LONG}. " * 14))

    assert [("P434", 26)] == [(finding.code, finding.span.line) for finding in found]


def titles(body: str) -> list[str]:
    return [slide.title.words for slide in deck_of(body).slides]


def test_asks_a_poll_that_opens_its_section_before_the_points() -> None:
    handout = "\n## Handout\n\nTea wakes.\n"
    first, later = titles(poll(*OPTIONS) + handout), titles(poll(*OPTIONS))

    assert first.index("How long? (answer)") < first.index("Tea wakes some people")
    assert first == later


def test_asks_a_poll_behind_another_part_after_the_points() -> None:
    asked = titles(poll(*OPTIONS).replace("## Poll", "## Handout\n\nTea wakes.\n\n## Poll"))

    assert asked.index("Tea wakes some people") < asked.index("How long?")


def test_keeps_the_notes_of_a_section_below_its_points() -> None:
    body = poll(*OPTIONS) + "\n## Speaker notes\n\nAsk who drank tea.\n"
    (noted,) = (
        slide
        for slide in deck_of(body).slides
        if "Ask who drank tea." in [note.words for note in slide.notes]
    )

    assert "Tea wakes some people" == noted.title.words


def test_asks_the_presenter_to_wait_and_then_to_say_the_answer_with_its_letter() -> None:
    asked, answered = slides_of(*OPTIONS, why="So [@lee2018].")

    assert [
        "Read the question and all choices aloud. Give people time. Do not tell the answer yet."
    ] == [one.words for one in asked.notes]
    assert ["Say the answer aloud: B. 20 seconds. So.", "Source: 1. Lee 2018"] == [
        one.words for one in answered.notes
    ]


IN_100 = "How many in 100 drink tea?"


def filled(slide: Slide) -> list[tuple[int, Colour | None]]:
    """List how many dots below each option are filled, and with what."""
    drawn = [sketch.shapes[0] for sketch in slide.sketches if sketch.name == "Dots"]
    return [(len(one.contours), one.ink.fill) for one in drawn if isinstance(one, Contours)]


def test_draws_a_dot_for_each_of_a_hundred_that_an_option_counts() -> None:
    asked, _ = slides_of("1", "5", "20", question=IN_100)

    assert [(1, Colour.PINE), (5, Colour.PINE), (20, Colour.PINE)] == filled(asked)
    assert "Each dot is one out of 100." in words(asked)


def test_greys_the_dots_of_wrong_numbers_when_the_answer_comes() -> None:
    _, answered = slides_of("1", "5", "20", question=IN_100)

    assert [(1, Colour.LINE), (5, Colour.PINE), (20, Colour.LINE)] == filled(answered)


def test_leaves_cards_with_dots_where_they_are_when_the_answer_comes() -> None:
    asked, answered = slides_of("1", "5", "20", question=IN_100)

    assert boxes(asked) == boxes(answered)


@pytest.mark.parametrize(
    ("question", "options"),
    [
        ("How many cups a day?", ("1", "5", "20")),
        ("How many in 100,000 drink tea?", ("1", "5", "20")),
        (IN_100, ("1", "5", "many")),
        (IN_100, ("1", "5", "101")),
        (IN_100, ("1", "5", "20", "40", "60")),  # five cards are narrower than their dots
    ],
)
def test_draws_no_dots_for_what_is_no_number_in_a_hundred(
    question: str, options: tuple[str, ...]
) -> None:
    asked, answered = slides_of(*options, question=question)

    assert [[], []] == [filled(asked), filled(answered)]


def test_says_below_numbers_without_dots_no_word_of_them() -> None:
    asked, _ = slides_of("1", "5", "20", question="How many cups a day?")

    assert "Each dot is one out of 100." not in words(asked)
