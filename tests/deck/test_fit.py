from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.deck.design import OURS
from builder.deck.fit import Stack, fits, joined, split_evenly, split_stacks
from builder.deck.grid import BODY
from builder.deck.model import Paragraph, Run
from builder.text.columns import share_width
from builder.units import pt


@given(st.lists(st.integers(1, 10), min_size=1, max_size=25), st.integers(10, 30))
def test_splits_into_groups_that_fit_and_lose_nothing(costs: list[int], room: int) -> None:
    groups = split_evenly(costs, lambda group: sum(group) <= room, float)

    assert groups is not None
    assert costs == [cost for group in groups for cost in group]
    assert all(sum(group) <= room for group in groups)


@given(st.lists(st.integers(1, 10), min_size=1, max_size=25), st.integers(10, 30))
def test_splits_into_as_few_groups_as_can_be(costs: list[int], room: int) -> None:
    groups = split_evenly(costs, lambda group: sum(group) <= room, float)

    fewest, used = 1, 0
    for cost in costs:
        if used + cost > room:
            fewest, used = fewest + 1, 0
        used += cost
    assert groups is not None
    assert fewest == len(groups)


def test_balances_the_groups() -> None:
    groups = split_evenly([1] * 8, lambda group: len(group) <= 5, float)

    assert ((1, 1, 1, 1), (1, 1, 1, 1)) == groups


def test_says_so_when_one_item_alone_does_not_fit() -> None:
    assert split_evenly([1, 9, 1], lambda group: sum(group) <= 5, float) is None


@given(
    st.lists(st.tuples(st.integers(10, 60), st.integers(0, 300)), min_size=1, max_size=5),
    st.integers(60, 900),
)
def test_shares_all_of_the_width_and_no_more(columns: list[tuple[int, int]], width: int) -> None:
    longest = [pt(word) for word, _ in columns]
    naturals = [pt(word + more) for word, more in columns]
    shared = share_width(longest, naturals, pt(width))

    if sum(longest) > width:
        assert shared is None
    else:
        assert shared is not None
        assert all(share >= word - 0.001 for share, word in zip(shared, longest, strict=True))
        assert sum(shared) <= width + 0.001


WORDS = st.text("some tea -", min_size=1, max_size=200)


def stack(first: str, *below: str) -> Stack:
    """Set a point with others below it."""
    runs = [(Run(words),) for words in (first, *below)]
    return tuple(Paragraph(str(at), "en", run, min(at, 1)) for at, run in enumerate(runs))


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=15))
def test_splits_stacks_over_slides_that_hold_them_and_parts_none(texts: list[list[str]]) -> None:
    spot = OURS.layouts["Points, many"].placeholder(BODY)
    stacks = [stack(*words) for words in texts]
    groups = split_stacks(stacks, spot)

    if groups is None:
        assert not all(fits(one, spot) for one in stacks)
    else:
        assert stacks == [one for group in groups for one in group]
        assert all(fits(joined(group), spot) for group in groups)
