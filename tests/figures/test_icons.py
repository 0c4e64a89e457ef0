from __future__ import annotations

import pytest

from builder.figures.icons import SLIDE_GRID, icon_figure
from builder.figures.model import Contours, Figure
from builder.outline.diagram_model import Icon, IconArray


def drawn(count: int, of: int = 100, icon: Icon = Icon.DOTS) -> Figure:
    return icon_figure(IconArray(count, of, icon, ()), grid=SLIDE_GRID, alt="x")


def counts(figure: Figure) -> list[int]:
    return [len(shape.contours) for shape in figure.shapes if isinstance(shape, Contours)]


def test_fills_as_many_as_are_counted() -> None:
    assert [5, 95] == counts(drawn(5))


def test_draws_a_head_and_a_body_for_each_person() -> None:
    assert [2, 198] == counts(drawn(1, icon=Icon.PEOPLE))


@pytest.mark.parametrize("count", [0, 100])
def test_draws_one_freeform_where_all_or_none_are_counted(count: int) -> None:
    assert [100] == counts(drawn(count))


def test_fills_from_the_top_left_row_by_row() -> None:
    filled, empty = drawn(11, 30).shapes
    assert isinstance(filled, Contours)
    assert isinstance(empty, Contours)
    *_, eleventh = filled.contours
    assert filled.contours[0].start[0] == eleventh.start[0]
    assert eleventh.start[1] > filled.contours[9].start[1]


def test_draws_a_few_twice_as_large_and_in_no_more_room_than_a_hundred() -> None:
    few, some, many = drawn(3, 10), drawn(5, 25), drawn(50)

    assert many.width * 0.9 < few.width == some.width
    assert few.height < some.height <= many.height + SLIDE_GRID.pitch_y * 0.5


def test_stays_inside_its_own_size() -> None:
    figure = drawn(50, icon=Icon.PEOPLE)
    points = [
        (step[-2], step[-1])
        for shape in figure.shapes
        if isinstance(shape, Contours)
        for contour in shape.contours
        for step in contour.steps
    ]
    assert all(0 <= x <= figure.width and 0 <= y <= figure.height for x, y in points)
