from __future__ import annotations

from decimal import Decimal

import pytest

from builder.checks.numerals import claims, decimals, named_numbers, shares, whole_of


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("About 5 in 100, or 1 in 20.", ["5 in 100", "1 in 20"]),
        ("2 of every 3, 1 out of 10", ["2 of every 3", "1 out of 10"]),
        ("One in 1,000 people", ["One in 1,000"]),
        ("5\u00a0in\u00a0100", ["5\u00a0in\u00a0100"]),
    ],
)
def test_finds_shares(words: str, found: list[str]) -> None:
    assert found == [match[0] for match in shares(words)]


@pytest.mark.parametrize(
    "words",
    [
        "Step 2 of 3",
        "No more than 4 in 24 hours",
        "It had 5 in 2019",
        "30 in 10",
        "5 in the morning",
        "Call 555-0100 in 5 days",
        "1 of 1",
    ],
)
def test_takes_other_numbers_for_no_share(words: str) -> None:
    assert [] == list(shares(words))


def test_reads_what_a_share_counts_out_of() -> None:
    assert [1000, 3] == [whole_of(match) for match in shares("one in 1,000 and 2 of 3")]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("About 5 in 100 people", "5 in 100"),
        ("Some 70% of it", "70%"),
        ("70 percent", "70 percent"),
        ("It is 3 times as likely", "3 times"),
        ("38,000 people (150 of them women)", "38,000"),
        ("In 120 homes", "120"),
    ],
)
def test_finds_the_number_that_claims_something(words: str, first: str) -> None:
    assert first == next(claims(words))[0]


@pytest.mark.parametrize(
    "words",
    [
        "Wash for 20 seconds, 5 times a day",
        "Call 911",
        "Call or text 741741",
        "In an emergency, 911 helps",
        "Phone 555-0100, (555) 555-0100, 800 555 0102 or 1-800-555-0102",
        "In 2019 it began",
        "Walk 30 to 45 minutes at age 50",
        "COVID-19 and B12",
        "{clinic.phone}",
    ],
)
def test_leaves_phone_numbers_years_and_small_counts_alone(words: str) -> None:
    assert [] == [match[0] for match in claims(words)]


def test_finds_decimals_and_no_dates_versions_or_addresses() -> None:
    words = "4.6% or 2.5, not 1.2.3, v2.0, 555.555.0100, 3/4.5 or item 7."
    assert ["4.6", "2.5"] == [match[0] for match in decimals(words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Five of 100, zero left.", ["5", "100", "0"]),
        ("From 4.5% to 6-8, then 30.", ["4.5", "45", "6", "8", "30"]),
        ("1,420 people", ["1420", "1.42"]),
        ("1.420,5 Liter", ["1420.5", "1.4205"]),
        ("Eleven people, often", []),
    ],
)
def test_finds_every_number_that_is_named(words: str, found: list[str]) -> None:
    assert set(map(Decimal, found)) == named_numbers(words)
