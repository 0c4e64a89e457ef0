"""Addresses on paper: a QR code to scan, and the same address in words."""

from __future__ import annotations

from builder.figures.qr import qr_figure
from builder.handout.flow import Strip
from builder.handout.model import Art
from builder.handout.words import Composer
from builder.units import ZERO, Length, pt

QR_SIDE = pt(70)


def code_strips(
    composer: Composer, address: str, *, parent: int, x: Length, side: Length = QR_SIDE
) -> tuple[Strip, ...]:
    """Draw the code of an address as a figure that says where it leads."""
    alt = composer.say("qr-alt", address=address_words(address))
    drawn = qr_figure(address, side=side, alt=alt)
    tag = composer.tree.add(parent, "Figure", alt=alt)
    return (Strip(side, (Art(x, ZERO, drawn.shapes, tag, side, side),)),)


def address_words(address: str) -> str:
    """Write an address as people read it out: without its scheme and its last slash."""
    return address.partition("://")[2].rstrip("/") or address.partition(":")[2]
