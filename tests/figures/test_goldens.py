"""One figure of each kind as text that a person reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.outline.diagram_model import DiagramForm, StepKind
from tests.figures.dump import dump_figure
from tests.figures.given import (
    barrier,
    compare,
    curve,
    figure_of,
    item,
    links,
    overlap,
    steps,
)

GOLDENS = Path(__file__).parents[1] / "goldens" / "figures"
LAYERS = ("Air", "Wax", "Seals", "Tiles", "Room")
SAID = ("Rain runs off.", "Rain gets in.")
FORMS = {
    "flow": steps(StepKind.FLOW, "Wet", "Soap", "Rub 20 seconds", "Rinse and dry"),
    "cycle": steps(StepKind.CYCLE, "Poor sleep", "More pain", "Less movement", "Low mood"),
    "layers": steps(StepKind.LAYERS, "Skin", "Fat", "Muscle"),
    "compare": compare(item("By video", "Talk over results"), item("In person", "A new lump")),
    "links": links(("Sleep", "Mood"), ("Mood", "Sleep"), ("Something else", "Sleep", "Mood")),
    "curve": curve(("Lasting pain", True), ("Healing", False)),
    "overlap": overlap("People who sleep well", "People who do not", "cups of tea"),
    "barrier": barrier(LAYERS, sides=("New roof", "Old roof"), captions=SAID),
}


@pytest.mark.parametrize("kind", FORMS)
def test_a_figure_is_what_its_golden_says(kind: str, pytestconfig: pytest.Config) -> None:
    form: DiagramForm = FORMS[kind]
    surface = "page" if kind in {"flow", "compare", "barrier"} else "slide"
    shown = dump_figure(figure_of(form, surface, is_idea=True))
    path = GOLDENS / f"{kind}.txt"
    if pytestconfig.getoption("--update"):
        path.write_text(shown, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == shown
