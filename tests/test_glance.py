from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.glance import Wishes, peek_lang, peek_wishes
from builder.outline.clinic import read_clinic

CLINIC = 'name: A clinic\nphone: "555"\nemergency: "911"\n'
LINES = (
    "editions:",
    "papers:",
    "  - webinar",
    "  - patient",
    "- cme",
    "    - patient",
    "  - a4",
    "- letter",
    "editions: patient",
    "editions: [cme, patient]",
    'hours: "9',
    '  to 5"',
    'web: "https://example.org"',
    "hours: 8 to 5",
    "hours: >",
    "  and later",
    "# by appointment",
    "hours: 8 # by appointment",
    "",
)


def test_takes_what_a_plain_file_asks_for() -> None:
    data = f"{CLINIC}editions:\n  - webinar\n  - patient\npapers:\n- a4\n".encode()

    assert Wishes(("webinar", "patient"), ("a4",)) == peek_wishes(data)


def test_takes_words_in_brackets() -> None:
    data = f"{CLINIC}editions: [webinar, patient]\n".encode()

    assert Wishes(("webinar", "patient")) == peek_wishes(data)


def test_takes_a_clinic_without_wishes_for_the_usual_one() -> None:
    assert Wishes(("webinar",), ("letter",)) == peek_wishes(CLINIC.encode())


def test_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    data = b"\xef\xbb\xbf" + f"{CLINIC}papers:\n  - a4\n".replace("\n", "\r\n").encode()

    assert Wishes(papers=("a4",)) == peek_wishes(data)


@pytest.mark.parametrize(
    "lines",
    [
        "editions: [webinar,\n  patient]",
        "editions: [webinar] # and no paper",
        "editions: [webinar]\n  - patient",
        "editions: patient",
        'hours: "9\neditions:\n  - patient"',
        "hours: >\n  - patient",
        "hours: 8 to 5\n  - patient",
        "editions:\n  - patient # and no deck",
        "editions:",
        "papers: &paper\n  - a4",
    ],
)
def test_leaves_to_the_reader_what_only_yaml_can_tell(lines: str) -> None:
    assert peek_wishes(f"{CLINIC}{lines}\n".encode()) is None


def test_takes_a_wish_that_is_written_twice_once() -> None:
    wishes = peek_wishes(b"editions:\n  - webinar\n  - webinar\n")

    assert wishes is not None
    assert ("webinar",) == wishes.editions


@given(st.lists(st.sampled_from(LINES), max_size=8))
def test_never_takes_one_wish_for_another(lines: list[str]) -> None:
    text = CLINIC + "".join(f"{line}\n" for line in lines)
    wishes = peek_wishes(text.encode())
    clinic, _ = read_clinic(text, file="clinic.yaml")

    if wishes is not None and clinic is not None:
        assert clinic.wishes == wishes


def test_takes_a_language_at_a_glance() -> None:
    assert "es" == peek_lang(b"---\nid: tea\nlang: es-US\n---\n")
    assert "en" == peek_lang(b"---\nid: tea\n---\n")


def test_sees_that_large_print_is_wished() -> None:
    wishes = peek_wishes(b"name: Leaf Clinic\nlarge-print: yes\n")

    assert wishes is not None
    assert wishes.large_print


def test_leaves_what_is_said_of_large_print_in_other_words_to_the_reader() -> None:
    assert peek_wishes(b"large-print: perhaps\n") is None


def test_passes_over_the_colours_of_a_clinic() -> None:
    assert Wishes(papers=("a4",)) == peek_wishes(
        b'papers: [a4]\ncolours:\n  main: 0E4A47\n  second: "#0B5FA5"\n'
    )
