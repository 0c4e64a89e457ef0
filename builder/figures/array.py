"""An icon array with its facts beside it, or below it where the width is small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.figures.icons import Grid, icon_figure
from builder.figures.marks import moved
from builder.figures.model import Figure, Ink, Shape, Stroke
from builder.figures.setting import Setting, list_wordings, set_words, wording
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import IconArray
from builder.theme import Colour
from builder.units import ZERO, Length, pt

_PITCH = (32.0, 34.4)  # from icon to icon on a slide, at scale 2
_SCALE = 2.0
_LEAST_SCALE = 0.74  # a person is still a person
_LARGE = 1.5  # the first fact, of strong words
_GAP = 48  # between the array and its facts
_RULE_GAP = 12  # above and below the rule between two facts
_LEAST_FACTS = 0.42  # of the width: with less, the facts stand below


def array_figure(
    form: IconArray, *, width: Length, height: Length, style: FigureStyle
) -> Figure | None:
    """Draw the array as large as the height allows; None where array or facts do not fit."""
    return _beside(form, width, height, style=style) or _above(form, width, height, style=style)


def _beside(form: IconArray, width: Length, height: Length, *, style: FigureStyle) -> Figure | None:
    array = _array(form, height, style)
    x = array.width + style.units(_GAP) if array else ZERO
    if array is None or width - x < width * _LEAST_FACTS:
        return None
    facts = _facts(form, width - x, style)
    if facts is None or _height(facts, style) > height:
        return None
    whole = max(array.height, _height(facts, style))
    top = (whole - _height(facts, style)) * 0.5
    drop = (whole - array.height) * 0.5
    drawn = (moved(shape, ZERO, drop) for shape in array.shapes)
    return Figure(width, whole, (*drawn, *_stack(facts, (x, top), width, style=style)), "")


def _above(form: IconArray, width: Length, height: Length, *, style: FigureStyle) -> Figure | None:
    facts = _facts(form, width, style)
    if facts is None:
        return None
    gap = style.units(_RULE_GAP) * 2
    array = _array(form, height - _height(facts, style) - gap, style)
    if array is None or array.width > width:
        return None
    top = array.height + gap
    shapes = (*array.shapes, *_stack(facts, (ZERO, top), width, style=style))
    return Figure(width, top + _height(facts, style), shapes, "")


def _array(form: IconArray, height: Length, style: FigureStyle) -> Figure | None:
    """Draw the array no higher than `height`, at the surface's scale at most."""
    whole = icon_figure(form, grid=_grid(1), alt="")
    scale = min(style.unit, height / whole.height)
    if scale * _SCALE < _LEAST_SCALE:
        return None
    return icon_figure(form, grid=_grid(scale), alt="")


def _grid(scale: float) -> Grid:
    return Grid(_SCALE * scale, pt(_PITCH[0] * scale), pt(_PITCH[1] * scale))


def _facts(form: IconArray, width: Length, style: FigureStyle) -> tuple[Setting, ...] | None:
    """Set the first fact in large letters, and the others in plain ones."""
    first, *others = form.facts
    look = replace(
        style.strong,
        size=style.strong.size * _LARGE,
        leading=style.strong.leading * _LARGE,
        colour=Colour.PINE,
    )
    wordings = [(wording(first.text, look), *list_wordings(first.items, style))]
    wordings += [list_wordings((fact,), style) for fact in others]
    found = [set_words(one, width, style=style) for one in wordings]
    done = tuple(one for one in found if one)
    return done if len(done) == len(found) else None


def _height(facts: Sequence[Setting], style: FigureStyle) -> Length:
    words = sum((one.height for one in facts), ZERO)
    return words + style.units(_RULE_GAP) * (2 * (len(facts) - 1))


def _stack(
    facts: Sequence[Setting], corner: tuple[Length, Length], right: Length, *, style: FigureStyle
) -> Iterator[Shape]:
    x, y = corner
    for at, fact in enumerate(facts):
        if at:
            y += style.units(_RULE_GAP)
            yield Stroke(x, y, right, y, Ink(None, Colour.LINE, style.card))
            y += style.units(_RULE_GAP)
        yield fact.placed(x, y)
        y += fact.height
