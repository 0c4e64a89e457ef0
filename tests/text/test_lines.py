from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.face import Face
from builder.text.faces import deck_face, handout_face
from builder.text.lines import Line, Piece, break_lines, text_width
from builder.units import Length, pt

TEXTS = st.text(st.sampled_from("aVé1 -–—/\n\u00a0\u202f\u2011."), max_size=60)
PIECES = st.lists(st.tuples(TEXTS, st.booleans(), st.sampled_from([8, 12])), max_size=6)


def square(*, wide: str = "") -> Face:
    """Make a face whose characters are 1 em wide, and 2 em those of `wide`; nothing is kerned."""
    return Face(
        name="Square",
        advances={code: 2.0 if chr(code) in wide else 1.0 for code in range(0x20, 0x2100)},
        kerning=lambda _left, _right: 0.0,
        ascent=0.8,
        descent=0.2,
        cap_height=0.7,
        missing_advance=1.0,
    )


def tight() -> Face:
    """Make a face like `square` with every pair kerned by a quarter of an em."""
    return replace(square(), kerning=lambda _left, _right: -0.25)


def plain(text: str) -> list[Piece[None]]:
    return [Piece(text, square(), pt(1), None)]


def in_lines(text: str, width: float) -> list[str]:
    """Break a text of square characters into lines of so many."""
    return [line.text for line in break_lines(plain(text), pt(width))]


def real(pieces: list[tuple[str, bool, int]]) -> list[Piece[int]]:
    """Make pieces of Lato, each marked with its place."""
    return [
        Piece(text, handout_face(bold=bold), pt(size), place)
        for place, (text, bold, size) in enumerate(pieces)
    ]


def collapsed(text: str) -> str:
    """Make one space of several, and none at the ends of a paragraph."""
    return "\n".join(re.sub(" +", " ", part).strip(" ") for part in text.split("\n"))


def marked(lines: tuple[Line[str], ...]) -> list[list[tuple[str, str]]]:
    return [[(piece.text, piece.mark) for piece in line.pieces] for line in lines]


def test_fills_each_line_before_the_next() -> None:
    assert in_lines("one two three four", 9) == ["one two", "three", "four"]


def test_fills_a_line_to_its_very_end() -> None:
    assert in_lines("one two three", 7) == ["one two", "three"]


def test_counts_several_spaces_as_one() -> None:
    assert in_lines("  one   two  ", 20) == ["one two"]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_never_breaks_at_a_no_break_space(space: str) -> None:
    assert in_lines(f"at 5{space}in here", 6) == ["at", f"5{space}in", "here"]


def test_never_breaks_at_a_no_break_hyphen() -> None:
    assert in_lines("a well\u2011known fact", 9) == ["a", "well\u2011known", "fact"]


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "–", "—", "/"])
def test_breaks_after_a_hyphen_between_letters(hyphen: str) -> None:
    assert in_lines(f"a well{hyphen}known fact", 8) == [f"a well{hyphen}", "known", "fact"]


@pytest.mark.parametrize(
    "word",
    [
        "555-0100",
        "1-800-QUIT-NOW",
        "COVID-19",
        "5-year",
        "9/11",
        "3/day",
        "5–year",
        "-ness",
        "pre-",
    ],
)
def test_keeps_together_what_is_no_pair_of_words(word: str) -> None:
    assert in_lines(f"a {word} b", 1) == ["a", word, "b"]


def test_breaks_a_line_where_the_author_did() -> None:
    assert in_lines("one\ntwo three", 20) == ["one", "two three"]


def test_keeps_the_empty_lines_of_the_author() -> None:
    assert in_lines("one\n\ntwo\n", 20) == ["one", "", "two", ""]


def test_gives_an_empty_line_the_piece_that_it_stands_in() -> None:
    lines = break_lines(
        [Piece("one\n", square(), pt(9), "a"), Piece("\n\ntwo", square(), pt(12), "b")], pt(99)
    )

    assert marked(lines) == [[("one", "a")], [("", "b")], [("", "b")], [("two", "b")]]


def test_gives_an_empty_last_line_the_last_piece() -> None:
    lines = break_lines(
        [Piece("one\n", square(), pt(9), "a"), Piece("", square(), pt(12), "b")], pt(99)
    )

    assert marked(lines) == [[("one", "a")], [("", "b")]]


def test_makes_no_lines_of_no_pieces() -> None:
    assert break_lines([], pt(10)) == ()


def test_makes_one_empty_line_of_an_empty_text() -> None:
    assert in_lines("", 10) == [""]


def test_sets_a_word_that_is_too_wide_on_a_line_of_its_own() -> None:
    lines = break_lines(plain("a colonoscopy is safe"), pt(7))

    assert [("a", 1), ("colonoscopy", 11), ("is safe", 7)] == [(x.text, x.width) for x in lines]


def test_gives_the_first_line_its_own_width() -> None:
    lines = break_lines(plain("one two three four"), pt(13), first_width=pt(3))

    assert [line.text for line in lines] == ["one", "two three", "four"]


def test_gives_the_own_width_to_the_first_paragraph_alone() -> None:
    lines = break_lines(plain("one\ntwo three"), pt(9), first_width=pt(3))

    assert [line.text for line in lines] == ["one", "two three"]


def test_keeps_a_word_of_several_pieces_together() -> None:
    lines = break_lines(
        [
            Piece("eat ", square(), pt(1), "plain"),
            Piece("fiber", square(), pt(1), "bold"),
            Piece(", and drink", square(), pt(1), "plain"),
        ],
        pt(9),
    )

    assert marked(lines) == [
        [("eat", "plain")],
        [("fiber", "bold"), (",", "plain")],
        [("and drink", "plain")],
    ]


def test_joins_no_pieces_that_differ_only_in_their_mark() -> None:
    lines = break_lines(
        [Piece("see ", square(), pt(1), "a"), Piece("here", square(), pt(1), "b")], pt(99)
    )

    assert marked(lines) == [[("see ", "a"), ("here", "b")]]


def test_measures_each_piece_in_its_own_face_and_size() -> None:
    (line,) = break_lines(
        [Piece("ab", square(), pt(10), None), Piece("ab", square(wide="b"), pt(2), None)], pt(99)
    )

    assert line.width == 2 * 10 + 3 * 2


def test_measures_a_space_in_the_piece_that_it_stands_in() -> None:
    (line,) = break_lines(
        [
            Piece("a", square(), pt(1), None),
            Piece(" ", square(), pt(10), None),
            Piece("b", square(), pt(1), None),
        ],
        pt(99),
    )

    assert line.width == 1 + 10 + 1


def test_tells_what_stood_at_the_end_of_a_line() -> None:
    lines = break_lines(plain("well-known fact\nend"), pt(6))

    assert [(line.text, line.end) for line in lines] == [
        ("well-", ""),
        ("known", " "),
        ("fact", "\n"),
        ("end", ""),
    ]


@pytest.mark.parametrize(("text", "pairs"), [("ab", 1), ("a b", 2), ("a  b", 3), ("a-b c", 4)])
def test_kerns_every_pair_of_a_piece(text: str, pairs: int) -> None:
    expected = len(text) - 0.25 * pairs

    assert text_width(text, tight(), pt(1)) == expected


@pytest.mark.parametrize("text", ["ab", "a b", "a-b", "a-b c d"])
def test_kerns_a_line_as_the_text_that_it_is(text: str) -> None:
    (line,) = break_lines([Piece(text, tight(), pt(1), None)], pt(99))

    assert line.width == text_width(text, tight(), pt(1))


@pytest.mark.parametrize("texts", [("a", "b"), ("a ", "b"), ("a", " b"), ("a-", "b")])
def test_kerns_nothing_across_two_pieces(texts: tuple[str, str]) -> None:
    (line,) = break_lines([Piece(text, tight(), pt(1), None) for text in texts], pt(99))

    assert line.width == sum(text_width(text, tight(), pt(1)) for text in texts)


@pytest.mark.parametrize("text", ["", " ", "  ", "A  V", " A", "V "])
def test_measures_spaces_as_they_stand(text: str) -> None:
    assert text_width(text, square(), pt(2)) == 2 * len(text)


def test_gives_a_length() -> None:
    assert isinstance(text_width("a b", deck_face(bold=False), pt(12)), Length)


@given(PIECES, st.floats(0, 200), st.none() | st.floats(0, 200))
def test_loses_no_character(
    pieces: list[tuple[str, bool, int]], width: float, first: float | None
) -> None:
    lines = break_lines(real(pieces), pt(width), first_width=None if first is None else pt(first))

    assert collapsed("".join(text for text, _, _ in pieces)) == "".join(
        line.text + line.end for line in lines
    )


@given(PIECES, st.floats(0, 200))
def test_knows_how_wide_its_lines_are(pieces: list[tuple[str, bool, int]], width: float) -> None:
    for line in break_lines(real(pieces), pt(width)):
        measured = sum(text_width(piece.text, piece.face, piece.size) for piece in line.pieces)

        assert measured == pytest.approx(line.width)


@given(PIECES, st.floats(0, 200))
def test_makes_no_line_too_wide_that_could_be_broken(
    pieces: list[tuple[str, bool, int]], width: float
) -> None:
    for line in break_lines(real(pieces), pt(width)):
        assert line.width <= width or len(break_lines(line.pieces, pt(0))) == 1


@given(TEXTS, st.integers(0, 30))
def test_leaves_no_room_for_the_next_word(text: str, width: int) -> None:
    for line, following in pairwise(break_lines(plain(text), pt(width))):
        word = in_lines(following.text, 0)[0]

        assert line.end == "\n" or len(line.text + line.end + word) > width


@given(PIECES, st.floats(0, 200))
def test_keeps_each_character_with_its_mark(
    pieces: list[tuple[str, bool, int]], width: float
) -> None:
    ink = {place: re.sub(r"[ \n]", "", text) for place, (text, _, _) in enumerate(pieces)}
    kept = dict.fromkeys(ink, "")
    for line in break_lines(real(pieces), pt(width)):
        for piece in line.pieces:
            kept[piece.mark] += piece.text.replace(" ", "")

    assert ink == kept


@given(TEXTS, st.floats(0, 200), st.integers(0, 60))
def test_breaks_alike_however_the_text_is_cut(text: str, width: float, cut: int) -> None:
    whole = break_lines(plain(text), pt(width))
    halves = break_lines(plain(text[:cut]) + plain(text[cut:]), pt(width))

    assert [line.text for line in whole] == [line.text for line in halves]
