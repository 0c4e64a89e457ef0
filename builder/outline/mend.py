"""Slips of an outline mended, where there is exactly one right mending."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from builder.findings import Finding
from builder.outline.margin import is_note
from builder.outline.read import read_outline
from builder.outline.slug import make_slug
from builder.record import record

_ROUNDS = 50  # two for each of several headings in a row: a mended one lacks its id
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_BULLET = re.compile(
    "(?P<indent>[ \t]*)(?P<sign>[•·◦▪‣●○■⁃∙➢\uf0b7\uf0a7]|o(?=\t))[ \t\u00a0]*(?P<words>.+)"
)
_CLOSE = re.compile(r"(?P<indent>[ \t]*)(?P<sign>[-+*])(?P<words>[^\W\d_].*)")  # `-Wash`
_DASHED = re.compile(r"(?P<indent>[ \t]*)[–—][ \t\u00a0]+(?P<words>.+)")  # Word's dashes
_MARKED = re.compile(r"[-+*=#>|~`]|[0-9]+[.)]\s")  # what is more than words for Markdown
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]+[.)])[ \t]")
_HEADING = re.compile(r"(?P<signs>#{1,3})(?P<words>[^#\s].*)")
_INNER_CAPITAL = re.compile(r"\w*[a-z][A-Z]")  # #CleanHands
_OPENING = re.compile(r"(?P<indent>[ \t]*)<!(?:[–—]-?|-[–—]?)(?!-)")  # what Word makes of <!--
_CLOSING = re.compile(r"[–—]-?>[ \t]*$")
_ID = re.compile(r"\b[Ii][Dd][ \t]*:[ \t]*([a-z0-9-]+)")
_MAX_INDENT = 3  # CommonMark: four spaces are code, or more words of the paragraph above


@record
class _Slips:
    """The lines of a file without their ends, and on which of them each code was found."""

    lines: Sequence[str]
    found: Mapping[str, frozenset[int]]
    """By code; lines count from 0."""

    def at(self, code: str) -> list[int]:
        """The lines with this code, from the top down."""
        return sorted(self.found.get(code, ()))

    def line(self, at: int) -> str:
        """A line; before the first and after the last they are blank."""
        return self.lines[at] if 0 <= at < len(self.lines) else ""


def mend_outline(text: str, *, file: str, topic: str) -> str:
    """Mend all of an outline: what one mending brings to light, the next one mends.

    Where that comes to no end, we have misread the file, and it stays as it is.
    """
    last = text
    for _ in range(_ROUNDS):
        _, found = read_outline(last, file=file, topic=topic)
        mended = mend(last, found)
        if mended == last:
            return last
        last = mended
    return text


def mend(text: str, findings: Iterable[Finding]) -> str:
    """Mend pasted bullets, headings without their space, comments with Word's dashes, missing ids.

    Words and line ends stay as they are. A line that is added ends like the first one.
    """
    pieces = _LINE_END.split(text)
    slips = _Slips(pieces[::2], _by_code(findings))
    end = next(iter(pieces[1:]), "\n")
    for at, words in _mended_lines(slips).items():
        pieces[2 * at] = words.replace("\n", end)
    return "".join(pieces)


def _mended_lines(slips: _Slips) -> dict[int, str]:
    words = {**_bullets(slips), **_close_items(slips), **_dashed_items(slips), **_headings(slips)}
    return {**words, **_comments(slips), **_ids(slips)}


def _by_code(findings: Iterable[Finding]) -> dict[str, frozenset[int]]:
    lines: dict[str, set[int]] = {}
    for finding in findings:
        lines.setdefault(finding.code, set()).add(finding.span.line - 1)
    return {code: frozenset(found) for code, found in lines.items()}


def _bullets(slips: _Slips) -> dict[int, str]:
    """Make items of pasted bullets, run by run."""
    return {
        at: item
        for run in _runs_of_bullets(slips)
        for at, item in _items(run, slips.line(min(run) - 1))
    }


def _runs_of_bullets(slips: _Slips) -> list[dict[int, re.Match[str]]]:
    """Find the pasted bullets, those on lines that follow each other together."""
    runs: list[dict[int, re.Match[str]]] = []
    for at in slips.at("R142"):
        bullet = _BULLET.fullmatch(slips.line(at))
        if bullet is None or _MARKED.match(bullet["words"]):
            continue
        if not runs or at - 1 not in runs[-1]:
            runs.append({})
        runs[-1][at] = bullet
    return runs


def _items(run: Mapping[int, re.Match[str]], above: str) -> Iterator[tuple[int, str]]:
    """Make items of the bullets of one run.

    In Word's lists each level has a sign of its own, so a second sign is a level further in.
    Below an item any indent is read; elsewhere up to three spaces are.
    """
    depths: dict[str, int] = {}
    hangs = _ITEM.match(above) is not None
    base = ""
    for at, bullet in run.items():
        depth = depths.setdefault(bullet["sign"], len(depths))
        own = bullet["indent"].expandtabs(4)
        indent = own if len(own) <= _MAX_INDENT or hangs else ""
        if not depth and len(depths) == 1:
            base = indent
        yield at, f"{base + '  ' * depth if depth else indent}- {bullet['words']}"


def _close_items(slips: _Slips) -> dict[int, str]:
    """Put the space behind a list's sign, where a line beside it is an item too."""
    close = {at: _CLOSE.fullmatch(slips.line(at)) for at in slips.at("R142")}
    read = {at: match for at, match in close.items() if match and "*" not in match["words"]}
    return {
        at: f"{match['indent']}- {match['words']}"
        for at, match in read.items()
        if any(one in read or _ITEM.match(slips.line(one)) for one in (at - 1, at + 1))
    }


def _dashed_items(slips: _Slips) -> dict[int, str]:
    """Make items of lines that open with a long dash, where several follow each other.

    A single one may be an aside, and beside other signs nobody knows its level.
    """
    dashed = {at: _DASHED.fullmatch(slips.line(at)) for at in slips.at("R142")}
    read = {at: match for at, match in dashed.items() if match}
    around = {at: {at - 1, at + 1} for at in read}
    return {
        at: f"{match['indent']}- {match['words']}"
        for at, match in read.items()
        if around[at] & {*read} and not any(_BULLET.match(slips.line(one)) for one in around[at])
    }


def _headings(slips: _Slips) -> dict[int, str]:
    """Put the space behind #; a single # is left alone where it may be a hashtag."""
    mended = {}
    for at in slips.at("R142"):
        heading = _HEADING.fullmatch(slips.line(at))
        if heading is None:
            continue
        words = heading["words"]
        is_hashtag = words[0].islower() or _INNER_CAPITAL.match(words) is not None
        is_clear = not slips.line(at - 1).strip() and not is_hashtag
        if is_clear or len(heading["signs"]) > 1:
            mended[at] = f"{heading['signs']} {words}"
    return mended


def _comments(slips: _Slips) -> dict[int, str]:
    """Make two hyphens of the long dash with which a comment begins or ends."""
    mended = {}
    for at in slips.at("R193"):
        line = slips.line(at)
        opened = _OPENING.sub(r"\g<indent><!--", line) if _OPENING.match(line) else line
        closed = _CLOSING.sub("-->", opened)
        if closed != line:
            mended[at] = closed
    return mended


def _ids(slips: _Slips) -> dict[int, str]:
    """Give sections their ids, each in the comment that it has, or in one of its own."""
    taken = {name for line in slips.lines for name in _ID.findall(line)}
    mended = {}
    for number, at in enumerate(slips.at("R190"), 1):
        headline = slips.line(at)
        slug = make_slug(headline, taken=taken, otherwise=f"section-{number}")
        taken.add(slug)
        comment = _comment_below(slips, at)
        if comment is None and _OPENING.match(_first_below(slips, at)):
            continue  # a comment whose dash is mended first
        if comment is None:
            gap = "\n" if slips.line(at + 1).strip() else ""
            mended[at] = f"{headline}\n\n<!-- id: {slug} -->{gap}"
        elif _is_code(slips.line(comment.start)):
            mended[comment.start] = slips.line(comment.start).lstrip()
        elif not any(slips.found.get(code, frozenset()) & {*comment} for code in _UNCLEAR):
            opening = slips.line(comment.start)
            mended[comment.start] = re.sub(r"<!--[ \t]*", f"<!-- id: {slug}; ", opening, count=1)
    return mended


def _first_below(slips: _Slips, at: int) -> str:
    return next((line for line in slips.lines[at + 1 :] if line.strip()), "")


def _is_code(line: str) -> bool:
    indent = line[: len(line) - len(line.lstrip())]
    return len(indent.expandtabs(4)) > _MAX_INDENT


_UNCLEAR = ("R106", "R148", "R193")  # a comment with these may hold a misspelt id


def _comment_below(slips: _Slips, at: int) -> range | None:
    """Find the lines of the comment with settings below a headline."""
    rows = range(at + 1, len(slips.lines))
    first = next((row for row in rows if slips.line(row).strip()), at)
    opening = slips.line(first).lstrip()
    if first == at or not opening.startswith("<!--"):
        return None
    last = next((row for row in rows if row >= first and "-->" in slips.line(row)), first)
    if not is_note(opening):
        return range(first, last + 1)
    return _comment_below(slips, last)  # notes may stand before it
