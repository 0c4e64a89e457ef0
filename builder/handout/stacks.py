"""Strips put beside each other, into a frame, or further in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.handout.flow import Block, Strip
from builder.handout.model import Art, Item, TextLine
from builder.handout.words import lowered
from builder.units import ZERO, Length


def side_by_side(*stacks: Sequence[Strip]) -> Strip:
    """Join stacks that share their top; they need not share line heights, so all stay together."""
    items: list[Item] = []
    for stack in stacks:
        y = ZERO
        for at, strip in enumerate(stack):
            y += strip.gap if at else ZERO
            items += [lowered(item, y) for item in strip.items]
            y += strip.height
    return Strip(max(height_of(stack) for stack in stacks), tuple(items))


def height_of(stack: Sequence[Strip]) -> Length:
    """Add up a stack; the space above its first strip does not count."""
    gaps = sum((strip.gap for strip in stack[1:]), ZERO)
    return sum((strip.height for strip in stack), ZERO) + gaps


def shifted(strip: Strip, by: Length) -> Strip:
    """Move all of a strip to the right."""
    return replace(strip, items=tuple(_shifted(item, by) for item in strip.items))


def flattened(blocks: Sequence[Block], *, by: Length) -> tuple[Strip, ...]:
    """Set blocks one below the other within another, moved to the right."""
    strips: list[Strip] = []
    for block in blocks:
        for at, strip in enumerate(block.strips):
            gap = strip.gap + (block.gap if at == 0 else ZERO)
            strips.append(replace(shifted(strip, by), gap=gap))
    return tuple(strips)


def _shifted(item: Item, by: Length) -> Item:
    match item:
        case TextLine():
            glyphs = tuple(replace(one, x=one.x + by) for one in item.glyphs)
            return replace(item, glyphs=glyphs)
        case Art():
            return replace(item, x=item.x + by)
