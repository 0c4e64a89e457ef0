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


FIGURES = {
    "flow": ("", "Wet", "Soap", "Rub for 20 seconds", "Rinse well", "Dry with a clean towel"),
    "cycle": ("", "Poor sleep", "More pain", "Less movement", "Low mood and no rest"),
    "layers": ("", "Skin keeps water in", "Fat", "Muscle"),
    "compare": (
        "",
        "By video\n  - Talk over results, and ask what they mean",
        "In person\n  - Look at a new lump",
    ),
    "links": ("", "Sleep -> Mood", "Mood -> Sleep", "Something else (pain, age) -> Sleep, Mood"),
    "curve": ("x: Time\ny: Pain\n", "Lasting pain: rise, stay", "Healing: rise, fall"),
    "overlap": ("x: cups of tea\n", "People who sleep well", "People who do not"),
    "barrier": (
        "left: New\nright: Old\nleft-caption: Dry. No rain.\nright-caption: Wet. It rains in.\n",
        *("Above the roof", "Wax", "Seals", "Tiles", "Below the roof"),
    ),
}


@pytest.mark.parametrize("kind", FIGURES)
def test_no_words_of_a_figure_leave_their_box(kind: str) -> None:
    more, *items = FIGURES[kind]
    head = f"type: {kind}\ntitle: A figure\nalt: What it shows.\nidea-drawing: yes\n{more}"
    listed = "\n".join(f"- {item}" for item in items)
    body = f"{points('A')}\n## Diagram\n\n```yaml\n{head}```\n\n{listed}\n"
    (slide,) = (one for one in deck_of(body).slides if one.title.words == "A figure")

    assert "Figure" == slide.layout
    assert [] == overflowing(render_deck(deck_of(body), STAMP))
