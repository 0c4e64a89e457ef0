"""The parts that make people talk: Poll, Teach back, Myth or fact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding, error
from builder.outline.blocks import Block, ListBlock, ParagraphBlock
from builder.outline.evidence import read_grade
from builder.outline.fields import quoted
from builder.outline.part_model import (
    MythRow,
    Myths,
    Poll,
    TeachBack,
    TeachBackRow,
)
from builder.outline.part_source import PartSource, read_table_rows
from builder.outline.passages import lines_place, read_passage, read_words
from builder.outline.prose import misplaced_words, read_list
from builder.outline.tables import Row
from builder.outline.text_model import ListItem, Text

TEACH_BACK_COLUMNS = ("say", "listen for")
MYTH_COLUMNS = ("you may hear", "what the evidence says", "how sure we are of the answer")
MIN_OPTIONS, MAX_OPTIONS = 2, 5
_ANSWER = re.compile(r"\s*Answer:\s*(?P<words>.*)", re.DOTALL)


def read_poll(source: PartSource, found: list[Finding]) -> Poll | None:
    """Read a poll: the question, its options, and the answer that begins with one of them."""
    paragraphs = [block for block in source.blocks if isinstance(block, ParagraphBlock)]
    lists = tuple(block for block in source.blocks if isinstance(block, ListBlock))
    others = [one for one in source.blocks if one not in paragraphs and one not in lists]
    found.extend(misplaced_words(others, source.manuscript))
    if not _is_in_order(source.blocks, paragraphs, lists):
        message = "a poll is a question, a list of options, and a paragraph with the answer"
        hint = "write the question, then the options with `- `, then `Answer: ` and one option"
        found.append(error("R230", source.span, message, hint))
        return None
    question = read_passage(f"{source.id}/question", paragraphs[0].inline, source.manuscript, found)
    options = read_list(f"{source.id}/options", lists, source.manuscript, found)
    _check_options(source, options, found)
    answer = _answer(source, paragraphs[1], found)
    if answer is None:
        return None
    texts = tuple(option.text for option in options)
    return Poll(source.id, question, texts, _right(answer, texts, found), answer, source.span)


def _is_in_order(
    blocks: Sequence[Block], paragraphs: Sequence[Block], lists: Sequence[Block]
) -> bool:
    if len(paragraphs) != 2 or not lists:  # noqa: PLR2004  # the question and the answer
        return False
    first, last = blocks.index(paragraphs[0]), blocks.index(paragraphs[1])
    return all(first < blocks.index(one) < last for one in lists)


def _check_options(source: PartSource, options: Sequence[ListItem], found: list[Finding]) -> None:
    if not MIN_OPTIONS <= len(options) <= MAX_OPTIONS:
        message = f"a poll has two to five options, and this has {len(options)}"
        found.append(error("R231", source.span, message, "add or drop options"))
    for option in options:
        if option.items:
            span = option.items[0].text.span
            found.append(error("R203", span, "nothing hangs below an option", "take it away"))


def _answer(source: PartSource, block: ParagraphBlock, found: list[Finding]) -> Text | None:
    place = lines_place(block.inline, source.manuscript)
    match = _ANSWER.fullmatch(place.content)
    if match is None or not match["words"].strip():
        message = f"{quoted(place.content)} does not give the answer"
        hint = "begin it with `Answer: ` and the words of one option"
        found.append(error("R232", place.extent, message, hint))
        return None
    words = place.part(*match.span("words"))
    return read_words(f"{source.id}/answer", source.manuscript.lang, words, found)


def _right(answer: Text, options: Sequence[Text], found: list[Finding]) -> int:
    """Find the option that the answer begins with; of several, the longest."""
    said = answer.plain.lower()
    fitting = [
        (len(option.plain), -at)
        for at, option in enumerate(options)
        if re.match(rf"{re.escape(option.plain.lower())}(?!\w)", said)
    ]
    if fitting:
        return -max(fitting)[1]
    listed = ", ".join(quoted(option.plain) for option in options)
    message = "the answer does not begin with one of the options"
    found.append(error("R232", answer.span, message, f"begin it with {listed}"))
    return 0


def read_teach_back(source: PartSource, found: list[Finding]) -> TeachBack | None:
    """Read what the clinician asks, and what to listen for."""
    rows = _named_rows(source, TEACH_BACK_COLUMNS, found)
    read = [TeachBackRow(row.cells[0].text(found), row.cells[1].text(found)) for row in rows]
    _refuse_empty(rows, found)
    return TeachBack(tuple(read)) if read else None


def read_myths(source: PartSource, found: list[Finding]) -> Myths | None:
    """Read what people hear, and what the evidence says."""
    rows = _named_rows(source, MYTH_COLUMNS, found)
    _refuse_empty(rows, found)
    read = [_myth(row, found) for row in rows]
    return Myths(tuple(row for row in read if row)) if read else None


def _myth(row: Row, found: list[Finding]) -> MythRow | None:
    myth, fact, sure = row.cells
    grade = read_grade(sure, found)
    texts = myth.text(found), fact.text(found)
    return MythRow(*texts, grade, row.span) if grade else None


def _named_rows(
    source: PartSource, columns: tuple[str, ...], found: list[Finding]
) -> tuple[Row, ...]:
    """Read the rows below a head that has to name these columns."""
    rows = read_table_rows(source, source.blocks, found)
    if not rows:
        return ()
    names = tuple(" ".join(cell.words.lower().split()) for cell in rows[0].cells)
    if names != columns:
        message = f"these are not the columns of {source.name.capitalize()}"
        found.append(error("R240", rows[0].span, message, f"use | {' | '.join(columns)} |"))
        return ()
    return rows[1:]


def _refuse_empty(rows: Sequence[Row], found: list[Finding]) -> None:
    found.extend(
        error("R241", cell.span, "an empty cell", "write it, or delete the row")
        for row in rows
        for cell in row.cells
        if not cell.words
    )
