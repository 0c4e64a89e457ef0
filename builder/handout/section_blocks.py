"""One section of the lesson: its headline, what is read, and its figures in the author's order."""

from __future__ import annotations

from collections.abc import Iterator

from builder.handout.chart_blocks import chart_block
from builder.handout.composer import Composer
from builder.handout.diagram_blocks import diagram_block
from builder.handout.flow import Block
from builder.handout.picture_blocks import picture_block
from builder.handout.prose_blocks import headline_block, section_prose
from builder.handout.table_blocks import table_block
from builder.outline.diagram_model import Diagram
from builder.outline.model import Section
from builder.outline.part_model import Chart, Picture, Table


def section_blocks(composer: Composer, section: Section) -> Iterator[Block]:
    """Set a section: its words first, then what it draws."""
    parent = composer.tree.add(0, "Sect")
    yield headline_block(
        composer,
        section.headline.plain,
        parent=parent,
        short=section.short.plain,
        span=section.span,
    )
    yield from section_prose(composer, section, parent=parent)
    yield from figure_blocks(composer, section, parent=parent)


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
