"""Pieces of text and a width into the lines that they fill, the same for slide and page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from math import fsum
from operator import itemgetter
from typing import Generic, Literal, TypeVar

from builder.record import record
from builder.text.face import Face
from builder.units import Length

Mark = TypeVar("Mark")
Mark_co = TypeVar("Mark_co", covariant=True)
End = Literal["", " ", "\n"]
Part = tuple[int, str]  # the index of a piece, and some of its text
Chunk = tuple[Part | None, tuple[Part, ...]]  # the space before, and text that no line may part
# A chunk, its width in points, and what it adds to a line that ends with the chunk before it
Measured = tuple[Part | None, tuple[Part, ...], float, float]
Look = tuple[str, Face, float]  # of a piece: its text, its face and its size in points

WORDS_KEPT = 1 << 15  # of all faces; a long booklet has some 2,000 different words
TEXTS_KEPT = 1 << 10  # one after the other is broken at several widths; some 5 KB each
STRETCHES = re.compile(r"\n| +|[^ \n]+")
AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_][-\u2010\u2013\u2014/])(?=[^\W\d_])")
NUMBER_WITH_HYPHEN = re.compile(r"\d-")


@record
class Piece(Generic[Mark_co]):
    """A stretch of text in one face and size; `mark` is the caller's own, and carried along."""

    text: str
    face: Face
    size: Length
    mark: Mark_co


@record
class Line(Generic[Mark_co]):
    """One line; it is wider than was asked for only when one word is.

    An empty line has one piece with no text, so that its height is known.
    """

    pieces: tuple[Piece[Mark_co], ...]
    width: Length
    end: End
    """What stood between this line and the next: a space that was dropped, a line break,
    or nothing (after a hyphen, and at the end of the text)."""

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(piece.text for piece in self.pieces)


def text_width(text: str, face: Face, size: Length) -> Length:
    """Measure a text as it stands on one line, kerning included."""
    if " " not in text:
        return Length(_em(text, face) * size)
    em = 0.0
    last = ""
    for stretch in STRETCHES.findall(text):
        em += _em(stretch, face) + (face.kerning(last, stretch[0]) if last else 0.0)
        last = stretch[-1]
    return Length(em * size)


def break_lines(
    pieces: Sequence[Piece[Mark]], width: Length, *, first_width: Length | None = None
) -> tuple[Line[Mark], ...]:
    r"""Break text into lines no wider than `width`, each as full as it can be.

    A line ends at a space, which is dropped, after a hyphen, dash or slash between letters,
    and at every "\n". Several spaces count as one. A change of piece is no place to break.
    """
    limit = width if first_width is None else first_width
    lines: list[Line[Mark]] = []
    for chunks, end in _measured(tuple([(one.text, one.face, float(one.size)) for one in pieces])):
        row: list[Part] = []
        taken = 0.0
        for gap, parts, extent, added in chunks:
            if not row:
                row, taken = list(parts), extent
            elif taken + added > limit:
                lines.append(_line(pieces, row, taken, end=" " if gap else ""))
                row, taken, limit = list(parts), extent, width
            else:
                row += (gap, *parts) if gap else parts
                taken += added
        lines.append(_line(pieces, row, taken, end=end))
        limit = width
    return tuple(lines)


@lru_cache(maxsize=WORDS_KEPT)
def _em(word: str, face: Face) -> float:
    """Measure a word in em; kept, because texts repeat their words.

    Added exactly: `sum` rounds otherwise from Python 3.12 on, and a page would differ by 0.001 pt.
    """
    advances, other = face.advances, face.missing_advance
    widths = [advances.get(code, other) for code in map(ord, word)]
    return fsum([*widths, *map(face.kerning, word, word[1:])])


@lru_cache(maxsize=WORDS_KEPT)
def _space_em(left: str, right: str, face: Face) -> float:
    """Measure a space in em, kerned with its neighbours; "" is a neighbour in another piece."""
    before = face.kerning(left, " ") if left else 0.0
    after = face.kerning(" ", right) if right else 0.0
    return _em(" ", face) + before + after


@lru_cache(maxsize=TEXTS_KEPT)
def _measured(looks: tuple[Look, ...]) -> tuple[tuple[tuple[Measured, ...], End], ...]:
    """Cut the text at its line breaks into paragraphs, and measure the chunks of each."""
    return tuple((tuple(_measures(looks, chunks)), end) for chunks, end in _paragraphs(looks))


def _measures(looks: Sequence[Look], chunks: Sequence[Chunk]) -> Iterator[Measured]:
    before: Part | None = None
    for gap, parts in chunks:
        extent = _extent(looks, parts)
        lead = _lead(looks, before, gap, parts[0]) if before else 0.0
        yield gap, parts, extent, extent + lead
        before = parts[-1]


def _paragraphs(looks: Sequence[Look]) -> Iterator[tuple[list[Chunk], End]]:
    """Cut the text at its line breaks, and each paragraph (never quite empty) into chunks."""
    stretches: list[Part] = []
    for index, (text, _, _) in enumerate(looks):
        for stretch in STRETCHES.findall(text):
            if stretch == "\n":
                yield _chunks(stretches) or [(None, ((index, ""),))], "\n"
                stretches = []
            else:
                stretches.append((index, stretch))
    if looks:
        yield _chunks(stretches) or [(None, ((len(looks) - 1, ""),))], ""


def _chunks(stretches: Sequence[Part]) -> list[Chunk]:
    """Join what no space parts, and cut it again after its hyphens."""
    chunks: list[Chunk] = []
    gap: Part | None = None
    for is_space, group in groupby(stretches, _is_space):
        if is_space:
            gap = (next(group)[0], " ")
            continue
        parts = tuple(group)
        cuts = _cuts("".join([text for _, text in parts]))
        if cuts:
            first, *others = _cut(parts, cuts)
            chunks.append((gap, first))
            chunks += [(None, other) for other in others]
        else:
            chunks.append((gap, parts))
    return chunks


def _is_space(part: Part) -> bool:
    return part[1][0] == " "


@lru_cache(maxsize=WORDS_KEPT)
def _cuts(word: str) -> tuple[int, ...]:
    """Find where a word may be cut; a number of sorts such as 1-800-QUIT-NOW nowhere."""
    if NUMBER_WITH_HYPHEN.search(word):
        return ()
    return tuple(match.end() for match in AFTER_HYPHEN.finditer(word))


def _cut(parts: Sequence[Part], cuts: Sequence[int]) -> Iterator[tuple[Part, ...]]:
    length = sum(len(text) for _, text in parts)
    for start, end in zip((0, *cuts), (*cuts, length), strict=True):
        yield tuple(_between(parts, start, end))


def _between(parts: Sequence[Part], start: int, end: int) -> Iterator[Part]:
    at = 0
    for index, text in parts:
        kept = text[max(start - at, 0) : max(end - at, 0)]
        if kept:
            yield index, kept
        at += len(text)


def _extent(looks: Sequence[Look], parts: Sequence[Part]) -> float:
    """Measure parts that follow each other, in points; plain floats, as lengths add slowly."""
    points = 0.0
    for index, text in parts:
        _, face, size = looks[index]
        points += _em(text, face) * size
    return points


def _lead(looks: Sequence[Look], before: Part, gap: Part | None, after: Part) -> float:
    """Measure what stands between two chunks on a line, in points: the gap, if any, and kerning.

    Only characters of one piece are kerned: a program that draws pieces one by one does not see
    across them.
    """
    if gap is not None:
        _, face, size = looks[gap[0]]
        left = before[1][-1] if before[0] == gap[0] else ""
        right = after[1][0] if after[0] == gap[0] else ""
        return _space_em(left, right, face) * size
    if before[0] != after[0]:
        return 0.0
    _, face, size = looks[before[0]]
    return face.kerning(before[1][-1], after[1][0]) * size


def _line(
    pieces: Sequence[Piece[Mark]], row: Sequence[Part], points: float, *, end: End
) -> Line[Mark]:
    whole = tuple(
        _piece(pieces[index], "".join([text for _, text in group]))
        for index, group in groupby(row, itemgetter(0))
    )
    return Line(whole, Length(points), end)


def _piece(piece: Piece[Mark], text: str) -> Piece[Mark]:
    return Piece(text, piece.face, piece.size, piece.mark)
