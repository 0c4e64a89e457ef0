"""The layouts of the title slide: a draft and a reviewed one, with a subtitle and without."""

from __future__ import annotations

from builder.deck.grid import BODY, NOTE, NOTE_LEVEL, SECOND, SLIDE_HEIGHT, SUBTITLE
from builder.deck.layout import Box, Frame, Insets, Layout, Level, Panel, Placeholder
from builder.outline.model import Cover
from builder.record import replace
from builder.theme import Colour
from builder.units import ZERO, pt

_DRAFT = Placeholder(
    "Review",
    "body",
    NOTE,
    Box(pt(432), pt(428), pt(480), pt(42)),
    (Level(pt(20), bold=True, colour=Colour.UMBER),),
    anchor="ctr",
    insets=Insets(pt(44), pt(4), pt(12), pt(4)),
    frame=Frame(Colour.CREAM, Colour.UMBER, pt(1.8), dashed=True, corner=pt(10)),
    prompt="Review",
    lines=1,
)
# A name, a credential and a day are longer than the words of a draft.
_REVIEWED = replace(
    _DRAFT,
    box=Box(pt(432), pt(422), pt(480), pt(54)),
    levels=(Level(pt(16), bold=True, colour=Colour.PINE),),
    frame=Frame(Colour.WHITE, Colour.PINE, pt(1.8), corner=pt(10)),
    lines=2,
)
_TITLE_BOX = Box(pt(432), pt(60), pt(480), pt(234))
_TITLE_BOX_ABOVE = Box(pt(432), pt(20), pt(480), pt(218))  # a subtitle
_SUBTITLE = Placeholder(
    "Subtitle",
    "body",
    SUBTITLE,
    Box(pt(432), pt(242), pt(480), pt(52)),
    (NOTE_LEVEL,),
    prompt="Subtitle",
    lines=2,
)


def _opening(name: str, badge: Placeholder, *below: Placeholder) -> Layout:
    """Lay out the title slide, with what stands `below` its title.

    Its badge says by its look, too, whether it is a draft.
    """
    return Layout(
        name,
        "title",
        (
            Placeholder(
                "Title",
                "ctrTitle",
                0,
                _TITLE_BOX_ABOVE if below else _TITLE_BOX,
                (Level(pt(44), bold=True, colour=Colour.PINE),),
                anchor="b",
                prompt="Title of the talk",
                lines=4,
            ),
            *below,
            Placeholder(
                "Presenter",
                "subTitle",
                BODY,
                Box(pt(432), pt(322), pt(480), pt(92)),
                (Level(pt(24), before=pt(2)),),
                prompt="Presenter, clinic, date",
            ),
            badge,
            Placeholder(
                "Disclaimer",
                "body",
                SECOND,
                Box(pt(432), pt(484), pt(480), pt(28)),
                (NOTE_LEVEL,),
                prompt="Education, not medical advice",
                lines=1,
            ),
        ),
        Panel(Box(ZERO, ZERO, pt(384), SLIDE_HEIGHT), Colour.PINE),
        footer_left=pt(432),
        drawing=Cover.WAVES,
    )


TITLE_LAYOUTS = (_opening("Title", _DRAFT), _opening("Title, reviewed", _REVIEWED))
SUBTITLED_LAYOUTS = (
    _opening("Title, subtitle", _DRAFT, _SUBTITLE),
    _opening("Title, subtitle, reviewed", _REVIEWED, _SUBTITLE),
)
