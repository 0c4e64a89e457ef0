"""Words made printable on a console that knows few letters, rather than a fault of ours."""

from __future__ import annotations

from unicodedata import normalize

# What our own sentences hold beyond ASCII, and what means the same without.
_PLAIN = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u2026": "...",
    "\u2022": "*",
    "\u00b7": "-",
    "\u00a0": " ",
    "\u00df": "ss",
    "\u2192": "->",
    "\u2212": "-",
    "\u00d7": "x",
    "\u00b1": "+/-",
    "\u2264": "<=",
    "\u2265": ">=",
}


def spell(trouble: UnicodeError) -> tuple[str | bytes, int]:
    """Spell the letters that a console lacks, one for one where there is no better way."""
    if not isinstance(trouble, UnicodeEncodeError):
        raise trouble
    letters = trouble.object[trouble.start : trouble.end]
    return "".join(_plain(letter) for letter in letters), trouble.end


def _plain(letter: str) -> str:
    """Give a letter without its accent, or what means the same; a question mark for all others.

    A half or a small raised two would become another number, and so are among the others.
    """
    known = _PLAIN.get(letter) or (normalize("NFKD", letter) if letter.isalpha() else "")
    return "".join(sign for sign in known if sign.isascii()) or "?"
