"""The boxes of the handout: the review, the main message, the signs to call for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.edition.message import message_parts
from builder.figures.marks import phone, review_mark
from builder.figures.model import Ellipse, Ink, Outline, Rectangle, Shape, Stroke
from builder.handout.flow import Anchor, Block, Border, Strip
from builder.handout.model import Art
from builder.handout.words import (
    Column,
    Composer,
    first_baseline,
    label_line,
    mixed_strips,
    spaced,
    text_strips,
    with_items,
    words_strips,
)
from builder.outline.part_model import ListKind
from builder.outline.text_model import ListItem
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length, pt

BOX_GAP = pt(10)
PAD = pt(16)
CORNER = pt(8)


def review_block(composer: Composer) -> Block:
    """Say on page 1 whether a clinician has read this."""
    edition = composer.edition
    is_reviewed = edition.front.reviewed is not None
    colour = Colour.PINE if is_reviewed else Colour.UMBER
    style = replace(composer.styles.badge, colour=colour)
    tag = composer.tree.add(0, "P")
    line = label_line(edition.review_line, tag=tag, style=style, x=pt(32))
    after = composer.tree.add(0, "P")
    small = TextStyle(pt(11), pt(14))
    said = edition.next_review_line
    if not is_reviewed:
        said = composer.say("last-review-none", next=said)
    right = label_line(said, tag=after, style=small, x=composer.measure - pt(10), align_right=True)
    top = pt(5)
    items = tuple(replace(one, baseline=one.baseline + top) for one in (line, right))
    sign = Art(pt(11), pt(5), review_mark(is_reviewed=is_reviewed, size=pt(14)))
    dash = () if is_reviewed else (pt(5), pt(3.5))
    border = Border(Ink(Colour.WHITE, colour, pt(1.25), dash), CORNER)
    return Block((Strip(pt(24), (sign, *items)),), edition.front.span, BOX_GAP, border)


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
            style=TextStyle(pt(13), pt(17), bold=True, colour=Colour.PINE),
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
        style = TextStyle(pt(12.5), pt(17.5))
        more = composer.tree.add(0, "P", text_id=text.id)
        said = words_strips(composer, exception, tag=more, style=style, column=column)
        strips += spaced(said, pt(4))
    border = Border(Ink(Colour.MIST, Colour.PINE, pt(2.25)), CORNER, pt(9), pt(10))
    return Block(tuple(strips), text.span, BOX_GAP, border)


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of signs looks."""

    head: TextStyle
    band: Colour
    line: Ink
    bullet: Colour
    phone: Colour


_LEVELS = {
    ListKind.GET_HELP_NOW: _Level(
        TextStyle(pt(16), pt(20), bold=True, colour=Colour.WHITE),
        Colour.BRICK,
        Ink(Colour.WHITE, Colour.BRICK, pt(2.5)),
        Colour.BRICK,
        Colour.WHITE,
    ),
    ListKind.CALL_RIGHT_AWAY: _Level(
        TextStyle(pt(14), pt(18), bold=True, colour=Colour.UMBER),
        Colour.CREAM,
        Ink(Colour.WHITE, Colour.UMBER, pt(1.5)),
        Colour.UMBER,
        Colour.UMBER,
    ),
    ListKind.CALL_SOON: _Level(
        TextStyle(pt(13), pt(17), bold=True, colour=Colour.SLATE),
        Colour.WHITE,
        Ink(Colour.WHITE, Colour.SLATE, pt(1.5)),
        Colour.SLATE,
        Colour.SLATE,
    ),
}


def emergency_block(composer: Composer) -> tuple[Block, ...]:
    """Box the signs that need an ambulance."""
    items = composer.items(ListKind.GET_HELP_NOW)
    if not items:
        return ()
    words = composer.say("get-help-now", emergency=composer.edition.clinic.get("emergency"))
    level = _LEVELS[ListKind.GET_HELP_NOW]
    head = _band(composer, words, level, place="get-help-now")
    strips = _signs(composer, items, level)
    border = _border(composer, ListKind.GET_HELP_NOW)
    block = Block((head, *strips), items[0].text.span, BOX_GAP, border, head=(head,))
    return (block,)


def call_block(composer: Composer) -> tuple[Block, ...]:
    """Box the signs that need a call, the more pressing first."""
    edition = composer.edition
    now, soon = composer.items(ListKind.CALL_RIGHT_AWAY), composer.items(ListKind.CALL_SOON)
    if not now:
        return _soon_block(composer, soon)
    level = _LEVELS[ListKind.CALL_RIGHT_AWAY]
    head = _band(
        composer,
        composer.say("call-right-away"),
        level,
        place="call-right-away",
        number=edition.clinic.get("phone"),
        below=_below_number(composer),
    )
    strips = (head, *_signs(composer, now, level))
    border = _border(composer, ListKind.CALL_RIGHT_AWAY)
    span = now[0].text.span
    both = (*strips, *_soon_strips(composer, soon, with_rule=True)) if soon else strips
    box = Block(both, span, pt(16), border, head=(head,))
    if not soon or box.height <= composer.room:
        return (box,)
    # On two pages each level has a box of its own: no sign may stand under another's head.
    first = Block(strips, span, pt(16), border, head=(head,))
    heading, *signs = both[len(strips) :]
    heading = replace(heading, gap=ZERO, items=heading.items[1:])
    line = _border(composer, ListKind.CALL_SOON, top=pt(3))
    soon_span = soon[0].text.span
    return (first, Block((heading, *signs), soon_span, BOX_GAP, line, head=(heading,)))


def _below_number(composer: Composer) -> tuple[str, ...]:
    """Say whom to call at night, and where to go if nobody answers."""
    otherwise = composer.say("call-right-away-else")
    after = composer.edition.clinic.get("after-hours")
    if not after or composer.is_sheet:
        return (otherwise,)
    return (composer.say("after-hours", phone=after), otherwise)


def _border(composer: Composer, kind: ListKind, *, top: Length = ZERO) -> Border:
    return Border(_LEVELS[kind].line, CORNER, top, composer.styles.sign_top + pt(1))


def _soon_block(composer: Composer, soon: Sequence[ListItem]) -> tuple[Block, ...]:
    if not soon:
        return ()
    strips = _soon_strips(composer, soon, with_rule=False)
    border = _border(composer, ListKind.CALL_SOON, top=pt(3))
    return (Block(tuple(strips), soon[0].text.span, pt(16), border, head=(strips[0],)),)


def _soon_strips(composer: Composer, soon: Sequence[ListItem], *, with_rule: bool) -> list[Strip]:
    level = _LEVELS[ListKind.CALL_SOON]
    tag = composer.tree.add(0, "H2")
    anchor = Anchor("call-soon", composer.say("call-soon"), 0)
    line = label_line(composer.say("call-soon"), tag=tag, style=level.head, x=PAD)
    top = composer.styles.sign_top
    line = replace(line, baseline=line.baseline + top)
    inset = pt(1.5)  # so that its round ends stay within the frame
    ink = Ink(None, Colour.UMBER, pt(1.5))
    rule = Stroke(inset, ZERO, composer.measure - inset, ZERO, ink)
    art = (Art(ZERO, ZERO, (rule,)),) if with_rule else ()
    head = Strip(
        level.head.leading + top,
        (*art, line),
        keep=True,
        gap=top + pt(1) if with_rule else ZERO,
        anchor=anchor,
    )
    return [head, *_signs(composer, soon, level)]


def _band(  # all of one band
    composer: Composer,
    words: str,
    level: _Level,
    *,
    place: str,
    number: str = "",
    below: Sequence[str] = (),
) -> Strip:
    """Set the head of a box: phone, words, and the number to call."""
    tag = composer.tree.add(0, "H2")
    height = level.head.leading + pt(9)
    line = label_line(words, tag=tag, style=level.head, x=PAD + pt(28))
    items = [replace(line, baseline=line.baseline + pt(5))]
    if number:
        called = composer.tree.add(0, "P")
        style = replace(level.head, colour=Colour.INK)
        right = label_line(
            number, tag=called, style=style, x=composer.measure - PAD, align_right=True
        )
        items.append(replace(right, baseline=right.baseline + pt(5)))
    for words_below in below:
        said = composer.tree.add(0, "P")
        under = label_line(words_below, tag=said, style=composer.styles.body, x=PAD + pt(28))
        items.append(replace(under, baseline=under.baseline + height - pt(4)))
        height += composer.styles.body.leading
    band = Art(ZERO, ZERO, (_band_shape(composer.measure, height, level),))
    sign = Art(PAD, pt(5), phone(pt(19), level.phone))
    anchor = Anchor(place, words, 0)
    return Strip(height, (band, sign, *items), keep=True, anchor=anchor)


def _band_shape(width: Length, height: Length, level: _Level) -> Outline:
    """Fill the head of a box up to its rounded corners, with a line at its foot."""
    half = level.line.width * 0.5
    left, right, top = half, width - half, half
    r = CORNER
    bend = r * 0.4477  # 1 - 0.5523: a quarter circle as one cubic curve
    steps = (
        (right - r, top),
        (right - bend, top, right, top + bend, right, top + r),
        (right, height),
        (left, height),
        (left, top + r),
        (left, top + bend, left + bend, top, left + r, top),
    )
    edge = level.line.stroke if level.band is not Colour.BRICK else None
    return Outline((left + r, top), steps, Ink(level.band, edge, pt(1) if edge else ZERO))


def _signs(composer: Composer, items: Sequence[ListItem], level: _Level) -> tuple[Strip, ...]:
    listing = composer.tree.add(0, "L", numbering="Disc")
    column = Column(PAD + pt(18), composer.measure - PAD * 2 - pt(18))
    strips: list[Strip] = []
    for item in items:
        entry = composer.tree.add(listing, "LI")
        label = composer.tree.add(entry, "Lbl", actual="•")
        body = composer.tree.add(entry, "LBody", text_id=item.text.id)
        lines = text_strips(
            composer, item.text, tag=body, style=composer.styles.body, column=column
        )
        mark = Art(PAD, ZERO, (_bullet(level, composer.styles.body),), label)
        first = spaced(
            (with_items(lines[0], mark),),
            composer.styles.sign_gap if strips else composer.styles.sign_top,
        )
        # An item stays whole, so that no sign is read in half.
        rest = lines[1:]
        strips += [replace(one, keep=True) for one in (*first, *rest)[:-1]]
        strips.append((*first, *rest)[-1])
    return tuple(strips)


def _bullet(level: _Level, body: TextStyle) -> Shape:
    """Tell the levels apart by form as well: square, disc, dash."""
    middle = first_baseline(body) - pt(4.3)
    ink = Ink(level.bullet)
    match level.bullet:
        case Colour.BRICK:
            return Rectangle(ZERO, middle - pt(4), pt(8), pt(8), ink, pt(1.5))
        case Colour.UMBER:
            return Ellipse(pt(1), middle - pt(3), pt(6), pt(6), ink)
        case _:
            return Rectangle(ZERO, middle - pt(1), pt(8), pt(2), ink)
