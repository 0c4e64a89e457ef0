from __future__ import annotations

import pytest

from builder.artifact_name import (
    aside_name,
    choices_of,
    deck_name,
    ending_of,
    handout_name,
    is_document,
    is_made,
    topic_of,
)

SHEET = "handouts/tea.en.sheet.a4.large-print.pdf"


def test_names_a_deck_by_its_edition_unless_it_is_the_webinar() -> None:
    assert "decks/tea.en.pptx" == deck_name("tea", "en", "webinar")
    assert "decks/tea.en.cme.pptx" == deck_name("tea", "en", "cme")


def test_names_a_handout_by_kind_and_paper() -> None:
    assert SHEET == handout_name("tea", "en", "sheet", "a4.large-print")


def test_takes_a_name_apart_again() -> None:
    assert "tea" == topic_of(SHEET)
    assert ("sheet", "a4", "large-print") == choices_of(SHEET)
    assert ("cme",) == choices_of("decks/tea.en.cme.pptx")
    assert ending_of("decks/tea.en.pptx") == ending_of("decks/mint.en.pptx")


def test_what_was_put_aside_is_a_document_that_no_build_made() -> None:
    aside = f"decks/{aside_name('tea.en.pptx', 2)}"

    assert "decks/tea.en.edited-2.pptx" == aside
    assert is_document(aside)
    assert not is_made(aside)


@pytest.mark.parametrize("name", ["decks/notes.txt", "decks/old/tea.en.pptx", "handouts/tea.pptx"])
def test_what_else_is_in_its_folders_no_build_made(name: str) -> None:
    assert is_made("decks/tea.en.pptx")
    assert not is_made(name)
