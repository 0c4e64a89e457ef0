from __future__ import annotations

from builder.deck.layouts import layouts_with
from builder.deck.model import DeckPlan, Drawing, Slide, paragraphs_of
from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.verify.deck_lint import lint_deck
from tests.pictures import part, picture
from tests.topics import CLINIC, STAMP, deck_findings, deck_of, edition_of, points

LINE = "From the clinic. Not part of the lesson."
HEAD = "\n# Ask before you book\n\n<!-- id: book; short: Book; kind: marketing -->\n\n"
CALL = "\n## Call to action\n\n```yaml\naction: Book a call\nurl: https://example.org/call/\n```\n"
BODY = points("A") + HEAD + "- We sell no tea\n" + CALL


def words(slide: Slide) -> list[str]:
    return [one.words for one in paragraphs_of(slide)]


def visible(plan: DeckPlan) -> list[Slide]:
    return [slide for slide in plan.slides if not slide.hidden]


def test_lets_the_clinic_speak_after_the_lesson_has_closed() -> None:
    assert ["Stay in touch", "Ask before you book", "Book a call"] == [
        slide.title.words for slide in visible(deck_of(BODY))[-3:]
    ]


def test_keeps_marketing_out_of_agenda_and_progress() -> None:
    slides = deck_of(BODY).slides

    (agenda,) = (slide for slide in slides if slide.layout == "Agenda")
    assert ["Why"] == words(agenda)[1:]
    assert {1} == {slide.progress.count for slide in slides if slide.progress}


def test_says_on_each_slide_that_it_is_not_part_of_the_lesson() -> None:
    table = "\n## Table\n\n```yaml\ntitle: Costs\n```\n\n| A | B |\n|---|---|\n| C | D |\n"
    plan = deck_of(BODY + table)

    assert [LINE] * 3 == [LINE for slide in visible(plan)[-3:] if LINE in words(slide)]


def test_keeps_the_credit_of_a_picture_behind_it() -> None:
    body = BODY.replace("\n## Call", part("Our tea room") + "\n## Call")
    plan, _ = plan_deck(edition_of(body, pictures=(picture(4, 3),)))

    (shown,) = (slide for slide in plan.slides if slide.layout == "Picture")
    (credit,) = (one for one in paragraphs_of(shown) if one.id == "book/picture/credit")
    assert f"{LINE} Picture: Clinic staff, CC BY 4.0" == credit.words


def test_numbers_sources_where_their_names_leave_it_no_room() -> None:
    shown = part("Tea [@lee2018; @smith2020]").replace(
        "Clinic staff", "Staff of the whole clinic " * 3
    )
    body = BODY.replace("\n## Call", shown + "\n## Call")
    plan, found = plan_deck(edition_of(body, pictures=(picture(4, 3),)))

    (credit,) = (
        one.words
        for slide in plan.slides
        for one in paragraphs_of(slide)
        if one.id == "book/picture/credit"
    )
    assert () == found
    assert credit.startswith(f"{LINE} Picture: Staff")
    assert credit.endswith("Sources: 1, 2")


def test_calls_with_a_code_and_the_address_in_words() -> None:
    call = visible(deck_of(BODY))[-1]

    assert ["QR code that opens example.org/call"] == [
        slot.alt for slot in call.slots if isinstance(slot, Drawing)
    ]
    assert "example.org/call" in words(call)


def test_gives_phone_hours_and_cost_where_the_clinic_has_them() -> None:
    clinic = CLINIC + "hours: Monday to Friday\ncost-of-call: The first call is free.\n"
    shown = words(visible(deck_of(BODY, clinic=clinic))[-1])

    assert {"555-0123", "Monday to Friday", "The first call is free."} <= set(shown)


def test_passes_lint() -> None:
    assert () == lint_deck(render_deck(deck_of(BODY), STAMP), "tea.pptx")


def test_refuses_an_address_too_long_to_scan() -> None:
    found = deck_findings(BODY.replace("/call/", "/call/" + "a" * 300))

    assert ["P438"] == [finding.code for finding in found]


def test_parts_the_last_words_of_an_action_that_no_line_holds_together() -> None:
    call = BODY.replace("action: Book a call", "action: Menopause Management")

    assert "Menopause Management" == deck_of(call).slides[-1].title.plain


def test_refuses_hours_that_leave_the_card() -> None:
    found = deck_findings(BODY, clinic=CLINIC + f"hours: {'Monday to Friday, 8 to 5, ' * 9}\n")

    assert ("P437", 7) in [(finding.code, finding.span.line) for finding in found]


def test_carries_a_layout_of_a_call_only_where_there_is_one() -> None:
    used = [{slide.layout for slide in deck_of(body).slides} for body in (points("A"), BODY)]

    assert [False, True] == ["Call to action" in layouts_with(names) for names in used]
