"""The boxes that open a handout: the review and the main message."""

from __future__ import annotations

from builder.edition.message import message_parts
from builder.figures.marks import review_mark
from builder.figures.model import Ink
from builder.handout.blocks import Anchor, Block, Border, Strip
from builder.handout.composer import Composer
from builder.handout.lines import label_line, words_width
from builder.handout.model import Art
from builder.handout.stacks import spaced, whole, with_items
from builder.handout.words import Column, mixed_strips, words_strips
from builder.record import replace
from builder.theme import Colour, TextStyle
from builder.units import ZERO, pt

BOX_GAP = pt(10)
PAD = pt(16)
CORNER = pt(8)
_REVIEW_X = pt(32)


def review_block(composer: Composer) -> Block:
    """Say on page 1 whether a clinician has read this."""
    edition = composer.edition
    is_reviewed = edition.front.reviewed is not None
    colour = Colour.PINE if is_reviewed else Colour.UMBER
    style = replace(composer.styles.badge, colour=colour)
    said = edition.next_review_line
    if not is_reviewed:
        said = composer.say("last-review-none", next=said)
    sign = Art(pt(11), ZERO, review_mark(is_reviewed=is_reviewed, size=pt(14)))
    strips = _review_strips(composer, edition.review_line, said, style)
    dash = () if is_reviewed else (pt(5), pt(3.5))
    border = Border(Ink(Colour.WHITE, colour, pt(1.25), dash), CORNER, pt(5), pt(5))
    first = with_items(strips[0], sign)
    return Block((first, *strips[1:]), edition.front.span, BOX_GAP, border)


def _review_strips(
    composer: Composer, review: str, following: str, style: TextStyle
) -> tuple[Strip, ...]:
    """Set what is said of the review beside each other, or below where the line is too short."""
    tag, after = composer.tree.add(0, "P"), composer.tree.add(0, "P")
    small = replace(composer.styles.note, leading=style.leading)
    left, right = _REVIEW_X, composer.measure - pt(10)
    if words_width(review, style) + words_width(following, small) + pt(8) <= right - left:
        line = label_line(review, tag=tag, style=style, x=left)
        ending = label_line(following, tag=after, style=small, x=right, align_right=True)
        return (Strip(style.leading, (line, ending)),)
    column = Column(left, right - left)
    lines = words_strips(composer, review, tag=tag, style=style, column=column)
    below = words_strips(composer, following, tag=after, style=small, column=column)
    return whole((*lines, *below))


def message_block(composer: Composer) -> Block:
    """Box the main message: its last sentence, which says what to do, in bold."""
    text = composer.edition.front.main_message
    sentences, exception = message_parts(text.plain)
    column = Column(PAD, composer.measure - PAD * 2)
    head = composer.tree.add(0, "H2")
    anchor = Anchor("main-message", composer.say("main-message"), 0)
    strips = [
        *words_strips(
            composer,
            composer.say("main-message"),
            tag=head,
            style=composer.styles.box_head,
            column=column,
            anchor=anchor,
        )
    ]
    tag = composer.tree.add(0, "P", text_id=text.id)
    *calm, action = sentences
    strips += mixed_strips(
        composer,
        (
            (" ".join(calm) + " " if calm else "", composer.styles.message),
            (action, composer.styles.message_action),
        ),
        tag=tag,
        column=column,
    )
    if exception:
        style = composer.styles.body
        more = composer.tree.add(0, "P", text_id=text.id)
        said = words_strips(composer, exception, tag=more, style=style, column=column)
        strips += spaced(said, pt(4))
    border = Border(Ink(Colour.MIST, Colour.PINE, pt(2.25)), CORNER, pt(9), pt(10))
    return Block(tuple(strips), text.span, BOX_GAP, border)
