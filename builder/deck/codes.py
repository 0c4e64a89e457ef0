"""A QR code on a slide: native shapes in one group that says where it leads."""

from __future__ import annotations

from builder.deck.deck_edition import DeckEdition
from builder.deck.model import Drawing
from builder.figures.qr import qr_figure
from builder.text.address import shown_address
from builder.units import Length

MOST_ADDRESS = 300  # bytes; a longer one makes a code too fine to scan from a seat


def code_drawing(edition: DeckEdition, url: str, x: Length, y: Length, *, side: Length) -> Drawing:
    """Draw an address as a code, its quiet zone included in this side."""
    alt = edition.phrases.say("qr-alt", address=shown_address(url))
    return Drawing("QR code", x, y, qr_figure(url, side=side, alt=alt).shapes, alt)
