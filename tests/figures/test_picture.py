from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.figures.picture import MOST_ENLARGED, PIXELS_PER_INCH, picture_size, pixels_per_inch
from builder.units import pt
from tests.pictures import picture

WIDTH, HEIGHT = pt(400), pt(200)


@pytest.mark.parametrize(
    ("pixels", "size"),
    [((4000, 1000), (400, 100)), ((1000, 4000), (50, 200)), ((800, 400), (400, 200))],
)
def test_fills_its_box_as_far_as_its_proportions_allow(
    pixels: tuple[int, int], size: tuple[float, float]
) -> None:
    assert size == pytest.approx(picture_size(picture(*pixels), width=WIDTH, height=HEIGHT))


def test_shows_a_small_picture_at_twice_its_size_and_no_larger() -> None:
    # 96 pixels are an inch, and 72 points are an inch.
    assert (144, 72) == pytest.approx(picture_size(picture(96, 48), width=WIDTH, height=HEIGHT))


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_is_never_distorted_nor_leaves_its_box(across: int, down: int) -> None:
    width, height = picture_size(picture(across, down), width=WIDTH, height=HEIGHT)

    assert width <= WIDTH + 0.001
    assert height <= HEIGHT + 0.001
    assert width / height == pytest.approx(across / down)
    assert pixels_per_inch(picture(across, down), width) > PIXELS_PER_INCH / MOST_ENLARGED - 0.001
