from __future__ import annotations

import pytest

from builder.outline.slug import make_slug


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("# Soap and 20 seconds stop many infections", "soap-and-20-seconds"),
        ("# Don’t wait", "dont-wait"),
        ("# Über Tee", "uber-tee"),
        ("# 20 seconds of soap", "seconds-of-soap"),
        ("# **Soap** [@smith2020] [helps](https://example.org)", "soap-helps"),
        ("# Electroencephalographically measured sleep", "electroencephalographically-meas"),
        ("# 你好", "section-1"),
        ("# 5", "section-1"),
    ],
)
def test_makes_a_name_of_the_first_words(words: str, slug: str) -> None:
    assert slug == make_slug(words, taken=(), otherwise="section-1")


def test_counts_on_where_a_name_is_taken() -> None:
    assert "soap-3" == make_slug("# Soap", taken={"soap", "soap-2"}, otherwise="section-1")
