"""Nothing that the topic has to say is lost on the way to slide and page."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from builder.verify.read_deck import read_deck
from builder.verify.read_handout import read_handout

ROOT = Path(__file__).resolve().parents[2]
WORDS = Path(__file__).with_name("words.txt")
DECK = ROOT / "decks" / "gut-autoimmune.en.pptx"
HANDOUTS = ROOT / "handouts"
# On paper a citation's numbers stand behind a letter, a stop or a bracket, without a space.
_NUMBERS = re.compile(r"(?<=[a-z.,)”'’?])\d{1,2}(?:,\d{1,2})*(?=[\s;:)]|$)")


def wanted() -> dict[str, list[str]]:
    """Read the lines that have to be found, by where."""
    lines: dict[str, list[str]] = defaultdict(list)
    where = ""
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            where = line[3:]
        elif line.strip() and not line.startswith("#"):
            lines[where].append(line)
    return lines


def folded(words: str) -> str:
    return " ".join(words.split())


@cache
def deck_words() -> tuple[str, str]:
    """Give what the slides say, and what the notes say."""
    deck = read_deck(DECK.read_bytes())
    assert deck
    cells = [cell for table in deck.tables for row in table.rows for cell in row]
    shown = [text.words for text in deck.texts]
    notes = [note.words for slide in deck.slides for note in slide.notes]
    return folded("\n".join([*shown, *cells])), folded("\n".join(notes))


@cache
def handout_words(kind: str) -> str:
    handout = read_handout((HANDOUTS / f"gut-autoimmune.en.{kind}.letter.pdf").read_bytes())
    assert handout
    return folded("\n".join(_NUMBERS.sub("", tag.text) for tag in handout.tags))


@pytest.mark.parametrize("line", [*wanted()["deck and booklet"], *wanted()["deck"]])
def test_stands_on_a_slide(line: str) -> None:
    assert line in deck_words()[0]


@pytest.mark.parametrize("line", wanted()["notes"])
def test_stands_in_the_notes(line: str) -> None:
    assert line in deck_words()[1]


@pytest.mark.parametrize("line", [*wanted()["deck and booklet"], *wanted()["booklet"]])
def test_stands_in_the_booklet(line: str) -> None:
    assert line in handout_words("booklet")


@pytest.mark.parametrize("line", wanted()["sheet"])
def test_stands_on_the_sheet(line: str) -> None:
    assert line in handout_words("sheet")
