"""A clinic's template matched with our layouts: a design, and what of it could not be matched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.deck.design import Design
from builder.deck.foreign_layouts import foreign_layouts
from builder.deck.foreign_stage import Grounds, find_grounds
from builder.deck.grid import BODY, FOOTER, FOOTER_SIZE, NUMBER, SLIDE_HEIGHT, SLIDE_WIDTH
from builder.deck.layout import Box, Foot, Layout, Level, Placeholder
from builder.deck.layout_xml import foot_boxes
from builder.deck.layouts import LAYOUTS
from builder.deck.template_choice import choose_layouts
from builder.deck.template_model import TITLES, Template, TheirLayout, TheirSpot
from builder.deck.template_spots import take_after
from builder.findings import Finding, Span, error, warning
from builder.outline.clinic import LayoutChoice
from builder.record import replace
from builder.text.faces import is_measured
from builder.units import ZERO, Length

# Their text goes on over as many slides as it takes.
_FLOWING = ("Points", "Points, many", "Agenda", "Agenda, many", "References", "Read more", "Steps")


def match_template(
    template: Template, choices: Sequence[LayoutChoice] = ()
) -> tuple[Design | None, tuple[Finding, ...]]:
    """Find a place in a template for all that our layouts hold."""
    found: list[Finding] = []
    chosen = choose_layouts(template, choices, found)
    _tell_faces(template, found)
    grounds = find_grounds(template)
    if grounds is None:
        message = "no layout of this template has a title"
        hint = "give one a title, or begin with `diptych template export`"
        found.append(error("P461", Span(template.file), message, hint))
        return None, tuple(found)
    foreign = foreign_layouts(template, grounds, chosen)
    is_same_size = near(_slide(template), Box(ZERO, ZERO, SLIDE_WIDTH, SLIDE_HEIGHT))
    if template.carried.is_ours and is_same_size:
        layouts = {
            one.name: _restyled(one, chosen, foreign=foreign, template=template, found=found)
            for one in LAYOUTS
        }
        return Design(layouts, template.family, template.carried), tuple(found)
    _tell_foreign(template, grounds, found)
    is_light = grounds.plain.is_light
    design = Design(foreign, template.family, template.carried, is_foreign=True, is_light=is_light)
    return design, tuple(found)


def _slide(template: Template) -> Box:
    return Box(ZERO, ZERO, template.width, template.height)


def _tell_foreign(template: Template, grounds: Grounds, found: list[Finding]) -> None:
    """Say on which of a template's layouts our slides stand, and what has no place of its own."""
    wanted = ((grounds.opening, "title", "ctrTitle and subTitle"), (grounds.body, "obj", "body"))
    for layout, kind, spots in wanted:
        if layout is None:
            message = f'this template has no layout of type "{kind}" with a title and {spots}'
            hint = f'text boxes on the layout "{grounds.plain.name}" stand in for it'
            found.append(warning("P464", Span(template.file), message, hint))
    message = (
        f'this template has none of our layouts; all but titles and points is set on "'
        f'{grounds.plain.name}", in text boxes and drawings'
    )
    hint = (
        "look at the slides; name better layouts under `template-layouts`, or begin with a "
        "template that has ours: `diptych template export`"
    )
    found.append(warning("P466", Span(template.file), message, hint))


def _tell_faces(template: Template, found: list[Finding]) -> None:
    """Name the faces that we cannot measure."""
    families = {template.family}
    families |= {
        level.family
        for layout in template.layouts
        for spot in layout.spots
        if spot.kind in (*TITLES, "body", "obj")
        for level in spot.levels[:1]
    }
    for family in sorted(one for one in families if not is_measured(one)):
        message = f"the typeface {family} is measured with caution: we have no widths of it"
        hint = "texts are set as if it were wide; look at the slides, or take Calibri"
        found.append(warning("P463", Span(template.file), message, hint))


def _restyled(
    ours: Layout,
    chosen: Mapping[str, TheirLayout],
    *,
    foreign: Mapping[str, Layout],
    template: Template,
    found: list[Finding],
) -> Layout:
    """Take one of our layouts as a clinic has restyled it."""
    named = next((one for one in template.layouts if one.name == ours.name), None)
    theirs = chosen.get(ours.name, named)
    if theirs is None:
        message = f'this template has no layout "{ours.name}"'
        hint = "add it again from `diptych template export`; until then text boxes stand in for it"
        found.append(warning("P464", Span(template.file), message, hint))
        return foreign[ours.name]
    flows = ours.name in _FLOWING
    spots = tuple(
        _restyled_spot(spot, theirs, template, found, is_flowing=flows and spot.idx == BODY)
        for spot in ours.placeholders
    )
    return replace(
        ours,
        placeholders=spots,
        part=theirs.part,
        theirs=theirs.name,
        faint=theirs.faint,
        foot=_foot(ours, theirs),
    )


def _restyled_spot(
    ours: Placeholder,
    theirs: TheirLayout,
    template: Template,
    found: list[Finding],
    *,
    is_flowing: bool,
) -> Placeholder:
    spot = _find(ours, theirs)
    if spot is None:
        message = f'the layout "{theirs.name}" of this template has no placeholder "{ours.name}"'
        hint = "add it again from `diptych template export`; until then a text box stands in for it"
        found.append(warning("P465", Span(template.file), message, hint))
        return replace(ours, says="all")
    return take_after(ours, spot, is_flowing=is_flowing)


def _find(ours: Placeholder, theirs: TheirLayout) -> TheirSpot | None:
    if ours.kind in TITLES:
        return next(iter(theirs.titles()), None)
    return next(
        (one for one in theirs.spots if one.idx == ours.idx and one.kind == ours.kind), None
    )


def _foot(ours: Layout, theirs: TheirLayout) -> Foot | None:
    """Find the places of the review line and the number; None where they are where ours are."""
    if not ours.has_footer:
        return None
    line, number = foot_boxes(ours.footer_left)
    own = Foot(
        Placeholder("Review line", "ftr", FOOTER, line, (_FOOT_LEVEL,), "ctr", says="all"),
        Placeholder("Slide number", "sldNum", NUMBER, number, (_FOOT_LEVEL,), "ctr", says="all"),
        FOOTER_SIZE,
    )
    spots = (theirs.of_kind("ftr"), theirs.of_kind("sldNum"))
    if all(spot and near(spot.box, box) for spot, box in zip(spots, (line, number), strict=True)):
        return None
    return Foot(_at_foot(own.line, spots[0]), _at_foot(own.number, spots[1]), own.size)


_FOOT_LEVEL = Level(FOOTER_SIZE, bold=True)


def _at_foot(own: Placeholder, spot: TheirSpot | None) -> Placeholder:
    return replace(own, mark=spot.mark, box=spot.box, says="sizes") if spot else own


def near(one: Box, other: Box) -> bool:
    """Tell whether two boxes are the same but for rounding."""
    sides = zip(_sides(one), _sides(other), strict=True)
    return all(abs(here - there) < 1 for here, there in sides)


def _sides(box: Box) -> tuple[Length, ...]:
    return (box.x, box.y, box.width, box.height)
