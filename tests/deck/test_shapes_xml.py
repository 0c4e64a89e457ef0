from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from builder.deck.layout import Box
from builder.deck.shapes_xml import bounds, connector, shape_properties, text_body
from builder.deck.xml import A, P
from builder.figures.marks import pencil, phone, tick
from builder.figures.model import (
    Align,
    Contour,
    Contours,
    Ellipse,
    Ink,
    Label,
    Outline,
    Passage,
    Rectangle,
    Shape,
    Stroke,
    TextBlock,
)
from builder.figures.paths import circle, oval, placed
from builder.findings import BuilderError
from builder.theme import HANDOUT, Colour, TextStyle
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


def words_in(align: Align = "left", frame: Rectangle | None = None) -> TextBlock:
    look = TextStyle(pt(20), pt(24), bold=True, colour=Colour.PINE)
    passage = Passage("t1", "en", ("Rain runs off.\n", "So & ", "so"), look)
    return TextBlock(pt(30), pt(12), pt(140), (passage,), align, frame)


def body_of(block: TextBlock) -> ET.Element:
    return ET.fromstring(f'<p:x xmlns:p="{P}" xmlns:a="{A}">{text_body(block)}</p:x>')


def test_words_of_a_block_are_one_text_with_a_break_only_where_it_was_chosen() -> None:
    body = body_of(words_in())
    texts = [one.text for one in body.iter(f"{{{A}}}t")]

    assert ["Rain runs off.", "So & so"] == texts
    assert 1 == len(list(body.iter(f"{{{A}}}br")))


def test_words_stand_in_their_frame_where_they_were_measured() -> None:
    frame = Rectangle(pt(10), pt(2), pt(180), pt(92), INK, pt(10))
    properties = body_of(words_in("middle", frame)).find(f".//{{{A}}}bodyPr")
    assert properties is not None
    own = pt(10) * 0.29289  # what a round corner adds by itself

    assert (pt(20) - own).emu == int(properties.get("lIns", ""))
    assert (pt(10) - own - words_in().height * 0.02).emu == int(properties.get("tIns", ""))


def test_a_framed_block_is_the_shape_of_its_frame() -> None:
    frame = Rectangle(pt(10), pt(2), pt(180), pt(92), INK, pt(10))

    assert shape_properties(frame, ZERO, ZERO) == shape_properties(
        words_in("middle", frame), ZERO, ZERO
    )


def test_an_arrow_is_a_line_with_a_head_that_runs_the_way_it_points() -> None:
    up = Stroke(pt(9), pt(30), pt(1), pt(2), Ink(None, Colour.INK, pt(4), head=5))
    parts = ET.fromstring(
        f'<p:x xmlns:p="{P}" xmlns:a="{A}">{connector(7, "Arrow", up, x=ZERO, y=ZERO)}</p:x>'
    )
    place, head = parts.find(f".//{{{A}}}xfrm"), parts.find(f".//{{{A}}}tailEnd")

    assert place is not None
    assert head is not None
    assert ("1", "1") == (place.get("flipH"), place.get("flipV"))
    assert ("triangle", "lg") == (head.get("type"), head.get("w"))


def steps_of(path: Contour) -> list[str]:
    drawn = parsed(Contours((path,), INK)).find(f".//{{{A}}}path")
    assert drawn is not None
    return [one.tag.rpartition("}")[2] for one in drawn]


def test_a_circle_is_one_arc_from_its_top() -> None:
    assert ["moveTo", "arcTo", "close"] == steps_of(circle(40, 30, 10))


@pytest.mark.parametrize("path", [oval(40, 30, 10, 8), placed(circle(40, 30, 10), 0, 0, turn=90)])
def test_a_round_path_that_is_no_circle_from_its_top_is_curves(path: Contour) -> None:
    assert ["moveTo", *["cubicBezTo"] * 4, "close"] == steps_of(path)


def test_a_circle_that_is_scaled_has_an_arc_of_its_size() -> None:
    small, large = (
        parsed(Contours((placed(circle(40, 30, 10), 0, 0, scale=scale),), INK)) for scale in (1, 3)
    )
    radii = [int(arc.get("wR", "")) for one in (small, large) for arc in one.iter(f"{{{A}}}arcTo")]

    assert radii[0] * 3 == radii[1]
