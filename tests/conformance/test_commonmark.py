"""Every example of the CommonMark and GFM specifications, pasted where an author may paste it.

Each is read as the specification says, or told of with its place; none is lost in silence. The
examples are not ours to keep: they come with the tests of commonmark-java.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from builder.findings import Finding
from builder.outline.model import Outline
from builder.outline.text_model import Text
from builder.outline.texts import texts_of
from tests.conformance import maven
from tests.outline.given import read_body

pytestmark = pytest.mark.conformance

JAR = maven.Jar(
    "org.commonmark:commonmark-test-util:0.24.0",
    sha256="03f705c504a7548a3708f43bad88508eca879227aba2de762dbd26e9d165c6ba",
)
FILES = {
    "spec.txt": 652,
    "gfm-spec.txt": 672,
    "cmark-regression.txt": 15,
    "commonmark.js-regression.txt": 20,
}
FENCE = "`" * 32
EXAMPLE = re.compile(rf"^{FENCE} example.*?\n(.*?)^\.\n(.*?)^{FENCE}$", re.DOTALL | re.MULTILINE)
HEAD = "# Soap\n<!-- id: soap -->\n"


@dataclass(frozen=True, slots=True)
class Example:
    """One example: Markdown, and what it says as HTML."""

    number: int
    markdown: str
    html: str

    @property
    def letters(self) -> str:
        """The letters and digits that a reader sees."""
        return _letters(html.unescape(re.sub(r"<[^>]*>", "", self.html)))


def _letters(shown: str) -> str:
    return "".join(re.findall(r"[^\W_]", shown))


@pytest.fixture(scope="module", params=FILES)
def examples(request: pytest.FixtureRequest) -> tuple[Example, ...]:
    with zipfile.ZipFile(maven.fetch(JAR)) as jar:
        text = jar.read(request.param).decode().replace("→", "\t")
    found = tuple(
        Example(number, match[1], match[2]) for number, match in enumerate(EXAMPLE.finditer(text))
    )
    assert FILES[request.param] == len(found)
    return found


def _unlike(
    examples: tuple[Example, ...], place: Callable[[Example], str], part: str
) -> Iterator[tuple[int, str, str]]:
    """Find the examples that are read without a word about them, and not as they should be."""
    for example in examples:
        outline, found = read_body(HEAD + place(example))
        assert outline or found, example
        assert all(_is_told_well(one) for one in found), example
        read = "".join(_letters(text.plain) for text in _texts(outline, part))
        if not found and read != example.letters:
            yield example.number, example.markdown, read


def _is_told_well(finding: Finding) -> bool:
    return finding.span.line >= 1 and finding.span.column >= 1 and bool(finding.hint)


def _texts(outline: Outline | None, part: str) -> Iterator[Text]:
    for text in texts_of(outline.sections if outline else ()):
        if text.id.startswith(f"soap/{part}/") and not text.id.endswith(("/title", "/0/1", "/0/2")):
            yield text


def test_reads_or_tells_of_each_example_in_the_handout(examples: tuple[Example, ...]) -> None:
    def place(example: Example) -> str:
        return f"## Handout\n\n{example.markdown}"

    assert [] == list(_unlike(examples, place, "handout"))


def test_reads_or_tells_of_each_example_as_a_point(examples: tuple[Example, ...]) -> None:
    def place(example: Example) -> str:
        return "- " + example.markdown.replace("\n", "\n  ").rstrip(" ")

    assert [] == list(_unlike(examples, place, "points"))


def test_reads_or_tells_of_each_example_of_one_line_in_a_cell(
    examples: tuple[Example, ...],
) -> None:
    def place(example: Example) -> str:
        fence = "```yaml\ntitle: A table\n```\n\n"
        return f"## Table\n\n{fence}| a | b |\n|---|---|\n| x | {example.markdown.strip()} |\n"

    lines = tuple(
        Example(one.number, one.markdown, f"x{one.html}")
        for one in examples
        if one.markdown.count("\n") == 1 and "|" not in one.markdown and _is_paragraph(one)
    )
    assert [] == list(_unlike(lines, place, "table"))


def _is_paragraph(example: Example) -> bool:
    return example.html.count("<p>") == 1 and example.html.startswith("<p>")
