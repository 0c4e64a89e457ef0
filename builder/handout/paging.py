"""Strips dealt to pages by their heights alone: where a page ends, and what stands on it.

Strips that keep with the next one form a chunk; a page ends between chunks only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from builder.handout.blocks import Block, Choice, Strip
from builder.handout.model import PageSize
from builder.record import record
from builder.units import ZERO, Length, pt

_LEAST_FILLED = 1 / 3  # of a page: a whole block is parted before it leaves less than that
_WORTH = pt(50)  # what another order has to save: three lines, so that nothing moves for little
_NOWHERE = pt(1e9)  # below all pages


@record
class Row:
    """A strip on its page; the head of a block that goes on there is set again."""

    strip: Strip
    y: Length
    is_again: bool = False


@record
class Fragment:
    """What a page holds of one block."""

    block: Block
    top: Length
    foot: Length
    rows: tuple[Row, ...]


@record
class _Placed:
    block: Block
    strip: Strip


_Chunk = Sequence[_Placed]


class TooHighError(Exception):
    """A chunk that no page can hold, with the block that it ends in."""

    def __init__(self, block: Block) -> None:
        super().__init__("no page can hold this")
        self.block = block


class Pager:
    """Holds the pages that are full, and the one that is being filled."""

    def __init__(self, paper: PageSize) -> None:
        self.paper = paper
        self.pages: list[tuple[Fragment, ...]] = []
        self.fragments: list[Fragment] = []
        self.rows: list[Row] = []
        self.block: Block | None = None
        self.top = self.start = self.y = paper.first_top

    def add(self, parts: Sequence[Block | Choice]) -> None:
        """Fill pages from the top; where blocks may stand in several orders, choose one."""
        for orders in _runs(parts):
            self._fill(self._chosen(orders))

    def _chosen(self, orders: Sequence[tuple[Block, ...]]) -> tuple[Block, ...]:
        """Take the author's order, unless a page ends in it and another one saves some lines."""
        written, *others = orders
        if not others:
            return written
        chosen, end = written, self._end(written)
        if end <= self.paper.bottom * (len(self.pages) + 1):
            return written
        for other in others:
            its_end = self._end(other)
            if its_end < end - _WORTH:
                chosen, end = other, its_end
        return chosen

    @property
    def room(self) -> Length:
        """What is free at the foot of the page, below the box that is open."""
        return self.paper.bottom - self.y - _closing(self.block)

    def end_page(self) -> None:
        """Close the page; without anything on it there is none."""
        self._close()
        if self.fragments:
            self.pages.append(tuple(self.fragments))
        self.fragments = []
        self.start = self.y = self.paper.top

    def _end(self, blocks: Sequence[Block]) -> Length:
        """Tell how far down the pages, one below the other, these blocks would reach, if at all."""
        pager = Pager(self.paper)
        pager.pages, pager.fragments, pager.rows = [*self.pages], [*self.fragments], [*self.rows]
        pager.block, pager.top, pager.start, pager.y = self.block, self.top, self.start, self.y
        try:
            pager._fill(blocks)
        except TooHighError:
            return _NOWHERE
        return self.paper.bottom * len(pager.pages) + pager.y

    def _fill(self, blocks: Sequence[Block]) -> None:
        room = self.paper.bottom - self.paper.top
        for whole in _chunks(blocks, room):
            if self._fits(whole):
                self._set_all(whole)
                continue
            for chunk in self._parts(whole):
                if not self._fits_empty_page(chunk):
                    raise TooHighError(chunk[-1].block)  # before it stand headings that it keeps
                self._place(chunk)

    @property
    def _is_empty(self) -> bool:
        return not self.rows and not self.fragments

    def _fits_empty_page(self, chunk: _Chunk) -> bool:
        return self._height(chunk, fresh=True) <= self.paper.bottom - self.paper.top

    def _parts(self, chunk: _Chunk) -> Iterator[_Chunk]:
        """Part what no page can hold, and what would leave this page nearly empty."""
        is_full = self.y >= self.start + (self.paper.bottom - self.start) * _LEAST_FILLED
        if self._fits_empty_page(chunk) and (self._is_empty or is_full):
            yield chunk
        else:
            yield from _parted(chunk)

    def _fits(self, chunk: _Chunk) -> bool:
        return self.y + self._height(chunk, fresh=False) <= self.paper.bottom

    def _place(self, chunk: _Chunk) -> None:
        if not self._is_empty and not self._fits(chunk):
            self.end_page()
        self._set_all(chunk)

    def _set_all(self, chunk: _Chunk) -> None:
        for placed in chunk:
            if placed.block is not self.block:
                self._open(placed)
            self._set(placed.strip)

    def _height(self, chunk: _Chunk, *, fresh: bool) -> Length:
        """Measure what a chunk adds to the page, up to the foot of its last box."""
        height, block = ZERO, None if fresh else self.block
        for at, placed in enumerate(chunk):
            is_top = at == 0 and fresh
            if placed.block is not block:
                height += _closing(block) + _opening(placed, is_top=is_top)
                block = placed.block
            height += placed.strip.height + (ZERO if is_top else placed.strip.gap)
        return height + _closing(block)

    def _open(self, placed: _Placed) -> None:
        self._close()
        block = placed.block
        if not self._is_empty:
            self.y += block.gap
        self.block, self.top = block, self.y
        if block.border:
            self.y += block.border.top
        if placed.strip is not block.strips[0]:
            for strip in block.head:
                self._set(strip, is_again=True)

    def _set(self, strip: Strip, *, is_again: bool = False) -> None:
        if not self._is_empty:
            self.y += strip.gap
        self.rows.append(Row(strip, self.y, is_again))
        self.y += strip.height

    def _close(self) -> None:
        if self.block is None:
            return
        self.y += _closing(self.block)
        self.fragments.append(Fragment(self.block, self.top, self.y, tuple(self.rows)))
        self.block, self.rows = None, []


def _runs(parts: Sequence[Block | Choice]) -> Iterator[tuple[tuple[Block, ...], ...]]:
    """Give the orders of each choice, and between choices the blocks that have one.

    A heading without anything of its own stays with what follows.
    """
    run: list[Block] = []
    for part in parts:
        orders = ((part,),) if isinstance(part, Block) else part.orders
        if len(orders) == 1:
            run += orders[0]
            continue
        heads = _last_kept(run)
        free = run[: len(run) - len(heads)]
        if free:
            yield (tuple(free),)
        yield tuple((*heads, *order) for order in orders)
        run = []
    if run:
        yield (tuple(run),)


def _last_kept(run: Sequence[Block]) -> Sequence[Block]:
    """Give the blocks at the end that keep with what follows."""
    kept = list(takewhile(lambda block: block.strips[-1].keep, reversed(run)))
    return run[len(run) - len(kept) :]


def _chunks(blocks: Sequence[Block], room: Length) -> Iterator[_Chunk]:
    chunk: list[_Placed] = []
    for block in blocks:
        is_whole = block.whole and block.height <= room
        for at, strip in enumerate(block.strips):
            chunk.append(_Placed(block, strip))
            is_last = at == len(block.strips) - 1
            if not (strip.keep or strip.near or (is_whole and not is_last)):
                yield chunk
                chunk = []
    if chunk:
        yield chunk


def _parted(chunk: _Chunk) -> Iterator[_Chunk]:
    """Part a chunk behind each strip that need not keep with the next one."""
    part: list[_Placed] = []
    for placed in chunk:
        part.append(placed)
        if not placed.strip.keep:
            yield part
            part = []
    if part:
        yield part


def _opening(placed: _Placed, *, is_top: bool) -> Length:
    block = placed.block
    top = block.border.top if block.border else ZERO
    is_continued = placed.strip is not block.strips[0]
    head = sum((strip.height + strip.gap for strip in block.head), ZERO)
    return (ZERO if is_top else block.gap) + top + (head if is_continued else ZERO)


def _closing(block: Block | None) -> Length:
    return block.border.bottom if block and block.border else ZERO
