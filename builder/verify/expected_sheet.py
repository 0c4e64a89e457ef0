"""What the sheet must show of an edition: no numbers of sources, for it has no list of them."""

from __future__ import annotations

from collections.abc import Iterator

from builder.edition.model import Edition
from builder.outline.part_model import HowSure, ListKind
from builder.record import replace
from builder.verify.expected import Expected, expect, expect_items
from builder.verify.expected_booklet import message_paragraphs


def sheet_texts(edition: Edition) -> tuple[Expected, ...]:
    """List what the sheet must show."""
    return tuple(replace(one, inline=one.words, numbers=()) for one in _texts(edition) if one.words)


def _texts(edition: Edition) -> Iterator[Expected]:
    yield expect(edition, edition.front.title)
    yield from message_paragraphs(edition)
    for kind in ListKind:
        yield from expect_items(edition, edition.sheet_items(kind))
    for sure in HowSure:
        for row in edition.boxed(sure):
            yield expect(edition, row.claim)
