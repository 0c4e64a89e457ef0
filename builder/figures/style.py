"""What a surface does to a figure: its faces, the sizes of its words, the weight of its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.record import record, replace
from builder.text.face import Face
from builder.text.faces import deck_face, handout_face
from builder.theme import LARGE_PRINT, LARGE_PRINT_SCALE, Colour, TextStyle
from builder.units import ZERO, Length, pt

_STEP = 0.9  # from one size of words to the next smaller one that is tried


@record
class FigureStyle:
    """The look of all figures on one surface."""

    face: Callable[[bool], Face]
    """From whether it is bold to the face that words are measured with."""
    heading: TextStyle
    strong: TextStyle
    label: TextStyle
    note: TextStyle
    usable: float
    """The share of a box's width that lines may take; renderers of slides differ a little."""
    unit: float
    """One of the deck's points on this surface: for gaps, arrows and what is drawn."""
    edge: Length
    """The outline of a box with words in it."""
    card: Length
    """The outline of a card or panel."""
    least: Length
    """No words are smaller."""
    is_framed: bool = False
    """Does every figure stand in a frame, so that it needs no card of its own?"""

    def units(self, count: float) -> Length:
        """Scale so many of the deck's points to this surface."""
        return pt(count * self.unit)


def sizes_of(style: FigureStyle) -> Iterator[FigureStyle]:
    """Give the style as it is wanted, and then with smaller words, down to its least."""
    scale = 1.0
    while style.label.size * scale >= style.least:
        yield _with_words(style, scale)
        scale *= _STEP


def enlarged(style: FigureStyle, scale: float) -> FigureStyle:
    """Give the style with everything larger; words that do not fit so large are not shrunk."""
    larger = _with_words(replace(style, least=ZERO), scale)
    return replace(larger, unit=style.unit * scale, least=larger.label.size)


def _with_words(style: FigureStyle, scale: float) -> FigureStyle:
    def scaled(look: TextStyle) -> TextStyle:
        size = max(look.size * scale, style.least)
        return replace(look, size=size, leading=look.leading * (size / look.size))

    return replace(
        style,
        heading=scaled(style.heading),
        strong=scaled(style.strong),
        label=scaled(style.label),
        note=scaled(style.note),
    )


def _deck(bold: bool) -> Face:  # noqa: FBT001  # a face is asked for by its weight
    return deck_face(bold=bold)


def _handout(bold: bool) -> Face:  # noqa: FBT001  # as above
    return handout_face(bold=bold)


# Leading is 1.2 on slides, where programs set single line spacing so.
SLIDE_STYLE = FigureStyle(
    face=_deck,
    heading=TextStyle(pt(24), pt(28.8), bold=True),
    strong=TextStyle(pt(22), pt(26.4), bold=True),
    label=TextStyle(pt(20), pt(24)),
    note=TextStyle(pt(18), pt(21.6), bold=True, colour=Colour.UMBER),
    usable=0.98,
    unit=1.0,
    edge=pt(2),
    card=pt(1.5),
    least=pt(14),
)
PAGE_STYLE = FigureStyle(
    face=_handout,
    heading=TextStyle(pt(12.5), pt(16), bold=True),
    strong=TextStyle(pt(12), pt(15.5), bold=True),
    label=TextStyle(pt(11.5), pt(15)),
    note=TextStyle(pt(10.5), pt(13.5), bold=True, colour=Colour.UMBER),
    usable=1.0,
    unit=0.6,
    edge=pt(1.5),
    card=pt(1.25),
    least=pt(9),
    is_framed=True,
)
# Before it is magnified, as the page that it stands on: words of 18 points, none below 14.
LARGE_PRINT_STYLE = replace(
    PAGE_STYLE,
    heading=LARGE_PRINT.figure_strong,
    strong=LARGE_PRINT.figure_strong,
    label=LARGE_PRINT.figure,
    note=replace(LARGE_PRINT.caption, bold=True, colour=Colour.UMBER),
    least=pt(14 / LARGE_PRINT_SCALE),
)
