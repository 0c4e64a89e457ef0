"""Our names of colours said anew for a template in which they mean something else."""

from __future__ import annotations

from builder.deck.xml import SCHEME
from builder.theme import Colour

_SHARED = (Colour.INK, Colour.WHITE)  # every theme has text on a background


def in_our_colours(xml: str, *, is_backed: bool) -> str:
    """Write our own colours out; ink and white stay the template's, if on its own ground."""
    for colour, name in SCHEME.items():
        if is_backed or colour not in _SHARED:
            xml = xml.replace(_named(name), f'<a:srgbClr val="{colour.value}"/>')
    return xml


def _named(name: str) -> str:
    return f'<a:schemeClr val="{name}"/>'
