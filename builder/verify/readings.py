"""Every run of text on the slides with its look and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.record import record
from builder.verify.deck_file import Deck, Slide
from builder.verify.ground import Ground
from builder.verify.looks import ShownRun, runs_of
from builder.verify.shapes import Shape
from builder.verify.table_cells import cell_runs


@record
class Reading:
    """One run of a slide and the colours behind it; none where they cannot be known."""

    slide: Slide
    shape: Shape
    run: ShownRun
    ground: tuple[str, ...]


def readings_of(deck: Deck) -> tuple[Reading, ...]:
    """List what is written on the slides, tables included."""
    return tuple(one for slide in deck.slides for one in _readings(slide))


def _readings(slide: Slide) -> Iterator[Reading]:
    ground = Ground(slide)
    for shape in slide.shapes:
        if shape.kind == "sp" and not shape.is_hidden and shape.text:
            behind = ground.behind(shape)
            for run in runs_of(slide, shape, ground):
                yield Reading(slide, shape, run, behind)
    for cell in cell_runs(slide, ground):
        yield Reading(slide, cell.shape, cell.run, cell.ground)
