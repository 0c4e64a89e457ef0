"""Words turned into a name: small letters, digits and hyphens, a letter first."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count
from unicodedata import normalize

MAX_WORDS = 4
MAX_LETTERS = 32  # a name has 40 at most, and a number may be added to it
_ASIDE = re.compile(r"\[@[^\]]*\]|\{[^}]*\}|(?<=\])\([^)]*\)")  # citation, field, address
_WORD = re.compile(r"[a-z0-9]+")


def make_slug(words: str, *, taken: Container[str], otherwise: str) -> str:
    """Make a name of the first words that nobody else has; `otherwise` where none can be made."""
    plain = normalize("NFKD", _ASIDE.sub(" ", words).casefold().replace("'", "").replace("’", ""))
    ascii_words = _WORD.findall(plain.encode("ascii", "ignore").decode())
    slug = otherwise
    while ascii_words and ascii_words[0][0].isdigit():
        del ascii_words[0]  # a name begins with a letter
    if ascii_words:
        slug = "-".join(ascii_words[:MAX_WORDS])[:MAX_LETTERS].strip("-")
    if slug not in taken:
        return slug
    return next(name for number in count(2) if (name := f"{slug}-{number}") not in taken)
