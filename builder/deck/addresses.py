"""Addresses as people read and type them, broken where they are too long for a line."""

from __future__ import annotations

import re

from builder.deck.fit import USABLE_WIDTH
from builder.text.faces import deck_face
from builder.text.lines import text_width
from builder.units import Length

_SCHEME = re.compile(r"(?i:https?://|mailto:|tel:)")
_BREAKS = re.compile(r"[^/?&=.\-_]*[/?&=.\-_]*")  # an address may part after these signs


def shown_address(url: str) -> str:
    """Leave out what nobody types: the scheme, and a slash at the end."""
    return _SCHEME.sub("", url, count=1).rstrip("/")


def broken_address(url: str, *, size: Length, width: Length, bold: bool = False) -> str:
    """Break an address into lines no wider than `width`, after its signs where it can be."""
    lines, row = [], ""
    room = width * USABLE_WIDTH

    def is_wide(words: str) -> bool:
        return text_width(words, deck_face(bold=bold), size) > room

    for stretch in _BREAKS.findall(shown_address(url)):
        if row and is_wide(row + stretch):
            lines.append(row)
            row = ""
        for sign in stretch:
            if row and is_wide(row + sign):
                lines.append(row)
                row = ""
            row += sign
    return "\n".join([*lines, row])
