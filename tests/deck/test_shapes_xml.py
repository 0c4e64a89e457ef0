from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from builder.deck.layout import Box
from builder.deck.shapes_xml import bounds, shape_properties
from builder.deck.xml import A
from builder.figures.marks import pencil, phone, tick
from builder.figures.model import Ellipse, Ink, Label, Outline, Rectangle, Shape, Stroke
from builder.findings import BuilderError
from builder.theme import HANDOUT, Colour
from builder.units import ZERO, pt

INK = Ink(Colour.INK)


def parsed(shape: Shape) -> ET.Element:
    return ET.fromstring(f'<p xmlns:a="{A}">{shape_properties(shape, pt(100), pt(50))}</p>')


def place(shape: Shape) -> tuple[int, int]:
    off = parsed(shape).find(f".//{{{A}}}off")
    assert off is not None
    return int(off.get("x", "")), int(off.get("y", ""))


@pytest.mark.parametrize(
    "shape",
    [
        Rectangle(pt(1), pt(2), pt(9), pt(9), INK),
        Ellipse(pt(1), pt(2), pt(9), pt(9), INK),
        Stroke(pt(1), pt(2), pt(9), pt(9), INK),
        Outline((1, 2), ((9, 9),), INK),
    ],
)
def test_places_a_shape_from_the_corner_of_its_figure(shape: Shape) -> None:
    assert (pt(101).emu, pt(52).emu) == place(shape)


def test_a_straight_line_has_a_box_that_is_not_empty() -> None:
    ext = parsed(Stroke(ZERO, ZERO, pt(9), ZERO, INK)).find(f".//{{{A}}}ext")

    assert ext is not None
    assert 0 < int(ext.get("cy", "0"))


def test_a_curve_keeps_its_three_points() -> None:
    curve = parsed(Outline((0, 0), ((1, 1, 2, 2, 3, 0),), INK)).find(f".//{{{A}}}cubicBezTo")

    assert curve is not None
    assert 3 == len(curve)


def test_a_group_is_as_large_as_what_is_in_it() -> None:
    shapes = (
        Rectangle(pt(2), pt(3), pt(4), pt(5), INK),
        Ellipse(pt(10), pt(1), pt(2), pt(2), INK),
    )

    assert Box(pt(102), pt(51), pt(10), pt(7)) == bounds(shapes, pt(100), pt(50))


@pytest.mark.parametrize("draw", [pencil, phone, tick])
def test_a_mark_stays_near_its_box(draw: object) -> None:
    box = bounds(draw(pt(20), Colour.INK), ZERO, ZERO)  # type: ignore[operator]  # all three alike

    assert box.width <= 22
    assert box.height <= 22


def test_words_are_no_path() -> None:
    with pytest.raises(BuilderError):
        shape_properties(Label(ZERO, ZERO, "Tea", HANDOUT.figure), ZERO, ZERO)
