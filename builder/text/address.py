"""Addresses as people read and type them, broken where they are too long for a line."""

from __future__ import annotations

import re
from collections.abc import Callable

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
