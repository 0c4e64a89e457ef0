"""Shapes of a figure turned into native DrawingML shapes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from builder.deck.layout import Box
from builder.deck.xml import centipoints, escape, fill, geometry, transform
from builder.figures.model import (
    Align,
    Code,
    Contour,
    Contours,
    Ellipse,
    Ink,
    Label,
    Outline,
    Passage,
    Rectangle,
    Shape,
    Stroke,
    TextBlock,
)
from builder.figures.qr import code_modules
from builder.findings import BuilderError
from builder.units import ZERO, Length, pt

# Path coordinates are whole numbers: a thousandth of a point is fine enough.
_GRAIN = 1000
# A path's own box must not be empty, even where the line is straight.
_LEAST = pt(0.01)
_ALIGNS = {"left": "l", "middle": "ctr", "right": "r"}
# ECMA-376 part 1, presetShapeDefinitions, roundRect: words stand so far inside, of the corner
_CORNER_INSET = 0.29289
# Of the height of words, above and below them: a program may set lines a little farther apart.
_ROOM = 0.02
# ECMA-376 part 1, 20.1.10.33: in programs, three widths of the line and five
_HEAD_SIZES = {3: "med", 5: "lg"}


@lru_cache(maxsize=256)  # every slide has the mark of its review, and most a small sketch
def shape_properties(shape: Shape, x: Length, y: Length) -> str:
    """Write the place, the form and the ink of one shape whose figure stands at `x`, `y`."""
    match shape:
        case Rectangle():
            box = Box(x + shape.x, y + shape.y, shape.width, shape.height)
            return f"{transform(box)}{geometry(box, shape.corner)}{_ink(shape.ink)}"
        case Ellipse():
            box = Box(x + shape.x, y + shape.y, shape.width, shape.height)
            oval = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
            return f"{transform(box)}{oval}{_ink(shape.ink)}"
        case Stroke():
            steps = ((float(shape.x2), float(shape.y2)),)
            start = (float(shape.x1), float(shape.y1))
            return _outline(Outline(start, steps, shape.ink, closed=False), x, y)
        case Outline():
            return _outline(shape, x, y)
        case Contours():
            return _freeform(shape.contours, shape.ink, x, y, closed=True)
        case Code():
            return shape_properties(code_modules(shape), x, y)
        case TextBlock():
            return _block_properties(shape, x, y)
        case Label():
            raise BuilderError("words of a figure are set as text, not as a path")


def text_body(block: TextBlock) -> str:
    """Write the words of a block for the shape that it is: a paragraph each, free to be edited.

    The box is as wide as the words were broken in, so that a program breaks them there again.
    """
    frame = block.frame or _roomy(block)
    own = frame.corner * _CORNER_INSET
    room = block.height * _ROOM
    sides = (
        ("lIns", block.x - frame.x),
        ("tIns", block.y - room - frame.y),
        ("rIns", frame.x + frame.width - block.x - block.width),
        ("bIns", frame.y + frame.height - block.y - block.height - room),
    )
    insets = "".join(f' {name}="{max(side - own, ZERO).emu}"' for name, side in sides)
    paragraphs = "".join(_paragraph(passage, block.align) for passage in block.passages)
    return (
        f'<p:txBody><a:bodyPr wrap="square"{insets} anchor="ctr"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{paragraphs}</p:txBody>"
    )


def connector(shape_id: int, name: str, stroke: Stroke, *, x: Length, y: Length) -> str:
    """Write a straight line as one that a person can drag by its ends."""
    left, top = min(stroke.x1, stroke.x2), min(stroke.y1, stroke.y2)
    box = Box(x + left, y + top, pt(abs(stroke.x2 - stroke.x1)), pt(abs(stroke.y2 - stroke.y1)))
    flips = ' flipH="1"' * (stroke.x2 < stroke.x1) + ' flipV="1"' * (stroke.y2 < stroke.y1)
    place = transform(box).replace("<a:xfrm>", f"<a:xfrm{flips}>", 1)
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{shape_id}" name="{escape(name)}"/>'
        "<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f'<p:spPr>{place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{_ink(stroke.ink)}'
        "</p:spPr></p:cxnSp>"
    )


def _block_properties(block: TextBlock, x: Length, y: Length) -> str:
    return shape_properties(block.frame or _roomy(block), x, y)


def _roomy(block: TextBlock) -> Rectangle:
    """Give words without a frame a box that is a little higher than they are."""
    room = block.height * _ROOM
    return Rectangle(block.x, block.y - room, block.width, block.height + room * 2, Ink())


def _paragraph(passage: Passage, align: Align) -> str:
    style = passage.style
    look = f'lang="{passage.lang}" sz="{centipoints(style.size)}" b="{int(style.bold)}" dirty="0"'
    inner = f'{fill(style.colour)}<a:latin typeface="+mn-lt"/>'
    lines = "".join(passage.lines).split("\n")
    runs = f"<a:br><a:rPr {look}>{inner}</a:rPr></a:br>".join(
        f"<a:r><a:rPr {look}>{inner}</a:rPr><a:t>{escape(words)}</a:t></a:r>" for words in lines
    )
    return (
        f'<a:p><a:pPr algn="{_ALIGNS[align]}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef></a:pPr>{runs}</a:p>'
    )


def bounds(shapes: Sequence[Shape], x: Length, y: Length) -> Box:
    """Give the smallest box around shapes whose figure stands at `x`, `y`."""
    boxes = [_bounds(shape) for shape in shapes]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return Box(x + left, y + top, pt(max(right - left, _LEAST)), pt(max(bottom - top, _LEAST)))


def _bounds(shape: Shape) -> tuple[float, float, float, float]:
    match shape:
        case Rectangle() | Ellipse():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Stroke():
            xs, ys = (shape.x1, shape.x2), (shape.y1, shape.y2)
            return min(xs), min(ys), max(xs), max(ys)
        case Outline():
            return _extent((shape,))
        case Contours():
            return _extent(shape.contours)
        case Code():
            return shape.x, shape.y, shape.x + shape.side, shape.y + shape.side
        case TextBlock(frame=frame):
            return _bounds(frame or _roomy(shape))
        case Label():
            raise BuilderError("words of a figure are set as text, not as a path")


def _extent(paths: Sequence[Outline | Contour]) -> tuple[float, float, float, float]:
    """Give the smallest box around all points of some paths: left, top, right, bottom."""
    points = [path.start for path in paths]
    points += [
        (step[at], step[at + 1])
        for path in paths
        for step in path.steps
        for at in range(0, len(step), 2)
    ]
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return min(xs), min(ys), max(xs), max(ys)


def _outline(outline: Outline, x: Length, y: Length) -> str:
    return _freeform((outline,), outline.ink, x, y, closed=outline.closed)


def _freeform(
    paths: Sequence[Outline | Contour], ink: Ink, x: Length, y: Length, *, closed: bool
) -> str:
    """Write paths as one freeform in its own box (ECMA-376 part 1, 20.1.9.15)."""
    left, top, right, bottom = _extent(paths)
    width, height = max(right - left, _LEAST), max(bottom - top, _LEAST)
    box = Box(x + left, y + top, pt(width), pt(height))
    end = "<a:close/>" if closed else ""
    drawn = "".join(f"{_path(path, left, top)}{end}" for path in paths)
    none = "" if ink.fill else ' fill="none"'
    path = f'<a:path w="{_grains(width)}" h="{_grains(height)}"{none}>{drawn}</a:path>'
    form = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{path}</a:pathLst></a:custGeom>'
    )
    return f"{transform(box)}{form}{_ink(ink)}"


def _path(path: Outline | Contour, left: float, top: float) -> str:
    parts = [f"<a:moveTo>{_point(path.start, left, top)}</a:moveTo>"]
    if isinstance(path, Contour) and path.radius:
        return f"{parts[0]}{_round(path.radius)}"
    for step in path.steps:
        points = "".join(
            _point((step[at], step[at + 1]), left, top) for at in range(0, len(step), 2)
        )
        kind = "lnTo" if len(step) == 2 else "cubicBezTo"  # noqa: PLR2004  # one point
        parts.append(f"<a:{kind}>{points}</a:{kind}>")
    return "".join(parts)


def _round(radius: float) -> str:
    """Go once around from the top, clockwise (ECMA-376 part 1, 20.1.9.3).

    The standard's own preset "sun" has such an arc. Curves would take four times as many bytes.
    """
    size = _grains(radius)
    return f'<a:arcTo wR="{size}" hR="{size}" stAng="16200000" swAng="21600000"/>'


def _point(point: tuple[float, float], left: float, top: float) -> str:
    return f'<a:pt x="{_grains(point[0] - left)}" y="{_grains(point[1] - top)}"/>'


def _grains(value: float) -> int:
    return round(float(value) * _GRAIN)


def _ink(ink: Ink) -> str:
    """Write how a shape is filled and outlined (ECMA-376 part 1, 20.1.2.2.24)."""
    if ink.stroke is None:
        return f"{fill(ink.fill)}<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if ink.dash else ""
    size = _HEAD_SIZES.get(ink.head)
    head = f'<a:tailEnd type="triangle" w="{size}" len="{size}"/>' if size else ""
    return f'{fill(ink.fill)}<a:ln w="{ink.width.emu}">{fill(ink.stroke)}{dash}{head}</a:ln>'
