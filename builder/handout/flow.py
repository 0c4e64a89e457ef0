"""Blocks laid on pages: strips moved to their places, boxes drawn around what they hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builder.figures.model import Ink, Outline, Rectangle, Shape, Stroke
from builder.figures.paths import BEND
from builder.findings import Finding, error
from builder.handout.blocks import Block, Border, Choice, Strip
from builder.handout.model import Art, Bookmark, Item, Page, PageSize, TextLine
from builder.handout.paging import Fragment, Pager, TooHighError
from builder.record import record, replace
from builder.theme import Colour
from builder.units import Length, pt

Rest = Callable[[int, Length], Block | None]


@record
class Flow:
    """Blocks laid on pages."""

    pages: tuple[Page, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()


def lay_out(
    parts: Sequence[Block | Choice],
    paper: PageSize,
    found: list[Finding],
    *,
    rest: Rest | None = None,
) -> Flow:
    """Fill pages from the top; what no page can hold is a finding.

    `rest` makes what fills the last page, from the count of pages and the room at its foot.
    """
    pager = Pager(paper)
    try:
        pager.add(parts)
        last = rest(len(pager.pages) + 1, pager.room) if rest else None
        pager.add([last] if last else [])
    except TooHighError as reason:
        hint = "shorten it, or split it in two"
        size = paper.name.replace(".", ", ").replace("-", " ")
        message = f"this does not fit a page of the handout ({size})"
        found.append(error("P420", reason.block.span, message, hint))
        return Flow()
    pager.end_page()
    pages = tuple(_page(fragments, paper) for fragments in pager.pages)
    return Flow(pages, tuple(_bookmarks(pager.pages)))


def _page(fragments: Sequence[Fragment], paper: PageSize) -> Page:
    items: list[Item] = []
    for fragment in fragments:
        border = fragment.block.border
        if not border:
            items += _read(fragment, paper)
            continue
        under, over = _box(border, paper.measure, fragment.foot - fragment.top)
        place = (paper.left, fragment.top)
        items += (Art(*place, under), *_read(fragment, paper), Art(*place, over))
    return Page(tuple(items), ())


def _read(fragment: Fragment, paper: PageSize) -> list[Item]:
    """Place what is read of a block; a head that is set again is not read out a second time."""
    return [
        _moved(item, paper.left, row.y)
        for row in fragment.rows
        for item in (_as_artifacts(row.strip) if row.is_again else row.strip.items)
    ]


def _bookmarks(pages: Sequence[Sequence[Fragment]]) -> list[Bookmark]:
    return [
        Bookmark(anchor.place, anchor.title, anchor.level, number, row.y)
        for number, fragments in enumerate(pages)
        for fragment in fragments
        for row in fragment.rows
        if (anchor := row.strip.anchor) and not row.is_again
    ]


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


def _as_artifacts(strip: Strip) -> tuple[Item, ...]:
    return tuple(
        replace(item, is_artifact=True) if isinstance(item, TextLine) else replace(item, tag=None)
        for item in strip.items
    )


def _moved(item: Item, dx: Length, dy: Length) -> Item:
    match item:
        case TextLine():
            glyphs = tuple(replace(one, x=one.x + dx) for one in item.glyphs)
            return replace(item, baseline=item.baseline + dy, glyphs=glyphs)
        case Art():
            return replace(item, x=item.x + dx, y=item.y + dy)
