from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches

from builder.deck.grid import BODY
from builder.deck.model import DeckPlan, Drawing, paragraphs_of
from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.deck.shapes_xml import bounds
from builder.findings import has_errors
from builder.verify.deck_file import open_deck
from builder.verify.deck_lint import lint_deck
from tests.deck.test_template import THEME, changed, design_of, parts_of, planned, told
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


def test_gives_a_warning_a_panel_with_a_phone_and_the_number_on_the_slide_itself() -> None:
    plan = planned(SIGNS, foreign())
    (slide,) = (one for one in plan.slides if one.layout == "Signs: emergency")
    part = f"ppt/slides/slide{plan.slides.index(slide) + 1}.xml"
    xml = parts_of(render_deck(plan, STAMP))[part].decode()

    assert ["Call 911 now if", "911", "Your heart races and will not stop."] == [
        one.words for one in paragraphs_of(slide)
    ]
    assert ["Phone"] == [sketch.name for sketch in slide.sketches]
    assert xml.index('name="Panel"') < xml.index(">911<")


def test_draws_a_figure_as_high_as_the_slide_allows() -> None:
    head = "type: overlap\ntitle: Two groups\nalt: Two rows of dots.\nx: cups\n"
    body = f"{points('A')}\n## Diagram\n\n```yaml\n{head}```\n\n- They sleep\n- They do not\n"
    (slide,) = (one for one in planned(body, foreign()).slides if one.layout == "Figure")
    (drawing,) = (slot for slot in slide.slots if isinstance(slot, Drawing))
    box = bounds(drawing.shapes, drawing.x, drawing.y)

    assert box.height > Inches(7.5).pt * 0.5
    assert [] == [one for one in errors(body, foreign()) if "V535" in one]


CHART = (
    "\n## Chart\n\n```yaml\ntype: bar\ntitle: More tea, less sleep\nunit: people of 100\n"
    "alt: Bars.\nsource: lee2018\n```\n\n| Cups | People |\n|---|--:|\n| 1 | 20 |\n"
)


@pytest.mark.parametrize(("accent", "seen"), [("4F81BD", True), ("F2DDA0", False)])
def test_paints_bars_in_the_accent_of_the_template_where_that_is_seen(
    accent: str,
    seen: bool,  # noqa: FBT001
) -> None:
    data = changed(
        THEME, '<a:srgbClr val="4F81BD"/>', f'<a:srgbClr val="{accent}"/>', data=foreign()
    )
    chart = parts_of(render_deck(planned(FIVE + CHART, data), STAMP))["ppt/charts/chart1.xml"]

    assert seen == (b'schemeClr val="accent1"' in chart)
    assert seen != (b'srgbClr val="0E4A47"' in chart)


def test_refuses_a_template_without_a_title() -> None:
    names = tuple(layout.name for layout in Presentation().slide_layouts if layout.name != "Blank")

    assert ["P461"] == [code for code, _ in told(foreign(without=names)) if code == "P461"]


@pytest.mark.parametrize("dark", [False, True])
def test_is_the_same_bytes_each_time(dark: bool) -> None:  # noqa: FBT001
    data = foreign(dark=dark)
    one, other = (render_deck(planned(SIGNS, data), STAMP) for _ in range(2))

    assert one == other
