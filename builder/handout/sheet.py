"""An edition turned into the plan of its sheet: one leaf, two sides, never smaller type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.edition.model import Edition
from builder.findings import Finding
from builder.handout.blocks import Block
from builder.handout.box_blocks import message_block, review_block
from builder.handout.composer import Composer
from builder.handout.contact_block import contact_block, contact_strip_block
from builder.handout.evidence_blocks import evidence_block
from builder.handout.finish import finish_plan
from builder.handout.flow import lay_out
from builder.handout.list_blocks import (
    ANSWER,
    action_blocks,
    notes_block,
    question_blocks,
    rule_blocks,
)
from builder.handout.model import Bookmark, HandoutPlan, Page, PageSize
from builder.handout.opening_blocks import masthead_block, title_block
from builder.handout.overrun import Counted, Fixed, Part, height_of, overrun_finding
from builder.handout.papers import PAPERS, composer_for
from builder.handout.prose_blocks import ITEM_GAP, headed_blocks
from builder.handout.sign_blocks import call_block, emergency_block
from builder.outline.part_model import ListKind, ListPart
from builder.record import record, replace
from builder.theme import SHEET_BACK, SHEET_BACK_CLOSE, SHEET_FRONT
from builder.units import ZERO, pt

_ROUNDING = pt(0.01)  # sums of lengths in another order differ in their last digits


@record
class _Side:
    """One side: its name in findings, its blocks, and the parts that could be shorter."""

    name: str
    blocks: tuple[Block, ...]
    parts: tuple[Part, ...]


def plan_sheet(edition: Edition, *, paper: str) -> tuple[HandoutPlan, tuple[Finding, ...]]:
    """Plan the two sides; what does not fit them is a finding that names what to shorten."""
    page = PAPERS[paper]
    if page.scale > 1:
        return _plan_reflowed(edition, page)
    start = composer_for(edition, page, styles=SHEET_FRONT, is_sheet=True)
    front = _front(start)
    composer, back = _fitting_back(start)
    pages: list[Page] = []
    bookmarks: list[Bookmark] = []
    for number, (side, leading) in enumerate(
        ((front, start.styles.body.leading), (back, composer.styles.body.leading))
    ):
        top = page.first_top if number == 0 else page.top
        over = height_of(side.blocks) - (page.bottom - top)
        if over > ZERO:
            name = f"{side.name} of the {paper} sheet"
            composer.found.append(overrun_finding(name, over, side.parts, leading))
            continue
        flow = lay_out(side.blocks, replace(page, first_top=top), composer.found)
        pages += flow.pages
        bookmarks += (replace(one, page=number) for one in flow.bookmarks)
    return finish_plan(composer, page, tuple(pages), tuple(bookmarks), kind="sheet")


def _fitting_back(front: Composer) -> tuple[Composer, _Side]:
    """Set the back with air, or closer where only that fits."""
    loose = front.branch(SHEET_BACK)
    side = _back(loose)
    if height_of(side.blocks) <= loose.room:
        return loose, side
    close = front.branch(SHEET_BACK_CLOSE)
    return close, _back(close)


def _plan_reflowed(edition: Edition, page: PageSize) -> tuple[HandoutPlan, tuple[Finding, ...]]:
    """Plan the sheet in large print: the same parts, on as many pages as they need."""
    composer = composer_for(edition, page, is_sheet=True)
    front = _front(composer).blocks
    rules, actions = _doing(composer)
    asked = headed_blocks(composer, "questions-to-ask", question_blocks)
    actions = tuple(replace(block, gap=pt(8)) for block in actions)
    blocks = (*front, *call_block(composer), *rules, *actions, *asked, contact_block(composer))
    flow = lay_out(blocks, page, composer.found)
    return finish_plan(composer, page, flow.pages, flow.bookmarks, kind="sheet")


def _front(composer: Composer) -> _Side:
    """Compose what is read first: the main message, when to call, how sure we are."""
    opening = (masthead_block(composer), title_block(composer), review_block(composer))
    message = message_block(composer)
    emergency = emergency_block(composer)
    known = headed_blocks(composer, "evidence-box", evidence_block)
    parts = (
        Fixed((message,), "say the main message in fewer words"),
        Fixed(emergency, "join or shorten signs of Get help now"),
        Fixed(known, "take `yes` out of the column box of some rows of Evidence"),
    )
    return _Side("front", (*opening, message, *emergency, *known), _present(parts))


def _back(composer: Composer) -> _Side:
    """Compose what is done with it: call, do, ask, find the rest."""
    call = call_block(composer)
    rules, actions = _doing(composer)
    asked = headed_blocks(composer, "questions-to-ask", question_blocks)
    above = (*call, *rules, *actions, *asked)
    blocks = _at_foot(composer, (*above, *_notes(composer, above)), contact_strip_block(composer))
    styles = composer.styles
    line = styles.body.leading
    parts = (
        Fixed(call, "join or shorten signs of Call right away and Call soon"),
        Counted(rules, _lists(composer, ListKind.ALWAYS), line + ITEM_GAP),
        Counted(actions, _lists(composer, ListKind.TRY_THIS), line + styles.action_gap),
        Counted(asked, _lists(composer, ListKind.QUESTIONS), line + ANSWER + styles.question_gap),
    )
    return _Side("back", blocks, _present(parts))


def _present(parts: Sequence[Part]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.blocks)


def _doing(composer: Composer) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Set rules and actions below one heading; where there are rules alone it says so."""
    has_actions = bool(composer.items(ListKind.TRY_THIS))
    heading = "try-this" if has_actions else "always"
    rules = headed_blocks(composer, heading, rule_blocks)
    if not rules:
        return (), headed_blocks(composer, heading, action_blocks)
    return rules, tuple(replace(block, gap=ZERO) for block in action_blocks(composer))


def _notes(composer: Composer, above: Sequence[Block]) -> tuple[Block, ...]:
    """Fill what the back has left above its contact strip with lines for notes."""
    apart = composer.branch(composer.styles)  # only to be measured
    room = composer.room - height_of((*above, contact_strip_block(apart)))
    notes = notes_block(composer, parent=0, room=room)
    return (notes,) if notes else ()


def _at_foot(composer: Composer, above: tuple[Block, ...], strip: Block) -> tuple[Block, ...]:
    """Stand a strip at the foot of a side, with what is free above it."""
    free = composer.room - height_of((*above, strip)) - _ROUNDING
    return (*above, replace(strip, gap=strip.gap + max(free, ZERO)))


def _lists(composer: Composer, kind: ListKind) -> tuple[ListPart, ...]:
    parts: Iterator[ListPart] = (
        part for part in composer.edition.parts() if isinstance(part, ListPart)
    )
    return tuple(part for part in parts if part.kind is kind and part.items[: part.sheet])
