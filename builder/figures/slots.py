"""Words under the axis of a plot, or numbers in it, measured so that none lies on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from builder.figures.model import Label
from builder.record import record
from builder.text.faces import handout_face
from builder.text.lines import Line, Piece, break_lines, text_width
from builder.theme import TextStyle
from builder.units import ZERO, Length, pt

_BETWEEN = pt(4)  # at least, from one word to the next
_ASCENT = 0.75  # of the size: Lato's figures and capitals are 0.72 high
_DESCENT = 0.22  # of the size


@record
class _Block:
    """The lines of one text, around the middle `x`."""

    x: Length
    width: Length
    lines: tuple[Line[None], ...]


def lay_under(
    texts: Sequence[str], style: TextStyle, *, width: Length
) -> tuple[Length, tuple[Label, ...]]:
    """Set each text below the middle of its slot, and give the height of all.

    Where they would lie on each other they take turns on two levels, or on as many as it needs;
    those at the ends move in rather than leave the width.
    """
    levels = 1
    blocks = _blocks(texts, style, levels, width)
    while levels < len(texts) and not _fit(blocks, levels):
        levels += 1
        blocks = _blocks(texts, style, levels, width)
    deepest = [max(len(block.lines) for block in blocks[at::levels]) for at in range(levels)]
    tops = [sum(deepest[:at]) for at in range(levels)]
    labels = tuple(
        Label(block.x, style.leading * (tops[at % levels] + row), line.text, style, "middle", end)
        for at, block in enumerate(blocks)
        for row, (line, end) in enumerate(zip(block.lines, line_ends(block.lines), strict=True), 1)
    )
    return style.leading * sum(deepest), labels


def line_ends(lines: Sequence[Line[None]]) -> tuple[str, ...]:
    """Say what parts each line from the next words: nothing inside a word such as "and/or"."""
    return (*(line.end for line in lines[:-1]), " ")


def do_collide(labels: Sequence[Label], *, width: Length) -> bool:
    """Tell whether one label lies on another, or leaves the width."""
    boxes = [_box(label) for label in labels]
    if any(left < ZERO or right > width for left, _, right, _ in boxes):
        return True
    return any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for one, other in combinations(boxes, 2)
    )


def _blocks(
    texts: Sequence[str], style: TextStyle, levels: int, width: Length
) -> tuple[_Block, ...]:
    return tuple(_lay(texts, style, levels, width))


def _lay(texts: Sequence[str], style: TextStyle, levels: int, width: Length) -> Iterator[_Block]:
    face = handout_face(bold=style.bold)
    slot = width * (1 / len(texts))
    room = min(slot * levels, width) - pt(6)
    for at, words in enumerate(texts):
        lines = break_lines([Piece(words, face, style.size, None)], room)
        taken = max(line.width for line in lines)
        middle = min(max(slot * (at + 0.5), taken * 0.5), width - taken * 0.5)
        yield _Block(middle, taken, lines)


def _fit(blocks: Sequence[_Block], levels: int) -> bool:
    """Tell whether no two neighbours of a level touch."""
    return all(
        one.x + one.width * 0.5 + _BETWEEN <= other.x - other.width * 0.5
        for one, other in zip(blocks, blocks[levels:], strict=False)
    )


def _box(label: Label) -> tuple[Length, Length, Length, Length]:
    """Measure a label that stands around its middle: left, top, right, bottom."""
    size = label.style.size
    half = text_width(label.text, handout_face(bold=label.style.bold), size) * 0.5
    top, bottom = label.baseline - size * _ASCENT, label.baseline + size * _DESCENT
    return label.x - half, top, label.x + half, bottom
