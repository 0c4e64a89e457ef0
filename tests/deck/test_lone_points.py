from __future__ import annotations

from builder.deck.lone_layouts import NUMBER_SIZE
from builder.deck.model import Slide, TextSlot, paragraphs_of
from builder.deck.render import render_deck
from builder.verify.deck_lint import lint_deck
from tests.topics import STAMP, deck_of, points


def slide_of(*lines: str) -> Slide:
    return next(one for one in deck_of(points(*lines)).slides if one.id == "why/points/1")


def words(slide: Slide) -> list[str]:
    return [one.words for one in paragraphs_of(slide)[1:]]


def test_sets_a_number_that_opens_the_only_point_large() -> None:
    slide = slide_of("**5 in 100** people drink it at night [@smith2020]")

    assert "Key number" == slide.layout
    assert ["5 in 100", "people drink it at night", "Source: 1. Smith 2020"] == words(slide)


def test_keeps_number_and_words_one_text_of_the_outline() -> None:
    slide = slide_of("**5 in 100** people drink it at night")

    assert ["why/points/1", "why/points/1"] == [one.id for one in paragraphs_of(slide)[1:]]


def test_sets_a_number_of_many_words_smaller_and_a_longer_one_as_a_point() -> None:
    long = slide_of("**About 1 in 10 of us all** drinks it at night")
    longer = slide_of("**Every second one of the 200 people in this one town** drinks it")
    (number,) = (slot for slot in long.slots if isinstance(slot, TextSlot))

    size = number.paragraphs[0].runs[0].size
    assert size is not None
    assert size < NUMBER_SIZE
    assert "Points" == longer.layout


def test_leaves_a_number_among_other_points_where_it_is() -> None:
    assert "Points" == slide_of("**5 in 100** people drink it", "Nobody sleeps").layout
    assert "Points" == slide_of("Some **5 in 100** people drink it").layout
    assert "Points" == slide_of("**Nobody** drinks it at night").layout


def test_sets_what_somebody_said_as_a_quotation() -> None:
    slide = slide_of("“I could not sleep.”\n  - A reader, 2024")

    assert "Quote" == slide.layout
    assert ["“I could not sleep.”", "A reader, 2024"] == words(slide)


def test_knows_a_quotation_only_where_all_of_the_point_is_one() -> None:
    assert "Quote" == slide_of('"I could not sleep."').layout
    assert "Points" == slide_of("“Never,” she said").layout


def test_passes_our_lint() -> None:
    number, quote = points("**5 in 100** drink it"), points("“No sleep.”\n  - A reader")
    body = number + quote.replace("id: why; short: Why", "id: how; short: How")

    assert () == lint_deck(render_deck(deck_of(body), STAMP), "tea.pptx")
