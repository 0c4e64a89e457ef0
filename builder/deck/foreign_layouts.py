"""Our layouts set on a template that knows nothing of them.

A body of points goes into the template's own; everything else is set in text boxes and drawings in
the area below its title.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from builder.deck.grid import (
    BODY,
    FOOTER,
    FOOTER_SIZE,
    MARGIN,
    NOTE,
    NUMBER,
    SECOND,
    SLIDE_HEIGHT,
    SOURCE,
    SUBTITLE,
    WIDTH,
)
from builder.deck.layout import Box, Foot, Layout, Level, Panel, Placeholder, Placing
from builder.deck.layouts import BY_NAME, LAYOUTS
from builder.deck.plain_layouts import plain_layouts
from builder.deck.stage import scaled, unsettled_spot
from builder.deck.template_model import Template, TheirLayout, TheirSpot
from builder.deck.template_spots import slimmed, take_after
from builder.record import record, replace
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
_LEAST_BODY = 0.25  # of the slide's area


@record
class Grounds:
    """The layouts of a template that our slides stand on."""

    plain: TheirLayout
    """With a title, and as little else as there is."""
    body: TheirLayout | None
    """With a title and one body."""
    opening: TheirLayout | None
    """With a title and a subtitle."""


def find_grounds(template: Template) -> Grounds | None:
    """Find them by their types, else by what they hold; None where nothing has a title."""
    titled = [one for one in template.layouts if len(one.titles()) == 1]
    if not titled:
        return None
    roomy = sorted(titled, key=lambda one: -_room_below(one, template))
    bodies = [one for one in roomy if _body(one, template)]
    body = _by_kind(bodies, "obj", "tx") or next(iter(bodies), None)
    bare = (one for one in roomy if not one.texts())
    plain = _by_kind(roomy, "titleOnly") or next(bare, None) or body or roomy[0]
    openings = [one for one in titled if one.of_kind("subTitle")]
    opening = _by_kind(openings, "title") or next(iter(openings), None)
    return Grounds(plain, body, opening)


def _room_below(layout: TheirLayout, template: Template) -> Length:
    """Measure what is free below a title; a template may have masters for other things."""
    title = layout.titles()[0].box
    return title.width * max(template.height - title.y - title.height, ZERO)


def _by_kind(layouts: Iterable[TheirLayout], *kinds: str) -> TheirLayout | None:
    held = list(layouts)
    return next((one for kind in kinds for one in held if one.kind == kind), None)


def _body(layout: TheirLayout, template: Template) -> TheirSpot | None:
    texts = [one for one in layout.texts() if one.kind != "subTitle"]
    area = template.width * template.height * _LEAST_BODY
    if len(texts) != 1 or texts[0].box.width * texts[0].box.height < area:
        return None
    return texts[0]


@record
class _Stage:
    """The area below the title, and how much smaller than ours the slide is."""

    area: Box
    unit: float
    foot: Foot
    grounds: Grounds
    template: Template


def foreign_layouts(
    template: Template, grounds: Grounds, chosen: Mapping[str, TheirLayout]
) -> dict[str, Layout]:
    """Set each of our layouts on a template; `chosen` are those that a clinic names itself."""
    usual = _stage(template, grounds)

    def stage(ours: Layout) -> _Stage:
        theirs = chosen.get(ours.name)
        return _stage(template, _grounds_on(theirs, template)) if theirs else usual

    layouts = {one.name: _layout(one, stage(one)) for one in plain_layouts()}
    openings = (one for one in LAYOUTS if one.drawing)
    return {**layouts, **{one.name: _opening(one, stage(one)) for one in openings}}


def _grounds_on(theirs: TheirLayout, template: Template) -> Grounds:
    """Stand on one layout with whatever our slides hold."""
    return Grounds(theirs, theirs if _body(theirs, template) else None, theirs)


def _stage(template: Template, grounds: Grounds) -> _Stage:
    unit = min(1.0, template.height / SLIDE_HEIGHT)
    title = grounds.plain.titles()[0].box
    body = _body(grounds.body, template) if grounds.body else None
    foot = _foot(template, grounds.plain, body.box.x if body else title.x, unit)
    side = body.box if body else title
    inset = body.insets.left if body else ZERO
    top = max(title.y + title.height, body.box.y if body else ZERO) + pt(4 * unit)
    ends = [foot.line.box.y, foot.number.box.y, template.height * 0.94]
    end = min(one for one in ends if one > template.height * 0.6)
    x, width = side.x + inset, side.width - inset * 2
    return _Stage(Box(x, top, width, end - top - pt(4)), unit, foot, grounds, template)


def _foot(template: Template, layout: TheirLayout, left: Length, unit: float) -> Foot:
    """Give the review line all the foot up to the number."""
    size = pt(max(round(FOOTER_SIZE * unit), 10))
    height = size * 1.7
    spot = layout.of_kind("sldNum")
    y = template.height - height * 1.4
    right = template.width - left - pt(70)
    number = spot.box if spot and _is_low(spot, template) else Box(right, y, pt(70), height)
    line = layout.of_kind("ftr")
    line = line if line and _is_low(line, template) else None
    x = left + size * 1.6
    end = number.x if number.x > template.width * 0.5 else template.width - left
    top = line.box.y if line else number.y
    tall = max(line.box.height if line else number.height, height)
    level = (Level(size, bold=True, family=template.family),)
    return Foot(
        _foot_spot("Review line", FOOTER, line, Box(x, top, end - x - pt(8), tall), level),
        _foot_spot("Slide number", NUMBER, spot, number, level),
        size,
    )


def _is_low(spot: TheirSpot, template: Template) -> bool:
    return spot.box.y > template.height * 0.6


def _foot_spot(
    name: str, idx: int, spot: TheirSpot | None, box: Box, levels: tuple[Level, ...]
) -> Placeholder:
    own = Placeholder(name, "ftr", idx, box, levels, "ctr")
    return replace(own, mark=spot.mark, says="sizes") if spot else replace(own, says="all")


def _layout(ours: Layout, stage: _Stage) -> Layout:
    body = stage.grounds.body
    if ours.name in FLOWING and body and body.is_light:
        return _flowing(ours, body, stage)
    if ours.name in (*FLUID, *FLOWING):
        spots = tuple(_fluid(spot, ours, stage) for spot in ours.placeholders)
        placed = _on(stage.grounds.plain, ours, spots, stage)
        return replace(placed, area=_placed(_DRAWN, ours, stage))
    return _fixed(ours, stage)


def _plate(ours: Layout, stage: _Stage) -> Panel | None:
    return ours.plate and replace(ours.plate, box=_placed(ours.plate.box, ours, stage))


def _on(theirs: TheirLayout, ours: Layout, spots: tuple[Placeholder, ...], stage: _Stage) -> Layout:
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


def _flowing(ours: Layout, body: TheirLayout, stage: _Stage) -> Layout:
    """Set points in the template's own body, the line of sources below it."""
    spot = _body(body, stage.template)
    spots = []
    for one in ours.placeholders:
        if one.idx == BODY and spot:
            spots.append(_flow(one, ours, spot, stage))
        else:
            spots.append(_title(ours, body) if one.idx == 0 else _fluid(one, ours, stage))
    return _on(body, ours, tuple(spots), stage)


def _flow(ours: Placeholder, layout: Layout, spot: TheirSpot, stage: _Stage) -> Placeholder:
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


def _source(stage: _Stage) -> Box:
    height = pt(20 * stage.unit)
    area = stage.area
    return Box(area.x, area.y + area.height - height, area.width, height)


def _fluid(ours: Placeholder, layout: Layout, stage: _Stage) -> Placeholder:
    """Give a place of ours the same share of the area that it has of our own."""
    if ours.idx == 0:
        return _title(layout, stage.grounds.plain)
    if ours.idx == SOURCE:
        return _in_family(scaled(ours, stage.unit), stage).at(_source(stage))
    across, down = _shares(layout, stage)
    share = min(1.0, math.sqrt(across * down))  # as much larger as the area is smaller
    return _in_family(scaled(ours, share), stage).at(_placed(ours.box, layout, stage))


def _shares(layout: Layout, stage: _Stage) -> tuple[float, float]:
    """Say how much of our width and of our height the area has; sources keep their line."""
    room = stage.area.height - (pt(24 * stage.unit) if _has(layout, SOURCE) else ZERO)
    return stage.area.width / WIDTH, room / (_END - _TOP)


def _placed(box: Box, layout: Layout, stage: _Stage) -> Box:
    across, down = _shares(layout, stage)
    return Box(
        stage.area.x + (box.x - MARGIN) * across,
        stage.area.y + (box.y - _TOP) * down,
        box.width * across,
        box.height * down,
    )


def _in_family(spot: Placeholder, stage: _Stage) -> Placeholder:
    levels = (replace(level, family=stage.template.family) for level in spot.levels)
    return replace(spot, levels=tuple(slimmed(level) for level in levels), says="all")


def _fixed(ours: Layout, stage: _Stage) -> Layout:
    """Scale what is drawn, as a whole, into the area."""
    area = stage.area
    lowest = max(spot.box.y + spot.box.height for spot in ours.placeholders)
    height = max(lowest, _FOOT_END) - _TOP
    scale = min(area.width / WIDTH, area.height / height)
    x = area.x - MARGIN * scale + (area.width - WIDTH * scale) * 0.5
    place = Placing(scale, pt(x), area.y - _TOP * scale)
    spots = tuple(_fixed_spot(spot, ours, stage, place=place) for spot in ours.placeholders)
    return replace(_on(stage.grounds.plain, ours, spots, stage), place=place)


def _fixed_spot(spot: Placeholder, layout: Layout, stage: _Stage, *, place: Placing) -> Placeholder:
    """Give a place in the drawing; title and sources are as large as on every other slide."""
    if spot.idx in (0, SOURCE):
        return unsettled_spot(_fluid(spot, layout, stage), place)
    return _in_family(spot, stage)


_OPENING = ((SUBTITLE, 0, 52), (BODY, 60, 92), (NOTE, 166, 42), (SECOND, 222, 28))
_OPENING_WIDTH, _OPENING_HEIGHT = pt(480), pt(250)


def _opening(ours: Layout, stage: _Stage) -> Layout:
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
