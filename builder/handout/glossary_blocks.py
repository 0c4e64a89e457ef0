"""Words to know: each on a line of its own, what it means below it."""

from __future__ import annotations

from builder.handout.blocks import Anchor, Block, Strip
from builder.handout.composer import Composer
from builder.handout.model import TextLine
from builder.handout.prose_blocks import prose_column
from builder.handout.stacks import spaced, whole
from builder.handout.words import label_back, placed_words, text_strips
from builder.outline.part_model import Term
from builder.record import replace
from builder.theme import Colour
from builder.units import pt

_TERM_GAP = pt(9)


def glossary_blocks(composer: Composer) -> tuple[Block, ...]:
    """Set each word to know on a line of its own, what it means below it."""
    terms = composer.edition.terms()
    listing = composer.tree.add(0, "L", numbering="None")
    strips: list[Strip] = []
    for term in terms:
        strips += spaced(_term(composer, term, listing), _TERM_GAP if strips else pt(2))
    return (Block(tuple(strips), terms[0].span, whole=False),) if terms else ()


def _term(composer: Composer, term: Term, listing: int) -> tuple[Strip, ...]:
    entry = composer.tree.add(listing, "LI")
    label = composer.tree.add(entry, "Lbl", text_id=term.name.id)
    body = composer.tree.add(entry, "LBody", text_id=term.meaning.id)
    words = term.name.plain + (f" ({term.say.plain})" if term.say else "")
    shown = placed_words(composer, words, term.span)
    column = prose_column(composer)
    style = replace(composer.styles.strong, colour=Colour.PINE)
    anchor = Anchor(f"term-{term.place}")
    name = text_strips(composer, shown, tag=label, style=style, column=column, anchor=anchor)
    name = tuple(_leading_back(composer, strip, label, term) for strip in name)
    meaning = text_strips(
        composer, term.meaning, tag=body, style=composer.styles.body, column=column
    )
    return whole((*name, *meaning))


def _leading_back(composer: Composer, strip: Strip, tag: int, term: Term) -> Strip:
    """Let a word lead back to where it is first used."""
    place, says = f"used-{term.place}", composer.say("back-to-word")
    items = tuple(
        label_back(composer, item, tag=tag, place=place, says=says)
        if isinstance(item, TextLine)
        else item
        for item in strip.items
    )
    return replace(strip, items=items)
