"""The layouts of the warnings: a panel that says when, and the signs beside it."""

from __future__ import annotations

from builder.deck.grid import BODY, MARGIN, NOTE, PANEL_WIDTH, SIGNS_BOX, SLIDE_HEIGHT
from builder.deck.layout import Box, Insets, Layout, Level, Panel, Placeholder
from builder.deck.spots import source_spot
from builder.theme import Colour
from builder.units import ZERO, pt


def _signs(name: str, panel: Panel, level: Level, bullet: Level) -> Layout:
    title = Placeholder(
        "Title",
        "title",
        0,
        Box(MARGIN, pt(96), pt(220), pt(260)),
        (level,),
        prompt="When to call",
        lines=5,
    )
    note_colour = Colour.WHITE if panel.fill is Colour.BRICK else Colour.INK
    note = Placeholder(
        "Number to call",
        "body",
        NOTE,
        Box(MARGIN, pt(350), pt(236), pt(160)),
        (Level(pt(32), bold=True, colour=note_colour), Level(pt(20), colour=note_colour)),
        prompt="Number",
        anchor="t",
    )
    signs = Placeholder(
        "Signs",
        "body",
        BODY,
        SIGNS_BOX,
        (bullet,),
        prompt="The sign",
        insets=Insets(),
    )
    left = SIGNS_BOX.x
    return Layout(name, "cust", (title, note, signs, source_spot(left)), panel, footer_left=left)


_SIGN = Level(pt(28), pt(26), bullet="■", bullet_colour=Colour.BRICK)

SIGN_LAYOUTS = (
    _signs(
        "Signs: emergency",
        Panel(Box(ZERO, ZERO, PANEL_WIDTH, SLIDE_HEIGHT), Colour.BRICK),
        Level(pt(44), bold=True, colour=Colour.WHITE),
        _SIGN,
    ),
    _signs(
        "Signs: right away",
        Panel(Box(ZERO, ZERO, PANEL_WIDTH, SLIDE_HEIGHT), Colour.CREAM, Colour.UMBER),
        Level(pt(36), bold=True, colour=Colour.UMBER),
        Level(pt(28), pt(26), bullet="●", bullet_colour=Colour.UMBER),
    ),
    _signs(
        "Signs: soon",
        Panel(Box(ZERO, ZERO, PANEL_WIDTH, SLIDE_HEIGHT), Colour.WHITE, Colour.SLATE),
        Level(pt(36), bold=True, colour=Colour.SLATE),
        Level(pt(28), pt(26), bullet="–", bullet_colour=Colour.SLATE),
    ),
)
