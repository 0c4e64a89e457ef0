"""What an edit of the outline changes for those who see its deck and its booklet."""

from __future__ import annotations

import re

from builder.compare.files import Outcome, Versions, compare_files
from builder.compare.model import Action, Kind
from tests.compare.given import BODY, BOOKLET, DECK, compared, edited, places, said, section
from tests.verify.samples import booklet, deck, parts_of, zipped


def test_tells_a_changed_number_of_a_claim_with_its_slide() -> None:
    (change,) = edited(("About 5 in 100", "About 6 in 100"))

    assert (("5", "6"),) == change.numbers
    assert "About 5 in 100 people sleep badly" == change.old
    assert "Tea wakes some people" == change.spots[0].title
    assert [("slide", 5)] == places(change)


def test_tells_a_changed_number_of_a_chart_once_for_both_panels() -> None:
    (change,) = edited(("385", "380"))

    assert ("With tea", (("385", "380"),)) == (change.about, change.numbers)
    assert Kind.VALUE is change.kind
    assert {"slide", "page"} == {unit for unit, _ in places(change)}


def test_tells_a_number_below_its_heading_of_the_booklet() -> None:
    (change,) = edited(("Mint does not.", "Mint does not. It takes 20 minutes."))

    assert [("text", "added", "", "It takes 20 minutes.")] == said([change])
    assert "Tea wakes some people" == change.spots[0].title


def test_tells_a_moved_section_once_and_neither_as_gone_nor_as_new() -> None:
    dark = section(BODY, "Sleep needs")
    (change,) = compared(BODY, BODY.replace(dark, "") + "\n" + dark).changes

    assert (Kind.PART, Action.MOVED) == (change.kind, change.action)
    assert change.new in {"Sleep needs a dark room", "Rise at one hour"}
    assert {DECK, BOOKLET} == {spot.file for spot in change.spots}


def test_an_added_source_changes_no_text_but_the_one_that_cites_it() -> None:
    changes = edited(
        ("Tea holds caffeine [@smith2020]", "Tea holds caffeine [@lee2018; @smith2020]")
    )

    assert ["source", "source", "citation"] == [change.kind.value for change in changes]
    added, renumbered, cited = changes
    assert Action.ADDED is added.action
    assert added.new.startswith("Lee D. Tea at night.")
    assert (Action.RENUMBERED, "1", "2") == (renumbered.action, renumbered.old, renumbered.new)
    assert ("Tea holds caffeine", "", "Lee 2018") == (cited.about, cited.old, cited.new)


def test_tells_a_removed_action_once_with_slide_and_page() -> None:
    (change,) = edited(("- Try mint in the evening.\n", ""))

    assert [("action", "removed", "Try mint in the evening.", "")] == said([change])
    assert {"slide", "page"} == {unit for unit, _ in places(change)}


def test_tells_a_retitled_slide_and_heading_as_one() -> None:
    (change,) = edited(("Sleep needs a dark room", "Sleep needs a dark and cool room"))

    assert Kind.TITLE is change.kind
    assert ("Sleep needs a dark room", "Sleep needs a dark and cool room") == (
        change.old,
        change.new,
    )
    assert {"slide", "page"} == {unit for unit, _ in places(change)}


def test_tells_a_changed_warning_as_one() -> None:
    (change,) = edited(("races and you faint", "races or you faint"))

    assert Kind.WARNING is change.kind
    assert {"slide", "page"} == {unit for unit, _ in places(change)}


def test_tells_what_changes_in_the_notes_alone() -> None:
    (change,) = edited(("Then wait.", "Then wait for hands."))

    assert (Kind.NOTE, "Hold up a cup. Then wait for hands.") == (change.kind, change.new)
    assert all(spot.in_notes for spot in change.spots)


def test_tells_a_changed_grade_of_a_claim_with_its_hidden_slide_and_its_page() -> None:
    (change,) = edited(("| Not proven |", "| We think |"))

    assert [("grade", "changed", "Not proven", "We think")] == said([change])
    assert "Mint helps sleep" == change.about
    assert {"slide", "page"} == {unit for unit, _ in places(change)}
    assert any(spot.is_hidden for spot in change.spots)
    assert any(spot.in_notes for spot in change.spots)


def test_tells_two_grades_that_changed_places() -> None:
    row = "| Mint helps sleep | Not proven | @smith2020 | | yes |\n"
    other = "| Tea costs sleep | We know | @smith2020 | | yes |\n"
    swapped = row.replace("Not proven", "We know") + other.replace("We know", "Not proven")
    changes = compared(BODY.replace(row, row + other), BODY.replace(row, swapped)).changes

    in_table = [
        (one.kind.value, one.about)
        for one in changes
        if any(spot.is_hidden and not spot.in_notes for spot in one.spots)
    ]
    assert [("grade", "Mint helps sleep"), ("grade", "Tea costs sleep")] == in_table
    assert {Kind.GRADE} == {one.kind for one in changes}


def test_tells_an_added_section_as_one_with_what_it_says() -> None:
    added = "\n# Walk by day\n\n<!-- id: walk; short: Walk -->\n\n- Light wakes the body\n"
    (change,) = [one for one in compared(BODY, BODY + added).changes if one.kind is Kind.PART]

    assert (Action.ADDED, "Walk by day") == (change.action, change.new)
    assert ("Light wakes the body",) == change.details


def test_tells_a_point_that_was_put_in_without_those_that_move_on() -> None:
    (change,) = edited(("- Light keeps", "- Noise wakes them\n- Light keeps"))

    assert [("text", "added", "", "Noise wakes them")] == said([change])


def test_finds_a_moved_slide_in_a_deck_without_tags() -> None:
    dark = section(BODY, "Sleep needs")
    old, new = (_untagged(deck(body)) for body in (BODY, BODY.replace(dark, "") + "\n" + dark))
    changes = compare_files(Versions(DECK, old, new)).changes

    assert Action.MOVED in {one.action for one in changes if one.kind is Kind.PART}
    assert not {Action.ADDED, Action.REMOVED} & {one.action for one in changes}


def test_tells_colours_alone_as_drawn_otherwise() -> None:
    old = deck(BODY)
    parts = parts_of(old)
    theme = next(name for name in parts if "/theme/" in name)
    parts[theme] = re.sub(rb'srgbClr val="\w{6}"', b'srgbClr val="3B1F6A"', parts[theme])
    told = compare_files(Versions(DECK, old, zipped(parts.items())))

    assert (Outcome.DRAWN, ()) == (told.outcome, told.changes)


def test_tells_another_fingerprint_alone_as_made_anew() -> None:
    old = booklet(BODY)
    told = compare_files(Versions(BOOKLET, old, old.replace(b"f" * 64, b"e" * 64)))

    assert (Outcome.REMADE, ()) == (told.outcome, told.changes)


def test_tells_an_address_that_only_a_link_knows() -> None:
    body = BODY.replace("Mint does not.", "Read [about mint](https://example.org/mint).")
    (change,) = edited(("org/mint", "org/herbs"), body=body)

    assert (Kind.LINK, "about mint") == (change.kind, change.about)
    assert "https://example.org/herbs" == change.new


def _untagged(data: bytes) -> bytes:
    """Take out of a deck what ties its texts to the outline."""
    parts = parts_of(data)
    for name in parts:
        if name.startswith("ppt/tags/"):
            parts[name] = re.sub(rb' val="[^"]*"', b' val=""', parts[name])
    return zipped(parts.items())


def test_a_list_over_several_slides_is_one_list() -> None:
    many = "".join(f"- Sign number {at} of very many signs.\n" for at in range(12))
    long = BODY.replace("- Your heart races and you faint.\n", many)
    (change,) = compared(long, long.replace("- Sign number 1 of very many signs.\n", "")).changes

    assert [("warning", "removed", "Sign number 1 of very many signs.", "")] == said([change])


def test_a_slide_that_goes_does_not_tell_notes_that_other_slides_have() -> None:
    signs = [f"- Sign number {at} of very many signs.\n" for at in range(12)]
    old, new = (
        BODY.replace("- Your heart races and you faint.\n", "".join(signs[:count]))
        for count in (12, 10)
    )
    (gone,) = (one for one in compared(old, new).changes if one.kind is Kind.PART)

    assert ("Call 911 now if", "continued", ()) == (gone.old, gone.about, gone.details)


def test_tells_a_row_that_came_and_not_that_there_is_one_row_more() -> None:
    table = "\n## Table\n\n```yaml\ntitle: Cups\n```\n\n| Who | Cups |\n|---|---|\n| Most | 3 |\n"
    (change,) = compared(BODY + table, BODY + table + "| Some | 5 |\n").changes

    assert [("text", "added", "", "Some | 5")] == said([change])
