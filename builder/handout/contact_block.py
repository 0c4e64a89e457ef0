"""Whom to call, and that help with reading is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.figures.model import Ink
from builder.handout.flow import Block, Border, Strip
from builder.handout.model import Item
from builder.handout.words import (
    Column,
    Composer,
    lowered,
    words_strips,
)
from builder.theme import HANDOUT, Colour, TextStyle
from builder.units import ZERO, pt


def contact_block(composer: Composer, *, parent: int) -> Block:
    """Say who to call, in large type, and that help with reading is free."""
    clinic = composer.edition.clinic
    pad = pt(16)
    left = Column(pad, composer.measure * 0.5 - pad)
    right = Column(composer.measure * 0.5 + pt(12), composer.measure * 0.5 - pad - pt(12))
    big = TextStyle(pt(18), pt(23), bold=True)
    name = replace(HANDOUT.strong, size=pt(13), colour=Colour.PINE)
    shown = [(clinic.get("name"), name), (clinic.get("phone"), big)]
    shown += [(clinic.get(key), HANDOUT.body) for key in ("hours", "languages")]
    lines: list[Strip] = []
    for words, style in shown:
        if words:
            tag = composer.tree.add(parent, "P")
            lines += words_strips(composer, words, tag=tag, style=style, column=left)
    web = clinic.get("web")
    if web:
        tag = composer.tree.add(parent, "P")
        words = web.partition("://")[2].rstrip("/")
        lines += words_strips(composer, words, tag=tag, style=HANDOUT.strong, column=left, link=web)
    tag = composer.tree.add(parent, "P")
    words = composer.say("free-help", phone=clinic.get("phone"))
    aside = words_strips(composer, words, tag=tag, style=HANDOUT.body, column=right)
    strips = _side_by_side(lines, aside)
    border = Border(Ink(Colour.WHITE, Colour.PINE, pt(1.25)), pt(8), pt(12), pt(12))
    return Block(strips, composer.edition.front.span, pt(18), border)


def _side_by_side(left: Sequence[Strip], right: Sequence[Strip]) -> tuple[Strip, ...]:
    """Join two stacks; they need not share line heights, so the right one hangs as a whole."""
    items: list[Item] = []
    for stack in (left, right):
        y = ZERO
        for strip in stack:
            items += [lowered(item, y) for item in strip.items]
            y += strip.height
    height = max(sum((strip.height for strip in stack), ZERO) for stack in (left, right))
    return (Strip(height, tuple(items)),)
