"""Sources: the line below a figure, and the list at the end."""

from __future__ import annotations

from builder.handout.flow import Anchor, Block, Strip
from builder.handout.prose_blocks import ITEM_GAP
from builder.handout.words import (
    Column,
    Composer,
    label_line,
    spaced,
    whole,
    with_items,
    words_strips,
)
from builder.outline.text_model import Key
from builder.units import ZERO, pt


def source_line(
    composer: Composer, keys: tuple[Key, ...], parent: int, column: Column
) -> tuple[Strip, ...]:
    """Name the sources of a figure or table by number, author and year."""
    sources = composer.edition.cited(keys)
    if not sources:
        return ()
    shown = ", ".join(f"{source.number}. {source.short}" for source in sources)
    words = composer.say("source" if len(sources) == 1 else "sources", sources=shown)
    tag = composer.tree.add(parent, "P")
    return words_strips(composer, words, tag=tag, style=composer.styles.caption, column=column)


def source_blocks(composer: Composer) -> tuple[Block, ...]:
    """List the sources by number; each is a place that its citations lead to."""
    sources = composer.edition.sources
    if not sources:
        return ()
    listing = composer.tree.add(0, "L", numbering="Decimal")
    column = Column(pt(22), composer.measure - pt(22))
    strips: list[Strip] = []
    for source in sources:
        entry = composer.tree.add(listing, "LI")
        label = composer.tree.add(entry, "Lbl")
        body = composer.tree.add(entry, "LBody", text_id=f"source/{source.key}")
        mark = label_line(f"{source.number}.", tag=label, style=composer.styles.reference, x=ZERO)
        lines = words_strips(
            composer,
            source.text,
            tag=body,
            style=composer.styles.reference,
            column=column,
            anchor=Anchor(f"source-{source.number}"),
            link=source.url,
        )
        lines = (with_items(lines[0], mark), *lines[1:])
        strips += spaced(whole(lines), ITEM_GAP if strips else ZERO)
    return (Block(tuple(strips), composer.edition.front.span, whole=False),)
