"""A deck looked at as a screen reader meets it: titles, alternative texts, order, language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.verify.deck_file import Deck, is_header_row, tables_of
from builder.verify.names import DC, A, P, step
from builder.verify.shapes import FURNITURE, Shape

_FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf|mp4|mov)$", re.IGNORECASE)
_DEFAULT_SECTION = re.compile(
    r"(default section|untitled section|section \d+|summary section)?$", re.IGNORECASE
)
_UNCLEAR_LINK = re.compile(
    r"(https?://\S+|www\.\S+/\S*|mailto:\S+|(click |tap )?here|(read |learn |see )?more"
    r"|(this )?link|more information|website|go)[.…]?$",
    re.IGNORECASE,
)


def find_missing_alt(deck: Deck) -> Iterator[str]:
    """A picture, chart, table, group or drawing has no alternative text.

    Somebody who cannot see the slide hears only that there is something. A shape that means
    nothing is marked as decorative instead, and then screen readers skip it.

    Before: `Picture 4`, no text. After: "Bar chart. After soap, 8 of 100 hands carry germs."
    """
    for slide in deck.slides:
        described_groups: list[Shape] = []
        for shape in slide.shapes:
            described_groups = [one for one in described_groups if one.depth < shape.depth]
            if described_groups or shape.is_hidden or shape.alt or shape.is_decorative:
                if shape.kind == "grpSp" and (shape.alt or shape.is_decorative):
                    described_groups.append(shape)
                continue
            if _needs_alt(shape):
                yield slide.say(shape, f"{_KINDS[shape.kind]} has no alternative text")


_KINDS = {
    "sp": "a drawn shape",
    "pic": "a picture",
    "grpSp": "a group of shapes",
    "graphicFrame": "a chart, table or diagram",
    "cxnSp": "a line",
    "contentPart": "a drawing in ink",
}


def _needs_alt(shape: Shape) -> bool:
    if shape.kind != "sp":
        return True
    return shape.placeholder is None and not shape.text


def find_file_names_as_alt(deck: Deck) -> Iterator[str]:
    """An alternative text is the name of a file.

    A screen reader spells the name out; it says nothing of what is to be seen.
    """
    for slide in deck.slides:
        for shape in slide.shapes:
            if _FILE_NAME.search(shape.alt):
                yield slide.say(shape, f"its alternative text is a file name, “{shape.alt}”")


def find_missing_titles(deck: Deck) -> Iterator[str]:
    """A slide has no title, or an empty one.

    Titles are how people who cannot see the slides find their way through them.
    """
    for slide in deck.slides:
        if slide.title is None:
            yield f"slide {slide.number} has no title"
        elif not slide.title.text:
            yield slide.say(slide.title, "the title is empty")


def find_repeated_titles(deck: Deck) -> Iterator[str]:
    """Two slides have the same title.

    In a list of titles they cannot be told apart.

    Before: "Results", "Results". After: "Results", "Results (continued)".
    """
    first: dict[str, int] = {}
    for slide in deck.slides:
        words = slide.title.text if slide.title else ""
        if words and words.lower() in first:
            earlier = first[words.lower()]
            yield f"slide {slide.number} has the title of slide {earlier}, “{words}”"
        first.setdefault(words.lower(), slide.number)


def find_headless_tables(deck: Deck) -> Iterator[str]:
    """A table does not say that its first row is a head.

    A screen reader then reads cells without the column that they belong to.
    """
    for slide in deck.slides:
        for shape, table in tables_of(slide):
            if not is_header_row(table):
                yield slide.say(shape, "the table has no header row")


def find_merged_cells(deck: Deck) -> Iterator[str]:
    """A table has merged or split cells.

    Screen readers count cells; in a merged table they lose their place.
    """
    for slide in deck.slides:
        for shape, table in tables_of(slide):
            spans = ("gridSpan", "rowSpan", "hMerge", "vMerge")
            if any(cell.get(span) for cell in table.iter(f"{A}tc") for span in spans):
                yield slide.say(shape, "the table has merged cells")


def find_empty_heads(deck: Deck) -> Iterator[str]:
    """A cell in the header row of a table is empty.

    The column below it has no name.
    """
    for slide in deck.slides:
        for shape, table in tables_of(slide):
            row = table.find(f"{A}tr")
            for number, cell in enumerate(row.iterfind(f"{A}tc") if row is not None else (), 1):
                if not any((one.text or "").strip() for one in cell.iter(f"{A}t")):
                    yield slide.say(shape, f"the head of column {number} is empty")


def find_late_titles(deck: Deck) -> Iterator[str]:
    """The title is not the first thing that is read on a slide.

    Shapes are read in the order in which they lie, the lowest first.
    """
    for slide in deck.slides:
        read = [one for one in slide.shapes if not (one.is_decorative or one.is_hidden)]
        if slide.title is not None and read and read[0] is not slide.title:
            yield slide.say(read[0], "it is read before the title")


def find_missing_languages(deck: Deck) -> Iterator[str]:
    """A text does not say which language it is in.

    A screen reader then reads it with the voice of another language.
    """
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.kind not in {"sp", "graphicFrame"}:
                continue
            for run in shape.element.iter(f"{A}r", f"{A}fld"):
                words = (run.findtext(f"{A}t") or "").strip()
                properties = run.find(f"{A}rPr")
                if words and (properties is None or not properties.get("lang")):
                    yield slide.say(shape, f"“{words[:40]}” has no language")
                    break


def find_default_sections(deck: Deck) -> Iterator[str]:
    """A section of the slide sorter has no name of its own.

    Sections are a way through the deck only if their names say what is in them.
    """
    for section in deck.sections:
        if _DEFAULT_SECTION.match(section.name.strip()):
            yield f"a section is called “{section.name}”"


def find_repeated_sections(deck: Deck) -> Iterator[str]:
    """Two sections of the slide sorter have one name."""
    for name, count in Counter(section.name for section in deck.sections).items():
        if count > 1:
            yield f"{count} sections are called “{name}”"


def find_empty_placeholders(deck: Deck) -> Iterator[str]:
    """A placeholder is empty.

    It shows nothing, yet a screen reader stops at it, and its prompt shows while editing.
    """
    for slide in deck.slides:
        for shape in slide.shapes:
            is_spot = shape.kind == "sp" and shape.placeholder and not shape.is_title
            if is_spot and shape.placeholder and shape.placeholder[0] not in FURNITURE:
                has_picture = step(shape.element, f"{P}spPr", f"{A}blipFill") is not None
                if not shape.text and not has_picture:
                    yield slide.say(shape, "the placeholder is empty")


def find_unclear_links(deck: Deck) -> Iterator[str]:
    """The words of a link do not say where it goes.

    Links are listed by their words alone: a bare address or "click here" says nothing there.

    Before: "Click here". After: "Book a visit".
    """
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.kind not in {"sp", "graphicFrame"}:
                continue
            for run in shape.element.iter(f"{A}r"):
                words = (run.findtext(f"{A}t") or "").strip()
                link = step(run, f"{A}rPr", f"{A}hlinkClick")
                if link is not None and _UNCLEAR_LINK.match(words):
                    yield slide.say(shape, f"the link “{words}” does not say where it goes")


def find_missing_document_title(deck: Deck) -> Iterator[str]:
    """The document has no title.

    Windows and tabs then show the file's name.
    """
    if not deck.core(f"{DC}title"):
        yield "the document has no title"


def find_missing_document_language(deck: Deck) -> Iterator[str]:
    """The document does not say its language."""
    if not deck.core(f"{DC}language"):
        yield "the document has no language"
