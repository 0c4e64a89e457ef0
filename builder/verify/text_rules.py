"""Texts of a deck that are hard to read: too small, or too like what is behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from builder.theme import contrast
from builder.verify.deck_file import USUAL_HEIGHT
from builder.verify.looks import Look
from builder.verify.readings import Reading
from builder.verify.shapes import FURNITURE

# WCAG 2.2, 1.4.3 and its definition of large-scale text
MIN_CONTRAST = 4.5
MIN_CONTRAST_LARGE = 3.0
LARGE = 18.0  # points
LARGE_BOLD = 14.0
MIN_SIZE = 14.0  # points; the design keeps them for sources, the smallest text of a slide
MIN_FURNITURE = 12.0  # what PowerPoint's own templates give to footers, dates and numbers

Readings = Sequence[Reading]
_contrast = lru_cache(maxsize=4096)(contrast)  # a deck has few pairs of colours, each many times


def find_low_contrast(readings: Readings) -> Iterator[str]:
    """Find texts that are too much like what is behind them.

    Why: readers with low vision, and everybody in a bright room, lose the words. The colour is that
    of the run, or inherited from layout, master and theme; behind it is its shape's own fill, else
    a panel of the slide or its layout that covers at least half of its box, else the background.
    What a picture shows cannot be told.

    Before: A0A0A0 on white, 2.6 to 1
    After: 595959 on white, 7 to 1

    Source: WCAG 2.2, 1.4.3; Microsoft, Rules for the Accessibility Checker, text contrast.
    """
    yield from _told(readings, whole=True)


def find_uneven_contrast(readings: Readings) -> Iterator[str]:
    """Find texts that are too much like a part of the gradient or pattern behind them.

    Why: where the words reach that part they are lost.

    Before: white on a gradient from navy to sky blue
    After: white on navy

    Source: WCAG 2.2, 1.4.3; Microsoft, Rules for the Accessibility Checker, text contrast.
    """
    yield from _told(readings, whole=False)


def _told(readings: Readings, *, whole: bool) -> Iterator[str]:
    """Tell the texts that fail on all that is behind them, or only on a part of it."""
    told: set[tuple[int, str, str, str]] = set()
    for one in readings:
        failing = _failing(one)
        if not failing or whole != (len(failing) == len(one.ground)):
            continue
        ink, ground = min(failing, key=lambda pair: _contrast(*pair))
        key = (one.slide.number, one.shape.id, ink, ground)
        if key not in told:
            told.add(key)
            yield one.slide.say(one.shape, _words(one, ink, ground))


def _failing(one: Reading) -> list[tuple[str, str]]:
    """List the colours of a text and of its ground that are too much alike."""
    needed = min_contrast(one.run.look)
    colour = one.run.look.colour
    paints = colour.paints[:1] if colour else ()
    pairs = [(paint.over(ground), ground) for paint in paints for ground in one.ground]
    return [pair for pair in pairs if _contrast(*pair) < needed]


def min_contrast(look: Look) -> float:
    """Say how much contrast a text of this look needs."""
    large = look.size >= (LARGE_BOLD if look.bold else LARGE)
    return MIN_CONTRAST_LARGE if large else MIN_CONTRAST


def _words(one: Reading, ink: str, ground: str) -> str:
    start = " ".join(one.run.text.split())[:40]
    return (
        f"“{start}” is {ink} on {ground}, {_contrast(ink, ground):.1f} to 1 where "
        f"{min_contrast(one.run.look):g} to 1 is needed"
    )


def find_small_text(readings: Readings) -> Iterator[str]:
    """Find texts smaller than 14 points, and footers smaller than 12.

    On slides that are lower than 7.5 inches less is enough, in proportion: a projector shows them
    as large.

    Why: nobody reads them from the back of a room. Raised and lowered signs, such as the numbers of
    sources, do not count.

    Before: a source at 10 points
    After: a source at 14 points

    Source: our own limit: the size of sources on our slides; PowerPoint's own templates set footers
    at 12.
    """
    least: dict[tuple[int, str], Reading] = {}
    for one in readings:
        key = (one.slide.number, one.shape.id)
        known = least.get(key)
        if not one.run.is_raised and (known is None or one.run.look.size < known.run.look.size):
            least[key] = one
    for one in least.values():
        kind = one.shape.placeholder[0] if one.shape.placeholder else ""
        floor = MIN_FURNITURE if kind in FURNITURE else MIN_SIZE
        if one.run.look.size < floor * min(1.0, one.slide.deck.height / USUAL_HEIGHT):
            yield one.slide.say(one.shape, f"it has text of {one.run.look.size:g} pt")
