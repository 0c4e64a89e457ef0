"""Words into lines of a figure: measured, balanced, and then placed as a block."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.figures.model import Align, Passage, Rectangle, TextBlock
from builder.figures.style import FigureStyle
from builder.outline.text_model import ListItem, Text
from builder.record import record, replace
from builder.text.binding import bind_last_words, bind_units
from builder.text.lines import Line, Piece, break_lines
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length, pt

_HALVINGS = 8  # of what a block could be narrower: less than a point is left
_EASE = 1.02  # of what its words need: the width of a snug box
_SLACK = pt(0.01)  # so that a line fits the box that was made for it
_FAR = pt(1e6)
_PAUSES = (re.compile(r"[.?!] "), re.compile(r"[,;:] "))  # the better place to part words first
_AFTER_NAME = re.compile(r"(?<=:) | (?=\()")  # between a name and what it stands for
_LEAST_EVEN = 0.4  # of the longer line, for the shorter


@record
class Wording:
    """What is to be set: a text of the outline or a phrase, and its look."""

    text_id: str
    lang: str
    words: str
    look: TextStyle


@record
class Setting:
    """Words broken into lines, not yet placed."""

    passages: tuple[Passage, ...]
    width: Length
    """What they were broken in: a box of this width breaks them again in the same places."""
    natural: Length
    """The box that its widest line needs."""

    @property
    def height(self) -> Length:
        """The height of all lines."""
        return sum((one.height for one in self.passages), ZERO)

    def placed(
        self, x: Length, y: Length, *, align: Align = "left", frame: Rectangle | None = None
    ) -> TextBlock:
        """Place it with its left edge, its middle or its right edge at `x`, and its top at `y`."""
        shift = {"left": 0.0, "middle": 0.5, "right": 1.0}[align]
        return TextBlock(x - self.width * shift, y, self.width, self.passages, align, frame)

    def snug(self) -> Setting:
        """Give it a box hardly wider than its words, because something stands beside it."""
        return replace(self, width=min(self.width, self.natural * _EASE))

    def centred(self, frame: Rectangle) -> TextBlock:
        """Place it in the middle of the shape that frames it."""
        x, y = frame.x + frame.width * 0.5, frame.y + (frame.height - self.height) * 0.5
        width = min(self.width, frame.width)
        return replace(self, width=width).placed(x, y, align="middle", frame=frame)


def wording(text: Text, look: TextStyle) -> Wording:
    """Take a text of the outline as words to set, strong if its author made all of them strong."""
    look = replace(look, bold=look.bold or text.is_strong)
    return Wording(text.id, text.lang, text.plain, look)


def item_wordings(item: ListItem, style: FigureStyle) -> tuple[Wording, ...]:
    """Take an item in strong letters, and what hangs below it in plain ones."""
    return (wording(item.text, style.strong), *list_wordings(item.items, style))


def list_wordings(items: Sequence[ListItem], style: FigureStyle) -> tuple[Wording, ...]:
    """Take items and what hangs below them in plain letters."""
    return tuple(
        words
        for item in items
        for words in (wording(item.text, style.label), *list_wordings(item.items, style))
    )


def coloured(words: Wording, colour: Colour) -> Wording:
    """Give words another colour."""
    return replace(words, look=replace(words.look, colour=colour))


def set_words(wordings: Sequence[Wording], width: Length, *, style: FigureStyle) -> Setting | None:
    """Break words into lines of even length; None where a word alone is wider than `width`."""
    words = [_fitting(one, width, style) for one in wordings]
    if not all(words):
        return None
    bound = [one for one in words if one]
    lines = _broken(bound, width, style)
    if any(len(passage) > 1 for passage in lines):
        width, lines = _evened(bound, width, lines, style=style)
    return Setting(_passages(bound, lines), width, _box(lines, style))


def natural_width(wordings: Sequence[Wording], *, style: FigureStyle) -> Length:
    """Measure the box that words need where no line is broken."""
    return _box(_broken(wordings, _FAR, style), style)


def longest_word(wordings: Sequence[Wording], *, style: FigureStyle) -> Length:
    """Measure the narrowest box that words can be set in."""
    return _box(_broken(wordings, ZERO, style), style)


_Broken = list[tuple[Line[None], ...]]


def _fitting(wording: Wording, width: Length, style: FigureStyle) -> Wording | None:
    """Break at a pause, keep the last words together, and a number with its unit, if that fits."""
    measured = bind_units(wording.words)
    ways = ((_at_pause(wording, width, style),), (bind_last_words(measured), measured))
    for way in (*ways, (wording.words,)):
        tried = [replace(wording, words=words) for words in way if words]
        fitting = [one for one in tried if longest_word((one,), style=style) <= width]
        if fitting:
            return max(fitting, key=lambda one: _evenness(one, width, style))
    return None


_EVEN_STEPS = 10  # in which a line is shorter than the box: less is not seen


def _evenness(wording: Wording, width: Length, style: FigureStyle) -> tuple[int, int]:
    """Rank ways to break words: the fewest lines, then the longest among the shortest ones.

    Last words that stay together would leave "A" alone above "clot forms".
    """
    (lines,) = _broken((wording,), width, style)
    return -len(lines), round(min(line.width for line in lines) * _EVEN_STEPS * (1 / width))


def _at_pause(wording: Wording, width: Length, style: FigureStyle) -> str:
    """Part words that need two lines at a pause, or more lines after a name; else nothing."""
    words = bind_units(wording.words)

    def measure(part: str) -> float:
        return natural_width((replace(wording, words=part),), style=style)

    if measure(words) <= width:
        return ""
    for pause in _PAUSES:
        cuts = [match.end() for match in pause.finditer(words)]
        parts = [(words[:cut].rstrip(" "), words[cut:]) for cut in cuts]
        sizes = [sorted(map(measure, pair)) for pair in parts]
        even = [
            (short / wide, "\n".join(pair))
            for (short, wide), pair in zip(sizes, parts, strict=True)
            if wide <= width and short >= wide * _LEAST_EVEN
        ]
        if even:
            return max(even)[1]
    name, *rest = _AFTER_NAME.split(words, maxsplit=1)
    return f"{name}\n{bind_last_words(rest[0])}" if rest and measure(name) <= width else ""


def _evened(
    wordings: Sequence[Wording], width: Length, lines: _Broken, *, style: FigureStyle
) -> tuple[Length, _Broken]:
    """Find the narrowest box in which no text takes more lines than in the whole width."""
    wanted = [len(passage) for passage in lines]
    low = max(longest_word((one,), style=style) for one in wordings)
    high = width
    for _ in range(_HALVINGS):
        middle = (low + high) * 0.5
        tried = _broken(wordings, middle, style)
        if [len(passage) for passage in tried] == wanted:
            high, lines = middle, tried
        else:
            low = middle
    return high, lines


def _broken(wordings: Sequence[Wording], width: Length, style: FigureStyle) -> _Broken:
    limit = width * style.usable + _SLACK
    return [
        break_lines([Piece(one.words, style.face(one.look.bold), one.look.size, None)], limit)
        for one in wordings
    ]


def _box(lines: _Broken, style: FigureStyle) -> Length:
    widest = max((line.width for passage in lines for line in passage), default=ZERO)
    return widest * (1 / style.usable)


def _passages(wordings: Sequence[Wording], lines: _Broken) -> tuple[Passage, ...]:
    return tuple(
        Passage(one.text_id, one.lang, tuple(map(_line_words, passage)), one.look)
        for one, passage in zip(wordings, lines, strict=True)
    )


def _line_words(line: Line[None]) -> str:
    return line.text + line.end
