from __future__ import annotations

import pytest

from builder.deck.shapes_xml import bounds
from builder.figures.cover import HEIGHT, WIDTH, cover_shapes
from builder.figures.model import Contours
from builder.outline.model import Cover
from builder.units import ZERO


@pytest.mark.parametrize("cover", Cover)
def test_stays_on_its_panel(cover: Cover) -> None:
    box = bounds(cover_shapes(cover), ZERO, ZERO)

    assert box.x >= ZERO
    assert box.y >= ZERO
    assert float(box.x + box.width) <= WIDTH
    assert float(box.y + box.height) <= HEIGHT


def test_closes_the_lining_with_a_joint_between_any_two_cells() -> None:
    germs, cells, joints, cores = (
        len(shape.contours) for shape in cover_shapes(Cover.BARRIER) if isinstance(shape, Contours)
    )

    assert germs
    assert cells == cores == joints + 1
