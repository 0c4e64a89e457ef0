"""A diagram of any form turned into its slides."""

from __future__ import annotations

from typing import assert_never

from builder.deck.compare_slides import barrier_slide, compare_slides, curve_slide, overlap_slide
from builder.deck.deck_edition import DeckEdition
from builder.deck.figure_slides import figure_slide
from builder.deck.icon_slides import icon_slides
from builder.deck.link_slides import link_slides
from builder.deck.model import Slide
from builder.deck.step_slides import step_slides
from builder.findings import Finding
from builder.outline.diagram_model import (
    Barrier,
    Compare,
    Curve,
    Diagram,
    IconArray,
    Links,
    Overlap,
    Steps,
)


def diagram_slides(
    edition: DeckEdition, diagram: Diagram, found: list[Finding]
) -> tuple[Slide, ...]:
    """Draw a diagram, or set it in words by its form, where they are too many for a figure."""
    drawn = figure_slide(edition, diagram, found)
    if drawn:
        return (drawn,)
    match diagram.form:
        case IconArray() as form:
            return icon_slides(edition, diagram, form, found)
        case Steps() as form:
            return step_slides(edition, diagram, form, found)
        case Compare() as form:
            return compare_slides(edition, diagram, form, found)
        case Links() as form:
            return link_slides(edition, diagram, form, found)
        case Curve() as form:
            return curve_slide(edition, diagram, form, found)
        case Overlap() as form:
            return overlap_slide(edition, diagram, form, found)
        case Barrier() as form:
            return barrier_slide(edition, diagram, form, found)
        case _:
            assert_never(diagram.form)
