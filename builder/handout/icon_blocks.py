"""So many of a hundred on paper: the rows of people, and the number in large type beside them."""

from __future__ import annotations

from collections.abc import Sequence

from builder.figures.icons import PAGE_GRID, icon_figure
from builder.handout.blocks import Block, Strip
from builder.handout.composer import Composer
from builder.handout.frames import FRAME_PAD, frame_column, frame_title, framed, idea_strip
from builder.handout.model import Art
from builder.handout.prose_blocks import list_strips
from builder.handout.source_blocks import source_line
from builder.handout.stacks import height_of, side_by_side, spaced
from builder.handout.words import Column, mixed_strips, text_strips
from builder.outline.diagram_model import Diagram, IconArray
from builder.outline.text_model import ListItem
from builder.record import replace
from builder.theme import Colour, TextStyle
from builder.units import ZERO, pt

_NUMBER = TextStyle(pt(46), pt(50), bold=True, colour=Colour.PINE)
_NARROW_NUMBER = replace(_NUMBER, size=pt(36), leading=pt(40))
_NUMBER_WORDS = replace(_NUMBER, size=pt(20))
_ARRAY_X = pt(26)
_WORDS_X = pt(200)  # where the words begin, however many icons stand in a row
_NARROW_WORDS_X = pt(172)
_HELD = "\0"  # holds the place of the number in its phrase


def icon_block(composer: Composer, diagram: Diagram, form: IconArray, *, parent: int) -> Block:
    """Frame rows of people under their title; what they count, and of whom, stands beside them."""
    title = frame_title(composer, diagram.title, parent=parent)
    tag = composer.tree.add(parent, "Figure", alt=diagram.alt.plain, text_id=diagram.alt.id)
    array = icon_figure(form, grid=PAGE_GRID, alt=diagram.alt.plain)
    array_x = FRAME_PAD if composer.is_narrow else _ARRAY_X
    picture = Art(array_x, ZERO, array.shapes, tag, array.width, array.height)
    beside = _words(composer, diagram, form, parent)
    shift = max(ZERO, (array.height - height_of(beside)) * 0.5)
    drawn = side_by_side((Strip(array.height, (picture,)),), (Strip(shift), *beside))
    strips = [*title, replace(drawn, gap=pt(8), keep=composer.is_narrow)]
    if composer.is_narrow:
        strips += spaced(_notes(composer, diagram, parent, frame_column(composer)), pt(6))
    if diagram.is_idea:
        strips.append(idea_strip(composer, parent=parent))
    return framed(strips, diagram.span)


def _words(composer: Composer, diagram: Diagram, form: IconArray, parent: int) -> tuple[Strip, ...]:
    left = _NARROW_WORDS_X if composer.is_narrow else _WORDS_X
    column = Column(left, composer.measure - left - FRAME_PAD)
    strips = [*_big_number(composer, form, parent, column)]
    strips += spaced(_facts(composer, form.facts, parent, column), pt(2))
    if composer.is_narrow:
        return tuple(strips)
    return (*strips, *spaced(_notes(composer, diagram, parent, column), pt(6)))


def _notes(composer: Composer, diagram: Diagram, parent: int, column: Column) -> tuple[Strip, ...]:
    """Say of whom the figure tells, and where that is from."""
    strips: list[Strip] = []
    if diagram.label:
        tag = composer.tree.add(parent, "P", text_id=diagram.label.id)
        style = composer.styles.strong
        strips += text_strips(composer, diagram.label, tag=tag, style=style, column=column)
    source = source_line(composer, diagram.keys, parent, column)
    return (*strips, *spaced(source, pt(6) if strips else ZERO))


def _big_number(
    composer: Composer, form: IconArray, parent: int, column: Column
) -> tuple[Strip, ...]:
    tag = composer.tree.add(parent, "P")
    words = composer.say("icon-count", count=_HELD, of=str(form.of))
    before, _, after = words.partition(_HELD)
    # Nothing in the large type comes first, so that its pitch and baseline hold for the line.
    number = _NARROW_NUMBER if composer.is_narrow else _NUMBER
    parts = (("", number), (before, _NUMBER_WORDS), (str(form.count), number))
    return mixed_strips(composer, (*parts, (after, _NUMBER_WORDS)), tag=tag, column=column)


def _facts(
    composer: Composer, facts: Sequence[ListItem], parent: int, column: Column
) -> tuple[Strip, ...]:
    """Set one fact as the end of the number's sentence, several as a list."""
    style = composer.styles.body
    match facts:
        case [ListItem(text=text, items=())]:
            tag = composer.tree.add(parent, "P", text_id=text.id)
            return text_strips(composer, text, tag=tag, style=style, column=column)
        case _:
            return list_strips(
                composer, facts, parent=parent, ordered=False, column=column, style=style
            )
