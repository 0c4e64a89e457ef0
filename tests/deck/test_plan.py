from __future__ import annotations

import pytest

from builder.deck.fit import height_of, lines_of
from builder.deck.grid import BODY, CELL_INSET, NOTE, SECOND
from builder.deck.layouts import BY_NAME
from builder.deck.model import Slide, TableSlot, TextSlot, paragraphs_of
from builder.text.faces import deck_face
from builder.text.lines import text_width
from tests.topics import CLINIC, FRONT, SECTION, deck_findings, deck_of, points, slides_of


def test_opens_with_the_title_and_closes_with_the_contact() -> None:
    plan = deck_of(points("Tea has caffeine"))

    assert "title" == plan.slides[0].id
    assert "contact" == next(slide.id for slide in reversed(plan.slides) if not slide.hidden)


def test_says_on_the_title_slide_that_nobody_reviewed_it() -> None:
    shown = [one.words for one in paragraphs_of(deck_of(points("A")).slides[0])]

    assert "Not yet reviewed by a clinician" in shown


def test_names_the_reviewer_where_there_is_one() -> None:
    review = "reviewed:\n  by: A. Person\n  credential: MD\n  on: 2026-10-01\n---\n"
    plan = deck_of(points("A"), front=FRONT.removesuffix("---\n") + review)

    assert "Reviewed by A. Person, MD, October 1, 2026" == plan.review_line


def test_gives_the_main_message_a_sentence_a_line() -> None:
    (slide,) = (one for one in deck_of(points("A")).slides if one.id == "main-message")

    (slot,) = slide.slots
    assert isinstance(slot, TextSlot)
    assert ["Tea keeps some people awake.", "Drink the last cup at noon."] == [
        one.words for one in slot.paragraphs
    ]


def test_gives_an_exception_of_one_short_word_a_line_of_its_own() -> None:
    plan = deck_of(points("A"), front=FRONT.replace("at noon.", "at noon. (So.)"))
    (slide,) = (one for one in plan.slides if one.id == "main-message")

    assert "So." == paragraphs_of(slide)[-1].words


def test_keeps_the_points_in_order_with_their_ids() -> None:
    (slide,) = slides_of(deck_of(points("First", "Second", "Third")), "Points")

    assert ["why/points/1", "why/points/2", "why/points/3"] == [
        one.id for one in paragraphs_of(slide)[1:]
    ]


def test_splits_points_that_do_not_fit_and_says_so() -> None:
    many = [f"Point {number} says one thing of tea and of sleep" for number in range(1, 15)]
    slides = slides_of(deck_of(points(*many)), "Points")

    assert ["Tea wakes some people", "Tea wakes some people (continued)"] == [
        slide.title.words for slide in slides
    ]
    assert 14 == sum(len(paragraphs_of(slide)) - 1 for slide in slides)


def test_counts_the_slides_of_a_long_split() -> None:
    many = [f"Point {number} says one thing of tea and of sleep" for number in range(1, 30)]
    slides = slides_of(deck_of(points(*many)), "Points")

    assert "Tea wakes some people (1 of 4)" == slides[0].title.words


def test_keeps_sub_points_with_their_parent() -> None:
    many = [f"Point {at}\n  - because of this\n  - and of that" for at in range(1, 8)]
    slides = slides_of(deck_of(points(*many)), "Points")

    for slide in slides:
        assert 0 == paragraphs_of(slide)[1].level


def test_numbers_a_citation_and_names_its_source() -> None:
    (slide,) = slides_of(deck_of(points("Tea wakes you [@smith2020].")), "Points")

    shown = [one.words for one in paragraphs_of(slide)]
    assert "Source: 1. Smith 2020" in shown
    assert ["1"] == [run.text for one in paragraphs_of(slide) for run in one.runs if run.raised]


def test_names_on_each_slide_of_a_split_what_its_own_points_cite() -> None:
    plain = [f"Point {number} says one thing of tea and of sleep" for number in range(1, 13)]
    body = points("Tea wakes you [@smith2020]", *plain, "Mint does not [@lee2018]")
    first, second = slides_of(deck_of(body), "Points")

    assert "Source: 1. Smith 2020" == paragraphs_of(first)[-1].words
    assert "Source: 2. Lee 2018" == paragraphs_of(second)[-1].words


def test_sets_a_citation_behind_the_full_stop() -> None:
    (slide,) = slides_of(deck_of(points("Tea wakes you [@smith2020].")), "Points")

    assert [("Tea wakes you.", False), ("1", True)] == [
        (run.text.replace("\u00a0", " "), run.raised) for run in paragraphs_of(slide)[1].runs
    ]


def test_breaks_a_headline_between_its_sentences() -> None:
    body = points("A").replace(
        "Tea wakes some people", "Tea wakes some people at night. Coffee wakes far more of them"
    )
    (slide,) = slides_of(deck_of(body), "Points")

    assert ["Tea wakes some people at night.", "Coffee wakes far more of them"] == [
        line.replace("\u00a0", " ") for line in slide.title.plain.split("\n")
    ]


def test_tells_slides_of_one_title_apart() -> None:
    twice = points("A") + points("B").replace("id: why", "id: how")
    titles = [slide.title.words for slide in slides_of(deck_of(twice), "Points")]

    assert ["Tea wakes some people", "Tea wakes some people (2)"] == titles


def test_shows_signs_five_a_slide_at_most_and_evenly() -> None:
    signs = "\n".join(f"- You feel sign {number}." for number in range(1, 9))
    slides = slides_of(deck_of(points("A") + f"\n## Call right away\n\n{signs}\n"), "Signs")

    assert [4, 4] == [
        len(slot.paragraphs)
        for slide in slides
        for slot in slide.slots
        if isinstance(slot, TextSlot) and slot.idx == BODY
    ]


def test_puts_the_emergency_number_into_the_title() -> None:
    plan = deck_of(points("A") + "\n## Get help now\n\n- You faint.\n")
    (slide,) = slides_of(plan, "Signs: emergency")

    assert "Call 911 now if" == slide.title.words


def test_hides_the_slide_that_says_how_sure_we_are() -> None:
    table = (
        "\n## Evidence\n\n| claim | how sure | sources |\n|---|---|---|\n"
        "| Tea wakes | We know | @lee2018 |\n"
    )
    plan = deck_of(points("A") + table)

    assert ["How sure are we? Why"] == [s.title.words for s in plan.slides if s.hidden]


def test_drops_marketing_from_accredited_education() -> None:
    both = points("A") + points("Buy").replace("id: why", "id: shop; kind: marketing").replace(
        "Tea wakes some people", "Our shop has tea"
    )

    webinar = {slide.title.words for slide in deck_of(both).slides}
    accredited = {slide.title.words for slide in deck_of(both, profile="cme").slides}
    assert {"Our shop has tea"} == webinar - accredited


def sections(count: int) -> str:
    """Write so many sections, each with a slide."""
    return "".join(
        points("A").replace("why; short: Why", f"s{at}; short: Part {at}") for at in range(count)
    )


@pytest.mark.parametrize(("count", "sizes"), [(6, [6]), (10, [10]), (14, [14]), (15, [8, 7])])
def test_lists_up_to_fourteen_sections_on_one_slide(count: int, sizes: list[int]) -> None:
    slides = slides_of(deck_of(sections(count)), "Agenda")

    assert sizes == [len(paragraphs_of(slide)) - 1 for slide in slides]


def spaces(slide: Slide, idx: int) -> list[float]:
    """List the spaces above the paragraphs of a placeholder."""
    slot = next(one for one in slide.slots if isinstance(one, TextSlot) and one.idx == idx)
    return [float(one.before or 0) for one in slot.paragraphs]


def test_sets_the_rows_of_a_split_agenda_as_high_on_both_slides() -> None:
    first, second = slides_of(deck_of(sections(15)), "Agenda")

    assert spaces(first, BODY)[1] == pytest.approx(spaces(second, BODY)[1])


def test_sets_a_long_agenda_in_two_columns_with_rows_of_one_height() -> None:
    (slide,) = slides_of(deck_of(sections(9)), "Agenda, two columns")
    left, right = (slot for slot in slide.slots if isinstance(slot, TextSlot))

    assert [1, 2, 3, 4, 5] == [one.number for one in left.paragraphs]
    assert [6, 7, 8, 9] == [one.number for one in right.paragraphs]
    assert spaces(slide, BODY)[:4] == pytest.approx(spaces(slide, SECOND))


def test_breaks_a_headline_evenly_where_its_second_line_would_be_short() -> None:
    body = points("A").replace(
        "Tea wakes some people", "Tea after noon keeps many of the people who drink it awake"
    )
    (slide,) = slides_of(deck_of(body), "Points")

    assert ["Tea after noon keeps many of the", "people who drink it awake"] == [
        line.replace("\u00a0", " ") for line in slide.title.plain.split("\n")
    ]


NIGHT = f"{CLINIC}after-hours: 555-0199\n"


def test_says_whom_to_call_at_night_beside_the_signs_and_at_the_end() -> None:
    signs = "\n## Call right away\n\n- You faint.\n\n## Call soon\n\n- You feel sick.\n"
    slides = deck_of(points("A") + signs, clinic=NIGHT).slides

    saying = [
        s.id for s in slides if "After hours: 555-0199" in [p.words for p in paragraphs_of(s)]
    ]
    assert ["call-right-away/1", "contact"] == saying


def test_says_nothing_of_the_night_where_the_clinic_does_not() -> None:
    slides = deck_of(points("A") + "\n## Call right away\n\n- You faint.\n").slides

    assert not [p for s in slides for p in paragraphs_of(s) if p.words.startswith("After hours")]


def test_sets_the_contact_smaller_where_there_is_much_of_it() -> None:
    much = NIGHT + f"hours: {'Monday to Friday, ' * 4}\nlanguages: {'English, ' * 9}\n"

    assert "Contact" == slides_of(deck_of(points("A"), clinic=NIGHT), "Contact")[0].layout
    assert "Contact, more" == slides_of(deck_of(points("A"), clinic=much), "Contact")[0].layout


@pytest.mark.parametrize("count", [1, 6, 12])
def test_keeps_the_care_team_on_one_line_of_its_panel(count: int) -> None:
    signs = "\n".join(f"- You feel sign {number}." for number in range(count))
    for slide in slides_of(deck_of(points("A") + f"\n## Call right away\n\n{signs}\n"), "Signs"):
        spot = BY_NAME[slide.layout].placeholder(0)
        lines = [line.text for line in lines_of(slide.title, spot.levels[0], spot.box.width)]
        assert ["Call your", "care team", "right away"] == [
            line.replace("\u00a0", " ") for line in lines[:3]
        ]


def test_shows_the_subtitle_below_the_title_where_there_is_one() -> None:
    front = FRONT.replace("lang:", "subtitle: How they meet\nlang:")
    plan = deck_of(points("A"), front=front)

    assert "Title, subtitle" == plan.slides[0].layout
    assert "How they meet" == paragraphs_of(plan.slides[0])[1].words
    assert "Title" == deck_of(points("A")).slides[0].layout


@pytest.mark.parametrize(
    ("written", "layout"),
    [
        ("cover: barrier\n", "Title, barrier"),
        ("cover: barrier\nsubtitle: How they meet\n", "Title, subtitle, barrier"),
        ("cover: waves\n", "Title"),
    ],
)
def test_draws_the_cover_that_the_outline_asks_for(written: str, layout: str) -> None:
    plan = deck_of(points("A"), front=FRONT.replace("lang:", f"{written}lang:"))

    assert layout == plan.slides[0].layout


def test_refuses_disclosures_that_fill_more_than_their_slide() -> None:
    long = " ".join(["The presenter takes fees from nobody and says so here."] * 11)
    found = deck_findings(points("A"), clinic=f'{CLINIC}disclosures: "{long}"\n')

    assert ["P411"] == [finding.code for finding in found]
    assert "The presenter takes fees" in found[0].message


def test_refuses_a_headline_for_its_width_where_a_word_of_it_is_too_wide() -> None:
    found = deck_findings(points("A").replace("Tea wakes some people", "Tea" * 30))

    assert ["P401"] == [finding.code for finding in found]


def test_tells_a_sign_that_does_not_fit_at_its_place() -> None:
    long = "you feel all that was ever said of tea and of sleep " * 9
    signs = f"\n## Call soon\n\n- You feel ill.\n- {long}\n- {'Tea' * 30}\n"
    found = deck_findings(points("A") + signs)

    assert [("P408", 21), ("P401", 22)] == [(one.code, one.span.line) for one in found]


def test_names_the_words_that_leave_their_place() -> None:
    (found,) = deck_findings(points("A"), clinic=f"{CLINIC}hours: {'Teatime' * 20}\n")

    assert "P411" == found.code
    assert found.message.startswith('"TeatimeTeatime')
    assert ("clinic.yaml", 7) == (found.span.file, found.span.line)


def test_tells_the_longest_words_of_a_place_that_they_leave_together() -> None:
    signs = "\n## Call right away\n\n- You feel ill.\n"
    clinic = f"{CLINIC}after-hours: {'the nurse on duty at the other house, ' * 6}\n"
    (found, *_) = deck_findings(points("A") + signs, clinic=clinic)

    assert ("P411", "clinic.yaml", 7) == (found.code, found.span.file, found.span.line)


def test_tells_an_emergency_number_that_is_too_long_where_it_stands() -> None:
    signs = "\n## Get help now\n\n- You feel ill.\n"
    clinic = CLINIC.replace('"911"', f'"{"911 " * 30}"')
    found = deck_findings(points("A") + signs, clinic=clinic)

    assert {("clinic.yaml", 4)} == {(one.span.file, one.span.line) for one in found}


def test_parts_the_last_words_of_a_title_that_no_line_holds_together() -> None:
    front = FRONT.replace("title: Tea and Sleep", "title: Menopause Management")
    title = deck_of(points("A"), front=front).slides[0].title

    assert "Menopause Management" == title.plain


def test_refuses_a_headline_of_three_lines() -> None:
    long = "Tea and sleep and all that people have ever said of both of them " * 3
    found = deck_findings(points("A").replace("Tea wakes some people", long))

    assert ["P403"] == [finding.code for finding in found]
    assert 12 == found[0].span.line


def test_refuses_a_word_wider_than_the_slide() -> None:
    found = deck_findings(points("A", "Pneumono" * 12))

    assert [("P401", 17)] == [(finding.code, finding.span.line) for finding in found]


def test_refuses_a_letter_that_the_typeface_lacks() -> None:
    found = deck_findings(points("Drink 茶 at noon"))

    assert [("P410", 16)] == [(finding.code, finding.span.line) for finding in found]
    assert "茶 (U+8336)" in found[0].message


@pytest.mark.parametrize("count", range(1, 13))
def test_holds_any_number_of_points_inside_their_placeholder(count: int) -> None:
    plan = deck_of(points(*(f"Point {at} is about tea" for at in range(count))))

    for slide in slides_of(plan, "Points"):
        spot = BY_NAME[slide.layout].placeholder(BODY)
        (slot,) = (one for one in slide.slots if isinstance(one, TextSlot) and one.idx == BODY)
        top = (slot.box or spot.box).y
        height = height_of(slot.paragraphs, spot.levels, spot.box.width)
        assert top + height <= spot.box.y + spot.box.height


def test_notes_begin_with_the_minutes() -> None:
    body = points("A").replace("short: Why", "short: Why; minutes: 2.5")
    (slide,) = slides_of(deck_of(body + "\n## Speaker notes\n\nSay hello.\n"), "Points")

    assert ["Minutes: 2.5", "Say hello."] == [one.words for one in slide.notes]


def test_notes_say_where_a_link_leads() -> None:
    notes = "\n## Speaker notes\n\nSee [the list](https://example.org/tea/) of teas.\n"
    (slide,) = slides_of(deck_of(points("A") + notes), "Points")

    assert ["See the list (example.org/tea) of teas."] == [one.words for one in slide.notes]


def test_asks_the_presenter_to_describe_a_chart() -> None:
    chart = (
        "\n## Chart\n\n```yaml\ntype: bar\ntitle: Cups\nunit: cups\nsource: lee2018\n"
        "alt: Two bars, 1 and 2.\n```\n\n| Day | Cups |\n|---|---|\n| Mon | 1 |\n| Tue | 2 |\n"
    )
    (slide,) = slides_of(deck_of(points("A") + chart), "Chart")

    assert ["Describe the picture aloud: Two bars, 1 and 2."] == [n.words for n in slide.notes]


def test_says_which_number_goes_with_the_signs_also_at_night() -> None:
    signs = "\n## Get help now\n\n- You faint.\n\n## Call right away\n\n- You shake.\n"
    plan = deck_of(points("A") + signs, clinic=f"{CLINIC}after-hours: 555-0188\n")
    notes = {slide.id: [one.words for one in slide.notes][1:-1] for slide in plan.slides}

    assert ["Say the number to call: 911"] == notes["get-help-now/1"]
    assert ["Say the number to call: 555-0123", "After hours: 555-0188"] == notes[
        "call-right-away/1"
    ]


def test_every_slide_that_teaches_has_words_to_say() -> None:
    body = points("A").replace("short: Why", "short: Why; minutes: 2") + (
        "\n## Always\n\n- Sip.\n\n## Try this\n\n- Stop at noon.\n\n## Call soon\n\n- You shake.\n"
        "\n## Read more\n\n- [Tea](https://example.org/tea)\n"
    )
    lists = "objectives:\n  - Name a tea.\ntakeaways:\n  - Sip.\n---\n"
    plan = deck_of(body, front=FRONT.removesuffix("---\n") + lists)

    assert ["contact"] == [one.id for one in plan.slides if not one.notes]


def test_a_section_without_points_has_no_slide() -> None:
    body = SECTION + "## Handout\n\nOnly paper.\n"

    assert () == slides_of(deck_of(body), "Points")


def test_a_reviewed_topic_opens_without_the_look_of_a_draft() -> None:
    review = "reviewed:\n  by: A. Person\n  credential: MD\n  on: 2026-10-01\n---\n"
    plan = deck_of(points("A"), front=FRONT.removesuffix("---\n") + review)

    assert "Title, reviewed" == plan.slides[0].layout
    assert not BY_NAME[plan.slides[0].layout].placeholder(NOTE).frame.dashed


def test_counts_only_sections_that_have_a_slide() -> None:
    paper = SECTION.replace("id: why", "id: paper") + "## Handout\n\nOnly paper.\n"
    (slide,) = slides_of(deck_of(points("A") + paper), "Points")

    assert slide.progress is not None
    assert 1 == slide.progress.count


def test_refuses_a_reviewer_who_does_not_fit_the_foot() -> None:
    review = f"reviewed:\n  by: {'A. Person ' * 9}\n  credential: MD\n  on: 2026-10-01\n---\n"
    found = deck_findings(points("A"), front=FRONT.removesuffix("---\n") + review)

    assert [("P412", 11)] == [(f.code, f.span.line) for f in found if f.code == "P412"]


def test_sets_the_first_use_of_a_word_to_know_in_bold_without_a_link() -> None:
    body = points("Tea has caffeine") + "\n## Words to know\n\n- **caffeine**: It wakes you.\n"
    (slide,) = slides_of(deck_of(body), "Points")

    (marked,) = (run for run in paragraphs_of(slide)[1].runs if run.bold)
    assert ("caffeine", "") == (marked.text, marked.link)


def test_gives_a_column_of_a_table_room_for_the_bold_words_of_its_head() -> None:
    head = "Gutbuttriffittingbutter"
    rows = f"| A | {head} |\n|---|---|\n| {'tea and sleep ' * 12} | it |\n"
    body = points("A") + f"\n## Table\n\n```yaml\ntitle: Tea\n```\n\n{rows}"
    (slide,) = slides_of(deck_of(body), "Table")
    (table,) = (slot for slot in slide.slots if isinstance(slot, TableSlot))

    width = text_width(head, deck_face(bold=True), table.size)
    assert width <= table.columns[1] - CELL_INSET * 2


REVIEWED = FRONT.replace(
    "lang:",
    "reviewed:\n  by: Dr. Maria Gonzalez\n  credential: MD, FACR\n  on: 2026-11-02\nlang:",
)


def test_has_room_for_a_reviewer_with_her_credential() -> None:
    said = "Reviewed by Dr. Maria Gonzalez, MD, FACR, November 2, 2026"
    title = deck_of(points("A"), front=REVIEWED).slides[0]

    assert "Title, reviewed" == title.layout
    assert said in [one.words for one in paragraphs_of(title)]


def test_marks_our_words_as_the_variant_that_the_outline_is_in() -> None:
    deck = deck_of(points("A"))

    assert {"en-US"} == {one.lang for slide in deck.slides for one in paragraphs_of(slide)}


def test_says_below_a_backup_slide_what_is_written_for_clinicians() -> None:
    table = (
        "## Evidence\n\n| claim | how sure | sources | for clinicians |\n|---|---|---|---|\n"
        "| Tea wakes | We know | @smith2020 | One trial [@smith2020], HR 3.03 |\n"
    )
    (slide,) = slides_of(deck_of(f"{points('Tea [@smith2020]')}\n{table}"), "Table")

    assert slide.hidden
    said = "How sure we are: We know. Tea wakes (One trial, HR 3.03)"
    assert [said] == [note.words for note in slide.notes]
    assert ["1"] == [run.text for run in slide.notes[0].runs if run.raised]


def test_keeps_the_marks_of_what_is_written_for_clinicians() -> None:
    table = (
        "## Evidence\n\n| claim | how sure | sources | for clinicians |\n|---|---|---|---|\n"
        "| Tea wakes | We know | @smith2020 | A *large* trial [@lee2018] |\n"
    )
    (slide,) = slides_of(deck_of(f"{points('Tea [@smith2020]')}\n{table}"), "Table")
    (note,) = slide.notes

    assert ["large"] == [run.text for run in note.runs if run.bold]
    assert ["2"] == [run.text for run in note.runs if run.raised]


def test_sets_points_as_far_apart_whatever_their_lines() -> None:
    long = "Tea after noon keeps many of the people who drink it awake until it is nearly day"
    (slide,) = slides_of(deck_of(points(long, "Two", "Three")), "Points")

    first, *others = spaces(slide, BODY)
    assert (0, 2) == (first, len(others))
    assert others[0] == pytest.approx(others[1])


def test_discloses_where_the_clinic_may_treat() -> None:
    slides = deck_of(points("A"), clinic=f"{CLINIC}licensed-in: Arkansas\n").slides
    (slide,) = (one for one in slides if one.id == "disclosures")

    assert "Licensed in: Arkansas" in [paragraph.words for paragraph in paragraphs_of(slide)]
