"""An edition turned into the plan of its sheet: one leaf, two sides, never smaller type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from builder.edition.model import Edition
from builder.figures.model import Ink, Stroke
from builder.findings import Finding, Span, error
from builder.handout.box_blocks import call_block, emergency_block, message_block, review_block
from builder.handout.codes import code_strips
from builder.handout.evidence_blocks import evidence_block
from builder.handout.finish import finish_plan
from builder.handout.flow import Block, Strip, lay_out
from builder.handout.list_blocks import (
    action_blocks,
    notes_block,
    question_blocks,
    rule_blocks,
)
from builder.handout.model import Art, Bookmark, HandoutPlan, Page
from builder.handout.opening_blocks import masthead_block, title_block
from builder.handout.papers import PAPERS
from builder.handout.prose_blocks import headed_blocks
from builder.handout.stacks import side_by_side
from builder.handout.tags import TagTree
from builder.handout.words import Column, Composer, words_strips
from builder.text.address import shown_address
from builder.theme import SHEET_BACK, SHEET_FRONT, Colour, TextStyle
from builder.units import ZERO, Length, pt

_QR = pt(50)
_NAME = TextStyle(pt(13), pt(17), bold=True, colour=Colour.PINE)
_PHONE = TextStyle(pt(14), pt(18), bold=True)
_SMALL = TextStyle(pt(11), pt(14.5))
_ASIDE = pt(186)


@dataclass(frozen=True, slots=True)
class _Side:
    """One side: its name in findings, its blocks, and the parts that could be shorter."""

    name: str
    blocks: tuple[Block, ...]
    parts: tuple[_Part, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a side, and what an author can do to make it shorter."""

    blocks: tuple[Block, ...]
    hint: str

    @property
    def height(self) -> Length:
        """The room that it takes."""
        return sum((block.height + block.gap for block in self.blocks), ZERO)


def plan_sheet(edition: Edition, *, paper: str) -> tuple[HandoutPlan, tuple[Finding, ...]]:
    """Plan the two sides; what does not fit them is a finding that names what to shorten."""
    page = PAPERS[paper]
    room = page.bottom - page.top
    composer = Composer(
        edition, page.measure, room, TagTree(), [], styles=SHEET_FRONT, is_sheet=True
    )
    front, back = _front(composer), _back(replace(composer, styles=SHEET_BACK))
    pages: list[Page] = []
    bookmarks: list[Bookmark] = []
    for number, side in enumerate((front, back)):
        top = page.first_top if number == 0 else page.top
        flow = lay_out(side.blocks, replace(page, first_top=top), [])
        if len(flow.pages) != 1:
            composer.found.append(_too_long(side, page.bottom - top, edition.front.span))
        pages += flow.pages[:1]
        bookmarks += (replace(one, page=number) for one in flow.bookmarks if one.page == 0)
    return finish_plan(composer, page, tuple(pages), tuple(bookmarks), kind="sheet")


def _front(composer: Composer) -> _Side:
    opening = (masthead_block(composer), title_block(composer), review_block(composer))
    message = message_block(composer)
    emergency = emergency_block(composer)
    known = headed_blocks(composer, "evidence-box", evidence_block)
    parts = (
        _Part((message,), "shorten the main message"),
        _Part(emergency, "give Get help now fewer signs, or write <!-- sheet: 3 --> below it"),
        _Part(known, "take `yes` out of the column box of a row of Evidence"),
    )
    return _Side("front", (*opening, message, *emergency, *known), parts)


def _back(composer: Composer) -> _Side:
    call = call_block(composer)
    doing = headed_blocks(
        composer, "try-this", lambda all_: (*rule_blocks(all_), *action_blocks(all_))
    )
    asked = headed_blocks(composer, "questions-to-ask", question_blocks)
    above = (*call, *doing, *asked)
    blocks = (*above, *_notes(composer, above), _contact_block(composer))
    parts = (
        _Part(call, "write <!-- sheet: 5 --> below Call right away or Call soon"),
        _Part(doing, "write <!-- sheet: 4 --> below Try this, or <!-- sheet: 1 --> below Always"),
        _Part(asked, "write <!-- sheet: 2 --> below Questions to ask"),
    )
    return _Side("back", (replace(blocks[0], gap=ZERO), *blocks[1:]), parts)


def _notes(composer: Composer, above: Sequence[Block]) -> tuple[Block, ...]:
    """Fill what the back has left above its contact strip with lines for notes."""
    apart = replace(composer, tree=TagTree(), found=[])  # only to be measured
    room = composer.room - _height((*above, _contact_block(apart)))
    notes = notes_block(composer, parent=0, room=room)
    return (notes,) if notes else ()


def _height(blocks: Sequence[Block]) -> Length:
    """Add up blocks; the space above the first does not count."""
    return sum((block.height + block.gap for block in blocks[1:]), blocks[0].height)


def _contact_block(composer: Composer) -> Block:
    """Set a strip with whom to call, where the whole booklet is, and that help is free."""
    clinic = composer.edition.clinic
    web = clinic.get("web")
    code = code_strips(composer, web, parent=0, x=ZERO, side=_QR) if web else ()
    aside = Column(composer.measure - _ASIDE, _ASIDE)
    start = _QR + pt(12) if code else ZERO
    column = Column(start, aside.x - start - pt(20))
    lines = [*_said(composer, clinic.get("name"), _NAME, column)]
    lines += _said(composer, clinic.get("phone"), _PHONE, column)
    if web:
        words = composer.say("sheet-more", address=shown_address(web))
        lines += _said(composer, words, _SMALL, column)
    help_ = _said(composer, composer.say("free-help", phone=clinic.get("phone")), _SMALL, aside)
    strip = side_by_side(code, lines, help_)
    x = aside.x - pt(10)
    rule = Stroke(x, ZERO, x, strip.height, Ink(None, Colour.LINE, pt(1)))
    strip = replace(strip, items=(Art(ZERO, ZERO, (rule,)), *strip.items))
    return Block((strip,), composer.edition.front.span, pt(7))


def _said(composer: Composer, words: str, style: TextStyle, column: Column) -> tuple[Strip, ...]:
    tag = composer.tree.add(0, "P")
    return words_strips(composer, words, tag=tag, style=style, column=column)


def _too_long(side: _Side, room: Length, span: Span) -> Finding:
    """Say by how much a side is too long, and what takes most of it."""
    lines = ceil((_height(side.blocks) - room) / SHEET_BACK.body.leading)
    by_height = sorted((part for part in side.parts if part.blocks), key=lambda one: -one.height)
    count = "a line" if lines <= 1 else f"about {lines} lines"
    message = f"the {side.name} of the sheet is {count} too long"
    hint = "; or ".join(part.hint for part in by_height[:2])
    where = by_height[0].blocks[-1].span if by_height else span
    return error("P470", where, message, hint or "shorten the title")
