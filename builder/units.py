"""Lengths, so that a bare number never means one."""

from __future__ import annotations

from typing import Self

POINTS_PER_INCH = 72.0  # PDF 1.7, 8.3.2.3: one unit of default user space
MM_PER_INCH = 25.4
EMU_PER_POINT = 12700  # ECMA-376 part 1, 20.1.2.1: 914400 to the inch


class Length(float):
    """A distance in points; adding and scaling lengths gives lengths."""

    __slots__ = ()

    def __add__(self, other: float) -> Self:
        return self.__class__(float.__add__(self, other))

    def __sub__(self, other: float) -> Self:
        return self.__class__(float.__sub__(self, other))

    def __mul__(self, factor: float) -> Self:
        return self.__class__(float.__mul__(self, factor))

    def __rmul__(self, factor: float) -> Self:
        return self.__class__(float.__mul__(self, factor))

    def __neg__(self) -> Self:
        return self.__class__(float.__neg__(self))

    @property
    def emu(self) -> int:
        """The same length in English Metric Units, rounded to a whole one."""
        return round(self * EMU_PER_POINT)


ZERO = Length(0)


def pt(points: float) -> Length:
    """Make a length of so many points."""
    return Length(points)


def mm(millimetres: float) -> Length:
    """Make a length of so many millimetres."""
    return Length(millimetres / MM_PER_INCH * POINTS_PER_INCH)


def inches(count: float) -> Length:
    """Make a length of so many inches."""
    return Length(count * POINTS_PER_INCH)
