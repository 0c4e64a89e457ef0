from __future__ import annotations

from dataclasses import replace

import pytest

from builder.deck.render import render_deck
from builder.edition.model import Edition
from builder.outline.text_model import Text, Words
from builder.outline.texts import map_texts
from builder.verify.deck_panel import compare_deck
from builder.verify.handout_panel import compare_booklet, compare_sheet
from tests.topics import CLINIC, FRONT, STAMP, deck_of, edition_of, points
from tests.verify.samples import (
    BODY,
    booklet,
    codes,
    deck,
    edition,
    rendered_booklet,
    rendered_deck,
    replaced,
    sheet,
)


def changed(old: str, new: str) -> Edition:
    """Make an edition that says something else than the artifacts do."""

    def reworded(text: Text) -> Text:
        runs = [
            replace(run, text=run.text.replace(old, new)) if isinstance(run, Words) else run
            for run in text.runs
        ]
        return replace(text, runs=tuple(runs))

    told = edition()
    front, sections = map_texts(told.front, reworded), map_texts(told.sections, reworded)
    assert (front, sections) != (told.front, told.sections)
    return replace(told, front=front, sections=sections)


def test_finds_both_panels_as_the_edition_has_them() -> None:
    assert () == compare_deck(edition(), deck(), "tea.pptx")
    assert () == compare_booklet(edition(), booklet(), "tea.pdf")
    assert () == compare_sheet(edition(), sheet(), "tea.pdf")


@pytest.mark.parametrize(
    ("old", "in_deck", "in_handout"),
    [
        ("Drink the last cup at noon", True, True),  # main message and action
        ("Tea holds", True, False),  # a point; the handout has prose in its place
        ("Tea keeps some people awake", True, True),
        ("Your heart races", True, True),
        ("Tea at night costs", True, True),
        ("One study", True, True),
        ("morning", True, True),
        ("Caffeine keeps people awake", True, True),
        ("Mint helps sleep", True, True),
        ("Hold up a cup", True, False),
        ("Why", True, False),
    ],
)
def test_tells_every_kind_of_text_that_is_not_shown(
    old: str, *, in_deck: bool, in_handout: bool
) -> None:
    other = changed(old, f"Not {old}")
    assert in_deck == ("V591" in codes(compare_deck(other, deck(), "tea.pptx")))
    assert in_handout == ("V591" in codes(compare_booklet(other, booklet(), "tea.pdf")))


@pytest.mark.parametrize(
    ("old", "on_sheet"),
    [
        ("Tea and Sleep", True),
        ("Drink the last cup at noon", True),  # main message and action
        ("Your heart races", True),
        ("Caffeine keeps people awake", True),
        ("Tea holds", False),  # points, prose, charts and tables stand in the booklet
        ("Ask at", False),
        ("Tea at night costs", False),
        ("morning", False),
    ],
)
def test_tells_what_a_sheet_does_not_show(old: str, *, on_sheet: bool) -> None:
    found = codes(compare_sheet(changed(old, f"Not {old}"), sheet(), "tea.pdf"))
    assert (["V591"] if on_sheet else []) == sorted(set(found) - {"V595"})


def test_tells_a_claim_of_a_sheet_under_another_grade() -> None:
    other = edition(BODY.replace("sleep | Not proven", "sleep | We think"))
    (finding,) = compare_sheet(other, sheet(), "tea.pdf")
    assert "is “We think”, but the sheet reads “Not proven”" in finding.message


def test_tells_a_sheet_that_leaves_out_what_the_outline_gives_it() -> None:
    more = edition(BODY.replace("cup at noon.\n\n##", "cup at noon.\n- Walk.\n\n##"))
    fewer = edition(BODY.replace("## Try this\n", "## Try this\n\n<!-- sheet: 1 -->\n"))
    assert ["V591"] == codes(compare_sheet(more, sheet(), "tea.pdf"))
    assert () == compare_sheet(fewer, sheet(), "tea.pdf")


def test_names_the_text_what_was_expected_and_what_was_read_at_its_place() -> None:
    (finding,) = compare_deck(changed("Your heart", "The heart"), deck(), "tea.pptx")
    assert "outline.md" == finding.span.file
    assert BODY.splitlines().index("- Your heart races and you faint.") < finding.span.line
    assert (
        "why/get-help-now/1 is “The heart races and you faint.”, "
        "but the deck reads “Your heart races and you faint.”"
    ) == finding.message


def test_counts_how_often_a_text_is_expected_on_paper() -> None:
    twice = edition(BODY.replace("| evening | mint |", "| evening | black |"))
    found = compare_booklet(twice, booklet(), "tea.pdf")
    assert {"V591"} == set(codes(found))


def test_tells_another_number_of_a_source() -> None:
    spoiled = replaced(
        deck(), 'baseline="30000" dirty="0"></a:rPr><a:t>1<', 'baseline="30000"></a:rPr><a:t>2<'
    )
    (finding,) = compare_deck(edition(), spoiled, "tea.pptx")
    assert "V592" == finding.code
    assert "the citation in why/points/1 is “1”, but the deck reads “2”" == finding.message


def test_tells_another_source_on_paper_by_its_text() -> None:
    other = edition(BODY.replace("awake [@lee2018; @smith2020]", "awake [@lee2018]"))
    found = compare_booklet(other, booklet(), "tea.pdf")
    assert any("awake.2 Ask" in one.message for one in found if one.code == "V591")


def test_asks_the_deck_for_the_number_of_the_night_in_both_places() -> None:
    body = BODY + "\n## Call right away\n\n- You faint.\n"
    night = edition_of(body, clinic=f"{CLINIC}after-hours: 555-0199\n")
    found = compare_deck(night, rendered_deck(edition_of(body)), "tea.pptx")

    assert () == compare_deck(night, rendered_deck(night), "tea.pptx")
    assert ["frame/call-right-away/after-hours", "frame/contact/after-hours"] == sorted(
        one.message.split(" is ")[0] for one in found if one.code == "V591"
    )


def test_asks_the_deck_for_the_subtitle() -> None:
    front = FRONT.replace("lang:", "subtitle: How they meet\nlang:")
    titled = edition_of(BODY, front=front)

    assert () == compare_deck(titled, rendered_deck(titled), "tea.pptx")
    assert ["V591"] == codes(compare_deck(titled, deck(), "tea.pptx"))


def test_tells_a_chart_with_another_number() -> None:
    other = edition(BODY.replace("| With tea | 385 |", "| With tea | 358 |"))
    (in_deck,) = compare_deck(other, deck(), "tea.pptx")
    (on_paper,) = compare_booklet(other, booklet(), "tea.pdf")
    assert ["V594", "V594"] == [in_deck.code, on_paper.code]
    assert "Minutes: 420, 358”, but the deck reads" in in_deck.message
    assert "Minutes: 420, 385" in in_deck.message
    assert "“358”" in on_paper.message


def test_tells_a_chart_that_was_changed_in_the_file() -> None:
    spoiled = replaced(deck(), "<c:v>385", "<c:v>38", part="ppt/charts/chart")
    assert ["V594"] == codes(compare_deck(edition(), spoiled, "tea.pptx"))


def test_tells_a_long_number_that_differs_in_its_last_digit() -> None:
    given, other = (
        edition(BODY.replace("| With tea | 385 |", f"| With tea | {number} |"))
        for number in (1234567, 1234568)
    )
    (found,) = compare_deck(given, rendered_deck(other), "tea.pptx")

    assert "1234567" in found.message
    assert "1234568" in found.message


TABLE = "| Evening | Minutes |\n|---|---:|\n| Without tea | 420 |\n| With tea | 385 |"


def test_tells_a_range_whose_words_say_another_number() -> None:
    rows = "| Evening | low | high |\n|---|---:|---:|\n| Tea | 2 | 5 |"
    told = edition(BODY.replace("type: bar", "type: range").replace(TABLE, rows))
    spoiled = replaced(rendered_deck(told), "2–5", "2–6", part="ppt/charts/chart")

    (found,) = compare_deck(told, spoiled, "tea.pptx")
    assert "2–5”, but the deck reads" in found.message
    assert "2–6" in found.message


def test_tells_a_chart_that_writes_no_numbers() -> None:
    spoiled = replaced(deck(), '<c:showVal val="1"/>', '<c:showVal val="0"/>', part="ppt/charts/")
    assert ["V594"] == codes(compare_deck(edition(), spoiled, "tea.pptx"))


def many() -> Edition:
    """Make an edition with a chart that goes on to more slides."""
    rows = "".join(f"\n| Day {at} | {at} |" for at in range(1, 31))
    return edition(BODY.replace(TABLE, "| Evening | Minutes |\n|---|---:|" + rows))


def test_joins_a_chart_whose_rows_stand_on_several_slides() -> None:
    assert () == compare_deck(many(), rendered_deck(many()), "tea.pptx")


def test_tells_a_number_changed_on_the_second_slide_of_a_chart() -> None:
    spoiled = replaced(rendered_deck(many()), "<c:v>30", "<c:v>31", part="ppt/charts/chart2")
    assert ["V594"] == codes(compare_deck(many(), spoiled, "tea.pptx"))


def test_reads_the_numbers_of_near_lines_in_their_table() -> None:
    rows = (
        "| Day | Tea | Milk | Mint |\n|---|---|---|---|\n| 1 | 20 | 21 | 22 |\n| 2 | 20 | 21 | 22 |"
    )
    told = edition(BODY.replace("type: bar", "type: line").replace(TABLE, rows))
    whole = rendered_deck(told)

    assert () == compare_deck(told, whole, "tea.pptx")
    spoiled = replaced(whole, "<a:t>22</a:t>", "<a:t>32</a:t>")
    assert ["V594"] == codes(compare_deck(told, spoiled, "tea.pptx"))


@pytest.mark.parametrize(
    ("unit", "kind", "rows"),
    [
        ("%", "bar", "| Evening | Minutes |\n|---|---:|\n| 5 cups | 42.5 |\n| No tea | 8 |"),
        (
            "$",
            "column",
            "| Evening | Now | Then |\n|---|---:|---:|\n| A | 1200 | 8 |\n| B | 2 | 3 |",
        ),
        ("°F", "line", "| Evening | Now |\n|---|---:|\n| Day 1 | 100.4 |\n| Day 2 | 98 |"),
        ("cups", "range", "| Evening | low | high |\n|---|---:|---:|\n| Tea | 2 | 5.5 |"),
        ("%", "range", "| Evening | low | high |\n|---|---:|---:|\n| Tea | 2 | 5.5 |"),
    ],
)
def test_reads_the_numbers_of_every_kind_of_chart(unit: str, kind: str, rows: str) -> None:
    told = edition(
        BODY.replace("type: bar", f"type: {kind}")
        .replace("unit: minutes of sleep", f'unit: "{unit}"')
        .replace(
            "| Evening | Minutes |\n|---|---:|\n| Without tea | 420 |\n| With tea | 385 |", rows
        )
    )
    assert () == compare_deck(told, rendered_deck(told), "tea.pptx")
    assert () == compare_booklet(told, rendered_booklet(told), "tea.pdf")


def test_tells_a_lost_sign_of_a_unit() -> None:
    other = edition(BODY.replace("unit: minutes of sleep", 'unit: "%"'))
    assert ["V594"] == codes(compare_deck(other, deck(), "tea.pptx"))
    assert ["V594"] == codes(compare_booklet(other, booklet(), "tea.pdf"))


def test_tells_another_alternative_text() -> None:
    other = edition(BODY.replace("alt: Bar chart.", "alt: Line chart."))
    assert ["V593"] == codes(compare_deck(other, deck(), "tea.pptx"))
    assert ["V593"] == codes(compare_booklet(other, booklet(), "tea.pdf"))


def test_tells_a_claim_under_another_grade() -> None:
    other = edition(BODY.replace("sleep | Not proven", "sleep | We think"))
    (in_deck,) = compare_deck(other, deck(), "tea.pptx")
    (on_paper,) = compare_booklet(other, booklet(), "tea.pdf")
    assert "is “We think | 2”, but the deck reads “Not proven | 2”" in in_deck.message
    assert "is “We think”, but the handout reads “Not proven”" in on_paper.message


def test_tells_a_source_that_is_listed_otherwise() -> None:
    first, second = edition().sources
    other = replace(edition(), sources=(replace(first, parts=(Words("Another entry."),)), second))
    assert ["V596"] == codes(compare_deck(other, deck(), "tea.pptx"))
    assert ["V596"] == codes(compare_booklet(other, booklet(), "tea.pdf"))


def test_tells_a_source_under_another_number() -> None:
    spoiled = replaced(deck(), 'startAt="2"', 'startAt="3"')
    assert ["V596"] == codes(compare_deck(edition(), spoiled, "tea.pptx"))


def test_warns_of_a_slide_and_a_page_without_the_review_line() -> None:
    spoiled = replaced(deck(), "Not yet reviewed", "Reviewed", part="ppt/slides/slide1.xml")
    (finding,) = compare_deck(edition(), spoiled, "tea.pptx")
    assert ("V597", "tea.pptx") == (finding.code, finding.span.file)
    assert finding.message.startswith("slide 1 does not say")
    reviewed = replace(edition(), phrases=_Reviewed())  # type: ignore[arg-type]  # says one thing
    pages = compare_booklet(reviewed, booklet(), "tea.pdf")
    assert ["V597", "V597"] == codes(pages)


class _Reviewed:
    lang = "en"

    def say(self, _key: str, **_: str) -> str:
        return "Reviewed by A. Person, MD"


def test_reads_the_exception_of_a_main_message_without_its_parentheses() -> None:
    front = FRONT.replace("cup at noon.", "cup at noon. (Mint tea is fine all day.)")
    told = edition_of(points("A"), front=front)
    assert () == compare_deck(told, rendered_deck(told), "tea.pptx")
    assert () == compare_booklet(told, rendered_booklet(told), "tea.pdf")


@pytest.mark.parametrize("data", [b"", b"no"])
def test_tells_what_cannot_be_read_back(data: bytes) -> None:
    assert ["V500"] == codes(compare_deck(edition(), data, "tea.pptx"))
    assert ["V560"] == codes(compare_booklet(edition(), data, "tea.pdf"))
    assert ["V560"] == codes(compare_sheet(edition(), data, "tea.pdf"))


def test_finds_the_sources_of_teach_back_on_its_words() -> None:
    rows = "| say | listen for |\n|---|---|\n| Say it [@lee2018] | Tea [@lee2018] |\n"
    body = f"{points('A')}\n## Teach back\n\n{rows}"
    made = render_deck(deck_of(body), STAMP)

    assert () == compare_deck(edition_of(body), made, "tea.pptx")
