from __future__ import annotations

from builder.deck.model import Slide, paragraphs_of
from tests.topics import FRONT, deck_of, points


def takeaways(*texts: str) -> list[Slide]:
    lines = "".join(f"  - {text}\n" for text in texts)
    front = FRONT.removesuffix("---\n") + f"takeaways:\n{lines}---\n"
    return [one for one in deck_of(points("A"), front=front).slides if "takeaways" in one.id]


def numbered(shown: Slide) -> list[tuple[int | None, str]]:
    return [(one.number, one.words) for one in paragraphs_of(shown)[1:]]


def test_numbers_what_is_to_be_taken_home() -> None:
    (shown,) = takeaways("Sip slowly.", "Stop at noon.")

    assert [(1, "Sip slowly."), (2, "Stop at noon.")] == numbered(shown)


def test_says_three_things_of_three_alone() -> None:
    (three,), (two,) = takeaways("A.", "B.", "C."), takeaways("A.", "B.")

    assert "Three things to take home" == three.title.words
    assert "Three" not in two.title.words


def test_sets_smaller_what_would_not_fit() -> None:
    long = "Stop at noon, and if you sleep badly then stop before lunch, for a week at least. " * 2
    (short,), (shown,) = takeaways("Sip slowly."), takeaways(*[long] * 4)

    assert ("Takeaways", "Takeaways, many") == (short.layout, shown.layout)
    assert [1, 2, 3, 4] == [number for number, _ in numbered(shown)]


def test_lists_what_takes_more_than_a_slide() -> None:
    long = "Stop at noon, and if you sleep badly then stop before lunch, for a week at least. " * 3
    shown = takeaways(*[long] * 4)

    assert len(shown) > 1
    assert {None} == {number for one in shown for number, _ in numbered(one)}
