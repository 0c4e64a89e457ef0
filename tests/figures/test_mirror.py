from __future__ import annotations

from builder.figures.mirror import mirrored
from builder.figures.model import Figure, TextBlock
from builder.outline.diagram_model import StepKind
from tests.figures.given import blocks, drawn, plain, steps


def order(figure: Figure) -> list[str]:
    """Name the boxes from left to right."""
    placed = sorted(blocks(figure), key=lambda block: block.x)
    return [plain(block.passages[0].words) for block in placed]


def flow(lang: str) -> Figure:
    figure = drawn(steps(StepKind.FLOW, "Wet", "Soap", "Rinse"), lang=lang)
    assert figure
    return figure


def test_begins_at_the_right_where_people_read_from_there() -> None:
    assert ["Wet", "Soap", "Rinse"] == order(flow("en"))
    assert ["Rinse", "Soap", "Wet"] == order(flow("ar-EG"))


def test_keeps_the_order_in_which_shapes_are_painted_and_read() -> None:
    said = [plain(block.passages[0].words) for block in blocks(flow("he"))]

    assert ["Wet", "Soap", "Rinse"] == said


def test_gives_the_same_figure_when_turned_twice() -> None:
    figure = flow("en")
    again = mirrored(mirrored(figure))

    for one, other in zip(figure.shapes, again.shapes, strict=True):
        if isinstance(one, TextBlock) and isinstance(other, TextBlock):
            assert (round(one.x, 6), one.align) == (round(other.x, 6), other.align)
