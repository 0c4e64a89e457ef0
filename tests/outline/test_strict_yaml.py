from __future__ import annotations

import pytest

from builder.findings import Finding
from builder.outline.strict_yaml import MAX_DEPTH, MAX_NODES, Mapping, Node, Scalar, read_yaml
from tests.outline.given import words_at
from tests.workspaces import ROOT


def read(text: str) -> tuple[Mapping | None, list[Finding]]:
    found: list[Finding] = []
    return read_yaml(text, file="a.yaml", first_line=1, found=found), found


def told(text: str) -> list[tuple[str, int, int]]:
    mapping, found = read(text)
    assert mapping is None
    return [(one.code, one.span.line, one.span.column) for one in found]


def value(text: str) -> Node | None:
    mapping, found = read(text)
    assert found == []
    assert mapping is not None
    return mapping.get("a")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NO", "NO"),
        ("2026-11-22", "2026-11-22"),
        ("0123", "0123"),
        ("1:30", "1:30"),
        ("1.10", "1.10"),
        ("~", ""),
        ("null", ""),
        ('"null"', "null"),
        ('"a: b # c"', "a: b # c"),
        ("'it''s'", "it's"),
        ("a\n  b", "a b"),
        ("|\n  a # b\n  c", "a # b\nc"),
        ("", ""),
    ],
)
def test_keeps_every_value_as_text(written: str, meant: str) -> None:
    node = value(f"a: {written}")

    assert isinstance(node, Scalar)
    assert meant == node.text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a: b c\nd: e\n", "b c"),
        ('é: 1\na: "b c"\n', '"b c"'),
        ("a: b\n  c\nd: e\n", "b\n  c"),
        ("a:\n  - b\n  - c\n\nd: e\n", "- b\n  - c"),
        ("a:\n  b: c\nd: e\n", "b: c"),
        ("a: |\n  b\n  c\nd: e\n", "|\n  b\n  c"),
        ("a: [b, c]\nd: e\n", "[b, c]"),
    ],
)
def test_places_a_value_where_it_is_written(text: str, written: str) -> None:
    node = value(text)

    assert node is not None
    assert written == words_at(node.span, text)


def test_counts_lines_from_the_line_that_it_is_given() -> None:
    found: list[Finding] = []
    mapping = read_yaml("a: b\n", file="o.md", first_line=7, found=found)

    assert mapping is not None
    assert (7, 1) == (mapping.span.line, mapping.span.column)


@pytest.mark.parametrize("text", ["", "# a comment\n", "\n\n"])
def test_reads_nothing_as_no_keys(text: str) -> None:
    mapping, found = read(text)

    assert found == []
    assert mapping is not None
    assert () == mapping.entries


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c\n", [("R120", 1, 5)]),
        ("\ta: 1\n", [("R120", 1, 1)]),
        ("a: 1\nb\n", [("R120", 2, 1)]),
        ("a: [1\nb: 2\n", [("R120", 1, 4)]),
        ('a: "b\nc: d\n', [("R120", 1, 4)]),
        ('a: "\\q"\n', [("R120", 1, 5)]),
        ("a: %\n", [("R120", 1, 4)]),
        ("a: 1\n}\n", [("R120", 2, 1)]),
        ("a: 1\n...\nb\n", [("R120", 3, 1)]),
        ("é: 😀: b\n", [("R120", 1, 5)]),
        ("- a\n", [("R121", 1, 1)]),
        ("a\n", [("R121", 1, 1)]),
        ("? [a]\n: b\n", [("R121", 1, 3)]),
        ("*a : b\n", [("R121", 1, 1)]),
        ("a: &b c\n", [("R122", 1, 4)]),
        ("a: *b\n", [("R122", 1, 4)]),
        ("a: !!int 5\n", [("R122", 1, 4)]),
        ("a: b # c\n", [("R124", 1, 6)]),
        ("a: # c\n", [("R124", 1, 4)]),
        ("a: #1\n", [("R124", 1, 4)]),
        ("a: > # c\n  d\n", [("R124", 1, 6)]),
        ("a:\n  - # c\n", [("R124", 2, 5)]),
        ("a: 1\na: 2\nb: 1\na: 3\n", [("R125", 2, 1), ("R125", 4, 1)]),
        ("a: 1\n---\nb: 2\n", [("R126", 3, 1)]),
        ('a: "b\\0"\n', [("R104", 1, 4)]),
        ("a: b\u2028c\n", [("R104", 1, 5)]),
        ("a: b\nc: d\ne\u2028\n", [("R104", 3, 2)]),
        ("a: \ud800\n", [("R104", 1, 4)]),
    ],
)
def test_tells_what_it_does_not_take(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert expected == told(text)


def test_tells_of_everything_that_can_be_read_past() -> None:
    text = "a: &x 1\nb: *x\nc: d # e\nc: f\n"

    assert ["R122", "R122", "R124", "R125"] == [code for code, _, _ in told(text)]


@pytest.mark.parametrize("text", ["a: b\n# c\n", 'a: "b" # c\n', "a: b#c\n", "a: [b] # c\n"])
def test_leaves_comments_that_take_no_words_with_them(text: str) -> None:
    _, found = read(text)

    assert found == []


@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_goes_no_deeper_than_it_should(opening: str) -> None:
    assert "R123" in [code for code, _, _ in told(f"a:\n  {opening * 5000}")]


def test_goes_as_deep_as_it_says() -> None:
    depth = MAX_DEPTH - 1
    _, found = read("a: " + "[" * depth + "b" + "]" * depth)

    assert found == []


def test_reads_the_same_where_pyyaml_came_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "assets").rglob("*.yaml")]
    texts += ["a: [1\nb: 2\n", "a: b: c\n", "\ta: 1\n"]
    packed = [read(text) for text in texts]
    monkeypatch.delattr("yaml.CSafeLoader", raising=False)

    assert packed == [read(text) for text in texts]


def test_reads_no_more_nodes_than_it_should() -> None:
    assert ["R123"] == [code for code, _, _ in told(f"a: [{'b,' * MAX_NODES}]")]


def test_is_not_bombed() -> None:
    pairs = zip("abcdefgh", "bcdefghi", strict=True)
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairs)

    assert {"R122"} == {code for code, _, _ in told(bomb)}


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("title: Soap: a start", 'title: "Soap: a start"'),
        ("a:\n  - Soap is #1 here", '- "Soap is #1 here"'),
        ("title: Soap: a start\n  of two lines", 'key: "value"'),
        (f"title: Soap: {'a' * 60}", 'key: "value"'),
        ('title: Soap: "a" start', 'key: "value"'),
    ],
)
def test_shows_a_whole_value_in_the_quotes_that_it_needs(text: str, end: str) -> None:
    _, (finding,) = read(text)

    assert f"put the value in double quotes: {end}" == finding.hint
