from __future__ import annotations

import pytest

from builder.outline.reviewed_words import words_digest

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


def keeps_digest(old: str, new: str) -> bool:
    """Tell whether putting the new words for the old ones leaves the digest as it is."""
    assert old in OUTLINE
    changed = OUTLINE.replace(old, new)
    return words_digest(OUTLINE.split("\n")) == words_digest(changed.split("\n"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  digest:", "  digest: 0123456789ab"),
        ("  by: A. Reader\n", "  by: Another Reader\n  credential: MD\n"),
        ("next-review: 2027-11-02", "next-review: 2028-11-02"),
        ("next-review: 2027-11-02\n", ""),
        ("version: 1.0.0\nupdated: 2026-11-02", "version: 1.0.1\nupdated: 2026-11-03"),
        ("noon\n", "noon  \n\n\n"),
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
    ],
)
def test_differs_where_words_do(old: str, new: str) -> None:
    assert not keeps_digest(old, new)


def test_a_review_under_a_quoted_key_is_left_out_as_well() -> None:
    first, second = (
        words_digest(OUTLINE.replace("reviewed:", f'"reviewed":\n  digest: {digest}').split("\n"))
        for digest in ("ab12", "cd34")
    )

    assert first == second
