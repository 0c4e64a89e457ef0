"""One section of the lesson: its headline, what is read, and its figures in the author's order.

Its first figure may rise between its paragraphs where a page would else end half empty; what is
read aloud keeps the author's order, because the tags do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.handout.blocks import Block, Choice
from builder.handout.chart_blocks import chart_block
from builder.handout.composer import Composer
from builder.handout.diagram_blocks import diagram_block
from builder.handout.frames import FIGURE_GAP
from builder.handout.picture_blocks import picture_block
from builder.handout.prose_blocks import headline_block, section_prose
from builder.handout.table_blocks import table_block
from builder.outline.diagram_model import Diagram
from builder.outline.model import Section
from builder.outline.part_model import Chart, Picture, Table
from builder.record import replace
from builder.units import pt

_UNDER_HEADLINE = pt(4)  # the frame's own border is space enough


def section_blocks(composer: Composer, section: Section) -> Choice:
    """Set a section: its words first, then what it draws."""
    parent = composer.tree.add(0, "Sect")
    headline = headline_block(
        composer,
        section.headline.plain,
        parent=parent,
        short=section.short.plain,
        span=section.span,
    )
    prose = section_prose(composer, section, parent=parent)
    figures = tuple(figure_blocks(composer, section, parent=parent))
    written = (headline, *prose, *figures)
    drawn = (part for part in section.parts if isinstance(part, Chart | Picture | Diagram | Table))
    # A table is read after its prose, and what a subheading heads stays below it.
    may_rise = not isinstance(next(drawn, None), Table | None) and not _is_kept(prose[-1:])
    return Choice((written, *(_risen(headline, prose, figures) if may_rise else ())))


def _risen(
    headline: Block, prose: Sequence[Block], figures: Sequence[Block]
) -> Iterator[tuple[Block, ...]]:
    """Put the first figure before each of the blocks that it would else follow."""
    figure, *others = figures
    for at, behind in enumerate(prose):
        if _is_kept(prose[max(at - 1, 0) : at]):
            continue
        gap = figure.gap if at else _UNDER_HEADLINE
        below = (replace(behind, gap=FIGURE_GAP), *prose[at + 1 :])
        yield (headline, *prose[:at], replace(figure, gap=gap), *below, *others)


def _is_kept(blocks: Sequence[Block]) -> bool:
    """Tell whether one of these is a subheading, which stays with what it heads."""
    return any(block.strips[-1].keep for block in blocks)


def figure_blocks(composer: Composer, section: Section, *, parent: int) -> Iterator[Block]:
    """Set the charts, pictures, diagrams and tables of a section."""
    for part in section.parts:
        match part:
            case Chart():
                yield chart_block(composer, part, parent=parent)
            case Picture():
                yield picture_block(composer, part, parent=parent)
            case Diagram():
                yield diagram_block(composer, part, parent=parent)
            case Table():
                yield from table_block(composer, part, parent=parent)
            case _:
                pass
