"""What holds of every figure, whatever its words, its counts and its surface."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.figures.model import Contours, Ellipse, Figure, Ink, Outline, Rectangle, TextBlock
from builder.outline.diagram_model import (
    Arrow,
    Barrier,
    Compare,
    Curve,
    CurveLine,
    DiagramForm,
    Icon,
    IconArray,
    Links,
    Overlap,
    StepKind,
    Steps,
)
from builder.outline.text_model import Citation, Key, ListItem, Words
from builder.theme import Colour, contrast
from tests.figures.given import (
    HERE,
    SURFACES,
    blocks,
    drawn,
    passages,
    plain,
    text,
    texts_of,
    word_edges,
)

SLACK = 0.05  # points

words = st.lists(st.text("abcdefgilmno", min_size=1, max_size=12), min_size=1, max_size=6)
texts = words.map(lambda some: text(" ".join(some)))
leaves = texts.map(ListItem)
items = st.builds(ListItem, texts, st.lists(leaves, max_size=2).map(tuple))


def several(few: int, many: int) -> st.SearchStrategy[tuple[ListItem, ...]]:
    return st.lists(items, min_size=few, max_size=many).map(tuple)


nodes = st.sampled_from(["sleep", "low mood", "more pain", "something else"]).map(text)
arrows = st.builds(Arrow, nodes, st.lists(nodes, min_size=1, max_size=2).map(tuple))
lines = st.builds(CurveLine, texts, st.booleans())
five = st.tuples(texts, texts, texts, texts, texts)
forms: st.SearchStrategy[DiagramForm] = st.one_of(
    st.builds(Steps, st.just(StepKind.FLOW), several(2, 6)),
    st.builds(Steps, st.just(StepKind.CYCLE), several(3, 6)),
    st.builds(Steps, st.just(StepKind.LAYERS), several(2, 6)),
    st.builds(Compare, several(2, 2)),
    st.builds(Links, st.lists(arrows, min_size=1, max_size=4).map(tuple)),
    st.builds(Curve, texts, texts, st.lists(lines, min_size=1, max_size=2).map(tuple)),
    st.builds(Overlap, texts, st.tuples(texts, texts)),
    st.builds(Barrier, texts, texts, texts, texts, five),
)
surfaces = st.sampled_from(sorted(SURFACES))
languages = st.sampled_from(["en", "ar"])  # one that runs from the left, and one from the right


@settings(deadline=None, max_examples=50)  # the first to ask loads the typefaces
@given(form=forms, surface=surfaces, is_idea=st.booleans())
def test_shows_every_word_once_at_a_size_that_can_be_read(
    *, form: DiagramForm, surface: str, is_idea: bool
) -> None:
    figure = drawn(form, surface, is_idea=is_idea)
    if figure is None:
        return
    least = SURFACES[surface][0].least
    shown = Counter((one.text_id, plain(one.words)) for one in passages(figure))

    wanted = Counter((one.id, plain(one.plain)) for one in texts_of(form))
    assert wanted == Counter({key: shown[key] for key in shown if key[0].startswith("t")})
    assert all(one.style.size >= least for one in passages(figure))


@settings(deadline=None, max_examples=50)
@given(form=forms, surface=surfaces, is_idea=st.booleans(), lang=languages)
def test_no_words_lie_on_other_words_or_leave_the_figure(
    *, form: DiagramForm, surface: str, is_idea: bool, lang: str
) -> None:
    figure = drawn(form, surface, is_idea=is_idea, lang=lang)
    if figure is None:
        return
    _, width, height = SURFACES[surface]
    edges = [box_edges(block) for block in blocks(figure)]

    assert figure.width == width
    assert figure.height <= height + SLACK
    for left, top, right, bottom in edges:
        assert min(left, top) >= -SLACK
        assert right <= figure.width + SLACK
        assert bottom <= figure.height + SLACK
    for one, other in combinations(edges, 2):
        beside = one[2] <= other[0] + SLACK or other[2] <= one[0] + SLACK
        above = one[3] <= other[1] + SLACK or other[3] <= one[1] + SLACK
        assert beside or above


@settings(deadline=None, max_examples=50)
@given(form=forms, surface=surfaces, is_idea=st.booleans())
def test_words_fit_the_box_that_they_are_set_in(
    *, form: DiagramForm, surface: str, is_idea: bool
) -> None:
    figure = drawn(form, surface, is_idea=is_idea)
    style = SURFACES[surface][0]
    for block in blocks(figure) if figure else []:
        left, _, right, _ = word_edges(block, style)
        assert block.width * style.usable >= right - left - SLACK


@settings(deadline=None, max_examples=50)
@given(forms, surfaces, languages)
def test_words_stay_inside_the_shape_that_frames_them(
    form: DiagramForm, surface: str, lang: str
) -> None:
    figure = drawn(form, surface, lang=lang)
    for block in blocks(figure) if figure else []:
        if block.frame:
            left, top, right, bottom = word_edges(block, SURFACES[surface][0])
            assert block.frame.x <= left + SLACK
            assert block.frame.y <= top + SLACK
            assert right <= block.frame.x + block.frame.width + SLACK
            assert bottom <= block.frame.y + block.frame.height + SLACK


@settings(deadline=None, max_examples=50)
@given(forms, surfaces)
def test_every_fill_stands_out_in_grey_by_itself_or_by_its_outline(
    form: DiagramForm, surface: str
) -> None:
    figure = drawn(form, surface)
    for ink in inks(figure) if figure else []:
        if ink.fill not in (None, Colour.WHITE):
            fill = ink.fill.value
            edge = contrast(fill, ink.stroke.value) if ink.stroke else 1.0
            assert max(edge, contrast(fill, Colour.WHITE.value)) >= 3


def box_edges(block: TextBlock) -> tuple[float, float, float, float]:
    """Give the text box that a slide gets: left, top, right, bottom."""
    return block.x, block.y, block.x + block.width, block.y + block.height


def inks(figure: Figure) -> list[Ink]:
    filled = (Rectangle, Ellipse, Outline, Contours)
    frames = [one.frame for one in figure.shapes if isinstance(one, TextBlock) and one.frame]
    return [one.ink for one in (*figure.shapes, *frames) if isinstance(one, filled)]


@pytest.mark.parametrize("surface", ["slide", "page"])
@pytest.mark.parametrize(
    "form",
    [
        Steps(StepKind.FLOW, tuple(ListItem(text(one)) for one in ("Wet", "Soap"))),
        Steps(StepKind.CYCLE, tuple(ListItem(text(one)) for one in ("Plan", "Do", "Look"))),
        Steps(StepKind.LAYERS, tuple(ListItem(text(one)) for one in ("Skin", "Bone"))),
        Compare(tuple(ListItem(text(one)) for one in ("By video", "In person"))),
        Links((Arrow(text("Sleep"), (text("Mood"),)),)),
        Curve(text("Time"), text("Pain"), (CurveLine(text("With help"), stays=False),)),
        Overlap(text("mix"), (text("Well"), text("Ill"))),
        Barrier(*map(text, "abcd"), tuple(map(text, "efghi"))),
    ],
    ids=lambda form: str(getattr(form, "kind", type(form).__name__)),
)
def test_draws_every_kind_of_diagram_on_slide_and_page(form: DiagramForm, surface: str) -> None:
    assert drawn(form, surface, is_idea=True)


def test_gives_way_to_a_list_where_a_word_is_wider_than_its_place() -> None:
    long = Steps(StepKind.FLOW, (ListItem(text("a" * 200)), ListItem(text("b"))))

    assert drawn(long) is None


def test_leaves_rows_of_people_to_the_surface_that_sets_words_beside_them() -> None:
    assert drawn(IconArray(5, 100, Icon.PEOPLE, (ListItem(text("5 in 100")),))) is None


def test_gives_way_where_a_text_cites_a_source() -> None:
    cited = replace(text("Sleep"), runs=(Words("Sleep"), Citation((Key("lee2018", HERE),))))

    assert drawn(Links((Arrow(cited, (text("Mood"),)),))) is None


def test_gives_way_where_a_text_leads_to_a_page() -> None:
    linked = replace(text("Sleep"), runs=(Words("Sleep", link="https://example.org"),))

    assert drawn(Links((Arrow(linked, (text("Mood"),)),))) is None


def test_says_what_the_diagram_says_to_those_who_cannot_see_it() -> None:
    figure = drawn(Links((Arrow(text("Sleep"), (text("Mood"),)),)))

    assert figure is not None
    assert figure.alt == "What it shows."
