"""The deck's layouts: each placeholder's box, type and text, as a table."""

from __future__ import annotations

from builder.deck.layout import Box, Frame, Insets, Layout, Level, Panel, Placeholder
from builder.theme import Colour
from builder.units import ZERO, Length, pt

SLIDE_WIDTH = pt(960)
SLIDE_HEIGHT = pt(540)
MARGIN = pt(48)
WIDTH = pt(864)
BODY_TOP = pt(122)
BODY_HEIGHT = pt(346)

# Indexes are stable for ever: PowerPoint maps text by them when a design changes.
BODY, SECOND, THIRD, NOTE, SOURCE, FOOTER, NUMBER = 1, 13, 14, 15, 20, 11, 12

TITLE_LEVEL = Level(pt(36), bold=True, colour=Colour.PINE)
POINT_28 = (
    Level(pt(28), pt(28), bullet="■", before=pt(14)),
    Level(pt(24), pt(52), bullet="–", before=pt(6)),
)
POINT_24 = (
    Level(pt(24), pt(26), bullet="■", before=pt(12)),
    Level(pt(20), pt(48), bullet="–", before=pt(5)),
)
_NOTE = Level(pt(20), colour=Colour.SLATE)
_BODY_BOX = Box(MARGIN, BODY_TOP, WIDTH, BODY_HEIGHT)
PANEL_WIDTH = pt(300)
SIGNS_BOX = Box(pt(334), pt(40), pt(578), pt(424))
TABLE_SIZE = pt(24)
TABLE_SIZE_SMALL = pt(20)
CELL_INSET = pt(14)
CELL_INSET_Y = pt(6)
FOOTER_SIZE = pt(14)
FOOTER_ROOM = pt(450)  # for the review line, on every layout, with sixteen sections beside it


def _title(box: Box | None = None, level: Level = TITLE_LEVEL, lines: int = 2) -> Placeholder:
    box = box or Box(MARGIN, pt(20), WIDTH, pt(90))
    return Placeholder(
        "Title",
        "title",
        0,
        box,
        (level,),
        anchor="b",
        prompt="The point, as a sentence",
        lines=lines,
    )


def _source(left: Length = MARGIN) -> Placeholder:
    box = Box(left, pt(472), SLIDE_WIDTH - MARGIN - left, pt(20))
    level = Level(pt(14), colour=Colour.SLATE)
    return Placeholder(
        "Source", "body", SOURCE, box, (level,), anchor="b", prompt="Source: author, year", lines=1
    )


def _body(levels: tuple[Level, ...], box: Box = _BODY_BOX, **more: object) -> Placeholder:
    return Placeholder("Text", "body", BODY, box, levels, **more)  # type: ignore[arg-type]  # fields of Placeholder


def _card(idx: int, box: Box) -> Placeholder:
    levels = (Level(pt(28), bold=True, colour=Colour.PINE), Level(pt(28), before=pt(6)))
    frame = Frame(Colour.WHITE, Colour.LINE, pt(1.5), corner=pt(12))
    inset = pt(20)
    return Placeholder(
        f"Card {idx}",
        "body",
        idx,
        box,
        levels,
        frame=frame,
        insets=Insets(inset, inset, inset, inset),
        prompt="What they can do",
    )


def _cards(name: str, boxes: tuple[Box, ...]) -> Layout:
    indexes = (BODY, SECOND, THIRD)
    cards = tuple(_card(idx, box) for idx, box in zip(indexes, boxes, strict=False))
    return Layout(name, "cust", (_title(), *cards, _source()))


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
    return Layout(name, "cust", (title, note, signs, _source(left)), panel, footer_left=left)


_HALF = pt(420)
_GAP = pt(24)
_CARD_HEIGHT = pt(250)
_SIGN = Level(pt(28), pt(26), bullet="■", bullet_colour=Colour.BRICK)


def _opening(name: str, badge: Frame) -> Layout:
    """Lay out the title slide; its badge says by its look, too, whether it is a draft."""
    return Layout(
        name,
        "title",
        (
            Placeholder(
                "Title",
                "ctrTitle",
                0,
                Box(pt(432), pt(60), pt(480), pt(234)),
                (Level(pt(44), bold=True, colour=Colour.PINE),),
                anchor="b",
                prompt="Title of the talk",
                lines=4,
            ),
            Placeholder(
                "Presenter",
                "subTitle",
                BODY,
                Box(pt(432), pt(322), pt(480), pt(92)),
                (Level(pt(24), before=pt(2)),),
                prompt="Presenter, clinic, date",
            ),
            Placeholder(
                "Review",
                "body",
                NOTE,
                Box(pt(432), pt(428), pt(480), pt(42)),
                (Level(pt(20), bold=True, colour=badge.line or Colour.INK),),
                anchor="ctr",
                insets=Insets(pt(44), pt(4), pt(12), pt(4)),
                frame=badge,
                prompt="Review",
                lines=1,
            ),
            Placeholder(
                "Disclaimer",
                "body",
                SECOND,
                Box(pt(432), pt(484), pt(480), pt(28)),
                (_NOTE,),
                prompt="Education, not medical advice",
                lines=1,
            ),
        ),
        Panel(Box(ZERO, ZERO, pt(384), SLIDE_HEIGHT), Colour.PINE),
        footer_left=pt(432),
        drawing=True,
    )


LAYOUTS = (
    _opening("Title", Frame(Colour.CREAM, Colour.UMBER, pt(1.8), dashed=True, corner=pt(10))),
    _opening("Title, reviewed", Frame(Colour.WHITE, Colour.PINE, pt(1.8), corner=pt(10))),
    Layout(
        "Message",
        "cust",
        (
            _title(),
            _body(
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
    Layout("Points", "obj", (_title(), _body(POINT_28), _source())),
    Layout("Points, many", "cust", (_title(), _body(POINT_24), _source())),
    Layout(
        "Statement",
        "cust",
        (_title(), _body((Level(pt(28), before=pt(14)),)), _source()),
    ),
    _cards("One card", (Box(MARGIN, BODY_TOP, WIDTH, _CARD_HEIGHT),)),
    _cards(
        "Two cards",
        (
            Box(MARGIN, BODY_TOP, _HALF, _CARD_HEIGHT),
            Box(MARGIN + _HALF + _GAP, BODY_TOP, _HALF, _CARD_HEIGHT),
        ),
    ),
    _cards(
        "Three cards",
        tuple(Box(MARGIN + pt(296 * at), BODY_TOP, pt(272), _CARD_HEIGHT) for at in range(3)),
    ),
    Layout(
        "Agenda",
        "cust",
        (_title(), _body((Level(pt(28), pt(40), bullet="1.", before=pt(12)),)), _source()),
    ),
    Layout(
        "Chart",
        "chart",
        (
            _title(),
            Placeholder("Chart", "chart", SECOND, Box(MARGIN, BODY_TOP, WIDTH, pt(288)), ()),
            Placeholder(
                "What it counts",
                "body",
                NOTE,
                Box(MARGIN, pt(412), WIDTH, pt(56)),
                (_NOTE,),
                anchor="ctr",
                prompt="What the chart counts",
                lines=1,
            ),
            _source(),
        ),
    ),
    Layout(
        "Table",
        "tbl",
        (
            _title(),
            Placeholder("Table", "tbl", SECOND, Box(MARGIN, BODY_TOP, WIDTH, BODY_HEIGHT), ()),
            _source(),
        ),
    ),
    Layout(
        "Picture",
        "picTx",
        (
            _title(),
            Placeholder("Picture", "pic", SECOND, Box(MARGIN, BODY_TOP, WIDTH, pt(256)), ()),
            Placeholder(
                "Caption",
                "body",
                NOTE,
                Box(MARGIN, pt(386), WIDTH, pt(80)),
                (_NOTE,),
                anchor="b",
                prompt="What is to be seen",
            ),
            _source(),
        ),
    ),
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
    Layout(
        "References",
        "cust",
        (
            _title(),
            _body((Level(pt(14), pt(30), bullet="1.", before=pt(6)),), prompt="References"),
        ),
    ),
    Layout(
        "Contact",
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
                Box(pt(456), pt(104), pt(456), pt(366)),
                (
                    Level(pt(28), bold=True, colour=Colour.PINE, before=pt(4)),
                    Level(pt(24), before=pt(8)),
                ),
                insets=Insets(pt(28), pt(24), pt(28), pt(20)),
                frame=Frame(Colour.WHITE, Colour.LINE, pt(1.5), corner=pt(12)),
                prompt="Clinic",
            ),
        ),
        Panel(Box(ZERO, ZERO, pt(416), SLIDE_HEIGHT), Colour.PINE),
        footer_left=pt(456),
    ),
)

BY_NAME = {layout.name: layout for layout in LAYOUTS}
