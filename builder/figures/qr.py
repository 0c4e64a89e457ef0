"""An address turned into a QR code: one figure, dark squares on white."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from builder.figures.model import Code, Contour, Contours, Figure, Ink, Rectangle
from builder.theme import Colour
from builder.units import ZERO, Length

QUIET_ZONE = 4  # modules of white on every side, as ISO/IEC 18004 asks
# Level M restores about 15 % of a code (ISO/IEC 18004): enough for a fold or a photocopy.
_CORRECTION = "m"
_OVERLAP = 0.03  # of a module, downward: else a hair of ground shows between two rows on screen


def qr_figure(address: str, *, side: Length, alt: str) -> Figure:
    """Draw the code in a square of this side, its quiet zone included."""
    ground = Rectangle(ZERO, ZERO, side, side, Ink(Colour.WHITE))
    return Figure(side, side, (ground, Code(ZERO, ZERO, side, address, Ink(Colour.INK))), alt)


def code_modules(code: Code) -> Contours:
    """Find the dark modules of a code, those that follow each other in a row as one."""
    rows = _rows(code.address)
    module = code.side * (1 / (len(rows) + 2 * QUIET_ZONE))
    runs = tuple(
        _run(code, row, start, length, module)
        for row, cells in enumerate(rows)
        for start, length in _dark_runs(cells)
    )
    return Contours(runs, code.ink)


@lru_cache(maxsize=64)
def _rows(address: str) -> tuple[bytes, ...]:
    """Find the modules of an address, row by row; a clinic's own stands on several pages."""
    import segno  # noqa: PLC0415  # 40 ms; it writes SVG, and for that loads urllib and ssl

    return tuple(map(bytes, segno.make(address, error=_CORRECTION, micro=False).matrix))


def _dark_runs(cells: bytes) -> tuple[tuple[int, int], ...]:
    """Find where dark modules follow each other in a row, and how many."""
    runs, at = [], 0
    for is_dark, group in groupby(cells, bool):
        length = len(tuple(group))
        if is_dark:
            runs.append((at, length))
        at += length
    return tuple(runs)


def _run(code: Code, row: int, start: int, length: int, module: Length) -> Contour:
    left, top = code.x + module * (start + QUIET_ZONE), code.y + module * (row + QUIET_ZONE)
    right, bottom = left + module * length, top + module * (1 + _OVERLAP)
    steps = ((right, top), (right, bottom), (left, bottom))
    return Contour((left, top), steps)
