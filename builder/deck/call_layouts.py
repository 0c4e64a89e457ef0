"""The layouts of what the clinic says for itself: points that are marked so, and its call."""

from __future__ import annotations

from builder.deck.grid import (
    BODY,
    KICKER,
    MARGIN,
    POINT_24,
    POINT_28,
    SECOND,
    SLIDE_HEIGHT,
    THIRD,
    WIDTH,
)
from builder.deck.layout import Box, Frame, Insets, Layout, Level, Panel, Placeholder
from builder.deck.spots import body_spot, source_spot, title_spot
from builder.theme import Colour
from builder.units import ZERO, Length, pt

KICKER_HEIGHT = pt(28)
CALL_CARD = Box(pt(456), pt(64), pt(456), pt(400))
QR_SIDE = pt(184)  # its quiet zone included, which leaves about 142 for the code
QR_INSET = pt(8)
CALL_INSET = pt(28)
_TITLE_BOX = Box(MARGIN, pt(44), WIDTH, pt(90))
_BODY_BOX = Box(MARGIN, pt(144), WIDTH, pt(324))


def _marked(name: str, levels: tuple[Level, ...]) -> Layout:
    kicker = _kicker(Box(MARGIN, pt(14), WIDTH, KICKER_HEIGHT), Colour.SLATE)
    spots = (title_spot(_TITLE_BOX), kicker, body_spot(levels, _BODY_BOX), source_spot())
    return Layout(name, "cust", spots)


def _kicker(box: Box, colour: Colour) -> Placeholder:
    """Make the line above a title that tells whose words these are."""
    return Placeholder(
        "From the clinic",
        "body",
        KICKER,
        box,
        (Level(pt(20), bold=True, colour=colour),),
        anchor="b",
        prompt="From the clinic. Not part of the lesson.",
    )


def _call() -> Layout:
    action = Level(pt(40), bold=True, colour=Colour.WHITE)
    width = CALL_CARD.width - CALL_INSET * 2
    contact = Placeholder(
        "Contact",
        "body",
        BODY,
        CALL_CARD,
        (Level(pt(28), bold=True, colour=Colour.PINE, before=pt(2)), Level(pt(24), before=pt(4))),
        insets=Insets(QR_INSET + QR_SIDE + pt(12), pt(28), pt(16), pt(16)),
        frame=Frame(Colour.WHITE, Colour.LINE, pt(1.5), corner=pt(12)),
        prompt="Clinic and phone",
    )
    address = _in_card("Address", SECOND, width, pt(268), "Where to book")
    cost = _in_card("Cost", THIRD, width, pt(372), "What it costs")
    return Layout(
        "Call to action",
        "cust",
        (
            title_spot(Box(MARGIN, pt(112), pt(336), pt(340)), action, lines=6, anchor="t"),
            _kicker(Box(MARGIN, pt(48), pt(336), pt(54)), Colour.WHITE),
            contact,
            address,
            cost,
        ),
        Panel(Box(ZERO, ZERO, pt(416), SLIDE_HEIGHT), Colour.PINE),
        footer_left=CALL_CARD.x,
    )


def _in_card(name: str, idx: int, width: Length, y: Length, prompt: str) -> Placeholder:
    levels = (Level(pt(24)), Level(pt(28), bold=True, colour=Colour.PINE, before=pt(2)))
    box = Box(CALL_CARD.x + CALL_INSET, y, width, pt(80))
    return Placeholder(name, "body", idx, box, levels, prompt=prompt)


MARKED = ("From the clinic", "From the clinic, many")
CALL_LAYOUTS = (_marked(MARKED[0], POINT_28), _marked(MARKED[1], POINT_24), _call())
