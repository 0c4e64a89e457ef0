"""Whom to call, and that help with reading is free."""

from __future__ import annotations

from dataclasses import replace

from builder.figures.marks import phone
from builder.figures.model import Ink, Stroke
from builder.handout.codes import QR_SIDE, address_strips, code_strips
from builder.handout.flow import Block, Border, Strip
from builder.handout.model import Art
from builder.handout.stacks import side_by_side
from builder.handout.words import (
    Column,
    Composer,
    text_strips,
    with_items,
    words_strips,
)
from builder.outline.text_model import Text, Words
from builder.text.address import break_address
from builder.text.faces import handout_face
from builder.text.lines import text_width
from builder.theme import Colour, TextStyle
from builder.units import ZERO, pt

_STRIP_NAME = TextStyle(pt(13), pt(17), bold=True, colour=Colour.PINE)
_STRIP_PHONE = TextStyle(pt(14), pt(18), bold=True)
_STRIP_SMALL = TextStyle(pt(11.5), pt(15))
_STRIP_CODE = pt(50)
_STRIP_ASIDE = pt(166)
_STRIP_PHONE_INDENT = pt(19)


def contact_block(composer: Composer) -> Block:
    """Say who to call, in large type, and that help with reading is free."""
    clinic = composer.edition.clinic
    pad = pt(16)
    web = clinic.get("web")
    code = code_strips(composer, web, parent=0, x=pad) if web else ()
    start = pad + (QR_SIDE + pt(14) if code else ZERO)
    middle = composer.measure * 0.62
    left = Column(start, middle - start - pt(10))
    right = Column(middle + pt(6), composer.measure - middle - pad - pt(6))
    big = TextStyle(pt(18), pt(23), bold=True)
    name = replace(composer.styles.strong, size=pt(13), colour=Colour.PINE)
    after = clinic.get("after-hours")
    shown = [(clinic.get("name"), name), (clinic.get("phone"), big)]
    if after:
        shown.append((composer.say("after-hours", phone=after), composer.styles.strong))
    shown += [(clinic.get(key), composer.styles.body) for key in ("hours", "languages")]
    lines: list[Strip] = []
    for words, style in shown:
        if words:
            tag = composer.tree.add(0, "P")
            lines += words_strips(composer, words, tag=tag, style=style, column=left)
    if web:
        tag = composer.tree.add(0, "P")
        span = composer.edition.front.span
        style = composer.styles.strong
        lines += address_strips(composer, web, tag=tag, style=style, column=left, span=span)
    tag = composer.tree.add(0, "P")
    words = composer.say("free-help", phone=clinic.get("phone"))
    aside = words_strips(composer, words, tag=tag, style=composer.styles.body, column=right)
    strip = side_by_side(code, lines, aside)
    x = right.x - pt(12)
    rule = Stroke(x, ZERO, x, strip.height, Ink(None, Colour.LINE, pt(1)))
    strips = (with_items(strip, Art(ZERO, ZERO, (rule,))),)
    border = Border(Ink(Colour.WHITE, Colour.PINE, pt(1.25)), pt(8), pt(12), pt(12))
    return Block(strips, composer.edition.front.span, pt(18), border)


def contact_strip_block(composer: Composer) -> Block:
    """Say on one strip whom to call, where the sources are, and that help with reading is free."""
    web = composer.edition.clinic.get("web")
    code = code_strips(composer, web, parent=0, x=ZERO, side=_STRIP_CODE) if web else ()
    aside = Column(composer.measure - _STRIP_ASIDE, _STRIP_ASIDE)
    start = _STRIP_CODE + pt(12) if code else ZERO
    lines = _whom_to_call(composer, Column(start, aside.x - start - pt(18)))
    words = composer.say("free-help", phone=composer.edition.clinic.get("phone"))
    help_tag = composer.tree.add(0, "P")
    help_ = words_strips(composer, words, tag=help_tag, style=_STRIP_SMALL, column=aside)
    strip = side_by_side(code, lines, help_)
    x = aside.x - pt(10)
    rule = Stroke(x, ZERO, x, strip.height, Ink(None, Colour.LINE, pt(1)))
    strip = with_items(strip, Art(ZERO, ZERO, (rule,)))
    return Block((strip,), composer.edition.front.span, pt(7))


def _whom_to_call(composer: Composer, column: Column) -> tuple[Strip, ...]:
    clinic = composer.edition.clinic
    tag = composer.tree.add(0, "P")
    name = words_strips(composer, clinic.get("name"), tag=tag, style=_STRIP_NAME, column=column)
    tag = composer.tree.add(0, "P")
    inner = Column(column.x + _STRIP_PHONE_INDENT, column.width - _STRIP_PHONE_INDENT)
    called = words_strips(composer, clinic.get("phone"), tag=tag, style=_STRIP_PHONE, column=inner)
    sign = Art(column.x, pt(2), phone(pt(14), Colour.PINE))
    return (*name, with_items(called[0], sign), *called[1:], *_where_to_read_on(composer, column))


def _where_to_read_on(composer: Composer, column: Column) -> tuple[Strip, ...]:
    """Lead to the sources, which the sheet has no room for: by the address, or by asking."""
    front, web = composer.edition.front, composer.edition.clinic.get("web")
    tag = composer.tree.add(0, "P")
    if not web:
        words = composer.say("sheet-more-asked")
        return words_strips(composer, words, tag=tag, style=_STRIP_SMALL, column=column)
    before, _, after = composer.say("sheet-more").partition("{address}")
    face = handout_face(bold=True)
    size = _STRIP_SMALL.size
    shown = break_address(web, lambda part: text_width(part, face, size) <= column.width)
    address = Words(shown, strong=True, link=web)
    text = Text("", front.lang, front.span, (Words(before), address, Words(after)))
    return text_strips(composer, text, tag=tag, style=_STRIP_SMALL, column=column)
