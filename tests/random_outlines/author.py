"""Chance turned into words and texts of an outline, with every mark that a text may have."""

from __future__ import annotations

import json
from dataclasses import dataclass
from random import Random

KEYS = ("lee2018", "smith2020", "osei2019", "ruiz2021", "weber2015", "kaya2022")
FIELDS = ("name", "phone", "after-hours", "hours", "cost-of-call")
SYLLABLES = (
    *("ba", "ce", "di", "fy", "gu", "la", "me", "ni", "po", "ru", "sa", "tu", "vi", "wo", "zu"),
    *("ñá", "üß", "åø", "čě", "żą", "ęś", "țî", "őű", "ğı", "ēū", "ľŕ", "ẽĩ"),
)
SMALL = ("a", "of", "to", "and", "is", "you", "for", "it", "in", "the", "not", "with")
ODD = (
    *("20", "2,000", "50%", "1–2", "e-mail", "and/or", "1-800-555-0102", "100.4°F", "(now)", "–"),
    *("“so”", "it’s", "½", "10 mg", "5 of 100", "…", "A", "7 a.m.", "<", "&", "twenty-one"),
)


@dataclass(frozen=True, slots=True)
class Habit:
    """How an author writes: the most letters of a word, the most words of each kind of text."""

    letters: int
    brief: int
    """Of a name, an option, a step of a diagram."""
    sentence: int
    """Of a point, a cell, a headline."""
    columns: int
    """Of a table."""
    bars: int
    """Rows of a chart; a page holds no more than eight with three bars each."""


PLAIN = Habit(letters=12, brief=3, sentence=10, columns=3, bars=6)
WILD = Habit(letters=45, brief=9, sentence=24, columns=5, bars=12)


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who writes an outline by chance; equal seeds write equal outlines."""

    chance: Random
    habit: Habit
    terms: tuple[str, ...] = ()
    """The words to know that texts may lead to."""
    boxes: bool = False
    """May claims stand in the box of what we know, which holds ten?"""

    def happens(self, share: float) -> bool:
        """Decide, so that `share` of all answers are yes."""
        return self.chance.random() < share

    def count(self, fewest: int, most: int) -> int:
        """Draw a number, small ones more often."""
        return fewest + int((most - fewest + 1) * self.chance.random() ** 2)

    def word(self) -> str:
        """Draw a word: mostly a short one, and sometimes one as long as the habit allows."""
        if self.happens(0.4):
            return self.chance.choice(SMALL)
        is_long = self.happens(0.02)
        letters = self.habit.letters if is_long else min(self.habit.letters, self.count(3, 14))
        made = "".join(self.chance.choices(SYLLABLES, k=letters))[:letters]
        return made if len(made) % 2 == 0 else made[:-1] + "a"

    def plain(self, most: int) -> str:
        """Draw plain words, the first of them a word and no sign."""
        more = (self._word_or_sign() for _ in range(self.count(0, most - 1)))
        return " ".join([self.word(), *more]).capitalize()

    def brief(self) -> str:
        """Draw a few plain words."""
        return self.plain(self.habit.brief)

    def name(self) -> str:
        """Draw a few words without any sign, such as one that an arrow is written with."""
        return " ".join(self.word() for _ in range(self.count(1, self.habit.brief))).capitalize()

    def sentence(self) -> str:
        """Draw a plain sentence."""
        return self.plain(self.habit.sentence) + self.chance.choice((".", ".", "", "?"))

    def headline(self) -> str:
        """Draw a headline of one sentence or two."""
        if self.happens(0.2):
            half = self.habit.sentence // 2
            return f"{self.plain(half)}. {self.plain(half)}"
        return self.plain(self.habit.sentence)

    def quoted(self) -> str:
        """Draw a few words as a yaml value."""
        return yaml(self.brief())

    def marked(self, most: int) -> str:
        """Draw a text of the outline with any mark that it may have."""
        pieces = [self.plain(max(1, most // 2)), *(self._piece() for _ in range(self.count(0, 3)))]
        return " ".join(pieces) + self._cited()

    def text(self) -> str:
        """Draw one marked text as long as a point."""
        return self.marked(self.habit.sentence)

    def paragraph(self) -> str:
        """Draw a paragraph of some sentences."""
        return " ".join(self.text() + "." for _ in range(self.count(1, 6)))

    def items(self, fewest: int, most: int, *, below: bool = True) -> str:
        """Draw a list, perhaps with lists below its items."""
        lines = []
        for _ in range(self.count(fewest, most)):
            lines.append(f"- {self.text()}")
            if below and self.happens(0.3):
                lines += [f"  - {self.text()}" for _ in range(self.count(1, 4))]
        return "\n".join(lines)

    def sources(self) -> tuple[str, ...]:
        """Draw some sources."""
        return tuple(self.chance.sample(KEYS, self.count(1, 4)))

    def _word_or_sign(self) -> str:
        return self.chance.choice(ODD) if self.happens(0.06) else self.word()

    def _piece(self) -> str:
        kind = self.chance.randrange(7 if self.terms else 6)
        match kind:
            case 0 | 1:
                return self.sentence().lower()
            case 2:
                return f"**{self.brief()}**"
            case 3:
                return f"*{self.brief()}*"
            case 4:
                return f"[{self.brief()}](https://example.org/{self.chance.randrange(10**9)})"
            case 5:
                return f"{{clinic.{self.chance.choice(FIELDS)}}}"
            case _:
                return f"[{self.word()}](#{self.chance.choice(self.terms)})"

    def _cited(self) -> str:
        if self.happens(0.75):
            return ""
        return f" [{'; '.join(f'@{key}' for key in self.sources())}]"


def yaml(words: str) -> str:
    """Write words as a yaml value."""
    return json.dumps(words, ensure_ascii=False)
