from __future__ import annotations

import segno

from builder.figures.model import Code, Rectangle
from builder.figures.qr import QUIET_ZONE, code_modules, qr_figure
from builder.theme import Colour
from builder.units import pt

ADDRESS = "https://example.org/call"


def test_draws_every_dark_module_and_no_other() -> None:
    rows = segno.make(ADDRESS, error="m", micro=False).matrix
    size = len(rows) + 2 * QUIET_ZONE
    ground, code = qr_figure(ADDRESS, side=pt(size), alt="x").shapes
    assert isinstance(ground, Rectangle)
    assert isinstance(code, Code)
    drawn = set()
    for contour in code_modules(code).contours:
        left, top = contour.start
        right = contour.steps[0][0]
        drawn |= {(round(top), column) for column in range(round(left), round(right))}
    dark = {
        (row + QUIET_ZONE, column + QUIET_ZONE)
        for row, cells in enumerate(rows)
        for column, is_dark in enumerate(cells)
        if is_dark
    }
    assert dark == drawn


def test_stands_on_white_so_that_a_panel_behind_it_does_no_harm() -> None:
    ground = qr_figure(ADDRESS, side=pt(70), alt="x").shapes[0]
    assert isinstance(ground, Rectangle)
    assert (Colour.WHITE, 70, 70) == (ground.ink.fill, ground.width, ground.height)
