"""A seed turned into a whole outline that keeps to the grammar."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.random_outlines.author import PLAIN, WILD, Author, Habit, yaml
from tests.random_outlines.parts import PARTS, SEVERAL, SHOWN, call, glossary

LENGTHS = ((1, 2), (1, 4), (3, 9), (10, 25))  # sections, fewest and most
WEIGHTS = (45, 38, 14, 3)
SHARES = (0.1, 0.3, 0.6)  # of all parts that a section has
MANY, FEW_PARTS = 10, 0.08  # so many sections, and the share of parts that each of them has
BOXING = 2  # sections whose claims may be boxed: two times five
BRIEF_FRONT = """---
diptych: 1
id: tea
version: 1.0.0
updated: 2026-11-02
lang: en-US
title: Tea and sleep
audience: Adults
main-message: Drink the last cup at noon.
---
"""
TERM_LINK = re.compile(r"\[([^\]]*)\]\(#([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it is written."""

    name: str
    body: str

    @property
    def source(self) -> str:
        """The part below its heading."""
        return f"\n## {self.name}\n\n{self.body}\n"


@dataclass(frozen=True, slots=True)
class Section:
    """A section as it is written."""

    head: str
    points: str
    parts: tuple[Part, ...]

    @property
    def opening(self) -> str:
        """What stands above its parts."""
        return f"\n{self.head}\n\n{self.points}\n"

    @property
    def source(self) -> str:
        """The section with all its parts."""
        return self.opening + "".join(part.source for part in self.parts)


@dataclass(frozen=True, slots=True)
class Draft:
    """An outline as it is written, in pieces that can be left out."""

    front: str
    sections: tuple[Section, ...]

    @property
    def source(self) -> str:
        """The whole file."""
        whole = self.front + "".join(section.source for section in self.sections)
        explained = set(re.findall(r"^- \*\*(term \d+)\*\*", whole, re.MULTILINE))
        return TERM_LINK.sub(lambda link: _led(link, explained), whole)


def without(draft: Draft, lines: Collection[int]) -> Draft:
    """Leave out the parts that these lines, counted from 1, are of.

    What stands above the parts, in a section or in the file, gives way to a few words.
    """
    walk = _Walk(frozenset(lines))
    front = BRIEF_FRONT if walk.is_hit(draft.front) else draft.front
    sections = []
    for section in draft.sections:
        is_hit = walk.is_hit(section.opening)
        parts = tuple(part for part in section.parts if not walk.is_hit(part.source))
        has_lost = is_hit or parts != section.parts
        kept = _shortened(section, len(sections)) if is_hit else section
        points = kept.points or ("- A point" if has_lost else "")
        sections.append(replace(kept, points=points, parts=parts))
    return Draft(front, tuple(sections))


def _shortened(section: Section, number: int) -> Section:
    """Give a section a short headline and one short point."""
    kind = "; kind: marketing" if "kind: marketing" in section.head else ""
    return Section(f"# A headline\n\n<!-- id: brief-{number}{kind} -->", "- A point", ())


@dataclass(slots=True)
class _Walk:
    """A way down a file, piece by piece."""

    lines: frozenset[int]
    first: int = 1

    def is_hit(self, piece: str) -> bool:
        """Step over a piece and tell whether one of the lines is in it."""
        after = self.first + piece.count("\n")
        hit = not self.lines.isdisjoint(range(self.first, after))
        self.first = after
        return hit


def _led(link: re.Match[str], explained: set[str]) -> str:
    """Keep a link to a word to know, unless its part was left out."""
    return link[0] if link[2].replace("-", " ") in explained else link[1]


def draft_of(seed: int, habit: Habit = PLAIN, *, count: int = 0) -> Draft:
    """Write the outline of a seed, of `count` sections that teach or of as many as chance has."""
    chance = Random(seed)
    author = Author(chance, habit)
    count = count or chance.randint(*chance.choices(LENGTHS, WEIGHTS)[0])
    share = chance.choice(SHARES) if count < MANY else FEW_PARTS
    terms = tuple(f"term-{number}" for number in range(author.count(0, 9)))
    author = replace(author, terms=terms)
    sections = [
        _section(replace(author, boxes=number < BOXING), number, share=share)
        for number in range(count)
    ]
    sections = list(_with_terms(author, sections))
    if author.happens(0.3):
        sections.append(_marketing(author))
    return Draft(_front(author), tuple(sections))


def _section(author: Author, number: int, *, share: float) -> Section:
    names = [name for name in PARTS if author.happens(share)]
    names += [name for name in SEVERAL if author.happens(share / 3)]
    author.chance.shuffle(names)
    has_points = author.happens(0.85) or not any(name in SHOWN for name in names)
    points = author.items(1, 9) if has_points else ""
    parts = tuple(Part(name, PARTS[name](author)) for name in names)
    return Section(_head(author, f"s{number}"), points, parts)


def _head(author: Author, section_id: str, more: str = "") -> str:
    short = f"; short: {author.brief()}" if author.happens(0.8) else ""
    minutes = f"; minutes: {author.chance.randint(1, 9)}" if author.happens(0.5) else ""
    return f"# {author.headline()}\n\n<!-- id: {section_id}{short}{minutes}{more} -->"


def _with_terms(author: Author, sections: Sequence[Section]) -> Iterator[Section]:
    """Explain the words to know, some in each of the first sections."""
    terms = list(author.terms)
    for section in sections:
        here, terms = terms[:4], terms[4:]
        if not here:
            yield section
            continue
        part = Part("Words to know", glossary(author, here))
        at = author.chance.randint(0, len(section.parts))
        yield replace(section, parts=(*section.parts[:at], part, *section.parts[at:]))


def _marketing(author: Author) -> Section:
    names = [name for name in ("Handout", "Chart", "Picture", "Table") if author.happens(0.25)]
    parts = [Part(name, PARTS[name](author)) for name in names]
    parts.append(Part("Call to action", call(author)))
    points = author.items(1, 4)
    return Section(_head(author, "book", "; kind: marketing"), points, tuple(parts))


def _front(author: Author) -> str:
    message = ". ".join(author.plain(author.habit.sentence) for _ in range(author.count(1, 3)))
    exception = f" ({author.plain(author.habit.sentence)}.)" if author.happens(0.3) else ""
    lines = [
        "---",
        *("diptych: 1", "id: tea", "version: 1.0.0", "updated: 2026-11-02", "lang: en-US"),
        f"title: {yaml(author.plain(author.habit.brief * 2))}",
        f"audience: {author.quoted()}",
        f"main-message: {yaml(f'{message}.{exception}')}",
        *_more_front(author),
        "---",
    ]
    return "\n".join(lines) + "\n"


def _more_front(author: Author) -> Iterator[str]:
    for key in ("subtitle", "objective"):
        if author.happens(0.5):
            yield f"{key}: {yaml(author.sentence())}"
    for key in ("objectives", "takeaways"):
        if author.happens(0.5):
            yield f"{key}:"
            yield from (f"  - {yaml(author.sentence())}" for _ in range(author.count(1, 5)))
    if author.happens(0.3):
        yield "reviewed:\n  by: A. Person\n  credential: MD\n  on: 2026-10-01"
    if author.happens(0.5):
        yield "next-review: 2027-11-02"


if __name__ == "__main__":
    print(draft_of(int(sys.argv[1]), WILD if "wild" in sys.argv else PLAIN).source)  # noqa: T201
