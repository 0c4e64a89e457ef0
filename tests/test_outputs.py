"""Which artifacts are made of a topic, and what they are called."""

from __future__ import annotations

from builder.outputs import Wanted, targets_of
from tests.topics import clinic_of

LEAF = 'name: Leaf Clinic\nphone: 555-0123\nemergency: "911"\n'


def paths(clinic: str = "", *, wanted: Wanted | None = None) -> list[str]:
    """Name what is built for a clinic that adds these lines to its file."""
    wishes = (wanted or Wanted()).over(clinic_of(LEAF + clinic).wishes)
    found = targets_of("tea", "en", wishes)
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
