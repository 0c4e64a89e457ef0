"""What holds for every outline with nothing wrong in it: all of it comes back, in its place."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.outline.decode import decode
from builder.outline.model import Outline
from builder.outline.parts import FORMS
from builder.outline.read import read_outline
from builder.outline.texts import texts_of
from tests.outline.given import FRONT, words_at
from tests.outline.wholes import PARTS, Written, wholes


def read(text: str) -> Outline:
    """Read an outline that has to be well."""
    outline, found = read_outline(text, file="outline.md", topic="hands")
    assert found == ()
    assert outline is not None
    return outline


@settings(max_examples=80, deadline=None)
@given(wholes())
def test_gives_back_every_text_and_where_it_stands(whole: Written) -> None:
    text = f"{FRONT}\n{whole.source}\n"

    shown = Counter(
        (words_at(one.span, text) if one.plain else "", one.plain)
        for one in texts_of(read(text).sections)
    )

    assert Counter(whole.texts) == shown


@settings(max_examples=30, deadline=None)
@given(wholes())
def test_names_every_text_of_every_part_once(whole: Written) -> None:
    names = Counter(text.id for text in texts_of(read(f"{FRONT}\n{whole.source}\n")))

    assert {1} == set(names.values())


@settings(max_examples=30, deadline=None)
@given(whole=wholes(), ending=st.sampled_from(["\r\n", "\r"]), mark=st.sampled_from(["", "\ufeff"]))
def test_reads_every_part_the_same_whatever_ends_its_lines(
    *, whole: Written, ending: str, mark: str
) -> None:
    text = f"{FRONT}\n{whole.source}\n"

    data = (mark + text.replace("\n", ending)).encode()
    decoded = decode(data, file="outline.md", found=[])

    assert decoded is not None
    assert read(text) == read(decoded)


@pytest.mark.parametrize("name", FORMS)
def test_draws_every_part(name: str) -> None:
    assert name in map(str.lower, PARTS)
