"""A deck laid out by another program, and the text boxes that it finds too small."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from betteroffice_pptx import Presentation

FACES = {
    "Calibri": Path("/usr/share/fonts/truetype/crosextra/Carlito"),
    "Arial": Path("/usr/share/fonts/truetype/liberation/LiberationSans"),
}
"""Faces of the same widths: Debian's fonts-crosextra-carlito and fonts-liberation."""


def overflowing(deck: bytes) -> list[str]:
    """List the texts that leave their boxes, a space at a line's end left out."""
    presentation = Presentation.open(deck)
    for name, path in FACES.items():
        for style, bold in (("Regular", False), ("Bold", True)):
            face = path.with_name(f"{path.name}-{style}.ttf").read_bytes()
            presentation.register_font(name, face, bold=bold)
    return [
        f"slide {number + 1}: {_words(box)}"
        for number in range(presentation.slide_count)
        for box in presentation.render_slide(number).to_dict()["primitives"]
        if box.get("overflow") and _words(box).strip() and _leaves(box)
    ]


def _leaves(box: dict[str, Any]) -> bool:  # Any: the renderer's own display list
    lines = box["lines"]
    height = sum(line["height"] for line in lines)
    return height > box["h"] or any(_seen(line) > box["w"] for line in lines)


def _seen(line: dict[str, Any]) -> float:
    """Measure a line without the space that ends it: nobody sees that one leave."""
    words = "".join(run["text"] for run in line["runs"])
    spaces = len(words) - len(words.rstrip(" "))
    size = line["height"] / 1.2
    return float(line["width"]) - spaces * 0.2 * size  # a space of Carlito is 0.226 em


def _words(box: dict[str, Any]) -> str:
    return " ".join("".join(run["text"] for run in line["runs"]) for line in box["lines"])
