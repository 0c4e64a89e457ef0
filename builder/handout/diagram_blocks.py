"""Diagrams of the handout: drawn, or in words where they are too many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from builder.figures.model import Ink, Stroke
from builder.handout.blocks import Block, Strip
from builder.handout.composer import Composer
from builder.handout.figure_strips import figure_strip
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
from builder.handout.stacks import side_by_side, spaced, whole
from builder.handout.words import Column, mixed_strips, text_strips, words_strips
from builder.outline.diagram_model import (
    Arrow,
    Barrier,
    Compare,
    Curve,
    Diagram,
    IconArray,
    Links,
    Overlap,
    StepKind,
    Steps,
)
from builder.outline.text_model import ListItem, Text
from builder.record import replace
from builder.theme import Colour
from builder.units import ZERO, pt

_GAP = pt(8)
_GUTTER = pt(20)
_Worded = Steps | Compare | Links | Curve | Overlap | Barrier


def diagram_block(composer: Composer, diagram: Diagram, *, parent: int) -> Block:
    """Frame a diagram with its title, what it counts, and its source."""
    form = diagram.form
    if isinstance(form, IconArray):
        return icon_block(composer, diagram, form, parent=parent)
    strips = [*frame_title(composer, diagram.title, parent=parent)]
    figure = figure_strip(composer, diagram, parent=parent)
    if figure:
        strips += spaced((figure,), _GAP)
    else:
        strips += spaced(_in_words(composer, form, parent), _GAP)
        strips += (idea_strip(composer, parent=parent),) if diagram.is_idea else ()
    strips += frame_notes(composer, diagram.label, diagram.keys, parent=parent)
    return framed(strips, diagram.span)


def _in_words(composer: Composer, form: _Worded, parent: int) -> Sequence[Strip]:
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
    return (*strips, *_said(composer, "cycle-again", parent))


def _said(composer: Composer, key: str, parent: int, **values: str) -> tuple[Strip, ...]:
    tag = composer.tree.add(parent, "P")
    words = composer.say(key, **values)
    column = frame_column(composer)
    strips = words_strips(composer, words, tag=tag, style=composer.styles.figure, column=column)
    return spaced(strips, pt(4))


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
    listing = composer.tree.add(parent, "L", numbering="None")
    column = frame_column(composer)
    strips: list[Strip] = []
    for arrow in arrows:
        body = composer.tree.add(composer.tree.add(listing, "LI"), "LBody")
        style = composer.styles.figure
        ends = _joined(arrow.ends, composer.say("and"))
        parts = (
            (arrow.start, composer.styles.figure_strong),
            *((words, style) for words in ("  →  ", *ends)),
        )
        lines = mixed_strips(composer, parts, tag=body, column=column)
        strips += spaced(whole(lines), pt(4) if strips else ZERO)
    return strips


def _curve(composer: Composer, curve: Curve, parent: int) -> Sequence[Strip]:
    listing = composer.tree.add(parent, "L", numbering="None")
    column = frame_column(composer)
    strips: list[Strip] = []
    for line in curve.lines:
        body = composer.tree.add(composer.tree.add(listing, "LI"), "LBody")
        course = composer.say("curve-stays" if line.stays else "curve-falls")
        parts = (
            (line.name, composer.styles.figure_strong),
            (f": {course}", composer.styles.figure),
        )
        lines = mixed_strips(composer, parts, tag=body, column=column)
        strips += spaced(whole(lines), pt(4) if strips else ZERO)
    axes = _said(composer, "curve-axes", parent, x=curve.x.plain, y=curve.y.plain)
    return (*strips, *axes)


def _overlap(composer: Composer, overlap: Overlap, parent: int) -> Sequence[Strip]:
    items = tuple(ListItem(group) for group in overlap.groups)
    column = frame_column(composer)
    strips = list_strips(
        composer, items, parent=parent, ordered=False, column=column, style=composer.styles.figure
    )
    return (*strips, *_said(composer, "overlap-note", parent, x=overlap.x.plain))


def _barrier(composer: Composer, barrier: Barrier, parent: int) -> Sequence[Strip]:
    pairs = ((barrier.left, barrier.left_caption), (barrier.right, barrier.right_caption))
    stacks = []
    for (head, caption), column in zip(pairs, _halves(composer), strict=True):
        strips = _side(composer, head, (), parent, column)
        tag = composer.tree.add(parent, "P", text_id=caption.id)
        below = text_strips(composer, caption, tag=tag, style=composer.styles.figure, column=column)
        stacks.append((*strips, *spaced(below, pt(2))))
    return (side_by_side(*stacks), *_layers(composer, barrier.layers, parent))


def _layers(composer: Composer, layers: Sequence[Text], parent: int) -> tuple[Strip, ...]:
    """Name the layers in one sentence, each with its sources."""
    tag = composer.tree.add(parent, "P")
    before, _, after = composer.say("barrier-layers", layers="\n").partition("\n")
    said = (before, *_joined(layers, ", "), after)
    parts = tuple((words, composer.styles.figure) for words in said)
    strips = mixed_strips(composer, parts, tag=tag, column=frame_column(composer))
    return spaced(strips, pt(4))


def _joined(texts: Sequence[Text], between: str) -> tuple[str | Text, ...]:
    """Put some words between texts."""
    pairs = ((between, text) for text in texts)
    return tuple(one for pair in pairs for one in pair)[1:]
