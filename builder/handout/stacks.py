"""Strips put beside each other, into a frame, or further in."""

from __future__ import annotations

from collections.abc import Sequence

from builder.handout.blocks import Block, Strip
from builder.handout.model import Art, Item, TextLine
from builder.record import replace
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


def is_near_next(number: int, count: int) -> bool:
    """Tell whether an item stays near the next one of so many; the first is number 1.

    A page begins or ends with one item of several only where it has to.
    """
    return number < count and number in {1, count - 1}


def spaced(strips: Sequence[Strip], gap: Length) -> tuple[Strip, ...]:
    """Put space above the first of some strips."""
    if not strips:
        return ()
    return (replace(strips[0], gap=gap), *strips[1:])


def with_items(strip: Strip, *items: Item) -> Strip:
    """Add items to a strip, read before what it holds."""
    return replace(strip, items=(*items, *strip.items))


def whole(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Keep all of some strips on one page."""
    return (*(replace(strip, keep=True) for strip in strips[:-1]), strips[-1])


def lowered(item: Item, by: Length) -> Item:
    """Move an item down within its strip."""
    if isinstance(item, Art):
        return replace(item, y=item.y + by)
    return replace(item, baseline=item.baseline + by)
