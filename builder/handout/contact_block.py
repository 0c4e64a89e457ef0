"""Whom to call, and that help with reading is free."""

from __future__ import annotations

from dataclasses import replace

from builder.figures.model import Ink
from builder.handout.codes import QR_SIDE, address_strips, code_strips
from builder.handout.flow import Block, Border, Strip
from builder.handout.stacks import side_by_side
from builder.handout.words import (
    Column,
    Composer,
    words_strips,
)
from builder.theme import Colour, TextStyle
from builder.units import ZERO, pt


def contact_block(composer: Composer) -> Block:
    """Say who to call, in large type, and that help with reading is free."""
    clinic = composer.edition.clinic
    pad = pt(16)
    web = clinic.get("web")
    code = code_strips(composer, web, parent=0, x=pad) if web else ()
    start = pad + (QR_SIDE + pt(14) if code else ZERO)
    middle = composer.measure * 0.62
    left = Column(start, middle - start - pt(10))
    right = Column(middle + pt(4), composer.measure - middle - pad - pt(4))
    big = TextStyle(pt(18), pt(23), bold=True)
    name = replace(composer.styles.strong, size=pt(13), colour=Colour.PINE)
    shown = [(clinic.get("name"), name), (clinic.get("phone"), big)]
    shown += [(clinic.get(key), composer.styles.body) for key in ("hours", "languages")]
    lines: list[Strip] = []
    for words, style in shown:
        if words:
            tag = composer.tree.add(0, "P")
            lines += words_strips(composer, words, tag=tag, style=style, column=left)
    if web:
        tag = composer.tree.add(0, "P")
        lines += address_strips(composer, web, tag=tag, style=composer.styles.strong, column=left)
    tag = composer.tree.add(0, "P")
    words = composer.say("free-help", phone=clinic.get("phone"))
    aside = words_strips(composer, words, tag=tag, style=composer.styles.body, column=right)
    strips = (side_by_side(code, lines, aside),)
    border = Border(Ink(Colour.WHITE, Colour.PINE, pt(1.25)), pt(8), pt(12), pt(12))
    return Block(strips, composer.edition.front.span, pt(18), border)
