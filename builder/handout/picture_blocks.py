"""Pictures of the handout: framed, with the caption and whom they are from below."""

from __future__ import annotations

import math

from builder.figures.model import Ink
from builder.figures.picture import picture_size, pixels_per_inch
from builder.findings import warning
from builder.handout.blocks import Block, Border, Strip
from builder.handout.composer import Composer
from builder.handout.frames import FIGURE_GAP
from builder.handout.model import Art, Raster
from builder.handout.stacks import spaced
from builder.handout.words import Column, text_strips, words_strips
from builder.outline.part_model import Picture
from builder.outline.picture_model import PictureFile
from builder.theme import Colour
from builder.units import POINTS_PER_INCH, ZERO, Length, pt

MAX_HEIGHT = pt(260)  # a third of a page
MIN_PIXELS_PER_INCH = 100  # below it steps show at reading distance, even on an office printer
_PAD = pt(14)


def picture_block(composer: Composer, picture: Picture, *, parent: int) -> Block:
    """Frame a picture; a decorative one is paint that nobody reads out."""
    column = Column(_PAD, composer.measure - _PAD * 2)
    file = composer.edition.picture(picture.file)
    width, height = picture_size(file, width=column.width, height=MAX_HEIGHT)
    _warn_coarse(composer, picture, file=file, width=width)
    tag = _figure(composer, picture, parent)
    left = column.x + (column.width - width) * 0.5
    raster = Raster(file, width, height)
    shown = Strip(height, (Art(left, ZERO, (raster,), tag, width, height),))
    strips = (shown, *_caption(composer, picture, parent, column))
    border = Border(Ink(Colour.WHITE, Colour.LINE, pt(1.25)), pt(6), _PAD, pt(10))
    return Block(strips, picture.span, FIGURE_GAP, border)


def _figure(composer: Composer, picture: Picture, parent: int) -> int | None:
    if picture.alt is None:
        return None
    alt = picture.alt
    return composer.tree.add(parent, "Figure", alt=alt.plain, text_id=alt.id)


def _caption(
    composer: Composer, picture: Picture, parent: int, column: Column
) -> tuple[Strip, ...]:
    """Set the caption as large as the text around it, and the credit as a source line."""
    strips: tuple[Strip, ...] = ()
    if picture.caption:
        tag = composer.tree.add(parent, "P", text_id=picture.caption.id)
        caption = text_strips(
            composer, picture.caption, tag=tag, style=composer.styles.body, column=column
        )
        strips = spaced(caption, pt(8))
    tag = composer.tree.add(parent, "P", text_id=picture.credit.id)
    credit, licence = picture.credit.plain, picture.licence.plain
    words = composer.say("picture-credit", credit=credit, licence=licence)
    line = words_strips(composer, words, tag=tag, style=composer.styles.caption, column=column)
    return (*strips, *spaced(line, pt(6)))


def _warn_coarse(composer: Composer, picture: Picture, *, file: PictureFile, width: Length) -> None:
    """Warn of a picture that has too few pixels for paper."""
    if pixels_per_inch(file, width) >= MIN_PIXELS_PER_INCH:
        return
    message = f'"{file.file}" is {file.width} by {file.height} pixels, and looks coarse on paper'
    full = composer.measure - _PAD * 2
    widest = min(full, MAX_HEIGHT * (file.width / file.height))
    enough = math.ceil(widest / POINTS_PER_INCH * MIN_PIXELS_PER_INCH)
    hint = f"take one that is at least {enough} pixels across"
    composer.found.append(warning("P443", picture.span, message, hint))
