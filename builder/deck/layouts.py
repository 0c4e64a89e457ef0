"""The deck's layouts: each placeholder's box, type and text, as a table."""

from __future__ import annotations

from collections.abc import Collection

from builder.deck.call_layouts import CALL_LAYOUTS
from builder.deck.diagram_layouts import DIAGRAM_LAYOUTS
from builder.deck.figured_layouts import FIGURED_LAYOUTS
from builder.deck.grid import (
    BODY,
    BODY_HEIGHT,
    BODY_TOP,
    CODE_INSET,
    CODE_SIDE,
    MARGIN,
    NOTE,
    NOTE_LEVEL,
    POINT_24,
    POINT_28,
    SECOND,
    SLIDE_HEIGHT,
    THIRD,
    TITLE_LEVEL,
    WIDTH,
)
from builder.deck.layout import Box, Frame, Insets, Layout, Level, Panel, Placeholder
from builder.deck.lone_layouts import LONE_LAYOUTS
from builder.deck.poll_layouts import POLL_LAYOUTS
from builder.deck.sign_layouts import SIGN_LAYOUTS
from builder.deck.spots import body_spot, source_spot, title_spot
from builder.deck.title_layouts import SUBTITLED_LAYOUTS, TITLE_LAYOUTS
from builder.outline.model import Cover
from builder.record import replace
from builder.theme import Colour
from builder.units import ZERO, Length, pt

_HALF = pt(420)
_GAP = pt(24)


def _contact(name: str, size: Length) -> Layout:
    """Lay out how to reach the clinic, most of it in type of this size."""
    return Layout(
        name,
        "cust",
        (
            Placeholder(
                "Next step",
                "body",
                SECOND,
                Box(MARGIN, pt(64), pt(330), pt(400)),
                (Level(pt(40), bold=True, colour=Colour.WHITE, before=pt(24)),),
                prompt="The next step",
            ),
            Placeholder(
                "Web address",
                "body",
                THIRD,
                Box(MARGIN, pt(320), pt(344), CODE_SIDE + CODE_INSET * 2),
                (Level(pt(20)), Level(pt(24), bold=True, colour=Colour.PINE)),
                anchor="ctr",
                insets=Insets(left=CODE_SIDE + CODE_INSET * 2, right=pt(10)),
                frame=Frame(Colour.WHITE, corner=pt(12)),
                prompt="Scan, or type:\nWeb address",
            ),
            Placeholder(
                "Title",
                "title",
                0,
                Box(pt(456), pt(24), pt(456), pt(60)),
                (TITLE_LEVEL,),
                anchor="b",
                prompt="Contact",
                lines=1,
            ),
            Placeholder(
                "Contact",
                "body",
                BODY,
                Box(pt(456), pt(96), pt(456), pt(374)),
                (
                    Level(pt(28), bold=True, colour=Colour.PINE, before=pt(4)),
                    Level(size, before=pt(8)),
                ),
                insets=Insets(pt(28), pt(20), pt(28), pt(16)),
                frame=Frame(Colour.WHITE, Colour.LINE, pt(1.5), corner=pt(12)),
                prompt="Clinic",
            ),
        ),
        Panel(Box(ZERO, ZERO, pt(416), SLIDE_HEIGHT), Colour.PINE),
        footer_left=pt(456),
    )


def _agenda_columns() -> Layout:
    """Lay out an agenda that is too long for one column of large type."""
    level = Level(pt(28), pt(46), bullet="1.", before=pt(12))
    left = Box(MARGIN, BODY_TOP, _HALF, BODY_HEIGHT)
    right = Placeholder(
        "Text, right",
        "body",
        SECOND,
        replace(left, x=MARGIN + _HALF + _GAP),
        (level,),
        insets=Insets(),
        prompt="Text",
    )
    return Layout("Agenda, two columns", "twoObj", (title_spot(), body_spot((level,), left), right))


def _numbered(name: str, size: Length, indent: Length, before: Length) -> Layout:
    level = Level(size, indent, bullet="1.", before=before)
    return Layout(name, "cust", (title_spot(), body_spot((level,)), source_spot()))


COMMON = (
    *TITLE_LAYOUTS,
    Layout(
        "Message",
        "cust",
        (
            title_spot(),
            body_spot(
                (
                    Level(pt(32), bold=True, colour=Colour.WHITE, before=pt(16)),
                    Level(pt(24), colour=Colour.WHITE, before=pt(20)),
                ),
                anchor="ctr",
                insets=Insets(pt(32), pt(20), pt(32), pt(20)),
                frame=Frame(Colour.PINE, corner=pt(12)),
                prompt="The one message",
            ),
        ),
    ),
    Layout("Points", "obj", (title_spot(), body_spot(POINT_28), source_spot())),
    Layout("Points, many", "cust", (title_spot(), body_spot(POINT_24), source_spot())),
    Layout(
        "Read more",
        "cust",
        (title_spot(), body_spot((POINT_28[0], Level(pt(24), pt(28), colour=Colour.SLATE)))),
    ),
    Layout(
        "Statement",
        "cust",
        (title_spot(), body_spot((Level(pt(28), before=pt(14)),)), source_spot()),
    ),
    _numbered("Takeaways", pt(28), pt(44), pt(14)),
    _numbered("Takeaways, many", pt(24), pt(44), pt(10)),
    _numbered("Agenda", pt(28), pt(40), pt(12)),
    _agenda_columns(),
    _numbered("Agenda, many", pt(24), pt(40), pt(5)),
    Layout(
        "Chart",
        "chart",
        (
            title_spot(),
            Placeholder("Chart", "chart", SECOND, Box(MARGIN, BODY_TOP, WIDTH, pt(288)), ()),
            Placeholder(
                "What it counts",
                "body",
                NOTE,
                Box(MARGIN, pt(412), WIDTH, pt(56)),
                (NOTE_LEVEL,),
                anchor="ctr",
                prompt="What the chart counts",
                lines=1,
            ),
            source_spot(),
        ),
    ),
    Layout(
        "Table",
        "tbl",
        (
            title_spot(),
            Placeholder("Table", "tbl", SECOND, Box(MARGIN, BODY_TOP, WIDTH, BODY_HEIGHT), ()),
            source_spot(),
        ),
    ),
    Layout(
        "Picture",
        "picTx",
        (
            title_spot(),
            Placeholder("Picture", "pic", SECOND, Box(MARGIN, BODY_TOP, WIDTH, pt(256)), ()),
            Placeholder(
                "Caption",
                "body",
                NOTE,
                Box(MARGIN, pt(386), WIDTH, pt(80)),
                (NOTE_LEVEL,),
                anchor="b",
                prompt="What is to be seen",
            ),
            source_spot(),
        ),
    ),
    *LONE_LAYOUTS,
    *SIGN_LAYOUTS,
    Layout(
        "References",
        "cust",
        (
            title_spot(),
            body_spot(
                (Level(pt(15), pt(32), bullet="1.", before=pt(6)),),
                Box(MARGIN, BODY_TOP, WIDTH, pt(370)),  # down to where others have their sources
                prompt="References",
            ),
        ),
    ),
    _contact("Contact", pt(24)),
)

_SOMETIMES = (
    *SUBTITLED_LAYOUTS,
    _contact("Contact, more", pt(20)),
)

LAYOUTS = (*COMMON, *_SOMETIMES, *DIAGRAM_LAYOUTS, *FIGURED_LAYOUTS, *POLL_LAYOUTS, *CALL_LAYOUTS)
_COVERED = tuple(
    replace(opening, name=f"{opening.name}, {cover.value}", drawing=cover)
    for opening in LAYOUTS
    if opening.drawing
    for cover in Cover
    if cover is not opening.drawing
)
"""Title slides with another cover; of a clinic's template, the title slide is its own."""

BY_NAME = {layout.name: layout for layout in (*LAYOUTS, *_COVERED)}


def layouts_with(used: Collection[str]) -> tuple[str, ...]:
    """Name the common layouts and, of the others, those that a deck uses.

    A layout costs a deck 2 KB and half a millisecond.
    """
    names = list(BY_NAME)
    return (*names[: len(COMMON)], *(name for name in names[len(COMMON) :] if name in used))
