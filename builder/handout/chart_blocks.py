"""Charts of the handout in their frames."""

from __future__ import annotations

from builder.figures.chart import chart_figure
from builder.figures.numbers import has_sign
from builder.handout.blocks import Block, Strip
from builder.handout.composer import Composer
from builder.handout.frames import frame_column, frame_notes, frame_title, framed
from builder.handout.model import Art
from builder.handout.words import words_strips
from builder.outline.part_model import Chart
from builder.units import ZERO, pt

_MOST_SHARE = 0.7  # of a page; the rest is for its title and what stands below it


def chart_block(composer: Composer, chart: Chart, *, parent: int) -> Block:
    """Frame a chart with its title, what it counts, and its source."""
    column = frame_column(composer)
    strips = [*frame_title(composer, chart.title, parent=parent)]
    tag = composer.tree.add(parent, "Figure", alt=chart.alt.plain, text_id=chart.alt.id)
    drawn = chart_figure(chart, width=column.width, most=composer.room * _MOST_SHARE)
    picture = Art(column.x, ZERO, drawn.shapes, tag, drawn.width, drawn.height)
    strips.append(Strip(drawn.height, (picture,), gap=pt(8)))
    unit = () if has_sign(chart) else _unit(composer, chart, parent)
    strips += frame_notes(composer, chart.label, chart.keys, parent=parent, above=unit)
    return framed(strips, chart.span)


def _unit(composer: Composer, chart: Chart, parent: int) -> tuple[Strip, ...]:
    tag = composer.tree.add(parent, "P", text_id=chart.unit.id)
    words = composer.say("chart-unit", unit=chart.unit.plain)
    style, column = composer.styles.caption, frame_column(composer)
    return words_strips(composer, words, tag=tag, style=style, column=column)
