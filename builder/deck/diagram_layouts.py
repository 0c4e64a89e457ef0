"""The layouts of diagrams: an icon array beside its words, cards, steps, links, a barrier."""

from __future__ import annotations

from builder.deck.grid import BODY, IDEA, NOTE, NOTE_LEVEL, SECOND
from builder.deck.layout import Box, Frame, Insets, Layout, Level, Placeholder
from builder.deck.spots import source_spot, title_spot
from builder.theme import Colour
from builder.units import Length, pt

FOOT_END = pt(464)  # where notes below a diagram end, above the line of sources
IDEA_HEIGHT = pt(40)
ARRAY_X, ARRAY_Y = pt(54), pt(124)
_COLUMN_X, _COLUMN_WIDTH = pt(424), pt(488)
NUMBER_SIZES = {"Icon array": pt(112), "Icon array, many": pt(72)}


def label_spot(box: Box) -> Placeholder:
    """Make the place of a label, which says whom or what a diagram shows."""
    return Placeholder(
        "What it shows", "body", NOTE, box, (NOTE_LEVEL,), anchor="ctr", prompt="What it shows"
    )


def idea_spot(x: Length) -> Placeholder:
    """Make the note that tells an idea drawing from measured data."""
    return Placeholder(
        "Idea drawing",
        "body",
        IDEA,
        Box(x, FOOT_END - IDEA_HEIGHT, pt(330), IDEA_HEIGHT),
        (Level(pt(20), bold=True, colour=Colour.UMBER),),
        anchor="ctr",
        insets=Insets(pt(14), pt(4), pt(14), pt(4)),
        frame=Frame(Colour.CREAM, Colour.UMBER, pt(1.8), corner=pt(12)),
        prompt="Idea drawing, not measured data",
        lines=1,
    )


def _icon_array(name: str, facts: tuple[Level, ...]) -> Layout:
    top = pt(118)
    rule = top + NUMBER_SIZES[name] * 1.25
    number = Placeholder(
        "Number",
        "body",
        SECOND,
        Box(_COLUMN_X, top, _COLUMN_WIDTH, rule - top),
        (Level(pt(40), bold=True, colour=Colour.PINE),),
        anchor="b",
        prompt="5 in 100",
        lines=1,
    )
    beside = Placeholder(
        "Facts",
        "body",
        BODY,
        Box(_COLUMN_X, rule, _COLUMN_WIDTH, FOOT_END - rule),
        facts,
        prompt="What else is true of them",
    )
    label = label_spot(Box(_COLUMN_X, FOOT_END - pt(28), _COLUMN_WIDTH, pt(28)))
    idea = idea_spot(_COLUMN_X)
    return Layout(name, "cust", (title_spot(), number, beside, label, idea, source_spot()))


_FACT_HEAD = Level(pt(28), bold=True, colour=Colour.PINE)

DIAGRAM_LAYOUTS = (
    _icon_array("Icon array", (_FACT_HEAD, Level(pt(24)))),
    _icon_array("Icon array, many", (Level(pt(24), bold=True, colour=Colour.PINE), Level(pt(20)))),
)
