"""Everything on a page grows alike."""

from __future__ import annotations

import pytest

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
    Stroke,
    TextBlock,
)
from builder.handout.magnify import magnified_bookmarks, magnified_pages, magnified_paper
from builder.handout.model import Art, Bookmark, Glyphs, Page, PageSize, Raster, TextLine
from builder.theme import Colour, TextStyle
from builder.units import ZERO, pt
from tests.pictures import picture

INK = Ink(None, Colour.INK, pt(1), (pt(3), pt(2)))
TWICE = Ink(None, Colour.INK, pt(2), (pt(6), pt(4)))
STYLE, LARGE = TextStyle(pt(10), pt(12)), TextStyle(pt(20), pt(24))
BOX = Rectangle(pt(1), pt(2), pt(3), pt(4), INK, pt(1))
LARGE_BOX = Rectangle(pt(2), pt(4), pt(6), pt(8), TWICE, pt(2))


def drawn(shape: Shape | Raster) -> Shape | Raster:
    """Magnify one shape twice."""
    page = Page((Art(ZERO, ZERO, (shape,)),), ())
    (item,) = magnified_pages((page,), 2)[0].items
    assert isinstance(item, Art)
    return item.shapes[0]


@pytest.mark.parametrize(
    ("small", "large"),
    [
        (BOX, LARGE_BOX),
        (
            Ellipse(pt(1), pt(2), pt(3), pt(4), INK),
            Ellipse(pt(2), pt(4), pt(6), pt(8), TWICE),
        ),
        (Stroke(pt(1), pt(2), pt(3), pt(4), INK), Stroke(pt(2), pt(4), pt(6), pt(8), TWICE)),
        (
            Outline((1, 2), ((3, 4), (5, 6, 7, 8, 9, 10)), INK, closed=False),
            Outline((2, 4), ((6, 8), (10, 12, 14, 16, 18, 20)), TWICE, closed=False),
        ),
        (
            Contours((Contour((1, 2), ((3, 4),)),), INK),
            Contours((Contour((2, 4), ((6, 8),)),), TWICE),
        ),
        (
            Label(pt(1), pt(2), "tea", STYLE, "right"),
            Label(pt(2), pt(4), "tea", LARGE, "right"),
        ),
        (
            TextBlock(pt(1), pt(2), pt(3), (Passage("", "en", ("tea",), STYLE),), "left", BOX),
            TextBlock(
                pt(2), pt(4), pt(6), (Passage("", "en", ("tea",), LARGE),), "left", LARGE_BOX
            ),
        ),
        (
            Code(pt(1), pt(2), pt(30), "https://example.org", INK),
            Code(pt(2), pt(4), pt(60), "https://example.org", TWICE),
        ),
        (Raster(picture(4, 3), pt(3), pt(4)), Raster(picture(4, 3), pt(6), pt(8))),
    ],
    ids=lambda shape: type(shape).__name__,
)
def test_magnifies_a_shape(small: Shape | Raster, large: Shape | Raster) -> None:
    assert large == drawn(small)


def test_magnifies_a_line_of_words_in_the_page_and_around_it() -> None:
    glyphs = Glyphs(pt(1), "tea", True, pt(10), Colour.INK, pt(3), pt(20), 7)  # noqa: FBT003
    line = TextLine(pt(5), (glyphs,), is_artifact=True, height=pt(12))
    large = Glyphs(pt(2), "tea", True, pt(20), Colour.INK, pt(6), pt(40), 7)  # noqa: FBT003
    expected = TextLine(pt(10), (large,), is_artifact=True, height=pt(24))

    assert (Page((expected,), (expected,)),) == magnified_pages((Page((line,), (line,)),), 2)


def test_magnifies_the_box_of_a_drawing() -> None:
    page = Page((Art(pt(1), pt(2), (), 5, pt(3), pt(4)),), ())

    assert (Art(pt(2), pt(4), (), 5, pt(6), pt(8)),) == magnified_pages((page,), 2)[0].items


def test_moves_a_bookmark_with_its_place() -> None:
    small, large = Bookmark("a", "A", 0, 3, pt(10)), Bookmark("a", "A", 0, 3, pt(20))

    assert (large,) == magnified_bookmarks((small,), 2)


def test_gives_the_paper_that_is_printed_on() -> None:
    page = PageSize("a", pt(100), pt(200), pt(10), pt(11), pt(12), pt(13), pt(180), 2)
    paper = PageSize("a", pt(200), pt(400), pt(20), pt(22), pt(24), pt(26), pt(360))

    assert paper == magnified_paper(page)
