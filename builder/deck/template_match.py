"""A clinic's template matched with our layouts: a design, and what of it could not be matched."""

from __future__ import annotations

from dataclasses import replace

from builder.deck.design import Design
from builder.deck.grid import BODY, FOOTER, FOOTER_SIZE, NUMBER, SLIDE_HEIGHT, SLIDE_WIDTH
from builder.deck.layout import Box, Foot, Layout, Level, Placeholder
from builder.deck.layout_xml import foot_boxes
from builder.deck.layouts import LAYOUTS
from builder.deck.template_model import TITLES, Template, TheirLayout, TheirSpot
from builder.findings import Finding, Span, error, warning
from builder.text.faces import CALIBRI, deck_face, is_measured
from builder.text.lines import text_width
from builder.units import Length, pt

# Twice the alphabet in the shares of English: how much wider than Calibri a face sets it.
_SAMPLE = "the quick brown fox jumps over the lazy dog and soothes another irritated intestine"
_LEAST_HEADLINE, _LEAST = pt(20), pt(14)
# Their text goes on over as many slides as it takes.
FLOWING = ("Points", "Points, many", "Agenda", "Agenda, many", "References", "Read more", "Steps")


def match_template(template: Template) -> tuple[Design | None, tuple[Finding, ...]]:
    """Find a place in a template for all that our layouts hold."""
    found: list[Finding] = []
    _tell_faces(template, found)
    if not template.carried.is_ours:
        hint = "begin with `diptych template export`, and restyle that"
        message = "this template has none of our layouts"
        found.append(error("P461", Span(template.file), message, hint))
        return None, tuple(found)
    if abs(template.width - SLIDE_WIDTH) > 1 or abs(template.height - SLIDE_HEIGHT) > 1:
        message = "the slides of this template have another size than those of ours"
        hint = "set them to Widescreen (13.333 by 7.5 inches) under Design, Slide Size"
        found.append(error("P461", Span(template.file), message, hint))
        return None, tuple(found)
    layouts = {ours.name: _restyled(ours, template, found) for ours in LAYOUTS}
    return Design(layouts, template.family, template.carried), tuple(found)


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


def _restyled(ours: Layout, template: Template, found: list[Finding]) -> Layout:
    """Take one of our layouts as a clinic has restyled it."""
    theirs = next((one for one in template.layouts if one.name == ours.name), None)
    if theirs is None:
        message = f'this template has no layout "{ours.name}"'
        hint = "add it again from `diptych template export`; until then text boxes stand in for it"
        found.append(warning("P464", Span(template.file), message, hint))
        return _boxed(ours, template)
    spots = tuple(_restyled_spot(spot, theirs, template, found) for spot in ours.placeholders)
    return replace(ours, placeholders=spots, part=theirs.part, foot=_foot(ours, theirs))


def _restyled_spot(
    ours: Placeholder, theirs: TheirLayout, template: Template, found: list[Finding]
) -> Placeholder:
    spot = _find(ours, theirs)
    if spot is None:
        message = f'the layout "{theirs.name}" of this template has no placeholder "{ours.name}"'
        hint = "add it again from `diptych template export`; until then a text box stands in for it"
        found.append(warning("P465", Span(template.file), message, hint))
        return replace(ours, says="all")
    return take_after(ours, spot, is_flowing=theirs.name in FLOWING and ours.idx == BODY)


def _find(ours: Placeholder, theirs: TheirLayout) -> TheirSpot | None:
    if ours.kind in TITLES:
        return next(iter(theirs.titles()), None)
    return next(
        (one for one in theirs.spots if one.idx == ours.idx and one.kind == ours.kind), None
    )


def take_after(ours: Placeholder, spot: TheirSpot, *, is_flowing: bool = False) -> Placeholder:
    """Set one of our texts in a placeholder of a template, in its place and its sizes.

    What flows on over slides has its full size in any face.
    """
    pairs = zip(ours.levels, spot.levels, strict=False)
    levels = tuple(_level(own, their) for own, their in pairs)
    taken = replace(
        ours,
        mark=spot.mark,
        box=spot.box,
        insets=spot.insets,
        anchor=spot.anchor,
        levels=levels,
    )
    held = taken if is_flowing else _held(taken, ours)
    is_same = spot.is_plain and held.levels == taken.levels
    return replace(held, says="nothing" if is_same else "sizes")


def _level(ours: Level, theirs: Level) -> Level:
    return replace(
        theirs,
        colour=ours.colour,
        bullet=ours.bullet,
        bullet_colour=ours.bullet_colour,
        centred=ours.centred,
    )


def _held(spot: Placeholder, ours: Placeholder) -> Placeholder:
    """Set words smaller where their face is wide, so that they take the room that they have.

    A headline is, too, where its box holds fewer letters or lines than our own.
    """
    if spot.kind in TITLES:
        most = max(_headline_size(spot, ours), _LEAST_HEADLINE)
        return replace(spot, levels=tuple(_at_most(level, most) for level in spot.levels))
    return replace(spot, levels=tuple(_slimmed(level) for level in spot.levels))


def _slimmed(level: Level) -> Level:
    if is_measured(level.family) and not level.is_caps:
        return level
    return _at_most(level, max(level.size * (1 / wideness(level)), _LEAST))


def _at_most(level: Level, most: Length) -> Level:
    return replace(level, size=pt(int(most))) if level.size > most else level


def wideness(level: Level) -> float:
    """Say how much wider than Calibri a level sets its words, 1 or more."""
    words = _SAMPLE.upper() if level.is_caps else _SAMPLE
    wide = text_width(words, deck_face(bold=level.bold, family=level.family), pt(1))
    usual = text_width(_SAMPLE, deck_face(bold=level.bold, family=CALIBRI), pt(1))
    return max(wide / usual, 1.0)


def _headline_size(spot: Placeholder, ours: Placeholder) -> Length:
    """Give the size in which a headline has as many letters, and lines, as in our own."""
    here, there = spot.inner, ours.inner
    across = here.width * (1 / (there.width * wideness(spot.levels[0])))
    return ours.levels[0].size * min(across, here.height * (1 / there.height))


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


def _boxed(ours: Layout, template: Template) -> Layout:
    """Set a layout that a template lacks as text boxes on the nearest that it has."""
    near = next(one for one in template.layouts if one.name == "Points")
    title = take_after(ours.placeholder(0), near.titles()[0])
    spots = tuple(
        title if spot.idx == 0 else replace(spot, says="all") for spot in ours.placeholders
    )
    return replace(ours, placeholders=spots, part=near.part)
