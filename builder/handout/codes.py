"""Addresses on paper: a QR code to scan, and the same address in words."""

from __future__ import annotations

from builder.figures.qr import qr_figure
from builder.findings import Span
from builder.handout.blocks import Strip
from builder.handout.composer import Composer
from builder.handout.model import Art
from builder.handout.words import Column, placed_words, text_strips
from builder.text.address import break_address, shown_address
from builder.text.faces import handout_face
from builder.text.lines import text_width
from builder.theme import TextStyle
from builder.units import ZERO, Length, pt

QR_SIDE = pt(70)


def code_strips(
    composer: Composer, address: str, *, parent: int, x: Length, side: Length = QR_SIDE
) -> tuple[Strip, ...]:
    """Draw the code of an address as a figure that says where it leads."""
    alt = composer.say("qr-alt", address=shown_address(address))
    drawn = qr_figure(address, side=side, alt=alt)
    tag = composer.tree.add(parent, "Figure", alt=alt)
    return (Strip(side, (Art(x, ZERO, drawn.shapes, tag, side, side),)),)


def address_strips(  # one address and all that it stands in
    composer: Composer,
    address: str,
    *,
    tag: int,
    style: TextStyle,
    column: Column,
    span: Span,
    is_link: bool = True,
) -> tuple[Strip, ...]:
    """Set an address in words, broken after its signs where it is too long for a line.

    Each line is set for itself: a space between two would be copied with the address.
    """
    face = handout_face(bold=style.bold or is_link)
    lines = break_address(address, lambda part: text_width(part, face, style.size) <= column.width)
    link = address if is_link else ""
    texts = [placed_words(composer, line, span, link=link) for line in lines.split("\n")]
    return tuple(
        strip
        for text in texts
        for strip in text_strips(composer, text, tag=tag, style=style, column=column)
    )
