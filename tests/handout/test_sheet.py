from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.findings import Finding
from builder.handout.model import Art, HandoutPlan, Page, TextLine
from builder.theme import HANDOUT, SHEET_BACK, SHEET_BACK_CLOSE
from builder.units import pt
from tests.topics import CLINIC, FRONT, points, sheet_findings, sheet_of

WEB = f"{CLINIC}web: https://leaf.example/tea/\n"
EMERGENCY = "\n## Get help now\n\n- You faint.\n"
CALL = "\n## Call right away\n\n- You cannot sleep.\n\n## Call soon\n\n- You wake at night.\n"
EVIDENCE = (
    "\n## Evidence\n\n| claim | how sure | sources | for clinicians | box |\n"
    "|---|---|---|---|---|\n"
    "| Tea has caffeine | We know | @smith2020 | | yes |\n"
)


def listed(name: str, count: int, *, sheet: int = 0, words: str = "Drink water") -> str:
    """Write a part of so many items; the sheet may take fewer."""
    setting = f"<!-- sheet: {sheet} -->\n\n" if sheet else ""
    items = "".join(f"- {words} {number}.\n" for number in range(1, count + 1))
    return f"\n## {name}\n\n{setting}{items}"


def read(page: Page) -> list[str]:
    """Give the lines that are read on a page, in the order in which they stand in the plan."""
    shown = (one for one in page.items if isinstance(one, TextLine) and not one.is_artifact)
    return [" ".join("".join(glyphs.text for glyphs in line.glyphs).split()) for line in shown]


def foot(page: Page) -> list[str]:
    lines = (one for one in page.furniture if isinstance(one, TextLine))
    return [g.text.replace("\u00a0", " ") for line in lines for g in line.glyphs]


def overrun(found: tuple[Finding, ...], side: str) -> Finding:
    """Find the one finding about that side."""
    (finding,) = (one for one in found if f"the {side} of" in one.message)
    assert "P470" == finding.code
    return finding


def test_puts_the_message_the_emergency_and_what_we_know_on_the_front() -> None:
    front, _ = (read(page) for page in sheet_of(points("A") + EVIDENCE + EMERGENCY).pages)

    heads = ("Tea and Sleep", "The main message", "Call 911 now if", "We know")
    at = [front.index(head) for head in heads]
    assert sorted(at) == at


def test_puts_calls_actions_questions_and_the_phone_on_the_back() -> None:
    parts = listed("Try this", 1) + CALL + listed("Questions to ask", 1, words="Is this tea")
    _, back = (read(page) for page in sheet_of(points("A") + parts, clinic=WEB).pages)

    heads = (
        "Call your care team right away, day or night",
        "Call within a day or two if",
        "What you can do this week",
        "Questions for my doctor",
        "Leaf Clinic",
    )
    at = [back.index(head) for head in heads]
    assert sorted(at) == at


def test_leaves_the_points_and_the_prose_to_the_booklet() -> None:
    plan = sheet_of(points("Tea has caffeine") + "\n## Handout\n\nRead this.\n")

    shown = [line for page in plan.pages for line in read(page)]
    assert "Tea has caffeine" not in shown
    assert "Read this." not in shown


@pytest.mark.parametrize("name", ["Always", "Try this", "Call right away", "Questions to ask"])
def test_takes_as_many_of_the_first_items_as_the_outline_says(name: str) -> None:
    _, back = (read(page) for page in sheet_of(points("A") + listed(name, 3, sheet=2)).pages)

    assert "Drink water 2." in back
    assert "Drink water 3." not in back


def test_counts_the_items_of_each_part_by_itself() -> None:
    other = points("B").replace("id: why", "id: when")
    body = (
        points("A") + listed("Try this", 3, sheet=1) + other + listed("Try this", 2, words="Rest")
    )
    _, back = (read(page) for page in sheet_of(body).pages)

    assert ["Drink water 1.", "Rest 1.", "Rest 2."] == [
        one for one in back if one.startswith(("Drink", "Rest"))
    ]


def test_sets_a_box_to_tick_before_an_action_and_none_before_a_rule() -> None:
    plan = sheet_of(points("A") + listed("Always", 1, words="Rest") + listed("Try this", 1))

    assert ["", "\u2610"] == [tag.actual for tag in plan.tags if tag.role == "Lbl"]


def test_heads_rules_that_stand_alone_by_what_they_are() -> None:
    _, back = (read(page) for page in sheet_of(points("A") + listed("Always", 1)).pages)

    assert "Always" in back
    assert "What you can do this week" not in back


def test_shows_no_number_of_a_source_that_it_does_not_list() -> None:
    body = points("A") + EVIDENCE + "\n## Try this\n\n- Drink water [@lee2018].\n"
    plan = sheet_of(body)
    sizes = {
        glyphs.size
        for page in plan.pages
        for line in page.items
        if isinstance(line, TextLine)
        for glyphs in line.glyphs
    }

    assert "Drink water." in read(plan.pages[1])
    assert not [size for size in sizes if size <= pt(12.5) * HANDOUT.citation]


def test_leads_a_word_to_know_nowhere() -> None:
    body = (
        points("A")
        + "\n## Words to know\n\n- **caffeine**: What wakes you.\n"
        + "\n## Try this\n\n- Drink less [caffeine](#caffeine).\n"
    )
    plan = sheet_of(body)

    assert "Drink less caffeine." in read(plan.pages[1])
    assert "Link" not in [tag.role for tag in plan.tags]


def test_says_where_sources_and_booklet_are() -> None:
    plan = sheet_of(points("A"), clinic=WEB)

    assert "Sources and full booklet: leaf.example/tea" in read(plan.pages[1])
    assert ["QR code that opens leaf.example/tea"] == [
        tag.alt for tag in plan.tags if tag.role == "Figure"
    ]


def test_breaks_a_long_address_within_its_column() -> None:
    clinic = f"{CLINIC}web: https://leaf.example/{'patients/' * 9}tea\n"
    _, back = (read(page) for page in sheet_of(points("A"), clinic=clinic).pages)

    at = next(number for number, line in enumerate(back) if line.startswith("Sources"))
    shown = "".join(back[at : back.index("You can get this sheet in other")])
    assert f"leaf.example/{'patients/' * 9}tea" in shown


def test_says_whom_to_ask_for_them_where_a_clinic_has_no_address() -> None:
    plan = sheet_of(points("A"))

    assert "Sources and full booklet: ask us." in read(plan.pages[1])
    assert "Figure" not in [tag.role for tag in plan.tags]


def test_says_on_both_sides_what_it_is_and_that_nobody_reviewed_it() -> None:
    for number, page in enumerate(sheet_of(points("A")).pages, 1):
        assert "Not yet reviewed by a clinician" in foot(page)
        assert "tea \u00b7 sheet \u00b7 en \u00b7 v1.0.0" in foot(page)
        assert f"Page {number} of 2" in foot(page)
        assert any(words.startswith("This sheet teaches.") for words in foot(page))


def test_fills_what_is_left_of_the_back_with_lines_above_the_phone() -> None:
    back = read(sheet_of(points("A")).pages[1])

    assert back.index("My notes") < back.index("Leaf Clinic")


def test_stands_the_phone_at_the_foot_of_the_back_whatever_is_above() -> None:
    bodies = (points("A"), points("A") + listed("Try this", 16))
    backs = (sheet_of(body, clinic=WEB).pages[1] for body in bodies)
    heights = {
        round(one.baseline, 3)
        for back in backs
        for one in back.items
        if isinstance(one, TextLine) and one.glyphs[0].text.startswith("Leaf")
    }

    assert 1 == len(heights)


def test_sets_the_lines_of_the_back_closer_only_where_it_is_full() -> None:
    def pitch(count: int) -> float:
        """Measure from an action's first line to its second."""
        body = points("A") + listed("Try this", count, words="Drink a glass of water " * 6)
        back = sheet_of(body).pages[1]
        glyphs = [one for one in back.items if isinstance(one, TextLine)]
        first = next(at for at, one in enumerate(glyphs) if one.glyphs[0].text.startswith("Drink"))
        return round(glyphs[first + 1].baseline - glyphs[first].baseline, 3)

    assert SHEET_BACK.body.leading == pytest.approx(pitch(2))
    assert SHEET_BACK_CLOSE.body.leading == pytest.approx(pitch(16))


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_holds_eight_signs_five_actions_and_two_questions(paper: str) -> None:
    body = (
        points("A")
        + listed("Always", 2)
        + listed("Try this", 5)
        + listed("Call right away", 8, words="Your belly hurts")
        + listed("Call soon", 2, words="You wake at night")
        + listed("Questions to ask", 2, words="Is this tea")
    )

    assert 2 == len(sheet_of(body, paper=paper, clinic=WEB).pages)


def test_says_by_how_much_which_side_of_which_paper_is_too_long() -> None:
    found = sheet_findings(points("A") + listed("Try this", 40), paper="a4")

    message = overrun(found, "back").message
    assert re.fullmatch(r"the back of the a4 sheet is \d+ pt too long \(about \d+ lines\)", message)


@pytest.mark.parametrize("name", ["Always", "Try this", "Questions to ask"])
def test_says_how_many_items_fit_and_no_fewer(name: str) -> None:
    hint = overrun(sheet_findings(points("A") + listed(name, 40)), "back").hint

    match = re.fullmatch(rf"write <!-- sheet: (\d+) --> below {name}", hint)
    assert match
    stay = int(match[1])
    assert () == sheet_findings(points("A") + listed(name, 40, sheet=stay))
    assert sheet_findings(points("A") + listed(name, 40, sheet=stay + 1))


def test_points_at_the_first_item_that_would_have_to_go() -> None:
    body = points("A") + listed("Try this", 40)
    finding = overrun(sheet_findings(body), "back")

    stay = re.search(r"sheet: (\d+)", finding.hint)
    assert stay
    first = (FRONT + body).splitlines().index("- Drink water 1.") + 1
    assert first + int(stay[1]) == finding.span.line


def test_names_the_longest_part_first() -> None:
    body = points("A") + listed("Try this", 24) + listed("Questions to ask", 6)
    hint = overrun(sheet_findings(body), "back").hint

    assert hint.index("below Try this") < hint.index("below Questions to ask")


def test_asks_to_leave_out_actions_before_it_asks_for_fewer_signs() -> None:
    signs = listed("Call right away", 20, words="Your belly hurts")
    found = sheet_findings(points("A") + listed("Try this", 14) + signs)

    assert "Try this" in overrun(found, "back").hint
    assert "signs" not in overrun(found, "back").hint


def test_never_asks_to_leave_a_sign_out() -> None:
    found = sheet_findings(points("A") + listed("Call right away", 50))

    assert "join or shorten signs of Call right away and Call soon" == overrun(found, "back").hint


def test_says_what_makes_the_front_too_long() -> None:
    rows = "".join(f"| Tea has caffeine {n} | We know | | | yes |\n" for n in range(40))
    hint = overrun(sheet_findings(points("A") + EVIDENCE + rows), "front").hint

    assert hint.startswith("take `yes` out of the column box of some rows of Evidence; ")


def test_tells_of_each_side_by_itself() -> None:
    body = points("A") + listed("Get help now", 40) + listed("Try this", 40)

    assert ["P470", "P470"] == [finding.code for finding in sheet_findings(body)]


counts = st.integers(0, 30)
LISTS = ("Always", "Try this", "Call right away", "Call soon", "Questions to ask")


@settings(max_examples=25, deadline=None)
@given(st.lists(counts, min_size=5, max_size=5), st.sampled_from(["letter", "a4"]))
def test_is_two_pages_within_their_margins_or_a_finding_whatever_the_counts(
    numbers: list[int], paper: str
) -> None:
    body = points("A") + "".join(
        listed(name, count) for name, count in zip(LISTS, numbers, strict=True) if count
    )
    found = sheet_findings(body, paper=paper, clinic=WEB)

    assert ["P470"] == [one.code for one in found] or _fits(sheet_of(body, paper=paper, clinic=WEB))


def _fits(plan: HandoutPlan) -> bool:
    lowest = max(
        one.y + one.height if isinstance(one, Art) else one.baseline
        for page in plan.pages
        for one in page.items
    )
    return len(plan.pages) == 2 and lowest <= plan.paper.bottom


@settings(max_examples=25, deadline=None)
@given(st.lists(counts, min_size=5, max_size=5))
def test_fits_once_its_hint_is_followed(numbers: list[int]) -> None:
    parts = {name: count for name, count in zip(LISTS, numbers, strict=True) if count}
    body = points("A") + "".join(listed(name, count) for name, count in parts.items())
    found = sheet_findings(body, clinic=WEB)
    hint = found[0].hint if found else ""
    for stay, name in re.findall(r"sheet: (\d+) --> below ([A-Z][a-z ]+[a-z])", hint):
        if "; or " not in hint and "; " in hint:
            continue
        other = points("A") + "".join(
            listed(one, count, sheet=int(stay) if one == name else 0)
            for one, count in parts.items()
        )
        assert () == sheet_findings(other, clinic=WEB)


def test_says_where_the_clinic_is_if_the_line_of_its_name_has_room() -> None:
    short, long = (f"{CLINIC}address: 1 Leaf Street{town}\n" for town in ("", ", Teatown" * 6))

    assert "Leaf Clinic · 1 Leaf Street" in read(sheet_of(points("A"), clinic=short).pages[-1])
    assert "Leaf Clinic" in read(sheet_of(points("A"), clinic=long).pages[-1])
