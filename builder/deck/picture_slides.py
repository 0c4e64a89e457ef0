"""The slide of a picture: its caption as title if it fits, and whom it is from at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import USABLE_HEIGHT, fits, height_of, inner_width
from builder.deck.grid import NOTE, SECOND, SOURCE
from builder.deck.layout import Box, Layout
from builder.deck.model import Paragraph, PictureSlot, Run, Slide, Slot, TextSlot
from builder.deck.notes import picture_notes
from builder.deck.words import (
    paragraph,
    phrase,
    short_source_paragraph,
    source_paragraph,
    title_paragraph,
)
from builder.figures.picture import picture_size
from builder.findings import Finding, error
from builder.outline.model import Section
from builder.outline.part_model import Picture
from builder.outline.picture_model import PictureFile
from builder.outline.text_model import Text, Words
from builder.record import replace
from builder.units import pt

_BELOW = pt(2)  # from where a caption ends to where a picture without one may
_GAP = pt(10)  # between a picture and its caption


def picture_slide(
    edition: DeckEdition, section: Section, picture: Picture, found: list[Finding]
) -> Slide:
    """Plan the slide of a picture."""
    layout = edition.layout("Picture")
    title, below = _title(edition, section, picture.caption)
    _refuse_long(layout, section, picture, title=title, below=below, found=found)
    captions = _caption(layout, below) if below else ()
    alt = picture.alt.plain if picture.alt else ""
    file = edition.picture(picture.file)
    shown = PictureSlot(SECOND, _placed(file, _room(layout, captions)), file, alt)
    credit = TextSlot(SOURCE, (_credit(edition, picture, found),))
    slots: tuple[Slot, ...] = (shown, *captions, credit)
    return Slide(picture.id, "Picture", title, slots, picture_notes(edition, picture))


def _title(
    edition: DeckEdition, section: Section, caption: Text | None
) -> tuple[Paragraph, Paragraph | None]:
    """Give the title, and the caption where it stands below the picture."""
    if caption and _is_plain(caption):
        title = title_paragraph(edition, caption)
        if _title_fits(edition.layout("Picture"), title):
            return title, None
    below = paragraph(edition, caption) if caption else None
    return title_paragraph(edition, section.short), below


def _refuse_long(
    layout: Layout,
    section: Section,
    picture: Picture,
    *,
    title: Paragraph,
    below: Paragraph | None,
    found: list[Finding],
) -> None:
    """Refuse a title or a caption that its placeholder does not hold."""
    if not _title_fits(layout, title):
        message = f'the short name "{title.words}" takes more than two lines as a title'
        hint = "give the picture a caption, or the section a shorter `short`"
        found.append(error("P441", section.short.span, message, hint))
    if below and picture.caption and not fits((below,), layout.placeholder(NOTE)):
        message = "the caption of this picture takes too much room on its slide"
        found.append(error("P442", picture.caption.span, message, "say it in fewer words"))


def _is_plain(caption: Text) -> bool:
    """Tell whether a caption has words alone; a title neither links nor cites."""
    return all(isinstance(run, Words) and not run.link for run in caption.runs)


def _title_fits(layout: Layout, title: Paragraph) -> bool:
    return fits((title,), layout.placeholder(0))


def _caption(layout: Layout, below: Paragraph) -> tuple[TextSlot, ...]:
    """Set a caption right above the source line, in a box as high as it needs."""
    spot = layout.placeholder(NOTE)
    needed = height_of((below,), spot.levels, inner_width(spot)) * (1 / USABLE_HEIGHT)
    height = pt(min(needed, spot.box.height))
    foot = spot.box.y + spot.box.height
    return (TextSlot(NOTE, (below,), replace(spot.box, y=foot - height, height=height)),)


def _room(layout: Layout, captions: Sequence[TextSlot]) -> Box:
    """Give the picture all that its caption leaves."""
    box = layout.placeholder(SECOND).box
    foot = layout.placeholder(NOTE).box.y + layout.placeholder(NOTE).box.height + _BELOW
    for caption in captions:
        foot = caption.box.y - _GAP if caption.box else foot
    return replace(box, height=foot - box.y)


def _placed(file: PictureFile, box: Box) -> Box:
    """Place a picture in the middle of its box."""
    width, height = picture_size(file, width=box.width, height=box.height)
    left, top = (box.width - width) * 0.5, (box.height - height) * 0.5
    return Box(box.x + left, box.y + top, width, height)


def _credit(edition: DeckEdition, picture: Picture, found: list[Finding]) -> Paragraph:
    """Say whom a picture is from, and on what grounds its caption stands."""
    spot = edition.layout("Picture").placeholder(SOURCE)
    lines = _credit_lines(edition, picture)
    for line in lines:
        if fits((line,), spot):
            return line
    message = "credit and licence of this picture take more than a line of its slide"
    hint = "give them in short, as in A. Person, CC BY 4.0"
    found.append(error("P440", picture.credit.span, message, hint))
    return lines[-1]


def _credit_lines(edition: DeckEdition, picture: Picture) -> tuple[Paragraph, ...]:
    """Word the line in every length that it may have, the longest first."""
    credit, licence = picture.credit.plain, picture.licence.plain
    line = phrase(edition, "picture-credit", credit=credit, licence=licence)
    line = replace(line, id=picture.credit.id)
    sources = edition.cited(picture.caption.keys if picture.caption else ())
    if not sources:
        return (line,)
    shown = (source_paragraph(edition, sources), short_source_paragraph(edition, sources))
    return tuple(replace(line, runs=(*line.runs, Run("   "), *more.runs)) for more in shown)
