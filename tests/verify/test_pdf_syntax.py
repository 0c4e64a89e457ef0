from __future__ import annotations

from contextlib import suppress

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.verify.pdf_syntax import Name, Ref, Unreadable, Value, operations, read_value


def value(text: bytes) -> Value:
    return read_value(text, 0)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b" 12 ", 12),
        (b"-.5", -0.5),
        (b"+4.", 4.0),
        (b"true", True),
        (b"null", None),
        (b"/A#20B", "A B"),
        (b"7 0 R", Ref(7)),
        (b"% words\n 3", 3),
        (b"<41 42 5>", b"ABP"),
        (rb"(a(b)c\)\(\101\n)", b"a(b)c)(A\n"),
        (b"(a\\\nb\r\nc)", b"ab\nc"),
        (rb"(\7\18)", b"\x07\x018"),
        (b"[1 [2] (x) /N]", [1, [2], b"x", "N"]),
        (b"<</A<</B 1>>/C[1 0 R 2]>>", {"A": {"B": 1}, "C": [Ref(1), 2]}),
    ],
)
def test_reads_each_kind_of_value(text: bytes, expected: object) -> None:
    assert expected == value(text)


@pytest.mark.parametrize("text", [b"", b"(", b"[1", b"<<", b"]", b"[1>>", b"Tj", b"[" * 600])
def test_refuses_what_is_no_value(text: bytes) -> None:
    with pytest.raises(Unreadable):
        value(text)


@given(st.binary())
def test_reads_every_string_that_pikepdf_writes(data: bytes) -> None:
    assert data == value(pikepdf.String(data).unparse())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"/P <</MCID 0>> BDC", [(b"BDC", [Name("P"), {"MCID": 0}])]),
        (b"q 1 0 0 1 5 5 cm 0 0 9 9 re f Q", [(b"q", []), (b"f", []), (b"Q", [])]),
        (b"(a) Tj [(b) -20 (c)] TJ", [(b"Tj", [b"a"]), (b"TJ", [[b"b", -20, b"c"]])]),
        (b"[<61> 12 <62>] TJ", [(b"TJ", [[b"a", b"b"]])]),
        (b'1 2 (x) "', [(b'"', [1, 2, b"x"])]),
        (b"/F1 12 Tf(a)Tj", [(b"Tf", [Name("F1"), 12]), (b"Tj", [b"a"])]),
        (b"BI /W 1 ID \x00EI\x00 Tj EI Q", [(b"BI", []), (b"EI", []), (b"Q", [])]),
        (b"% f\nf*", [(b"f*", [])]),
        (b"1 2 m 3 4 l S", [(b"S", [])]),
        (b"[3 2] 0 d n", [(b"d", [[3, 2], 0])]),
    ],
)
def test_gives_what_paints_shows_and_marks(content: bytes, expected: object) -> None:
    assert expected == list(operations(content))


def test_passes_over_what_is_no_operator() -> None:
    assert [(b"f", [])] == list(operations(b") > f"))


@pytest.mark.parametrize(
    "hostile",
    [b"1" * 300_000 + b"x", b"[" + b"<00>" * 100_000, b"1 " * 200_000, b"(" * 300_000, b"<" * 9999],
)
def test_takes_no_time_over_what_is_made_to_take_it(hostile: bytes) -> None:
    with suppress(Unreadable):
        list(operations(hostile))
    with suppress(Unreadable):
        read_value(hostile, 0)
