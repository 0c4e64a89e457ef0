"""An edition turned into the plan of its handout, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.edition.model import Edition
from builder.figures.marks import review_mark
from builder.figures.model import Ink, Rectangle, Stroke
from builder.findings import Finding, has_errors
from builder.handout.box_blocks import (
    call_block,
    emergency_block,
    message_block,
    review_block,
)
from builder.handout.chart_blocks import chart_block
from builder.handout.contact_block import contact_block
from builder.handout.evidence_blocks import evidence_block
from builder.handout.flow import Anchor, Block, Strip, lay_out
from builder.handout.guard import Places, guard_pages
from builder.handout.list_blocks import action_blocks, notes_block, question_blocks
from builder.handout.model import Art, Bookmark, HandoutPlan, Item, Page, PageSize, TextLine
from builder.handout.prose_blocks import headline_block, section_prose
from builder.handout.source_blocks import source_blocks
from builder.handout.table_blocks import table_block
from builder.handout.tags import TagTree
from builder.handout.words import Column, Composer, label_line, words_strips
from builder.outline.model import Section
from builder.outline.part_model import Chart, HowSure, ListKind, Table
from builder.outline.texts import texts_of
from builder.theme import HANDOUT, Colour
from builder.units import ZERO, Length, inches, mm, pt

_HEADER_Y = pt(36)
_FOOT_ROOM = pt(89)  # of the page, for its foot
_FOOTER_ROOM = pt(81)


def _paper(name: str, width: Length, height: Length) -> PageSize:
    """Give a paper its margins: the left one wide enough for punch holes."""
    bottom = height - _FOOT_ROOM
    return PageSize(name, width, height, pt(64.8), pt(54), pt(36), pt(61), bottom)


PAPERS = {
    "letter": _paper("letter", inches(8.5), inches(11)),
    "a4": _paper("a4", mm(210), mm(297)),
}


def plan_booklet(edition: Edition, *, paper: str) -> tuple[HandoutPlan, tuple[Finding, ...]]:
    """Plan the booklet on the paper of that name."""
    return plan_handout(edition, PAPERS[paper])


def plan_handout(edition: Edition, paper: PageSize) -> tuple[HandoutPlan, tuple[Finding, ...]]:
    """Plan the booklet on one paper; what cannot fit is a finding."""
    composer = Composer(edition, paper.measure, paper.bottom - paper.top, TagTree(), [])
    blocks = list(_blocks(composer))
    pages, bookmarks = _with_notes(composer, blocks, paper)
    disclaimer = composer.tree.add(0, "P")
    tags = composer.tree.done()
    pages = _furnished(edition, paper, pages, disclaimer)
    if not has_errors(composer.found):
        spans = {text.id: text.span for text in texts_of((edition.front, edition.sections))}
        places = Places({tag.id: tag for tag in tags}, spans, edition.front.span)
        guard_pages(pages, paper, places, composer.found)
    plan = HandoutPlan(
        topic=edition.front.id,
        title=edition.front.title.plain,
        subject=edition.front.main_message.plain,
        author=edition.clinic.get("name"),
        lang=edition.lang,
        version=edition.front.version,
        updated=edition.front.updated,
        paper=paper,
        tags=tags,
        pages=pages,
        bookmarks=bookmarks,
    )
    return plan, tuple(composer.found)


def _with_notes(
    composer: Composer, blocks: list[Block], paper: PageSize
) -> tuple[tuple[Page, ...], tuple[Bookmark, ...]]:
    """Lay the pages out; lines for notes fill the last one and make their number even."""
    flow = lay_out(blocks, paper, composer.found)
    if not flow.pages:
        return (), ()
    room = flow.room if len(flow.pages) % 2 == 0 else paper.bottom - paper.top
    notes = notes_block(composer, parent=0, room=room)
    if notes:
        flow = lay_out([*blocks, notes], paper, composer.found)
    return flow.pages, flow.bookmarks


def _blocks(composer: Composer) -> Iterator[Block]:
    """Compose the booklet in the order in which somebody who is worried reads it."""
    edition = composer.edition
    yield _masthead(composer)
    yield _title(composer)
    yield review_block(composer)
    yield message_block(composer)
    yield from emergency_block(composer)
    for section in edition.sections:
        yield from _section(composer, section)
    yield from call_block(composer)
    if edition.items(ListKind.TRY_THIS):
        yield _head(composer, "try-this")
        yield from action_blocks(composer, parent=0)
    if any(edition.boxed(sure) for sure in HowSure):
        yield _head(composer, "evidence-box")
        yield from evidence_block(composer)
    if edition.items(ListKind.QUESTIONS):
        yield _head(composer, "questions-to-ask")
        yield from question_blocks(composer, parent=0)
    yield contact_block(composer, parent=0)
    if edition.sources:
        yield _head(composer, "sources-heading")
        yield from source_blocks(composer, parent=0)


def _head(composer: Composer, key: str) -> Block:
    words = composer.say(key)
    span = composer.edition.front.span
    return headline_block(composer, words, parent=0, short=words, span=span)


def _section(composer: Composer, section: Section) -> Iterator[Block]:
    parent = composer.tree.add(0, "Sect")
    yield headline_block(
        composer,
        section.headline.plain,
        parent=parent,
        short=section.short.plain,
        span=section.span,
    )
    yield from section_prose(composer, section, parent=parent)
    for part in section.parts:
        match part:
            case Chart():
                yield chart_block(composer, part, parent=parent)
            case Table():
                yield from table_block(composer, part, parent=parent)
            case _:
                pass


def _masthead(composer: Composer) -> Block:
    """Name the clinic and its phone above the two-colour rule."""
    clinic = composer.edition.clinic
    name_tag = composer.tree.add(0, "P")
    phone_tag = composer.tree.add(0, "P")
    style = replace(HANDOUT.running, size=pt(11), leading=pt(14))
    name = label_line(clinic.get("name"), tag=name_tag, style=replace(style, bold=True), x=ZERO)
    words = composer.say("call", phone=clinic.get("phone"))
    phone = label_line(words, tag=phone_tag, style=style, x=composer.measure, align_right=True)
    half = (composer.measure - pt(4)) * 0.5
    rule = (
        Rectangle(ZERO, pt(18), half, pt(4), Ink(Colour.PINE), pt(1)),
        Rectangle(half + pt(4), pt(18), half, pt(4), Ink(Colour.CLAY), pt(1)),
    )
    return Block(
        (Strip(pt(22), (name, phone, Art(ZERO, ZERO, rule))),), composer.edition.front.span
    )


def _title(composer: Composer) -> Block:
    """Set the title, what follows its colon smaller on a line of its own."""
    front = composer.edition.front
    tag = composer.tree.add(0, "H1", text_id=front.title.id)
    column = Column(ZERO, composer.measure)
    first, colon, rest = front.title.plain.partition(": ")
    head = first + colon.strip()
    anchor = Anchor("title", head.rstrip(":"), 0)
    strips = words_strips(
        composer, head, tag=tag, style=HANDOUT.title, column=column, anchor=anchor
    )
    if rest:
        below = words_strips(composer, rest, tag=tag, style=HANDOUT.title_rest, column=column)
        strips = (*_with_end_space(strips), *below)
    return Block(strips, front.title.span, pt(8))


def _with_end_space(strips: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """End the first half of a title with a space, so that it does not run into the second."""
    *before, last = strips
    line = last.items[-1]
    assert isinstance(line, TextLine)  # noqa: S101  # a text strip ends with its text
    *glyphs, end = line.glyphs
    line = replace(line, glyphs=(*glyphs, replace(end, text=end.text + " ")))
    return (*before, replace(last, items=(*last.items[:-1], line)))


def _furnished(
    edition: Edition, paper: PageSize, pages: tuple[Page, ...], disclaimer: int
) -> tuple[Page, ...]:
    """Put the running head and the foot on every page; the disclaimer is read once, at the end."""
    count = len(pages)
    return tuple(
        replace(
            page,
            furniture=(
                *(_running_head(edition, paper) if number > 1 else ()),
                *_foot(edition, paper, number, count, disclaimer),
            ),
        )
        for number, page in enumerate(pages, 1)
    )


def _running_head(edition: Edition, paper: PageSize) -> Iterator[Item]:
    clinic, style = edition.clinic, HANDOUT.running
    title = edition.front.title.plain.partition(": ")[0]
    right = f"{clinic.get('name')}   {clinic.get('phone')}"
    end = paper.left + paper.measure
    yield _placed(label_line(title, tag=0, style=style, x=paper.left), _HEADER_Y)
    line = label_line(right, tag=0, style=style, x=end, align_right=True)
    yield _placed(line, _HEADER_Y)
    rule = Stroke(ZERO, ZERO, paper.measure, ZERO, Ink(None, Colour.LINE, pt(0.75)))
    yield Art(paper.left, _HEADER_Y + pt(16), (rule,))


def _foot(
    edition: Edition, paper: PageSize, number: int, count: int, disclaimer: int
) -> Iterator[Item]:
    style, left, end = HANDOUT.footer, paper.left, paper.left + paper.measure
    say = edition.phrases.say
    bold = replace(style, bold=True)
    rule = Stroke(ZERO, ZERO, paper.measure, ZERO, Ink(None, Colour.LINE, pt(0.75)))
    top = paper.height - _FOOTER_ROOM
    yield Art(left, top, (rule,))
    first = top + pt(6)
    mark = review_mark(is_reviewed=edition.front.reviewed is not None, size=pt(11))
    yield Art(left, first + pt(1), mark)
    yield _placed(label_line(edition.review_line, tag=0, style=bold, x=left + pt(17)), first)
    front = edition.front
    about = f"{front.id} · {say('booklet')} · {front.lang.split('-')[0]} · v{front.version}"
    page = say("page", number=str(number), count=str(count))
    ink = replace(bold, colour=Colour.INK)
    yield _placed(label_line(page, tag=0, style=ink, x=end, align_right=True), first)
    below = first + style.leading
    yield _placed(label_line(about, tag=0, style=style, x=end, align_right=True), below)
    is_last = number == count
    for at, key in enumerate(("disclaimer", "disclaimer-act"), 1):
        tag = disclaimer if is_last else 0
        space = " " if at == 1 else ""
        line = label_line(say(key) + space, tag=tag, style=style, x=left)
        yield _placed(line, first + style.leading * at, is_artifact=not is_last)


def _placed(line: TextLine, y: Length, *, is_artifact: bool = True) -> TextLine:
    return replace(line, baseline=line.baseline + y, is_artifact=is_artifact)
