from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builder.outline.model import Outline
from builder.outline.part_model import (
    Evidence,
    EvidenceRow,
    Glossary,
    HowSure,
    ListKind,
    ListPart,
    Myths,
    Part,
    Poll,
    TeachBack,
)
from builder.outline.read import read_outline
from builder.outline.reference_model import Reference
from builder.outline.references import read_references
from builder.outline.texts import keys_of

TOPIC = Path(__file__).parents[2] / "assets" / "outlines" / "gut-autoimmune"
FERMENTED = (
    "Whether fermented foods calm inflammation in people with autoimmune disease "
    "(one small trial, healthy adults)"
)


def gut() -> Outline:
    words = (TOPIC / "outline.md").read_text(encoding="utf-8")
    outline, found = read_outline(words, file="outline.md", topic=TOPIC.name)
    assert not found, found
    assert outline is not None
    return outline


def sources() -> tuple[Reference, ...]:
    words = (TOPIC / "references.yaml").read_text(encoding="utf-8")
    references, found = read_references(words, file="references.yaml")
    assert not found, found
    return references


def parts() -> Iterator[Part]:
    for section in gut().sections:
        yield from section.parts


def claims() -> list[EvidenceRow]:
    return [row for part in parts() if isinstance(part, Evidence) for row in part.rows]


def items_of(kind: ListKind) -> list[str]:
    lists = (part for part in parts() if isinstance(part, ListPart) and part.kind is kind)
    return [item.text.plain for one in lists for item in one.items]


def test_has_ten_sections_in_the_order_of_the_talk() -> None:
    assert [
        "what-is-autoimmune",
        "healthy-gut",
        "connection",
        "inflammation",
        "dysbiosis",
        "leaky-gut",
        "whole-body-care",
        "telehealth-home-tests",
        "next-step",
        "related-reading",
    ] == [section.id for section in gut().sections]


def test_leaves_nine_of_its_45_minutes_for_the_frame() -> None:
    assert (45, 36) == (gut().front.minutes, sum(section.minutes for section in gut().sections))


def test_cites_each_of_its_32_sources() -> None:
    used = {key.name for key in keys_of((gut().front, gut().sections))}

    assert 32 == len(sources())
    assert {source.id for source in sources()} == used


def test_boxes_ten_claims_by_how_sure_we_are() -> None:
    assert [
        (HowSure.KNOW, "Gut germs help digest fiber"),
        (HowSure.THINK, "The gut plays a part in Crohn’s disease and colitis"),
        (HowSure.NOT_YET, FERMENTED),
        (HowSure.NOT_YET, "What a perfect mix of germs is"),
        (HowSure.NOT_YET, "Whether gut changes cause most autoimmune diseases"),
        (HowSure.KNOW, "Celiac disease is treated by a gluten-free diet"),
        (HowSure.KNOW, "Medicine can slow many autoimmune diseases"),
        (HowSure.KNOW, "Exercise helps in rheumatoid arthritis"),
        (HowSure.THINK, "A Mediterranean-style diet suits most people"),
        (HowSure.NOT_YET, "Who is helped by probiotics"),
    ] == [(row.sure, row.claim.plain) for row in claims() if row.box]


def test_grades_every_claim_and_leaves_one_known_without_a_source() -> None:
    known = {HowSure.KNOW, HowSure.THINK, HowSure.NOT_YET, HowSure.NOT_PROVEN}

    assert known == {row.sure for row in claims()}
    assert ["Medicine can slow many autoimmune diseases"] == [
        row.claim.plain for row in claims() if not row.keys
    ]


def test_tells_five_signs_of_an_emergency() -> None:
    assert [
        "You have trouble breathing or chest pain.",
        "You faint or cannot be woken up.",
        "Your face droops, you cannot speak clearly, or one side goes weak.",
        "You suddenly lose your sight.",
        "You throw up blood or pass a lot of blood.",
    ] == items_of(ListKind.GET_HELP_NOW)


def test_keeps_every_other_sign_action_and_question() -> None:
    kinds = (
        ListKind.CALL_RIGHT_AWAY,
        ListKind.CALL_SOON,
        ListKind.ALWAYS,
        ListKind.TRY_THIS,
        ListKind.QUESTIONS,
    )

    assert [8, 2, 2, 6, 7] == [len(items_of(kind)) for kind in kinds]


def test_gives_the_right_answer_to_each_poll() -> None:
    polls = [part for part in parts() if isinstance(part, Poll)]

    assert ["5", "Not much yet", "A strict gluten-free diet"] == [
        poll.options[poll.right].plain for poll in polls
    ]


def test_explains_13_words_tests_5_ideas_and_answers_5_myths() -> None:
    terms = [term for part in parts() if isinstance(part, Glossary) for term in part.terms]
    asked = [row for part in parts() if isinstance(part, TeachBack) for row in part.rows]
    myths = [row for part in parts() if isinstance(part, Myths) for row in part.rows]

    assert (13, 5, 5) == (len(terms), len(asked), len(myths))


def test_names_no_reviewer() -> None:
    assert gut().front.reviewed is None
