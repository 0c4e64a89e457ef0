"""Drawings for the panel of a title slide: calm waves for any topic, or a lining of cells.

Places are in points of a panel that is 384 wide and 540 high, from its top left corner. Nothing
is outlined and nothing has words: a cover sets a mood and says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.figures.lining import CELL, cell_wall, germ
from builder.figures.model import Contours, Ink, Outline, Shape, Step
from builder.figures.paths import bar, circle, oval, placed
from builder.outline.model import Cover
from builder.theme import Colour

WIDTH, HEIGHT = 384, 540

# Centre x and y and radius of the dots above the waves; set by eye, as all that follows.
_DOTS = (
    (96, 58, 10),
    (178, 118, 9),
    (344, 40, 10),
    (352, 130, 9),
    (38, 226, 10),
    (194, 226, 9),
    (270, 78, 9),
    (120, 168, 7),
    (306, 214, 10),
)
_WAVES = ((292, Colour.TEAL), (384, Colour.TINT), (452, Colour.TEAL))
_WAVE, _LIFT = 96, 16
# Centre x and y of what floats above the lining, and how far a rod is turned; None for a round one.
_GERMS: tuple[tuple[float, float, float | None], ...] = (
    (96, 58, None),
    (150, 70, -32),
    (344, 40, None),
    (60, 120, 25),
    (292, 96, 40),
    (180, 128, None),
    (352, 130, None),
    (228, 150, -12),
    (110, 196, 8),
    (326, 190, -40),
    (38, 226, None),
    (196, 226, None),
    (270, 240, None),
)
_GERM_SCALE = 1.95  # against those of the diagram, and so below
_FILM_TOP, _FILM_FOOT, _FILM_LIFT = 300, 345, 22
_CELLS, _CELL_TOP, _CELL_SCALE = 6, 352, 1.28
_CORE, _CORE_Y = (11, 14), 434
_JOINT, _JOINT_TOP, _JOINT_CORNER = (14, 22), 376, 3


def cover_shapes(cover: Cover) -> tuple[Shape, ...]:
    """Draw a cover, from the ground up."""
    match cover:
        case Cover.WAVES:
            return tuple(_sea())
        case Cover.BARRIER:
            return tuple(_lining())


def _sea() -> Iterator[Shape]:
    yield Contours(tuple(circle(x, y, radius) for x, y, radius in _DOTS), Ink(Colour.HONEY))
    for top, colour in _WAVES:
        yield _wave(top, HEIGHT, colour, lift=_LIFT)


def _wave(top: float, foot: float, colour: Colour, *, lift: float) -> Outline:
    """Draw a band with a waved top edge, as wide as the panel."""
    steps: list[Step] = [
        (x + _WAVE / 3, top - lift, x + _WAVE * 2 / 3, top + lift, x + _WAVE, top)
        for x in range(0, WIDTH, _WAVE)
    ]
    return Outline((0, top), (*steps, (WIDTH, foot), (0, foot)), Ink(colour))


def _lining() -> Iterator[Shape]:
    """Draw the tight lining of the barrier diagram, in colours that stand out on the panel."""
    germs = (placed(germ(0, 0, turn), x, y, scale=_GERM_SCALE) for x, y, turn in _GERMS)
    yield Contours(tuple(germs), Ink(Colour.HONEY))
    yield _wave(_FILM_TOP, _FILM_FOOT, Colour.TEAL, lift=_FILM_LIFT)
    pitch = WIDTH / _CELLS
    middles = [pitch * (at + 0.5) for at in range(_CELLS)]
    lefts = (pitch * at - _JOINT[0] / 2 for at in range(1, _CELLS))
    joints = (bar(x, _JOINT_TOP, *_JOINT, corner=_JOINT_CORNER) for x in lefts)
    half, wall = CELL[0] / 2 * _CELL_SCALE, cell_wall()
    walls = (placed(wall, x - half, _CELL_TOP, scale=_CELL_SCALE) for x in middles)
    yield Contours(tuple(walls), Ink(Colour.TINT))
    yield Contours(tuple(joints), Ink(Colour.HONEY))
    yield Contours(tuple(oval(x, _CORE_Y, *_CORE) for x in middles), Ink(Colour.TEAL))
