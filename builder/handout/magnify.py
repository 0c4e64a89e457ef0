"""Laid-out pages magnified: every place, size and line of them grows alike.

Large print is laid out on a page that is as much smaller, so that its lines are broken
anew for its type and nothing is enlarged beyond its paper.
"""

from __future__ import annotations

from typing import assert_never

from builder.figures.model import (
    Code,
    Contour,
    Contours,
    Ellipse,
    Ink,
    Label,
    Outline,
    Passage,
    Rectangle,
    Shape,
    Step,
    Stroke,
    TextBlock,
)
from builder.handout.model import Art, Bookmark, Glyphs, Item, Page, PageSize, Raster, TextLine
from builder.record import replace
from builder.theme import TextStyle


def magnified_pages(pages: tuple[Page, ...], by: float) -> tuple[Page, ...]:
    """Magnify all that is on the pages."""
    return tuple(Page(_items(page.items, by), tuple(_items(page.furniture, by))) for page in pages)


def magnified_bookmarks(bookmarks: tuple[Bookmark, ...], by: float) -> tuple[Bookmark, ...]:
    """Move bookmarks to where their places come to lie."""
    return tuple(replace(one, y=one.y * by) for one in bookmarks)


def magnified_paper(paper: PageSize) -> PageSize:
    """Give the paper that a page is printed on."""
    by = paper.scale
    return PageSize(
        name=paper.name,
        width=paper.width * by,
        height=paper.height * by,
        left=paper.left * by,
        right=paper.right * by,
        first_top=paper.first_top * by,
        top=paper.top * by,
        bottom=paper.bottom * by,
    )


def _items(items: tuple[Item, ...], by: float) -> tuple[Item, ...]:
    return tuple(_item(item, by) for item in items)


def _item(item: Item, by: float) -> Item:
    match item:
        case TextLine():
            glyphs = tuple(_glyphs(one, by) for one in item.glyphs)
            return TextLine(item.baseline * by, glyphs, item.is_artifact, item.height * by)
        case Art():
            shapes = tuple(_shape(one, by) for one in item.shapes)
            width, height = item.width * by, item.height * by
            return Art(item.x * by, item.y * by, shapes, item.tag, width, height)
        case _:
            assert_never(item)


def _glyphs(glyphs: Glyphs, by: float) -> Glyphs:
    return replace(
        glyphs,
        x=glyphs.x * by,
        size=glyphs.size * by,
        rise=glyphs.rise * by,
        width=glyphs.width * by,
    )


def _shape(shape: Shape | Raster, by: float) -> Shape | Raster:
    match shape:
        case Rectangle() | Ellipse():
            return _box(shape, by)
        case Stroke(x1=x1, y1=y1, x2=x2, y2=y2):
            return Stroke(x1 * by, y1 * by, x2 * by, y2 * by, _ink(shape.ink, by))
        case Outline():
            start, steps = _path(shape, by)
            return Outline(start, steps, _ink(shape.ink, by), shape.closed)
        case Contours(contours=contours):
            grown = tuple(Contour(*_path(one, by)) for one in contours)
            return Contours(grown, _ink(shape.ink, by))
        case Label():
            style = _style(shape.style, by)
            return replace(shape, x=shape.x * by, baseline=shape.baseline * by, style=style)
        case TextBlock():
            return _block(shape, by)
        case Code():
            ink = _ink(shape.ink, by)
            return Code(shape.x * by, shape.y * by, shape.side * by, shape.address, ink)
        case Raster():
            return Raster(shape.picture, shape.width * by, shape.height * by)
        case _:
            assert_never(shape)


def _box(box: Rectangle | Ellipse, by: float) -> Rectangle | Ellipse:
    x, y, ink = box.x * by, box.y * by, _ink(box.ink, by)
    width, height = box.width * by, box.height * by
    match box:
        case Rectangle(corner=corner):
            return Rectangle(x, y, width, height, ink, corner * by)
        case Ellipse():
            return Ellipse(x, y, width, height, ink)


def _block(block: TextBlock, by: float) -> TextBlock:
    passages = tuple(_passage(one, by) for one in block.passages)
    frame = block.frame
    grown = _box(frame, by) if frame else None
    assert not isinstance(grown, Ellipse)  # noqa: S101  # a rectangle stays one
    x, y, width = block.x * by, block.y * by, block.width * by
    return TextBlock(x, y, width, passages, block.align, grown)


def _passage(passage: Passage, by: float) -> Passage:
    return replace(passage, style=_style(passage.style, by))


def _path(path: Outline | Contour, by: float) -> tuple[tuple[float, float], tuple[Step, ...]]:
    x, y = path.start
    return (x * by, y * by), tuple(tuple(one * by for one in step) for step in path.steps)


def _ink(ink: Ink, by: float) -> Ink:
    return replace(ink, width=ink.width * by, dash=tuple(one * by for one in ink.dash))


def _style(style: TextStyle, by: float) -> TextStyle:
    return replace(style, size=style.size * by, leading=style.leading * by)
