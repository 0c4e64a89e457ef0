"""The box of what we know, what we think and what we do not know yet."""

from __future__ import annotations

from collections.abc import Sequence

from builder.figures.marks import grade
from builder.figures.model import Ink, Stroke
from builder.handout.blocks import Block, Border, Strip
from builder.handout.box_blocks import CORNER, PAD
from builder.handout.composer import Composer
from builder.handout.lines import label_line
from builder.handout.model import Art
from builder.handout.stacks import side_by_side, with_items
from builder.handout.words import Column, text_strips, words_strips
from builder.outline.part_model import EvidenceRow, HowSure
from builder.outline.text_model import Citation
from builder.record import replace
from builder.theme import Colour
from builder.units import ZERO, Length, pt

_LABEL_WIDTH = pt(124)
_CLAIM_X = pt(10)
"""The space between the column of labels and the dots of the claims."""
_RULE = Ink(None, Colour.LINE, pt(0.75))


def evidence_block(composer: Composer) -> tuple[Block, ...]:
    """Box what we know, what we think and what we do not know yet."""
    graded = [(sure, composer.edition.boxed(sure)) for sure in HowSure]
    graded = [(sure, rows) for sure, rows in graded if rows]
    ink = Ink(Colour.WHITE, Colour.PINE, pt(1.5))
    border = Border(ink, CORNER, pt(9), pt(9), _labels(composer))
    boxes = [_grade_strips(composer, sure, rows) for sure, rows in graded]
    if composer.is_narrow:
        return tuple(
            Block(tuple(strips), rows[0].span, pt(6), border, head=strips[:1])
            for strips, (_, rows) in zip(boxes, graded, strict=True)
        )
    strips = [strip for at, box in enumerate(boxes) for strip in _ruled_off(composer, box, at)]
    return (Block(tuple(strips), graded[0][1][0].span, pt(4), border),) if strips else ()


def _labels(composer: Composer) -> Length:
    """Give the width of the column of grades; ZERO where a grade stands above its claims."""
    return ZERO if composer.is_narrow else _LABEL_WIDTH


def _grade_strips(
    composer: Composer, sure: HowSure, rows: Sequence[EvidenceRow]
) -> tuple[Strip, ...]:
    """Set a grade beside its claims; on a narrow page above them, in a box of its own.

    Such a box may go on on another page, and then its grade is set again: no claim is without.
    """
    head = composer.tree.add(0, "H3")
    colour = Colour.BRICK if sure is HowSure.NOT_PROVEN else Colour.PINE
    style = replace(composer.styles.strong, colour=colour)
    end = _labels(composer) or composer.measure - PAD
    column = Column(PAD + pt(26), end - PAD - pt(26))
    label = words_strips(composer, sure.value, tag=head, style=style, column=column)
    label = (with_items(label[0], Art(PAD - pt(2), pt(-1.5), grade(sure))), *label[1:])
    claims = _claims(composer, rows)
    if composer.is_narrow:
        return (replace(side_by_side(label), keep=True), *claims)
    return tuple(_beside(composer, label, claims))


def _claims(composer: Composer, rows: Sequence[EvidenceRow]) -> list[Strip]:
    listing = composer.tree.add(0, "L", numbering="Disc")
    left = _labels(composer) + (PAD if composer.is_narrow else _CLAIM_X)
    column = Column(left + pt(14), composer.measure - left - PAD - pt(14))
    strips: list[Strip] = []
    for row in rows:
        entry = composer.tree.add(listing, "LI")
        mark = composer.tree.add(entry, "Lbl")
        body = composer.tree.add(entry, "LBody", text_id=row.claim.id)
        cited = (Citation(row.keys),) if row.keys else ()
        text = replace(row.claim, runs=(*row.claim.runs, *cited))
        lines = text_strips(composer, text, tag=body, style=composer.styles.body, column=column)
        dot = label_line("•", tag=mark, style=composer.styles.body, x=left)
        lines = (with_items(lines[0], dot), *lines[1:])
        strips += [replace(one, keep=True) for one in lines[:-1]] + [lines[-1]]
    return strips


def _beside(composer: Composer, label: Sequence[Strip], claims: Sequence[Strip]) -> list[Strip]:
    """Set a label and its claims side by side, the label read first, on one page."""
    strips = []
    for at in range(max(len(label), len(claims))):
        left = label[at].items if at < len(label) else ()
        right = claims[at] if at < len(claims) else Strip(composer.styles.body.leading)
        strips.append(replace(right, items=(*left, *right.items), keep=True))
    strips[-1] = replace(strips[-1], keep=False)
    return strips


def _ruled_off(composer: Composer, strips: Sequence[Strip], at: int) -> tuple[Strip, ...]:
    """Part a grade from the one above it by a rule; the first, number 0, has none above."""
    if at == 0:
        return tuple(strips)
    gap = composer.styles.grade_gap
    rule = Stroke(ZERO, -gap * 0.5, composer.measure, -gap * 0.5, _RULE)
    first = with_items(strips[0], Art(ZERO, ZERO, (rule,)))
    return (replace(first, gap=gap), *strips[1:])
