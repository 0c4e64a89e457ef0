from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches

from builder.deck.grid import BODY
from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.findings import has_errors
from builder.verify.deck_file import open_deck
from builder.verify.deck_lint import lint_deck
from tests.deck.test_template import design_of, parts_of, planned, told
from tests.topics import STAMP, deck_of, edition_of, points

FIVE = points(*(f"Point {at} says that tea and sleep do not go well" for at in range(5)))
SIGNS = f"{FIVE}\n## Get help now\n\n- Your **heart races** and will not stop.\n"
SMALL_TEXT = {"V535"}


def foreign(*, dark: bool = False, without: tuple[str, ...] = ()) -> bytes:
    """Make a template of 4:3 that knows nothing of our layouts: python-pptx's own."""
    made = Presentation()
    assert (Inches(10), Inches(7.5)) == (made.slide_width, made.slide_height)
    for layout in list(made.slide_layouts):
        if layout.name in without:
            made.slide_layouts.remove(layout)
    if dark:
        fill = made.slide_master.background.fill
        fill.solid()
        fill.fore_color.rgb = RGBColor(0xD0, 0xA0, 0x70)
    data = BytesIO()
    made.save(data)
    return data.getvalue()


def layout_of(deck: bytes, slide: int) -> str:
    opened = open_deck(deck)
    assert opened
    root = opened.slides[slide].layout.root
    assert root is not None
    return str(root[0].get("name"))


def errors(body: str, data: bytes) -> list[str]:
    plan, found = plan_deck(edition_of(body), design_of(data))
    assert not has_errors(found), found
    told = lint_deck(render_deck(plan, STAMP), "tea.pptx")
    return [f"{one.code} {one.message}" for one in told if one.code not in SMALL_TEXT]


def test_sets_title_and_points_in_its_placeholders() -> None:
    deck = render_deck(planned(FIVE, foreign()), STAMP)
    opened = open_deck(deck)

    assert opened
    points_slide = next(one for one in opened.slides if one.title and "wakes" in one.title.text)
    marks = [shape.placeholder for shape in points_slide.shapes if shape.placeholder]
    assert [("title", "0"), ("obj", "1")] == marks[:2]
    assert "Title Slide" == layout_of(deck, 0)


def test_loses_no_word_and_leaves_no_place() -> None:
    theirs, ours = planned(SIGNS, foreign()), deck_of(SIGNS)

    def words(plan: object) -> set[str]:
        return {one.split(" (")[0] for one in _said(plan)}

    assert words(ours) <= words(theirs)
    assert [] == errors(SIGNS, foreign())


def _said(plan: object) -> list[str]:
    from builder.deck.model import DeckPlan, paragraphs_of  # noqa: PLC0415

    assert isinstance(plan, DeckPlan)
    return [one.words for slide in plan.slides for one in paragraphs_of(slide)]


def test_says_what_it_stands_on() -> None:
    assert ["P466"] == [code for code, _ in told(foreign())]
    assert '"Title Only"' in told(foreign())[0][1]


def test_takes_the_nearest_layout_where_a_kind_is_missing() -> None:
    data = foreign(without=("Title Slide", "Title Only"))

    assert ["P466"] == [code for code, _ in told(data) if code == "P466"]
    assert [] == errors(SIGNS, data)


def test_splits_by_the_size_of_its_type() -> None:
    wide, narrow = deck_of(FIVE), planned(FIVE, foreign())
    sizes = [
        plan.design.layouts["Points"].placeholder(BODY).levels[0].size for plan in (wide, narrow)
    ]

    assert [28, 32] == sizes


def test_lays_white_below_our_shapes_where_the_ground_is_not_light() -> None:
    parts = parts_of(render_deck(planned(SIGNS, foreign(dark=True)), STAMP))
    slide = parts["ppt/slides/slide3.xml"]

    assert b'name="Ground"' in slide
    assert [] == errors(SIGNS, foreign(dark=True))


def test_refuses_a_template_without_a_title() -> None:
    names = tuple(layout.name for layout in Presentation().slide_layouts if layout.name != "Blank")

    assert ["P461"] == [code for code, _ in told(foreign(without=names)) if code == "P461"]


@pytest.mark.parametrize("dark", [False, True])
def test_is_the_same_bytes_each_time(dark: bool) -> None:  # noqa: FBT001
    data = foreign(dark=dark)
    one, other = (render_deck(planned(SIGNS, data), STAMP) for _ in range(2))

    assert one == other
