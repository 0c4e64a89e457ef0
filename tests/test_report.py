from __future__ import annotations

from builder.findings import Span, error
from builder.report import count_words, show_all, show_text

HERE = Span("outline.md", 3, 4, 3, 8)


def test_points_at_the_words_with_a_caret() -> None:
    shown = show_text(
        error("R111", HERE, "no part is called this", "name another"), ["", "", "## Tea!"]
    )

    assert [
        "error R111: no part is called this",
        "  --> outline.md:3:4",
        "  |",
        "3 | ## Tea!",
        "  |    ^^^^",
        "  = hint: name another",
    ] == shown.split("\n")


def test_shows_a_finding_whose_file_cannot_be_read() -> None:
    shown = show_text(error("R100", Span("gone.md", 1), "missing", "write it"), [])

    assert "--> gone.md:1:1" in shown


def test_counts_in_words() -> None:
    assert "1 error, 2 warnings" == count_words(1, 2)
    assert "nothing to report" == count_words(0, 0)


def test_shows_no_source_line_of_a_file_that_it_was_not_given() -> None:
    shown = show_all([error("R100", Span("gone.pdf"), "missing", "look for it")], {})

    assert "error R100: missing\n  --> gone.pdf:1:1\n  = hint: look for it" == shown


def test_lets_no_file_steer_the_terminal() -> None:
    told = error("R111", Span("\x1b[2J.md", 1), "part \x9b2J", "not \u202eeht")
    shown = show_text(told, ["a\x07\tb\u00a0c"])

    assert "\ufffd[2J.md" in shown
    assert "part \ufffd2J" in shown
    assert "not \ufffdeht" in shown
    assert "a\ufffd b\u00a0c" in shown
