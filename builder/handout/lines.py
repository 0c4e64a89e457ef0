"""Pieces of text broken into lines, and lines set: glyphs at their places, links ruled."""

from __future__ import annotations

from collections.abc import Sequence

from builder.figures.model import Ink, Stroke
from builder.handout.model import Art, Glyphs, Item, Target, TextLine
from builder.record import record, replace
from builder.text.binding import bind_units
from builder.text.face import NO_BREAK_SPACE
from builder.text.faces import handout_face
from builder.text.lines import Line, Piece, break_lines, text_width
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length, pt

_SHORT_LINE = pt(110)  # some eighteen letters: words kept together leave holes in such lines


@record
class Look:
    """How a stretch of text looks and what element it belongs to."""

    bold: bool
    colour: Colour
    rise: Length
    tag: int
    target: Target | None = None
    place: str = ""
    """What a link calls it that leads back to it."""


def label_line(
    words: str, *, tag: int, style: TextStyle, x: Length, align_right: bool = False
) -> TextLine:
    """Set a short label on one line, its baseline where a first line has it."""
    face = handout_face(bold=style.bold)
    width = text_width(words, face, style.size)
    look = Look(style.bold, style.colour, ZERO, tag)
    left = x - width if align_right else x
    glyphs = _glyphs(Piece(words, face, style.size, look), left, width)
    return TextLine(first_baseline(style), (glyphs,), height=style.leading)


def words_width(words: str, style: TextStyle) -> Length:
    """Measure words on one line."""
    return text_width(words, handout_face(bold=style.bold), style.size)


def first_baseline(style: TextStyle) -> Length:
    """Give the distance from the top of a line to its baseline."""
    face = handout_face(bold=style.bold)
    free = style.leading - (face.ascent + face.descent) * style.size
    return free * 0.5 + face.ascent * style.size


def broken(pieces: Sequence[Piece[Look]], width: Length) -> tuple[Line[Look], ...]:
    """Break lines; words that are better kept together part where that is too wide or too long."""
    lines = break_lines(pieces, width)
    if len(lines) > 1:
        looser = break_lines([_loosened(piece) for piece in pieces], width)
        saved = len(lines) - len(looser)
        lines = looser if saved > 0 or (saved == 0 and width < _SHORT_LINE) else lines
    if _widest(lines) > width:
        lines = break_lines([_loosest(piece) for piece in pieces], width)
    return tuple(lines)


def _widest(lines: Sequence[Line[Look]]) -> Length:
    return max((line.width for line in lines), default=ZERO)


def _loosened(piece: Piece[Look]) -> Piece[Look]:
    """Let the last words of a text part, but no number and its unit."""
    return replace(piece, text=bind_units(piece.text.replace(NO_BREAK_SPACE, " ")))


def _loosest(piece: Piece[Look]) -> Piece[Look]:
    return replace(piece, text=piece.text.replace(NO_BREAK_SPACE, " "))


def line_items(line: Line[Look], style: TextStyle, left: Length) -> tuple[Item, ...]:
    """Set a line, and rule the words below that lead to an address: colour is no sign in grey."""
    text = _text_line(line, style, left)
    rules = tuple(
        Stroke(glyphs.x, y, glyphs.x + glyphs.width, y, Ink(None, glyphs.colour, pt(0.6)))
        for glyphs in text.glyphs
        if glyphs.target and glyphs.target.address
        for y in (text.baseline + glyphs.size * 0.14,)
    )
    return (text, Art(ZERO, ZERO, rules)) if rules else (text,)


def _text_line(line: Line[Look], style: TextStyle, left: Length) -> TextLine:
    glyphs, x = [], left
    for at, piece in enumerate(line.pieces):
        width = text_width(piece.text, piece.face, piece.size)
        # A space at a wrapped line's end keeps two words apart for who copies or listens.
        is_last = at == len(line.pieces) - 1
        space = " " if is_last and line.end else ""
        shown = replace(piece, text=piece.text + space)
        glyphs.append(_glyphs(shown, x, width))
        x += width
    return TextLine(first_baseline(style), tuple(glyphs), height=style.leading)


def _glyphs(piece: Piece[Look], x: Length, width: Length) -> Glyphs:
    look = piece.mark
    return Glyphs(
        x=x,
        text=piece.text,
        bold=look.bold,
        size=piece.size,
        colour=look.colour,
        rise=look.rise,
        width=width,
        tag=look.tag,
        target=look.target,
        place=look.place,
    )
