"""Our layouts set on a template that knows nothing of them.

A body of points goes into the template's own; everything else is set in text boxes and drawings in
the area below its title.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from builder.deck.foreign_stage import Grounds, Stage, body_of, grounds_on, stage_on
from builder.deck.grid import (
    BODY,
    MARGIN,
    NOTE,
    SECOND,
    SOURCE,
    SUBTITLE,
    WIDTH,
)
from builder.deck.layout import Box, Layout, Level, Panel, Placeholder, Placing
from builder.deck.layouts import BY_NAME, LAYOUTS
from builder.deck.plain_layouts import plain_layouts
from builder.deck.stage import scaled, unsettled_spot
from builder.deck.template_model import Template, TheirLayout, TheirSpot
from builder.deck.template_spots import slimmed, take_after
from builder.record import replace
from builder.units import ZERO, Length, pt

FLOWING = {
    "Points": 1.0, "Points, many": 0.86, "Read more": 1.0, "Statement": 1.0,
    "Takeaways": 1.0, "Takeaways, many": 0.86, "Agenda": 1.0, "Agenda, many": 0.86,
    "References": 0.5,
}  # fmt: skip
"""Layouts whose text goes into the template's own body, and its size there as a share of it."""
FLUID = (
    "Message", "Agenda, two columns", "Key number", "Quote", "Chart", "Table", "Picture",
    "Figure", "Points and figure", "Points and chart",
    "Signs: emergency", "Signs: right away", "Signs: soon", "Contact", "Contact, more",
    "From the clinic", "From the clinic, many",
)  # fmt: skip
"""Layouts whose slides are measured in the boxes that they get; all others are drawn as on ours
and scaled as a whole."""
_TOP, _END, _FOOT_END = pt(122), pt(468), pt(492)  # of what stands below our titles
_DRAWN = Box(MARGIN, _TOP, WIDTH, pt(342))


def foreign_layouts(
    template: Template, grounds: Grounds, chosen: Mapping[str, TheirLayout]
) -> dict[str, Layout]:
    """Set each of our layouts on a template; `chosen` are those that a clinic names itself."""
    usual = stage_on(template, grounds)

    def stage(ours: Layout) -> Stage:
        theirs = chosen.get(ours.name)
        return stage_on(template, grounds_on(theirs, template)) if theirs else usual

    layouts = {one.name: _layout(one, stage(one)) for one in plain_layouts()}
    openings = (one for one in LAYOUTS if one.drawing)
    return {**layouts, **{one.name: _opening(one, stage(one)) for one in openings}}


def _layout(ours: Layout, stage: Stage) -> Layout:
    body = stage.grounds.body
    if ours.name in FLOWING and body and body.is_light:
        return _flowing(ours, body, stage)
    if ours.name in (*FLUID, *FLOWING):
        spots = tuple(_fluid(spot, ours, stage) for spot in ours.placeholders)
        placed = _on(stage.grounds.plain, ours, spots, stage)
        return replace(placed, area=_placed(_DRAWN, ours, stage))
    return _fixed(ours, stage)


def _plate(ours: Layout, stage: Stage) -> Panel | None:
    return ours.plate and replace(ours.plate, box=_placed(ours.plate.box, ours, stage))


def _on(theirs: TheirLayout, ours: Layout, spots: tuple[Placeholder, ...], stage: Stage) -> Layout:
    backing = None
    if not theirs.is_light:
        area, air = stage.area, pt(6)
        backing = Box(area.x - air, area.y - air, area.width + air * 2, area.height + air * 2)
    return replace(
        ours,
        placeholders=spots,
        part=theirs.part,
        theirs=theirs.name,
        faint=theirs.faint,
        foot=stage.foot,
        panel=None,
        plate=_plate(ours, stage),
        backing=backing,
    )


def _title(ours: Layout, theirs: TheirLayout) -> Placeholder:
    taken = take_after(
        ours.placeholder(0), theirs.titles()[0], usual=BY_NAME["Points"].placeholder(0)
    )
    return replace(taken, says="sizes")


def _flowing(ours: Layout, body: TheirLayout, stage: Stage) -> Layout:
    """Set points in the template's own body, the line of sources below it."""
    spot = body_of(body, stage.template)
    spots = []
    for one in ours.placeholders:
        if one.idx == BODY and spot:
            spots.append(_flow(one, ours, spot, stage))
        else:
            spots.append(_title(ours, body) if one.idx == 0 else _fluid(one, ours, stage))
    return _on(body, ours, tuple(spots), stage)


def _flow(ours: Placeholder, layout: Layout, spot: TheirSpot, stage: Stage) -> Placeholder:
    taken = take_after(ours, spot, is_flowing=True)
    share = FLOWING[layout.name]
    levels = tuple(
        replace(
            level,
            size=pt(max(int(level.size * share), 10)),
            before=own.before * stage.unit,
            indent=_indent(level if own.bullet else taken.levels[0], own, share),
        )
        for level, own in zip(taken.levels, ours.levels, strict=True)
    )
    taken = replace(taken, levels=levels, anchor="t", says="sizes")
    end = _source(stage).y - pt(4) if _has(layout, SOURCE) else stage.area.y + stage.area.height
    y = max(taken.box.y, stage.area.y - taken.insets.top)
    return taken.at(replace(taken.box, y=y, height=end - y))


def _indent(theirs: Level, ours: Level, share: float) -> Length:
    """Give the room before a point; numbers need their own, and what has no bullet none."""
    if not ours.bullet:
        return theirs.indent if ours.indent else ZERO
    return max(theirs.indent, theirs.size * share * 2) if ours.bullet == "1." else theirs.indent


def _has(layout: Layout, idx: int) -> bool:
    return any(spot.idx == idx for spot in layout.placeholders)


def _source(stage: Stage) -> Box:
    height = pt(20 * stage.unit)
    area = stage.area
    return Box(area.x, area.y + area.height - height, area.width, height)


def _fluid(ours: Placeholder, layout: Layout, stage: Stage) -> Placeholder:
    """Give a place of ours the same share of the area that it has of our own."""
    if ours.idx == 0:
        return _title(layout, stage.grounds.plain)
    if ours.idx == SOURCE:
        return _in_family(scaled(ours, stage.unit), stage).at(_source(stage))
    across, down = _shares(layout, stage)
    share = min(1.0, math.sqrt(across * down))  # as much larger as the area is smaller
    return _in_family(scaled(ours, share), stage).at(_placed(ours.box, layout, stage))


def _shares(layout: Layout, stage: Stage) -> tuple[float, float]:
    """Say how much of our width and of our height the area has; sources keep their line."""
    room = stage.area.height - (pt(24 * stage.unit) if _has(layout, SOURCE) else ZERO)
    return stage.area.width / WIDTH, room / (_END - _TOP)


def _placed(box: Box, layout: Layout, stage: Stage) -> Box:
    across, down = _shares(layout, stage)
    return Box(
        stage.area.x + (box.x - MARGIN) * across,
        stage.area.y + (box.y - _TOP) * down,
        box.width * across,
        box.height * down,
    )


def _in_family(spot: Placeholder, stage: Stage) -> Placeholder:
    levels = (replace(level, family=stage.template.family) for level in spot.levels)
    return replace(spot, levels=tuple(slimmed(level) for level in levels), says="all")


def _fixed(ours: Layout, stage: Stage) -> Layout:
    """Scale what is drawn, as a whole, into the area."""
    area = stage.area
    lowest = max(spot.box.y + spot.box.height for spot in ours.placeholders)
    height = max(lowest, _FOOT_END) - _TOP
    scale = min(area.width / WIDTH, area.height / height)
    x = area.x - MARGIN * scale + (area.width - WIDTH * scale) * 0.5
    place = Placing(scale, pt(x), area.y - _TOP * scale)
    spots = tuple(_fixed_spot(spot, ours, stage, place=place) for spot in ours.placeholders)
    return replace(_on(stage.grounds.plain, ours, spots, stage), place=place)


def _fixed_spot(spot: Placeholder, layout: Layout, stage: Stage, *, place: Placing) -> Placeholder:
    """Give a place in the drawing; title and sources are as large as on every other slide."""
    if spot.idx in (0, SOURCE):
        return unsettled_spot(_fluid(spot, layout, stage), place)
    return _in_family(spot, stage)


_OPENING = ((SUBTITLE, 0, 52), (BODY, 60, 92), (NOTE, 166, 42), (SECOND, 222, 28))
_OPENING_WIDTH, _OPENING_HEIGHT = pt(480), pt(250)


def _opening(ours: Layout, stage: Stage) -> Layout:
    """Set the title slide: who speaks in the subtitle's place, the state of the review below."""
    theirs = stage.grounds.opening or stage.grounds.plain
    title = theirs.titles()[0]
    sub = theirs.of_kind("subTitle")
    below = title.box.y + title.box.height + pt(6)
    side = sub.box if sub and sub.box.y >= title.box.y else title.box
    area = Box(side.x, below, side.width, stage.template.height * 0.97 - below)
    if area.height < stage.template.height * 0.3:
        theirs, sub, area = stage.grounds.plain, None, stage.area
    scale = min(1.0, area.width / _OPENING_WIDTH, area.height / _OPENING_HEIGHT)
    place = Placing(scale, area.x, area.y)
    width = area.width * (1 / scale)
    boxes = {idx: Box(ZERO, pt(y), width, pt(height)) for idx, y, height in _OPENING}
    spots = []
    for spot in ours.placeholders:
        if spot.idx == 0:
            usual = BY_NAME["Title"].placeholder(0)
            taken = replace(take_after(spot, theirs.titles()[0], usual=usual), says="sizes")
            spots.append(unsettled_spot(taken, place))
            continue
        own = _in_family(spot.at(boxes[spot.idx]), stage)
        is_sub = spot.kind == "subTitle" and sub is not None
        spots.append(replace(own, mark=sub.mark, says="sizes") if is_sub and sub else own)
    layout = _on(theirs, ours, tuple(spots), stage)
    return replace(layout, place=place, backing=area if layout.backing else None)
