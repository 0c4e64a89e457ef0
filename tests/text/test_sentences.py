from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.sentences import quoted, split_sentences, split_words


def parts(words: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(words)]


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        ("Wash. Rinse! Dry?", ["Wash.", "Rinse!", "Dry?"]),
        ('She said "Stop." Then she left.', ['She said "Stop."', "Then she left."]),
        ("Wait… There is more", ["Wait…", "There is more"]),
        ("هل أنت بخير؟ نعم.", ["هل أنت بخير؟", "نعم."]),
        ("Soap lifts germs . Water does not .", ["Soap lifts germs .", "Water does not ."]),
        ("5 in 100 have it. 3 do not.", ["5 in 100 have it.", "3 do not."]),
        ("Ask about vitamin K. You need it.", ["Ask about vitamin K.", "You need it."]),
        ("Is it safe? The answer is no. Ask.", ["Is it safe?", "The answer is no.", "Ask."]),
        ("At 5 p.m. Take one.", ["At 5 p.m.", "Take one."]),
        ("It is so in the U.S. The rest differs.", ["It is so in the U.S.", "The rest differs."]),
        ("Soap, gel, etc. Use one.", ["Soap, gel, etc.", "Use one."]),
        ("", []),
        (" . ", []),
    ],
)
def test_parts_words_at_the_end_of_a_sentence(words: str, sentences: list[str]) -> None:
    assert sentences == parts(words)


@pytest.mark.parametrize(
    "words",
    [
        "Use soap, e.g. Castile soap.",
        "See Dr. Smith or Mrs. Jones.",
        "The U.S. Food and Drug Administration says so.",
        "A fever of 100.4 °F is a sign.",
        "Look at no. 5 and fig. 2 first.",
        "Take approx. five of them.",
        "Ask at 9 a.m. each day.",
        "Write to help@example.org now.",
        '"Where?" she asked.',
        "No. 5 is the one.",
    ],
)
def test_keeps_a_sentence_whole(words: str) -> None:
    assert [words] == parts(words)


@given(st.text(st.sampled_from("aB1.?! \"')Dr.—"), max_size=60))
def test_loses_no_word_and_says_where_each_sentence_stands(words: str) -> None:
    sentences = split_sentences(words)
    assert all(sentence.text == words[sentence.start : sentence.end] for sentence in sentences)
    assert split_words(words) == tuple(word for one in sentences for word in one.words)


def test_counts_what_has_a_letter_or_a_figure_as_a_word() -> None:
    words = ("Follow-up", "care", "and/or", "rest", "5", "days,", "don’t", "wait.")
    assert words == split_words("Follow-up care – and/or rest—5 days, don’t wait.")


def test_quotes_the_beginning_of_long_words() -> None:
    assert '"Soap lifts germs off, then rinse."' == quoted(
        "Soap lifts  germs off , then rinse .", longest=60
    )
    assert '"Soap lifts …"' == quoted("Soap lifts, germs off skin", longest=15)
