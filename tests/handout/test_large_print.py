"""Large print is a reflow of the same words: 18 points, an inch at the sides, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.handout.model import Art, Glyphs, HandoutPlan, Raster, TextLine
from builder.theme import Colour
from builder.units import inches, pt
from tests.topics import CLINIC, FRONT, booklet_findings, booklet_of, handout, points, sheet_of

LARGE = "letter.large-print"
LONG_WORD = "Immunoglobulinuntersuchung"
WIDE = (
    "\n## Table\n\n```yaml\ntitle: Cups\n```\n\n"
    f"| Day | Test | What it shows |\n|---|---|---|\n| Monday | {LONG_WORD} | {LONG_WORD}s |\n"
)
SIGNS = (
    "\n## Get help now\n\n- You faint.\n\n## Call right away\n\n- You cannot sleep.\n"
    "\n## Call soon\n\n- You wake at night.\n"
)
MANY_ACTIONS = "\n## Try this\n\n" + "".join(
    f"- Drink a cup of water before tea number {number}, and sit down for it.\n"
    for number in range(1, 30)
)


def shown(plan: HandoutPlan) -> Iterator[Glyphs]:
    """Give all words that are on the pages."""
    for page in plan.pages:
        for line in (*page.items, *page.furniture):
            if isinstance(line, TextLine):
                yield from line.glyphs


def words(plan: HandoutPlan) -> str:
    return "".join(one.text for one in shown(plan)).replace("\u00a0", " ")


def size_of(plan: HandoutPlan, start: str) -> float:
    return next(round(one.size, 2) for one in shown(plan) if one.text.startswith(start))


def test_sets_text_in_18_points_and_headings_in_22_and_20() -> None:
    plan = booklet_of(handout("Read this.\n\n### Smaller\n\nMore."), paper=LARGE)

    assert 18.0 == size_of(plan, "Read")
    assert 22.0 == size_of(plan, "Tea wakes")
    assert 20.0 == size_of(plan, "Smaller")


def test_sets_the_clinic_and_the_head_of_a_log_in_18_points() -> None:
    log = "\n## Log\n\n```yaml\ntitle: My week\nrows: 7\n```\n\n| Weekday | Cups |\n|---|---|\n"
    plan = booklet_of(points("A") + log, paper=LARGE)

    assert [18.0] * 3 == [
        size_of(plan, start) for start in ("Leaf Clinic", "Call 555-0123", "Weekday")
    ]


def test_sets_nothing_smaller_than_14_points() -> None:
    body = handout("Tea wakes you [@smith2020].") + WIDE + SIGNS
    sizes = {round(one.size, 2) for one in shown(booklet_of(body, paper=LARGE))}

    assert min(sizes) >= 14


def test_keeps_an_inch_at_the_sides() -> None:
    plan = booklet_of(handout("Read this. " * 80), paper=LARGE)

    assert (inches(8.5), inches(11)) == (plan.paper.width, plan.paper.height)
    assert inches(1) == min(round(one.x, 6) for one in shown(plan))
    assert max(one.x + one.width for one in shown(plan)) <= plan.paper.width - inches(1)


def test_breaks_its_lines_anew() -> None:
    prose = "Tea has caffeine, and caffeine keeps many people awake until late at night. " * 6
    normal, large = booklet_of(handout(prose)), booklet_of(handout(prose), paper=LARGE)

    def lines(plan: HandoutPlan) -> int:
        return sum(one.text.count("caffeine") > 0 for one in shown(plan))

    assert lines(normal) < lines(large)


def test_says_the_same_as_the_usual_print() -> None:
    body = handout("Tea wakes you [@smith2020].") + SIGNS + MANY_ACTIONS
    normal, large = booklet_of(body), booklet_of(body, paper=LARGE)

    assert [tag.text_id for tag in normal.tags if tag.text_id] == [
        tag.text_id for tag in large.tags if tag.text_id
    ]


def test_makes_a_list_of_a_table_whose_columns_would_break_a_word() -> None:
    plan = booklet_of(points("A") + WIDE, paper=LARGE)
    roles = {tag.text_id: tag.role for tag in plan.tags if tag.text_id.startswith("why/table")}

    assert "Table" not in [tag.role for tag in plan.tags]
    assert {"P", "Lbl", "LBody"} == set(roles.values())
    assert f"What it shows {LONG_WORD}s" in words(plan)


def test_keeps_a_table_that_fits() -> None:
    table = "\n## Table\n\n```yaml\ntitle: Cups\n```\n\n| Day | Cups |\n|---|---|\n| Mon | two |\n"

    assert "Table" in [tag.role for tag in booklet_of(points("A") + table, paper=LARGE).tags]


def test_parts_a_log_whose_columns_do_not_fit_and_repeats_the_first() -> None:
    heads = "Day | Temperature | Bloodpressure | Stoolfrequency | Exerciseminutes"
    log = f"\n## Log\n\n```yaml\ntitle: My log\nrows: 3\n```\n\n| {heads} |\n|{'---|' * 5}\n"
    plan = booklet_of(points("A") + log, paper=LARGE)
    named = [tag.text_id for tag in plan.tags if tag.role == "TH"]

    assert 2 == len([tag for tag in plan.tags if tag.role == "Table"])
    assert 2 == named.count(named[0])
    assert 5 == len(set(named))


def test_puts_the_emergency_box_on_page_one_of_the_sheet() -> None:
    plan = sheet_of(points("A") + SIGNS, paper=LARGE)

    assert "Call 911 now if" in words(replace(plan, pages=plan.pages[:1]))


def test_gives_the_sheet_as_many_pages_as_it_needs() -> None:
    plan = sheet_of(points("A") + SIGNS + MANY_ACTIONS, paper=LARGE)

    assert len(plan.pages) > 2
    assert "tea number 29" in words(plan)


def test_says_on_the_sheet_whom_to_call_at_night() -> None:
    clinic = f"{CLINIC}after-hours: 555-0199\n"

    sheet = words(sheet_of(points("A") + SIGNS, clinic=clinic))
    assert sheet.index("After hours: 555-0199") < sheet.index("If you cannot reach them")
    assert "After hours: 555-0199" in words(
        sheet_of(points("A") + SIGNS, paper=LARGE, clinic=clinic)
    )


def test_breaks_the_head_of_a_box_instead_of_letting_it_run_into_its_number() -> None:
    plan = booklet_of(points("A") + SIGNS, paper=LARGE)
    lines = {
        round(line.baseline): [one.text for one in line.glyphs]
        for page in plan.pages
        for line in page.items
        if isinstance(line, TextLine)
    }

    assert ["555-0123"] in lines.values()


def test_refuses_a_word_that_is_wider_than_its_line_of_large_print() -> None:
    long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    normal = booklet_findings(handout(f"Say {long}."))
    large = booklet_findings(handout(f"Say {long}."), paper=LARGE)

    assert ([], ["P421"]) == ([one.code for one in normal], [one.code for one in large])


def test_draws_figures_larger_and_on_the_page() -> None:
    steps = (
        "\n## Diagram\n\n```yaml\ntype: flow\ntitle: How tea works\nalt: Two steps.\n```\n\n"
        "- Leaf\n- Cup\n"
    )
    plan = booklet_of(points("A") + steps, paper=LARGE)
    (figure,) = (tag.id for tag in plan.tags if tag.role == "Figure")
    (art,) = (
        item
        for page in plan.pages
        for item in page.items
        if isinstance(item, Art) and item.tag == figure
    )

    assert pt(300) < art.width
    assert art.x + art.width <= plan.paper.width - inches(1)
    assert not any(isinstance(shape, Raster) for shape in art.shapes)


def test_stacks_what_is_said_of_the_review() -> None:
    plan = booklet_of(points("A"), paper=LARGE)
    (first,) = (
        line
        for line in plan.pages[0].items
        if isinstance(line, TextLine) and line.glyphs[0].text.startswith("Not yet reviewed")
    )

    assert [Colour.UMBER] == [one.colour for one in first.glyphs]


def test_sets_the_reviewer_in_two_lines_at_the_foot_where_one_is_too_short() -> None:
    reviewed = "reviewed:\n  by: Dr. Maria Gonzalez\n  credential: MD, FACR\n  on: 2026-11-02\n"
    front = FRONT.replace("lang:", f"{reviewed}lang:")
    page = booklet_of(points("A"), front=front, paper=LARGE).pages[1]
    lines = [one for one in page.furniture if isinstance(one, TextLine)]
    feet = [line for line in lines if line.baseline > inches(9)]
    said = [" ".join(one.text for one in line.glyphs).replace("\u00a0", " ") for line in feet]

    assert "Reviewed by Dr. Maria Gonzalez, MD, FACR, " in said
    assert "November 2, 2026" in said


def test_leaves_a_long_title_out_of_the_head_where_the_phone_needs_the_room() -> None:
    title = "Tea and Sleep and What Keeps Most People Awake in the Middle of a Night"
    front = FRONT.replace("title: Tea and Sleep", f"title: {title}")
    furniture = booklet_of(points("A"), front=front, paper=LARGE).pages[1].furniture
    lines = [one for one in furniture if isinstance(one, TextLine) and one.baseline < inches(1)]

    assert [["555-0123"]] == [[one.text for one in line.glyphs] for line in lines]


def test_sets_a_grade_again_where_its_claims_go_on_on_another_page() -> None:
    long = "and more. " * 6
    claims = "".join(
        f"| Tea number {number} keeps some people awake until late, {long}| We think | | | yes |\n"
        for number in range(10)
    )
    head = "| claim | how sure | sources | for clinicians | box |\n|---|---|---|---|---|\n"
    plan = sheet_of(points("A") + SIGNS + f"\n## Evidence\n\n{head}{claims}", paper=LARGE)
    pages = [words(replace(plan, pages=(page,))) for page in plan.pages]
    with_claims = [page for page in pages if "Tea number" in page]

    assert len(with_claims) > 1
    assert all("We think" in page for page in with_claims)


def test_leaves_no_row_of_a_table_alone_on_a_page() -> None:
    rows = "".join(f"| Day {number} | {number} cups |\n" for number in range(14))
    table = f"\n## Table\n\n```yaml\ntitle: Cups\n```\n\n| Day | Cups |\n|---|---|\n{rows}"
    plan = booklet_of(handout("Read this. " * 60) + table, paper=LARGE)
    said = [words(replace(plan, pages=(page,))) for page in plan.pages]
    counts = [page.count(" cups") for page in said if " cups" in page]

    assert len(counts) > 1
    assert min(counts) > 1
