"""The box of what we know, what we think and what we do not know yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.figures.marks import grade
from builder.figures.model import Ink, Stroke
from builder.handout.box_blocks import CORNER, PAD
from builder.handout.composer import Composer
from builder.handout.flow import Block, Border, Strip
from builder.handout.model import Art
from builder.handout.stacks import with_items
from builder.handout.words import Column, label_line, text_strips, words_strips
from builder.outline.part_model import EvidenceRow, HowSure
from builder.outline.text_model import Citation
from builder.theme import Colour
from builder.units import ZERO, Length, pt

_LABEL_WIDTH = pt(124)
_CLAIM_X = pt(10)
"""The space between the column of labels and the dots of the claims."""
_RULE = Ink(None, Colour.LINE, pt(0.75))


def evidence_block(composer: Composer) -> tuple[Block, ...]:
    """Box what we know, what we think and what we do not know yet."""
    graded = [(sure, composer.edition.boxed(sure)) for sure in HowSure]
    strips: list[Strip] = []
    for sure, rows in graded:
        if rows:
            strips += _grade_strips(composer, sure, rows, is_first=not strips)
    if not strips:
        return ()
    ink = Ink(Colour.WHITE, Colour.PINE, pt(1.5))
    border = Border(ink, CORNER, pt(9), pt(9), _labels(composer))
    span = next(rows for _, rows in graded if rows)[0].span
    return (Block(tuple(strips), span, pt(4), border),)


def _labels(composer: Composer) -> Length:
    """Give the width of the column of grades; ZERO where a grade stands above its claims."""
    return ZERO if composer.is_narrow else _LABEL_WIDTH


def _grade_strips(
    composer: Composer,
    sure: HowSure,
    rows: Sequence[EvidenceRow],
    *,
    is_first: bool,
) -> list[Strip]:
    head = composer.tree.add(0, "H3")
    colour = Colour.BRICK if sure is HowSure.NOT_PROVEN else Colour.PINE
    style = replace(composer.styles.strong, colour=colour)
    end = _labels(composer) or composer.measure - PAD
    column = Column(PAD + pt(26), end - PAD - pt(26))
    label = words_strips(composer, sure.value, tag=head, style=style, column=column)
    label = (with_items(label[0], Art(PAD - pt(2), pt(-1.5), grade(sure))), *label[1:])
    claims = _claims(composer, rows)
    strips = _above(label, claims) if composer.is_narrow else _beside(composer, label, claims)
    return strips if is_first else _ruled_off(composer, strips)


def _above(label: Sequence[Strip], claims: Sequence[Strip]) -> list[Strip]:
    """Set a grade above its claims, the first of which it keeps with."""
    return [*(replace(strip, keep=True) for strip in label), *claims]


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


def _ruled_off(composer: Composer, strips: Sequence[Strip]) -> list[Strip]:
    """Part a grade from the one above it by a rule."""
    gap = composer.styles.grade_gap
    rule = Stroke(ZERO, -gap * 0.5, composer.measure, -gap * 0.5, _RULE)
    first = with_items(strips[0], Art(ZERO, ZERO, (rule,)))
    return [replace(first, gap=gap), *strips[1:]]
