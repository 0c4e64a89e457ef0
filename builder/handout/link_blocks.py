"""Where to read more, and what the clinic offers: addresses to scan or to type."""

from __future__ import annotations

from dataclasses import replace

from builder.figures.model import Ink
from builder.handout.codes import QR_SIDE, address_strips, code_strips
from builder.handout.flow import Block, Border, Strip
from builder.handout.prose_blocks import headline_block, section_prose
from builder.handout.stacks import flattened, side_by_side
from builder.handout.words import (
    Column,
    Composer,
    spaced,
    text_strips,
    whole,
    words_strips,
)
from builder.outline.model import Section
from builder.outline.part_model import CallToAction
from builder.outline.text_model import ListItem, Text, Words
from builder.theme import Colour, TextStyle
from builder.units import ZERO, mm, pt

_LINK_CODE = mm(20)  # scans from a hand's distance
_MOST_CODES = 6  # more stand in words alone, or the page is all codes
_PAD = pt(16)
_HEAD = TextStyle(pt(12.5), pt(16.5), bold=True, colour=Colour.SLATE)
_ACTION = TextStyle(pt(14.5), pt(19), bold=True, colour=Colour.PINE)


def read_more_blocks(composer: Composer) -> tuple[Block, ...]:
    """Set each link with its address in words, and a code beside it where there are few."""
    items = composer.edition.links()
    listing = composer.tree.add(0, "L", numbering="None")
    has_codes = len(items) <= _MOST_CODES
    strips: list[Strip] = []
    for item in items:
        lines = _link(composer, item, listing, has_code=has_codes)
        strips += spaced(lines, pt(8) if strips else pt(4))
    return (Block(tuple(strips), items[0].text.span, whole=False),) if items else ()


def _link(composer: Composer, item: ListItem, listing: int, *, has_code: bool) -> tuple[Strip, ...]:
    body = composer.tree.add(composer.tree.add(listing, "LI"), "LBody", text_id=item.text.id)
    address = _address(item.text)
    is_web = address.startswith("http")
    code = (
        code_strips(composer, address, parent=body, x=ZERO, side=_LINK_CODE)
        if has_code and is_web
        else ()
    )
    x = _LINK_CODE + pt(12) if has_code else ZERO
    column = Column(x, composer.measure - x)
    words = text_strips(composer, item.text, tag=body, style=composer.styles.strong, column=column)
    below = composer.tree.add(body, "P")
    body_style = composer.styles.body
    shown = address_strips(
        composer, address, tag=below, style=body_style, column=column, is_link=False
    )
    if not code:
        return whole((*words, *shown))
    return (side_by_side(code, (Strip(pt(8)), *words, *shown)),)


def _address(text: Text) -> str:
    return next(run.link for run in text.runs if isinstance(run, Words) and run.link)


def marketing_block(composer: Composer, section: Section) -> Block:
    """Frame what the clinic says for itself, and say above it that it is no part of the lesson."""
    parent = composer.tree.add(0, "Sect")
    tag = composer.tree.add(parent, "P")
    column = Column(_PAD, composer.measure - _PAD * 2)
    words = composer.say("marketing")
    head = words_strips(composer, words, tag=tag, style=_HEAD, column=column)
    blocks = [
        headline_block(
            composer,
            section.headline.plain,
            parent=parent,
            short=section.short.plain,
            span=section.span,
        ),
        *section_prose(composer, section, parent=parent),
    ]
    strips = [replace(strip, keep=True) for strip in head]
    strips += flattened((replace(blocks[0], gap=pt(4)), *blocks[1:]), by=_PAD)
    for part in section.parts:
        if isinstance(part, CallToAction):
            strips.append(_call(composer, part, parent))
    border = Border(Ink(Colour.WHITE, Colour.SLATE, pt(1.5)), pt(8), pt(10), pt(12))
    return Block(tuple(strips), section.span, pt(18), border, head=(head[0],))


def _call(composer: Composer, call: CallToAction, parent: int) -> Strip:
    address = call.url.plain
    code = (
        code_strips(composer, address, parent=parent, x=_PAD) if address.startswith("http") else ()
    )
    x = _PAD + (QR_SIDE + pt(14) if code else ZERO)
    column = Column(x, composer.measure - x - _PAD)
    tag = composer.tree.add(parent, "P", text_id=call.action.id)
    lines = [*text_strips(composer, call.action, tag=tag, style=_ACTION, column=column)]
    told = composer.tree.add(parent, "P", text_id=call.url.id)
    strong = composer.styles.strong
    lines += address_strips(composer, address, tag=told, style=strong, column=column)
    cost = composer.edition.clinic.get("cost-of-call")
    if cost:
        said = composer.tree.add(parent, "P")
        lines += words_strips(composer, cost, tag=said, style=composer.styles.body, column=column)
    return replace(side_by_side(code, (Strip(pt(6)), *lines)), gap=pt(8))
