"""Texts of a slide that are hard to read against what is really behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.theme import contrast
from builder.verify.deck_file import Deck, Slide
from builder.verify.ground import Ground
from builder.verify.looks import Look, runs_of
from builder.verify.shapes import Shape
from builder.verify.tables import cell_runs

# WCAG 2.2, 1.4.3 and its definition of large-scale text
MIN_CONTRAST = 4.5
MIN_CONTRAST_LARGE = 3.0
LARGE = 18.0  # points
LARGE_BOLD = 14.0


@dataclass(frozen=True, slots=True)
class _Reading:
    """One run of text and the colours behind it."""

    shape: Shape
    text: str
    look: Look
    ground: tuple[str, ...]


def find_low_contrast(deck: Deck) -> Iterator[str]:
    """A text is too much like what is behind it.

    Readers with low vision, and everybody in a bright room, lose the words. The colour of the
    text is taken from its run, or inherited from layout, master and theme; what is behind it is
    the fill of its own shape, else a panel of the slide or its layout that covers at least half
    of its box, else the background. Pictures are left out: what they show cannot be told.

    Before: grey `A0A0A0` on white, 2.6 to 1. After: `595959` on white, 7 to 1.
    """
    yield from _told(deck, whole=True)


def find_uneven_contrast(deck: Deck) -> Iterator[str]:
    """A text is too much like a part of the gradient or pattern behind it.

    Where the words reach that part they are lost.
    """
    yield from _told(deck, whole=False)


def _told(deck: Deck, *, whole: bool) -> Iterator[str]:
    """Tell the texts that fail on all that is behind them, or only on a part of it."""
    for slide in deck.slides:
        told: set[tuple[str, str, str]] = set()
        for one in _readings(slide):
            failing = _failing(one)
            if not failing or whole != (len(failing) == len(one.ground)):
                continue
            ink, ground = min(failing, key=lambda pair: contrast(*pair))
            if (one.shape.id, ink, ground) not in told:
                told.add((one.shape.id, ink, ground))
                yield slide.say(one.shape, _words(one, ink, ground))


def _readings(slide: Slide) -> Iterator[_Reading]:
    ground = Ground(slide)
    for shape in slide.shapes:
        if shape.kind == "sp" and not shape.is_hidden and shape.text:
            behind = ground.behind(shape)
            for run in runs_of(slide, shape, ground):
                yield _Reading(shape, run.text, run.look, behind)
    for cell in cell_runs(slide, ground):
        yield _Reading(cell.shape, cell.run.text, cell.run.look, cell.ground)


def _failing(one: _Reading) -> list[tuple[str, str]]:
    """List the colours of a text and of its ground that are too much alike."""
    needed = min_contrast(one.look)
    paints = one.look.colour.paints[:1] if one.look.colour else ()
    pairs = [(paint.over(ground), ground) for paint in paints for ground in one.ground]
    return [pair for pair in pairs if contrast(*pair) < needed]


def min_contrast(look: Look) -> float:
    """Say how much contrast a text of this look needs."""
    large = look.size >= (LARGE_BOLD if look.bold else LARGE)
    return MIN_CONTRAST_LARGE if large else MIN_CONTRAST


def _words(one: _Reading, ink: str, ground: str) -> str:
    ratio = contrast(ink, ground)
    start = " ".join(one.text.split())[:40]
    return (
        f"“{start}” is {ink} on {ground}, {ratio:.1f} to 1 where "
        f"{min_contrast(one.look):g} to 1 is needed"
    )
