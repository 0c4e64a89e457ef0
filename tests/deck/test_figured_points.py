from __future__ import annotations

import pytest

from builder.deck.model import ChartSlot, Drawing, Slide, TextSlot, paragraphs_of
from tests.topics import deck_of, points

THREE = ("Wet your hands [@smith2020]", "Rub them", "Rinse them")
LONG = "Rub every finger for as long as it takes to sing the song of the day twice over, slowly"
CURVE = (
    "\n## Diagram\n\n```yaml\ntype: curve\ntitle: Germs come back\nalt: Two lines.\nx: Hours\n"
    "y: Germs\n{more}```\n\n- With soap: rise, fall\n- Without: rise, stay\n"
)
LINKS = (
    "\n## Diagram\n\n```yaml\ntype: links\ntitle: Three ways\nalt: Three arrows.\n```\n\n"
    "- Dirty hands -> A sick child\n- A sick child -> Dirty hands\n"
    "- Dirty hands <- A visit -> A sick child\n"
)
CHART = (
    "\n## Chart\n\n```yaml\ntype: bar\ntitle: Most wash too briefly\nunit: people of 100\n"
    "source: lee2018\nalt: Two bars, 70 and 30.\n```\n\n| How long | People |\n|---|--:|\n{rows}"
)
ROWS = "| Short | 70 |\n| Long | 30 |\n"


def curve(more: str = "") -> str:
    return CURVE.format(more=more)


def layouts(body: str) -> list[str]:
    """Give the layouts of the slides that teach, in their order."""
    return [slide.layout for slide in deck_of(body).slides if slide.id.startswith("why/")]


def both(body: str) -> Slide:
    (slide,) = (one for one in deck_of(body).slides if one.layout.startswith("Points and"))
    return slide


def test_sets_points_beside_the_first_figure() -> None:
    slide = both(points(*THREE) + curve())

    assert ["Points and figure"] == layouts(points(*THREE) + curve())
    assert [*(one.words for one in paragraphs_of(slide))][:4] == [
        slide.title.words, "Wet your hands", "Rub them", "Rinse them",
    ]  # fmt: skip
    assert ["Two lines."] == [slot.alt for slot in slide.slots if isinstance(slot, Drawing)]


def test_says_the_title_of_the_figure_above_it_and_its_label_below() -> None:
    slide = both(points(*THREE) + curve("label: An idea of it\n"))
    tops = {
        one.words: slot.box.y
        for slot in slide.slots
        if isinstance(slot, TextSlot) and slot.box
        for one in slot.paragraphs
    }
    (drawing,) = (slot for slot in slide.slots if isinstance(slot, Drawing))

    assert tops["Germs come back"] < drawing.y < tops["An idea of it"]


def test_sets_points_beside_a_chart() -> None:
    slide = both(points(*THREE) + CHART.format(rows=ROWS))
    (slot,) = (one for one in slide.slots if isinstance(one, ChartSlot))

    assert ["Short", "Long"] == [row.name.plain for row in slot.chart.rows]
    assert "people of 100" in " ".join(one.words for one in paragraphs_of(slide))


def test_names_the_sources_of_both() -> None:
    slide = both(points(*THREE) + CHART.format(rows=ROWS))
    (line,) = (one for one in paragraphs_of(slide) if one.id == "frame/source")

    assert "Smith" in line.words and "Lee" in line.words  # noqa: PT018  # one line names both


def test_asks_to_describe_the_figure_below_the_notes_of_the_section() -> None:
    slide = both(points(*THREE) + curve())

    assert any("Two lines." in note.words for note in slide.notes)


@pytest.mark.parametrize(
    "body",
    [
        points(*THREE[:2]) + curve(),
        points(*[LONG] * 4) + curve(),
        points(*THREE) + LINKS,
        points(*THREE) + curve(f"label: {LONG * 4}\n"),
        points(*THREE) + CHART.format(rows="".join(f"| Way {at} | {at} |\n" for at in range(12))),
    ],
    ids=["few points", "long points", "wide figure", "long label", "many bars"],
)
def test_gives_each_its_own_slide_where_one_would_be_smaller(body: str) -> None:
    assert not any(name.startswith("Points and") for name in layouts(body))


def test_shows_a_second_figure_on_a_slide_of_its_own() -> None:
    assert ["Points and figure", "Figure"] == layouts(points(*THREE) + curve() + LINKS)


def test_is_read_points_first_and_sources_last() -> None:
    slide = both(points(*THREE) + curve("label: An idea of it\n"))
    read = [type(slot).__name__ for slot in slide.slots]

    assert ["TextSlot", "TextSlot", "Drawing", "TextSlot", "TextSlot"] == read
    assert ["Wet your hands", "Germs come back"] == [
        slot.paragraphs[0].words for slot in slide.slots[:2] if isinstance(slot, TextSlot)
    ]
    assert "frame/source" == paragraphs_of(slide)[-1].id
