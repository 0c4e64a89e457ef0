"""Lines over time on axes without numbers: they rise together, then stay or fall."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.figures.arrows import arrow
from builder.figures.model import (
    Ellipse,
    Figure,
    Ink,
    Outline,
    Rectangle,
    Shape,
    Step,
    TextBlock,
)
from builder.figures.note import framed_note, note_height, note_inset, set_note
from builder.figures.setting import Setting, Wording, coloured, set_words, wording
from builder.figures.style import FigureStyle
from builder.outline.diagram_model import Curve
from builder.record import record, replace
from builder.theme import Colour
from builder.units import ZERO, Length

_PART = (0.21, 0.66)  # where the lines part
_START = (0.05, 0.04)
_RISE: Step = (0.13, 0.04, 0.15, 0.50, *_PART)
# Along the time axis and up, each from 0 to 1; set by eye.
_STAY: tuple[Step, ...] = (
    (0.245, 0.753, 0.28, 0.80, 0.33, 0.80),
    (0.40, 0.80, 0.43, 0.72, 0.50, 0.72),
    (0.57, 0.72, 0.61, 0.80, 0.68, 0.80),
    (0.75, 0.80, 0.79, 0.74, 0.85, 0.74),
    (0.90, 0.74, 0.93, 0.77, 0.97, 0.78),
)
_FALL: tuple[Step, ...] = (
    (0.265, 0.80, 0.31, 0.62, 0.36, 0.44),
    (0.41, 0.26, 0.46, 0.06, 0.60, 0.045),
    (0.72, 0.036, 0.84, 0.035, 0.97, 0.035),
)
_LABEL_END = 0.97  # where labels end along the time axis
_Look = tuple[Colour, Colour, tuple[float, ...]]
"""The colour of a line, of its name, and its dashes."""
_LINE = 5
_SOLID: _Look = (Colour.CLAY, Colour.UMBER, ())
_DASHED: _Look = (Colour.PINE, Colour.PINE, (13, 9))
_PAD = 8  # between a line and its label
_DOT = 7
_AXIS = 2.4
_BEYOND = 14  # how far an axis runs beyond the ground
_FOOT_GAP = 6
_LEAST_HEIGHT = 120  # of the plot
_ASPECT = 0.62  # the plot is at most so high, in widths


@record
class _Course:
    """How a line runs from where the lines part, and where its label may stand."""

    steps: tuple[Step, ...]
    label_from: float
    """Along the time axis."""
    label_low: float
    label_high: float
    is_above: bool = True
    """Does the label stand on its line, or hang below it?"""


def _mapped(steps: tuple[Step, ...], change: Callable[[float], float]) -> tuple[Step, ...]:
    return tuple(
        tuple(change(value) if at % 2 else value for at, value in enumerate(step)) for step in steps
    )


_SECOND_LOW = 0.40  # where the second of two lines that fall comes to rest
_BELOW_SECOND = 0.36  # the highest place of a label between two such lines
# The second of two lines that run alike stays lower, or falls less far.
_COURSES = {
    (True, False): _Course(_STAY, 0.30, 0.80, 1.0),
    (True, True): _Course(
        _mapped(_STAY, lambda v: 0.66 - (v - 0.66) * 1.5), 0.30, 0.06, 0.45, is_above=False
    ),
    (False, False): _Course(_FALL, 0.50, 0.08, 0.68),
    (False, True): _Course(
        _mapped(_FALL, lambda v: _SECOND_LOW + (v - 0.035) * (0.66 - _SECOND_LOW) / 0.625),
        0.52,
        0.43,
        1.0,
    ),
}
"""By whether a line stays, and whether it is the second that does as it does."""


@record
class _Plot:
    """The place of the axes."""

    x: Length
    y: Length
    width: Length
    height: Length

    def at(self, u: float, v: float) -> tuple[Length, Length]:
        """Give the place of a point, from 0 to 1 along the time axis and up."""
        return self.x + self.width * u, self.y + self.height * (1 - v)

    def step(self, step: Step) -> Step:
        """Give the place of all points of a step."""
        pairs = (self.at(step[at], step[at + 1]) for at in range(0, len(step), 2))
        return tuple(float(number) for pair in pairs for number in pair)


def curve_figure(
    form: Curve, *, width: Length, height: Length, style: FigureStyle, idea: Wording | None = None
) -> Figure | None:
    """Draw the lines, each named where it runs; None where the names do not fit.

    The note that this is an idea, if asked for, stands below the time axis, beside its name.
    """
    y_name = set_words((wording(form.y, style.label),), width, style=style)
    foot = _set_foot(form, idea, width, style=style)
    if y_name is None or foot is None:
        return None
    top, left = y_name.height + style.units(4), style.units(4)
    most = height - top - foot.height
    plot = _Plot(left, top, width - left, min(most, width * _ASPECT))
    labels = _labels(form, plot, style)
    if plot.height < style.units(_LEAST_HEIGHT) or labels is None:
        return None
    shapes: list[Shape] = [*_axes(plot, style), y_name.placed(ZERO, ZERO)]
    shapes += [*_lines(form, plot, style), *labels, *foot.shapes(plot, style)]
    return Figure(width, top + plot.height + foot.height, tuple(shapes), "")


@record
class _Foot:
    """What stands below the time axis: its name at the right, the note at the left."""

    x_name: Setting
    note: Setting | None
    drop: Length
    """How far the note stands below the name; zero where it stands beside it."""
    height: Length

    def shapes(self, plot: _Plot, style: FigureStyle) -> Iterator[Shape]:
        """Place both below the axis."""
        y = plot.y + plot.height + style.units(_FOOT_GAP)
        yield self.x_name.snug().placed(plot.x + plot.width, y, align="right")
        if self.note:
            yield framed_note(self.note, plot.x, y + self.drop, style=style)


def _set_foot(
    form: Curve, idea: Wording | None, width: Length, *, style: FigureStyle
) -> _Foot | None:
    x_name = set_words((wording(form.x, style.label),), width, style=style)
    gap = style.units(_FOOT_GAP)
    if x_name is None:
        return None
    if idea is None:
        return _Foot(x_name, None, ZERO, x_name.height + gap)
    note = set_note(idea, width, style=style)
    if note is None:
        return None
    size = note_height(note, style=style)
    if note.natural + note_inset(style) + style.units(24) + x_name.natural <= width:
        return _Foot(x_name, note, ZERO, max(x_name.height, size) + gap)
    drop = x_name.height + gap
    return _Foot(x_name, note, drop, drop + size + gap)


def _axes(plot: _Plot, style: FigureStyle) -> Iterator[Shape]:
    """Draw a white ground, and both axes with an arrow head beyond it."""
    width = style.units(_AXIS)
    right, foot = plot.x + plot.width, plot.y + plot.height
    ground_y, ground_width = plot.y + style.units(_BEYOND), plot.width - style.units(_BEYOND)
    ground_height = plot.height - style.units(_BEYOND)
    yield Rectangle(plot.x, ground_y, ground_width, ground_height, Ink(Colour.WHITE))
    yield arrow((plot.x, foot), (plot.x, plot.y), width=width)
    yield arrow((plot.x, foot), (right, foot), width=width)


def _lines(form: Curve, plot: _Plot, style: FigureStyle) -> Iterator[Shape]:
    rise = Ink(None, Colour.INK, style.units(_LINE))
    yield Outline(plot.at(*_START), (plot.step(_RISE),), rise, closed=False)
    for course, (colour, _, dash) in _courses(form):
        ink = Ink(None, colour, style.units(_LINE), tuple(style.units(one) for one in dash))
        steps = tuple(map(plot.step, course.steps))
        yield Outline(plot.at(*_PART), steps, ink, closed=False)
    x, y = plot.at(*_PART)
    radius = style.units(_DOT)
    ring = Ink(Colour.WHITE, Colour.INK, style.units(3))
    yield Ellipse(x - radius, y - radius, radius * 2, radius * 2, ring)


def _labels(form: Curve, plot: _Plot, style: FigureStyle) -> tuple[TextBlock, ...] | None:
    found = [
        _label(coloured(wording(line.name, style.strong), colour), course, plot, style=style)
        for line, (course, (_, colour, _)) in zip(form.lines, _courses(form), strict=True)
    ]
    done = tuple(one for one in found if one)
    return done if len(done) == len(found) else None


def _label(words: Wording, course: _Course, plot: _Plot, *, style: FigureStyle) -> TextBlock | None:
    """Set a name between the line that it names and what is next to it."""
    left, low = plot.at(course.label_from, course.label_low)
    right, high = plot.at(_LABEL_END, course.label_high)
    setting = set_words((words,), right - left, style=style)
    pad = style.units(_PAD)
    if setting is None or setting.height > low - high - pad:
        return None
    top = low - pad - setting.height if course.is_above else high + pad
    return setting.snug().placed(right, top, align="right")


def _courses(form: Curve) -> Iterator[tuple[_Course, _Look]]:
    """Give each line its course and its look; of two that run alike, each its own."""
    kinds = [line.stays for line in form.lines]
    for at, stays in enumerate(kinds):
        second = stays in kinds[:at]
        course = _COURSES[stays, second]
        if kinds == [False, False] and not second:
            course = replace(course, label_high=_BELOW_SECOND)
        yield course, _SOLID if stays != second else _DASHED
