"""A topic digested as a clinician reads it, so that a review holds for what was read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import chain

_LETTERS = 12  # of the digest: short enough to copy, and two topics never share them by chance
_FENCE = "---"  # before and behind the front matter
# What a review itself changes, and what a release does, with whatever stands indented below.
_BESIDE = re.compile(r"""(["']?)(?:reviewed|next-review|version|updated)\1[ \t]*:""")
# What looking a source up again changes; none of it is printed, and other checks read it.
_LOOKED_UP = re.compile(
    r"""[ ]+(["']?)(?:verified|checked|erratum|retracted|still-current)\1[ \t]*:"""
)


def review_digest(lines: Sequence[str], sources: Sequence[str], pictures: Sequence[bytes]) -> str:
    """Digest the lines of an outline and of its sources, and the picture files that it shows.

    It is SHA-256, of which twelve letters are kept. Empty lines, blanks at the end of a line, the
    review, the version and their days do not count, nor does when a source was looked up and what
    was found. Nothing else of how the files are read does either, so that no later version of the
    program can void a review.
    """
    digest = hashlib.sha256()
    for line in chain(_of_outline(lines), _of_sources(sources)):
        digest.update(f"{line}\n".encode())
    for picture in pictures:
        digest.update(hashlib.sha256(picture).digest())
    return digest.hexdigest()[:_LETTERS]


def _of_outline(lines: Sequence[str]) -> Iterator[str]:
    is_front = is_beside = False
    for at, line in enumerate(lines):
        words = line.rstrip()
        if words == _FENCE and (at == 0 or is_front):
            is_front, is_beside = at == 0, False
        elif is_front and words and not words[0].isspace():
            is_beside = _BESIDE.match(words) is not None
        if words and not is_beside:
            yield words


def _of_sources(lines: Sequence[str]) -> Iterator[str]:
    beside: int | None = None  # how far the key is indented whose value does not count
    for words in filter(None, map(str.rstrip, lines)):
        indent = len(words) - len(words.lstrip())
        if beside is None or indent <= beside:
            beside = indent if _LOOKED_UP.match(words) else None
        if beside is None:
            yield words
