from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.findings import Finding
from builder.outline.blocks import Inline
from builder.outline.manuscript import Lines, Manuscript
from builder.outline.passages import read_passage
from builder.outline.text_model import Text

SIGNS = st.sampled_from(
    [
        *"#*-_`[](){}<>|\\&:;@!=+~.,'\"%/1o5",
        *("  ", " ", "~~", "**", "](", "http://x", "www.x", "mailto:", "•"),
        *("“", "é", "word", "\u00a0"),
        *("1. ", "o ", ":::", "[ ]", "==", "^2", "--", "{clinic.name}", "[@a]", "&amp;", "&#7;"),
    ]
)
ONE_LINE = st.lists(SIGNS | st.text("abc ", max_size=3), min_size=1, max_size=8).map("".join)


def read(words: str) -> tuple[Text, list[str]]:
    """Read words on one line as a paragraph."""
    found: list[Finding] = []
    text = read_passage("a", Inline(words, Lines(0, 1)), Manuscript("o.md", (words,)), found)
    return text, [one.code for one in found]


@settings(max_examples=300, deadline=None)
@given(ONE_LINE.map(str.strip).filter(bool))
def test_reads_words_alike_with_a_mark_behind_them_and_without(words: str) -> None:
    bare, bare_codes = read(f"{words} z")
    marked, marked_codes = read(f"{words} z&amp;")

    assert marked_codes == bare_codes
    assert marked.plain == f"{bare.plain}&"
