from __future__ import annotations

from decimal import Decimal

import pytest

from builder.deck.clock import clock
from tests.topics import FRONT, deck_of, points

TALK = FRONT.replace("main-message", "minutes: 20\nmain-message")
POLL = "\n## Poll\n\nIs it?\n\n- Yes\n- No\n\nAnswer: Yes. It is.\n"


def section(name: str, minutes: str) -> str:
    return points("A").replace(
        "id: why; short: Why", f"id: {name}; short: {name}; minutes: {minutes}"
    )


def notes(body: str, front: str = TALK) -> dict[str, list[str]]:
    return {one.id: [note.words for note in one.notes] for one in deck_of(body, front=front).slides}


def test_says_when_each_section_begins_as_the_timer_of_powerpoint_shows_it() -> None:
    told = notes(section("why", "4") + section("how", "2.5"))

    assert ["Begin at 0:04:00 on the timer", "Minutes: 4"] == told["why/points/1"]
    assert ["Begin at 0:08:00 on the timer", "Minutes: 2.5"] == told["how/points/1"]


def test_opens_with_a_third_of_what_the_sections_leave_and_five_minutes_at_most() -> None:
    long = TALK.replace("minutes: 20", "minutes: 90")

    assert "Begin at 0:03:00 on the timer" in notes(section("why", "10"))["why/points/1"]
    assert "Begin at 0:05:00 on the timer" in notes(section("why", "10"), long)["why/points/1"]


@pytest.mark.parametrize("front", [FRONT, TALK])
def test_says_nothing_where_the_outline_does_not_say_how_long(front: str) -> None:
    minutes = "4" if front == FRONT else "0"

    assert not [
        one
        for said in notes(section("why", minutes), front).values()
        for one in said
        if one.startswith("Begin")
    ]


def test_says_it_where_the_section_begins_even_with_a_poll() -> None:
    told = notes(section("why", "4").replace("- A\n", f"- A\n{POLL}"))
    first = next(said for key, said in told.items() if key.startswith("why"))

    assert "Begin at" in first[0]


def test_names_all_sources_of_a_section() -> None:
    told = notes(points("Tea wakes you [@smith2020]") + "\n## Handout\n\nIt does [@lee2018].\n")

    assert "Sources: 1. Smith 2020 2. Lee 2018" == told["why/points/1"][-1]


@pytest.mark.parametrize(
    ("minutes", "shown"), [("12", "0:12:00"), ("2.5", "0:02:30"), ("75", "1:15:00")]
)
def test_writes_hours_minutes_and_seconds(minutes: str, shown: str) -> None:
    assert shown == clock(Decimal(minutes))
