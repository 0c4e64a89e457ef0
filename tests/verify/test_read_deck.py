from __future__ import annotations

from builder.verify.read_deck import read_deck
from tests.verify.samples import deck, replaced


def test_gives_each_text_under_its_id_with_its_numbers_apart() -> None:
    read = read_deck(deck())
    assert read
    (text,) = (one for one in read.texts if one.id == "why/points/1")
    assert ("Tea holds caffeine", (1,)) == (text.words, text.numbers)


def test_joins_the_paragraphs_of_one_id() -> None:
    read = read_deck(deck())
    assert read
    (text,) = (one for one in read.texts if one.id == "main-message")
    assert "Tea keeps some people awake. Drink the last cup at noon." == text.words


def test_reads_a_line_break_as_a_space() -> None:
    broken = replaced(deck(), "<a:t>Tea holds", "<a:t>Tea</a:t></a:r><a:br/><a:r><a:t>holds")
    read = read_deck(broken)
    assert read
    assert "Tea holds caffeine" in [one.words for one in read.texts]


def test_reads_the_numbers_of_a_chart_and_its_alternative_text() -> None:
    read = read_deck(deck())
    assert read
    (chart,) = read.charts
    assert "Bar chart. Without tea 420 minutes of sleep, with tea 385." == chart.alt
    assert ("Without tea", "With tea") == chart.categories
    assert (("Minutes", (420.0, 385.0)),) == chart.series


def test_reads_tables_row_by_row() -> None:
    read = read_deck(deck())
    assert read
    assert (("Time", "Tea"), ("morning", "black"), ("evening", "mint")) == read.tables[0].rows
    assert ("Mint helps sleep", "Not proven", "2") == read.tables[1].rows[2]


def test_reads_the_notes_and_the_sources() -> None:
    read = read_deck(deck())
    assert read
    assert "Hold up a cup." in [note.words for slide in read.slides for note in slide.notes]
    listed = [(one.listed, one.id) for one in read.texts if one.id.startswith("source/")]
    assert [(1, "source/smith2020"), (2, "source/lee2018")] == listed


def test_gives_nothing_for_what_is_no_deck() -> None:
    assert read_deck(b"no") is None
