"""The builder's own words in one language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from builder.findings import BuilderError, Finding
from builder.outline.strict_yaml import Scalar, read_yaml

FOLDER = Path(__file__).parent.parent / "data" / "phrases"
_PLACE = re.compile(r"\{([a-z]+)\}")  # filled in one pass: a value may hold braces of its own


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Phrases by key; a key that nobody wrote is our fault."""

    lang: str
    phrases: Mapping[str, str]

    def say(self, key: str, **values: str) -> str:
        """Give a phrase with its places filled in."""
        if key not in self.phrases:
            raise BuilderError(f"no phrase {key!r} in {self.lang}")
        return _PLACE.sub(lambda place: values.get(place[1], place[0]), self.phrases[key])

    def day(self, day: date) -> str:
        """Write a date as people write it."""
        month = self.say("months").split()[day.month - 1]
        return self.say("date", month=month, day=str(day.day), year=str(day.year))

    def shown_date(self, words: str) -> str:
        """Write what may be a day, as in a clinic's field, as people write it."""
        try:
            return self.day(date.fromisoformat(words))
        except ValueError:
            return words


@cache
def phrases_of(language: str) -> Phrases:
    """Load the phrases of a language; English where there are none."""
    path = FOLDER / f"{language}.yaml"
    if not path.exists():
        path = FOLDER / "en.yaml"
    found: list[Finding] = []
    text = path.read_text(encoding="utf-8")
    mapping = read_yaml(text, file=path.name, first_line=1, found=found)
    if mapping is None or found:
        raise BuilderError(f"the phrases of {path.stem} are not readable: {found}")
    pairs = {key.text: node.text for key, node in mapping.entries if isinstance(node, Scalar)}
    return Phrases(path.stem, pairs)
