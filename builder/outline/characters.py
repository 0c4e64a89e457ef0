"""Characters that no slide and no page can carry."""

from __future__ import annotations

import re

# Everything below a space but tab and line feed, DEL, the C1 controls, lone surrogates and the
# two non-characters: XML 1.0 (2.2) forbids most of them in a slide. The line and paragraph
# separators break lines for YAML (1.1, 5.4) and for nobody else; a byte order mark in the middle
# and a replacement character are what broken programs leave behind, and word processors a soft
# hyphen, which no face shows.
UNSETTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\xad\ufeff\ufffd\ufffe\uffff]"
)
SOFT_HYPHEN = "\xad"  # where a word may be broken; word processors leave it behind


def name_character(character: str) -> str:
    """Name a character that cannot be shown, as in U+0007."""
    return f"U+{ord(character):04X}"
