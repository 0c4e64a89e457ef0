"""Text measured against the boxes of the deck, and split where it does not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from builder.deck.layout import Box, Level, Placeholder
from builder.deck.model import Paragraph, Run
from builder.record import record, replace
from builder.text.faces import deck_face
from builder.text.lines import Line, Piece, break_lines
from builder.units import ZERO, Length

# PowerPoint's single line spacing is 1.2 times the size for every face; measured against
# betteroffice and LibreOffice, which agree.
LINE_PITCH = 1.2
# Kept free, so that a renderer with slightly other metrics still shows everything.
USABLE_HEIGHT = 0.97
USABLE_WIDTH = 0.98
RAISED_SCALE = 2 / 3  # PowerPoint's size of superscript text

LINES_KEPT = 1 << 12  # paragraphs: those of a slide are measured in several layouts, then whole

_NEARLY = 0.01  # of a cost; what lies between two splits matters no more
_Look = tuple[Length, bool, str, bool]  # of a level: size, bold, family, capitals

Item = TypeVar("Item")
Stack = tuple[Paragraph, ...]
"""Paragraphs that no slide parts, such as a point and the points below it."""


def load_faces() -> None:
    """Read the measures of the deck's faces, which are kept."""
    for bold in (False, True):
        deck_face(bold=bold)


def lines_of(paragraph: Paragraph, level: Level, width: Length) -> tuple[Line[Run], ...]:
    """Break a paragraph into lines in a box of this width."""
    look = (level.size, level.bold, level.family, level.is_caps)
    return _lines(paragraph.runs, look, _usable(level, width))


@lru_cache(maxsize=LINES_KEPT)
def _lines(runs: tuple[Run, ...], look: _Look, width: Length) -> tuple[Line[Run], ...]:
    size, bold, family, is_caps = look
    pieces = [
        Piece(
            run.text.upper() if is_caps else run.text,
            deck_face(bold=run.bold or bold, family=family),
            (run.size or size) * (RAISED_SCALE if run.raised else 1),
            run,
        )
        for run in runs
    ]
    return break_lines(pieces, width)


def _usable(level: Level, width: Length) -> Length:
    return (width - level.indent) * USABLE_WIDTH


def height_of(paragraphs: Sequence[Paragraph], levels: Sequence[Level], width: Length) -> Length:
    """Measure a stack of paragraphs; the space above the first does not count."""
    height = ZERO
    for number, paragraph in enumerate(paragraphs):
        level = _level(paragraph, levels)
        above = _above(paragraph, level) if number else ZERO
        height += _heights(lines_of(paragraph, level, width)) + above
    return height


def _level(paragraph: Paragraph, levels: Sequence[Level]) -> Level:
    return levels[min(paragraph.level, len(levels) - 1)]


def _above(paragraph: Paragraph, level: Level) -> Length:
    return level.before if paragraph.before is None else paragraph.before


def _heights(lines: Sequence[Line[Run]]) -> Length:
    """Add up the lines; each is as high as the largest text on it."""
    return sum([max([piece.size for piece in line.pieces]) for line in lines], ZERO) * LINE_PITCH


def inner_width(spot: Placeholder) -> Length:
    """Give the width that text has in a placeholder."""
    return spot.box.width - spot.insets.left - spot.insets.right


def inner_height(spot: Placeholder) -> Length:
    """Give the height that text may take in a placeholder."""
    return (spot.box.height - spot.insets.top - spot.insets.bottom) * USABLE_HEIGHT


def fits(paragraphs: Sequence[Paragraph], spot: Placeholder) -> bool:
    """Tell whether these paragraphs fit a placeholder, lines and words alike."""
    width, room, height = inner_width(spot), inner_height(spot), ZERO
    for number, paragraph in enumerate(paragraphs):
        level = _level(paragraph, spot.levels)
        lines = lines_of(paragraph, level, width)
        height += _heights(lines) + (_above(paragraph, level) if number else ZERO)
        if height > room or _widest(lines) > _usable(level, width):
            return False
        if not number and spot.lines and len(lines) > spot.lines:
            return False
    return True


def overflows(paragraphs: Sequence[Paragraph], spot: Placeholder, box: Box) -> bool:
    """Tell whether text leaves its box by the plain measure, nothing kept free."""
    width = box.width - spot.insets.left - spot.insets.right
    height = box.height - spot.insets.top - spot.insets.bottom
    placed = replace(spot, box=box)
    if widest(paragraphs, placed):
        return True
    return height_of(paragraphs, spot.levels, width) > height


def widest(paragraphs: Sequence[Paragraph], spot: Placeholder) -> Paragraph | None:
    """Find a paragraph with a word that is wider than the placeholder."""
    width = inner_width(spot)
    for paragraph in paragraphs:
        level = _level(paragraph, spot.levels)
        if _widest(lines_of(paragraph, level, width)) > _usable(level, width):
            return paragraph
    return None


def _widest(lines: Sequence[Line[Run]]) -> Length:
    return max([line.width for line in lines], default=ZERO)


def split_stacks(
    stacks: Sequence[Stack], spot: Placeholder
) -> tuple[tuple[Stack, ...], ...] | None:
    """Split stacks over the fewest slides that hold them in a placeholder, balanced by height.

    None if one alone does not fit. Each is measured once: a group is as high as its stacks
    and the spaces between them.
    """
    if not all(fits(stack, spot) for stack in stacks):
        return None
    room, air = inner_height(spot), spot.levels[0].before
    rows = [_measured(stack, spot) for stack in stacks]
    groups = split_evenly(
        rows, lambda group: _together(group) <= room, lambda one: one.height + air
    )
    if groups is None:
        return None
    return tuple(tuple(row.stack for row in group) for group in groups)


def joined(stacks: Sequence[Stack]) -> Stack:
    """Set stacks below each other."""
    return tuple(paragraph for stack in stacks for paragraph in stack)


@record
class _Measured:
    """A stack, its height, and the space above it where another stands there."""

    stack: Stack
    height: Length
    above: Length


def _measured(stack: Stack, spot: Placeholder) -> _Measured:
    above = _above(stack[0], _level(stack[0], spot.levels))
    return _Measured(stack, height_of(stack, spot.levels, inner_width(spot)), above)


def _together(group: Sequence[_Measured]) -> Length:
    return sum([one.height + one.above for one in group], ZERO) - group[0].above


def split_evenly(
    items: Sequence[Item], fit: Callable[[Sequence[Item]], bool], cost: Callable[[Item], float]
) -> tuple[tuple[Item, ...], ...] | None:
    """Split items over the fewest groups that fit, balanced by cost; None if one alone does not.

    The order stays. Of all ways with that number of groups, the one with the lowest highest
    group is taken.
    """
    fewest = _greedy(items, fit)
    if fewest is None:
        return None
    best = _balance([cost(item) for item in items], len(fewest))
    groups = tuple(tuple(items[start:end]) for start, end in best)
    return groups if all(fit(group) for group in groups) else fewest


def _greedy(
    items: Sequence[Item], fit: Callable[[Sequence[Item]], bool]
) -> tuple[tuple[Item, ...], ...] | None:
    groups: list[tuple[Item, ...]] = []
    current: tuple[Item, ...] = ()
    for item in items:
        if current and fit((*current, item)):
            current = (*current, item)
        elif fit((item,)):
            groups += [current] if current else []
            current = (item,)
        else:
            return None
    return (*groups, current) if current else tuple(groups)


def _balance(costs: Sequence[float], count: int) -> tuple[tuple[int, int], ...]:
    """Cut costs into at most `count` runs so that the dearest run is nearly as cheap as can be."""
    low, high = max(costs), sum(costs)
    while high - low > _NEARLY:
        middle = (low + high) / 2
        if len(_runs_within(costs, middle)) <= count:
            high = middle
        else:
            low = middle
    return _runs_within(costs, high)


def _runs_within(costs: Sequence[float], most: float) -> tuple[tuple[int, int], ...]:
    """Cut costs into runs, each as long as it can be without passing `most`."""
    runs, start, total = [], 0, 0.0
    for at, cost in enumerate(costs):
        if at > start and total + cost > most:
            runs.append((start, at))
            start, total = at, 0.0
        total += cost
    return (*runs, (start, len(costs)))
