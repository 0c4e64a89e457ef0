from __future__ import annotations

import pytest

from builder.deck.grid import BAR, LEFT_NODES, MIDDLE_NODES, NOTE, RIGHT_NODES
from builder.deck.model import Drawing, Slide, TextSlot, paragraphs_of
from builder.deck.shapes_xml import bounds
from builder.figures.model import TextBlock
from tests.topics import deck_findings, deck_of, points

LONG = "A step that has a great many words in it, and one more, so that no node can hold it all"
WIDE = "Handwashingandrubbingandrinsing"
CITED = " [@smith2020]"  # no figure raises numbers, so that such a diagram is set in words


def diagram(kind: str, *items: str, more: str = "") -> str:
    listed = "\n".join(f"- {item}" for item in items)
    return (
        points("A")
        + f"\n## Diagram\n\n```yaml\ntype: {kind}\ntitle: What happens\nalt: The whole picture.\n"
        + f"{more}```\n\n{listed}\n"
    )


def slides_of(kind: str, *items: str, more: str = "") -> tuple[Slide, ...]:
    plan = deck_of(diagram(kind, *items, more=more))
    return tuple(slide for slide in plan.slides if slide.title.words.startswith("What happens"))


def slide_of(kind: str, *items: str, more: str = "") -> Slide:
    (slide,) = slides_of(kind, *items, more=more)
    return slide


def words(slide: Slide) -> list[str]:
    """Give what a slide says between its title and its sources."""
    return [one.words for one in paragraphs_of(slide)[1:] if one.id != "frame/source"]


def sketched(slide: Slide) -> int:
    return sum(len(sketch.shapes) for sketch in slide.sketches)


def test_draws_a_diagram_as_one_group_that_says_what_it_shows() -> None:
    slide = slide_of("flow", "Wet", "Soap", "Rinse")

    assert ["Wet", "Soap", "Rinse"] == words(slide)
    assert ["The whole picture."] == [slot.alt for slot in slide.slots if isinstance(slot, Drawing)]


def test_draws_a_figure_larger_that_would_leave_much_of_its_slide_empty() -> None:
    low, high = slide_of("flow", "Wet", "Soap", "Rinse"), slide_of("layers", *"ABCDEF")
    ring = slide_of("cycle", "Worry", "Tight chest", "Fast breathing")

    assert (29, 29, 22) == (_label_size(low), _label_size(ring), _label_size(high))


def _label_size(slide: Slide) -> float:
    (drawing,) = (slot for slot in slide.slots if isinstance(slot, Drawing))
    blocks = (shape for shape in drawing.shapes if isinstance(shape, TextBlock))
    return round(min(one.style.size for block in blocks for one in block.passages))


def test_ties_the_words_of_a_figure_to_the_texts_of_the_outline() -> None:
    slide = slide_of("curve", "Healing: rise, fall", more="x: Time\ny: Pain\n")

    assert {"why/diagram/x", "why/diagram/y", "why/diagram/1"} == {
        one.id for one in paragraphs_of(slide)[1:]
    }


@pytest.mark.parametrize(
    ("label", "idx"), [("A link proves nothing.", BAR), (f"{LONG}, says the label.", NOTE)]
)
def test_sets_what_follows_from_links_in_a_bar_where_a_line_holds_it(label: str, idx: int) -> None:
    slide = slide_of("links", "Gut -> Disease", "Disease -> Gut", more=f"label: {label}\n")

    assert [(idx, label)] == [
        (slot.idx, one.words)
        for slot in slide.slots
        if isinstance(slot, TextSlot)
        for one in slot.paragraphs
    ]


@pytest.mark.parametrize(
    ("kind", "items"),
    [("links", ("Gut -> Disease", "Disease -> Gut")), ("layers", ("Germs", "Oil", "Skin"))],
)
def test_keeps_a_figure_above_its_label(kind: str, items: tuple[str, ...]) -> None:
    slide = slide_of(kind, *items, more="label: In one town.\n")
    (drawing,) = (slot for slot in slide.slots if isinstance(slot, Drawing))
    (label,) = (slot for slot in slide.slots if isinstance(slot, TextSlot))
    foot = bounds(drawing.shapes, drawing.x, drawing.y)

    assert label.box is not None
    assert foot.y + foot.height < label.box.y


def test_numbers_the_cards_of_a_flow_and_draws_an_arrow_in_each_gap() -> None:
    slide = slide_of("flow", f"Wet{CITED}", "Soap", "Rinse")

    assert ["1", "Wet", "2", "Soap", "3", "Rinse"] == words(slide)
    assert 2 * 2 == sketched(slide)


def test_draws_one_more_arrow_in_a_cycle() -> None:
    assert 2 * 2 + 3 == sketched(slide_of("cycle", f"Wet{CITED}", "Soap", "Rinse"))


def test_lists_steps_whose_words_are_too_long_for_cards() -> None:
    slide = slide_of("flow", f"{WIDE}{CITED}", "Soap", "Rinse", "Dry")

    assert ("Steps", [1, 2, 3, 4]) == (
        slide.layout,
        [one.number for one in paragraphs_of(slide)[1:5]],
    )


def test_says_where_a_listed_cycle_begins_again() -> None:
    assert (
        "Then again from 1."
        == words(slide_of("cycle", f"{WIDE}{CITED}", "Soap", "Rinse", "Dry"))[-1]
    )


def test_stacks_layers_from_the_top_down() -> None:
    slide = slide_of("layers", f"Skin{CITED}", "Fat", "Muscle")

    tops = [slot.box.y for slot in slide.slots if isinstance(slot, TextSlot) and slot.box]
    assert ["Skin", "Fat", "Muscle"] == words(slide)
    assert sorted(tops) == tops


def test_sets_two_sides_on_two_cards() -> None:
    slide = slide_of("compare", f"Tea{CITED}\n  - has leaves", "Coffee\n  - has beans")

    assert [["Tea", "has leaves"], ["Coffee", "has beans"]] == [
        [one.words for one in slot.paragraphs]
        for slot in slide.slots[:2]
        if isinstance(slot, TextSlot)
    ]


def test_sets_sides_that_are_too_long_as_points() -> None:
    more = "\n".join(f"  - {LONG}" for _ in range(6))
    slides = slides_of("compare", f"Tea\n{more}", f"Coffee\n{more}")

    assert {"Points, many"} == {slide.layout for slide in slides}


def test_keeps_linked_things_in_their_places() -> None:
    slide = slide_of("links", f"Gut{CITED} -> Disease", "Disease -> Gut", "Diet -> Disease, Gut")

    placed = {
        slot.idx: slot.paragraphs[0].words for slot in slide.slots if isinstance(slot, TextSlot)
    }
    assert ["Gut"] * 3 == [placed[idx] for idx in LEFT_NODES[:3]]
    assert ["Disease"] * 3 == [placed[idx] for idx in RIGHT_NODES[:3]]
    assert "Diet" == placed[MIDDLE_NODES[2]]


def test_reads_a_reversed_link_from_its_start() -> None:
    slide = slide_of("links", f"Gut{CITED} -> Disease", "Disease -> Gut")

    assert ["Gut", "Disease", "Disease", "Gut"] == words(slide)


def test_gives_the_arrows_of_links_the_alternative_text() -> None:
    slide = slide_of("links", f"Gut{CITED} -> Disease")

    assert ["The whole picture."] == [slot.alt for slot in slide.slots if isinstance(slot, Drawing)]


def test_says_how_a_curve_runs_and_what_its_axes_mean() -> None:
    slide = slide_of(
        "curve",
        f"Healing{CITED}: rise, fall",
        "Lasting: rise, stay",
        more="x: Time\ny: Pain\n",
    )

    assert [
        "Healing",
        "rises, then comes back down",
        "Lasting",
        "rises and stays high",
        "Up: Pain",
        "Across: Time",
    ] == words(slide)


def test_says_that_groups_overlap() -> None:
    shown = words(slide_of("overlap", f"Sick{CITED}", "Well", more="x: Germs\n"))

    assert {"Sick", "Well", "Most of the two groups overlap", "Across: Germs"} <= set(shown)


def test_sets_the_layers_of_a_barrier_between_its_sides() -> None:
    more = "left: Tight\nright: Loose\nleft-caption: In.\nright-caption: Out.\n"
    shown = words(slide_of("barrier", f"a{CITED}", "b", "c", "d", "e", more=more))

    assert ["Tight", "In.", "a", "b", "c", "d", "e", "Loose", "Out."] == shown


@pytest.mark.parametrize("kind", ["flow", "layers", "compare"])
def test_says_on_the_slide_that_it_is_an_idea_and_shows_the_label(kind: str) -> None:
    items = (f"One{CITED}\n  - a", "Two\n  - b")
    slide = slide_of(kind, *items, more="idea-drawing: yes\nlabel: In one town.\n")

    assert ["Idea drawing, not measured data", "In one town."] == words(slide)[-2:]


def test_asks_the_presenter_to_describe_a_diagram() -> None:
    notes = slide_of("flow", "One", "Two").notes

    assert "Describe the picture aloud: The whole picture." == notes[-1].words


@pytest.mark.parametrize(
    ("kind", "item", "more"),
    [("layers", "One", ""), ("links", "One -> Two", ""), ("overlap", "One", "x: Cups\n")],
)
def test_refuses_a_label_that_takes_half_the_slide(kind: str, item: str, more: str) -> None:
    found = deck_findings(diagram(kind, item, item, more=f"{more}label: {LONG * 6}\n"))

    assert {"P432"} == {finding.code for finding in found}


def test_refuses_words_that_fit_no_node() -> None:
    found = deck_findings(
        diagram("links", f"{LONG} -> {LONG.replace(',', '')}", "A -> B", "B -> C", "C -> D")
    )

    assert ["P431"] == [finding.code for finding in found]


def test_a_section_with_a_diagram_alone_has_a_place_in_the_agenda() -> None:
    body = diagram("flow", "One", "Two").replace("- A\n", "", 1)

    (agenda,) = (slide for slide in deck_of(body).slides if slide.layout == "Agenda")
    assert ["Why"] == words(agenda)
