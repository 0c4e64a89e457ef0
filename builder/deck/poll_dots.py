"""Polls that ask how many in a hundred: below each number to choose from, a dot for each."""

from __future__ import annotations

import re

from builder.deck.deck_edition import DeckEdition
from builder.deck.layout import Box
from builder.deck.model import Sketch
from builder.deck.poll_layouts import DOTS_BELOW, DOTS_SIDE, PollForm
from builder.figures.icons import Grid, icon_figure
from builder.outline.diagram_model import Icon, IconArray
from builder.outline.part_model import Poll
from builder.theme import Colour
from builder.units import pt

WHOLE = 100
_SCALE = 6 / 4.4  # for dots with a radius of 6 points: that of an icon's dot is 4.4
_GRID = Grid(_SCALE, pt(16), pt(16))
_LEFT, _ABOVE = pt(0.6 * _SCALE), pt(2.6 * _SCALE)  # of a dot in its cell


def counts_of(edition: DeckEdition, poll: Poll) -> tuple[int, ...]:
    """Give the numbers to choose from where a question asks how many "in 100"; else none."""
    asked = edition.phrases.say("icon-count", count="", of=str(WHOLE)).strip()
    question = " ".join(poll.question.plain.split())
    if not re.search(rf"\b{re.escape(asked)}(?![.,\s]?\d)", question):
        return ()
    options = [option.plain.strip() for option in poll.options]
    counts = tuple(int(option) for option in options if option.isdecimal())
    return counts if len(counts) == len(options) and max(counts) <= WHOLE else ()


def dots(count: int, form: PollForm, card: Box, colour: Colour) -> Sketch:
    """Draw a hundred dots at the foot of a card, so many of them filled."""
    array = IconArray(count, WHOLE, Icon.DOTS, ())
    figure = icon_figure(array, grid=_GRID, alt="", counted=colour)
    x = card.x + form.inset - _LEFT
    y = card.y + card.height - DOTS_BELOW - DOTS_SIDE - _ABOVE
    return Sketch("Dots", x, y, figure.shapes)
