from __future__ import annotations

import pytest

from builder.figures.arrows import arrow, thick_arrow
from builder.figures.model import Ink, Outline, Passage, Stroke, TextBlock
from builder.figures.painted import painted_lines, shaft_and_head
from builder.theme import HANDOUT, Colour
from builder.units import ZERO, pt


def test_the_tip_of_an_arrow_is_where_its_line_ends() -> None:
    shaft, head = shaft_and_head(arrow((ZERO, ZERO), (pt(50), ZERO), width=pt(2)))

    assert isinstance(shaft, Stroke)
    assert (50, 0) == head.start
    assert 50 - 2 * 5 < shaft.x2 < 50


def test_a_head_is_as_wide_as_it_is_long() -> None:
    _, head = shaft_and_head(thick_arrow((ZERO, ZERO), (pt(50), ZERO), width=pt(6)))

    assert ((32, 9), (32, -9)) == head.steps


def test_a_curved_arrow_points_where_its_curve_ends() -> None:
    curve = ((0, 10, 20, 30, 40, 30),)
    bent = Outline((0, 0), curve, Ink(None, Colour.INK, pt(2), head=5), closed=False)
    shaft, head = shaft_and_head(bent)

    assert isinstance(shaft, Outline)
    assert (40, 30) == head.start
    assert pytest.approx(30) == shaft.steps[-1][-1]


def test_lines_of_a_block_follow_each_other_without_their_last_spaces() -> None:
    passage = Passage("t", "en", ("one ", "two"), HANDOUT.figure)
    block = TextBlock(pt(10), pt(20), pt(100), (passage,), "middle")
    first, second = painted_lines(block)

    assert ("one", "two") == (first.text, second.text)
    assert (60, 60) == (first.x, second.x)
    assert HANDOUT.figure.leading == second.baseline - first.baseline
