"""What differs, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper

from builder.compare.chapters import Chapter, Row, chapters_of
from builder.compare.headline import OTHER_ASSETS, file_lines, headline_of
from builder.compare.topics import Difference, TopicChanges
from builder.printable import printable

_NARROWEST = 40  # letters of a line


def show_text(difference: Difference, *, width: int) -> str:
    """Show everything that differs, in lines of at most `width` letters where words allow it."""
    lines = [f"{difference.old} → {difference.new}", headline_of(difference)]
    several = len(difference.topics) > 1
    for topic in difference.topics:
        told = list(_topic(topic, width))
        if told:
            lines += ["", f"== {topic.name} ==", *told] if several else told
    if difference.has_other_assets:
        lines += ["", OTHER_ASSETS]
    return "\n".join(printable(line) for line in lines)


def _topic(topic: TopicChanges, width: int) -> Iterator[str]:
    for chapter in chapters_of(topic.changes):
        yield from _chapter(chapter, width)
    files = list(file_lines(topic))
    if files:
        yield from ("", "Files")
    for name, words in files:
        yield from _block(f"{name}: {words}", "  ", width)


def _chapter(chapter: Chapter, width: int) -> Iterator[str]:
    yield from ("", chapter.title)
    for row in chapter.rows:
        yield from _row(row, width)


def _row(row: Row, width: int) -> Iterator[str]:
    if row.is_short:
        lead = f"{row.lead}: " if row.lead else ""
        yield from _block(f"{lead}{row.old} → {row.new}", "  ", width)
    elif row.old and row.new:
        yield from _block(row.lead, "  ", width) if row.lead else ()
        yield from _block(row.old, "  - ", width)
        yield from _block(row.new, "  + ", width)
    else:
        yield from _block(f"{row.lead}: {row.old or row.new}", "  ", width)
    for detail in row.details:
        yield from _block(detail, "      · ", width)
    if row.places:
        yield from _block(row.places, "    ", width)


def _block(words: str, indent: str, width: int) -> list[str]:
    """Break words into lines, the second and following below the first's words."""
    rest = " " * len(indent)
    lines = TextWrapper(
        width=max(width, _NARROWEST),
        initial_indent=indent,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines.wrap(words)
