"""The boxes of signs: when to call an ambulance, when to call the clinic, and how soon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import assert_never

from builder.figures.marks import phone
from builder.figures.model import Ellipse, Ink, Outline, Rectangle, Shape, Stroke
from builder.figures.paths import BEND
from builder.handout.blocks import Anchor, Block, Border, Strip
from builder.handout.box_blocks import BOX_GAP, CORNER, PAD
from builder.handout.composer import Composer
from builder.handout.lines import first_baseline, label_line, words_width
from builder.handout.model import Art
from builder.handout.stacks import lowered, spaced, with_items
from builder.handout.words import Column, text_strips, words_strips
from builder.outline.part_model import ListKind
from builder.outline.text_model import ListItem
from builder.record import record, replace
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length, pt

_HEAD_X = PAD + pt(28)
_BAND_PAD = pt(4.5)


class _Bullet(Enum):
    """What stands before a sign."""

    SQUARE = "square"
    DISC = "disc"
    DASH = "dash"


@record
class _Level:
    """How one level of signs looks."""

    head: TextStyle
    band: Colour
    line: Ink
    bullet: _Bullet
    """The levels differ by form as well as by colour."""
    phone: Colour


_LEVELS = {
    ListKind.GET_HELP_NOW: _Level(
        TextStyle(pt(16), pt(20), bold=True, colour=Colour.WHITE),
        Colour.BRICK,
        Ink(Colour.WHITE, Colour.BRICK, pt(2.5)),
        _Bullet.SQUARE,
        Colour.WHITE,
    ),
    ListKind.CALL_RIGHT_AWAY: _Level(
        TextStyle(pt(14), pt(18), bold=True, colour=Colour.UMBER),
        Colour.CREAM,
        Ink(Colour.WHITE, Colour.UMBER, pt(1.5)),
        _Bullet.DISC,
        Colour.UMBER,
    ),
    ListKind.CALL_SOON: _Level(
        TextStyle(pt(13), pt(17), bold=True, colour=Colour.SLATE),
        Colour.WHITE,
        Ink(Colour.WHITE, Colour.SLATE, pt(1.5)),
        _Bullet.DASH,
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
    head = _band(composer, _Head(words, "get-help-now"), level)
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
    phone_number, below = edition.clinic.get("phone"), _below_number(composer)
    words = composer.say("call-right-away")
    head = _band(composer, _Head(words, "call-right-away", phone_number, below), level)
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


def _below_number(composer: Composer) -> tuple[tuple[str, TextStyle], ...]:
    """Say whom to call at night, and where to go if nobody answers."""
    otherwise = (composer.say("call-right-away-else"), composer.styles.body)
    after = composer.edition.clinic.get("after-hours")
    if not after:
        return (otherwise,)
    return ((composer.say("after-hours", phone=after), composer.styles.strong), otherwise)


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


@record
class _Head:
    """What the head of a box says: whom to call when, and what else there is to know."""

    words: str
    place: str
    number: str = ""
    below: tuple[tuple[str, TextStyle], ...] = ()


def _band(composer: Composer, head: _Head, level: _Level) -> Strip:
    """Set the head of a box: phone, words, and the number to call."""
    column = Column(_HEAD_X, composer.measure - PAD - _HEAD_X)
    lines = _head_lines(composer, head, level, column)
    items = [lowered(item, y) for y, line in _stacked(lines) for item in line.items]
    height = sum((line.height for line in lines), _BAND_PAD * 2)
    band = Art(ZERO, ZERO, (_band_shape(composer.measure, height, level),))
    sign = Art(PAD, _BAND_PAD, phone(pt(19), level.phone))
    anchor = Anchor(head.place, head.words, 0)
    return Strip(height, (band, sign, *items), keep=True, anchor=anchor)


def _head_lines(
    composer: Composer, head: _Head, level: _Level, column: Column
) -> tuple[Strip, ...]:
    """Set the number beside the words, or below them where the line is too short for both."""
    tag = composer.tree.add(0, "H2")
    called = replace(level.head, colour=Colour.INK)
    end = column.x + column.width
    lines = words_strips(composer, head.words, tag=tag, style=level.head, column=column)
    taken = words_width(head.words, level.head) + words_width(head.number, called) + PAD
    is_beside = taken <= column.width
    if head.number and is_beside:
        said = composer.tree.add(0, "P")
        right = label_line(head.number, tag=said, style=called, x=end, align_right=True)
        lines = (replace(lines[0], items=(*lines[0].items, right)), *lines[1:])
    below = [*head.below]
    if head.number and not is_beside:
        below.insert(0, (head.number, called))
    for words, style in below:
        said = composer.tree.add(0, "P")
        lines += words_strips(composer, words, tag=said, style=style, column=column)
    return lines


def _stacked(lines: Sequence[Strip]) -> Iterator[tuple[Length, Strip]]:
    y = _BAND_PAD
    for line in lines:
        yield y, line
        y += line.height


def _band_shape(width: Length, height: Length, level: _Level) -> Outline:
    """Fill the head of a box up to its rounded corners, with a line at its foot."""
    half = level.line.width * 0.5
    left, right, top = half, width - half, half
    r = CORNER
    bend = r * (1 - BEND)
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
    middle = first_baseline(body) - pt(4.3)
    ink = Ink(level.line.stroke)
    match level.bullet:
        case _Bullet.SQUARE:
            return Rectangle(ZERO, middle - pt(4), pt(8), pt(8), ink, pt(1.5))
        case _Bullet.DISC:
            return Ellipse(pt(1), middle - pt(3), pt(6), pt(6), ink)
        case _Bullet.DASH:
            return Rectangle(ZERO, middle - pt(1), pt(8), pt(2), ink)
        case _:
            assert_never(level.bullet)
