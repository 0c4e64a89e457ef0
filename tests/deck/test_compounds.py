from __future__ import annotations

from builder.deck.compounds import has_parted_word, with_whole_word
from builder.deck.layout import Level
from builder.deck.model import Paragraph, Run
from builder.units import pt

LEVEL = Level(pt(28))


def kept(*texts: str, width: float) -> str:
    """Give the words with a bar where we break a line."""
    runs = tuple(Run(text, bold=at % 2 == 1) for at, text in enumerate(texts))
    shown = with_whole_word(Paragraph("diet", "en", runs), LEVEL, pt(width))
    assert [run.bold for run in runs] == [run.bold for run in shown.runs]
    return "".join(run.text for run in shown.runs).replace("\n", "|")


def test_breaks_before_a_word_that_would_be_parted_at_its_hyphen() -> None:
    assert "A strict|gluten-free diet" == kept("A strict gluten-free diet", width=200)


def test_breaks_behind_it_too_where_the_word_that_is_bound_to_it_has_no_room() -> None:
    assert "A strict|gluten-free|diet" == kept("A strict gluten-free\u00a0diet", width=170)


def test_leaves_alone_what_no_line_would_part() -> None:
    assert "A strict gluten-free diet" == kept("A strict gluten-free diet", width=400)
    assert "A very strict and long diet" == kept("A very strict and long diet", width=170)


def test_leaves_alone_a_word_that_is_wider_than_a_line() -> None:
    assert "A gluten-free diet" == kept("A gluten-free diet", width=90)


def test_keeps_a_word_of_several_looks_whole() -> None:
    assert "A strict|gluten-free diet" == kept("A strict glu", "ten-fr", "ee diet", width=200)


def test_tells_a_word_that_a_renderer_could_part_in_the_room_kept_free() -> None:
    words = Paragraph("diet", "en", (Run("A strict gluten-free diet"),))
    widths = [pt(at) for at in range(100, 300) if has_parted_word(words, LEVEL, pt(at))]

    assert widths
    for width in widths:
        shown = with_whole_word(words, LEVEL, width)
        assert shown == words or not has_parted_word(shown, LEVEL, width)
