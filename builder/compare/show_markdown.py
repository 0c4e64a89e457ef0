"""What differs, as Markdown fit for a comment on a pull request."""

from __future__ import annotations

import re

from builder.compare.chapters import Chapter, Row, chapters_of
from builder.compare.headline import OTHER_ASSETS, file_lines, headline_of
from builder.compare.topics import Difference, TopicChanges
from builder.compare.words import marked_words

LONGEST = 60_000  # letters; GitHub takes 65,536 in a comment, and whoever posts it adds its own
_OPEN = 12  # rows of a chapter that stand open; more are folded
_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~])")
_HEAD = "| what | was | now | where |\n| --- | --- | --- | --- |"
_BARE = "\n"


def show_markdown(difference: Difference, *, longest: int = LONGEST) -> str:
    """Show what differs in tables; what would make them too long is counted, not shown."""
    page = _Page(longest)
    page.add(f"**{_escaped(headline_of(difference))}**")
    page.add(f"{_escaped(difference.old)} → {_escaped(difference.new)}")
    several = len(difference.topics) > 1
    for topic in difference.topics:
        if several and (topic.changes or list(file_lines(topic))):
            page.add(f"### {_escaped(topic.name)}")
        for chapter in chapters_of(topic.changes):
            page.add_chapter(chapter)
        page.add(_files(topic))
    if difference.has_other_assets:
        page.add(OTHER_ASSETS)
    return page.text()


class _Page:
    """Blocks of Markdown up to a length, and a count of the rows that found no room."""

    def __init__(self, longest: int) -> None:
        self._blocks: list[str] = []
        self._room = longest - 200  # letters, the last line taken off
        self._left_out = 0

    def add(self, block: str) -> bool:
        """Add a block if there is room."""
        if not block or len(block) + 2 > self._room:
            return False
        self._room -= len(block) + 2
        self._blocks.append(block)
        return True

    def add_chapter(self, chapter: Chapter) -> None:
        """Add as many rows of a chapter as there is room for."""
        rows = [_table_row(row) for row in chapter.rows]
        room = self._room - len(chapter.title) - 150
        shown: list[str] = []
        for row in rows:
            room -= len(row) + 1
            if room < 0:
                break
            shown.append(row)
        self._left_out += len(rows) - len(shown)
        if shown:
            self.add(_folded(chapter.title, len(rows), "\n".join([_HEAD, *shown])))

    def text(self) -> str:
        """Join the blocks, and say how many rows are not among them."""
        if self._left_out:
            more = f"{self._left_out} more change{'s' if self._left_out > 1 else ''}"
            self._blocks.append(
                f"**… and {more}**, for which a comment has no room: `diptych diff`"
            )
        return "\n\n".join(self._blocks)


def _folded(title: str, count: int, table: str) -> str:
    if count <= _OPEN:
        return f"#### {title}\n\n{table}"
    return f"<details><summary><b>{title}</b>: {count}</summary>\n\n{table}\n\n</details>"


def _table_row(row: Row) -> str:
    old, new = _marked(row.new, row.old), _marked(row.old, row.new)
    if row.is_short:
        old, new = _escaped(row.old), _escaped(row.new)
    for detail in row.details:
        new += f"<br>· {_escaped(detail)}"
    return f"| {_escaped(row.lead)} | {old} | {new} | {_escaped(row.places)} |"


def _marked(other: str, words: str) -> str:
    """Set in bold the words that the other version lacks; not where all of them are new."""
    if not other or not words:
        return _escaped(words)
    pieces = marked_words(other, words)
    return " ".join(f"**{_escaped(piece)}**" if new else _escaped(piece) for piece, new in pieces)


def _files(topic: TopicChanges) -> str:
    return "\n".join(f"- `{name}`: {_escaped(words)}" for name, words in file_lines(topic))


def _escaped(words: str) -> str:
    """Keep words from being taken for Markdown, HTML, or the name of a person or an issue."""
    words = _SIGNS.sub(r"\\\1", " ".join(words.replace("&", "&amp;").split()))
    return words.replace("#", "&#35;").replace("@", "&#64;")
