"""The note that a drawing shows an idea, not measured data: a strip that touches its figure."""

from __future__ import annotations

from builder.figures.model import Figure, Ink, Rectangle, TextBlock
from builder.figures.setting import Setting, Wording, set_words
from builder.figures.style import FigureStyle
from builder.theme import Colour
from builder.units import Length, pt

_PAD_X, _PAD_Y = 16, 4
_GAP = 6
_FAR = pt(1e6)


def note_room(idea: Wording, width: Length, *, style: FigureStyle) -> Length:
    """Give the height that the note takes under a figure; more than any has where it cannot fit."""
    setting = set_note(idea, width, style=style)
    return _room(setting, style) if setting else _FAR


def with_note(figure: Figure, idea: Wording, *, style: FigureStyle) -> Figure | None:
    """Put the note right under a figure, in the middle; None where a word of it is too wide."""
    setting = set_note(idea, figure.width, style=style)
    if setting is None:
        return None
    x = (figure.width - setting.natural - note_inset(style)) * 0.5
    note = framed_note(setting, x, figure.height + style.units(_GAP), style=style)
    height = figure.height + _room(setting, style)
    return Figure(figure.width, height, (*figure.shapes, note), figure.alt)


def _room(setting: Setting, style: FigureStyle) -> Length:
    return style.units(_GAP) + note_height(setting, style=style) + style.card


def set_note(idea: Wording, width: Length, *, style: FigureStyle) -> Setting | None:
    """Set the words of the note for a strip of at most this width."""
    return set_words((idea,), width - note_inset(style), style=style)


def note_inset(style: FigureStyle) -> Length:
    """Give how much wider the strip is than its words."""
    return style.units(_PAD_X) * 2


def note_height(setting: Setting, *, style: FigureStyle) -> Length:
    """Give how high the strip is."""
    return setting.height + style.units(_PAD_Y) * 2


def framed_note(setting: Setting, x: Length, y: Length, *, style: FigureStyle) -> TextBlock:
    """Draw the strip from its top left corner."""
    ink = Ink(Colour.CREAM, Colour.UMBER, style.card)
    width, height = setting.natural + note_inset(style), note_height(setting, style=style)
    return setting.centred(Rectangle(x, y, width, height, ink, style.units(12)))
