"""What the clinic says for itself, in a box that says that it is no part of the lesson."""

from __future__ import annotations

from builder.figures.model import Ink
from builder.handout.blocks import Block, Border, Strip
from builder.handout.codes import QR_SIDE, address_strips, code_strips
from builder.handout.composer import Composer
from builder.handout.prose_blocks import headline_block, section_prose
from builder.handout.section_blocks import figure_blocks
from builder.handout.stacks import flattened, shifted, side_by_side
from builder.handout.words import Column, text_strips, words_strips
from builder.outline.model import Section
from builder.outline.part_model import CallToAction
from builder.record import replace
from builder.theme import Colour, TextStyle
from builder.units import ZERO, pt

_PAD = pt(16)
_HEAD = TextStyle(pt(12.5), pt(16.5), bold=True, colour=Colour.SLATE)
_ACTION = TextStyle(pt(14.5), pt(19), bold=True, colour=Colour.PINE)


def marketing_block(composer: Composer, section: Section) -> Block:
    """Frame all of a section in which the clinic speaks; the frame's head says so on each page."""
    inner = replace(composer, measure=composer.measure - _PAD * 2)
    parent = composer.tree.add(0, "Sect")
    head = _head(inner, parent)
    headline = headline_block(
        inner,
        section.headline.plain,
        parent=parent,
        short=section.short.plain,
        span=section.span,
    )
    blocks = [
        replace(headline, gap=pt(4)),
        *section_prose(inner, section, parent=parent),
        *figure_blocks(inner, section, parent=parent),
    ]
    calls = [part for part in section.parts if isinstance(part, CallToAction)]
    said = [shifted(_call(inner, call, parent), _PAD) for call in calls]
    border = Border(Ink(Colour.WHITE, Colour.SLATE, pt(1.5)), pt(8), pt(10), pt(12))
    strips = (*head, *flattened(blocks, by=_PAD), *said)
    return Block(strips, section.span, pt(18), border, head=head)


def _head(composer: Composer, parent: int) -> tuple[Strip, ...]:
    tag = composer.tree.add(parent, "P")
    words = composer.say("marketing")
    column = Column(ZERO, composer.measure)
    lines = words_strips(composer, words, tag=tag, style=_HEAD, column=column)
    return tuple(replace(shifted(line, _PAD), keep=True) for line in lines)


def _call(composer: Composer, call: CallToAction, parent: int) -> Strip:
    """Say what to do in bold, where in words, and beside both the code of the address."""
    address = call.url.plain
    code = (
        code_strips(composer, address, parent=parent, x=ZERO) if address.startswith("http") else ()
    )
    x = QR_SIDE + pt(14) if code else ZERO
    column = Column(x, composer.measure - x)
    tag = composer.tree.add(parent, "P", text_id=call.action.id)
    lines = [*text_strips(composer, call.action, tag=tag, style=_ACTION, column=column)]
    told = composer.tree.add(parent, "P", text_id=call.url.id)
    lines += address_strips(
        composer,
        address,
        tag=told,
        style=composer.styles.strong,
        column=column,
        span=call.url.span,
    )
    cost = composer.edition.clinic.get("cost-of-call")
    if cost:
        said = composer.tree.add(parent, "P")
        lines += words_strips(composer, cost, tag=said, style=composer.styles.body, column=column)
    return replace(side_by_side(code, (Strip(pt(6)), *lines)), gap=pt(8))
