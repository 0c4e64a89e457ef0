"""A deck as a value: every slide with its layout, its texts and its notes; no file format."""

from __future__ import annotations

from datetime import date
from typing import Literal

from builder.deck.design import OURS, Design
from builder.deck.layout import Box
from builder.figures.model import Shape, TextBlock
from builder.outline.part_model import Chart, HowSure
from builder.outline.picture_model import PictureFile
from builder.palette import OUR_PALETTE, Palette
from builder.record import record
from builder.units import Length

DRAWN = "frame/figure"  # the id of words that a figure says by itself


@record
class Run:
    """Text in one look."""

    text: str
    bold: bool = False
    raised: bool = False
    """Is it a citation number?"""
    link: str = ""
    size: Length | None = None
    """Its own size, where it differs from its level's."""


@record
class Paragraph:
    """One paragraph; several may show one text of the outline."""

    id: str
    lang: str
    runs: tuple[Run, ...]
    level: int = 0
    before: Length | None = None
    """The space above it, where it differs from its level's."""
    number: int | None = None
    """The number before it, in a numbered level."""

    @property
    def plain(self) -> str:
        """Its words without citation numbers."""
        return "".join(run.text for run in self.runs if not run.raised)

    @property
    def words(self) -> str:
        """The same with plain single spaces for line breaks and no-break spaces."""
        return " ".join(self.plain.split())


@record
class TextSlot:
    """Text in a placeholder of the layout; `box` only where the layout's own does not do."""

    idx: int
    paragraphs: tuple[Paragraph, ...]
    box: Box | None = None


@record
class Cell:
    """One table cell; a grade also colours it."""

    paragraph: Paragraph
    sure: HowSure | None = None


@record
class TableRow:
    """One row of a table and its height."""

    cells: tuple[Cell, ...]
    height: Length


@record
class TableSlot:
    """A native table; the first row is its head."""

    idx: int
    box: Box
    alt: str
    columns: tuple[Length, ...]
    rows: tuple[TableRow, ...]
    size: Length


Side = Literal["above", "below"]


@record
class ChartForm:
    """How a chart is set in its frame."""

    plot: Box
    """Where its bars or points stand, from the frame's top left corner."""
    names: Length
    """How large the names are, of rows and of series."""
    numbers: Length
    """How large the numbers are."""
    number_format: str
    """How most numbers are written, in the code of a spreadsheet."""
    formats: tuple[tuple[str, ...], ...] = ()
    """How each number is written, by series and row; empty for a range, which has words."""
    words: tuple[str, ...] = ()
    """What stands beside the bars of a range, row by row."""
    words_room: float = 0
    """The room for them, on the scale of the numbers."""
    words_column: str = ""
    """The head of the column in the data sheet that makes this room."""
    sides: tuple[tuple[Side, ...], ...] = ()
    """On which side of its point each number stands, by series and row; empty if above."""
    scale: tuple[float, float] | None = None
    """Where the axis of numbers begins and ends, if the program may not choose."""
    is_labelled: bool = True
    """Do numbers stand in the plot? If not, the axis of numbers shows."""


@record
class ChartSlot:
    """A native, editable chart, or some rows of one."""

    idx: int
    box: Box
    chart: Chart
    form: ChartForm


@record
class PictureSlot:
    """A picture in its box."""

    idx: int
    box: Box
    picture: PictureFile
    alt: str
    """Empty where it is decorative."""


@record
class Drawing:
    """A drawing that says something: native shapes in one group, with one alternative text."""

    name: str
    x: Length
    y: Length
    shapes: tuple[Shape, ...]
    alt: str


Slot = TextSlot | TableSlot | ChartSlot | PictureSlot | Drawing
"""What a slide shows; slots are read in their order."""


@record
class Rule:
    """A thin line that parts two rows; decoration."""

    x: Length
    y: Length
    width: Length


@record
class Sketch:
    """A small drawing that repeats what words beside it say; decoration."""

    name: str
    x: Length
    y: Length
    shapes: tuple[Shape, ...]


@record
class Progress:
    """How far the talk is: the number of this section, counted from 1, and of all."""

    number: int
    count: int


@record
class Slide:
    """One slide; its title is a slot of its own so that none goes without."""

    id: str
    layout: str
    title: Paragraph
    slots: tuple[Slot, ...] = ()
    notes: tuple[Paragraph, ...] = ()
    rules: tuple[Rule, ...] = ()
    sketches: tuple[Sketch, ...] = ()
    progress: Progress | None = None
    hidden: bool = False


@record
class SlideGroup:
    """A section of the slide sorter."""

    name: str
    slides: tuple[Slide, ...]


@record
class DeckPlan:
    """The whole deck."""

    topic: str
    title: str
    subject: str
    author: str
    lang: str
    version: str
    updated: date
    review_line: str
    is_reviewed: bool
    groups: tuple[SlideGroup, ...]
    palette: Palette = OUR_PALETTE
    design: Design = OURS

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides in order."""
        return tuple(slide for group in self.groups for slide in group.slides)


def paragraphs_of(slide: Slide) -> tuple[Paragraph, ...]:
    """List the paragraphs of a slide in reading order, the notes left out."""
    found = [slide.title]
    for slot in slide.slots:
        match slot:
            case TextSlot(paragraphs=paragraphs):
                found.extend(paragraphs)
            case TableSlot(rows=rows):
                found.extend(cell.paragraph for row in rows for cell in row.cells)
            case Drawing(shapes=shapes):
                found.extend(one for shape in shapes for one in drawn_paragraphs(shape))
            case ChartSlot() | PictureSlot():
                pass
    return tuple(found)


def drawn_paragraphs(shape: Shape) -> tuple[Paragraph, ...]:
    """List the paragraphs that are set in a shape of a drawing."""
    if not isinstance(shape, TextBlock):
        return ()
    return tuple(
        Paragraph(one.text_id or DRAWN, one.lang, (Run(one.words, one.style.bold),))
        for one in shape.passages
    )
