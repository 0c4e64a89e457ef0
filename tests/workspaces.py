"""Workspaces made in a folder of the test, and the command run in them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.topics import CLINIC, FRONT, REFERENCES, SECTION

ROOT = Path(__file__).resolve().parents[1]
OUTLINE = f"""{FRONT}{SECTION}- Tea keeps people awake [@smith2020]
- Nobody knows quite why

## Handout

Tea keeps some people awake [@smith2020; @lee2018].

## Chart

```yaml
type: bar
title: Two cups keep more people awake
unit: people awake, of 100
source: smith2020
alt: Bar chart. After one cup 20 people are awake, after two cups 35.
```

| Cups | People |
|------|-------:|
| One  |     20 |
| Two  |     35 |

## Get help now

- Your **heart races** and will not stop.
"""
DECK = "decks/tea.en.pptx"
BOOKLET = "handouts/tea.en.booklet.letter.pdf"
SHEET = "handouts/tea.en.sheet.letter.pdf"


def make_workspace(folder: Path, outline: str = OUTLINE) -> Path:
    """Write a workspace with one topic."""
    topic = folder / "assets" / "outlines" / "tea"
    topic.mkdir(parents=True)
    (topic / "outline.md").write_text(outline, encoding="utf-8")
    (topic / "references.yaml").write_text(REFERENCES, encoding="utf-8")
    (folder / "assets" / "clinic.yaml").write_text(CLINIC, encoding="utf-8")
    return folder


def add_topic(workspace: Path, name: str, outline: str = OUTLINE) -> Path:
    """Write one more topic, of the same words."""
    topic = workspace / "assets" / "outlines" / name
    topic.mkdir()
    (topic / "outline.md").write_text(outline.replace("id: tea", f"id: {name}"), encoding="utf-8")
    (topic / "references.yaml").write_text(REFERENCES, encoding="utf-8")
    return topic


def outline_path(workspace: Path, topic: str = "tea") -> Path:
    """Find the outline of a topic."""
    return workspace / "assets" / "outlines" / topic / "outline.md"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str


def run(folder: Path, *words: str, **environment: str) -> Ran:
    """Run the command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "builder", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def files(folder: Path) -> dict[str, bytes]:
    """Give every artifact below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in ("decks", "handouts")
        for path in sorted((folder / name).rglob("*"))
        if path.is_file()
    }
