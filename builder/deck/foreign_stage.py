"""Where our slides stand on a template that knows nothing of them: its layouts, and their room."""

from __future__ import annotations

from collections.abc import Iterable

from builder.deck.grid import FOOTER, FOOTER_SIZE, NUMBER, SLIDE_HEIGHT
from builder.deck.layout import Box, Foot, Level, Placeholder
from builder.deck.template_model import Template, TheirLayout, TheirSpot
from builder.record import record, replace
from builder.units import ZERO, Length, pt

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
    bodies = [one for one in roomy if body_of(one, template)]
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


def body_of(layout: TheirLayout, template: Template) -> TheirSpot | None:
    """Find the one body of a layout, if it is large enough for points."""
    texts = [one for one in layout.texts() if one.kind != "subTitle"]
    area = template.width * template.height * _LEAST_BODY
    if len(texts) != 1 or texts[0].box.width * texts[0].box.height < area:
        return None
    return texts[0]


@record
class Stage:
    """The area below the title, and how much smaller than ours the slide is."""

    area: Box
    unit: float
    foot: Foot
    grounds: Grounds
    template: Template


def grounds_on(theirs: TheirLayout, template: Template) -> Grounds:
    """Stand on one layout with whatever our slides hold."""
    return Grounds(theirs, theirs if body_of(theirs, template) else None, theirs)


def stage_on(template: Template, grounds: Grounds) -> Stage:
    """Measure what is left of a slide between its title and its foot."""
    unit = min(1.0, template.height / SLIDE_HEIGHT)
    title = grounds.plain.titles()[0].box
    body = body_of(grounds.body, template) if grounds.body else None
    foot = _foot(template, grounds.plain, body.box.x if body else title.x, unit)
    side = body.box if body else title
    inset = body.insets.left if body else ZERO
    top = max(title.y + title.height, body.box.y if body else ZERO) + pt(4 * unit)
    ends = [foot.line.box.y, foot.number.box.y, template.height * 0.94]
    end = min(one for one in ends if one > template.height * 0.6)
    x, width = side.x + inset, side.width - inset * 2
    return Stage(Box(x, top, width, end - top - pt(4)), unit, foot, grounds, template)


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
