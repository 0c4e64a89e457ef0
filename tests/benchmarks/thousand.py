"""A topic of a thousand slides, and the script that puts the same words on slides one by one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

SECTIONS, SLIDES, POINTS = 100, 10, 7  # slides of a section, points of a slide
FRONT = """---
diptych: 1
id: long
version: 1.0.0
updated: 2026-11-02
title: A long talk
lang: en-US
audience: Whoever stays
main-message: Long talks are long. Take a break.
---
"""
CLINIC = 'name: Leaf Clinic\nphone: 555-0123\nemergency: "911"\n'
WORDS = "Tea keeps some people awake, cup after cup"
PLAIN = """
import sys
from pptx import Presentation
deck = Presentation()
for number in range(int(sys.argv[1])):
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = f"Cup {number // 10} keeps somebody awake"
    frame = slide.placeholders[1].text_frame
    frame.text = sys.argv[3]
    for point in range(1, 7):
        frame.add_paragraph().text = f"{sys.argv[3]}, {point}"
    slide.notes_slide.notes_text_frame.text = "Say it slowly."
deck.save(sys.argv[2])
"""


def make_topic(folder: Path) -> Path:
    """Write a workspace whose one topic makes a thousand slides."""
    topic = folder / "assets" / "outlines" / "long"
    topic.mkdir(parents=True)
    sections = "".join(_section(number) for number in range(SECTIONS))
    (topic / "outline.md").write_text(FRONT + sections, encoding="utf-8")
    (topic / "references.yaml").write_text("references: []\n", encoding="utf-8")
    (folder / "assets" / "clinic.yaml").write_text(CLINIC, encoding="utf-8")
    return folder


def _section(number: int) -> str:
    points = "".join(f"- {WORDS}, {point}\n" for point in range(SLIDES * POINTS))
    notes = "\n## Speaker notes\n\nSay it slowly.\n"
    return f"\n# Cup {number} keeps somebody awake\n\n<!-- id: s{number} -->\n\n{points}{notes}"


def plain_command(folder: Path) -> Sequence[str]:
    """Give the command that makes the deck with python-pptx alone."""
    count = str(SECTIONS * SLIDES)
    return [sys.executable, "-c", PLAIN, count, str(folder / "plain.pptx"), WORDS]
