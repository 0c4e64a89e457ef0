"""The builder's own headings and lines, told by their words in each language."""

from __future__ import annotations

import re
from functools import cache

from builder.compare.model import Kind, Said
from builder.edition.phrases import Phrases, phrases_of
from builder.outline.part_model import HowSure

_PLACE = re.compile(r"\\\{[a-z]+\\\}")
_KINDS = {
    "main-message": Kind.MESSAGE,
    "get-help-now": Kind.WARNING,
    "call-right-away": Kind.WARNING,
    "call-soon": Kind.WARNING,
    "always": Kind.ACTION,
    "try-this": Kind.ACTION,
    "sources-heading": Kind.SOURCE,
}
_OTHERS = ("evidence-box", "myths", "glossary", "read-more", "questions-to-ask", "more-notes")
_REVIEW = ("not-reviewed", "reviewed", "last-review-none", "next-review", "next-review-none")
_TABLE = ("table-alt", "table-alt-one")
_REPEATED = ("continued", "continued-of", "poll-answer")


class Headings:
    """What the builder itself says in one language."""

    def __init__(self, phrases: Phrases) -> None:
        self._kinds = {_pattern(phrases, key): kind for key, kind in _KINDS.items()}
        self._others = [_pattern(phrases, key) for key in _OTHERS]
        self._review = [_pattern(phrases, key) for key in _REVIEW]
        self._table = [_pattern(phrases, key) for key in _TABLE]
        self._repeated = [_pattern(phrases, key) for key in _REPEATED]
        self._grades = {grade.value for grade in HowSure}

    def kind_below(self, heading: str) -> Kind:
        """Say what the texts below a heading are."""
        if heading in self._grades:
            return Kind.CLAIM
        found = (kind for pattern, kind in self._kinds.items() if pattern.fullmatch(heading))
        return next(found, Kind.TEXT)

    def is_own(self, heading: str) -> bool:
        """Tell whether a heading is the builder's, and no author's."""
        is_other = any(pattern.fullmatch(heading) for pattern in self._others)
        return is_other or self.kind_below(heading) is not Kind.TEXT

    def kind_of(self, words: str) -> Kind | None:
        """Tell the line that says who reviewed the topic and until when; None for other words."""
        is_review = any(pattern.fullmatch(words) for pattern in self._review)
        return Kind.REVIEW if is_review else None

    def is_count_of_rows(self, said: Said) -> bool:
        """Tell the description that the builder gives a table; the cells themselves tell more."""
        is_ours = any(pattern.fullmatch(said.words) for pattern in self._table)
        return is_ours and said.kind is Kind.DESCRIPTION

    def bare(self, title: str) -> str:
        """Leave out what a title says of being one of several."""
        for pattern in self._repeated:
            match = pattern.fullmatch(title)
            if match:
                return match[1]
        return title


@cache
def headings_of(language: str) -> Headings:
    """Give the headings in a language, as in `en-US`."""
    return Headings(phrases_of(language.partition("-")[0]))


def _pattern(phrases: Phrases, key: str) -> re.Pattern[str]:
    phrase = " ".join(phrases.say(key).split())
    return re.compile(_PLACE.sub("(.+)", re.escape(phrase).replace(r"\ ", " ")))
