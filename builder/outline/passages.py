"""The words of a block, a cell or a field read into a `Text`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding, error
from builder.outline.blocks import Heading, Inline, ListBlock, ParagraphBlock, parse_inline
from builder.outline.fields import fold, quoted
from builder.outline.inline import Placed, place_tokens
from builder.outline.manuscript import Manuscript
from builder.outline.place import Place, place_at, place_lines, place_whole
from builder.outline.runs import read_runs
from builder.outline.slips import LINE_SLIPS, TEXT_SLIPS, Slip, find_slips
from builder.outline.strict_yaml import Scalar
from builder.outline.text_model import Citation, Text, Words

MAX_LETTERS = 5_000  # about two pages of a handout; what has more is no paragraph

_SIGN = re.compile(r"[\t\n\\`*_\[\]<&{}@~^:]|  |==|www\.")  # that a mark or a slip needs one of
_OPENING = re.compile(r"(?!1[.)])[\w\"'“‘(]")  # of words that are no pasted bullet, row or heading


def read_passage(
    text_id: str, inline: Inline, manuscript: Manuscript, found: list[Finding]
) -> Text:
    """Read a paragraph or an item, whose lines may be meant as more than words."""
    place = lines_place(inline, manuscript)
    slips = (*LINE_SLIPS, *TEXT_SLIPS)
    return _text(text_id, manuscript.lang, place, slips, found)


def line_slips(inline: Inline, manuscript: Manuscript) -> list[Finding]:
    """Find what the lines of a paragraph were meant as, where no paragraph may stand."""
    place = lines_place(inline, manuscript)
    return find_slips(_placed(place), place, LINE_SLIPS)


def read_heading(
    text_id: str, heading: Heading, manuscript: Manuscript, found: list[Finding]
) -> Text:
    """Read the words of a heading; a heading without words has the span of its signs."""
    return read_words(text_id, manuscript.lang, heading_place(heading, manuscript), found)


def heading_place(heading: Heading, manuscript: Manuscript) -> Place:
    """Find where the words of a heading stand."""
    raw, content = manuscript.lines[heading.lines.first], heading.inline.content
    signs = len(raw) - len(raw.lstrip(" ")) + heading.level
    column = raw.index(content, signs) + 1 if content else 1
    return place_at(manuscript.file, content, line=heading.lines.first + 1, column=column)


def read_words(text_id: str, lang: str, place: Place, found: list[Finding]) -> Text:
    """Read words with marks that are no block of their own: a cell, a setting, a field."""
    return _text(text_id, lang, place, TEXT_SLIPS, found)


def read_field(text_id: str, scalar: Scalar, lang: str, found: list[Finding]) -> Text:
    """Read a YAML field that holds words with marks."""
    return read_words(text_id, lang, scalar_place(scalar), found)


def read_plain_field(text_id: str, scalar: Scalar, lang: str, found: list[Finding]) -> Text:
    """Read a YAML field that holds words alone, such as alt text; marks are reported."""
    inner: list[Finding] = []
    text = read_field(text_id, scalar, lang, inner)
    words = fold(scalar.text)
    if text.runs in ((Words(words),), ()):
        found.extend(inner)
        return text
    message = f"{quoted(scalar.text)} has marks, and they are not read here"
    found.append(error("R169", scalar.span, message, "write plain words"))
    return Text(text_id, lang, text.span, (Words(words),))


def scalar_place(scalar: Scalar) -> Place:
    """Place the words of a YAML field, to the letter where it stands on one line as it is."""
    words, span = fold(scalar.text), scalar.span
    quotes = span.end_column - span.column - len(words)
    if span.line != span.end_line or words != scalar.text or quotes not in (0, 2):
        return place_whole(words, span)
    return place_at(span.file, words, line=span.line, column=span.column + quotes // 2)


def is_wordless(text: Text) -> bool:
    """Tell whether a text cites sources and says nothing."""
    return bool(text.runs) and all(isinstance(run, Citation) for run in text.runs)


def _placed(place: Place) -> tuple[Placed, ...]:
    return tuple(place_tokens(parse_inline(place.content), place.content))


def _text(
    text_id: str, lang: str, place: Place, slips: Sequence[Slip], found: list[Finding]
) -> Text:
    if len(place.content) > MAX_LETTERS:
        message = f"a text of {len(place.content):,} letters"
        found.append(error("R106", place.extent, message, "split it into paragraphs"))
        return Text(text_id, lang, place.extent, ())
    if _is_plain(place.content):
        return Text(text_id, lang, place.extent, (Words(place.content),))
    placed = _placed(place)
    runs = read_runs(placed, place, found)
    found.extend(find_slips(placed, place, slips))
    return Text(text_id, lang, place.extent, runs)


def _is_plain(words: str) -> bool:
    """Tell whether words on one line hold no sign that has to be looked at; most do not."""
    return _OPENING.match(words) is not None and not _SIGN.search(words)


def lines_place(inline: Inline, manuscript: Manuscript) -> Place:
    """Find each line of a paragraph: its words are the last on the line of the file."""
    first = inline.lines.first
    while not manuscript.lines[first].strip():
        first += 1  # a line of hard spaces, which CommonMark drops with the other white space
    starts = []
    for line, content in enumerate(inline.content.split("\n"), first):
        before = len(manuscript.lines[line].rstrip()) - len(content.rstrip())
        starts.append((line + 1, before + 1))
    return place_lines(manuscript.file, inline.content, starts)


def item_places(listing: ListBlock, manuscript: Manuscript) -> tuple[Place, ...]:
    """Find where the words of each item stand; items without words of their own have no place."""
    firsts = (item[0] for item in listing.items if item)
    return tuple(
        lines_place(first.inline, manuscript)
        for first in firsts
        if isinstance(first, ParagraphBlock)
    )
