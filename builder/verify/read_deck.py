"""A deck's bytes turned back into what it says: texts by id, charts, tables, notes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from builder.record import record
from builder.verify.deck_file import Slide, open_deck, tables_of
from builder.verify.names import A, C, P, R, step, whole
from builder.verify.paragraphs import ParagraphText, paragraphs_in
from builder.verify.shapes import Shape

IDS = "DIPTYCH_IDS"  # the tag that ties a shape to the ids of its texts


@record
class ReadText:
    """One text of a slide; paragraphs of one id that follow each other are one text."""

    slide: int
    id: str
    """Empty where no tag says it."""
    words: str
    numbers: tuple[int, ...]
    """The raised numbers of sources, in order."""
    listed: int = 0
    """Its number in a numbered list; 0 where it is in none."""


@record
class ReadChart:
    """One chart: its alternative text and its numbers."""

    slide: int
    alt: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    formats: tuple[str, ...]
    """How its numbers are written, as in `0"%"`."""
    labels: tuple[str, ...]
    """What its labels say in words of their own, row by row."""
    has_numbers: bool
    """Does it write numbers or words at its bars or points?"""


@record
class ReadTable:
    """One table, row by row."""

    slide: int
    rows: tuple[tuple[str, ...], ...]


@record
class ReadSlide:
    """What a whole slide says, its footer included, and its notes."""

    number: int
    is_hidden: bool
    words: tuple[str, ...]
    notes: tuple[ReadText, ...]


@record
class DeckWords:
    """Everything that a deck says."""

    slides: tuple[ReadSlide, ...]
    texts: tuple[ReadText, ...]
    charts: tuple[ReadChart, ...]
    alts: tuple[str, ...]
    """Every alternative text."""
    tables: tuple[ReadTable, ...]


def read_deck(data: bytes) -> DeckWords | None:
    """Read a deck back; None where it cannot be read."""
    deck = open_deck(data)
    if deck is None:
        return None
    slides = deck.slides
    return DeckWords(
        slides=tuple(_slide(slide) for slide in slides),
        texts=tuple(text for slide in slides for text in _texts(slide)),
        charts=tuple(
            chart for slide in slides for shape in slide.shapes for chart in charts_on(slide, shape)
        ),
        alts=tuple(shape.alt for slide in slides for shape in slide.shapes if shape.alt),
        tables=tuple(
            ReadTable(slide.number, table_rows(table))
            for slide in slides
            for _, table in tables_of(slide)
        ),
    )


def _slide(slide: Slide) -> ReadSlide:
    notes = slide.notes.shapes if slide.notes else ()
    bodies = [shape for shape in notes if shape.placeholder and shape.placeholder[0] == "body"]
    said = tuple(text for body in bodies for text in texts_in(slide, body))
    words = tuple(shape.text for shape in slide.shapes if shape.text)
    return ReadSlide(slide.number, slide.is_hidden, words, said)


def _texts(slide: Slide) -> Iterator[ReadText]:
    for shape in slide.shapes:
        if shape.kind in {"sp", "graphicFrame"}:
            yield from texts_in(slide, shape)


def texts_in(slide: Slide, shape: Shape) -> Iterator[ReadText]:
    """Read the paragraphs of a shape, or of a table's cells, under the ids in its tag."""
    ids = ids_of(slide, shape)
    known = [*ids, *[""] * (len(shape.paragraphs) - len(ids))]
    open_text: ReadText | None = None
    for text_id, paragraph in zip(known, shape.paragraphs, strict=False):
        words, numbers = split_raised(paragraph)
        if open_text and text_id and open_text.id == text_id:
            words, numbers = f"{open_text.words} {words}", (*open_text.numbers, *numbers)
        elif open_text:
            yield open_text
        open_text = ReadText(slide.number, text_id, words, numbers, _listed(paragraph))
    if open_text:
        yield open_text


def ids_of(slide: Slide, shape: Shape) -> tuple[str, ...]:
    """Give the id of each paragraph of a shape; none where no tag says them."""
    for row in shape.element.iter(f"{P}tags"):
        part = slide.deck.package.target(slide.part, row.get(f"{R}id", ""))
        root = slide.deck.package.xml(part) if part else None
        for tag in root if root is not None else ():
            if tag.get("name") == IDS:
                return tuple(tag.get("val", "").split())
    return ()


def split_raised(paragraph: ParagraphText) -> tuple[str, tuple[int, ...]]:
    """Part the words of a paragraph from the raised numbers in it."""
    words: list[str] = []
    raised: list[str] = []
    for run in paragraph.runs:
        lift = whole(run.properties.get("baseline") if run.properties is not None else None)
        (raised if lift > 0 else words).append(run.text)
    numbers = (piece.strip() for text in raised for piece in text.split(","))
    folded = " ".join("".join(words).split())
    return folded, tuple(int(number) for number in numbers if number.isdigit())


def _listed(paragraph: ParagraphText) -> int:
    numbered = step(paragraph.properties, f"{A}buAutoNum")
    return 0 if numbered is None else whole(numbered.get("startAt"), default=1)


def charts_on(slide: Slide, shape: Shape) -> Iterator[ReadChart]:
    """Read the chart in a frame, if it holds one."""
    if shape.kind != "graphicFrame":
        return
    for row in shape.element.iter(f"{C}chart"):
        part = slide.deck.package.target(slide.part, row.get(f"{R}id", ""))
        root = slide.deck.package.xml(part) if part else None
        if root is not None:
            yield _chart(slide, shape, root)


def _chart(slide: Slide, shape: Shape, root: Element) -> ReadChart:
    categories: tuple[str, ...] = ()
    series = []
    for one in root.iter(f"{C}ser"):  # codespell:ignore ser
        name = " ".join(_cached(one.find(f"{C}tx")))
        values = tuple(_number(text) for text in _cached(one.find(f"{C}val")))
        categories = tuple(_cached(one.find(f"{C}cat")))
        series.append((name, values))
    formats = tuple(one.get("formatCode", "") for one in root.iter(f"{C}numFmt"))
    labels = tuple(_words(one) for one in root.iter(f"{C}rich"))
    shown = [one for one in root.iter(f"{C}showVal") if one.get("val", "1") in {"1", "true"}]
    return ReadChart(
        slide=slide.number,
        alt=shape.alt,
        categories=categories,
        series=tuple(series),
        formats=formats,
        labels=labels,
        has_numbers=bool(shown),
    )


def _words(rich: Element) -> str:
    return " ".join("".join(one.text or "" for one in rich.iter(f"{A}t")).split())


def _cached(holder: Element | None) -> Iterator[str]:
    """Read the values that a chart keeps beside the place of its workbook that they are from."""
    if holder is None:
        return
    # Only the innermost level of nested categories names a single bar.
    outer = {point for level in holder.findall(f".//{C}lvl")[1:] for point in level}
    points = [point for point in holder.iter(f"{C}pt") if point not in outer]
    for point in sorted(points, key=lambda one: whole(one.get("idx"))):
        yield " ".join((point.findtext(f"{C}v") or "").split())


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")


def table_rows(table: Element) -> tuple[tuple[str, ...], ...]:
    """Read the cells of a table, citation numbers left out."""
    return tuple(
        tuple(
            " ".join(split_raised(paragraph)[0] for paragraph in paragraphs_in(cell))
            for cell in row.iterfind(f"{A}tc")
        )
        for row in table.iterfind(f"{A}tr")
    )
