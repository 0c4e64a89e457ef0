"""Sources: the line below a figure, and the list at the end."""

from __future__ import annotations

from builder.handout.blocks import Anchor, Block, Strip
from builder.handout.composer import Composer
from builder.handout.lines import Look, label_line
from builder.handout.prose_blocks import ITEM_GAP
from builder.handout.stacks import spaced, whole, with_items
from builder.handout.words import Column, label_back, looked_strips, source_look, words_strips
from builder.outline.text_model import Key
from builder.units import ZERO, pt

_HELD = "\0"  # holds the place of the sources in their phrase


def source_line(
    composer: Composer, keys: tuple[Key, ...], parent: int, column: Column
) -> tuple[Strip, ...]:
    """Name the sources of a figure or table by number, author and year."""
    sources = composer.edition.cited(keys)
    if not sources:
        return ()
    key = "source" if len(sources) == 1 else "sources"
    before, _, after = composer.say(key, sources=_HELD).partition(_HELD)
    tag, style = composer.tree.add(parent, "P"), composer.styles.caption
    plain = Look(style.bold, style.colour, ZERO, tag)
    parts = [(before, plain)]
    for at, source in enumerate(sources):
        parts += [(", ", plain)] if at else []
        look = source_look(composer, source.number, tag, style)
        parts.append((f"{source.number}. {source.short}", look))
    return looked_strips(composer, [*parts, (after, plain)], style, column)


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
        says = composer.say("back-to-source", number=str(source.number))
        place = f"cited-{source.number}"
        mark = label_back(composer, mark, tag=label, place=place, says=says)
        lines = words_strips(
            composer,
            source.parts,
            tag=body,
            style=composer.styles.reference,
            column=column,
            anchor=Anchor(f"source-{source.number}"),
        )
        lines = (with_items(lines[0], mark), *lines[1:])
        strips += spaced(whole(lines), ITEM_GAP if strips else ZERO)
    return (Block(tuple(strips), composer.edition.front.span, whole=False),)
