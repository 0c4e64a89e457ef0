"""The words of an outline digested, so that a review holds for the words that were read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from builder.outline.model import Review

_LETTERS = 12  # of the digest: short enough to copy, and two outlines never share them by chance
_FENCE = "---"  # before and behind the front matter
# What a review itself changes, and what a release does, with whatever stands indented below.
_BESIDE = re.compile(r"""(["']?)(?:reviewed|next-review|version|updated)\1[ \t]*:""")


def is_as_reviewed(review: Review, lines: Sequence[str]) -> bool:
    """Tell whether an outline of these lines has the words that were read.

    A review without `digest` does not say so, and is believed.
    """
    return review.digest is None or review.digest == words_digest(lines)


def words_digest(lines: Sequence[str]) -> str:
    """Digest the lines of an outline: SHA-256, of which twelve letters are kept.

    Empty lines, blanks at the end of a line, and the review, the version and their days do not
    count. Nothing else of how an outline is read does either, so that no later version of the
    program can void a review.
    """
    digest = hashlib.sha256()
    for line in _counted(lines):
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()[:_LETTERS]


def _counted(lines: Sequence[str]) -> Iterator[str]:
    is_front = is_beside = False
    for at, line in enumerate(lines):
        words = line.rstrip()
        if words == _FENCE and (at == 0 or is_front):
            is_front, is_beside = at == 0, False
        elif is_front and words and not words[0].isspace():
            is_beside = _BESIDE.match(words) is not None
        if words and not is_beside:
            yield words
