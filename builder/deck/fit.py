"""Text measured against the boxes of the deck, and split where it does not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from builder.deck.layout import Box, Level, Placeholder
from builder.deck.model import Paragraph, Run
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

_HALVINGS = 40  # halve the range of costs until what is left does not matter

Item = TypeVar("Item")


@lru_cache(maxsize=4096)  # splitting asks for the same paragraph many times
def lines_of(paragraph: Paragraph, level: Level, width: Length) -> tuple[Line[Run], ...]:
    """Break a paragraph into lines in a box of this width."""
    pieces = [
        Piece(
            run.text.upper() if level.is_caps else run.text,
            deck_face(bold=run.bold or level.bold, family=level.family),
            (run.size or level.size) * (RAISED_SCALE if run.raised else 1),
            run,
        )
        for run in paragraph.runs
    ]
    return break_lines(pieces, _usable(level, width))


def _usable(level: Level, width: Length) -> Length:
    return (width - level.indent) * USABLE_WIDTH


def height_of(paragraphs: Sequence[Paragraph], levels: Sequence[Level], width: Length) -> Length:
    """Measure a stack of paragraphs; the space above the first does not count."""
    height = ZERO
    for number, paragraph in enumerate(paragraphs):
        level = levels[min(paragraph.level, len(levels) - 1)]
        before = level.before if paragraph.before is None else paragraph.before
        height += _line_heights(paragraph, level, width) + (before if number else ZERO)
    return height


def _line_heights(paragraph: Paragraph, level: Level, width: Length) -> Length:
    """Add up the lines; each is as high as the largest text on it."""
    height = ZERO
    for line in lines_of(paragraph, level, width):
        sizes = [piece.size for piece in line.pieces] or [level.size]
        height += max(sizes) * LINE_PITCH
    return height


def inner_width(spot: Placeholder) -> Length:
    """Give the width that text has in a placeholder."""
    return spot.box.width - spot.insets.left - spot.insets.right


def inner_height(spot: Placeholder) -> Length:
    """Give the height that text may take in a placeholder."""
    return (spot.box.height - spot.insets.top - spot.insets.bottom) * USABLE_HEIGHT


def fits(paragraphs: Sequence[Paragraph], spot: Placeholder) -> bool:
    """Tell whether these paragraphs fit a placeholder, lines and words alike."""
    width = inner_width(spot)
    if widest(paragraphs, spot):
        return False
    if spot.lines and len(lines_of(paragraphs[0], spot.levels[0], width)) > spot.lines:
        return False
    return height_of(paragraphs, spot.levels, width) <= inner_height(spot)


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
        level = spot.levels[min(paragraph.level, len(spot.levels) - 1)]
        if any(line.width > _usable(level, width) for line in lines_of(paragraph, level, width)):
            return paragraph
    return None


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
    for _ in range(_HALVINGS):
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
