from __future__ import annotations

from builder.deck.model import DeckPlan, Slide, TextSlot
from tests.topics import FRONT, deck_of, points

TWO = ("Name a tea.", "Choose when to stop.")


def objectives(*texts: str) -> str:
    lines = "".join(f"  - {text}\n" for text in texts)
    return FRONT.removesuffix("---\n") + f"objectives:\n{lines}---\n"


def planned(*texts: str) -> DeckPlan:
    return deck_of(points("A"), front=objectives(*texts))


def slide(plan: DeckPlan, slide_id: str) -> Slide:
    return next(one for one in plan.slides if one.id.startswith(slide_id))


def cards(shown: Slide) -> list[list[str]]:
    slots = (slot for slot in shown.slots if isinstance(slot, TextSlot))
    return [[one.words for one in slot.paragraphs] for slot in slots]


def test_sets_each_objective_on_a_card_below_its_verb() -> None:
    shown = slide(planned(*TWO), "objectives")

    assert [["Name", "a tea."], ["Choose", "when to stop."]] == cards(shown)


def test_ends_with_the_cards_that_it_began_with() -> None:
    plan = planned(*TWO)

    assert slide(plan, "now-you-can").slots == slide(plan, "objectives").slots


def test_sets_long_objectives_smaller() -> None:
    long = "Explain " + "why a cup of tea late at night keeps some people awake " * 3

    assert "Cards" == slide(planned(*TWO), "objectives").layout
    assert "Cards, more" == slide(planned("Name a tea.", long, long), "objectives").layout


def test_lists_more_objectives_than_cards_stand_side_by_side() -> None:
    shown = slide(planned(*TWO, "Sip.", "Stop."), "objectives")

    assert "Points" == shown.layout
    assert [[*TWO, "Sip.", "Stop."]] == cards(shown)
