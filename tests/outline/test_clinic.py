from __future__ import annotations

import pytest

from builder.outline.clinic import read_clinic
from builder.palette import palette_of

CLINIC = 'name: Leaf Clinic\nphone: 555-0100\nemergency: "911"\n'


def told(text: str) -> list[tuple[str, int, int]]:
    clinic, found = read_clinic(text, file="clinic.yaml")
    assert (clinic is None) == bool(found)
    return [(one.code, one.span.line, one.span.column) for one in found]


def test_reads_the_fields_of_a_clinic() -> None:
    clinic, found = read_clinic(
        CLINIC + "sells-products: no\naddress: |\n  1 Street\n  Town\nfever:\n", file="clinic.yaml"
    )

    assert found == ()
    assert clinic is not None
    assert ("no", "1 Street Town", "911") == (
        clinic.get("sells-products"),
        clinic.get("address"),
        clinic.get("emergency"),
    )
    assert "" == clinic.get("fever")


def test_builds_the_webinar_on_letter_paper_where_nothing_is_said() -> None:
    clinic, _ = read_clinic(CLINIC, file="clinic.yaml")

    assert clinic is not None
    assert (("webinar",), ("letter",)) == (clinic.editions, clinic.papers)


def test_builds_what_is_asked_for_once() -> None:
    text = CLINIC + "editions: [cme, patient, cme]\npapers: a4\n"
    clinic, _ = read_clinic(text, file="clinic.yaml")

    assert clinic is not None
    assert (("cme", "patient"), ("a4",)) == (clinic.editions, clinic.papers)


def test_takes_the_clinics_own_colours() -> None:
    text = CLINIC + 'colours:\n  main: "#3b1f6a"\n'
    clinic, found = read_clinic(text, file="clinic.yaml")

    assert clinic is not None, found
    assert palette_of("3B1F6A", "") == clinic.palette


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("R161", 1, 1)] * 3),
        ("name: A\nphone:\nemergency: B\n", [("R161", 2, 1)]),
        (CLINIC + "fax: 1\n", [("R160", 4, 1)]),
        (CLINIC + "hours: [a]\n", [("R162", 4, 8)]),
        (CLINIC + "editions: [webinars]\n", [("R165", 4, 12)]),
        (CLINIC + "papers: {a: b}\n", [("R162", 4, 9)]),
        (CLINIC + "large-print: maybe\n", [("R165", 4, 14)]),
        (CLINIC + "colours: green\n", [("R162", 4, 10)]),
        (CLINIC + "colours:\n  third: 0E4A47\n", [("R160", 5, 3)]),
        (CLINIC + "colours:\n  main: pine\n", [("R166", 5, 9)]),
        (CLINIC + 'colours:\n  second: "#7FC8C2"\n', [("R183", 5, 11)]),
        (CLINIC + "colours:\n  main: 3B1F6A\n  second: 40256C\n", [("R184", 6, 11)]),
        (CLINIC + "colours:\n  second: 104F4A\n", [("R184", 5, 11)]),
        (CLINIC + "colours:\n  main: 7A1F1F\n  second: 1F3A7A\n", []),
        (CLINIC + "web: example.org\n", [("R130", 4, 6)]),
        (CLINIC + "booking: javascript:x\n", [("R130", 4, 10)]),
        (CLINIC + "booking: https://?\n", [("R130", 4, 10)]),
        (CLINIC + "booking: HTTPS://example.org\n", []),
        (CLINIC + "hours: 8 to 5 # and later\n", [("R124", 4, 15)]),
        (CLINIC + "hours: “8 to 5”\n", [("R185", 4, 8)]),
        (CLINIC + "hours: ‘8 to 5’\n", [("R185", 4, 8)]),
        (CLINIC + "hours: “8 to 5” or “9 to 6”\n", []),
        (CLINIC + "hours: Children’s ward, 8 to 5\n", []),
        (CLINIC + "web: “https://example.org”\n", [("R130", 4, 6)]),
        ("- a\n", [("R121", 1, 1)]),
    ],
)
def test_tells_what_does_not_fit(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert expected == told(text)


def test_reads_where_the_design_of_the_decks_is() -> None:
    clinic, _ = read_clinic(CLINIC + "template: themes/clinic.potx\n", file="clinic.yaml")

    assert clinic is not None
    assert "themes/clinic.potx" == clinic.template


@pytest.mark.parametrize(
    "path",
    ["../clinic.potx", "/tmp/clinic.potx", "a//b.potx", "c:b.potx", "a\\b.potx", "clinic.odp"],
)
def test_refuses_a_design_from_elsewhere(path: str) -> None:
    assert [("R221", 4, 11)] == told(f"{CLINIC}template: {path}\n")


def test_tells_what_to_do_with_a_colour_that_stands_too_far_out_and_with_an_empty_name() -> None:
    text = 'name:\nphone: 555-0100\nemergency: "911"\nmain: 0E4A47\n'

    hints = [one.hint for one in read_clinic(text, file="clinic.yaml")[1]]

    assert ["put two spaces before it, below `colours:`", "write it behind the colon"] == hints
