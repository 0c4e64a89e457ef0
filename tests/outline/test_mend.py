from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.outline.mend import mend_outline
from builder.outline.read import read_outline
from tests.outline.given import FRONT

SECTION = "# Soap lifts germs\n\n<!-- id: soap -->\n\n"


def mended(body: str) -> str:
    whole = mend_outline(FRONT + body, file="outline.md", topic="hands")
    assert whole.startswith(FRONT)
    return whole.removeprefix(FRONT)


@pytest.mark.parametrize(
    ("slipped", "right"),
    [
        ("• Wash\n· Wet\n", "- Wash\n  - Wet\n"),
        ("•\tWash\n•\tDry\n", "- Wash\n- Dry\n"),
        ("•\tWash\no\twith soap\n•\tDry\n", "- Wash\n  - with soap\n- Dry\n"),
        ("o\tWash\no\tDry\n", "- Wash\n- Dry\n"),
        ("- Wash\n• Dry\n", "- Wash\n- Dry\n"),
        ("- Wash\n    • with soap\n", "- Wash\n    - with soap\n"),
    ],
)
def test_makes_items_of_bullets_pasted_from_word(slipped: str, right: str) -> None:
    assert SECTION + right == mended(SECTION + slipped)


@pytest.mark.parametrize(
    ("slipped", "right"),
    [
        ("-Wash\n-Dry\n", "- Wash\n- Dry\n"),
        ("*Wash\n*Dry\n", "- Wash\n- Dry\n"),
        ("-Wash\n-Pat-dry\n", "- Wash\n- Pat-dry\n"),
        ("- Wash\n-Dry\n", "- Wash\n- Dry\n"),
        ("– Wash\n– Dry\n", "- Wash\n- Dry\n"),
        ("- Wash\n  -with soap\n- Dry\n", "- Wash\n  - with soap\n- Dry\n"),
    ],
)
def test_puts_the_space_behind_the_sign_of_an_item(slipped: str, right: str) -> None:
    assert SECTION + right == mended(SECTION + slipped)


def test_makes_items_of_indented_bullets_below_a_paragraph() -> None:
    slipped = SECTION + "## Handout\n\nYou need:\n    • soap\n    • water\n"

    assert SECTION + "## Handout\n\nYou need:\n- soap\n- water\n" == mended(slipped)


@pytest.mark.parametrize(
    "words",
    [
        "• - Wash\n",
        "• 1. Wash\n",
        "•\n",
        "– Wash\n",
        "– Wash\n\n– Dry\n",
        "-Wash\n",
        "-5 degrees\n-6 degrees\n",
        "*Wash*\n*Dry\n",
        "Say o\tand • in a line\n",
    ],
)
def test_leaves_what_may_be_meant_in_two_ways(words: str) -> None:
    body = SECTION + "## Handout\n\n" + words

    assert body == mended(body)


@pytest.mark.parametrize(
    ("slipped", "right"),
    [
        ("##Handout\n\nWash.\n", "## Handout\n\nWash.\n"),
        ("## Handout\n\nWash.\n###Why?\n\nGerms.\n", "## Handout\n\nWash.\n### Why?\n\nGerms.\n"),
    ],
)
def test_puts_the_space_behind_the_signs_of_a_heading(slipped: str, right: str) -> None:
    assert SECTION + right == mended(SECTION + slipped)


def test_opens_a_section_and_gives_it_an_id() -> None:
    slipped = SECTION + "- Wash\n\n#Germs travel\n\n- From hands\n"

    assert (
        f"{SECTION}- Wash\n\n# Germs travel\n\n<!-- id: germs-travel -->\n\n- From hands\n"
        == mended(slipped)
    )


@pytest.mark.parametrize(
    "words", ["#soap is a hashtag", "#CleanHands day", "Wash.\n#Soap and water"]
)
def test_leaves_a_hashtag_alone(words: str) -> None:
    body = f"{SECTION}## Handout\n\n{words}\n"

    assert body == mended(body)


@pytest.mark.parametrize(
    ("slipped", "right"),
    [
        ("# Soap\n- Wash\n", "# Soap\n\n<!-- id: soap -->\n\n- Wash\n"),
        ("# Soap\n\n- Wash\n", "# Soap\n\n<!-- id: soap -->\n\n- Wash\n"),
        ("# Soap\n<!-- short: S -->\n- W\n", "# Soap\n<!-- id: soap; short: S -->\n- W\n"),
        ("# Soap\n<!--\nshort: S\n-->\n- W\n", "# Soap\n<!-- id: soap; \nshort: S\n-->\n- W\n"),
        (
            "# Soap\n<!-- note: n -->\n<!-- short: S -->\n- W\n",
            "# Soap\n<!-- note: n -->\n<!-- id: soap; short: S -->\n- W\n",
        ),
        ("# Soap\n\n\t<!-- id: soap -->\n- W\n", "# Soap\n\n<!-- id: soap -->\n- W\n"),
        ("# Soap\n\n     <!-- short: S\n-->\n", "# Soap\n\n<!-- id: soap; short: S\n-->\n"),
        (
            "# Soap\n<!-- note: n -->\n- W\n",
            "# Soap\n\n<!-- id: soap -->\n\n<!-- note: n -->\n- W\n",
        ),
    ],
)
def test_gives_a_section_its_id(slipped: str, right: str) -> None:
    assert right == mended(slipped)


def test_gives_no_id_twice() -> None:
    slipped = "# Soap\n<!-- id: soap -->\n- a\n# Soap\n- b\n# Soap\n- c\n"

    assert ["soap", "soap-2", "soap-3"] == re.findall("id: (.*) -->", mended(slipped))


@pytest.mark.parametrize("comment", ["<!-- idd: soap -->", "<!-- id: -->", "<!-- short: S --> W"])
def test_leaves_a_comment_that_may_hold_a_misspelt_id(comment: str) -> None:
    body = f"# Soap\n{comment}\n- Wash\n"

    assert body == mended(body)


def test_leaves_code_and_tables_alone() -> None:
    body = SECTION + (
        "## Table\n\n```yaml\ntitle: |\n  • Soap\n```\n\n| a | b |\n|---|---|\n| • x | #Y |\n"
    )

    assert body == mended(body)


LINES = st.sampled_from(
    [
        *("• Wash", "•\tWash", "o\tWash", "· Wet", "    • Deep", "\t• Tabbed", "•", "• - x"),
        *("#Soap", "##Handout", "###Why", "#tag", "## Handout", "# Germs travel", "# ", "#"),
        *("<!-- minutes: 2 -->", "<!-- id: soap -->", "<!-- note: n -->", "<!-- x", "-->"),
        *("\t<!-- id: wet -->", "    <!-- minutes: 2 -->", "<!--\tid: dry\t-->"),
        *("- Wash", "  - Wet", "1. Wet", "Words.", "", "", "---", "```", "| a |", "> q"),
    ]
)
BODIES = st.lists(LINES, max_size=25).map("\n".join)


@settings(max_examples=100, deadline=None)
@given(BODIES)
def test_mending_twice_is_mending_once(body: str) -> None:
    once = mended(body)

    assert once == mended(once)


@settings(max_examples=100, deadline=None)
@given(BODIES)
def test_keeps_every_word_in_its_order(body: str) -> None:
    assert _letters(body) == _letters(mended(body))


def _letters(body: str) -> str:
    without = re.sub(r"<!-- id: [a-z0-9-]+(?: -->|; )|^[ \t]*o\t", "", body, flags=re.MULTILINE)
    return re.sub(r"[^A-Za-z0-9|`]", "", without)


@settings(max_examples=60, deadline=None)
@given(BODIES)
def test_leaves_what_reads_well_byte_for_byte(body: str) -> None:
    _, found = read_outline(FRONT + body, file="outline.md", topic="hands")

    if not {"R142", "R190"} & {finding.code for finding in found}:
        assert body == mended(body)


@settings(max_examples=60, deadline=None)
@given(body=BODIES, ending=st.sampled_from(["\r\n", "\r"]))
def test_keeps_the_ends_of_lines(*, body: str, ending: str) -> None:
    whole = FRONT + body
    ended = mend_outline(whole.replace("\n", ending), file="outline.md", topic="hands")

    assert mend_outline(whole, file="outline.md", topic="hands") == ended.replace(ending, "\n")
    assert "\n" not in ended.replace(ending, "")


@pytest.mark.parametrize("opening", ["<!–", "<!—", "<!–-", "<!-–"])
def test_makes_two_hyphens_of_the_dashes_of_a_comment(opening: str) -> None:
    slipped = f"# Soap\n\n{opening} id: soap –>\n\n- Wash\n"

    assert "# Soap\n\n<!-- id: soap -->\n\n- Wash\n" == mended(slipped)


def test_ends_a_comment_that_ran_on_to_the_next() -> None:
    two = "# Soap\n<!-- id: soap —>\n- Wash\n\n# Dry\n<!-- id: dry -->\n- Dry\n"

    assert two.replace("—", "--") == mended(two)
