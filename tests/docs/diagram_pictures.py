"""The pictures of the grammar's page: each type of diagram as the booklet draws its example."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.handout.model import Art, HandoutPlan
from builder.handout.render import render_handout
from tests.docs.grammar import example_of
from tests.docs.probe import kinds_of
from tests.docs.texts import entries
from tests.topics import STAMP, booklet_of, points
from tests.workspaces import ROOT

FOLDER = ROOT / "docs" / "pictures"
DOTS = 100  # an inch
_MARGIN = 6  # points around a drawing


def draw_diagrams() -> None:
    """Draw the example of each type."""
    for kind in kinds_of("Diagram"):
        _, example = example_of(entries("parts.txt")[f"Diagram: {kind}"])
        plan = booklet_of(f"{points('A point')}\n{example}\n")
        with TemporaryDirectory() as folder:
            pdf = Path(folder) / "diagram.pdf"
            pdf.write_bytes(render_handout(plan, STAMP))
            _cut(pdf, plan, FOLDER / f"diagram-{kind}")


def _cut(pdf: Path, plan: HandoutPlan, picture: Path) -> None:
    """Cut the one drawing out of its page."""
    figures = {tag.id for tag in plan.tags if tag.role == "Figure"}
    number, art = next(
        (number, item)
        for number, page in enumerate(plan.pages, 1)
        for item in page.items
        if isinstance(item, Art) and item.tag in figures
    )
    sides = (art.x - _MARGIN, art.y - _MARGIN, art.width + 2 * _MARGIN, art.height + 2 * _MARGIN)
    box = (str(round(side * DOTS / 72)) for side in sides)
    cut = [word for pair in zip(("-x", "-y", "-W", "-H"), box, strict=True) for word in pair]
    page = ("-f", str(number), "-l", str(number), "-singlefile", "-r", str(DOTS))
    words = ("pdftoppm", "-png", *page, *cut, str(pdf), str(picture))
    subprocess.run(words, check=True, capture_output=True)


if __name__ == "__main__":
    draw_diagrams()
