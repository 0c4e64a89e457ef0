"""What is written of any outline passes our own judges, and is the same when written again."""

from __future__ import annotations

import pytest

from builder.findings import has_errors
from tests.random_outlines.author import PLAIN, WILD, Habit
from tests.random_outlines.draft import draft_of
from tests.random_outlines.material import made, read_whole

OUTPUTS = ("deck", "booklet", "sheet")
WRITTEN = [*((seed, PLAIN) for seed in range(18)), *((seed, WILD) for seed in range(8))]
TWICE = range(3)


@pytest.mark.parametrize(("seed", "habit"), WRITTEN)
def test_our_own_judges_find_nothing_in_what_is_written(seed: int, habit: Habit) -> None:
    material = read_whole(draft_of(seed, habit))
    for output in OUTPUTS:
        one = made(material, output)
        by_plan = [told for told in one.findings if told.code.startswith("P")]

        assert [] == [told for told in one.findings if told not in by_plan]
        assert has_errors(by_plan) or one.data


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("seed", TWICE)
def test_writes_the_same_bytes_again(seed: int, output: str) -> None:
    first, second = (made(read_whole(draft_of(seed)), output) for _ in range(2))

    assert first == second
