from __future__ import annotations

import pytest

from builder.outline.reference_model import Author
from builder.outline.references import read_references

ENTRY = """\
references:
  - id: lee2018
    type: article-journal
    title: Soap
      and water
    author:
      - family: Lee
        given: D. E.
      - literal: A body
    container-title: Journal of Hands
    container-title-short: J Hands
    issued: 2018-05-01
    volume: 4
    page: 1-20
    DOI: 10.1000/hands.1
    PMID: 0000001
    URL: https://example.org/a
    others: yes
    retracted: no
    erratum:
"""


def told(text: str) -> list[tuple[str, int, int]]:
    _, found = read_references(text, file="references.yaml")
    return [(one.code, one.span.line, one.span.column) for one in found]


def test_reads_every_field_of_an_entry() -> None:
    (entry,), found = read_references(ENTRY, file="references.yaml")

    assert found == ()
    assert ("lee2018", "article-journal", "Soap and water") == (entry.id, entry.type, entry.title)
    assert (Author("Lee", "D. E."), Author("A body")) == entry.authors
    assert ("J Hands", "2018-05-01", "4", "1-20") == (
        entry.container,
        entry.issued,
        entry.volume,
        entry.page,
    )
    assert ("10.1000/hands.1", "0000001", "https://example.org/a") == (
        entry.doi,
        entry.pmid,
        entry.url,
    )
    assert (True, False) == (entry.others, entry.retracted)


@pytest.mark.parametrize("text", ["references: []\n", "references:\n  []\n"])
def test_takes_a_file_without_entries(text: str) -> None:
    assert ((), ()) == read_references(text, file="references.yaml")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("id: lee2018", "id: Lee2018", [("R166", 2, 9)]),
        ("id: lee2018", "id: {a: b}", [("R162", 2, 9)]),
        ("    title: Soap\n      and water\n", "", [("R161", 2, 5)]),
        ("article-journal", "blog", [("R165", 3, 11)]),
        ("family: Lee", "family:", [("R161", 7, 9)]),
        ("literal: A body", "literal: A body\n        family: B", [("R161", 9, 9)]),
        ("issued: 2018-05-01", "issued: 2018-13", [("R166", 12, 13)]),
        ("issued: 2018-05-01", "issued: in press", [("R166", 12, 13)]),
        ("DOI: 10.", "DOI: https://doi.org/10.", [("R166", 15, 10)]),
        ("PMID: 0", "PMID: PMC0", [("R166", 16, 11)]),
        ("URL: https://", "URL: javascript:", [("R166", 17, 10)]),
        ("retracted: no", "retracted: Yes", [("R165", 19, 16)]),
        ("others: yes", "others: true", [("R165", 18, 13)]),
        ("volume: 4", "volumes: 4", [("R160", 13, 5)]),
        ("volume: 4", "volume: [4]", [("R162", 13, 13)]),
        ("volume: 4", "volume: 4 # of 5", [("R124", 13, 15)]),
    ],
)
def test_tells_of_a_field_that_does_not_fit(
    before: str, after: str, expected: list[tuple[str, int, int]]
) -> None:
    assert before in ENTRY
    assert expected == told(ENTRY.replace(before, after))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("refs: []\n", [("R160", 1, 1), ("R161", 1, 1)]),
        ("references:\n", [("R161", 1, 1)]),
        ("references: lee2018\n", [("R162", 1, 13)]),
        ("references: {a: b}\n", [("R162", 1, 13)]),
        ("references:\n  - a\n  -\n  - [b]\n", [("R121", 2, 5), ("R121", 3, 4), ("R121", 4, 5)]),
        ("- id: a\n", [("R121", 1, 1)]),
    ],
)
def test_tells_of_a_file_of_another_form(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert expected == told(text)


def test_keeps_the_first_of_two_entries_with_one_id() -> None:
    entries, found = read_references(ENTRY + ENTRY.partition("\n")[2], file="references.yaml")

    assert ["lee2018"] == [entry.id for entry in entries]
    assert [("R125", 21, 5)] == [(one.code, one.span.line, one.span.column) for one in found]


@pytest.mark.parametrize("author", ["", "    author: []\n"])
def test_asks_for_an_author_and_for_a_way_to_look_it_up(author: str) -> None:
    text = "references:\n  - id: a\n    type: book\n    title: B\n    issued: 2018\n" + author

    messages = [one.message for one in read_references(text, file="references.yaml")[1]]

    assert ['the source "a" needs an author', 'the source "a" cannot be looked up'] == messages


@pytest.mark.parametrize(
    ("line", "other", "key"),
    [
        ("issued: 2018-05-01", "year: 2018", "issued"),
        ("container-title: Journal of Hands", "Journal: Hands", "container-title"),
    ],
)
def test_knows_other_names_of_a_key_and_tells_them_once(line: str, other: str, key: str) -> None:
    assert line in ENTRY

    (finding,) = read_references(ENTRY.replace(line, other), file="references.yaml")[1]

    assert f'did you mean "{key}"?' == finding.hint


def test_misses_no_author_and_no_way_to_look_up_that_stand_there_misspelt() -> None:
    text = """\
references:
  - id: lee2018
    type: report
    title: Soap
    authors:
      - family: Lee
    issued: 2018
    doi: 10.1000/hands.1
"""

    hints = [one.hint for one in read_references(text, file="references.yaml")[1]]

    assert ['did you mean "author"?', 'did you mean "DOI"?'] == hints


@pytest.mark.parametrize(
    ("line", "other", "end"),
    [
        ("id: lee2018", "id: Lee_2018", "write lee-2018"),
        ("DOI: 10.1000/hands.1", "DOI: https://doi.org/10.1000/hands.1.", "write 10.1000/hands.1"),
        ("PMID: 0000001", "PMID: PMID 30000001", "write 30000001"),
        ("issued: 2018-05-01", "issued: 2018 May", "write 2018"),
        ("issued: 2018-05-01", "issued: in press", "as in 2024-05"),
    ],
)
def test_gives_what_of_a_value_may_stand(line: str, other: str, end: str) -> None:
    assert line in ENTRY

    (finding,) = read_references(ENTRY.replace(line, other), file="references.yaml")[1]

    assert finding.hint.endswith(end)


@pytest.mark.parametrize(
    ("author", "family", "given"),
    [
        ("author: Lipton RB", "family: Lipton", "given: RB"),
        ("author:\n      - Lipton RB", "family: Lipton", "given: RB"),
        ("author: [Lipton]", "family: Smith", "given: J."),
    ],
)
def test_shows_how_an_author_is_written(author: str, family: str, given: str) -> None:
    text = f"references:\n  - id: a\n    type: book\n    title: B\n    issued: 2018\n    {author}\n"

    hint = read_references(text, file="references.yaml")[1][0].hint

    assert f"`- {family}`, and `{given}`" in hint


@pytest.mark.parametrize("text", ["- id: a\n", "Smith J. Headache. 2019.\n"])
def test_shows_how_a_file_without_its_first_line_begins(text: str) -> None:
    (finding,) = read_references(text, file="references.yaml")[1]

    assert "begin the file with the line `references:`" in finding.hint
