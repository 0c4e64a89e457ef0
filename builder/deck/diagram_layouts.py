"""The layouts of diagrams: a figure, an icon array beside its words, cards, steps, links."""

from __future__ import annotations

from builder.deck.grid import (
    BAR,
    BODY,
    BODY_TOP,
    CARDS,
    IDEA,
    LEFT_NODES,
    MARGIN,
    MIDDLE_NODES,
    NOTE,
    NOTE_LEVEL,
    RIGHT_NODES,
    SECOND,
    WIDTH,
)
from builder.deck.layout import Box, Frame, Insets, Layout, Level, Placeholder
from builder.deck.spots import body_spot, source_spot, title_spot
from builder.theme import Colour
from builder.units import ZERO, Length, pt

FOOT_END = pt(464)  # where notes below a diagram end, above the line of sources
IDEA_HEIGHT = pt(40)
ARRAY_X, ARRAY_Y = pt(54), pt(124)
_COLUMN_X, _COLUMN_WIDTH = pt(424), pt(488)
CARD_SIZES = (
    ("Cards", pt(32), pt(28), pt(20)),
    ("Cards, more", pt(28), pt(24), pt(16)),
    ("Cards, many", pt(24), pt(20), pt(10)),
)
"""Layouts of cards, the largest first: name, size of heads, size of text, room around it."""
NODE_WIDTH, SIDE_WIDTH = pt(248), pt(280)
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


def _cards(name: str, levels: tuple[Level, ...], inset: Length) -> Layout:
    """Lay out up to six cards; a slide places those that it has."""
    cards = tuple(
        Placeholder(
            f"Card {number}",
            "body",
            idx,
            _card_box(number - 1),
            levels,
            insets=Insets(inset, inset, inset, inset),
            frame=_CARD,
            prompt="What it is",
        )
        for number, idx in enumerate(CARDS, 1)
    )
    return Layout(name, "cust", (title_spot(), *cards, _bar(), *_foot()))


def _bar() -> Placeholder:
    """Make the place of what follows from a diagram."""
    return Placeholder(
        "Conclusion",
        "body",
        BAR,
        Box(MARGIN, FOOT_END - pt(48), WIDTH, pt(48)),
        (Level(pt(28), bold=True, colour=Colour.WHITE, centred=True),),
        anchor="ctr",
        insets=Insets(pt(16), pt(4), pt(16), pt(4)),
        frame=Frame(Colour.PINE, corner=pt(10)),
        prompt="What follows",
        lines=1,
    )


def _card_box(at: int) -> Box:
    """Place a card of the layout itself in two rows of three."""
    row, column = divmod(at, 3)
    width, height = pt(272), pt(140)
    return Box(MARGIN + pt(296) * column, BODY_TOP + pt(152) * row, width, height)


def _foot() -> tuple[Placeholder, ...]:
    label = label_spot(Box(MARGIN, FOOT_END - pt(28), WIDTH, pt(28)))
    return (label, idea_spot(MARGIN), source_spot())


def _figure() -> Layout:
    """Lay out what stands around a figure, which itself is drawn."""
    label = label_spot(Box(MARGIN, FOOT_END - pt(28), WIDTH, pt(28)))
    return Layout("Figure", "cust", (title_spot(), label, _bar(), source_spot()))


def _layers() -> Layout:
    """Lay out up to six rows, one below the other."""
    rows = tuple(
        Placeholder(
            f"Layer {number}",
            "body",
            idx,
            Box(MARGIN, BODY_TOP + pt(56) * (number - 1), WIDTH, pt(50)),
            (Level(pt(24), bold=True, colour=Colour.PINE), Level(pt(20))),
            anchor="ctr",
            insets=Insets(pt(20), pt(5), pt(20), pt(5)),
            frame=_CARD,
            prompt="What lies here",
        )
        for number, idx in enumerate(CARDS, 1)
    )
    return Layout("Layers", "cust", (title_spot(), *rows, *_foot()))


def _links(name: str, size: Length) -> Layout:
    """Lay out up to four rows of nodes: at the left, at the right, and between them."""
    sides = (
        ("Left", LEFT_NODES, ZERO, Frame(Colour.TINT, Colour.PINE, pt(2), corner=pt(10))),
        ("Right", RIGHT_NODES, pt(616), Frame(Colour.HONEY, Colour.UMBER, pt(2), corner=pt(10))),
        ("Between", MIDDLE_NODES, pt(308), _MAY_BE),
    )
    nodes = tuple(
        Placeholder(
            f"{side} {row + 1}",
            "body",
            idx,
            Box(MARGIN + x, BODY_TOP + pt(80) * row, NODE_WIDTH, pt(64)),
            (Level(size, bold=True, centred=True),),
            anchor="ctr",
            insets=Insets(pt(10), pt(4), pt(10), pt(4)),
            frame=frame,
            prompt="What is linked",
        )
        for side, indexes, x, frame in sides
        for row, idx in enumerate(indexes)
    )
    return Layout(name, "cust", (title_spot(), *nodes, *_foot()))


def _barrier() -> Layout:
    """Lay out two captioned cards, and the names of the layers between them."""
    levels = (Level(pt(28), bold=True, colour=Colour.PINE), Level(pt(24), before=pt(8)))
    sides = tuple(
        Placeholder(
            name,
            "body",
            idx,
            Box(MARGIN + x, BODY_TOP, SIDE_WIDTH, FOOT_END - BODY_TOP),
            levels,
            insets=Insets(pt(18), pt(18), pt(18), pt(18)),
            frame=_CARD,
            prompt="How it is on this side",
        )
        for name, idx, x in (("Left side", CARDS[0], ZERO), ("Right side", CARDS[1], pt(584)))
    )
    spine = Placeholder(
        "Layers",
        "body",
        BODY,
        Box(MARGIN + SIDE_WIDTH + pt(24), BODY_TOP, pt(256), FOOT_END - BODY_TOP),
        (Level(pt(24), bold=True, centred=True),),
        prompt="The layers, from the top down",
    )
    left, right = sides
    return Layout("Barrier", "cust", (title_spot(), left, spine, right, *_foot()))


def _steps() -> Layout:
    """Lay out numbered steps, for those whose words are too long for cards."""
    levels = (
        Level(pt(24), pt(40), bullet="1.", before=pt(10)),
        Level(pt(20), pt(62), bullet="–", before=pt(4)),
        Level(pt(24), bold=True, colour=Colour.PINE, before=pt(12)),
    )
    return Layout("Steps", "cust", (title_spot(), body_spot(levels), *_foot()))


_CARD = Frame(Colour.WHITE, Colour.LINE, pt(1.5), corner=pt(12))
_MAY_BE = Frame(Colour.WHITE, Colour.INK, pt(2), dashed=True, corner=pt(10))
_FACT_HEAD = Level(pt(28), bold=True, colour=Colour.PINE)

DIAGRAM_LAYOUTS = (
    _figure(),
    _icon_array("Icon array", (_FACT_HEAD, Level(pt(24)))),
    _icon_array("Icon array, many", (Level(pt(24), bold=True, colour=Colour.PINE), Level(pt(20)))),
    *(
        _cards(
            name,
            (
                Level(head, bold=True, colour=Colour.PINE),
                Level(text, before=pt(6)),
                Level(text, text * 0.95, bullet="■", before=pt(8)),
            ),
            inset,
        )
        for name, head, text, inset in CARD_SIZES
    ),
    _layers(),
    _links("Links", pt(24)),
    _links("Links, many", pt(20)),
    _barrier(),
    _steps(),
)
