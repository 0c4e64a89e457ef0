from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.handout.model import HandoutPlan, Page, TextLine
from tests.topics import CLINIC, FRONT, SECTION, booklet_findings, booklet_of, handout, points

SENTENCE = "Tea keeps some people awake, and nobody knows quite why it does so to them. "
LONG = SENTENCE * 14


def lines(page: Page) -> list[str]:
    """Give the lines that are read on a page, from top to bottom."""
    shown = [one for one in page.items if isinstance(one, TextLine) and not one.is_artifact]
    return ["".join(glyphs.text for glyphs in line.glyphs).replace("\u00a0", " ") for line in shown]


def foot(page: Page) -> list[str]:
    """Give the words of a page's running head and foot."""
    lines = (one for one in page.furniture if isinstance(one, TextLine))
    return [g.text.replace("\u00a0", " ") for line in lines for g in line.glyphs]


def targets(plan: HandoutPlan) -> list[str]:
    """Give the places that links lead to, in the order of the pages."""
    return [
        glyphs.target.place
        for page in plan.pages
        for line in page.items
        if isinstance(line, TextLine)
        for glyphs in line.glyphs
        if glyphs.target and glyphs.target.place
    ]


def roles(plan: HandoutPlan) -> list[str]:
    return [tag.role for tag in plan.tags]


def test_puts_title_message_and_emergency_on_page_one() -> None:
    plan = booklet_of(points("A") + "\n## Get help now\n\n- You faint.\n")
    first = lines(plan.pages[0])

    assert first.index("Tea and Sleep") < first.index("The main message")
    assert first.index("The main message") < first.index("Call 911 now if")


def test_says_that_nobody_reviewed_it() -> None:
    assert "Not yet reviewed by a clinician" in lines(booklet_of(points("A")).pages[0])


def test_puts_the_review_line_at_the_foot_of_every_page() -> None:
    plan = booklet_of(handout("\n\n".join([LONG] * 6)))

    for page in plan.pages:
        assert "Not yet reviewed by a clinician" in foot(page)


def test_has_an_even_number_of_pages() -> None:
    assert 0 == len(booklet_of(handout(LONG)).pages) % 2


def test_fills_what_an_odd_last_page_leaves_with_lines_for_notes() -> None:
    plan = booklet_of(handout("Read this."))
    heads = [
        line
        for page in plan.pages
        for line in page.items
        if isinstance(line, TextLine) and line.glyphs[0].text.startswith("My")
    ]

    assert 2 == len(plan.pages)
    assert [False, True] == [line.is_artifact for line in heads]


def test_counts_its_pages() -> None:
    plan = booklet_of(handout("\n\n".join([LONG] * 6)))

    assert f"Page 1 of {len(plan.pages)}" in foot(plan.pages[0])


def test_shows_the_points_where_no_handout_is_written() -> None:
    assert "Tea has caffeine" in lines(booklet_of(points("Tea has caffeine")).pages[0])


def test_leaves_the_points_out_where_a_handout_is_written() -> None:
    shown = lines(booklet_of(handout("Read this.")).pages[0])

    assert "Read this." in shown
    assert "A point" not in shown


def test_tags_a_heading_with_its_level() -> None:
    plan = booklet_of(handout("Words.\n\n### Smaller\n\nMore words."))

    assert 1 == roles(plan).count("H1")
    assert 1 == roles(plan).count("H3")


def test_tags_a_list_with_labels_and_bodies() -> None:
    plan = booklet_of(handout("- One\n- Two"))
    shown = [tag for tag in plan.tags if tag.text_id.startswith("why/handout")]

    assert ["LBody", "LBody"] == [tag.role for tag in shown]


def test_gives_every_header_cell_a_scope() -> None:
    table = "\n## Table\n\n```yaml\ntitle: Cups\n```\n\n| Day | Cups |\n|---|---|\n| Mon | two |\n"
    plan = booklet_of(points("A") + table)

    assert [("Column", "Column"), ("Row",)] == [
        tuple(tag.scope for tag in plan.tags if tag.role == "TH" and tag.scope == scope)
        for scope in ("Column", "Row")
    ]


def test_gives_a_chart_its_alt_text() -> None:
    chart = (
        "\n## Chart\n\n```yaml\ntype: bar\ntitle: Cups\nunit: cups\nsource: lee2018\n"
        "alt: Two bars, 1 and 2.\n```\n\n| Day | Cups |\n|---|---|\n| Mon | 1 |\n| Tue | 2 |\n"
    )
    plan = booklet_of(points("A") + chart)

    assert ["Two bars, 1 and 2."] == [tag.alt for tag in plan.tags if tag.role == "Figure"]


def test_leads_a_citation_to_its_source() -> None:
    plan = booklet_of(handout("Tea wakes you [@smith2020]."))

    assert "source-1" in targets(plan)
    assert "source-1" in [one.place for one in plan.bookmarks]


def test_leads_a_source_back_to_where_it_is_first_cited() -> None:
    prose = "Tea wakes you [@smith2020].\n\n" + LONG + "\n\nIt does [@smith2020]."
    plan = booklet_of(handout(prose))
    back = [one for one in plan.bookmarks if one.place == "cited-1"]

    assert "cited-1" in targets(plan)
    assert [(0, -1)] == [(one.page, one.level) for one in back]


def test_leads_a_source_of_a_table_to_its_entry_and_back() -> None:
    table = "```yaml\ntitle: Cups\nsource: lee2018\n```\n\n| Day | Cups |\n|---|---|\n| Mon | 2 |\n"
    plan = booklet_of(points("A") + "\n## Table\n\n" + table)

    assert {"source-1", "cited-1"} == set(targets(plan))


def test_leads_a_word_to_know_back_to_where_it_is_used() -> None:
    plan = booklet_of(
        handout("A cup has [caffeine](#caffeine).")
        + "\n## Words to know\n\n- **caffeine**: What wakes you.\n"
    )

    assert ["term-caffeine", "used-caffeine"] == targets(plan)
    assert 0 == next(one.page for one in plan.bookmarks if one.place == "used-caffeine")


def test_leads_a_word_back_nowhere_that_no_text_uses() -> None:
    plan = booklet_of(points("A") + "\n## Words to know\n\n- **caffeine**: What wakes you.\n")

    assert [] == targets(plan)


def test_reads_headings_before_what_they_head() -> None:
    body = points("A") + "\n## Try this\n\n- Drink water.\n\n## Questions to ask\n\n- Why?\n"
    plan = booklet_of(body)
    order = [tag.text_id or tag.role for tag in plan.tags]

    assert order.index("why/try-this/1") < order.index("why/questions-to-ask/1")


def test_refuses_a_word_wider_than_the_page() -> None:
    (found,) = booklet_findings(handout("It is " + "Pneumono" * 12))

    assert "P421" == found.code
    assert found.message.startswith('"PneumonoPneumono')


def test_sets_the_subtitle_below_the_title() -> None:
    front = FRONT.replace("lang:", "subtitle: When the last cup is one too many\nlang:")
    plan = booklet_of(points("A"), front=front)
    tags = [tag.text_id for tag in plan.tags if tag.text_id]

    assert ["title", "subtitle"] == tags[:2]


def test_tells_what_no_page_holds_at_its_place() -> None:
    body = points("A") + "\n## Try this\n\n- " + "Walk and walk. " * 250 + "\n"
    (found,) = booklet_findings(body)

    assert ("P420", 20) == (found.code, found.span.line)


def test_refuses_a_letter_that_the_typeface_lacks() -> None:
    (finding,) = booklet_findings(handout("茶"))

    assert "P422" == finding.code
    assert "with letters that the typeface has" in finding.hint


def test_refuses_a_private_sign_that_nobody_can_read_out() -> None:
    assert ["P422"] == [finding.code for finding in booklet_findings(handout("Tea \uf8ff"))]


def test_refuses_a_table_wider_than_the_page() -> None:
    head = "|".join("Immunosuppression" for _ in range(5))
    table = f"\n## Table\n\n```yaml\ntitle: Wide\n```\n\n|{head}|\n|{'---|' * 5}\n|{head}|\n"

    assert ["P423"] == [finding.code for finding in booklet_findings(points("A") + table)]


def test_gives_a_column_room_for_the_numbers_of_its_sources() -> None:
    rows = f"| A | B |\n|---|---|\n| {'tea and sleep ' * 9} | it [@lee2018; @smith2020] |\n"
    table = f"\n## Table\n\n```yaml\ntitle: Tea\n```\n\n{rows}"

    assert () == booklet_findings(points("A") + table)


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_keeps_everything_between_the_margins(paper: str) -> None:
    plan = booklet_of(handout(f"{LONG}\n\n- One\n- Two\n\n{LONG}"), paper=paper)

    for page in plan.pages:
        for line in page.items:
            if isinstance(line, TextLine):
                right = max(glyphs.x + glyphs.width for glyphs in line.glyphs)
                assert right <= plan.paper.width - plan.paper.right + 0.01
                assert line.baseline < plan.paper.bottom


def _lines(page: Page) -> list[int]:
    """List the tag of each line of the text."""
    shown = (one for one in page.items if isinstance(one, TextLine) and not one.is_artifact)
    return [one.glyphs[0].tag for one in shown]


def test_leaves_no_single_line_on_a_page() -> None:
    for filler in range(1, 15):  # a line more each time
        prose = "\n\n".join([SENTENCE * filler, *[LONG] * 4])
        plan = booklet_of(handout(prose))
        lines_of = Counter(tag for page in plan.pages for tag in _lines(page))
        long = {tag for tag, count in lines_of.items() if tag and count > 1}
        for page in plan.pages:
            assert all(count > 1 for tag, count in Counter(_lines(page)).items() if tag in long)


words_ = st.text("abcdefghij", min_size=1, max_size=9)
paragraphs = st.lists(words_, min_size=1, max_size=60).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(st.lists(paragraphs, min_size=1, max_size=6))
def test_loses_no_word_of_the_handout(prose: list[str]) -> None:
    plan = booklet_of(handout("\n\n".join(prose)))
    ids = {tag.id for tag in plan.tags if tag.text_id.startswith("why/handout")}
    shown = [
        glyphs.text
        for page in plan.pages
        for line in page.items
        if isinstance(line, TextLine)
        for glyphs in line.glyphs
        if glyphs.tag in ids
    ]

    assert " ".join(prose).split() == " ".join(shown).replace("\u00a0", " ").split()


def test_says_when_the_next_review_is_due() -> None:
    front = FRONT.removesuffix("---\n") + "next-review: 2027-01-05\n---\n"

    shown = lines(booklet_of(points("A"), front=front).pages[0])
    assert "Last review: none yet. Next review: January 5, 2027" in shown


def test_gives_no_heading_to_parts_that_are_not_there() -> None:
    shown = [line for page in booklet_of(SECTION + "- A\n").pages for line in lines(page)]

    assert "What you can do this week" not in shown
    assert "Where this comes from" not in shown


def test_links_the_identifier_of_a_source_and_nothing_else() -> None:
    plan = booklet_of(handout("Tea wakes you [@lee2018]."))
    linked = [
        glyphs.text
        for page in plan.pages
        for line in page.items
        if isinstance(line, TextLine)
        for glyphs in line.glyphs
        if glyphs.target and glyphs.target.address
    ]

    assert ["doi:10.1000/leaf.1"] == linked


def test_keeps_numbers_of_citations_side_by_side_apart() -> None:
    plan = booklet_of(handout("Tea wakes you [@smith2020] [@lee2018]."))

    assert "Tea wakes you.1,2" in [line.strip() for line in lines(plan.pages[0])]


def test_never_sets_a_sign_under_the_head_of_another_level() -> None:
    signs = "\n".join(f"- You feel sign {number} of these." for number in range(16))
    body = points("A") + f"\n## Call right away\n\n{signs}\n\n## Call soon\n\n{signs}\n"
    plan = booklet_of(body)

    soon = [
        page
        for page in plan.pages
        for line in page.items
        if isinstance(line, TextLine) and "within a day" in line.glyphs[0].text
    ]
    assert soon
    for page in soon:
        heads = [
            line.glyphs[0].text
            for line in page.items
            if isinstance(line, TextLine) and line.glyphs[0].text.startswith("Call ")
        ]
        assert "Call within a day or two if" == heads[-1]


def test_refuses_a_clinic_that_overruns_the_head_of_the_page() -> None:
    clinic = CLINIC.replace("Leaf Clinic", "The Clinic of Leaves and of all that grows " * 3)
    found = booklet_findings(points("A"), clinic=clinic)

    assert {"P424", "P425"} >= {finding.code for finding in found}
    assert found


def test_tells_a_title_that_overruns_the_head_of_the_page_once_at_its_place() -> None:
    front = FRONT.replace(
        "Tea and Sleep", "Tea and sleep and all that is said of both of them, too"
    )
    front = front.replace("of both", "of both by so many people who drink one and want the other")
    (found,) = booklet_findings(handout("\n\n".join([LONG] * 6)), front=front)

    assert ("P425", 6) == (found.code, found.span.line)


def test_refuses_names_in_a_chart_that_leave_it() -> None:
    chart = (
        "\n## Chart\n\n```yaml\ntype: bar\ntitle: Cups\nunit: cups\nsource: lee2018\n"
        f"alt: A bar.\n```\n\n| Day | Cups |\n|---|---|\n| {'Monday' * 20} | 1 |\n"
    )

    assert booklet_findings(points("A") + chart)


def test_shows_a_reviewed_topic_with_a_tick() -> None:
    review = "reviewed:\n  by: A. Person\n  credential: MD\n  on: 2026-10-01\n---\n"
    plan = booklet_of(points("A"), front=FRONT.removesuffix("---\n") + review)

    assert "Reviewed by A. Person, MD, October 1, 2026" in lines(plan.pages[0])
