"""What stands behind the words of a title slide: the cover on its panel, and a two-colour rule."""

from __future__ import annotations

from builder.deck.layout import Box
from builder.deck.shapes_xml import shape_properties
from builder.deck.xml import decoration, fill, geometry, line, transform
from builder.figures.cover import cover_shapes
from builder.outline.model import Cover
from builder.theme import Colour
from builder.units import ZERO, pt

_RULE = ((432, Colour.PINE), (482, Colour.CLAY))  # in points from the left, as drawn by eye


def title_drawing(cover: Cover, first_id: int) -> list[str]:
    """Draw a cover from the slide's top left corner, and the rule below the title."""
    shapes = [shape_properties(shape, ZERO, ZERO) for shape in cover_shapes(cover)]
    shapes += [_bar(x, colour) for x, colour in _RULE]
    return [
        decoration(first_id + at, f"Drawing {at + 1}", properties)
        for at, properties in enumerate(shapes)
    ]


def _bar(x: int, colour: Colour) -> str:
    box = Box(pt(x), pt(304), pt(46), pt(5))
    return f"{transform(box)}{geometry(box, pt(2.5))}{fill(colour)}{line(None, ZERO)}"
