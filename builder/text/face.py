"""What a typeface says of itself: characters in, widths and heights in em out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from unicodedata import category

NO_BREAK_SPACE = "\u00a0"
NEVER_DRAWN = frozenset(" \n" + NO_BREAK_SPACE)
_NEVER_DRAWN = frozenset(map(ord, NEVER_DRAWN))
_FIRST_PRIVATE = 0xE000  # Unicode, 23.5: where private-use characters begin
_PRIVATE = "Co"  # Unicode's category of what each face draws as it likes


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One typeface in one weight; every number is in em. Two faces are equal when they are one."""

    name: str
    advances: Mapping[int, float]
    """From code point to the distance to the next character."""
    kerning: Callable[[str, str], float]
    """What is added between two characters that follow each other; mostly 0 or less."""
    ascent: float
    descent: float
    """Below the baseline, and positive."""
    cap_height: float
    missing_advance: float
    """The width of the box that stands for a character that the face lacks."""

    def missing(self, text: str) -> str:
        """List the characters of `text` that this face cannot draw, in order, each once.

        A private one is among them, whatever the face has in its place: each face draws another
        sign there, and nobody can read it out (ISO 19005-2, 6.2.11.7.3).
        """
        codes = set(map(ord, text))
        if max(codes, default=0) < _FIRST_PRIVATE and self.advances.keys() >= codes - _NEVER_DRAWN:
            return ""
        return "".join(
            character
            for character in dict.fromkeys(text)
            if (ord(character) not in self.advances and character not in NEVER_DRAWN)
            or category(character) == _PRIVATE
        )

    def missing_words(self, text: str) -> str:
        """Name what this face cannot draw, as in "☎ (U+260E), 茶 (U+8336)"; empty if nothing."""
        return ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in self.missing(text))
