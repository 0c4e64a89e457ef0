"""Headings, paragraphs and lists of the handout."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builder.findings import Span
from builder.handout.blocks import Anchor, Block, Strip
from builder.handout.composer import Composer
from builder.handout.lines import label_line
from builder.handout.stacks import is_near_next, spaced, with_items
from builder.handout.words import Column, placed_words, text_strips
from builder.outline.model import Section
from builder.outline.part_model import Handout
from builder.outline.text_model import Listing, ListItem, Paragraph, Prose, Subheading
from builder.record import replace
from builder.text.faces import handout_face
from builder.text.headline import break_between_sentences
from builder.text.lines import text_width
from builder.theme import TextStyle
from builder.units import ZERO, Length, pt

PARAGRAPH_WIDTH = pt(440)  # 66 to 70 letters of 12.5 pt a line
LIST_INDENT = pt(20)
ITEM_GAP = pt(3)
PARAGRAPH_GAP = pt(8)
UNDER_HEADING = pt(3)
BULLET = "•"


def headline_block(
    composer: Composer,
    words: str,
    *,
    parent: int,
    short: str,
    span: Span,
) -> Block:
    """Set a headline over the full measure; it keeps with what it heads."""
    tag = composer.tree.add(parent, "H2")
    place = composer.next_place()
    style, column = composer.styles.headline, Column(ZERO, composer.measure)
    face = handout_face(bold=style.bold)
    parted = break_between_sentences(
        words, lambda part: text_width(part, face, style.size) <= column.width
    )
    text = placed_words(composer, parted, span)
    anchor = Anchor(place, short, 0)
    strips = text_strips(composer, text, tag=tag, style=style, column=column, anchor=anchor)
    strips = (*strips[:-1], replace(strips[-1], height=strips[-1].height + pt(3)))
    return Block(
        tuple(replace(strip, keep=True) for strip in strips), span, composer.styles.headline_gap
    )


def headed_blocks(
    composer: Composer, key: str, blocks: Callable[[Composer], tuple[Block, ...]]
) -> tuple[Block, ...]:
    """Set a heading of ours above blocks, if there are any; it stands before them in the tags."""
    mark = len(composer.tree.tags)
    words = composer.say(key)
    span = composer.edition.front.span
    head = headline_block(composer, words, parent=0, short=words, span=span)
    shown = blocks(composer)
    if shown:
        return (head, *shown)
    del composer.tree.tags[mark:]
    return ()


def section_prose(composer: Composer, section: Section, *, parent: int) -> tuple[Block, ...]:
    """Set what the patient reads of a section, or its points where nothing else is written."""
    handout = next((part for part in section.parts if isinstance(part, Handout)), None)
    if handout is None:
        return list_blocks(composer, section.points, parent=parent, ordered=False)
    blocks: list[Block] = []
    gap = ZERO
    for block in handout.blocks:
        blocks += _prose(composer, block, parent=parent, gap=gap)
        gap = UNDER_HEADING if isinstance(block, Subheading) else PARAGRAPH_GAP
    return tuple(blocks)


def prose_column(composer: Composer) -> Column:
    """Give the column of prose: no line is longer than an eye can follow."""
    return Column(ZERO, min(PARAGRAPH_WIDTH, composer.measure))


def _prose(composer: Composer, block: Prose, *, parent: int, gap: Length) -> tuple[Block, ...]:
    column = prose_column(composer)
    match block:
        case Paragraph(text=text):
            tag = composer.tree.add(parent, "P", text_id=text.id)
            strips = text_strips(composer, text, tag=tag, style=composer.styles.body, column=column)
            return (Block(strips, text.span, gap, whole=False),)
        case Subheading(text=text):
            tag = composer.tree.add(parent, "H3", text_id=text.id)
            strips = text_strips(
                composer, text, tag=tag, style=composer.styles.subheading, column=column
            )
            kept = tuple(replace(strip, keep=True) for strip in strips)
            return (Block(kept, text.span, PARAGRAPH_GAP + pt(2)),)
        case Listing(items=items, ordered=ordered):
            return list_blocks(composer, items, parent=parent, ordered=ordered, gap=gap)


def list_blocks(
    composer: Composer,
    items: Sequence[ListItem],
    *,
    parent: int,
    ordered: bool,
    gap: Length = ZERO,
) -> tuple[Block, ...]:
    """Set a list; an item keeps its first two lines and its last two together (`list_strips`)."""
    if not items:
        return ()
    strips = list_strips(
        composer,
        items,
        parent=parent,
        ordered=ordered,
        column=prose_column(composer),
        style=composer.styles.body,
    )
    return (Block(strips, items[0].text.span, gap, whole=False),)


def list_strips(  # one list and all that it stands in
    composer: Composer,
    items: Sequence[ListItem],
    *,
    parent: int,
    ordered: bool,
    column: Column,
    style: TextStyle,
) -> tuple[Strip, ...]:
    """Set the items of a list, and of the lists below them, as strips.

    An item stays near what hangs below it.
    """
    numbering = "Decimal" if ordered else "Disc"
    listing = composer.tree.add(parent, "L", numbering=numbering)  # type: ignore[arg-type]  # one of the two
    inner = Column(column.x + LIST_INDENT, column.width - LIST_INDENT)
    strips: list[Strip] = []
    for number, item in enumerate(items, 1):
        entry = composer.tree.add(listing, "LI")
        label = composer.tree.add(entry, "Lbl")
        body = composer.tree.add(entry, "LBody", text_id=item.text.id)
        words = f"{number}." if ordered else BULLET
        lines = text_strips(composer, item.text, tag=body, style=style, column=inner)
        mark = label_line(words, tag=label, style=style, x=column.x + pt(4))
        lines = (with_items(lines[0], mark), *lines[1:])
        strips += spaced(lines, ITEM_GAP if strips else ZERO)
        if item.items:
            below = list_strips(
                composer, item.items, parent=body, ordered=False, column=inner, style=style
            )
            strips[-1] = replace(strips[-1], near=True)
            strips += spaced(below, ITEM_GAP)
        strips[-1] = replace(strips[-1], near=is_near_next(number, len(items)))
    return tuple(strips)
