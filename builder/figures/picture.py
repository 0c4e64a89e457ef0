"""A picture file fitted into a box: as large as the box allows, in its own proportions."""

from __future__ import annotations

from builder.outline.picture_model import PictureFile
from builder.units import POINTS_PER_INCH, Length, inches

PIXELS_PER_INCH = 96.0  # CSS Values and Units 4, 6.2: how large a pixel is when nobody says
MOST_ENLARGED = 2.0  # twice that size; beyond it every pixel shows


def picture_size(picture: PictureFile, *, width: Length, height: Length) -> tuple[Length, Length]:
    """Give the width and the height that a picture takes in a box of this size."""
    own_width = inches(picture.width / PIXELS_PER_INCH)
    own_height = inches(picture.height / PIXELS_PER_INCH)
    scale = min(width / own_width, height / own_height, MOST_ENLARGED)
    return own_width * scale, own_height * scale


def pixels_per_inch(picture: PictureFile, width: Length) -> float:
    """Say how many pixels of a picture an inch holds at this width."""
    return picture.width / (width / POINTS_PER_INCH)
