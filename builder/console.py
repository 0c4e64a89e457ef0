"""Words made printable on a console that knows few letters, rather than a fault of ours."""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper

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
_HANDLER = "diptych"


def fit_consoles() -> None:
    """Let what is printed in a letter that the console lacks be spelt in those that it has."""
    codecs.register_error(_HANDLER, _spelt)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _spelt(trouble: UnicodeError) -> tuple[str | bytes, int]:
    """Spell the letters that cannot be encoded, one for one where there is no better way."""
    if not isinstance(trouble, UnicodeEncodeError):
        raise trouble
    letters = trouble.object[trouble.start : trouble.end]
    return "".join(_plain(letter) for letter in letters), trouble.end


def _plain(letter: str) -> str:
    """Give a letter without its accent, or what means the same; a question mark for all others.

    A half or a small raised two would become another number, and so are among the others.
    """
    from unicodedata import normalize  # noqa: PLC0415  # most consoles need none of this

    known = _PLAIN.get(letter) or (normalize("NFKD", letter) if letter.isalpha() else "")
    return "".join(sign for sign in known if sign.isascii()) or "?"
