"""Notes in the margin, `<!-- note: … -->`: comments for authors, taken out of the blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding
from builder.outline.blocks import Block, Comment, ListBlock
from builder.outline.comments import comment_slips
from builder.outline.manuscript import Lines, Manuscript
from builder.record import replace

_NOTE = re.compile(r"\s*<!--\s*note\s*:", re.IGNORECASE)


def drop_notes(
    blocks: Sequence[Block], manuscript: Manuscript, found: list[Finding]
) -> tuple[Block, ...]:
    """Leave the blocks that somebody reads, also inside the items of a list.

    A note may stand wherever a block may; its words are in neither panel. One between two items
    makes two lists of one for CommonMark, and they are joined again.
    """
    kept: list[Block] = []
    is_below_note = False
    for block in blocks:
        if isinstance(block, Comment) and is_note(block.content):
            found.extend(comment_slips(block, manuscript))
            is_below_note = True
            continue
        read = _without_notes(block, manuscript, found)
        joined = _joined(kept[-1], read) if kept and is_below_note else None
        kept[-1:] = [joined] if joined else [*kept[-1:], read]
        is_below_note = False
    return tuple(kept)


def is_note(comment: str) -> bool:
    """Tell whether a comment is a note."""
    return _NOTE.match(comment) is not None


def _without_notes(block: Block, manuscript: Manuscript, found: list[Finding]) -> Block:
    if not isinstance(block, ListBlock):
        return block
    items = tuple(drop_notes(item, manuscript, found) for item in block.items)
    return replace(block, items=items)


def _joined(above: Block, below: Block) -> ListBlock | None:
    """Make one list of two of a kind."""
    match above, below:
        case ListBlock(), ListBlock() if above.ordered == below.ordered:
            return ListBlock(
                above.numbers + below.numbers,
                above.items + below.items,
                above.item_lines + below.item_lines,
                Lines(above.lines.first, below.lines.after),
            )
    return None
