"""Two versions of an artifact held together line by line: what its reading in words passes over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from builder.artifact import digest_of, read_stamp
from builder.artifact_name import is_deck
from builder.compare.model import Action, Change, Kind, Spot
from builder.record import record
from builder.text.sentences import split_sentences
from builder.verify.dump import dump_deck, dump_handout
from builder.verify.read_handout import read_handout

_SLIDE = "## slide "


def line_changes(old: bytes, new: bytes, file: str) -> Iterator[Change]:
    """Name the slides or pages that read otherwise, each with the first line that does."""
    pages = _slides if is_deck(file) else _pages
    unit = "slide" if is_deck(file) else "page"
    is_told = False
    for number, pair in enumerate(zip_longest(pages(old), pages(new), fillvalue=_Page()), 1):
        if pair[0].lines != pair[1].lines:
            is_told = True
            spots = (Spot(file, unit, number, number, pair[1].title),)
            yield Change(Kind.LOOK, Action.CHANGED, *_first_difference(*pair), spots=spots)
    if not is_told and not is_deck(file):
        yield from _tag_changes(old, new, file)


def is_drawn_alike(old: bytes, new: bytes, file: str) -> bool:
    """Tell whether two versions differ in nothing but the fingerprint of what they come from."""
    was, now = read_stamp(old, file), read_stamp(new, file)
    if was and now and not is_deck(file):  # its stamp counts in its digest, a deck's does not
        old = old.replace(was.fingerprint.encode(), now.fingerprint.encode())
    return digest_of(old, file) == digest_of(new, file)


@record
class _Page:
    """A slide or a page: its title and all that it says, line by line."""

    title: str = ""
    lines: tuple[str, ...] = ()


def _slides(data: bytes) -> list[_Page]:
    slides: list[list[str]] = []
    for line in dump_deck(data).splitlines():
        if line.startswith(_SLIDE):
            slides.append([line])
        elif slides and line and not line.startswith("# "):
            slides[-1].append(line)
    return [_Page(_title(lines), tuple(lines)) for lines in slides]


def _title(lines: list[str]) -> str:
    titles = (line for line in lines if line.startswith(("title:", "ctrTitle:")))
    return next(titles, "").partition(":")[2].strip()


def _pages(data: bytes) -> list[_Page]:
    handout = read_handout(data)
    pages = handout.pages if handout else ()
    return [_Page("", tuple(one.text for one in split_sentences(page))) for page in pages]


def _first_difference(was: _Page, now: _Page) -> tuple[str, str]:
    pairs = zip_longest(was.lines, now.lines, fillvalue="")
    one, other = next(pair for pair in pairs if pair[0] != pair[1])
    return one.strip(), other.strip()


def _tag_changes(old: bytes, new: bytes, file: str) -> Iterator[Change]:
    """Tell the first difference in the tags of a PDF, which only screen readers meet."""
    lines = (dump_handout(data).splitlines() for data in (old, new))
    for was, now in zip_longest(*lines, fillvalue=""):
        if was != now:
            spots = (Spot(file, "page", 0, 0, ""),)
            yield Change(
                Kind.LOOK, Action.CHANGED, was.strip(), now.strip(), "the tags", spots=spots
            )
            return
