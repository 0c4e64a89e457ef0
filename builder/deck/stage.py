"""A slide that was planned on our own 960 by 540 points brought to its place on another slide."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, cast

from builder.deck.layout import Box, Layout, Placeholder, Placing
from builder.deck.model import DeckPlan, Drawing, Rule, Sketch, Slide, Slot
from builder.figures.model import Contour, Outline
from builder.outline.part_model import Chart
from builder.outline.picture_model import PictureFile
from builder.record import replace
from builder.units import Length

Value = TypeVar("Value")
Moving = TypeVar("Moving", Drawing, Rule, Sketch)


def settled_deck(plan: DeckPlan) -> DeckPlan:
    """Bring all slides of a deck, and its layouts, to their places."""
    layouts = plan.design.layouts
    if all(layout.place == Placing() for layout in layouts.values()):
        return plan
    groups = tuple(
        replace(
            group, slides=tuple(settled(one, layouts[one.layout].place) for one in group.slides)
        )
        for group in plan.groups
    )
    design = replace(
        plan.design, layouts={name: settled_layout(layout) for name, layout in layouts.items()}
    )
    return replace(plan, groups=groups, design=design)


def settled(slide: Slide, place: Placing) -> Slide:
    """Scale and move everything on a slide, its title left to its layout."""
    if place == Placing():
        return slide
    return replace(
        slide,
        title=scaled(slide.title, place.scale),
        slots=tuple(_slot(slot, place) for slot in slide.slots),
        rules=tuple(_moved(rule, place) for rule in slide.rules),
        sketches=tuple(_moved(sketch, place) for sketch in slide.sketches),
    )


def settled_layout(layout: Layout) -> Layout:
    """Bring the placeholders of a layout to where its slides have them."""
    spots = tuple(_settled_spot(spot, layout.place) for spot in layout.placeholders)
    return replace(layout, placeholders=spots, place=Placing())


def unsettled_spot(spot: Placeholder, place: Placing) -> Placeholder:
    """Give a placeholder of a slide as it is seen from our own 960 by 540 points."""
    back = 1 / place.scale
    near = replace(spot.box, x=spot.box.x - place.x, y=spot.box.y - place.y)
    return replace(scaled(spot, back), box=scaled(near, back))


def placed(box: Box, place: Placing) -> Box:
    """Bring a box to its place on the slide."""
    grown = scaled(box, place.scale)
    return replace(grown, x=grown.x + place.x, y=grown.y + place.y)


def _settled_spot(spot: Placeholder, place: Placing) -> Placeholder:
    return replace(scaled(spot, place.scale), box=placed(spot.box, place))


def _slot(slot: Slot, place: Placing) -> Slot:
    if isinstance(slot, Drawing):
        return _moved(slot, place)
    grown = scaled(slot, place.scale)
    return cast(Slot, replace(grown, box=placed(slot.box, place))) if slot.box else grown


def _moved(one: Moving, place: Placing) -> Moving:
    grown = scaled(one, place.scale)
    return replace(grown, x=grown.x + place.x, y=grown.y + place.y)


def scaled(value: Value, scale: float) -> Value:
    """Scale every length in a value of the plan; what is no length stays as it is."""
    return cast(Value, _scaled(value, scale))


def _scaled(value: Any, scale: float) -> Any:  # noqa: ANN401  # any value of a plan
    match value:
        case Length():
            return value * scale
        case Chart() | PictureFile() | str():
            return value
        case Outline() | Contour():
            path = {"start": _points(value.start, scale)}
            path["steps"] = tuple(_points(step, scale) for step in value.steps)
            ink = {"ink": _scaled(value.ink, scale)} if isinstance(value, Outline) else {}
            return replace(value, **path, **ink)
        case tuple():
            return tuple(_scaled(one, scale) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    held = {field.name: getattr(value, field.name) for field in fields(value)}
    return replace(value, **{name: _scaled(one, scale) for name, one in held.items()})


def _points(numbers: tuple[float, ...], scale: float) -> Any:  # noqa: ANN401  # of two or six
    return tuple(number * scale for number in numbers)
