from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.figures.model import Ink
from builder.findings import Finding, Span
from builder.handout.blocks import Block, Border, Choice, Strip
from builder.handout.flow import Flow, lay_out
from builder.handout.model import Art, PageSize
from builder.units import ZERO, Length, pt

PAPER = PageSize("test", pt(200), pt(200), pt(10), pt(10), pt(20), pt(20), pt(120))
ROOM = 100
HERE = Span("outline.md", 7)


def strip(
    height: float, name: int = 0, *, keep: bool = False, near: bool = False, gap: float = 0
) -> Strip:
    art = Art(ZERO, ZERO, (), tag=name, height=pt(height))
    return Strip(pt(height), (art,), keep=keep, near=near, gap=pt(gap))


def block(
    *strips: Strip, gap: float = 0, whole: bool = False, border: Border | None = None
) -> Block:
    return Block(strips, HERE, pt(gap), border, whole=whole)


def pages(*blocks: Block) -> list[list[int]]:
    """Give the names of the strips on each page."""
    return named(laid(*blocks))


def ordered(*orders: tuple[Block, ...]) -> list[list[int]]:
    """Give the names of the strips on each page, of blocks that may stand in these orders."""
    return named(laid(Choice(orders)))


def named(flow: Flow) -> list[list[int]]:
    return [
        [one.tag for one in page.items if isinstance(one, Art) and one.tag] for page in flow.pages
    ]


def laid(*blocks: Block | Choice) -> Flow:
    found: list[Finding] = []
    flow = lay_out(blocks, PAPER, found)
    assert not found
    return flow


def heights(flow: Flow) -> list[Length]:
    return [item.y for page in flow.pages for item in page.items if isinstance(item, Art)]


def test_fills_a_page_before_it_begins_the_next() -> None:
    assert [[1, 2], [3]] == pages(block(strip(50, 1), strip(50, 2), strip(50, 3)))


def test_keeps_a_heading_with_its_first_line() -> None:
    heading = block(strip(30, 2, keep=True))

    assert [[1], [2, 3]] == pages(block(strip(60, 1)), heading, block(strip(30, 3)))


def test_keeps_a_whole_block_on_one_page() -> None:
    assert [[1], [2, 3]] == pages(
        block(strip(60, 1)), block(strip(30, 2), strip(30, 3), whole=True)
    )


def test_keeps_a_strip_near_the_next_where_that_leaves_no_page_nearly_empty() -> None:
    pair = block(strip(40, 2, near=True), strip(40, 3))

    assert [[1], [2, 3]] == pages(block(strip(35, 1)), pair)
    assert [[1, 2], [3]] == pages(block(strip(30, 1)), pair)
    assert [[1], [2]] == pages(block(strip(60, 1, near=True), strip(60, 2)))


def test_parts_a_whole_block_that_no_page_can_hold() -> None:
    strips = [strip(40, number) for number in (1, 2, 3)]

    assert [[1, 2], [3]] == pages(block(*strips, whole=True))


def test_parts_a_whole_block_that_a_page_can_hold_but_not_with_its_heading() -> None:
    heading = strip(30, 1, keep=True)

    assert [[1, 2], [3]] == pages(block(heading), block(strip(40, 2), strip(40, 3), whole=True))


def test_parts_a_whole_block_that_would_leave_a_page_nearly_empty() -> None:
    strips = [strip(40, number) for number in (2, 3)]

    assert [[1, 2], [3]] == pages(block(strip(30, 1)), block(*strips, whole=True))
    assert [[1], [2, 3]] == pages(block(strip(35, 1)), block(*strips, whole=True))


def test_drops_the_gap_at_the_top_of_a_page() -> None:
    flow = laid(block(strip(100, 1)), block(strip(10, 2), gap=30))

    assert [pt(20), pt(20)] == heights(flow)


def test_leaves_the_gap_between_two_blocks() -> None:
    flow = laid(block(strip(10, 1)), block(strip(10, 2), gap=30))

    assert [pt(20), pt(60)] == heights(flow)


def test_repeats_the_head_of_a_block_as_decoration() -> None:
    head = strip(20, 9)
    rows = Block((head, strip(70, 1), strip(70, 2)), HERE, whole=True, head=(head,))
    flow = laid(rows)

    assert [[9, 1], [2]] == pages(rows)
    assert [9, 1, None, 2] == [
        one.tag for page in flow.pages for one in page.items if isinstance(one, Art)
    ]


def test_draws_a_border_on_each_page_that_it_reaches() -> None:
    border = Border(Ink(), ZERO, pt(5), pt(5))
    flow = laid(block(strip(80, 1), strip(80, 2), border=border))

    assert [2, 2] == [
        sum(1 for one in page.items if isinstance(one, Art) and one.tag is None)
        for page in flow.pages
    ]


def test_leaves_room_for_the_foot_of_a_border() -> None:
    border = Border(Ink(), ZERO, ZERO, pt(30))

    assert [[1], [2]] == pages(block(strip(50, 1), strip(30, 2), border=border))


def test_says_what_no_page_can_hold() -> None:
    found: list[Finding] = []

    flow = lay_out([block(strip(101, 1))], PAPER, found)

    assert () == flow.pages
    assert [("P420", 7)] == [(finding.code, finding.span.line) for finding in found]


def test_asks_for_the_last_block_with_the_pages_and_the_room_that_are_left() -> None:
    found: list[Finding] = []
    asked: list[tuple[int, Length]] = []

    def rest(count: int, room: Length) -> Block:
        asked.append((count, room))
        return block(strip(40, 3))

    flow = lay_out([block(strip(90, 1), strip(60, 2))], PAPER, found, rest=rest)

    assert [(2, pt(40))] == asked
    assert [[1], [2, 3]] == named(flow)


def test_takes_another_order_where_that_saves_half_a_page() -> None:
    words, figure = block(strip(30, 1), strip(10, 2)), block(strip(70, 3), whole=True)

    assert [[3, 1], [2]] == ordered((words, figure), (figure, words))


def test_takes_no_order_in_which_a_page_cannot_hold_something() -> None:
    heading = block(strip(40, 1, keep=True))
    words, figure = block(strip(20, 2)), block(strip(70, 3), whole=True)

    assert [[1, 2], [3]] == ordered((heading, words, figure), (heading, figure, words))


def test_keeps_a_heading_with_what_may_stand_in_two_orders() -> None:
    heading = block(strip(20, 1, keep=True))
    words, figure = block(strip(20, 2)), block(strip(70, 3), whole=True)
    flow = laid(block(strip(70, 4)), heading, Choice(((words, figure), (figure, words))))

    assert [[4], [1, 2], [3]] == named(flow)


def test_keeps_the_order_of_the_author_where_another_saves_little() -> None:
    words, figure = block(strip(30, 1), strip(20, 2)), block(strip(80, 3), whole=True)

    assert [[1, 2], [3]] == ordered((words, figure), (figure, words))


strips = st.builds(
    strip,
    st.integers(1, 40),
    st.integers(1, 9),
    keep=st.booleans(),
    gap=st.integers(0, 20),
)
borders = st.sampled_from([None, Border(Ink(), ZERO, pt(4), pt(6))])
blocks = st.lists(
    st.builds(
        lambda rows, gap, whole, border: block(*rows, gap=gap, whole=whole, border=border),
        st.lists(strips, min_size=1, max_size=6),
        st.integers(0, 30),
        st.booleans(),
        borders,
    ),
    min_size=1,
    max_size=8,
)


@given(blocks)
def test_loses_no_strip_and_keeps_all_inside_the_page(some: list[Block]) -> None:
    found: list[Finding] = []
    flow = lay_out(some, PAPER, found)
    if found:
        return

    names = [one.items[0].tag for block_ in some for one in block_.strips if one.items]  # type: ignore[union-attr]
    assert names == [
        one.tag for page in flow.pages for one in page.items if isinstance(one, Art) and one.tag
    ]
    for page in flow.pages:
        for item in page.items:
            assert isinstance(item, Art)
            assert PAPER.top <= item.y
            assert item.y + item.height <= PAPER.bottom + 0.001
