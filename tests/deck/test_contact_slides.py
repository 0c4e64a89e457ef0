from __future__ import annotations

from builder.deck.model import Drawing, Slide, paragraphs_of
from builder.deck.render import render_deck
from builder.verify.deck_lint import lint_deck
from tests.topics import CLINIC, STAMP, deck_of, points

WEB = f"{CLINIC}web: https://leaf.example/tea\n"


def contact(clinic: str) -> Slide:
    return next(one for one in deck_of(points("A"), clinic=clinic).slides if one.id == "contact")


def codes(slide: Slide) -> list[str]:
    return [slot.alt for slot in slide.slots if isinstance(slot, Drawing)]


def test_shows_the_address_as_a_code_and_once_in_words() -> None:
    slide = contact(WEB)

    assert ["QR code that opens leaf.example/tea"] == codes(slide)
    assert 1 == [one.words for one in paragraphs_of(slide)].count("leaf.example/tea")
    assert () == lint_deck(render_deck(deck_of(points("A"), clinic=WEB), STAMP), "tea.pptx")


def test_reminds_the_presenter_to_say_what_the_code_opens() -> None:
    assert ["Describe the picture aloud: QR code that opens leaf.example/tea"] == [
        one.words for one in contact(WEB).notes
    ]


def test_shows_no_code_without_an_address() -> None:
    assert [] == codes(contact(CLINIC))


def test_keeps_an_address_in_words_that_has_no_room_beside_a_code() -> None:
    long = "https://leaf.example/" + "a-long-way/" * 9
    slide = contact(f"{CLINIC}web: {long}\n")

    assert [] == codes(slide)
    assert "frame/contact/web" in [one.id for one in paragraphs_of(slide)]
