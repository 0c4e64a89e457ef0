"""Charts of the handout in their frames."""

from __future__ import annotations

from dataclasses import replace

from builder.figures.chart import chart_figure
from builder.figures.model import Ink
from builder.figures.numbers import has_sign
from builder.handout.flow import Block, Border, Strip
from builder.handout.model import Art
from builder.handout.source_blocks import source_line
from builder.handout.words import (
    Column,
    Composer,
    spaced,
    text_strips,
    words_strips,
)
from builder.outline.part_model import Chart
from builder.theme import HANDOUT, Colour, TextStyle
from builder.units import ZERO, Length, pt

FIGURE_GAP = pt(12)


def chart_block(composer: Composer, chart: Chart, *, parent: int) -> Block:
    """Frame a chart with its title, what it counts, and its source."""
    pad = pt(14)
    column = Column(pad, composer.measure - pad * 2)
    title_tag = composer.tree.add(parent, "P", text_id=chart.title.id)
    title = text_strips(
        composer,
        chart.title,
        tag=title_tag,
        style=_bold(HANDOUT.figure_strong, pt(13)),
        column=column,
    )
    tag = composer.tree.add(parent, "Figure", alt=chart.alt.plain, text_id=chart.alt.id)
    drawn = chart_figure(chart, width=composer.measure - pad * 2)
    picture = Art(pad, ZERO, drawn.shapes, tag, drawn.width, drawn.height)
    strips = [*title, Strip(drawn.height, (picture,), gap=pt(8))]
    strips += _chart_notes(composer, chart, parent, column)
    strips += source_line(composer, chart.keys, parent, column)
    border = Border(Ink(Colour.WHITE, Colour.LINE, pt(1.25)), pt(6), pt(10), pt(10))
    return Block(tuple(strips), chart.span, FIGURE_GAP, border)


def _chart_notes(
    composer: Composer, chart: Chart, parent: int, column: Column
) -> tuple[Strip, ...]:
    """Say below a chart what its numbers show, and of whom."""
    style = HANDOUT.caption
    strips: list[Strip] = []
    if not has_sign(chart):
        tag = composer.tree.add(parent, "P", text_id=chart.unit.id)
        words = composer.say("chart-unit", unit=chart.unit.plain)
        strips += words_strips(composer, words, tag=tag, style=style, column=column)
    if chart.label:
        tag = composer.tree.add(parent, "P", text_id=chart.label.id)
        strips += text_strips(composer, chart.label, tag=tag, style=style, column=column)
    return spaced(strips, pt(6))


def _bold(style: TextStyle, size: Length) -> TextStyle:
    return replace(style, size=size, leading=size * 1.3, bold=True)
