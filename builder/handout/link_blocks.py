"""Where to read more: addresses to scan or to type."""

from __future__ import annotations

from builder.handout.blocks import Block, Strip
from builder.handout.codes import address_strips, code_strips
from builder.handout.composer import Composer
from builder.handout.stacks import side_by_side, spaced, whole
from builder.handout.words import Column, text_strips
from builder.outline.text_model import ListItem, Text, Words
from builder.units import ZERO, mm, pt

_LINK_CODE = mm(20)  # scans from a hand's distance
_MOST_CODES = 4  # more stand in words alone, or the page is all codes


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
    style = composer.styles.body
    shown = address_strips(
        composer,
        address,
        tag=below,
        style=style,
        column=column,
        span=item.text.span,
        is_link=False,
    )
    if not code:
        return whole((*words, *shown))
    return (side_by_side(code, (Strip(pt(8)), *words, *shown)),)


def _address(text: Text) -> str:
    return next(run.link for run in text.runs if isinstance(run, Words) and run.link)
