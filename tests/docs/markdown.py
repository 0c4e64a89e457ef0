"""Words put into Markdown: prose that stays prose, examples, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_CODE = re.compile(r"(`[^`\n]+`)")
_SIGN = re.compile(r"([\\*_\[\]<>|~`])|^#", re.MULTILINE)
_FENCE = re.compile(r"^\s*(`{3,})", re.MULTILINE)


def prose(words: str) -> str:
    """Escape what Markdown would take for a mark; words in back quotes stay code."""
    pieces = _CODE.split(words)
    pieces[::2] = (_SIGN.sub(r"\\\g<0>", piece) for piece in pieces[::2])
    return "".join(pieces)


def fenced(example: str, info: str = "text") -> str:
    """Show an example as it stands, in a fence longer than those inside it."""
    longest = max((len(match[1]) for match in _FENCE.finditer(example)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{info}\n{example}\n{fence}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; its cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def code(word: str) -> str:
    """Show a word as it is typed."""
    return f"`{word}`"


def codes(words: Iterable[str]) -> str:
    """Show words as they are typed, parted by commas; a dash where there are none."""
    return ", ".join(map(code, words)) or "–"
