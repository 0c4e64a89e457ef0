"""Those of our layouts that stand beside a panel, once more without it, for any template.

Below the title they have the area from 122 to 468 points, as all others.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.deck.grid import (
    BODY,
    KICKER,
    MARGIN,
    NOTE,
    SECOND,
    THIRD,
    WIDTH,
)
from builder.deck.layout import Box, Insets, Layout, Level, Placeholder
from builder.deck.layouts import BY_NAME, LAYOUTS
from builder.deck.spots import title_spot
from builder.record import replace
from builder.theme import Colour
from builder.units import pt

_PLATE_WIDTH = pt(236)
_PLATE_INSETS = Insets(pt(14), pt(84), pt(12), pt(14))  # a phone stands above the number
_CARD_X, _CARD_WIDTH = pt(402), pt(510)


def plain_layouts() -> tuple[Layout, ...]:
    """List all our layouts but the title, none with a panel."""
    twins = {one.name: one for one in (*_signs(), *_contacts(), *_marked(), _call(), _chart())}
    return tuple(twins.get(one.name, one) for one in LAYOUTS if not one.drawing)


def _signs() -> tuple[Layout, ...]:
    """Give the panel of a warning a plate on the slide itself, with the number to call."""
    return tuple(_with_plate(one) for one in LAYOUTS if one.name.startswith("Signs"))


def _with_plate(layout: Layout) -> Layout:
    plate = Box(MARGIN, pt(122), _PLATE_WIDTH, pt(346))
    note, signs = layout.placeholder(NOTE), layout.placeholder(BODY)
    left = plate.x + plate.width + pt(28)
    levels = tuple(
        replace(level, size=pt(size)) for level, size in zip(note.levels, (30, 18), strict=True)
    )
    twin = _twin(
        layout,
        {
            NOTE: replace(note, box=plate, levels=levels, insets=_PLATE_INSETS),
            BODY: replace(
                signs,
                box=Box(left, pt(122), MARGIN + WIDTH - left, pt(346)),
                levels=(replace(signs.levels[0], size=pt(24)),),
            ),
        },
    )
    panel = layout.panel
    return replace(twin, plate=replace(panel, box=plate)) if panel else twin


def _contacts() -> tuple[Layout, ...]:
    step = (Level(pt(28), bold=True, before=pt(16)),)
    card = Box(_CARD_X, pt(122), _CARD_WIDTH, pt(346))
    return tuple(
        _twin(
            layout,
            {
                SECOND: replace(
                    layout.placeholder(SECOND),
                    box=Box(MARGIN, pt(122), pt(330), pt(346)),
                    levels=step,
                ),
                THIRD: replace(
                    layout.placeholder(THIRD),
                    box=Box(MARGIN, pt(330), pt(336), pt(136)),
                    levels=(Level(pt(18)), Level(pt(22), bold=True, colour=Colour.PINE)),
                    insets=Insets(left=pt(120), right=pt(4)),
                ),
                BODY: replace(layout.placeholder(BODY), box=card),
            },
        )
        for layout in (BY_NAME["Contact"], BY_NAME["Contact, more"])
    )


def _marked() -> tuple[Layout, ...]:
    return tuple(
        _twin(
            layout,
            {
                KICKER: replace(layout.placeholder(KICKER), box=_wide(122, 28)),
                BODY: replace(layout.placeholder(BODY), box=_wide(156, 312)),
            },
        )
        for layout in (BY_NAME["From the clinic"], BY_NAME["From the clinic, many"])
    )


def _call() -> Layout:
    """Set the card of the call across; it is higher than the others, and so is set smaller."""
    layout = BY_NAME["Call to action"]
    kicker = layout.placeholder(KICKER)
    ink = (replace(kicker.levels[0], colour=Colour.SLATE),)
    inside = Box(MARGIN + pt(28), pt(360), WIDTH - pt(56), pt(80))
    return _twin(
        layout,
        {
            KICKER: replace(kicker, box=_wide(122, 28), levels=ink),
            BODY: replace(layout.placeholder(BODY), box=_wide(156, 400)),
            SECOND: replace(layout.placeholder(SECOND), box=inside),
            THIRD: replace(layout.placeholder(THIRD), box=inside),
        },
    )


def _chart() -> Layout:
    """Give the words below a chart one line more, which narrow slides need."""
    layout = BY_NAME["Chart"]
    return _twin(
        layout,
        {
            SECOND: replace(layout.placeholder(SECOND), box=_wide(122, 258)),
            NOTE: replace(layout.placeholder(NOTE), box=_wide(386, 82)),
        },
    )


def _wide(top: float, height: float) -> Box:
    return Box(MARGIN, pt(top), WIDTH, pt(height))


def _twin(layout: Layout, changed: Mapping[int, Placeholder]) -> Layout:
    title = replace(title_spot(), insets=Insets())
    spots = tuple(
        changed.get(spot.idx, title if spot.idx == 0 else spot) for spot in layout.placeholders
    )
    return replace(layout, placeholders=spots, panel=None)
