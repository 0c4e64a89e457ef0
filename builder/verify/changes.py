"""Two versions of an artifact compared: on which slide or page they part, and in what words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from builder.artifact import digest_of, read_stamp
from builder.findings import BuilderError
from builder.record import record
from builder.verify.dump import dump_deck, dump_handout
from builder.verify.read_handout import read_handout

_SLIDE = "## slide "
_STAMPED = {"version": "version", "review": "review", "warnings": "count of warnings"}
_LONGEST = 80  # letters of a line that is shown


@record
class Change:
    """What differs on one slide or page, or in what a file says of itself."""

    where: str
    old: str
    """The first words that are gone; empty where something was put in."""
    new: str
    """The first words that are there instead."""


def changes_between(old: bytes, new: bytes, name: str) -> tuple[Change, ...]:
    """List the slides or pages that differ, in order; empty where nobody sees or hears a change."""
    pages = _slides if name.endswith(".pptx") else _pages
    try:
        before, after = pages(old), pages(new)
    except BuilderError:
        return (Change("the file", "", "cannot be read"),)
    found = [_page_change(was, now) for was, now in zip_longest(before, after)]
    changes = tuple(change for change in found if change)
    return changes or tuple(_hidden(old, new, name))


def is_drawn_alike(old: bytes, new: bytes, name: str) -> bool:
    """Tell whether two versions differ in nothing but the fingerprint of what they come from."""
    was, now = read_stamp(old, name), read_stamp(new, name)
    if was and now and name.endswith(".pdf"):  # its stamp counts in its digest, a deck's does not
        old = old.replace(was.fingerprint.encode(), now.fingerprint.encode())
    return digest_of(old, name) == digest_of(new, name)


@record
class _Page:
    """A slide or a page: its name and all that it says, line by line."""

    name: str
    lines: tuple[str, ...]


def _slides(data: bytes) -> list[_Page]:
    slides: list[_Page] = []
    lines: list[str] = []
    for line in dump_deck(data).splitlines():
        if line.startswith(_SLIDE):
            name = line.removeprefix("## ").partition(" (")[0]
            lines = []
            slides.append(_Page(name, (line,)))
        elif slides and line and not line.startswith("# "):
            lines.append(line)
            slides[-1] = _Page(slides[-1].name, (slides[-1].lines[0], *lines))
    return slides


def _pages(data: bytes) -> list[_Page]:
    handout = read_handout(data)
    if handout is None:
        raise BuilderError("this is no PDF that can be read")
    return [_Page(f"page {at}", tuple(_words(page))) for at, page in enumerate(handout.pages, 1)]


def _words(page: str) -> Iterator[str]:
    """Part a page at the ends of its sentences, so that a change shows in few words."""
    start = 0
    for at, sign in enumerate(page):
        if sign in ".?!" and page[at + 1 : at + 2] in {"", " "}:
            yield page[start : at + 1].strip()
            start = at + 1
    if page[start:].strip():
        yield page[start:].strip()


def _page_change(was: _Page | None, now: _Page | None) -> Change | None:
    match was, now:
        case _Page(), None:
            return Change(was.name, _shown(was.lines), "")
        case None, _Page():
            return Change(now.name, "", _shown(now.lines))
        case _Page(lines=old), _Page(lines=new) if old != new:
            pair = next(pair for pair in zip_longest(old, new, fillvalue="") if pair[0] != pair[1])
            return Change(now.name, *map(_short, pair))
        case _:
            return None


def _hidden(old: bytes, new: bytes, name: str) -> Iterator[Change]:
    """Find what differs where no slide and no page does: in the tags, or in the stamp."""
    if name.endswith(".pdf"):
        before, after = (dump_handout(data).splitlines() for data in (old, new))
        for was, now in zip_longest(before, after, fillvalue=""):
            if was != now:
                yield Change("the tags", _short(was), _short(now))
                return
    stamps = read_stamp(old, name), read_stamp(new, name)
    for field, words in _STAMPED.items():
        was, now = (getattr(stamp, field, "") for stamp in stamps)
        if was != now:
            yield Change(f"its {words}", str(was), str(now))


def _shown(lines: Sequence[str]) -> str:
    return _short(" ".join(lines[1:] or lines))


def _short(line: str) -> str:
    line = line.strip()
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
