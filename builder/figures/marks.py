"""Small signs that stand beside their words: pencil, phone, tick box, how sure we are.

They are paths, because the typefaces have no such letters and print must not depend on one.
"""

from __future__ import annotations

from builder.figures.model import (
    Code,
    Contour,
    Contours,
    Ellipse,
    Ink,
    Label,
    Outline,
    Rectangle,
    Shape,
    Step,
    Stroke,
    TextBlock,
)
from builder.figures.paths import BEND
from builder.outline.part_model import HowSure
from builder.record import replace
from builder.theme import Colour
from builder.units import Length, pt

_CENTRE = 10.0
_RING = 8.6
_RING_WIDTH = pt(1.9)


def pencil(size: Length, colour: Colour) -> tuple[Shape, ...]:
    """Draw a pencil in a square box: the sign of what is not yet reviewed."""
    ink = Ink(None, colour, size * 0.09)
    body = Outline((0.16, 0.84), ((0.22, 0.60), (0.70, 0.12), (0.88, 0.30), (0.40, 0.78)), ink)
    band = Outline((0.58, 0.24), ((0.76, 0.42),), ink, closed=False)
    return (_scaled(body, size), _scaled(band, size))


def tick(size: Length, colour: Colour) -> tuple[Shape, ...]:
    """Draw a tick in a square box: the sign of what is reviewed."""
    ink = Ink(None, colour, size * 0.13)
    mark = Outline((0.12, 0.55), ((0.38, 0.82), (0.88, 0.20)), ink, closed=False)
    return (_scaled(mark, size),)


def review_mark(*, is_reviewed: bool, size: Length) -> tuple[Shape, ...]:
    """Draw the sign beside the review line: a tick, or a pencil where it is still a draft."""
    if is_reviewed:
        return tick(size, Colour.PINE)
    return pencil(size, Colour.UMBER)


def phone(size: Length, colour: Colour) -> tuple[Shape, ...]:
    """Draw a telephone's handset in a square box."""
    outline = Outline(
        (0.10, 0.08),
        (
            (0.32, 0.02),
            (0.36, 0.05, 0.44, 0.22, 0.44, 0.28),
            (0.44, 0.34, 0.32, 0.40, 0.32, 0.44),
            (0.34, 0.54, 0.48, 0.68, 0.57, 0.70),
            (0.62, 0.69, 0.68, 0.57, 0.74, 0.57),
            (0.80, 0.58, 0.96, 0.66, 0.98, 0.70),
            (0.92, 0.92),
            (0.72, 1.04, 0.44, 0.92, 0.26, 0.74),
            (0.08, 0.56, -0.02, 0.30, 0.10, 0.08),
        ),
        Ink(colour),
    )
    return (_scaled(outline, size),)


def tick_box(size: Length) -> tuple[Shape, ...]:
    """Draw an empty box to tick with a pen."""
    width = pt(1.5)
    half = width * 0.5
    side = size - width
    return (Rectangle(half, half, side, side, Ink(Colour.WHITE, Colour.INK, width), pt(2)),)


def grade(sure: HowSure) -> tuple[Shape, ...]:
    """Draw how sure we are in a box of 20 by 20: fill steps, so that they hold in grey."""
    colour = Colour.BRICK if sure is HowSure.NOT_PROVEN else Colour.PINE
    ring = Ink(Colour.WHITE, colour, _RING_WIDTH)
    match sure:
        case HowSure.KNOW:
            tick = Outline(
                (5.8, 10.4),
                ((8.9, 13.5), (14.5, 6.9)),
                Ink(None, Colour.WHITE, pt(2.3)),
                closed=False,
            )
            return (_disc(Ink(colour, colour, _RING_WIDTH)), tick)
        case HowSure.THINK:
            return (_disc(ring), _left_half(colour))
        case HowSure.NOT_YET:
            return (_disc(ring), *_question(colour))
        case HowSure.NOT_PROVEN:
            cross = Ink(None, colour, pt(2.2))
            low, high = pt(6.4), pt(13.6)
            return (
                _disc(ring),
                Stroke(low, low, high, high, cross),
                Stroke(low, high, high, low, cross),
            )


def _disc(ink: Ink) -> Ellipse:
    corner, side = pt(_CENTRE - _RING), pt(2 * _RING)
    return Ellipse(corner, corner, side, side, ink)


def _left_half(colour: Colour) -> Outline:
    arc = _RING * BEND
    c, r = _CENTRE, _RING
    return Outline(
        (c, c - r),
        ((c - arc, c - r, c - r, c - arc, c - r, c), (c - r, c + arc, c - arc, c + r, c, c + r)),
        Ink(colour),
    )


def _question(colour: Colour) -> tuple[Shape, ...]:
    ink = Ink(None, colour, pt(1.9))
    hook = Outline(
        (7.3, 8.0),
        ((7.3, 4.6, 12.7, 4.6, 12.7, 7.9), (12.7, 10.0, 10.0, 9.9, 10.0, 11.9)),
        ink,
        closed=False,
    )
    return (hook, Ellipse(pt(8.8), pt(13.2), pt(2.4), pt(2.4), Ink(colour)))


def _scaled(outline: Outline, size: Length) -> Outline:
    return replace(
        outline,
        start=(outline.start[0] * size, outline.start[1] * size),
        steps=tuple(tuple(number * size for number in step) for step in outline.steps),
    )


def moved(shape: Shape, dx: Length, dy: Length) -> Shape:
    """Move a shape."""
    match shape:
        case Stroke():
            return replace(
                shape, x1=shape.x1 + dx, y1=shape.y1 + dy, x2=shape.x2 + dx, y2=shape.y2 + dy
            )
        case Outline():
            start, steps = _moved_path(shape, dx, dy)
            return replace(shape, start=start, steps=steps)
        case Contours():
            paths = (Contour(*_moved_path(one, dx, dy)) for one in shape.contours)
            return replace(shape, contours=tuple(paths))
        case Rectangle() | Ellipse() | Code():
            return replace(shape, x=shape.x + dx, y=shape.y + dy)
        case TextBlock(frame=frame):
            under = frame and replace(frame, x=frame.x + dx, y=frame.y + dy)
            return replace(shape, x=shape.x + dx, y=shape.y + dy, frame=under)
        case Label():
            return replace(shape, x=shape.x + dx, baseline=shape.baseline + dy)


def _moved_path(
    path: Outline | Contour, dx: Length, dy: Length
) -> tuple[tuple[float, float], tuple[Step, ...]]:
    steps = tuple(
        tuple(number + (dy if at % 2 else dx) for at, number in enumerate(step))
        for step in path.steps
    )
    return (path.start[0] + dx, path.start[1] + dy), steps
