"""The colour profile against the numbers of its standard, and against a colour engine (lcms)."""

from __future__ import annotations

import struct
from io import BytesIO
from itertools import product

from PIL import Image, ImageCms

from builder.handout.colour_profile import NAME, srgb_profile

Matrix = list[list[float]]

BRADFORD = [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
D50 = [[0.9642], [1.0], [0.8249]]
D65 = (0.3127, 0.3290)
PRIMARIES = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))


def test_a_colour_engine_finds_it_equal_to_its_own_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    cube = bytes(value for rgb in product(range(0, 256, 5), repeat=3) for value in rgb)
    image = Image.frombytes("RGB", (len(cube) // 3, 1), cube)

    shown = ImageCms.profileToProfile(image, ours, ImageCms.createProfile("sRGB"))

    assert shown is not None
    assert cube == shown.tobytes()


def test_a_colour_engine_reads_its_name() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    assert NAME == ImageCms.getProfileDescription(ours).strip()


def test_says_how_long_it_is() -> None:
    profile = srgb_profile()
    assert len(profile) == struct.unpack(">I", profile[:4])[0]


def test_its_primaries_follow_from_the_standard() -> None:
    move = adaptation()
    columns = [list(numbers(name)) for name in ("rXYZ", "gXYZ", "bXYZ")]

    assert near(times(move, primaries()), turned(columns))
    assert near(move, [list(numbers("chad")[at : at + 3]) for at in (0, 3, 6)])


def numbers(name: str) -> tuple[float, ...]:
    """Read the fixed-point numbers of a tag of the profile."""
    profile = srgb_profile()
    row = profile.index(name.encode())
    place, length = struct.unpack(">II", profile[row + 4 : row + 12])
    fixed = struct.unpack(f">{length // 4 - 2}i", profile[place + 8 : place + length])
    return tuple(number / 0x10000 for number in fixed)


def primaries() -> Matrix:
    """Give red, green and blue as columns of XYZ that add up to the white of D65."""
    columns = turned([from_chromaticity(*one) for one in PRIMARIES])
    shares = times(inverse(columns), [[value] for value in from_chromaticity(*D65)])
    return [[row[at] * shares[at][0] for at in range(3)] for row in columns]


def adaptation() -> Matrix:
    """Give the matrix that moves colours from the white of D65 to that of D50."""
    here = times(BRADFORD, [[value] for value in from_chromaticity(*D65)])
    there = times(BRADFORD, D50)
    scaled = [[value * there[at][0] / here[at][0] for value in BRADFORD[at]] for at in range(3)]
    return times(inverse(BRADFORD), scaled)


def from_chromaticity(x: float, y: float) -> list[float]:
    return [x / y, 1.0, (1 - x - y) / y]


def turned(matrix: Matrix) -> Matrix:
    return [list(column) for column in zip(*matrix, strict=True)]


def times(left: Matrix, right: Matrix) -> Matrix:
    return [
        [sum(a * b for a, b in zip(row, column, strict=True)) for column in turned(right)]
        for row in left
    ]


def inverse(matrix: Matrix) -> Matrix:
    (a, b, c), (d, e, f), (g, h, i) = matrix
    whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return [
        [(e * i - f * h) / whole, (c * h - b * i) / whole, (b * f - c * e) / whole],
        [(f * g - d * i) / whole, (a * i - c * g) / whole, (c * d - a * f) / whole],
        [(d * h - e * g) / whole, (b * g - a * h) / whole, (a * e - b * d) / whole],
    ]


def near(one: Matrix, other: Matrix) -> bool:
    pairs = zip((v for row in one for v in row), (v for row in other for v in row), strict=True)
    return all(abs(a - b) < 2e-5 for a, b in pairs)
