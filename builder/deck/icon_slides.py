"""So many of a hundred on a slide: the array at the left, the number and its facts beside it."""

from __future__ import annotations

import re

from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_frame import Drawn, diagram_slide, lay_foot
from builder.deck.diagram_layouts import ARRAY_X, ARRAY_Y, NUMBER_SIZES
from builder.deck.fit import widest
from builder.deck.grid import BODY, SECOND
from builder.deck.layout import Box
from builder.deck.model import Drawing, Paragraph, Run, Slide, Slot, TextSlot
from builder.deck.rows import lay_stacks
from builder.deck.words import paragraph
from builder.figures.icons import SLIDE_GRID, icon_figure
from builder.findings import Finding, error
from builder.outline.diagram_model import Diagram, Icon, IconArray
from builder.outline.text_model import ListItem
from builder.record import replace
from builder.text.face import NO_BREAK_SPACE
from builder.units import Length, pt

_COUNT = re.compile(r"\d+ (?:in|of) \d+(?= )")  # "63 in 100" opens a fact
_USUAL = pt(40)  # the words beside the number, in our own design
_EACH = {Icon.PEOPLE: "icon-person", Icon.DOTS: "icon-dot"}


def icon_slides(
    edition: DeckEdition, diagram: Diagram, form: IconArray, found: list[Finding]
) -> tuple[Slide, ...]:
    """Draw the array, and set its number large; facts that find no room are told."""
    for name in NUMBER_SIZES:
        layout = edition.layout(name)
        untold: list[Finding] = []
        foot = lay_foot(edition, diagram, layout, untold)
        facts = _facts(edition, form, name, foot.top - pt(8))
        if facts is None and not untold:
            continue
        found += untold
        number = _number(edition, diagram, form, NUMBER_SIZES[name])
        slots: list[Slot] = [_array(form, diagram), number]
        slots += [facts] if facts else []
        each = edition.phrases.say(_EACH[form.icon], of=str(form.of))
        drawn = Drawn(layout, (*slots, *foot.slots), each=each)
        return (diagram_slide(edition, diagram, drawn, found),)
    message = "the facts beside this array take too much room"
    found.append(error("P430", diagram.span, message, "say them in fewer words, or drop one"))
    return ()


def _array(form: IconArray, diagram: Diagram) -> Drawing:
    figure = icon_figure(form, grid=SLIDE_GRID, alt=diagram.alt.plain)
    return Drawing("Icon array", ARRAY_X, ARRAY_Y, figure.shapes, figure.alt)


def _number(edition: DeckEdition, diagram: Diagram, form: IconArray, size: Length) -> TextSlot:
    """Set the number as large as the column allows, and the words around it smaller."""
    said = edition.phrases.say("icon-count", of=str(form.of)).replace(" ", NO_BREAK_SPACE)
    before, _, after = said.partition("{count}")
    share = edition.layout("Icon array").placeholder(SECOND).levels[0].size * (1 / _USUAL)
    runs = (Run(before), Run(str(form.count), size=size * share), Run(after))
    shown = tuple(run for run in runs if run.text)
    return TextSlot(SECOND, (Paragraph(f"{diagram.id}/count", edition.phrases.lang, shown),))


def _facts(edition: DeckEdition, form: IconArray, name: str, end: Length) -> TextSlot | None:
    spot = edition.layout(name).placeholder(BODY)
    box = Box(spot.box.x, spot.box.y, spot.box.width, end - spot.box.y)
    is_many = name != "Icon array"
    stacks = [_plain(edition, fact) if is_many else _headed(edition, fact) for fact in form.facts]
    if any(widest(stack, spot) for stack in stacks):
        return None
    return lay_stacks(stacks, spot.levels, box)


def _plain(edition: DeckEdition, fact: ListItem) -> tuple[Paragraph, ...]:
    return (paragraph(edition, fact.text, level=1),)


def _headed(edition: DeckEdition, fact: ListItem) -> tuple[Paragraph, ...]:
    """Set the number that opens a fact on a line of its own."""
    shown = paragraph(edition, fact.text)
    first, *others = shown.runs
    match = _COUNT.match(first.text.replace(NO_BREAK_SPACE, " "))
    if first.bold and others:
        head, rest = first, tuple(others)
    elif match:
        head = replace(first, text=first.text[: match.end()])
        rest = (replace(first, text=first.text[match.end() + 1 :]), *others)
    else:
        return (replace(shown, level=1),)
    rest = (replace(rest[0], text=rest[0].text.lstrip(f" {NO_BREAK_SPACE}")), *rest[1:])
    return (replace(shown, runs=(head,)), replace(shown, runs=rest, level=1))
