"""A figure as text that a person reads: a line a shape, in painting order."""

from __future__ import annotations

from collections.abc import Iterator

from builder.figures.model import (
    Contour,
    Contours,
    Ellipse,
    Figure,
    Ink,
    Label,
    Outline,
    Passage,
    Rectangle,
    Shape,
    Stroke,
    TextBlock,
)


def dump_figure(figure: Figure) -> str:
    head = f"figure {figure.width:.0f}x{figure.height:.0f}"
    return "\n".join([head, *map(_line, figure.shapes)]) + "\n"


def _line(shape: Shape) -> str:
    match shape:
        case TextBlock(frame=frame):
            under = f"{_line(frame)} | " if frame else ""
            place = f"{shape.x:.0f},{shape.y:.0f} {shape.width:.0f} wide {shape.align}"
            return f"{under}words at {place}: {' / '.join(map(_passage, shape.passages))}"
        case Rectangle(corner=corner):
            round_by = f" corner {corner:.0f}" if corner else ""
            return f"rectangle {_box(shape)}{round_by}{_ink(shape.ink)}"
        case Ellipse():
            return f"ellipse {_box(shape)}{_ink(shape.ink)}"
        case Stroke():
            ends = f"{shape.x1:.0f},{shape.y1:.0f} to {shape.x2:.0f},{shape.y2:.0f}"
            return f"{_kind(shape.ink)} {ends}{_ink(shape.ink)}"
        case Outline(closed=closed):
            return f"{'outline' if closed else _kind(shape.ink)} {_path(shape)}{_ink(shape.ink)}"
        case Contours(contours=contours):
            count = len(contours)
            return f"{count} contours from {_path(contours[0])}{_ink(shape.ink)}"
        case Label():
            return f"label {shape.text!r}"


def _box(shape: Rectangle | Ellipse) -> str:
    return f"{shape.x:.0f},{shape.y:.0f} {shape.width:.0f}x{shape.height:.0f}"


def _kind(ink: Ink) -> str:
    return "arrow" if ink.head else "line"


def _path(path: Outline | Contour) -> str:
    steps = (f"{'line' if len(step) == 2 else 'curve'} {_points(step)}" for step in path.steps)
    return "; ".join([_points(path.start), *steps])


def _points(numbers: tuple[float, ...]) -> str:
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return " ".join(f"{x:.0f},{y:.0f}" for x, y in pairs)


def _ink(ink: Ink) -> str:
    parts: list[str] = []
    if ink.fill:
        parts.append(ink.fill.name.lower())
    if ink.stroke:
        dash = " dashed" if ink.dash else ""
        head = f" head {ink.head}" if ink.head else ""
        parts.append(f"edge {ink.stroke.name.lower()} {ink.width:.4g}{dash}{head}")
    return "".join(f" {part}" for part in parts)


def _passage(passage: Passage) -> str:
    return " ".join(_passage_parts(passage))


def _passage_parts(passage: Passage) -> Iterator[str]:
    yield "".join(f"'{line.rstrip()}'" for line in passage.lines).replace("\u00a0", "~")
    if passage.style.bold:
        yield "bold"
    yield f"{passage.style.size:.3g} {passage.style.colour.name.lower()}"
