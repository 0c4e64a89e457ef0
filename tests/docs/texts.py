"""The hand-written texts that pages are made of: templates, and entries below `=== ` lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent
MADE = "<!-- Made by `./run docs` from the program and from tests/docs/: change it there. -->"
_ENTRY = re.compile(r"^=== (.+)\n", re.MULTILINE)
_PLACE = re.compile(r"\(here: ([a-z]+)\)")


def filled(name: str, places: Mapping[str, str]) -> str:
    """Fill the places `(here: …)` of a template; each has to be used, and none may be left."""
    template = (FOLDER / name).read_text(encoding="utf-8")
    assert {"made", *places} == set(_PLACE.findall(template))
    return _PLACE.sub(lambda match: {"made": MADE, **places}[match[1]], template)


def entries(name: str) -> dict[str, str]:
    """Read a file of entries, each below a line such as `=== Chart`."""
    _, *rest = _ENTRY.split((FOLDER / name).read_text(encoding="utf-8"))
    return {title: words.strip("\n") for title, words in zip(rest[::2], rest[1::2], strict=True)}


def meanings(entry: str) -> dict[str, str]:
    """Read the lines `key: what it means` of an entry of keys.txt."""
    lines = (line.partition(": ") for line in entries("keys.txt")[entry].split("\n"))
    return {key: meaning for key, _, meaning in lines}
