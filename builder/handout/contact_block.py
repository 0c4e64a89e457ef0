"""Whom to call, and that help with reading is free."""

from __future__ import annotations

from builder.figures.marks import phone
from builder.figures.model import Ink, Stroke
from builder.handout.blocks import Block, Border, Strip
from builder.handout.codes import QR_SIDE, address_strips, code_strips
from builder.handout.composer import Composer
from builder.handout.lines import words_width
from builder.handout.model import Art
from builder.handout.stacks import side_by_side, spaced, whole, with_items
from builder.handout.words import Column, mixed_strips, text_strips, words_strips
from builder.outline.text_model import Text, Words
from builder.record import replace
from builder.text.address import break_address
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length, pt

_PHONE = TextStyle(pt(18), pt(23), bold=True)
_STRIP_NAME = TextStyle(pt(13), pt(17), bold=True, colour=Colour.PINE)
_STRIP_PHONE = TextStyle(pt(14), pt(18), bold=True)
_STRIP_CODE = pt(50)
_STRIP_ASIDE = pt(166)
_STRIP_PHONE_INDENT = pt(19)


def contact_block(composer: Composer) -> Block:
    """Say who to call, in large type, and that help with reading is free."""
    web = composer.edition.clinic.get("web")
    pad = pt(16)
    code = code_strips(composer, web, parent=0, x=pad) if web else ()
    start = pad + (QR_SIDE + pt(14) if code else ZERO)
    end = composer.measure - pad
    middle = end if composer.is_narrow else composer.measure * 0.62
    lines = _contact_lines(composer, Column(start, middle - start - pt(10)))
    aside = Column(pad, end - pad) if composer.is_narrow else Column(middle + pt(6), end - middle)
    help_ = _free_help(composer, aside, composer.styles.body)
    if composer.is_narrow:
        strips = (side_by_side(code, lines), *spaced(whole(help_), pt(8)))
    else:
        strips = (_with_rule(side_by_side(code, lines, help_), aside.x - pt(12)),)
    border = Border(Ink(Colour.WHITE, Colour.PINE, pt(1.25)), pt(8), pt(12), pt(12))
    return Block(strips, composer.edition.front.span, pt(18), border)


def _contact_lines(composer: Composer, column: Column) -> tuple[Strip, ...]:
    clinic, styles = composer.edition.clinic, composer.styles
    after = clinic.get("after-hours")
    shown = (
        (clinic.get("name"), styles.box_head),
        (clinic.get("phone"), _PHONE),
        (composer.say("after-hours", phone=after) if after else "", styles.strong),
        *((clinic.get(key), styles.body) for key in ("address", "hours", "languages")),
        (_licence(composer), styles.body),
    )
    lines: tuple[Strip, ...] = ()
    for words, style in shown:
        if words:
            tag = composer.tree.add(0, "P")
            lines += words_strips(composer, words, tag=tag, style=style, column=column)
    web = clinic.get("web")
    if composer.is_sheet:
        lines += _where_to_read_on(composer, column, styles.body)
    elif web:
        tag, span = composer.tree.add(0, "P"), composer.edition.front.span
        lines += address_strips(
            composer, web, tag=tag, style=styles.strong, column=column, span=span
        )
    return lines


def _licence(composer: Composer) -> str:
    """Say where the clinicians may treat people; nothing where the clinic does not say."""
    where = composer.edition.clinic.get("licensed-in")
    return composer.say("licensed-in", where=where) if where else ""


def _free_help(composer: Composer, column: Column, style: TextStyle) -> tuple[Strip, ...]:
    tag = composer.tree.add(0, "P")
    words = composer.say("free-help", phone=composer.edition.clinic.get("phone"))
    return words_strips(composer, words, tag=tag, style=style, column=column)


def _with_rule(strip: Strip, x: Length) -> Strip:
    """Rule off what stands at the right of a strip."""
    rule = Stroke(x, ZERO, x, strip.height, Ink(None, Colour.LINE, pt(1)))
    return with_items(strip, Art(ZERO, ZERO, (rule,)))


def contact_strip_block(composer: Composer) -> Block:
    """Say on one strip whom to call, where the sources are, and that help with reading is free."""
    web = composer.edition.clinic.get("web")
    code = code_strips(composer, web, parent=0, x=ZERO, side=_STRIP_CODE) if web else ()
    aside = Column(composer.measure - _STRIP_ASIDE, _STRIP_ASIDE)
    start = _STRIP_CODE + pt(12) if code else ZERO
    lines = _whom_to_call(composer, Column(start, aside.x - start - pt(18)))
    help_ = _free_help(composer, aside, composer.styles.contact)
    strip = _with_rule(side_by_side(code, lines, help_), aside.x - pt(10))
    return Block((strip,), composer.edition.front.span, pt(7))


def _whom_to_call(composer: Composer, column: Column) -> tuple[Strip, ...]:
    clinic = composer.edition.clinic
    tag = composer.tree.add(0, "P")
    named = [(clinic.get("name"), _STRIP_NAME), *_where_it_is(composer, column)]
    name = mixed_strips(composer, named, tag=tag, column=column)
    tag = composer.tree.add(0, "P")
    inner = Column(column.x + _STRIP_PHONE_INDENT, column.width - _STRIP_PHONE_INDENT)
    parts = [(clinic.get("phone"), _STRIP_PHONE), *_after_hours(composer)]
    called = mixed_strips(composer, parts, tag=tag, column=inner)
    sign = Art(column.x, pt(2), phone(pt(14), Colour.PINE))
    more = _where_to_read_on(composer, column, composer.styles.contact)
    return (*name, with_items(called[0], sign), *called[1:], *more)


def _where_it_is(composer: Composer, column: Column) -> tuple[tuple[str, TextStyle], ...]:
    """Say behind the clinic's name where it is, if the line has room; the booklet always says."""
    clinic, style = composer.edition.clinic, composer.styles.contact
    words = f" · {clinic.get('address')}"
    taken = words_width(clinic.get("name"), _STRIP_NAME) + words_width(words, style)
    return ((words, style),) if clinic.get("address") and taken <= column.width else ()


def _after_hours(composer: Composer) -> tuple[tuple[str, TextStyle], ...]:
    """Say behind the number which one to call at night."""
    after = composer.edition.clinic.get("after-hours")
    if not after:
        return ()
    return ((" · " + composer.say("after-hours", phone=after), composer.styles.contact),)


def _where_to_read_on(composer: Composer, column: Column, style: TextStyle) -> tuple[Strip, ...]:
    """Lead to the sources, which the sheet has no room for: by the address, or by asking."""
    front, web = composer.edition.front, composer.edition.clinic.get("web")
    tag = composer.tree.add(0, "P")
    if not web:
        words = composer.say("sheet-more-asked")
        return words_strips(composer, words, tag=tag, style=style, column=column)
    before, _, after = composer.say("sheet-more").partition("{address}")
    bold = replace(style, bold=True)
    shown = break_address(web, lambda part: words_width(part, bold) <= column.width)
    address = Words(shown, strong=True, link=web)
    text = Text("", front.lang, front.span, (Words(before), address, Words(after)))
    return text_strips(composer, text, tag=tag, style=style, column=column)
