from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from builder.deck.render import render_deck
from tests.conformance.committed import decks
from tests.conformance.overflow import overflowing
from tests.topics import STAMP, deck_of, points

pytestmark = pytest.mark.conformance


def rendered(*lines: str) -> bytes:
    return render_deck(deck_of(points(*lines)), STAMP)


def test_no_text_of_a_committed_deck_leaves_its_box() -> None:
    for path in decks():
        assert [] == overflowing(path.read_bytes())


@pytest.mark.parametrize("count", [1, 4, 5, 9, 17, 31])
def test_no_split_leaves_its_box(count: int) -> None:
    lines = [f"Point {at} says that tea and sleep do not go well together" for at in range(count)]

    assert [] == overflowing(rendered(*lines))


def test_sees_text_that_leaves_its_box() -> None:
    with ZipFile(BytesIO(rendered("A point of tea"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    spoiled = BytesIO()
    with ZipFile(spoiled, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(b"A point", b"A point of much tea " * 90))

    assert 1 == len(overflowing(spoiled.getvalue()))
