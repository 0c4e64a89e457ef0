"""Diagrams of the handout in words: steps, layers, sides, arrows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from builder.figures.model import Ink, Stroke
from builder.handout.flow import Block, Strip
from builder.handout.frames import (
    frame_column,
    frame_notes,
    frame_title,
    framed,
    idea_strip,
)
from builder.handout.icon_blocks import icon_block
from builder.handout.model import Art
from builder.handout.prose_blocks import list_strips
from builder.handout.stacks import side_by_side
from builder.handout.words import (
    Column,
    Composer,
    in_bold,
    phrased,
    spaced,
    text_strips,
    whole,
)
from builder.outline.diagram_model import (
    Arrow,
    Barrier,
    Compare,
    Curve,
    CurveLine,
    Diagram,
    IconArray,
    Links,
    Overlap,
    StepKind,
    Steps,
)
from builder.outline.text_model import ListItem, Text, Words
from builder.theme import Colour
from builder.units import ZERO, pt

_GAP = pt(8)
_GUTTER = pt(20)
_Worded = Steps | Compare | Links | Curve | Overlap | Barrier


def diagram_block(composer: Composer, diagram: Diagram, *, parent: int) -> Block:
    """Frame a diagram with its title, what it counts, and its source."""
    if isinstance(diagram.form, IconArray):
        return icon_block(composer, diagram, diagram.form, parent=parent)
    strips = [*frame_title(composer, diagram.title, parent=parent)]
    strips += spaced(_drawn(composer, diagram.form, parent), _GAP)
    if diagram.is_idea:
        strips.append(idea_strip(composer, parent=parent))
    strips += frame_notes(composer, diagram.label, diagram.keys, parent=parent)
    return framed(strips, diagram.span)


def _drawn(composer: Composer, form: _Worded, parent: int) -> Sequence[Strip]:
    match form:
        case Steps() as steps:
            return _steps(composer, steps, parent)
        case Compare(sides=sides):
            return _sides(composer, sides, parent)
        case Links(arrows=arrows):
            return _arrows(composer, arrows, parent)
        case Curve() as curve:
            return _curve(composer, curve, parent)
        case Overlap() as overlap:
            return _overlap(composer, overlap, parent)
        case Barrier() as barrier:
            return _barrier(composer, barrier, parent)
        case _:
            assert_never(form)


def _steps(composer: Composer, steps: Steps, parent: int) -> Sequence[Strip]:
    """Number what follows in time; what lies on each other is a list from the top down."""
    strips = list_strips(
        composer,
        steps.items,
        parent=parent,
        ordered=steps.kind is not StepKind.LAYERS,
        column=frame_column(composer),
        style=composer.styles.figure,
    )
    if steps.kind is not StepKind.CYCLE:
        return strips
    again = phrased(composer, "cycle-again", steps.items[0].text.span)
    return (*strips, *_told(composer, [again], parent))


def _sides(composer: Composer, sides: Sequence[ListItem], parent: int) -> Sequence[Strip]:
    left, right = _halves(composer)
    stacks = [
        _side(composer, side.text, side.items, parent, column)
        for side, column in zip(sides, (left, right), strict=True)
    ]
    joined = side_by_side(*stacks)
    x = right.x - _GUTTER * 0.5
    spine = Stroke(x, ZERO, x, joined.height, Ink(None, Colour.LINE, pt(1.25)))
    return (replace(joined, items=(Art(ZERO, ZERO, (spine,)), *joined.items)),)


def _halves(composer: Composer) -> tuple[Column, Column]:
    inner = frame_column(composer)
    width = (inner.width - _GUTTER) * 0.5
    return Column(inner.x, width), Column(inner.x + width + _GUTTER, width)


def _side(
    composer: Composer, head: Text, items: Sequence[ListItem], parent: int, column: Column
) -> tuple[Strip, ...]:
    tag = composer.tree.add(parent, "P", text_id=head.id)
    style = replace(composer.styles.figure_strong, colour=Colour.PINE)
    strips = text_strips(composer, head, tag=tag, style=style, column=column)
    if items:
        below = list_strips(
            composer,
            items,
            parent=parent,
            ordered=False,
            column=column,
            style=composer.styles.figure,
        )
        strips += spaced(below, pt(4))
    return strips


def _arrows(composer: Composer, arrows: Sequence[Arrow], parent: int) -> Sequence[Strip]:
    return _rows(composer, [_arrow(composer, arrow) for arrow in arrows], parent)


def _arrow(composer: Composer, arrow: Arrow) -> Text:
    """Write what leads to what in one text, with the citations of each."""
    runs = [*in_bold(arrow.start).runs, Words(" → ")]
    for at, end in enumerate(arrow.ends):
        runs += [Words(composer.say("and")), *end.runs] if at else end.runs
    return replace(arrow.start, runs=tuple(runs))


def _curve(composer: Composer, curve: Curve, parent: int) -> Sequence[Strip]:
    rows = [_course(composer, line) for line in curve.lines]
    axes = phrased(composer, "curve-axes", curve.x.span, x=curve.x, y=curve.y)
    return (*_rows(composer, rows, parent), *_told(composer, [axes], parent))


def _course(composer: Composer, line: CurveLine) -> Text:
    course = composer.say("curve-stays" if line.stays else "curve-falls")
    return replace(line.name, runs=(*in_bold(line.name).runs, Words(f": {course}")))


def _rows(composer: Composer, texts: Sequence[Text], parent: int) -> Sequence[Strip]:
    """Set texts as a list without marks."""
    listing = composer.tree.add(parent, "L", numbering="None")
    strips: list[Strip] = []
    for text in texts:
        entry = composer.tree.add(listing, "LI")
        body = composer.tree.add(entry, "LBody", text_id=text.id)
        lines = _lines(composer, text, body)
        strips += spaced(whole(lines), pt(4) if strips else ZERO)
    return strips


def _told(composer: Composer, texts: Sequence[Text], parent: int) -> Sequence[Strip]:
    """Set texts as paragraphs below a diagram."""
    strips: list[Strip] = []
    for text in texts:
        tag = composer.tree.add(parent, "P", text_id=text.id)
        strips += spaced(_lines(composer, text, tag), pt(4))
    return strips


def _lines(composer: Composer, text: Text, tag: int) -> tuple[Strip, ...]:
    style, column = composer.styles.figure, frame_column(composer)
    return text_strips(composer, text, tag=tag, style=style, column=column)


def _overlap(composer: Composer, overlap: Overlap, parent: int) -> Sequence[Strip]:
    items = tuple(ListItem(group) for group in overlap.groups)
    column = frame_column(composer)
    strips = list_strips(
        composer, items, parent=parent, ordered=False, column=column, style=composer.styles.figure
    )
    note = phrased(composer, "overlap-note", overlap.x.span, x=overlap.x)
    return (*strips, *_told(composer, [note], parent))


def _barrier(composer: Composer, barrier: Barrier, parent: int) -> Sequence[Strip]:
    pairs = ((barrier.left, barrier.left_caption), (barrier.right, barrier.right_caption))
    stacks = []
    for (head, caption), column in zip(pairs, _halves(composer), strict=True):
        strips = _side(composer, head, (), parent, column)
        tag = composer.tree.add(parent, "P", text_id=caption.id)
        below = text_strips(composer, caption, tag=tag, style=composer.styles.figure, column=column)
        stacks.append((*strips, *spaced(below, pt(2))))
    told = phrased(composer, "barrier-layers", barrier.layers[0].span)
    layers = list_strips(
        composer,
        [ListItem(layer) for layer in barrier.layers],
        parent=parent,
        ordered=False,
        column=frame_column(composer),
        style=composer.styles.figure,
    )
    above = spaced(_told(composer, [told], parent), pt(6))
    return (side_by_side(*stacks), *above, *spaced(layers, pt(2)))
