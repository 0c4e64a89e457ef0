"""Texts of an edition measured and broken into strips of lines for the page."""

from __future__ import annotations

from collections.abc import Sequence

from builder.edition.model import Cite, Shown
from builder.findings import Finding, Span, error
from builder.handout.blocks import Anchor, Strip
from builder.handout.composer import Composer
from builder.handout.lines import Look, broken, line_items
from builder.handout.model import Target, TextLine
from builder.outline.fields import quoted
from builder.outline.text_model import Text, Words
from builder.record import record, replace
from builder.text.binding import bind_parts
from builder.text.faces import handout_face
from builder.text.lines import Piece
from builder.theme import CITATION_RISE, Colour, TextStyle
from builder.units import ZERO, Length


@record
class Column:
    """Where text stands across the page."""

    x: Length
    width: Length


@record
class Lead:
    """Words of ours that open a text, in a look of their own."""

    words: str
    style: TextStyle
    tag: int = 0
    """Its own element; 0 where it belongs to the text."""


def text_strips(  # one text and all that it stands in
    composer: Composer,
    text: Text,
    *,
    tag: int,
    style: TextStyle,
    column: Column,
    anchor: Anchor | None = None,
    lead: Lead | None = None,
) -> tuple[Strip, ...]:
    """Set one text of the outline; its citations and links become elements of their own."""
    _refuse_missing(text.plain, text.span, composer.found)
    pieces = _pieces(composer, (Words(lead.words),), lead.tag or tag, lead.style) if lead else []
    pieces += _pieces(composer, composer.shown(text), tag, style)
    return _strips(composer, pieces, style, column, anchor=anchor, span=text.span)


def words_strips(
    composer: Composer,
    words: str | Sequence[Words],
    *,
    tag: int,
    style: TextStyle,
    column: Column,
    anchor: Anchor | None = None,
) -> tuple[Strip, ...]:
    """Set words that are not a text of the outline."""
    parts = (Words(words),) if isinstance(words, str) else words
    said = "".join(part.text for part in parts)
    span = composer.edition.place_of(said)
    _refuse_missing(said, span, composer.found)
    bound = bind_parts([part.text for part in parts])
    runs = [replace(part, text=text) for part, text in zip(parts, bound, strict=True)]
    pieces = _pieces(composer, runs, tag, style)
    return _strips(composer, pieces, style, column, anchor=anchor, span=span)


def placed_words(composer: Composer, words: str, span: Span, *, link: str = "") -> Text:
    """Make a text of words, so that what is wrong with them is told at their place."""
    return Text("", composer.edition.lang, span, (Words(words, link=link),))


def mixed_strips(
    composer: Composer,
    parts: Sequence[tuple[str | Text, TextStyle]],
    *,
    tag: int,
    column: Column,
) -> tuple[Strip, ...]:
    """Set words and texts of the outline in several looks as one paragraph.

    The pitch is the first look's.
    """
    span = composer.edition.front.span
    runs = [(run, style) for words, style in parts for run in _runs(composer, words)]
    bound = bind_parts([run.text if isinstance(run, Words) else "" for run, _ in runs])
    pieces: list[Piece[Look]] = []
    for words, (run, style) in zip(bound, runs, strict=True):
        _refuse_missing(words, span, composer.found)
        shown = replace(run, text=words) if isinstance(run, Words) else run
        pieces += _pieces(composer, (shown,), tag, style)
    return _strips(composer, pieces, parts[0][1], column, anchor=None, span=span)


def _runs(composer: Composer, words: str | Text) -> tuple[Shown, ...]:
    if isinstance(words, Text):
        return composer.shown(words)
    return (Words(words),) if words else ()


def _pieces(
    composer: Composer, shown: Sequence[Shown], tag: int, style: TextStyle
) -> list[Piece[Look]]:
    pieces: list[Piece[Look]] = []
    for run in shown:
        match run:
            case Words(text=words, strong=strong, link=link):
                bold = strong or style.bold or link.startswith("#")
                look = _word_look(composer, words, link, tag, replace(style, bold=bold))
                pieces.append(Piece(words, handout_face(bold=bold), style.size, look))
            case Cite(numbers=numbers):
                pieces += _citation(composer, numbers, tag, style)
    return pieces


def _word_look(composer: Composer, words: str, link: str, tag: int, style: TextStyle) -> Look:
    if not link:
        return Look(style.bold, style.colour, ZERO, tag)
    if link.startswith("#"):
        inner = composer.tree.add(tag, "Link", inline=True)
        target = Target(place=f"term-{link[1:]}", says=composer.say("go-to-term"))
        place = composer.use(f"used-{link[1:]}")
        return Look(style.bold, Colour.PINE, ZERO, inner, target, place)
    inner = composer.tree.add(tag, "Link", inline=True)
    return Look(style.bold, Colour.PINE, ZERO, inner, Target(address=link, says=words))


def _citation(
    composer: Composer, numbers: Sequence[int], tag: int, style: TextStyle
) -> list[Piece[Look]]:
    """Raise the numbers of sources and make each a link to its entry."""
    face = handout_face(bold=style.bold)
    size, rise = style.size * composer.styles.citation, style.size * CITATION_RISE
    pieces = []
    for at, number in enumerate(numbers):
        if at:
            comma = Look(style.bold, style.colour, rise, tag)
            pieces.append(Piece(",", face, size, comma))
        look = replace(source_look(composer, number, tag, style), rise=rise)
        pieces.append(Piece(str(number), face, size, look))
    return pieces


def source_look(composer: Composer, number: int, tag: int, style: TextStyle) -> Look:
    """Make what names a source a link to its entry, and a place to come back to."""
    inner = composer.tree.add(tag, "Link", inline=True)
    says = composer.say("go-to-source", number=str(number))
    target = Target(place=f"source-{number}", says=says)
    place = composer.use(f"cited-{number}")
    return Look(style.bold, style.colour, ZERO, inner, target, place)


def looked_strips(
    composer: Composer,
    parts: Sequence[tuple[str, Look]],
    style: TextStyle,
    column: Column,
) -> tuple[Strip, ...]:
    """Set words of ours, each with a look, in one style as one paragraph."""
    bound = bind_parts([words for words, _ in parts])
    pieces = [
        Piece(words, handout_face(bold=look.bold), style.size, look)
        for words, (_, look) in zip(bound, parts, strict=True)
    ]
    span = composer.edition.front.span
    return _strips(composer, pieces, style, column, anchor=None, span=span)


def label_back(composer: Composer, line: TextLine, *, tag: int, place: str, says: str) -> TextLine:
    """Make a label lead back to a place, if something stood there."""
    if place not in composer.used:
        return line
    inner = composer.tree.add(tag, "Link", inline=True)
    target = Target(place=place, says=says)
    glyphs = tuple(replace(one, tag=inner, target=target) for one in line.glyphs)
    return replace(line, glyphs=glyphs)


def _strips(  # one text and all that it stands in
    composer: Composer,
    pieces: Sequence[Piece[Look]],
    style: TextStyle,
    column: Column,
    *,
    anchor: Anchor | None,
    span: Span,
) -> tuple[Strip, ...]:
    lines = broken(pieces, column.width)
    wide = next((line for line in lines if line.width > column.width), None)
    if wide:
        word = "".join(piece.text for piece in wide.pieces)
        message = f"{quoted(word)} is wider than its place on the page"
        place = composer.edition.clinic.place_of(word) or span
        composer.found.append(error("P421", place, message, "break the word or choose another"))
    count_ = len(lines)
    return tuple(
        Strip(
            style.leading,
            line_items(line, style, column.x),
            # No first or last line of a paragraph stands alone on a page.
            keep=count_ > 1 and at in {0, count_ - 2},
            anchor=anchor if at == 0 else None,
        )
        for at, line in enumerate(lines)
    )


def _refuse_missing(words: str, span: Span, found: list[Finding]) -> None:
    shown = handout_face(bold=False).missing_words(words)
    if shown:
        hint = "write it in words, or with letters that the typeface has"
        found.append(error("P422", span, f"the handout's typeface has no {shown}", hint))
