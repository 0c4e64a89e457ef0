"""Placeholders that many layouts share: title, body and the line of sources."""

from __future__ import annotations

from builder.deck.grid import (
    BODY,
    BODY_BOX,
    MARGIN,
    SLIDE_WIDTH,
    SOURCE,
    TITLE_LEVEL,
    WIDTH,
)
from builder.deck.layout import Box, Frame, Insets, Level, Placeholder
from builder.theme import Colour
from builder.units import Length, pt

_NO_INSETS = Insets()
_NO_FRAME = Frame()


def title_spot(
    box: Box | None = None, level: Level = TITLE_LEVEL, *, lines: int = 2, anchor: str = "b"
) -> Placeholder:
    """Make the title, by default anchored at the bottom of its box."""
    box = box or Box(MARGIN, pt(20), WIDTH, pt(90))
    return Placeholder(
        "Title",
        "title",
        0,
        box,
        (level,),
        anchor=anchor,
        prompt="The point, as a sentence",
        lines=lines,
    )


def source_spot(left: Length = MARGIN) -> Placeholder:
    """Make the line of sources at the foot."""
    box = Box(left, pt(472), SLIDE_WIDTH - MARGIN - left, pt(20))
    level = Level(pt(14), colour=Colour.SLATE)
    return Placeholder(
        "Source", "body", SOURCE, box, (level,), anchor="b", prompt="Source: author, year", lines=1
    )


def body_spot(
    levels: tuple[Level, ...],
    box: Box = BODY_BOX,
    *,
    anchor: str = "t",
    insets: Insets = _NO_INSETS,
    frame: Frame = _NO_FRAME,
    prompt: str = "Text",
) -> Placeholder:
    """Make the body."""
    return Placeholder(
        "Text",
        "body",
        BODY,
        box,
        levels,
        anchor=anchor,
        insets=insets,
        frame=frame,
        prompt=prompt,
    )
