"""A phrase of ours says which language it is in, where the topic is in another."""

from __future__ import annotations

from builder.handout.model import HandoutPlan
from tests.topics import FRONT, booklet_of, handout

SIGN = "\n## Get help now\n\n- Se desmaya.\n"
SPANISH = FRONT.replace("lang: en-US", "lang: es")


def languages(plan: HandoutPlan, role: str) -> list[str]:
    return [tag.lang for tag in plan.tags if tag.role == role]


def test_marks_our_english_headings_in_a_spanish_topic() -> None:
    plan = booklet_of(handout("El té despierta.") + SIGN, front=SPANISH)

    # The main message, when to call, the headline of the section.
    assert ["en", "en", ""] == languages(plan, "H2")[:3]


def test_leaves_the_words_of_the_topic_in_its_own_language() -> None:
    plan = booklet_of(handout("El té despierta.") + SIGN, front=SPANISH)

    assert {""} == {tag.lang for tag in plan.tags if tag.text_id}


def test_marks_nothing_where_all_is_in_one_language() -> None:
    plan = booklet_of(handout("Tea wakes you.") + SIGN)

    assert {""} == {tag.lang for tag in plan.tags}
