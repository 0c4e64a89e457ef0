"""A planned deck in, everything that is wrong with the look of its slides out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.deck.fit import LINE_PITCH, lines_of, overflows
from builder.deck.grid import CELL_INSET, CELL_INSET_Y, SLIDE_HEIGHT, SLIDE_WIDTH
from builder.deck.layout import Box, Level
from builder.deck.layouts import BY_NAME
from builder.deck.model import (
    Drawing,
    Paragraph,
    Slide,
    Slot,
    TableSlot,
    TextSlot,
    paragraphs_of,
)
from builder.edition.model import Edition
from builder.figures.model import TextBlock
from builder.outline.part_model import ListKind, ListPart
from builder.outline.text_model import ListItem
from builder.text.faces import deck_face
from builder.text.lines import text_width

SLACK = 0.5  # points, for rounding


def slide_faults(edition: Edition, slides: Sequence[Slide]) -> list[str]:
    """List all that is wrong with the slides."""
    found = [
        f"slide {number} “{slide.title.words}”: {fault}"
        for number, slide in enumerate(slides, 1)
        for fault in faults_of(slide)
    ]
    return [*found, *same_titles(slides), *parted_points(edition, slides)]


def faults_of(slide: Slide) -> Iterator[str]:
    """Find what is wrong with one slide by itself."""
    if not slide.title.words:
        yield "it has no title"
    for slot in (TextSlot(0, (slide.title,)), *slide.slots):
        box = box_of(slide, slot)
        if box and not is_within(box):
            yield f"{slot} leaves the slide"
        yield from slot_faults(slide, slot)


def slot_faults(slide: Slide, slot: Slot) -> Iterator[str]:
    """Find text that leaves its box."""
    match slot:
        case TextSlot(paragraphs=paragraphs):
            spot = BY_NAME[slide.layout].placeholder(slot.idx)
            if overflows(paragraphs, spot, slot.box or spot.box):
                yield f"“{paragraphs[0].words}” leaves its box"
            if any(one.before is not None and one.before < 0 for one in paragraphs):
                yield f"what stands below “{paragraphs[0].words}” lies on it"
        case TableSlot():
            yield from cell_faults(slot)
        case Drawing(shapes=shapes):
            for block in (shape for shape in shapes if isinstance(shape, TextBlock)):
                yield from block_faults(block)


def box_of(slide: Slide, slot: Slot) -> Box | None:
    """Give the box of a slot; a drawing has none of its own."""
    if isinstance(slot, Drawing):
        return None
    return slot.box or BY_NAME[slide.layout].placeholder(slot.idx).box


def is_within(box: Box) -> bool:
    """Tell whether a box stands on the slide."""
    ends = box.x + box.width <= SLIDE_WIDTH + SLACK and box.y + box.height <= SLIDE_HEIGHT + SLACK
    return ends and box.x >= -SLACK and box.y >= -SLACK


def cell_faults(table: TableSlot) -> Iterator[str]:
    """Find cells with more lines than their row has room for, and words wider than a column."""
    for number, row in enumerate(table.rows):
        for at, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
            level = Level(table.size, bold=at == 0 or number == 0)
            lines = lines_of(cell.paragraph, level, column - CELL_INSET * 2)
            height = len(lines) * table.size * LINE_PITCH + CELL_INSET_Y * 2
            if height > row.height + SLACK:
                yield f"the cell “{cell.paragraph.words}” is higher than its row"
            if max((line.width for line in lines), default=0) > column - CELL_INSET * 2:
                yield f"the cell “{cell.paragraph.words}” is wider than its column"


def block_faults(block: TextBlock) -> Iterator[str]:
    """Find words of a figure that leave the shape that they stand in, or the slide."""
    for passage in block.passages:
        face = deck_face(bold=passage.style.bold)
        for line in passage.lines:
            if text_width(line.rstrip(), face, passage.style.size) > block.width + SLACK:
                yield f"“{line}” is wider than its place in the figure"
    frame = block.frame
    if frame and (block.y < frame.y - SLACK or ends_below(block, frame.y + frame.height)):
        yield f"“{block.passages[0].words}” is higher than its shape"


def ends_below(block: TextBlock, foot: float) -> bool:
    """Tell whether words end below the foot of what they stand in."""
    return block.y + block.height > foot + SLACK


def same_titles(slides: Sequence[Slide]) -> Iterator[str]:
    """Find titles that two slides share."""
    counts = Counter(slide.title.words for slide in slides)
    yield from (f"{count} slides are “{words}”" for words, count in counts.items() if count > 1)


def parted_points(edition: Edition, slides: Sequence[Slide]) -> Iterator[str]:
    """Find points that are lost, out of order, or on another slide than those below them."""
    shown = [[one.id for one in once(paragraphs_of(slide))] for slide in slides]
    for items in listed(edition):
        places = [place_of(item.text.id, shown) for item in items]
        if None in places:
            yield f"“{items[places.index(None)].text.plain}” is on no slide"
            continue
        if any(one > other for one, other in pairwise(places)):  # type: ignore[operator]
            yield f"the points from “{items[0].text.plain}” on are out of order"
        for item, place in zip(items, places, strict=True):
            yield from parted_from(item, place, shown)  # type: ignore[arg-type]


def parted_from(item: ListItem, place: tuple[int, int], shown: list[list[str]]) -> Iterator[str]:
    """Find what hangs below a point and does not stand right below it."""
    slide, at = place
    below = [inner.text.id for inner in item.items]
    if below != shown[slide][at + 1 : at + 1 + len(below)]:
        yield f"what hangs below “{item.text.plain}” is parted from it"


def listed(edition: Edition) -> Iterator[tuple[ListItem, ...]]:
    """Give the lists that the audience sees."""
    for section in edition.sections:
        if section.points:
            yield section.points
        for part in section.parts:
            if isinstance(part, ListPart) and part.kind is not ListKind.QUESTIONS:
                yield part.items


def place_of(text_id: str, shown: list[list[str]]) -> tuple[int, int] | None:
    """Find the slide of a text, and its place there."""
    return next(
        ((number, ids.index(text_id)) for number, ids in enumerate(shown) if text_id in ids), None
    )


def once(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Drop a paragraph that shows the same text as the one before it."""
    return [one for at, one in enumerate(paragraphs) if not at or paragraphs[at - 1].id != one.id]
