"""The layouts of what stands alone on its slide: a number, what somebody said, a new section."""

from __future__ import annotations

from builder.deck.grid import (
    BODY_HEIGHT,
    BODY_TOP,
    MARGIN,
    NOTE,
    PANEL_WIDTH,
    SLIDE_HEIGHT,
    SLIDE_WIDTH,
    WIDTH,
)
from builder.deck.layout import Box, Insets, Layout, Level, Panel, Placeholder
from builder.deck.spots import body_spot, source_spot, title_spot
from builder.theme import Colour
from builder.units import ZERO, pt

KEY_NUMBER, QUOTE = "Key number", "Quote"
NUMBER_SIZE = pt(112)

_BAR = pt(6)  # its width
_INDENT = pt(34)  # from the bar to the words
_WHO = pt(40)  # the height for who said it
_QUOTE = Box(MARGIN, BODY_TOP + pt(10), WIDTH, BODY_HEIGHT - pt(40))


def _key_number() -> Layout:
    levels = (
        Level(NUMBER_SIZE, bold=True, colour=Colour.PINE),
        Level(pt(36), before=pt(6)),
    )
    prompt = "5 in 100\nWhat the number counts"
    body = body_spot(levels, anchor="ctr", insets=Insets(), prompt=prompt)
    return Layout(KEY_NUMBER, "cust", (title_spot(), body, source_spot()))


def _quote() -> Layout:
    x, width = MARGIN + _BAR + _INDENT, WIDTH - _BAR - _INDENT
    words = Box(x, _QUOTE.y, width, _QUOTE.height - _WHO)
    who = Placeholder(
        "Who said it",
        "body",
        NOTE,
        Box(x, words.y + words.height, width, _WHO),
        (Level(pt(24), colour=Colour.SLATE),),
        anchor="b",
        prompt="Who said it",
        lines=1,
    )
    level = Level(pt(36), bold=True, colour=Colour.PINE)
    body = body_spot((level,), words, anchor="ctr", insets=Insets(), prompt="“What they said”")
    bar = Panel(Box(MARGIN, _QUOTE.y, _BAR, _QUOTE.height), Colour.CLAY)
    return Layout(QUOTE, "cust", (title_spot(), body, who, source_spot()), bar)


def _section() -> Layout:
    """Lay out the head of a section, for slides that a presenter adds; our own need none."""
    left, width = PANEL_WIDTH + pt(34), SLIDE_WIDTH - MARGIN - PANEL_WIDTH - pt(34)
    title = title_spot(
        Box(left, pt(130), width, pt(150)), Level(pt(44), bold=True, colour=Colour.PINE)
    )
    words = body_spot((Level(pt(28)),), Box(left, pt(300), width, pt(150)), insets=Insets())
    panel = Panel(Box(ZERO, ZERO, PANEL_WIDTH, SLIDE_HEIGHT), Colour.PINE)
    return Layout("Section", "secHead", (title, words), panel, footer_left=left)


LONE_LAYOUTS = (_key_number(), _quote(), _section())
