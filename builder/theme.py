"""Colours, sizes and measures that both panels share."""

from __future__ import annotations

from enum import Enum
from math import fsum

from builder.record import record, replace
from builder.units import Length, pt


class Colour(Enum):
    """The palette, as red, green, blue in hexadecimal.

    Text colours reach 7:1 on every ground on which they are used; what carries meaning
    reaches 3:1 (WCAG 2.2, 1.4.6 and 1.4.11). Brick and pine are one grey, as are the pale
    fills, so none of them ever differs by its fill alone.
    """

    INK = "1C2B2E"
    PINE = "0E4A47"
    TEAL = "1F6F6A"
    TINT = "DCEBE7"
    MIST = "F0F6F4"
    PAPER = "FBF8F2"
    WHITE = "FFFFFF"
    CLAY = "B4540F"
    UMBER = "7A3A08"
    HONEY = "F3CB82"
    CREAM = "FCF1DD"
    BLUSH = "FBEAE6"
    BRICK = "8C1C13"
    SLATE = "47565A"
    LINE = "75848A"
    HAIR = "C9D2D2"


# WCAG 2.2, relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
_LINEAR_BELOW = 0.04045
_WEIGHTS = (0.2126, 0.7152, 0.0722)


def luminance(rgb: str) -> float:
    """Give the relative luminance of a colour in hexadecimal, 0 to 1."""
    return fsum(weight * c for weight, c in zip(_WEIGHTS, light_of(rgb), strict=True))


def light_of(rgb: str) -> tuple[float, ...]:
    """Give how much red, green and blue light a colour in hexadecimal is, each 0 to 1."""
    channels = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return tuple(
        c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours in hexadecimal, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@record
class TextStyle:
    """One look of text: its size, the pitch of its lines, its weight and colour."""

    size: Length
    leading: Length
    bold: bool = False
    colour: Colour = Colour.INK


@record
class HandoutStyles:
    """The handout's text, from the title to the references."""

    title: TextStyle = TextStyle(pt(24), pt(28), bold=True, colour=Colour.PINE)
    title_rest: TextStyle = TextStyle(pt(18), pt(21), bold=True, colour=Colour.PINE)
    headline: TextStyle = TextStyle(pt(17), pt(21), bold=True, colour=Colour.PINE)
    subheading: TextStyle = TextStyle(pt(13.5), pt(17.5), bold=True, colour=Colour.PINE)
    message: TextStyle = TextStyle(pt(14.5), pt(19))
    message_action: TextStyle = TextStyle(pt(14.5), pt(19), bold=True)
    body: TextStyle = TextStyle(pt(12.5), pt(17.5))
    strong: TextStyle = TextStyle(pt(12.5), pt(17.5), bold=True)
    table: TextStyle = TextStyle(pt(12.5), pt(16.5))
    table_head: TextStyle = TextStyle(pt(12.5), pt(16.5), bold=True, colour=Colour.PINE)
    figure: TextStyle = TextStyle(pt(11.5), pt(15))
    figure_strong: TextStyle = TextStyle(pt(12), pt(15.5), bold=True)
    caption: TextStyle = TextStyle(pt(10), pt(13.5), colour=Colour.SLATE)
    running: TextStyle = TextStyle(pt(10), pt(13), colour=Colour.SLATE)
    footer: TextStyle = TextStyle(pt(9.5), pt(13), colour=Colour.SLATE)
    reference: TextStyle = TextStyle(pt(9.5), pt(12.5))
    note: TextStyle = TextStyle(pt(11), pt(14))
    box_head: TextStyle = TextStyle(pt(13), pt(17), bold=True, colour=Colour.PINE)
    badge: TextStyle = TextStyle(pt(11.5), pt(14), bold=True, colour=Colour.UMBER)
    idea: TextStyle = TextStyle(pt(11), pt(14), bold=True, colour=Colour.UMBER)
    """The note that a figure is an idea."""
    masthead: TextStyle = TextStyle(pt(11), pt(14), colour=Colour.SLATE)
    """The clinic and its phone above the title."""
    log_head: TextStyle = TextStyle(pt(12), pt(15), bold=True, colour=Colour.PINE)
    contact: TextStyle = TextStyle(pt(11.5), pt(15))
    """What a sheet says of the clinic below its name and its phone."""
    citation: float = 0.72
    """The size of a citation's number, as a share of the text's: 9 in text of 12.5."""
    headline_gap: Length = pt(18)
    """The space above a headline."""
    action_gap: Length = pt(11)
    """The space between two actions to tick."""
    question_gap: Length = pt(9)
    sign_gap: Length = pt(4)
    sign_top: Length = pt(8)
    """The space between the head of a box and its first sign."""
    grade_gap: Length = pt(14)
    """The space between two grades in the box of what we know, the rule in its middle."""


HANDOUT = HandoutStyles()
# A sheet is closer than a booklet; its front is set in the same sizes.
SHEET_FRONT = HandoutStyles(headline_gap=pt(10), sign_gap=pt(2), sign_top=pt(5), grade_gap=pt(10))
# The back of the sheet holds what a booklet has three pages for: closer, and hardly smaller.
SHEET_BACK = HandoutStyles(
    headline=TextStyle(pt(16), pt(20), bold=True, colour=Colour.PINE),
    body=TextStyle(pt(12), pt(16.2)),
    strong=TextStyle(pt(12), pt(16.2), bold=True),
    headline_gap=pt(8),
    action_gap=pt(2.8),
    question_gap=pt(3),
    sign_gap=pt(1),
    sign_top=pt(4),
)
# Where only that fits: the same sizes, lines 1.3 of their type apart, which is above the 1.2 that
# the typeface itself asks for.
SHEET_BACK_CLOSE = replace(
    SHEET_BACK,
    body=TextStyle(pt(12), pt(15.6)),
    strong=TextStyle(pt(12), pt(15.6), bold=True),
    headline_gap=pt(6),
    action_gap=pt(2),
    question_gap=pt(2),
    sign_gap=pt(0.5),
)
# Large print is laid out on a page this much smaller and then magnified, so that lines and gaps
# grow with the type: 12.5 becomes 18.
LARGE_PRINT_SCALE = 1.44


def _large(
    size: float, pitch: float, *, bold: bool = False, colour: Colour = Colour.INK
) -> TextStyle:
    """Make a look of so many points, as they are printed."""
    small = 1 / LARGE_PRINT_SCALE
    return TextStyle(pt(size * small), pt(pitch * small), bold=bold, colour=colour)


# Text 18, headings 22 and 20, lines 1.15 of the typeface's own pitch of 1.2: American Council of
# the Blind, large print guidelines (2022)
LARGE_PRINT = HandoutStyles(
    title=_large(24, 28, bold=True, colour=Colour.PINE),
    title_rest=_large(20, 24, bold=True, colour=Colour.PINE),
    headline=_large(22, 27, bold=True, colour=Colour.PINE),
    subheading=_large(20, 25, bold=True, colour=Colour.PINE),
    message=_large(18, 22.5),
    message_action=_large(18, 22.5, bold=True),
    body=_large(18, 24.8),
    strong=_large(18, 24.8, bold=True),
    table=_large(18, 23.8),
    table_head=_large(18, 23.8, bold=True, colour=Colour.PINE),
    figure=_large(18, 23.8),
    figure_strong=_large(18, 23.8, bold=True),
    caption=_large(16, 21, colour=Colour.SLATE),
    running=_large(14.5, 19, colour=Colour.SLATE),
    footer=_large(14.5, 19, colour=Colour.SLATE),
    reference=_large(16, 21),
    note=_large(16, 21),
    box_head=_large(20, 24, bold=True, colour=Colour.PINE),
    badge=_large(18, 21, bold=True, colour=Colour.UMBER),
    idea=_large(18, 21, bold=True, colour=Colour.UMBER),
    masthead=_large(18, 21, colour=Colour.SLATE),
    log_head=_large(18, 22, bold=True, colour=Colour.PINE),
    contact=_large(18, 23),
    citation=0.8,
    sign_gap=pt(1.8),
    sign_top=pt(5),
)
CITATION_RISE = 0.32  # of the text that it stands in: raised by 4 in text of 12.5
