"""Addresses: which may stand in a document, and how people read and type them."""

from __future__ import annotations

import re
from collections.abc import Callable

WEB = re.compile(r"(?i:https?://[^\s/?#]\S*)")
"""An address in the web, on a host that it names."""

SAFE = re.compile(rf"{WEB.pattern}|(?i:mailto:[^\s@]+@\S+|tel:\+?[0-9]\S*)")
"""An address that does no harm to whoever follows it: in the web, to write to, or to call."""

_SCHEME = re.compile(r"(?i:https?://|mailto:|tel:)")
_BREAKS = re.compile(r"[^/?&=.\-_]*[/?&=.\-_]*")  # an address may part after these signs


def shown_address(url: str) -> str:
    """Leave out what nobody types: the scheme, and a slash at the end."""
    return _SCHEME.sub("", url, count=1).rstrip("/")


def break_address(url: str, fits: Callable[[str], bool]) -> str:
    """Break an address into lines that fit, after its signs where it can be."""
    lines, row = [], ""
    for stretch in _BREAKS.findall(shown_address(url)):
        if row and not fits(row + stretch):
            lines.append(row)
            row = ""
        for sign in stretch:
            if row and not fits(row + sign):
                lines.append(row)
                row = ""
            row += sign
    return "\n".join([*lines, row])
