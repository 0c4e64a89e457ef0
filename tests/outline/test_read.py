from __future__ import annotations

import pytest

from builder.outline.read import MAX_LINES, MAX_MARKS, read_outline
from tests.outline.given import FRONT, codes, read_body

HEAD = "# A\n<!-- id: a -->\n- a\n## Handout\n\n"


def found_in(text: str) -> list[tuple[str, int, int]]:
    _, found = read_outline(text, file="outline.md", topic="hands")
    return [(one.code, one.span.line, one.span.column) for one in found]


def test_reads_an_outline() -> None:
    outline, found = read_outline(FRONT + HEAD + "b\n", file="outline.md", topic="hands")

    assert found == ()
    assert outline is not None
    assert ("hands", "en-US") == (outline.front.id, outline.front.lang)
    assert "en-US" == outline.sections[0].headline.lang


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n<!-- id: a -->\n- a [@B]\n", [("R140", 1, 1), ("R131", 3, 5)]),
        ("\n" + FRONT + HEAD + "a\n", [("R140", 2, 1)]),
        ("a\n", [("R140", 1, 1)]),
        ("", [("R103", 1, 1)]),
        ("a\x07", [("R104", 1, 2)]),
        (FRONT + "\x00", [("R104", 11, 1)]),
        (FRONT + "- a\ud800", [("R104", 11, 4)]),
        (FRONT, [("R141", 1, 1)]),
    ],
)
def test_tells_what_keeps_it_from_reading(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert expected == found_in(text)


def test_reads_the_sections_below_front_matter_with_a_mistake() -> None:
    text = FRONT.replace("id: hands", "id: feet") + "# A\n- a [@B]\n"

    assert [("R167", 3, 5), ("R190", 11, 3), ("R131", 12, 5)] == sorted(
        found_in(text), key=lambda one: one[1:]
    )


def test_tells_of_every_run_of_lines_that_nothing_reads() -> None:
    deep = "\n".join("  " * level + f"- a{level}" for level in range(14))
    _, found = read_body(f"{HEAD}{deep}\n\nb\nc\n")

    unread = [(one.span.line, one.span.end_line) for one in found if one.code == "R110"]
    assert [(16, 19), (21, 22)] == unread


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("a" * 5_001 + "\n", "R106"),
        ("word " * 190_000, "R106"),
        ("[" * 20_000, "R106"),
        ("- a\n" * MAX_LINES, "R105"),
        ("[ \n\n" * (MAX_MARKS + 1), "R105"),
    ],
)
def test_stops_at_what_is_too_long(body: str, code: str) -> None:
    assert [code] == codes(HEAD + body)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("a\n" * 25_000, "this file is too long to read: it has 25,016 lines"),
        ("[\n\n" * 9_000 + "]" * 45_000, "it has 54,009 marks such as * and ["),
        ("=" * 220_000, "it has 55,009 marks such as * and ["),
    ],
)
def test_says_how_much_is_too_much(body: str, message: str) -> None:
    _, found = read_body(HEAD + body)

    assert found[0].message.endswith(message)


def units(unit: str, letters: int, *, text: int = 4_000) -> str:
    """Repeat a unit up to this many letters, in paragraphs of `text` letters."""
    paragraph = unit * (text // len(unit)) + "\n\n"
    return paragraph * (letters // len(paragraph))


LINKS = "## Diagram\n```yaml\ntype: links\ntitle: a\nalt: b\n```\n"
HOSTILE = {
    "brackets": units("[", 11_000),
    "pictures": units("![", 11_000),
    "nested brackets": units("[[a]", 15_000),
    "citations": units("[@a]", 22_000),
    "fields": units("{x}", 17_000),
    "stars": units("a**b", 22_000),
    "links": units("[a](<", 20_000),
    "signs": units("=", 47_000),
    "addresses": units("http://", 225_000),
    "words": units("word ", 247_000),
    "items": "- a\n" * 4_900,
    "nested items": "- a\n  - b\n" * 2_900,
    "lists in lists": "\n".join("  " * level + "- a" for level in range(600)),
    "headings": "## aaaaaaaaaaaa\n" * 4_900,
    "rows": "|a|b|\n|-|-|\n" + "|a|b|\n" * 4_900,
    "wide rows": "|a" * 22_000 + "|\n" + "|-" * 22_000 + "|\n" + "|b\n" * 2_000,
    "comments": "# a\n<!-- " + "a: b;" * 37_000 + " -->\n",
    "spaces in a comment": "# a\n<!-- a" + " " * 225_000 + "b -->\n",
    "yaml": "## Chart\n```yaml\na: " + "[" * 10_000 + "\n```\n",
    "yaml keys": "## Chart\n```yaml\n" + "".join(f"k{at}: a\n" for at in range(4_000)) + "```\n",
    "quotations": ">" * 10_000 + "a\n",
    "arrows": LINKS + "- " + "a->" * 15_000 + "\n",
    "dashes": LINKS + ("- a " + "-" * 900 + "\n") * 50,
    "ends of an arrow": LINKS + "- a -> " + "b," * 2_400 + "\n",
    "forms of a word": "## Words to know\n" + ("- **a**" + ", b " * 1_200 + "\n") * 12,
    "words to know": "## Words to know\n" + "- **a**: b\n" * 1_200,
    "options": "## Poll\nq\n\n" + "- a\n" * 1_200 + "\nAnswer: a\n",
    "answers": "## Poll\nq\n\n- a\n- b\n" + "Answer\n" * 2_200,
    "captions": "## Picture\n" + "a\n\n" * 1_200,
    "name of a picture": "## Picture\n```yaml\nsrc: " + "a./" * 20_000 + "\n```\n",
    "blocks of settings": "## Diagram\n" + "```yaml\n```\n" * 600,
    "links to words": "## Handout\n" + "[a](#%41%41)\n\n" * 600,
    "names over lines": "## Handout\n" + ("[" + "a\n" * 900 + "\n\n") * 5,
    "one line": "a" * 900_000,
    "tabs": "\t" * 225_000 + "a\n",
    "spaces": "a" + " " * 225_000 + "b\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_reads_or_refuses_a_hostile_file(name: str) -> None:
    text = (FRONT + HEAD + HOSTILE[name])[:1_000_000]

    outline, found = read_outline(text, file="outline.md", topic="hands")

    assert outline or found
