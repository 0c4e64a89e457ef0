"""Which artifacts are made of a topic, and what they are called."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from builder import outputs
from builder.material import Material
from builder.outputs import Editions, Wanted, share_out, targets_of
from tests.topics import clinic_of

LEAF = 'name: Leaf Clinic\nphone: 555-0123\nemergency: "911"\n'


def paths(clinic: str = "", *, wanted: Wanted | None = None) -> list[str]:
    """Name what is built for a clinic that adds these lines to its file."""
    found = (wanted or Wanted()).targets("tea", "en", clinic_of(LEAF + clinic).wishes)
    return [target.path for target in found]


def test_makes_a_deck_where_the_clinic_says_nothing() -> None:
    assert ["decks/tea.en.pptx"] == paths()


def test_names_another_edition_of_the_deck() -> None:
    assert ["decks/tea.en.cme.pptx"] == paths("editions: [cme]\n")


def test_makes_a_sheet_and_a_booklet_for_patients() -> None:
    assert [
        "handouts/tea.en.sheet.letter.pdf",
        "handouts/tea.en.booklet.letter.pdf",
    ] == paths("editions: [patient]\n")


def test_makes_every_handout_in_large_print_too_where_the_clinic_wants_it() -> None:
    assert [
        "handouts/tea.en.sheet.a4.pdf",
        "handouts/tea.en.sheet.a4.large-print.pdf",
        "handouts/tea.en.booklet.a4.pdf",
        "handouts/tea.en.booklet.a4.large-print.pdf",
    ] == paths("editions: [patient]\npapers: [a4]\nlarge-print: yes\n")


def test_makes_what_is_asked_for_in_place_of_what_the_clinic_wants() -> None:
    wanted = Wanted(("patient",), ("a4",))

    assert [
        "handouts/tea.en.sheet.a4.pdf",
        "handouts/tea.en.booklet.a4.pdf",
    ] == paths("editions: [webinar]\npapers: [letter]\n", wanted=wanted)


def test_makes_large_print_that_is_asked_for() -> None:
    wanted = Wanted(("patient",), large_print=True)

    assert "handouts/tea.en.booklet.letter.large-print.pdf" in paths(wanted=wanted)


def test_makes_one_kind_alone_where_it_is_asked_for() -> None:
    assert ["handouts/tea.en.booklet.letter.pdf"] == paths(
        "editions: [webinar, patient]\n", wanted=Wanted(kinds=("booklet",))
    )


def test_makes_the_decks_alone_that_the_clinic_wants() -> None:
    assert ["decks/tea.en.cme.pptx"] == paths(
        "editions: [cme, patient]\n", wanted=Wanted(kinds=("deck",))
    )


def test_makes_a_kind_that_is_asked_for_though_the_clinic_wants_none() -> None:
    assert ["decks/tea.en.pptx", "handouts/tea.en.sheet.letter.pdf"] == sorted(
        paths("editions: [webinar]\n", wanted=Wanted(kinds=("sheet", "deck")))
    )


def shares(cores: int) -> list[list[str]]:
    """Name the outputs that each process makes of a deck, a sheet and a booklet."""
    wishes = clinic_of(f"{LEAF}editions: [webinar, patient]\n").wishes
    parts = share_out(targets_of("tea", "en", wishes), cores=cores)
    return [[target.output for target in part] for part in parts]


def test_makes_sheet_and_booklet_in_one_process_on_two_cores() -> None:
    assert [["booklet", "sheet"], ["deck"]] == shares(2)


def test_makes_all_in_one_process_on_one_core() -> None:
    assert [["booklet", "deck", "sheet"]] == shares(1)


def test_makes_each_in_a_process_of_its_own_where_there_are_cores() -> None:
    assert [["booklet"], ["deck"], ["sheet"]] == shares(8)


def test_makes_an_edition_once_for_all_that_is_made_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    material = SimpleNamespace(outline=None, clinic=None, references=(), pictures=())
    monkeypatch.setattr(outputs, "load", lambda _: lambda _, **more: (more["profile"], ()))
    editions = Editions(cast("Material", material))

    assert editions.of("patient") is editions.of("patient")
    assert ("webinar", ()) == editions.of("webinar")
