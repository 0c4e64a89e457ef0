"""An address turned into a QR code: one figure, dark squares on white."""

from __future__ import annotations

from itertools import groupby

import segno

from builder.figures.model import Contour, Contours, Figure, Ink, Rectangle
from builder.theme import Colour
from builder.units import ZERO, Length

QUIET_ZONE = 4  # modules of white on every side, as ISO/IEC 18004 asks
# Level M restores about 15 % of a code (ISO/IEC 18004): enough for a fold or a photocopy.
_CORRECTION = "m"
_OVERLAP = 0.03  # of a module, downward: else a hair of ground shows between two rows on screen


def qr_figure(address: str, *, side: Length, alt: str) -> Figure:
    """Draw the code in a square of this side, its quiet zone included."""
    rows = tuple(segno.make(address, error=_CORRECTION, micro=False).matrix)
    module = side * (1 / (len(rows) + 2 * QUIET_ZONE))
    ground = Rectangle(ZERO, ZERO, side, side, Ink(Colour.WHITE))
    runs = tuple(
        _run(row, start, length, module)
        for row, cells in enumerate(rows)
        for start, length in _dark_runs(cells)
    )
    return Figure(side, side, (ground, Contours(runs, Ink(Colour.INK))), alt)


def _dark_runs(cells: bytearray) -> tuple[tuple[int, int], ...]:
    """Find where dark modules follow each other in a row, and how many."""
    runs, at = [], 0
    for is_dark, group in groupby(cells, bool):
        length = len(tuple(group))
        if is_dark:
            runs.append((at, length))
        at += length
    return tuple(runs)


def _run(row: int, start: int, length: int, module: Length) -> Contour:
    left, top = module * (start + QUIET_ZONE), module * (row + QUIET_ZONE)
    right, bottom = left + module * length, top + module * (1 + _OVERLAP)
    steps = ((right, top), (right, bottom), (left, bottom))
    return Contour((left, top), steps)
