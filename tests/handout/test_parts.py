"""What each part of the grammar becomes in the booklet."""

from __future__ import annotations

import pytest

from builder.figures.model import TextBlock
from builder.handout.model import Art, HandoutPlan, Tag, TextLine
from builder.record import replace
from builder.units import pt
from tests.topics import CLINIC, SECTION, booklet_findings, booklet_of, handout, points

POINT = f"{SECTION}- A point\n"


def words(plan: HandoutPlan) -> list[str]:
    """Give every line that is read, page after page."""
    return [
        " ".join("".join(glyphs.text for glyphs in item.glyphs).split())
        for page in plan.pages
        for item in page.items
        if isinstance(item, TextLine) and not item.is_artifact
    ]


def tags(plan: HandoutPlan, role: str) -> list[Tag]:
    return [tag for tag in plan.tags if tag.role == role]


def diagram(kind: str, items: str, more: str = "") -> str:
    return (
        f"{POINT}\n## Diagram\n\n```yaml\ntype: {kind}\ntitle: A drawing\nalt: What it shows.\n"
        f"{more}```\n\n{items}\n"
    )


CITED = " [@smith2020]"  # no figure raises numbers, so that such a diagram is set in words


def test_draws_a_diagram_that_says_what_it_shows() -> None:
    plan = booklet_of(diagram("flow", "- Boil\n- Steep"))
    (figure,) = tags(plan, "Figure")
    drawn = [
        passage.words
        for page in plan.pages
        for item in page.items
        if isinstance(item, Art) and item.tag == figure.id
        for shape in item.shapes
        if isinstance(shape, TextBlock)
        for passage in shape.passages
    ]

    assert "What it shows." == figure.alt
    assert ["Boil", "Steep"] == drawn


def test_numbers_the_steps_of_a_flow() -> None:
    shown = words(booklet_of(diagram("flow", f"- Boil{CITED}\n- Steep\n  - Four minutes")))
    at = shown.index("A drawing")

    assert ["1.", "Boil1", "2.", "Steep", "•", "Four minutes"] == shown[at + 1 : at + 7]


def test_leads_a_cycle_back_to_its_first_step() -> None:
    plan = booklet_of(diagram("cycle", f"- Buy{CITED}\n- Boil\n- Drink"))

    assert "Then again from 1." in words(plan)


def test_says_that_an_idea_is_no_data() -> None:
    more = "x: grip\nidea-drawing: yes\n"
    plan = booklet_of(diagram("overlap", f"- Green{CITED}\n- Black", more))

    assert "Idea drawing, not measured data" in words(plan)


def test_sets_the_sides_of_a_comparison_beside_each_other() -> None:
    plan = booklet_of(diagram("compare", f"- Green{CITED}\n  - Light\n- Black\n  - Strong"))
    lines = [
        item
        for page in plan.pages
        for item in page.items
        if isinstance(item, TextLine) and item.glyphs[0].text in ("Green", "Black")
    ]
    green, black = lines

    assert green.baseline == black.baseline
    assert green.glyphs[0].x < black.glyphs[0].x


def test_shows_so_many_of_a_hundred_with_the_number_beside_them() -> None:
    plan = booklet_of(diagram("icon-array", "- Of those, 2 sleep badly", "count: 5\n"))
    (figure,) = tags(plan, "Figure")

    assert "What it shows." == figure.alt
    assert "5 in 100" in words(plan)


def test_draws_an_arrow_from_what_leads_to_what_follows() -> None:
    plan = booklet_of(diagram("links", f"- Tea{CITED} -> waking\n- Worry -> tea, waking"))

    assert ["Tea1 → waking", "Worry → tea and waking"] == [
        line for line in words(plan) if "→" in line
    ]


def test_tells_how_a_curve_runs() -> None:
    items = f"- One cup{CITED}: rise, fall\n- Ten cups: rise, stay"
    shown = words(booklet_of(diagram("curve", items, "x: time\ny: waking\n")))

    assert "One cup1: rises, then comes back down" in shown
    assert "Ten cups: rises and stays high" in shown
    assert "Up: waking. Across: time." in shown


def test_names_the_layers_of_a_barrier_from_the_top_down() -> None:
    more = "left: Whole\nright: Torn\nleft-caption: Holds\nright-caption: Leaks\n"
    items = f"- Water{CITED}\n- Paper\n- Gap\n- String\n- Cup"
    shown = words(booklet_of(diagram("barrier", items, more)))

    assert "From the top down: Water1, Paper, Gap, String, Cup." in shown


def test_counts_the_sources_of_all_that_a_drawing_names() -> None:
    plan = booklet_of(diagram("links", "- Tea [@lee2018] -> waking [@smith2020]"))

    assert "Tea1 → waking2" in words(plan)


def test_says_one_fact_as_the_end_of_its_number() -> None:
    plan = booklet_of(diagram("icon-array", "- people sleep badly", "count: 5\n"))
    shown = words(plan)

    assert "people sleep badly" == shown[shown.index("5 in 100") + 1]


def test_sets_rules_before_what_to_do() -> None:
    plan = booklet_of(f"{POINT}\n## Try this\n\n- Sip.\n\n## Always\n\n- Blow first.\n")
    shown = words(plan)

    assert shown.index("Always") < shown.index("Blow first.") < shown.index("Sip.")
    assert 1 == len([tag for tag in plan.tags if tag.actual == "☐"])


TERMS = (
    "\n## Words to know\n\n- **caffeine** (KAF-een): What wakes you.\n- **brew**: To make tea.\n"
)


def test_explains_words_in_the_order_of_the_alphabet() -> None:
    shown = words(booklet_of(POINT + TERMS))

    assert shown.index("brew") < shown.index("caffeine (KAF-een)")
    assert "What wakes you." == shown[shown.index("caffeine (KAF-een)") + 1]


def test_leads_the_first_use_of_a_word_to_its_explanation() -> None:
    plan = booklet_of(points("Tea has caffeine, and caffeine wakes") + TERMS)
    places = [
        glyphs.target.place
        for page in plan.pages
        for item in page.items
        if isinstance(item, TextLine)
        for glyphs in item.glyphs
        if glyphs.target and glyphs.target.place.startswith("term-")
    ]

    assert ["term-caffeine"] == places
    assert "term-caffeine" in {bookmark.place for bookmark in plan.bookmarks}


MYTH = (
    "\n## Myth or fact\n\n"
    "| you may hear | what the evidence says | how sure we are of the answer |\n|---|---|---|\n"
    '| "Tea is poison" | Nobody died | We know |\n'
)


def test_opens_an_answer_with_how_sure_we_are() -> None:
    plan = booklet_of(POINT + MYTH)

    assert "We know: Nobody died" in words(plan)
    assert ["Column", "Column", "Row"] == [tag.scope for tag in tags(plan, "TH")]


LOG = "\n## Log\n\n```yaml\ntitle: My cups\nrows: 40\n```\n\n| Day | Cups |\n|---|---|\n"


def test_rules_as_many_empty_rows_as_a_log_asks_for() -> None:
    plan = booklet_of(POINT + LOG)

    assert 41 == len(tags(plan, "TR"))
    assert 80 == len(tags(plan, "TD"))


def test_sets_the_head_of_a_log_again_on_every_page() -> None:
    plan = booklet_of(POINT + LOG)
    heads = [
        item.is_artifact
        for page in plan.pages
        for item in page.items
        if isinstance(item, TextLine) and item.glyphs[0].text.strip() == "Cups"
    ]

    assert [False, True, True] == heads


def test_refuses_a_log_that_is_wider_than_the_page() -> None:
    word = "Incomprehensibilities" * 3
    log = f"\n## Log\n\n```yaml\ntitle: T\nrows: 1\n```\n\n| {word} | {word} |\n|---|---|\n"

    assert ["P450"] == [finding.code for finding in booklet_findings(POINT + log)]


def test_reads_out_where_each_code_leads() -> None:
    plan = booklet_of(f"{POINT}\n## Read more\n\n- [The tea board](https://example.org/tea/)\n")

    assert ["QR code that opens example.org/tea"] == [tag.alt for tag in tags(plan, "Figure")]
    assert "example.org/tea" in words(plan)


CALL = "\n## Call to action\n\n```yaml\naction: Order tea\nurl: https://example.org/buy\n```\n"
SHOP = "\n# Buy our tea\n\n<!-- id: shop; kind: marketing -->\n\n- It is dear\n"


def test_frames_what_the_clinic_sells_behind_all_that_it_teaches() -> None:
    plan = booklet_of(SHOP + CALL + POINT)
    shown = words(plan)

    assert shown.index("A point") < shown.index("From the clinic. Not part of the lesson.")
    assert ["Order tea", "example.org/buy"] == shown[shown.index("Order tea") :][:2]


@pytest.mark.parametrize("count", [1, 12])
def test_keeps_words_beside_a_drawing_inside_the_margins(count: int) -> None:
    facts = "\n".join("- Of those, some " + "sleep badly " * 4 for _ in range(min(count, 4)))
    plan = booklet_of(diagram("icon-array", facts, f"count: {count}\n"))
    edge = plan.paper.left + plan.paper.measure + pt(0.1)

    for page in plan.pages:
        for item in page.items:
            match item:
                case TextLine(glyphs=glyphs):
                    assert all(one.x + one.width <= edge for one in glyphs)
                case Art():
                    pass


CUPS = (
    "\n## Chart\n\n```yaml\ntype: bar\ntitle: Cups sold\nunit: cups\nsource: lee2018\n"
    "alt: One bar.\n```\n\n| Day | Cups |\n|---|---|\n| Mon | 1 |\n"
)


def test_keeps_a_figure_of_the_clinic_under_the_word_that_it_is_no_lesson() -> None:
    shown = words(booklet_of(SHOP + CUPS + CALL + POINT))
    order = ["From the clinic. Not part of the lesson.", "Cups sold", "Order tea"]

    assert order == [line for line in shown if line in order]


def test_keeps_a_long_headline_of_the_clinic_inside_its_frame() -> None:
    shop = SHOP.replace("Buy our tea", "Buy all of our tea " * 5)
    plan = booklet_of(shop + CALL + POINT)
    edge = plan.paper.left + plan.paper.measure - pt(16)

    for page in plan.pages:
        for item in page.items:
            if isinstance(item, TextLine) and "Buy all" in item.glyphs[0].text:
                assert item.glyphs[-1].x + item.glyphs[-1].width <= edge


def test_cuts_an_address_that_is_wider_than_the_page() -> None:
    address = "example.org/" + "0123456789" * 16
    plan = booklet_of(f"{POINT}\n## Read more\n\n- [Tea](https://{address})\n")
    shown = words(plan)
    at = shown.index("Tea")

    assert "".join(shown[at + 1 :]).startswith(address)


def test_parts_the_words_of_a_narrow_head_rather_than_refuse_it() -> None:
    head = "| Day" + " | Medications taken as" * 4 + " |"
    log = f"\n## Log\n\n```yaml\ntitle: T\nrows: 1\n```\n\n{head}\n{'|---' * 5}|\n"

    assert () == booklet_findings(POINT + log)


def test_breaks_an_address_that_is_longer_than_a_line() -> None:
    long = "https://example.org/" + "/".join(["a-very-long-name"] * 9)
    plan = booklet_of(f"{POINT}\n## Read more\n\n- [The tea board]({long})\n")

    assert long.removeprefix("https://") in "".join(words(plan)).replace(" ", "")


def test_says_whom_to_call_at_night() -> None:
    clinic = CLINIC + "after-hours: 555-0199\n"
    shown = words(booklet_of(f"{POINT}\n## Call right away\n\n- You faint.\n", clinic=clinic))

    assert 2 == shown.count("After hours: 555-0199")


def test_gives_a_short_head_of_a_log_a_narrow_column() -> None:
    plan = booklet_of(f"{POINT}{LOG.replace('Cups |', 'What I had to drink |')}")
    starts = [
        item.glyphs[0].x - plan.paper.left
        for page in plan.pages
        for item in page.items
        if isinstance(item, TextLine) and item.glyphs[0].text.startswith("What I")
    ]

    assert all(start < plan.paper.measure * 0.3 for start in starts)


def test_says_where_the_clinic_is_and_where_it_may_treat() -> None:
    clinic = CLINIC + "address: 1 Leaf Street\nlicensed-in: Arkansas\n"
    shown = words(booklet_of(POINT, clinic=clinic))

    assert ["1 Leaf Street", "Licensed in: Arkansas"] == shown[shown.index("1 Leaf Street") :][:2]


def pages_of(plan: HandoutPlan, *lines: str) -> set[int]:
    """Number the pages on which these lines stand."""
    pages = [words(replace(plan, pages=(page,))) for page in plan.pages]
    return {at for at, shown in enumerate(pages) if {*lines} & {*shown}}


@pytest.mark.parametrize("before", range(14, 34))
def test_begins_and_ends_no_page_with_one_item_of_a_list(before: int) -> None:
    prose = "A paragraph.\n\n" * before
    short = booklet_of(handout(f"{prose}- One\n- Two\n- Three"))
    long = booklet_of(handout(f"{prose}- One\n- Two\n- Three\n- Four\n- Five"))
    nested = booklet_of(handout(f"{prose}- A quote\n  - Who said it"))

    assert 1 == len(pages_of(short, "One", "Two", "Three"))
    assert 1 == len(pages_of(long, "One", "Two")) == len(pages_of(long, "Four", "Five"))
    assert 1 == len(pages_of(nested, "A quote", "Who said it"))


@pytest.mark.parametrize(("heading", "first"), [("Try this", 8), ("Questions to ask", 14)])
def test_begins_no_page_with_the_last_thing_to_do_or_to_ask(heading: str, first: int) -> None:
    for before in range(first, first + 12):
        body = handout("A paragraph.\n\n" * before)
        items = "\n".join(f"- {word}" for word in ("One", "Two", "Three", "Four", "Five"))
        plan = booklet_of(f"{body}\n\n## {heading}\n\n{items}\n", paper="letter.large-print")

        assert 1 == len(pages_of(plan, "Four", "Five"))
