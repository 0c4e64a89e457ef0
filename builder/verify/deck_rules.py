"""The ways through a deck: titles, sections, tables, and what the document says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.verify.deck_file import Deck, is_header_row, tables_of
from builder.verify.names import DC, A

_DEFAULT_SECTION = re.compile(
    r"(default section|untitled section|section \d+|summary section)?$", re.IGNORECASE
)


def find_missing_titles(deck: Deck) -> Iterator[str]:
    """Find slides without a title.

    Why: titles are how people who cannot see the slides find their way through them.

    Before: a slide with a picture alone
    After: the same slide with the title "Soap lifts germs off skin"

    Source: Microsoft, Rules for the Accessibility Checker, missing slide title; WCAG 2.2, 2.4.2.
    """
    for slide in deck.slides:
        if slide.title is None:
            yield f"slide {slide.number} has no title"
        elif not slide.title.text:
            yield slide.say(slide.title, "the title is empty")


def find_repeated_titles(deck: Deck) -> Iterator[str]:
    """Find slides that have the same title.

    Why: in a list of titles they cannot be told apart.

    Before: Results, Results
    After: Results, Results (continued)

    Source: Microsoft, Rules for the Accessibility Checker, slide titles are unique.
    """
    first: dict[str, int] = {}
    for slide in deck.slides:
        words = slide.title.text if slide.title else ""
        if words and words.lower() in first:
            earlier = first[words.lower()]
            yield f"slide {slide.number} has the title of slide {earlier}, “{words}”"
        first.setdefault(words.lower(), slide.number)


def find_headless_tables(deck: Deck) -> Iterator[str]:
    """Find tables that do not mark their first row as a head.

    Why: a screen reader then reads cells without the column that they belong to.

    Before: <a:tblPr/>
    After: <a:tblPr firstRow="1"/>

    Source: Microsoft, Rules for the Accessibility Checker, tables specify column headers; WCAG 2.2,
    1.3.1.
    """
    for slide in deck.slides:
        for shape, table in tables_of(slide):
            if not is_header_row(table):
                yield slide.say(shape, "the table has no header row")


def find_merged_cells(deck: Deck) -> Iterator[str]:
    """Find tables with merged or split cells.

    Why: screen readers count cells; in a merged table they lose their place.

    Before: one cell over two columns
    After: the same words in two cells, or two tables

    Source: Microsoft, Rules for the Accessibility Checker, tables have simple structure.
    """
    for slide in deck.slides:
        for shape, table in tables_of(slide):
            spans = ("gridSpan", "rowSpan", "hMerge", "vMerge")
            if any(cell.get(span) for cell in table.iter(f"{A}tc") for span in spans):
                yield slide.say(shape, "the table has merged cells")


def find_empty_heads(deck: Deck) -> Iterator[str]:
    """Find empty cells in the header row of a table.

    Why: the column below it has no name.

    Before: | | For whom |
    After: | What | For whom |

    Source: Microsoft, Rules for the Accessibility Checker, tables specify column headers; WCAG 2.2,
    1.3.1.
    """
    for slide in deck.slides:
        for shape, table in tables_of(slide):
            row = table.find(f"{A}tr")
            for number, cell in enumerate(row.iterfind(f"{A}tc") if row is not None else (), 1):
                if not any((one.text or "").strip() for one in cell.iter(f"{A}t")):
                    yield slide.say(shape, f"the head of column {number} is empty")


def find_default_sections(deck: Deck) -> Iterator[str]:
    """Find sections of the slide sorter without a name of their own.

    Why: sections are a way through the deck only if their names say what is in them.

    Before: Default Section
    After: Soap and water

    Source: Microsoft, Rules for the Accessibility Checker, sections have meaningful names.
    """
    for section in deck.sections:
        if _DEFAULT_SECTION.match(section.name.strip()):
            yield f"a section is called “{section.name}”"


def find_repeated_sections(deck: Deck) -> Iterator[str]:
    """Find sections of the slide sorter that share a name.

    Why: in a list of sections they cannot be told apart.

    Before: Results, Results
    After: Results in adults, Results in children

    Source: Microsoft, Rules for the Accessibility Checker, section names are unique.
    """
    for name, count in Counter(section.name for section in deck.sections).items():
        if count > 1:
            yield f"{count} sections are called “{name}”"


def find_missing_document_title(deck: Deck) -> Iterator[str]:
    """Find a document without a title.

    Why: windows and tabs then show the file's name.

    Before: deck_v7_final
    After: Clean Hands Keep You Well

    Source: WCAG 2.2, 2.4.2.
    """
    if not deck.core(f"{DC}title"):
        yield "the document has no title"


def find_missing_document_language(deck: Deck) -> Iterator[str]:
    """Find a document that does not say its language.

    Why: programs then read and check it as another language.

    Before: no dc:language
    After: <dc:language>en-US</dc:language>

    Source: WCAG 2.2, 3.1.1.
    """
    if not deck.core(f"{DC}language"):
        yield "the document has no language"
