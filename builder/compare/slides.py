"""A deck's bytes turned into slides and what they say, for comparing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from lxml.etree import _Element as Element

from builder.compare.headings import Headings, headings_of
from builder.compare.model import Kind, Leaf, Listed, Reading, Said
from builder.compare.rows import Cell, head_texts, name_of, row_texts
from builder.verify.deck_file import Slide, is_header_row, open_deck
from builder.verify.names import DC, A, R, step
from builder.verify.paragraphs import paragraphs_in
from builder.verify.read_deck import (
    ReadChart,
    ReadText,
    charts_on,
    ids_of,
    split_raised,
    texts_in,
)
from builder.verify.shapes import Shape

_PARTS = {
    "get-help-now": Kind.WARNING,
    "call-right-away": Kind.WARNING,
    "call-soon": Kind.WARNING,
    "call-right-away-note": Kind.WARNING,
    "always": Kind.ACTION,
    "try-this": Kind.ACTION,
    "evidence": Kind.CLAIM,
    "main-message": Kind.MESSAGE,
}
_SOURCE = "source/"
_SOURCES_OF_SLIDE = "frame/source"
_OPENING = re.compile(r"(?:^|\s)\S+[:：]\s(?=\d+\. )")
_NUMBER = re.compile(r"(?:^|\s)(\d+)\. (?=\S)")


def read_slides(data: bytes) -> Reading | None:
    """Read a deck; None where it cannot be read."""
    deck = open_deck(data)
    if deck is None or deck.root is None:
        return None
    headings = headings_of(deck.core(f"{DC}language"))
    return Reading(
        unit="slide",
        pages=len(deck.slide_ids),
        leaves=tuple(_leaf(slide, headings) for slide in deck.slides),
        sources=tuple(one for slide in deck.slides for one in _sources(slide)),
    )


def _leaf(slide: Slide, headings: Headings) -> Leaf:
    title = slide.title
    titles = list(texts_in(slide, title)) if title else []
    said = (one for shape in slide.shapes if shape is not title for one in _said(slide, shape))
    return Leaf(
        title=headings.bare(" ".join(text.words for text in titles)),
        page=slide.number,
        id=titles[0].id if titles else "",
        is_hidden=slide.is_hidden,
        said=tuple(
            _known(one, headings)
            for one in chain(said, _notes(slide))
            if not headings.is_count_of_rows(one)
        ),
    )


def _known(said: Said, headings: Headings) -> Said:
    """Say of the builder's own review line what it is, wherever it stands."""
    kind = headings.kind_of(said.words)
    return Said(said.words, kind, said.page) if kind else said


def _said(slide: Slide, shape: Shape) -> Iterator[Said]:
    if shape.placeholder and shape.placeholder[0] == "sldNum":
        return
    if shape.alt and not shape.is_decorative and shape.kind != "sp":
        yield Said(shape.alt, Kind.DESCRIPTION, slide.number, id=f"{shape.name}/description")
    for table in shape.element.iter(f"{A}tbl") if shape.kind == "graphicFrame" else ():
        yield from _cells(slide, shape, table)
    for at, chart in enumerate(charts_on(slide, shape)):
        yield from _chart(chart, f"chart-{shape.id}-{at}")
    for text in texts_in(slide, shape) if shape.kind == "sp" else ():
        if text.id.startswith(_SOURCE):
            return
        if text.words:
            yield from _sources_below(text) if text.id == _SOURCES_OF_SLIDE else (_text(text),)
    yield from _links(slide, shape) if shape.kind == "sp" else ()


def _links(slide: Slide, shape: Shape) -> Iterator[Said]:
    """Give the addresses that words lead to, outside the deck."""
    for run in shape.element.iter(f"{A}r"):
        link = step(run, f"{A}rPr", f"{A}hlinkClick")
        if link is not None:
            rows = slide.deck.package.relationships(slide.part)
            wanted = link.get(f"{R}id")
            address = next((row.target for row in rows if row.id == wanted and row.external), "")
            words = " ".join((run.findtext(f"{A}t") or "").split())
            if address:
                yield Said(address, Kind.LINK, slide.number, about=words)


def _text(text: ReadText, kind: Kind | None = None) -> Said:
    kind = kind or _kind(text.id)
    return Said(text.words, kind, text.slide, id=text.id, cites=text.numbers)


def _kind(text_id: str) -> Kind:
    """Tell by its id in the outline what a text is: a piece of it names the part."""
    return next((_PARTS[piece] for piece in text_id.split("/") if piece in _PARTS), Kind.TEXT)


def _sources_below(text: ReadText) -> Iterator[Said]:
    """Read the line that names a slide's sources, each with its number, and what stands before."""
    opening = _OPENING.search(text.words)
    if opening is None:
        yield _text(text)
        return
    before, named = text.words[: opening.start()], text.words[opening.end() :]
    if before:
        yield Said(before, Kind.TEXT, text.slide, id=text.id)
    yield Said("", Kind.CITATION, text.slide, cites=tuple(map(int, _NUMBER.findall(named))))


def _notes(slide: Slide) -> Iterator[Said]:
    """Give the notes; the sources that they name stand on the slides, too."""
    for shape in slide.notes.shapes if slide.notes else ():
        for text in texts_in(slide, shape):
            is_body = shape.placeholder and shape.placeholder[0] == "body"
            if is_body and text.words and not _OPENING.match(text.words):
                yield _text(text, Kind.NOTE)


def _sources(slide: Slide) -> Iterator[Listed]:
    for shape in slide.shapes:
        for text in texts_in(slide, shape) if shape.kind == "sp" else ():
            if text.id.startswith(_SOURCE):
                yield Listed(text.listed, text.words, slide.number, text.id)


def _cells(slide: Slide, shape: Shape, table: Element) -> Iterator[Said]:
    ids = iter(ids_of(slide, shape))
    heads: tuple[str, ...] = ()
    for number, row in enumerate(table.iterfind(f"{A}tr"), 1):
        cells = [_cell(cell, ids) for cell in row.iterfind(f"{A}tc")]
        name = f"{shape.name}/{number}"
        if number == 1 and is_header_row(table):
            heads = tuple(cell.words for cell in cells)
            yield from head_texts(heads, page=slide.number, row=name)
            continue
        kind = _kind(cells[0].id) if cells else Kind.TEXT
        yield from row_texts(cells, heads=heads, page=slide.number, row=name, kind=kind)


def _cell(cell: Element, ids: Iterator[str]) -> Cell:
    paragraphs = [split_raised(one) for one in paragraphs_in(cell)]
    known = [next(ids, "") for _ in paragraphs]
    words = " ".join(words for words, _ in paragraphs if words)
    cites = tuple(number for _, numbers in paragraphs for number in numbers)
    return Cell(words, cites, next(iter(known), ""))


def _chart(chart: ReadChart, name: str) -> Iterator[Said]:
    """Read the names and numbers of a chart; a number is about its bar, or its bar and series."""
    for at, category in enumerate(chart.categories):
        yield Said(category, Kind.FIGURE, chart.slide, id=f"{name}/{at}")
    several = len(chart.series) > 1
    for series, (said, values) in enumerate(chart.series):
        if several:
            yield Said(said, Kind.FIGURE, chart.slide, id=f"{name}/series/{series}")
        for at, (category, value) in enumerate(zip(chart.categories, values, strict=False)):
            about = name_of(category, said if several else "")
            words, place = f"{value:.15g}", f"{name}/{series}/{at}"
            yield Said(words, Kind.VALUE, chart.slide, id=place, about=about)
