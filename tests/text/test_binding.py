from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.binding import bind_last_words, bind_units


def shown(text: str) -> str:
    """Show no-break spaces as ~."""
    return text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Ask your care team", "Ask your care~team"),
        ("Fiber is good for you", "Fiber is good~for~you"),
        ("Take part", "Take~part"),
        ("Stop", "Stop"),
        ("", ""),
        ("A question\nand its long answer", "A question\nand its long~answer"),
        ("A question\nAnswer", "A question\nAnswer"),
        ("see immunohistochemistry reports", "see immunohistochemistry reports"),
        ("radiofrequencyablation of it", "radiofrequencyablation of~it"),
    ],
)
def test_joins_the_last_words(text: str, bound: str) -> None:
    assert bound == shown(bind_last_words(text))


@pytest.mark.parametrize("text", ["two  spaces", "ends with one ", "  "])
def test_does_not_join_what_has_more_than_one_space(text: str) -> None:
    assert text == bind_last_words(text)


def test_joins_two_of_three_words_before_two_spaces() -> None:
    assert shown(bind_last_words("all  is ok")) == "all  is~ok"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("About 5 in 100 people", "About 5~in~100 people"),
        ("Step 2 of 3", "Step 2~of~3"),
        ("Take 81 mg a day", "Take 81~mg a day"),
        ("30 g of fiber", "30~g of fiber"),
        ("A fever of 100.4 °F (38 °C)", "A fever of 100.4~°F (38~°C)"),
        ("less than 5 %.", "less than 5~%."),
        ("80 kg, 12 pt", "80~kg, 12~pt"),
    ],
)
def test_joins_a_number_with_what_it_counts(text: str, bound: str) -> None:
    assert bound == shown(bind_units(text))


@pytest.mark.parametrize(
    "text",
    [
        "5 in the morning",
        "10 minutes",
        "3 magnets and 4 grams",
        "of 3 people",
        "call 555-0100 in time",
        "vitamin B12 mgmt",
        "100  %",
    ],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    assert text == bind_units(text)


@given(st.text(st.sampled_from("ab1 5%\ninof")))
def test_changes_nothing_but_a_space_into_a_no_break_space(text: str) -> None:
    assert text == bind_units(bind_last_words(text)).replace("\u00a0", " ")
