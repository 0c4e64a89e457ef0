"""An edition turned into the plan of its booklet, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.edition.model import Edition
from builder.findings import Finding
from builder.handout.blocks import Block, Choice
from builder.handout.box_blocks import message_block, review_block
from builder.handout.clinic_blocks import marketing_block
from builder.handout.composer import Composer
from builder.handout.contact_block import contact_block
from builder.handout.evidence_blocks import evidence_block
from builder.handout.finish import finish_plan
from builder.handout.flow import lay_out
from builder.handout.glossary_blocks import glossary_blocks
from builder.handout.link_blocks import read_more_blocks
from builder.handout.list_blocks import (
    action_blocks,
    notes_block,
    question_blocks,
    rule_blocks,
)
from builder.handout.log_block import log_blocks
from builder.handout.model import HandoutPlan
from builder.handout.myth_blocks import myth_blocks
from builder.handout.opening_blocks import masthead_block, title_block
from builder.handout.papers import PAPERS, composer_for
from builder.handout.prose_blocks import headed_blocks
from builder.handout.section_blocks import section_blocks
from builder.handout.sign_blocks import call_block, emergency_block
from builder.handout.source_blocks import source_blocks
from builder.outline.part_model import Log
from builder.units import ZERO, Length


def plan_booklet(edition: Edition, *, paper: str) -> tuple[HandoutPlan, tuple[Finding, ...]]:
    """Plan the booklet on the paper of that name; what cannot fit is a finding."""
    page = PAPERS[paper]
    composer = composer_for(edition, page)

    def notes(pages: int, room: Length) -> Block | None:
        """Fill the last page with lines for notes, and one more page where they are odd."""
        then = page.bottom - page.top if pages % 2 else ZERO
        return notes_block(composer, parent=0, room=room, then=then)

    flow = lay_out(list(_blocks(composer)), page, composer.found, rest=notes)
    return finish_plan(composer, page, flow.pages, flow.bookmarks, kind="booklet")


def _blocks(composer: Composer) -> Iterator[Block | Choice]:
    """Compose the booklet in the order in which somebody who is worried reads it."""
    edition = composer.edition
    yield masthead_block(composer)
    yield title_block(composer)
    yield review_block(composer)
    yield message_block(composer)
    yield from emergency_block(composer)
    for section in edition.lessons:
        yield section_blocks(composer, section)
    yield from call_block(composer)
    for key, blocks in _COLLECTED:
        yield from headed_blocks(composer, key, blocks)
    for log in (part for part in edition.parts() if isinstance(part, Log)):
        yield from log_blocks(composer, log)
    yield from headed_blocks(composer, "read-more", read_more_blocks)
    for section in edition.marketing:
        yield marketing_block(composer, section)
    yield contact_block(composer)
    yield from headed_blocks(composer, "sources-heading", source_blocks)


# What is collected over all sections, each below a heading of its own.
_COLLECTED: tuple[tuple[str, Callable[[Composer], tuple[Block, ...]]], ...] = (
    ("always", rule_blocks),
    ("try-this", action_blocks),
    ("evidence-box", evidence_block),
    ("myths", myth_blocks),
    ("glossary", glossary_blocks),
    ("questions-to-ask", question_blocks),
)
