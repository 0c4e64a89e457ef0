"""What opens a handout: the clinic above the two-colour rule, and the title."""

from __future__ import annotations

from builder.figures.model import Ink, Rectangle
from builder.handout.blocks import Anchor, Block, Strip
from builder.handout.composer import Composer
from builder.handout.lines import label_line
from builder.handout.model import Art, TextLine
from builder.handout.stacks import spaced
from builder.handout.words import Column, text_strips, words_strips
from builder.record import replace
from builder.theme import Colour
from builder.units import ZERO, pt


def masthead_block(composer: Composer) -> Block:
    """Name the clinic and its phone above the two-colour rule."""
    clinic = composer.edition.clinic
    name_tag = composer.tree.add(0, "P")
    phone_tag = composer.tree.add(0, "P")
    style = composer.styles.masthead
    bold = replace(style, bold=True)
    words = composer.say("call", phone=clinic.get("phone"))
    name = label_line(clinic.get("name"), tag=name_tag, style=bold, x=ZERO)
    phone = label_line(words, tag=phone_tag, style=style, x=composer.measure, align_right=True)
    half = (composer.measure - pt(4)) * 0.5
    rule = (
        Rectangle(ZERO, pt(18), half, pt(4), Ink(Colour.PINE), pt(1)),
        Rectangle(half + pt(4), pt(18), half, pt(4), Ink(Colour.CLAY), pt(1)),
    )
    return Block(
        (Strip(pt(22), (name, phone, Art(ZERO, ZERO, rule))),), composer.edition.front.span
    )


def title_block(composer: Composer) -> Block:
    """Set the title, what follows its colon smaller on a line of its own."""
    front = composer.edition.front
    tag = composer.tree.add(0, "H1", text_id=front.title.id)
    column = Column(ZERO, composer.measure)
    first, colon, rest = front.title.plain.partition(": ")
    head = first + colon.strip()
    anchor = Anchor("title", head.rstrip(":"), 0)
    strips = words_strips(
        composer, head, tag=tag, style=composer.styles.title, column=column, anchor=anchor
    )
    if rest:
        below = words_strips(
            composer, rest, tag=tag, style=composer.styles.title_rest, column=column
        )
        strips = (*_with_end_space(strips), *below)
    return Block((*strips, *_subtitle(composer, column)), front.title.span, pt(8))


def _subtitle(composer: Composer, column: Column) -> tuple[Strip, ...]:
    """Set the subtitle below the title of the booklet; the sheet has no room for it."""
    subtitle = composer.edition.front.subtitle
    if subtitle is None or composer.is_sheet:
        return ()
    tag = composer.tree.add(0, "P", text_id=subtitle.id)
    style = composer.styles.body
    return spaced(text_strips(composer, subtitle, tag=tag, style=style, column=column), pt(4))


def _with_end_space(strips: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """End the first half of a title with a space, so that it does not run into the second."""
    *before, last = strips
    line = last.items[-1]
    assert isinstance(line, TextLine)  # noqa: S101  # a text strip ends with its text
    *glyphs, end = line.glyphs
    line = replace(line, glyphs=(*glyphs, replace(end, text=end.text + " ")))
    return (*before, replace(last, items=(*last.items[:-1], line)))
