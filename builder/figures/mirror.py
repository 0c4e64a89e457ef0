"""A figure for readers who begin at the right: every shape on the other side, words as they are."""

from __future__ import annotations

from typing import assert_never

from builder.figures.model import (
    Align,
    Code,
    Contour,
    Contours,
    Ellipse,
    Figure,
    Label,
    Outline,
    Rectangle,
    Shape,
    Step,
    Stroke,
    TextBlock,
)
from builder.record import replace
from builder.units import Length

_OTHER_SIDE: dict[Align, Align] = {"left": "right", "middle": "middle", "right": "left"}


def mirrored(figure: Figure) -> Figure:
    """Turn a figure about its middle, from left to right."""
    return replace(figure, shapes=tuple(_mirrored(one, figure.width) for one in figure.shapes))


def _mirrored(shape: Shape, width: Length) -> Shape:
    match shape:
        case Rectangle() | Ellipse():
            return replace(shape, x=width - shape.x - shape.width)
        case Stroke():
            return replace(shape, x1=width - shape.x1, x2=width - shape.x2)
        case Outline():
            start, steps = _path(shape, width)
            return replace(shape, start=start, steps=steps)
        case Contours():
            paths = (Contour(*_path(one, width)) for one in shape.contours)
            return replace(shape, contours=tuple(paths))
        case Code():
            return replace(shape, x=width - shape.x - shape.side)
        case Label():
            return replace(shape, x=width - shape.x, align=_OTHER_SIDE[shape.align])
        case TextBlock():
            frame = shape.frame and replace(
                shape.frame, x=width - shape.frame.x - shape.frame.width
            )
            x, align = width - shape.x - shape.width, _OTHER_SIDE[shape.align]
            return replace(shape, x=x, align=align, frame=frame)
        case _:
            assert_never(shape)


def _path(path: Outline | Contour, width: Length) -> tuple[tuple[float, float], tuple[Step, ...]]:
    steps = tuple(
        tuple(value if at % 2 else float(width) - value for at, value in enumerate(step))
        for step in path.steps
    )
    return (float(width) - path.start[0], path.start[1]), steps
