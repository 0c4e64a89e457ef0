"""What changed, as text, as Markdown and as JSON."""

from __future__ import annotations

import json

from builder.compare.headline import headline_of
from builder.compare.model import Action, Change, Kind, Spot
from builder.compare.show_json import show_json
from builder.compare.show_markdown import LONGEST, show_markdown
from builder.compare.show_text import show_text
from builder.compare.topics import Difference, TopicChanges
from tests.compare.given import BOOKLET, DECK, difference

GITHUB_TAKES = 65_536  # letters of a comment
EDIT = ("About 5 in 100", "About 6 in 100")


def spot(number: int, *, file: str = DECK, title: str = "Tea", in_notes: bool = False) -> Spot:
    unit = "slide" if file == DECK else "page"
    return Spot(file, unit, number, number, title, in_notes)


def shown(*changes: Change) -> Difference:
    return Difference("HEAD", "the files on disk", (TopicChanges("tea", "en", (), changes),))


def change(old: str, new: str, *spots: Spot) -> Change:
    return Change(Kind.TEXT, Action.CHANGED, old, new, spots=spots or (spot(1),))


def test_shows_a_number_first_with_what_was_and_what_is() -> None:
    text = show_text(difference(EDIT), width=80)

    assert (
        "before → after\n"
        "1 slide changes; a number differs in 1 text.\n"
        "\n"
        "Numbers\n"
        "  5 → 6\n"
        "  - About 5 in 100 people sleep badly\n"
        "  + About 6 in 100 people sleep badly\n"
        "    slide 5 “Tea wakes some people”\n"
    ) == f"{text}\n"


def test_counts_slides_and_pages_in_the_headline() -> None:
    one = change("a b c", "a b d", spot(3), spot(4), spot(2, file=BOOKLET))

    assert "2 slides and 1 page of the booklet change." == headline_of(shown(one))


def test_writes_numbers_in_a_row_as_a_stretch_and_names_the_notes() -> None:
    one = change("a b c", "a b d", spot(3), spot(4), spot(5), spot(9), spot(4, in_notes=True))

    assert "slides 3–5, 9, the notes of slide 4 “Tea”" in show_text(shown(one), width=99)


def test_marks_in_markdown_the_words_that_differ() -> None:
    table = show_markdown(difference(EDIT))

    assert table.startswith("**1 slide changes; a number differs in 1 text.**\n")
    assert "| About **5** in 100 people sleep badly | About **6** in 100 people" in table


def test_keeps_words_from_being_markdown_or_the_name_of_somebody() -> None:
    table = show_markdown(shown(change("see *it*", "<b> a|b @smith #12 `x`")))

    assert r"see \*it\*" in table
    assert r"\<b\>" in table
    assert r"a\|b" in table
    assert "&#64;smith &#35;12" in table


def test_folds_a_long_table() -> None:
    many = (change(f"old words {at}", f"new words {at}") for at in range(20))

    assert "<details><summary><b>Words</b>: 20</summary>" in show_markdown(shown(*many))


def test_says_how_many_changes_a_comment_has_no_room_for() -> None:
    long = "word " * 100
    many = [change(f"{long} {at}", f"{long} new {at}") for at in range(200)]
    table = show_markdown(shown(*many))
    rows = table.count("\n| ") - 2  # the head and the line below it

    assert LONGEST >= len(table)
    assert LONGEST < GITHUB_TAKES
    assert f"… and {200 - rows} more changes" in table


def test_json_has_one_shape_and_the_gravest_change_first() -> None:
    told = json.loads(show_json(difference(EDIT, ("races and", "races or"))))
    changes = told["topics"][0]["changes"]

    assert ["format", "old", "new", "headline", "topics"] == list(told)
    assert ["warning", "text"] == [one["kind"] for one in changes]
    assert [{"old": "5", "new": "6"}] == changes[1]["numbers"]
    assert {
        "file": DECK,
        "unit": "slide",
        "old": 5,
        "new": 5,
        "title": "Tea wakes some people",
        "notes": False,
        "hidden": False,
    } == changes[1]["places"][0]


def test_lets_no_file_steer_the_terminal() -> None:
    assert "\x1b" not in show_text(shown(change("a", "\x1b[31mred")), width=80)
