"""Any number of small topics, each of other words: as outlines, and as plain words for others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

CLINIC = """name: Leaf Clinic
phone: 555-0123
emergency: "911"
presenter: A presenter
editions: [webinar, patient]
"""
REFERENCES = """references:
  - id: lee2018
    type: article-journal
    title: Tea at night
    author:
      - family: Lee
        given: D.
    container-title: Journal of Leaves
    issued: 2018
    DOI: 10.1000/leaf.1
"""
SAID = (
    "a walk after lunch helps many people sleep well tea keeps some awake until late drink water "
    "with each meal and rest when your legs are tired ask us what to eat before you travel far "
    "small steps last longer than big plans so begin with one change this week and keep it up"
)
WORDS = SAID.split()


@dataclass(frozen=True, slots=True)
class SmallSection:
    """One section of a small topic, in plain words."""

    headline: str
    points: tuple[str, ...]
    prose: tuple[str, ...]
    notes: str
    bars: tuple[tuple[str, int], ...]
    actions: tuple[str, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SmallTopic:
    """A topic of two or three sections, in plain words."""

    id: str
    title: str
    message: str
    sections: tuple[SmallSection, ...]


def small_topic(number: int) -> SmallTopic:
    """Make the topic of a number; the same number gives the same words."""
    chance = Random(number)
    sections = tuple(_section(chance) for _ in range(chance.randint(2, 3)))
    title = _words(chance, 4).capitalize()
    return SmallTopic(f"topic-{number:05}", title, f"{_sentence(chance)} {number}.", sections)


def write_topics(folder: Path, count: int) -> Path:
    """Write a workspace of so many topics."""
    for number in range(count):
        topic = small_topic(number)
        place = folder / "assets" / "outlines" / topic.id
        place.mkdir(parents=True)
        (place / "outline.md").write_text(outline_of(topic), encoding="utf-8")
        (place / "references.yaml").write_text(REFERENCES, encoding="utf-8")
    (folder / "assets" / "clinic.yaml").write_text(CLINIC, encoding="utf-8")
    return folder


def write_words(path: Path, count: int) -> Path:
    """Write the plain words of as many topics, for a program that reads no outline."""
    topics = [asdict(small_topic(number)) for number in range(count)]
    path.write_text(json.dumps(topics), encoding="utf-8")
    return path


def outline_of(topic: SmallTopic) -> str:
    """Write a topic as an outline."""
    front = (
        f"---\ndiptych: 1\nid: {topic.id}\nversion: 1.0.0\nupdated: 2026-11-02\n"
        f"title: {topic.title}\nlang: en-US\naudience: Adults\nmain-message: {topic.message}\n"
        "reviewed:\n  by: A. Person\n  credential: MD\n  on: 2026-11-02\n"
        "next-review: 2099-01-01\n---\n"
    )
    sections = (block for at, one in enumerate(topic.sections) for block in _blocks(one, at))
    return front + "".join(f"\n{block}\n" for block in sections)


def _blocks(section: SmallSection, at: int) -> Iterator[str]:
    yield f"# {section.headline}"
    yield f"<!-- id: s{at}; short: Part {at + 1} -->"
    yield _listed(section.points)
    yield "## Handout"
    yield from section.prose
    yield f"## Speaker notes\n\n{section.notes}"
    yield from _chart(section.bars)
    yield f"## Try this\n\n{_listed(section.actions)}"
    yield f"## Get help now\n\n{_listed(section.signs)}"


def _chart(bars: tuple[tuple[str, int], ...]) -> Iterator[str]:
    said = ", ".join(f"{name} {count}" for name, count in bars)
    yield "## Chart"
    yield (
        "```yaml\ntype: bar\ntitle: How many slept well\nunit: people, of 100\nsource: lee2018\n"
        f"alt: Bar chart. {said}.\n```"
    )
    rows = "\n".join(f"| {name} | {count} |" for name, count in bars)
    yield f"| Who | People |\n|---|---:|\n{rows}"


def _listed(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _section(chance: Random) -> SmallSection:
    return SmallSection(
        headline=_words(chance, 6).capitalize(),
        points=tuple(_words(chance, 8).capitalize() for _ in range(3)),
        prose=tuple(_paragraph(chance) for _ in range(3)),
        notes=_paragraph(chance),
        bars=tuple((name, chance.randint(1, 99)) for name in ("Walkers", "Readers", "Others")),
        actions=tuple(_sentence(chance) for _ in range(2)),
        signs=(_words(chance, 5).capitalize(),),
    )


def _paragraph(chance: Random) -> str:
    return " ".join(_sentence(chance) for _ in range(4))


def _sentence(chance: Random) -> str:
    return f"{_words(chance, chance.randint(6, 12)).capitalize()}."


def _words(chance: Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))
