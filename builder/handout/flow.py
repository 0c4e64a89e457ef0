"""Blocks of strips laid on pages: nothing is cut, headings keep with what they head.

A strip is what no page may part: a line, a table row, a figure. Strips that keep with the
next one form a chunk; a page ends between chunks only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.figures.model import Ink, Outline, Rectangle, Shape, Stroke
from builder.figures.paths import BEND
from builder.findings import Finding, Span, error
from builder.handout.model import Art, Bookmark, Item, Page, PageSize, TextLine
from builder.record import record, replace
from builder.theme import Colour
from builder.units import ZERO, Length, pt

_LEAST_FILLED = 1 / 3  # of a page: a whole block is parted before it leaves less than that


@record
class Anchor:
    """A place that a bookmark or a link can go to."""

    place: str
    title: str = ""
    level: int = -1


@record
class Strip:
    """What stays together in height; its items are placed from its own top left corner."""

    height: Length
    items: tuple[Item, ...] = ()
    keep: bool = False
    """Does it stay on one page with the next strip?"""
    gap: Length = ZERO
    """The space above it; none at the top of a page."""
    anchor: Anchor | None = None


@record
class Border:
    """The box around a block, drawn anew on each page that it reaches."""

    ink: Ink
    corner: Length = ZERO
    top: Length = ZERO
    """Free space between the box and its first strip."""
    bottom: Length = ZERO
    labels: Length = ZERO
    """The width of a tinted column at its left; ZERO for none."""


@record
class Block:
    """A run of strips that belong together."""

    strips: tuple[Strip, ...]
    span: Span
    gap: Length = ZERO
    border: Border | None = None
    head: tuple[Strip, ...] = ()
    """Set again, as decoration, where the block goes on on another page."""
    whole: bool = True
    """Is it kept on one page, if a page can hold it and the page before is not left too empty?"""

    @property
    def height(self) -> Length:
        """The height of all its strips and of its border's free space."""
        inner = sum((strip.height + strip.gap for strip in self.strips), ZERO)
        return inner + (self.border.top + self.border.bottom if self.border else ZERO)


@record
class Flow:
    """Blocks laid on pages."""

    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]
    room: Length
    """What is free at the foot of the last page."""


@record
class _Placed:
    block: int
    strip: Strip


def lay_out(blocks: Sequence[Block], paper: PageSize, found: list[Finding]) -> Flow:
    """Fill pages from the top; a chunk that no page can hold is a finding."""
    room = paper.bottom - paper.top
    filler = _Filler(blocks, paper)
    for chunk in (part for whole in _chunks(blocks, room) for part in filler.parts(whole)):
        if not filler.fits_empty_page(chunk):
            block = blocks[chunk[-1].block]  # before it stand the headings that keep with it
            hint = "shorten it, or split it in two"
            found.append(error("P420", block.span, "this does not fit a page of the handout", hint))
            return Flow((), (), ZERO)
        filler.place(chunk)
    left = paper.bottom - filler.foot()
    filler.end_page()
    return Flow(tuple(filler.pages), tuple(filler.bookmarks), left)


def _chunks(blocks: Sequence[Block], room: Length) -> Iterator[tuple[_Placed, ...]]:
    chunk: list[_Placed] = []
    for number, block in enumerate(blocks):
        is_whole = block.whole and block.height <= room
        for at, strip in enumerate(block.strips):
            chunk.append(_Placed(number, strip))
            is_last = at == len(block.strips) - 1
            if not (strip.keep or (is_whole and not is_last)):
                yield tuple(chunk)
                chunk = []
    if chunk:
        yield tuple(chunk)


def _parted(chunk: Sequence[_Placed]) -> Iterator[Sequence[_Placed]]:
    """Part a chunk behind each strip that need not keep with the next one."""
    part: list[_Placed] = []
    for placed in chunk:
        part.append(placed)
        if not placed.strip.keep:
            yield part
            part = []
    if part:
        yield part


class _Filler:
    """Holds the page that is being filled."""

    def __init__(self, blocks: Sequence[Block], paper: PageSize) -> None:
        self.blocks, self.paper = blocks, paper
        self.pages: list[Page] = []
        self.bookmarks: list[Bookmark] = []
        self.items: list[Item] = []
        self.start = self.y = paper.first_top
        self.is_empty = True
        self.open_block = -1
        self.open_from = ZERO
        self.open_at = 0
        self.started: set[int] = set()

    def fits_empty_page(self, chunk: Sequence[_Placed]) -> bool:
        return self._height(chunk, fresh=True) <= self.paper.bottom - self.paper.top

    def parts(self, chunk: Sequence[_Placed]) -> Iterator[Sequence[_Placed]]:
        """Part what no page can hold, and what would leave this page nearly empty."""
        fits_here = self.is_empty or self._fits(chunk)
        is_full = self.y >= self.start + (self.paper.bottom - self.start) * _LEAST_FILLED
        if self.fits_empty_page(chunk) and (fits_here or is_full):
            yield chunk
        else:
            yield from _parted(chunk)

    def _fits(self, chunk: Sequence[_Placed]) -> bool:
        return self.y + self._height(chunk, fresh=False) <= self.paper.bottom

    def place(self, chunk: Sequence[_Placed]) -> None:
        if not self.is_empty and not self._fits(chunk):
            self.end_page()
        for placed in chunk:
            self._open(placed.block)
            self._set(placed.strip)

    def foot(self) -> Length:
        """Give the lowest point of the page, the box that is open included."""
        return self.y + self._closing(self.open_block)

    def _height(self, chunk: Sequence[_Placed], *, fresh: bool) -> Length:
        """Measure what a chunk adds to the page, up to the foot of its last box."""
        height, block_number = ZERO, -1 if fresh else self.open_block
        for at, placed in enumerate(chunk):
            if placed.block != block_number:
                height += self._closing(block_number) + self._opening(
                    placed, is_top=at == 0 and fresh
                )
                block_number = placed.block
            height += placed.strip.height + (ZERO if at == 0 and fresh else placed.strip.gap)
        return height + self._closing(block_number)

    def _opening(self, placed: _Placed, *, is_top: bool) -> Length:
        block = self.blocks[placed.block]
        top = block.border.top if block.border else ZERO
        is_continued = placed.strip is not block.strips[0]
        head = sum((strip.height + strip.gap for strip in block.head), ZERO)
        return (ZERO if is_top else block.gap) + top + (head if is_continued else ZERO)

    def _closing(self, block_number: int) -> Length:
        border = self.blocks[block_number].border if block_number >= 0 else None
        return border.bottom if border else ZERO

    def _open(self, number: int) -> None:
        if number == self.open_block:
            return
        self._close()
        block = self.blocks[number]
        if not self.is_empty:
            self.y += block.gap
        self.open_block, self.open_from, self.open_at = number, self.y, len(self.items)
        if block.border:
            self.y += block.border.top
        if number in self.started:
            for strip in block.head:
                self._set(_as_artifact(strip))
        self.started.add(number)

    def _set(self, strip: Strip) -> None:
        if not self.is_empty:
            self.y += strip.gap
        if strip.anchor:
            anchor = strip.anchor
            page = len(self.pages)
            self.bookmarks.append(Bookmark(anchor.place, anchor.title, anchor.level, page, self.y))
        self.items += [_moved(item, self.paper.left, self.y) for item in strip.items]
        self.y += strip.height
        self.is_empty = False

    def _close(self) -> None:
        """Draw the box of the block that ends here: its ground below, its line above."""
        if self.open_block < 0:
            return
        border = self.blocks[self.open_block].border
        if border:
            self.y += border.bottom
            height = self.y - self.open_from
            under, over = _box(border, self.paper.measure, height)
            place = (self.paper.left, self.open_from)
            self.items.insert(self.open_at, Art(*place, under))
            self.items.append(Art(*place, over))
        self.open_block = -1

    def end_page(self) -> None:
        self._close()
        if self.items:
            self.pages.append(Page(tuple(self.items), ()))
        self.items = []
        self.start = self.y = self.paper.top
        self.is_empty = True


def _box(
    border: Border, width: Length, height: Length
) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
    ink = border.ink
    half = ink.width * 0.5
    box = Rectangle(half, half, width - ink.width, height - ink.width, ink, border.corner)
    ground = (replace(box, ink=Ink(ink.fill)), *_label_column(border, height))
    return ground, (replace(box, ink=replace(ink, fill=None)),)


def _label_column(border: Border, height: Length) -> tuple[Shape, ...]:
    """Tint the left of a box up to its rounded corners, and rule it off."""
    if not border.labels:
        return ()
    left, right = border.ink.width * 0.5, border.labels
    top, foot, corner = left, height - left, border.corner
    bend = corner * (1 - BEND)
    steps = (
        (right, top),
        (right, foot),
        (left + corner, foot),
        (left + bend, foot, left, foot - bend, left, foot - corner),
        (left, top + corner),
        (left, top + bend, left + bend, top, left + corner, top),
    )
    rule = Stroke(right, top, right, foot, Ink(None, Colour.LINE, pt(0.75)))
    return (Outline((left + corner, top), steps, Ink(Colour.MIST)), rule)


def _as_artifact(strip: Strip) -> Strip:
    """Set a repeated head again without reading it out a second time."""
    items = tuple(
        replace(item, is_artifact=True) if isinstance(item, TextLine) else replace(item, tag=None)
        for item in strip.items
    )
    return replace(strip, items=items, anchor=None)


def _moved(item: Item, dx: Length, dy: Length) -> Item:
    match item:
        case TextLine():
            glyphs = tuple(replace(one, x=one.x + dx) for one in item.glyphs)
            return replace(item, baseline=item.baseline + dy, glyphs=glyphs)
        case Art():
            return replace(item, x=item.x + dx, y=item.y + dy)
