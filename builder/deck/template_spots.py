"""One of our texts set in a placeholder of a template: its place, its sizes, its face."""

from __future__ import annotations

import math

from builder.deck.layout import Level, Placeholder
from builder.deck.template_model import TITLES, TheirSpot
from builder.record import replace
from builder.text.faces import CALIBRI, deck_face, is_measured
from builder.text.lines import text_width
from builder.units import Length, pt

# Twice the alphabet in the shares of English: how much wider than Calibri a face sets it.
_SAMPLE = "the quick brown fox jumps over the lazy dog and soothes another irritated intestine"
_TALL = 4  # in sizes of type: from here on a box is for more than a headline of two lines
_LEAST_HEADLINE, _LEAST = pt(20), pt(14)


def take_after(
    ours: Placeholder,
    spot: TheirSpot,
    *,
    usual: Placeholder | None = None,
    is_flowing: bool = False,
) -> Placeholder:
    """Set one of our texts in a placeholder of a template, in its place and its sizes.

    A headline has room for as much as it has in its `usual` place of ours. What flows on over
    slides has its full size in any face.
    """
    pairs = zip(ours.levels, spot.levels, strict=False)
    levels = tuple(_level(own, their) for own, their in pairs)
    taken = replace(
        ours,
        mark=spot.mark,
        box=spot.box,
        insets=spot.insets,
        anchor=spot.anchor,
        levels=levels,
    )
    held = taken if is_flowing else _held(taken, usual or ours)
    is_same = spot.is_plain and held.levels == taken.levels
    return replace(held, says="nothing" if is_same else "sizes")


def _level(ours: Level, theirs: Level) -> Level:
    return replace(
        theirs,
        colour=ours.colour,
        bullet=ours.bullet,
        bullet_colour=ours.bullet_colour,
        centred=ours.centred,
    )


def _held(spot: Placeholder, ours: Placeholder) -> Placeholder:
    """Set words smaller where their face is wide, so that they take the room that they have.

    A headline is, too, where its box holds fewer letters or lines than our own.
    """
    if spot.kind in TITLES:
        most = max(_headline_size(spot, ours), _LEAST_HEADLINE)
        return replace(spot, levels=tuple(_at_most(level, most) for level in spot.levels))
    return replace(spot, levels=tuple(slimmed(level) for level in spot.levels))


def slimmed(level: Level) -> Level:
    """Set words smaller where their face is wide, but never under 14 points."""
    if is_measured(level.family) and not level.is_caps:
        return level
    return _at_most(level, max(level.size * (1 / wideness(level)), min(level.size, _LEAST)))


def _at_most(level: Level, most: Length) -> Level:
    return replace(level, size=pt(int(most))) if level.size > most else level


def wideness(level: Level) -> float:
    """Say how much wider than Calibri a level sets its words, 1 or more."""
    words = _SAMPLE.upper() if level.is_caps else _SAMPLE
    wide = text_width(words, deck_face(bold=level.bold, family=level.family), pt(1))
    usual = text_width(_SAMPLE, deck_face(bold=level.bold, family=CALIBRI), pt(1))
    return max(wide / usual, 1.0)


def _headline_size(spot: Placeholder, ours: Placeholder) -> Length:
    """Give the size in which a headline has as many letters, and lines, as in our own."""
    here, there = spot.inner, ours.inner
    size = ours.levels[0].size * (1 / wideness(spot.levels[0]))
    across, down = here.width / there.width, here.height / there.height
    if there.height > ours.levels[0].size * _TALL:
        return size * math.sqrt(across * down)  # of as many letters, however they break
    return min(size * across, ours.levels[0].size * down)
