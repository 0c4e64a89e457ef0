from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from builder.findings import Finding, Span
from builder.outline.fields import Fields, fold, near, quoted, read_fields, read_keys
from builder.outline.strict_yaml import read_yaml
from tests.outline.given import words_at


def fields(text: str) -> Fields:
    found: list[Finding] = []
    mapping = read_yaml(text, file="a.yaml", first_line=1, found=found)
    assert mapping is not None
    read, trouble = read_fields(mapping, what="this page", required=(), optional=("a", "b"))
    assert [] == found + trouble
    return read


def test_offers_the_nearest_name_as_it_is_written() -> None:
    assert 'did you mean "Handout"?' == near("handuot", ["Handout", "Chart"])


def test_offers_all_names_where_none_is_near() -> None:
    assert "known are: a, b" == near("zebra", ["b", "a"])


def test_does_not_compare_what_is_no_word() -> None:
    assert "known are: aaaa" == near("a" * 100_000, ["aaaa"])


def test_shows_the_first_letters_of_long_words_on_one_line() -> None:
    assert f'"{"ab " * 20}…"' == quoted("ab\n" * 100)


def test_keeps_hard_spaces_when_it_folds_the_others() -> None:
    assert "20\u00a0mg a day" == fold(" 20\u00a0mg\n a\tday \n")


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026-11-22", date(2026, 11, 22)), ("", None), ('" "', None)],
)
def test_reads_a_day(written: str, day: date | None) -> None:
    found: list[Finding] = []

    assert day == fields(f"a: {written}").date("a", found)
    assert [] == found


@pytest.mark.parametrize(
    "written", ["2026-13-01", "20261122", "2026-W47-7", "22.11.2026", "2026-1-1", "٢٠٢٦-١١-٢٢"]
)
def test_tells_of_what_is_no_day(written: str) -> None:
    found: list[Finding] = []

    assert fields(f"a: {written}").date("a", found) is None
    assert ["R163"] == [one.code for one in found]


@pytest.mark.parametrize("written", ["-1", "1e3", "1,5", ".5", "٣", "1234567", "ten"])
def test_tells_of_what_is_no_number(written: str) -> None:
    found: list[Finding] = []

    assert fields(f"a: {written}").number("a", found) is None
    assert ["R164"] == [one.code for one in found]


def test_reads_a_number_to_the_letter() -> None:
    assert Decimal("2.50") == fields("a: 2.50").number("a", [])


def test_tells_of_every_key_that_is_unknown_or_missing() -> None:
    found: list[Finding] = []
    mapping = read_yaml("xyz: 1\nc:\n", file="a.yaml", first_line=1, found=found)
    assert mapping is not None

    _, trouble = read_fields(mapping, what="this page", required=("a", "c"))

    told = [(one.code, one.span.line, one.span.column, one.message) for one in trouble]
    assert told == [
        ("R160", 1, 1, 'this page has no key "xyz"'),
        ("R161", 1, 1, 'this page needs "a"'),
        ("R161", 2, 1, 'this page needs "c"'),
    ]


def test_tells_once_of_a_key_that_is_missing_since_it_is_misspelt() -> None:
    mapping = read_yaml("Title: 1\n", file="a.yaml", first_line=1, found=[])
    assert mapping is not None

    _, trouble = read_fields(mapping, what="this page", required=("title",))

    assert ["R160"] == [one.code for one in trouble]


def test_takes_one_text_for_a_list_of_one() -> None:
    assert ["b"] == [scalar.text for scalar in fields("a: b").scalars("a", [])]


def test_reads_an_empty_optional_key_as_none() -> None:
    empty = fields("a:\nb: []\n")

    assert empty.scalar("a", []) is None
    assert "" == empty.text("a", [])
    assert () == empty.scalars("a", [])
    assert () == empty.scalars("b", [])
    assert () == empty.keys("a", [])


def keys_at(text: str, written: str) -> tuple[list[tuple[str, str]], list[str]]:
    found: list[Finding] = []
    column = text.index(written) + 1
    span = Span("a", 1, column, 1, column + len(written))
    keys = read_keys(written.strip('"'), span, found)
    return [(key.name, words_at(key.span, text)) for key in keys], [
        words_at(one.span, text) for one in found
    ]


def test_reads_keys_with_and_without_their_marks() -> None:
    keys, _ = keys_at("source: a1, @b-2;c3", "a1, @b-2;c3")

    assert [("a1", "a1"), ("b-2", "@b-2"), ("c3", "c3")] == keys


def test_reads_keys_in_brackets_and_behind_them() -> None:
    keys, _ = keys_at("| [@a; @b], c |", "[@a; @b], c")

    assert [("a", "@a"), ("b", "@b"), ("c", "c")] == keys


def test_places_keys_inside_quotation_marks() -> None:
    keys, found = keys_at('source: "a, B, c"', '"a, B, c"')

    assert [("a", "a"), ("c", "c")] == keys
    assert ["B"] == found


def test_gives_keys_the_whole_span_where_they_are_wrapped() -> None:
    span = Span("a", 2, 9, 3, 14)
    keys = read_keys("a1, b2", span, [])

    assert [span, span] == [key.span for key in keys]


def test_tells_of_keys_that_are_none() -> None:
    keys, found = keys_at("a b, 1c, Smith2020, ok", "a b, 1c, Smith2020, ok")

    assert [("ok", "ok")] == keys
    assert ["a b", "1c", "Smith2020"] == found
