"""Where things stand on every slide, and how large its text is, in points."""

from __future__ import annotations

from builder.deck.layout import Box, Level
from builder.theme import Colour
from builder.units import pt

SLIDE_WIDTH = pt(960)
SLIDE_HEIGHT = pt(540)
MARGIN = pt(48)
WIDTH = pt(864)
GUTTER = pt(24)
TITLE_BOTTOM = pt(110)
BODY_TOP = pt(122)
BODY_HEIGHT = pt(346)

# Indexes are stable for ever: PowerPoint maps text by them when a design changes.
BODY, SECOND, THIRD, NOTE, SOURCE, FOOTER, NUMBER = 1, 13, 14, 15, 20, 11, 12
IDEA, BAR, KICKER = 16, 17, 18
CARDS = (21, 22, 23, 24, 25, 26)
LETTERS = (43, 44, 45, 46, 47)
RIGHT, RIGHT_LETTER, RIGHT_WORD = 48, 49, 50
SUBTITLE = 51
LEFT_NODES, RIGHT_NODES, MIDDLE_NODES = (31, 32, 33, 34), (35, 36, 37, 38), (39, 40, 41, 42)

TITLE_LEVEL = Level(pt(36), bold=True, colour=Colour.PINE)
POINT_28 = (
    Level(pt(28), pt(28), bullet="■", before=pt(14)),
    Level(pt(24), pt(52), bullet="–", before=pt(6)),
)
POINT_24 = (
    Level(pt(24), pt(26), bullet="■", before=pt(12)),
    Level(pt(20), pt(48), bullet="–", before=pt(5)),
)
NOTE_LEVEL = Level(pt(20), colour=Colour.SLATE)
BODY_BOX = Box(MARGIN, BODY_TOP, WIDTH, BODY_HEIGHT)
PANEL_WIDTH = pt(300)
SIGNS_BOX = Box(pt(334), pt(40), pt(578), pt(424))
TABLE_SIZES_LARGE = (pt(28), pt(26))  # up to that of body text, for a few short rows
TABLE_SIZE = pt(24)
TABLE_SIZE_SMALL = pt(20)
CELL_INSET = pt(14)
CELL_INSET_Y = pt(6)
CODE_INSET = pt(6)
CODE_SIDE = pt(136)  # of the code on the last slide, its quiet zone included
FOOTER_SIZE = pt(14)
FOOTER_ROOM = pt(450)  # for the review line, on every layout, with sixteen sections beside it
