"""What a reader of each kind of figure relies on."""

from __future__ import annotations

from itertools import pairwise

import pytest

from builder.figures.model import Contours, Figure, Outline, Rectangle, Stroke, TextBlock
from builder.figures.style import SLIDE_STYLE
from builder.outline.diagram_model import StepKind
from tests.figures.given import (
    barrier,
    blocks,
    compare,
    curve,
    figure_of,
    item,
    links,
    overlap,
    plain,
    said,
    steps,
    word_edges,
)

LAYERS = ("Air", "Wax", "Seals", "Tiles", "Room")


def block_of(figure: Figure, words: str, nth: int = 0) -> TextBlock:
    return [one for one in blocks(figure) if words in [plain(each.words) for each in one.passages]][
        nth
    ]


def frame_of(figure: Figure, words: str, nth: int = 0) -> Rectangle:
    frame = block_of(figure, words, nth).frame
    assert frame is not None
    return frame


def arrows(figure: Figure) -> list[Stroke]:
    return [one for one in figure.shapes if isinstance(one, Stroke) and one.ink.head]


def test_steps_of_a_flow_stand_in_a_row_if_they_fit() -> None:
    figure = figure_of(steps(StepKind.FLOW, "Wet", "Soap", "Rinse"))

    assert ["Wet", "Soap", "Rinse"] == said(figure)
    assert 1 == len({frame_of(figure, words).y for words in said(figure)})


def test_steps_that_need_more_room_go_on_in_a_second_row() -> None:
    words = [f"A step of many long words {at}" for at in range(6)]
    figure = figure_of(steps(StepKind.FLOW, *words))
    turn = [one for one in figure.shapes if isinstance(one, Outline)]

    assert 2 == len({frame_of(figure, one).y for one in words})
    assert 1 == len(turn)
    assert 5 == len(turn) + len(arrows(figure))


def test_an_arrow_of_a_flow_touches_neither_box() -> None:
    figure = figure_of(steps(StepKind.FLOW, "Wet", "Soap"))
    (arrow,) = arrows(figure)
    wet, soap = frame_of(figure, "Wet"), frame_of(figure, "Soap")

    assert wet.x + wet.width < arrow.x1 < arrow.x2 < soap.x


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_a_cycle_has_an_arrow_from_each_step_to_the_next(count: int) -> None:
    figure = figure_of(steps(StepKind.CYCLE, *"abcdef"[:count]))
    curved = [one for one in figure.shapes if isinstance(one, Outline) and one.ink.head]

    assert count == len(arrows(figure)) + len(curved)


def test_a_cycle_runs_clockwise() -> None:
    figure = figure_of(steps(StepKind.CYCLE, "a", "b", "c", "d"))
    a, b, c, d = (frame_of(figure, words) for words in "abcd")

    assert a.x < b.x
    assert b.y < c.y
    assert c.x > d.x
    assert d.y > a.y


def test_layers_lie_on_each_other_from_the_top_down() -> None:
    figure = figure_of(steps(StepKind.LAYERS, "Skin", "Fat", "Bone"))
    bands = [frame_of(figure, words) for words in ("Skin", "Fat", "Bone")]

    assert all(upper.y + upper.height == lower.y for upper, lower in pairwise(bands))


def test_what_is_compared_stands_at_one_height() -> None:
    one = item("By video", "A point that is so long that it needs more than a line", "Tea")
    figure = figure_of(compare(one, item("In person", "Short", "Coffee")), "half")

    assert block_of(figure, "Tea").y == block_of(figure, "Coffee").y


def test_linked_things_keep_their_places_and_only_the_arrow_turns() -> None:
    figure = figure_of(links(("Sleep", "Mood"), ("Mood", "Sleep")))
    down, up = arrows(figure)

    assert frame_of(figure, "Sleep", 0).y == frame_of(figure, "Sleep", 1).y
    assert frame_of(figure, "Mood", 0).y == frame_of(figure, "Mood", 1).y
    assert down.y1 < down.y2
    assert up.y1 > up.y2


def test_a_thing_keeps_its_place_beside_another_too() -> None:
    figure = figure_of(links(("Sleep", "Mood"), ("Mood", "Age")))

    assert frame_of(figure, "Mood", 0).y == frame_of(figure, "Mood", 1).y
    assert frame_of(figure, "Age").y == frame_of(figure, "Sleep").y


def test_what_may_lead_to_both_stands_dashed_between_them() -> None:
    figure = figure_of(links(("Sleep", "Mood"), ("Age", "Sleep", "Mood")))
    age, mood = frame_of(figure, "Age"), frame_of(figure, "Mood", 1)

    assert age.ink.dash
    assert frame_of(figure, "Sleep", 1).y < age.y < mood.y
    assert 3 == len(arrows(figure))


def test_a_way_with_one_arrow_is_lower_than_one_with_many_words_between_two() -> None:
    many = "Something else (medicine, diet, smoking)"
    form = links(
        ("Gut change", "Disease"), ("Disease", "Gut change"), (many, "Gut change", "Disease")
    )
    figure = figure_of(form, "large")
    first, _, last = [one for one in figure.shapes if isinstance(one, Rectangle)]

    assert first.height < last.height


def test_one_link_alone_has_no_number() -> None:
    assert ["Sleep", "Mood"] == said(figure_of(links(("Sleep", "Mood"))))


@pytest.mark.parametrize("surface", ["slide", "page", "large"])
@pytest.mark.parametrize(
    "lines",
    [
        (("Lasting", True), ("Healing", False)),
        (("Falls at once", False), ("Falls less far", False)),
        (("Stays high", True), ("Stays lower", True)),
        (("Heals", False),),
    ],
)
def test_no_line_of_a_curve_runs_through_a_name(
    lines: tuple[tuple[str, bool], ...], surface: str
) -> None:
    figure = figure_of(curve(*lines), surface)
    names = [word_edges(block_of(figure, name), SLIDE_STYLE) for name, _ in lines]
    drawn = [point for one in figure.shapes if isinstance(one, Outline) for point in along(one)]

    assert not [
        (x, y)
        for x, y in drawn
        for left, top, right, bottom in names
        if left < x < right and top < y < bottom
    ]


def along(line: Outline) -> list[tuple[float, float]]:
    """Follow a line made of curves, in steps of a tenth of each."""
    points, (x, y) = [], line.start
    for x1, y1, x2, y2, x3, y3 in line.steps:
        for at in (share / 10 for share in range(11)):
            a, b, c, d = (1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3
            points.append((a * x + b * x1 + c * x2 + d * x3, a * y + b * y1 + c * y2 + d * y3))
        x, y = x3, y3
    return points


def test_two_lines_of_a_curve_differ_by_more_than_colour() -> None:
    figure = figure_of(curve(("Lasting", True), ("Healing", False)))
    _, lasting, healing = (one for one in figure.shapes if isinstance(one, Outline))

    assert not lasting.ink.dash
    assert healing.ink.dash


def test_both_groups_have_the_same_dots_and_the_second_stands_to_the_right() -> None:
    figure = figure_of(overlap("Well", "Ill"))
    first, second = (
        one for one in figure.shapes if isinstance(one, Contours) and len(one.contours) > 1
    )
    steps_right = {
        round(other.start[0] - one.start[0], 3)
        for one, other in zip(first.contours, second.contours, strict=True)
    }

    assert 1 == len(steps_right)
    assert all(step > 0 for step in steps_right)


def test_names_the_layers_of_a_barrier_between_its_panels() -> None:
    figure = figure_of(
        barrier(LAYERS, sides=("New", "Old"), captions=("Rain runs off.", "Rain gets in.")),
        is_idea=True,
    )
    labels = [block_of(figure, words) for words in LAYERS]
    left, right = block_of(figure, "New"), block_of(figure, "Old")

    assert labels == sorted(labels, key=lambda one: one.y)
    assert all(left.x + left.width < one.x for one in labels)
    assert all(one.x + one.width < right.x for one in labels)


def test_a_barrier_in_a_narrow_place_has_fewer_cells() -> None:
    form = barrier(
        ("Inside the pipe", *LAYERS[1:]), sides=("New", "Old"), captions=("Dry.", "Wet.")
    )

    assert cells(figure_of(form, "narrow")) < cells(figure_of(form, "page"))


def test_a_barrier_in_large_print_has_four_cells_and_one_arrow_in_each_panel() -> None:
    labels = ("Inside the gut", "Mucus", "Joints", "Cells", "Inside the body")
    captions = ("Food and water get in.", "Wider gaps. More germs get through.")
    figure = figure_of(barrier(labels, sides=("Tight", "Loose"), captions=captions), "large")

    assert 4 == cells(figure)
    assert 2 == len(arrows(figure))


def cells(figure: Figure) -> int:
    """Count the cells of the left panel, which is painted first."""
    return len(next(one for one in figure.shapes if isinstance(one, Contours)).contours)


def test_says_that_it_is_an_idea_where_the_author_says_so() -> None:
    form = steps(StepKind.LAYERS, "Skin", "Bone")

    assert "Idea drawing, not measured data" in said(figure_of(form, is_idea=True))
    assert "Idea drawing, not measured data" not in said(figure_of(form))
