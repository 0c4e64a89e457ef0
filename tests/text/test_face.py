from __future__ import annotations

from builder.text.face import Face


def face_of(characters: str) -> Face:
    return Face(
        name="Sample",
        advances={ord(character): 0.5 for character in characters},
        kerning=lambda _left, _right: 0.0,
        ascent=0.8,
        descent=0.2,
        cap_height=0.7,
        missing_advance=0.5,
    )


def test_lists_missing_characters_once_in_order() -> None:
    assert face_of("abc").missing("a日b本c日") == "日本"


def test_names_what_is_missing_with_its_code_point() -> None:
    assert "日 (U+65E5), 本 (U+672C)" == face_of("abc").missing_words("a日b本")
    assert not face_of("abc").missing_words("abc")


def test_lacks_nothing_of_a_text_that_it_has() -> None:
    assert face_of("abc").missing("abcabc") == ""


def test_does_not_miss_what_leaves_no_ink() -> None:
    assert face_of("ab").missing("a b\na\u00a0b") == ""


def test_is_equal_to_itself_alone() -> None:
    assert face_of("a") != face_of("a")


def test_has_no_private_character_even_where_it_draws_one() -> None:
    assert "\uf8ff" == face_of("a\uf8ff").missing("a\uf8ff")
