from __future__ import annotations

import pytest

from builder.outline.review_digest import review_digest

OUTLINE = """---
id: tea
version: 1.0.0
updated: 2026-11-02
title: Tea and Sleep
reviewed:
  by: A. Reader
  on: 2026-11-01
  digest:
next-review: 2027-11-02
---

# Tea keeps some people awake

- Drink the last of 2 cups at noon
"""

SOURCES = """references:
  - id: lee2018
    title: Tea at night
    verified: title seen,
      not read
    checked: 2026-11-02
    erratum:
    DOI: 10.1000/leaf.1
"""


def keeps_digest(old: str, new: str) -> bool:
    """Tell whether putting the new words for the old ones leaves the digest as it is."""
    files = (OUTLINE, SOURCES)
    assert any(old in text for text in files)
    return digest_of(*files) == digest_of(*(text.replace(old, new) for text in files))


def digest_of(outline: str, sources: str = "", *pictures: bytes) -> str:
    """Digest the texts of two files, and pictures."""
    return review_digest(outline.split("\n"), sources.split("\n"), pictures)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  digest:", "  digest: 0123456789ab"),
        ("  by: A. Reader\n", "  by: Another Reader\n  credential: MD\n"),
        ("next-review: 2027-11-02", "next-review: 2028-11-02"),
        ("next-review: 2027-11-02\n", ""),
        ("version: 1.0.0\nupdated: 2026-11-02", "version: 1.0.1\nupdated: 2026-11-03"),
        ("noon\n", "noon  \n\n\n"),
        ("checked: 2026-11-02", "checked: 2026-11-09"),
        ("not read\n", "and read\n"),
        ("erratum:\n", "erratum: 2026-11-09, a table\n    retracted: no\n"),
    ],
)
def test_stays_where_no_word_changes(old: str, new: str) -> None:
    assert keeps_digest(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2 cups", "12 cups"),
        ("- Drink", "  - Drink"),
        ("Tea and Sleep", "Tea and Sleeping"),
        ("noon\n", "noon\n\nversion: 2 helps\n"),
        ("noon\n", "noon\n\n---\n\nreviewed: by nobody\n"),
        ("leaf.1", "leaf.2"),
        ("Tea at night", "Coffee at night"),
        ("    DOI", "    checked: 2026-11-02\n    DOI-of-another"),
    ],
)
def test_differs_where_words_do(old: str, new: str) -> None:
    assert not keeps_digest(old, new)


def test_a_review_under_a_quoted_key_is_left_out_as_well() -> None:
    first, second = (
        digest_of(OUTLINE.replace("reviewed:", f'"reviewed":\n  digest: {digest}'))
        for digest in ("ab12", "cd34")
    )

    assert first == second


def test_differs_where_a_picture_does() -> None:
    cup, mug = (digest_of(OUTLINE, SOURCES, picture) for picture in (b"a cup", b"a mug"))

    assert 3 == len({digest_of(OUTLINE, SOURCES), cup, mug})
