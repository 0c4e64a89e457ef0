"""A diagram of any form turned into its slides."""

from __future__ import annotations

from builder.deck.icon_slides import icon_slides
from builder.deck.model import Slide
from builder.edition.model import Edition
from builder.findings import Finding
from builder.outline.diagram_model import Diagram, IconArray


def diagram_slides(edition: Edition, diagram: Diagram, found: list[Finding]) -> tuple[Slide, ...]:
    """Plan the slides of a diagram by its form."""
    match diagram.form:
        case IconArray() as form:
            return icon_slides(edition, diagram, form, found)
        case _:
            return ()
