"""Small closed outlines that figures are drawn with; a contour may be scaled, turned and placed."""

from __future__ import annotations

from math import cos, radians, sin
from operator import add

from builder.figures.model import Contour, Step
from builder.record import replace

BEND = 0.5523  # a quarter circle as one cubic curve


def oval(x: float, y: float, rx: float, ry: float) -> Contour:
    """Draw an ellipse about a centre."""
    bx, by = rx * BEND, ry * BEND
    steps: tuple[Step, ...] = (
        (x + bx, y - ry, x + rx, y - by, x + rx, y),
        (x + rx, y + by, x + bx, y + ry, x, y + ry),
        (x - bx, y + ry, x - rx, y + by, x - rx, y),
        (x - rx, y - by, x - bx, y - ry, x, y - ry),
    )
    return Contour((x, y - ry), steps)


def circle(x: float, y: float, radius: float) -> Contour:
    """Draw a circle about a centre."""
    return replace(oval(x, y, radius, radius), radius=radius)


def bar(x: float, y: float, width: float, height: float, *, corner: float) -> Contour:
    """Draw a rectangle with round corners, from its top left corner."""
    right, bottom, cut = x + width, y + height, corner * (1 - BEND)
    steps: tuple[Step, ...] = (
        (right - corner, y),
        (right - cut, y, right, y + cut, right, y + corner),
        (right, bottom - corner),
        (right, bottom - cut, right - cut, bottom, right - corner, bottom),
        (x + corner, bottom),
        (x + cut, bottom, x, bottom - cut, x, bottom - corner),
        (x, y + corner),
        (x, y + cut, x + cut, y, x + corner, y),
    )
    return Contour((x + corner, y), steps)


def diamond(x: float, y: float, width: float) -> Contour:
    """Draw a square that stands on its corner, about a centre."""
    half = width / 2
    return Contour((x, y - half), ((x + half, y), (x, y + half), (x - half, y)))


def triangle(x: float, y: float, width: float, height: float) -> Contour:
    """Draw a triangle that points up, from its tip."""
    return Contour((x, y), ((x + width / 2, y + height), (x - width / 2, y + height)))


def moved(path: Contour, x: float, y: float) -> Contour:
    """Move a contour as it is; a page of icons is ten thousand numbers."""
    by = (x, y) * 3  # the longest step has three points
    start_x, start_y = path.start
    steps = tuple([tuple(map(add, step, by)) for step in path.steps])
    return Contour((start_x + x, start_y + y), steps, path.radius)


def placed(path: Contour, x: float, y: float, *, scale: float = 1, turn: float = 0) -> Contour:
    """Turn a contour about its origin by so many degrees, clockwise, then scale and move it."""
    across, down = cos(radians(turn)) * scale, sin(radians(turn)) * scale

    def mapped(step: tuple[float, ...]) -> Step:
        return tuple(
            number
            for at in range(0, len(step), 2)
            for number in (
                x + step[at] * across - step[at + 1] * down,
                y + step[at] * down + step[at + 1] * across,
            )
        )

    start = mapped(path.start)
    radius = 0.0 if turn else path.radius * scale
    return Contour((start[0], start[1]), tuple(mapped(step) for step in path.steps), radius)
