"""Addresses on paper: a QR code to scan, and the same address in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.figures.qr import qr_figure
from builder.findings import Span
from builder.handout.flow import Strip
from builder.handout.model import Art
from builder.handout.words import Column, Composer, placed_words, text_strips
from builder.text.faces import handout_face
from builder.text.lines import text_width
from builder.theme import TextStyle
from builder.units import ZERO, Length, pt

QR_SIDE = pt(70)
_SIGNS = "/.-_?&=#"  # a reader takes an address for one word that goes on behind these


def code_strips(
    composer: Composer, address: str, *, parent: int, x: Length, side: Length = QR_SIDE
) -> tuple[Strip, ...]:
    """Draw the code of an address as a figure that says where it leads."""
    alt = composer.say("qr-alt", address=address_words(address))
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
    link: str = "",
) -> tuple[Strip, ...]:
    """Set an address in words, cut where it is wider than its column."""
    face = handout_face(bold=style.bold or bool(link))
    strips: list[Strip] = []
    for piece in _cut(
        address_words(address), lambda words: text_width(words, face, style.size) <= column.width
    ):
        text = placed_words(composer, piece, span, link=link)
        strips += text_strips(composer, text, tag=tag, style=style, column=column)
    return tuple(strips)


def _cut(address: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """Cut an address into pieces that fit a line, behind a sign where there is one."""
    rest = address
    while not fits(rest):
        count = next((at for at in range(len(rest) - 1, 1, -1) if fits(rest[:at])), 1)
        at = max(rest.rfind(sign, count // 2, count) for sign in _SIGNS) + 1 or count
        yield rest[:at]
        rest = rest[at:]
    yield rest


def address_words(address: str) -> str:
    """Write an address as people read it out: without its scheme and its last slash."""
    return address.partition("://")[2].rstrip("/") or address.partition(":")[2]
