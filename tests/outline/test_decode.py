from __future__ import annotations

import pytest

from builder.findings import Finding
from builder.outline.decode import MAX_BYTES, decode


def decoded(data: bytes) -> tuple[str | None, list[tuple[str, int, int]]]:
    found: list[Finding] = []
    text = decode(data, file="outline.md", found=found)
    return text, [(one.code, one.span.line, one.span.column) for one in found]


def test_leaves_plain_text_as_it_is() -> None:
    assert ("é\tb\n\n", []) == decoded("é\tb\n\n".encode())


@pytest.mark.parametrize("ending", [b"\r\n", b"\r", b"\n"])
def test_ends_every_line_with_a_line_feed(ending: bytes) -> None:
    assert ("a\nb\n", []) == decoded(ending.join([b"a", b"b", b""]))


def test_takes_a_byte_order_mark_away() -> None:
    assert ("a\n", []) == decoded(b"\xef\xbb\xbfa\n")


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"ab\xff", 1, 3),
        (b"\xef\xbb\xbfab\xff", 1, 3),
        ("é\nö".encode() + b"\x93x", 2, 2),
        (b"a\r\nb\r\n\xe9t\xe9", 3, 1),
        (b"a\rb\xff", 2, 2),
        (b"a\xe2\x82", 1, 2),
        ("ab".encode("utf-16"), 1, 1),
    ],
)
def test_finds_the_byte_that_is_no_utf_8(data: bytes, line: int, column: int) -> None:
    assert (None, [("R102", line, column)]) == decoded(data)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", "\u00a0".encode()])
def test_tells_of_an_empty_file(data: bytes) -> None:
    assert (None, [("R103", 1, 1)]) == decoded(data)


def test_takes_a_file_of_one_megabyte_and_no_byte_more() -> None:
    text, found = decoded(b"a" * MAX_BYTES)
    assert text is not None
    assert found == []
    assert (None, [("R101", 1, 1)]) == decoded(b"a" * (MAX_BYTES + 1))


@pytest.mark.parametrize("code", [0x0, 0x7, 0xB, 0x1B, 0x7F, 0x85, 0x2028, 0xFEFF, 0xFFFD, 0xFFFE])
def test_finds_characters_that_cannot_be_shown(code: int) -> None:
    data = f"a\nb{chr(code)}\n{chr(code)}".encode()

    assert (None, [("R104", 2, 2), ("R104", 3, 1)]) == decoded(data)


def test_names_the_character() -> None:
    found: list[Finding] = []
    decode(b"a\x07", file="outline.md", found=found)

    assert "a character that cannot be shown (U+0007)" == found[0].message


def test_tells_of_the_first_twenty_characters_of_what_is_no_text() -> None:
    _, found = decoded(b"\x01" * 1000)

    assert 20 == len(found)


def test_says_who_takes_a_soft_hyphen_away() -> None:
    found: list[Finding] = []
    decode("Wa\xadter".encode(), file="outline.md", found=found)

    assert "`diptych check --fix`" in found[0].hint
