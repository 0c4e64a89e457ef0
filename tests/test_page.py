from __future__ import annotations

import pytest

from builder.findings import BuilderError
from builder.page import read_page, show_page

PAGE = """Find a bullet that is none.

    Dashes do not count.

    Why: it would run on
    in the line above.

    Before: • Soap
    After:
        - Soap

        - Water

    Source: our own rule.
    """


def test_folds_the_lines_of_a_part() -> None:
    page = read_page("R142", PAGE, grave="error")

    assert "it would run on in the line above." == page.why
    assert "Find a bullet that is none.\n\nDashes do not count." == page.finds


def test_keeps_the_lines_of_an_example_that_begins_on_the_line_below() -> None:
    page = read_page("R142", PAGE, grave="error")

    assert ("• Soap", "- Soap\n\n- Water") == (page.before, page.after)


def test_shows_every_part_in_its_order() -> None:
    page = read_page("R142", PAGE, grave="error", hint="begin the line with `- `")

    assert """R142, error

Find a bullet that is none.

Dashes do not count.

Why: it would run on in the line above.

Before: • Soap

After:
    - Soap

    - Water

To do: begin the line with `- `

Source: our own rule.""" == show_page(page, width=80)


def test_wraps_prose_and_leaves_an_example_of_several_lines_alone() -> None:
    page = read_page(
        "R1",
        "Find a long line.\nWhy: it is long.\nBefore: a\nAfter:\n    twenty letters in it",
        grave="error",
    )
    page_of_two_lines = read_page(
        "R1",
        "Find a long line.\nWhy: it is long.\nBefore: a\nAfter:\n    seventeen letters\n    b",
        grave="error",
    )

    assert "After: twenty\nletters in it" in show_page(page, width=14)
    assert "    seventeen letters\n    b" in show_page(page_of_two_lines, width=14)


def test_refuses_a_page_that_lacks_a_part() -> None:
    with pytest.raises(BuilderError, match="the page of C000 lacks 'Why'"):
        read_page("C000", "Find a thing.", grave="error")
