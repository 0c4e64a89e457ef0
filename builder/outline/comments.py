"""The comment below a heading read into settings, as in `<!-- id: why; minutes: 3 -->`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding, Span, error
from builder.outline.blocks import Block, Comment
from builder.outline.fields import near, quoted
from builder.outline.manuscript import Manuscript
from builder.outline.place import Place, place_at
from builder.record import record

_COMMENT = re.compile(r"\s*<!--(.*?)-->\s*(.*)", re.DOTALL)
_SETTING = re.compile(r"[^;]+")
_DASHED = re.compile("[–—]-?>.*")
# What Word makes of --> at the end of a line, and the next comment.
_UNENDED = re.compile(r"(?P<dash>[–—]-?>)[ \t]*$|^[ \t]*<!--", re.MULTILINE)
MAX_LETTERS = 1_000  # of a comment; settings are a few words


@record
class Setting:
    """One setting: its name, and its value with its place."""

    name: str
    place: Place

    @property
    def value(self) -> str:
        """Its words."""
        return self.place.content

    @property
    def span(self) -> Span:
        """The place of its words."""
        return self.place.extent


@record
class Settings:
    """The settings of a section or part."""

    settings: tuple[Setting, ...] = ()

    def get(self, name: str) -> Setting | None:
        """Find a setting."""
        return next((one for one in self.settings if one.name == name), None)


def take_settings(
    blocks: Sequence[Block],
    known: Sequence[str],
    manuscript: Manuscript,
    found: list[Finding],
) -> tuple[tuple[Block, ...], Settings]:
    """Take the comment with settings off the front of these blocks."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Comment):
        return tuple(blocks), Settings()
    return tuple(blocks[1:]), _settings(first, known, manuscript, found)


def unclosed_comment(block: Comment, manuscript: Manuscript) -> Finding:
    """Tell of a comment that swallows all that follows."""
    span = manuscript.line_span(block.lines.first)
    return error("R193", span, "this comment is not closed", "close it with -->")


def comment_slips(block: Comment, manuscript: Manuscript) -> list[Finding]:
    """Find what is wrong with a comment itself: not closed, or words behind it."""
    comment = _COMMENT.fullmatch(block.content)
    if not comment:
        return [unclosed_comment(block, manuscript)]
    unended = _UNENDED.search(block.content, *comment.span(1))
    if unended:
        return [_unended_comment(block, unended, manuscript)]
    if not comment[2]:
        return []
    whole = _whole(block, manuscript)
    span = whole.span(comment.start(2), len(block.content.rstrip()))
    message = f"{quoted(comment[2])} stands behind the comment"
    return [error("R193", span, message, "put it on the next line, or into the comment")]


def _unended_comment(block: Comment, match: re.Match[str], manuscript: Manuscript) -> Finding:
    """Tell of a comment that runs on to the end of another one."""
    if match["dash"]:
        span = _whole(block, manuscript).span(*match.span("dash"))
        message = f"{match['dash']} has a long dash, and ends no comment"
        return error("R193", span, message, "write --> with two hyphens")
    return unclosed_comment(block, manuscript)


def _whole(block: Comment, manuscript: Manuscript) -> Place:
    return place_at(manuscript.file, block.content, line=block.lines.first + 1, column=1)


def _settings(
    block: Comment, known: Sequence[str], manuscript: Manuscript, found: list[Finding]
) -> Settings:
    comment = _COMMENT.fullmatch(block.content)
    if comment and len(block.content) > MAX_LETTERS:
        message = f"a comment of {len(block.content):,} letters"
        found.append(error("R106", manuscript.span(block.lines), message, "leave settings alone"))
        return Settings()
    found.extend(comment_slips(block, manuscript))
    whole = _whole(block, manuscript)
    kept: dict[str, Setting] = {}
    words = comment.span(1) if comment else (0, 0)
    if _UNENDED.search(block.content, *words):
        words = _first_line(block.content, *words)
    for match in _SETTING.finditer(block.content, *words):
        setting = _setting(match, whole, known, found)
        if setting and setting.name in kept:
            message = f'"{setting.name}" stands here twice'
            found.append(error("R148", setting.span, message, "keep one"))
        elif setting:
            kept[setting.name] = setting
    return Settings(tuple(kept.values()))


def _first_line(content: str, start: int, end: int) -> tuple[int, int]:
    """Give the place of what stands on the first line, up to a dashed end."""
    line = content[start:end].partition("\n")[0]
    return start, start + len(_DASHED.sub("", line))


def _setting(
    match: re.Match[str], whole: Place, known: Sequence[str], found: list[Finding]
) -> Setting | None:
    words = match[0]
    if not words.strip():
        return None
    start, end = match.start() + _margin(words), match.start() + len(words.rstrip())
    span = whole.span(start, end)
    written, colon, rest = words.partition(":")
    name, value = written.strip().lower(), rest.strip()
    if not colon or name not in known:
        hint = _name_hint(written.strip(), known)
        found.append(error("R148", span, f"no setting {quoted(written.strip())} here", hint))
        return None
    if not value:
        found.append(error("R148", span, f'"{name}" has no value', "write it or delete the name"))
        return None
    place = _placed(whole, end - len(value), value)
    return Setting(name, _up_to_next(name, place, known, found))


def _name_hint(words: str, known: Sequence[str]) -> str:
    """Say which setting is meant, or that its colon is missing."""
    name, *value = words.split(None, 1)
    if name.lower() in known and value:
        return f"write a colon behind the name: {name.lower()}: {value[0].lstrip('= ')}"
    return near(words, known) if known else "delete the comment"


def _placed(whole: Place, start: int, value: str) -> Place:
    first = whole.span(start, start + len(value))
    return place_at(whole.file, value, line=first.line, column=first.column)


def _up_to_next(name: str, place: Place, known: Sequence[str], found: list[Finding]) -> Place:
    """Cut a value before the next setting, which a comma or a line end does not begin."""
    value = place.content
    after = re.search(rf"[,\n]\s*({'|'.join(known)})\s*:", value, re.IGNORECASE)
    if after is None:
        return place
    message = f'"{after[1]}" begins here, and "{name}" has not ended'
    hint = "write a semicolon between settings, as in id: why; minutes: 3"
    found.append(error("R148", place.span(after.start(1), len(value)), message, hint))
    return place.part(0, after.start())


def _margin(words: str) -> int:
    return len(words) - len(words.lstrip())
