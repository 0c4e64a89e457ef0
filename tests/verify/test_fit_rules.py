"""Words that leave their place, in anybody's deck."""

from __future__ import annotations

import pytest

from tests.verify.samples import deck, deck_messages, replaced, shape, with_shape

LONG = "Tea keeps some people awake until late at night. " * 30
BOX = (1_000_000, 1_000_000, 3_000_000, 1_000_000)


def test_tells_text_that_is_higher_than_its_box() -> None:
    (message,) = deck_messages(with_shape(shape(text=LONG, box=BOX)), "V538")

    assert "“Drawn”: its text needs" in message


def test_tells_a_point_that_somebody_made_too_long() -> None:
    edited = replaced(deck(), "is late enough", LONG * 2)

    assert len(deck_messages(edited, "V538")) == 1


def test_lets_pass_text_that_fits_its_box() -> None:
    assert [] == deck_messages(with_shape(shape(text=LONG[:60], box=BOX)), "V538")


@pytest.mark.parametrize(
    "body",
    [
        '<a:bodyPr vert="vert270"/>',
        '<a:bodyPr rot="5400000"/>',
        '<a:bodyPr numCol="2"/>',
        '<a:bodyPr wrap="none"/>',
        "<a:bodyPr><a:spAutoFit/></a:bodyPr>",
    ],
)
def test_says_nothing_of_text_that_it_cannot_measure(body: str) -> None:
    drawn = shape(text=LONG, box=BOX).replace("<a:bodyPr/>", body)

    assert [] == deck_messages(with_shape(drawn), "V538")


def test_says_nothing_of_text_in_a_box_that_is_turned() -> None:
    drawn = shape(text=LONG, box=BOX).replace("<a:xfrm>", '<a:xfrm rot="5400000">')

    assert [] == deck_messages(with_shape(drawn), "V538")


@pytest.mark.parametrize(
    "box",
    [
        (-2_000_000, 1_000_000, 3_000_000, 500_000),
        (1_000_000, -800_000, 3_000_000, 900_000),
        (10_000_000, 1_000_000, 3_000_000, 500_000),
        (1_000_000, 6_500_000, 3_000_000, 900_000),
    ],
)
def test_tells_words_beyond_each_edge_of_the_slide(box: tuple[int, int, int, int]) -> None:
    (message,) = deck_messages(with_shape(shape(text="Tea", box=box)), "V539")

    assert message.endswith("“Drawn”: it reaches beyond the edge of the slide")


def test_lets_decoration_run_off_the_slide() -> None:
    box = (-2_000_000, 1_000_000, 3_000_000, 500_000)

    assert [] == deck_messages(with_shape(shape(box=box)), "V539")


def test_tells_a_table_that_grows_off_the_slide() -> None:
    words = "<a:t>mint</a:t>"
    grown = replaced(deck(), words, words.replace("mint", LONG * 4))

    (message,) = deck_messages(grown, "V539")
    assert message.endswith("it reaches beyond the edge of the slide")


def test_finds_nothing_in_a_deck_of_ours() -> None:
    assert [] == [*deck_messages(deck(), "V538"), *deck_messages(deck(), "V539")]
