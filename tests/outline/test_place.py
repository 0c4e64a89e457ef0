from __future__ import annotations

from builder.findings import Span
from builder.outline.place import place_at, place_lines, place_whole


def test_counts_columns_from_where_the_words_begin() -> None:
    place = place_at("f", "soap and water", line=3, column=5)

    assert Span("f", 3, 10, 3, 13) == place.span(5, 8)
    assert Span("f", 3, 5, 3, 19) == place.extent


def test_counts_each_line_from_its_own_column() -> None:
    place = place_lines("f", "ab\ncd\nef", [(1, 3), (2, 7), (3, 1)])

    assert Span("f", 2, 8, 2, 9) == place.span(4, 5)
    assert Span("f", 1, 4, 3, 2) == place.span(1, 7)


def test_goes_on_at_the_first_column_of_the_next_line() -> None:
    place = place_at("f", "ab\ncd", line=4, column=9)

    assert Span("f", 5, 1, 5, 3) == place.span(3, 5)


def test_gives_an_empty_text_one_letter() -> None:
    assert Span("f", 2, 4, 2, 5) == place_at("f", "", line=2, column=4).extent


def test_gives_the_whole_where_no_finer_place_is_known() -> None:
    whole = Span("f", 1, 2, 3, 4)

    assert whole == place_whole("ab cd", whole).span(3, 5)
