"""Actions to tick and questions to answer, and lines to write on."""

from __future__ import annotations

from builder.figures.marks import tick_box
from builder.figures.model import Ink, Stroke
from builder.handout.blocks import Block, Strip
from builder.handout.composer import Composer
from builder.handout.lines import label_line
from builder.handout.model import Art
from builder.handout.prose_blocks import LIST_INDENT, headline_block, list_strips
from builder.handout.stacks import is_near_next, spaced, whole, with_items
from builder.handout.words import Column, text_strips
from builder.outline.part_model import ListKind
from builder.outline.text_model import ListItem
from builder.record import replace
from builder.theme import Colour
from builder.units import ZERO, Length, mm, pt

_FEWEST_LINES = 4
WRITE_ON = mm(8)  # health literacy practice: room for a hand that shakes
WRITE_ON_PITCH = WRITE_ON + pt(2)
ANSWER = WRITE_ON + pt(1)  # the room of an answer to a question, its line included
_TICK = pt(14)
_TICK_INDENT = pt(26)


def rule_blocks(composer: Composer) -> tuple[Block, ...]:
    """Set what always holds: rules in bold, without boxes, for they are never done."""
    items = composer.items(ListKind.ALWAYS)
    if not items:
        return ()
    strips = list_strips(
        composer,
        items,
        parent=0,
        ordered=False,
        column=Column(_TICK_INDENT - LIST_INDENT, composer.measure - _TICK_INDENT + LIST_INDENT),
        style=composer.styles.strong,
    )
    return (Block(spaced(strips, pt(2)), items[0].text.span),)


def action_blocks(composer: Composer) -> tuple[Block, ...]:
    """Set what to do this week, each with a box to tick."""
    items = composer.items(ListKind.TRY_THIS)
    listing = composer.tree.add(0, "L", numbering="None")
    strips: list[Strip] = []
    for number, item in enumerate(items, 1):
        entry = composer.tree.add(listing, "LI")
        label = composer.tree.add(entry, "Lbl", actual="☐")
        body = composer.tree.add(entry, "LBody", text_id=item.text.id)
        box = Art(ZERO, pt(1.5), tick_box(_TICK), label)
        lines = _item_lines(composer, item, body)
        lines = (with_items(lines[0], box), *lines[1:])
        strips += spaced(whole(lines), composer.styles.action_gap if strips else pt(4))
        strips[-1] = replace(strips[-1], near=is_near_next(number, len(items)))
    is_whole = len(items) <= _FEW and not composer.is_narrow
    return (Block(tuple(strips), items[0].text.span, whole=is_whole),) if items else ()


_FEW = 8  # items that are worth keeping on one page


def _item_lines(composer: Composer, item: ListItem, body: int) -> tuple[Strip, ...]:
    column = Column(_TICK_INDENT, composer.measure - _TICK_INDENT)
    lines = list(
        text_strips(composer, item.text, tag=body, style=composer.styles.body, column=column)
    )
    if item.items:
        listing = composer.tree.add(body, "L", numbering="None")
        for inner in item.items:
            entry = composer.tree.add(listing, "LI")
            inner_body = composer.tree.add(entry, "LBody", text_id=inner.text.id)
            lines += text_strips(
                composer, inner.text, tag=inner_body, style=composer.styles.body, column=column
            )
    return tuple(lines)


def question_blocks(composer: Composer) -> tuple[Block, ...]:
    """Set the questions with a line below each to write the answer on."""
    items = composer.items(ListKind.QUESTIONS)
    listing = composer.tree.add(0, "L", numbering="Decimal")
    strips: list[Strip] = []
    for number, item in enumerate(items, 1):
        entry = composer.tree.add(listing, "LI")
        label = composer.tree.add(entry, "Lbl")
        body = composer.tree.add(entry, "LBody", text_id=item.text.id)
        mark = label_line(
            f"{number}.",
            tag=label,
            style=replace(composer.styles.strong, colour=Colour.PINE),
            x=ZERO,
        )
        lines = _item_lines(composer, item, body)
        lines = (with_items(lines[0], mark), *lines[1:], _write_on(composer.measure))
        strips += spaced(whole(lines), composer.styles.question_gap if strips else pt(2))
        strips[-1] = replace(strips[-1], near=is_near_next(number, len(items)))
    return (Block(tuple(strips), items[0].text.span, whole=False),) if items else ()


def _write_on(measure: Length) -> Strip:
    line = Stroke(_TICK_INDENT, WRITE_ON, measure, WRITE_ON, Ink(None, Colour.SLATE, pt(1)))
    return Strip(ANSWER, (Art(ZERO, ZERO, (line,)),))


def notes_block(
    composer: Composer, *, parent: int, room: Length, then: Length = ZERO
) -> Block | None:
    """Fill the room that is left with lines to write on; None where it is too little.

    `then` is the room of a page that they fill as well.
    """
    used = composer.styles.headline_gap + composer.styles.headline.leading + pt(3)
    counts = [int((height - used) / WRITE_ON_PITCH) for height in (room, then)]
    count = sum(one for one in counts if one >= _FEWEST_LINES)
    if not count:
        return None
    words = composer.say("more-notes")
    span = composer.edition.front.span
    head = headline_block(composer, words, parent=parent, short=words, span=span)
    end = composer.measure
    line = Stroke(ZERO, WRITE_ON, end, WRITE_ON, Ink(None, Colour.SLATE, pt(1)))
    lines = tuple(Strip(WRITE_ON_PITCH, (Art(ZERO, ZERO, (line,)),)) for _ in range(count))
    return Block((*head.strips, *lines), span, head.gap, head=head.strips, whole=False)
