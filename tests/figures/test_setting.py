from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder.figures.setting import Setting, Wording, item_wordings, set_words, wording
from builder.figures.style import PAGE_STYLE, SLIDE_STYLE, sizes_of
from builder.outline.text_model import Words
from builder.units import Length, pt
from tests.figures.given import item, plain, text


def set_label(words: str, width: Length) -> Setting | None:
    return set_words((Wording("t", "en", words, PAGE_STYLE.label),), width, style=PAGE_STYLE)


def lines(words: str, width: float) -> list[str]:
    setting = set_label(words, pt(width))
    assert setting is not None
    return [plain(line) for line in setting.passages[0].lines]


def test_makes_lines_of_even_length() -> None:
    assert ["the medicine that somebody", "ordered wakes them"] == lines(
        "the medicine that somebody ordered wakes them", 200
    )


def test_parts_two_sentences_where_each_fits_a_line() -> None:
    assert ["Wider gaps.", "More germs get in."] == lines("Wider gaps. More germs get in.", 110)


def test_parts_two_lines_at_a_comma() -> None:
    assert ["A drawing,", "not measured data"] == lines("A drawing, not measured data", 110)


def test_keeps_what_follows_a_colon_together() -> None:
    assert ["Something else:", "medicine, diet,", "smoking, or sleep"] == lines(
        "Something else: medicine, diet, smoking, or sleep", 95
    )


def test_keeps_what_stands_in_parentheses_together() -> None:
    assert ["Something else", "(medicine, diet,", "smoking, or sleep)"] == lines(
        "Something else (medicine, diet, smoking, or sleep)", 95
    )


def test_leaves_no_article_alone_above_words_that_belong_together() -> None:
    assert ["A clot", "forms"] == lines("A clot forms", 56)


def test_gives_nothing_where_a_word_is_too_wide() -> None:
    assert set_label("incomprehensible", pt(40)) is None


def test_sets_an_item_in_strong_letters_and_what_hangs_below_in_plain_ones() -> None:
    weights = [one.look.bold for one in item_wordings(item("Fuel", "from fat"), PAGE_STYLE)]

    assert [True, False] == weights


def test_sets_a_text_in_strong_letters_whose_author_made_all_of_it_strong() -> None:
    strong = replace(text("from fat"), runs=(Words("from fat", strong=True),))

    assert wording(strong, PAGE_STYLE.label).look.bold


def test_a_snug_box_at_the_right_does_not_reach_far_to_the_left() -> None:
    setting = set_label("Time", pt(400))
    assert setting is not None
    block = setting.snug().placed(pt(400), pt(0), align="right")

    assert block.x > 360


@given(st.lists(st.sampled_from(["a", "be", "sea.", "dune,", "end:"]), min_size=1, max_size=12))
def test_loses_no_word(words: list[str]) -> None:
    assert words == " ".join(lines(" ".join(words), 60)).split()


def test_tries_smaller_and_smaller_words_down_to_the_least() -> None:
    sizes = [style.label.size for style in sizes_of(SLIDE_STYLE)]

    assert sizes == sorted(sizes, reverse=True)
    assert (20, 4) == (sizes[0], len(sizes))
    assert all(
        look.size >= SLIDE_STYLE.least
        for style in sizes_of(SLIDE_STYLE)
        for look in (style.heading, style.strong, style.label, style.note)
    )
