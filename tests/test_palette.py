"""A clinic's two colours make a palette in which everything can still be read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.palette import LEAST, LEAST_APART, OUR_PALETTE, difference, palette_of, worst_contrast
from builder.theme import Colour, contrast

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")
dark = colours.filter(lambda colour: worst_contrast(colour) >= LEAST)


def test_stays_ours_where_nothing_is_asked_for() -> None:
    assert OUR_PALETTE == palette_of("", "")
    assert Colour.PINE.value == OUR_PALETTE.of(Colour.PINE)


def test_paints_the_clinics_colour_in_place_of_ours() -> None:
    palette = palette_of("3B1F6A", "")

    assert "3B1F6A" == palette.of(Colour.PINE)
    assert Colour.CLAY.value == palette.of(Colour.CLAY)


def test_tints_grounds_with_the_clinics_colour() -> None:
    assert "E4E0EA" == palette_of("3B1F6A", "").of(Colour.TINT)


def test_leaves_the_colour_of_danger_as_it_is() -> None:
    assert Colour.BRICK.value == palette_of("3B1F6A", "7A1F1F").of(Colour.BRICK)


@given(dark)
def test_keeps_words_readable_on_every_tint(colour: str) -> None:
    palette = palette_of(colour, "")

    for ground in ("FFFFFF", palette.of(Colour.TINT), palette.of(Colour.MIST)):
        assert contrast(palette.of(Colour.PINE), ground) >= LEAST


@given(dark)
def test_darkens_the_second_colour_until_it_is_read_with_ease(colour: str) -> None:
    palette = palette_of("", colour)

    assert contrast(palette.of(Colour.UMBER), palette.of(Colour.CREAM)) >= 7


@given(dark)
def test_keeps_the_lighter_mark_apart_from_white(colour: str) -> None:
    assert contrast(palette_of(colour, "").of(Colour.TEAL), "FFFFFF") >= 3


def test_tells_how_far_apart_colours_look() -> None:
    assert difference("0E4A47", "104F4A") < LEAST_APART < difference("0E4A47", "1F3A7A")
    assert abs(difference("000000", "FFFFFF") - 100) < 0.1
