"""English sentences turned into their reading grade."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from builder.checks.sentences import split_words

POLYSYLLABLE = 3  # McLaughlin 1969, J Reading 12(8):639-646: words of three or more syllables


@dataclass(frozen=True, slots=True)
class Reading:
    """What is counted in a text."""

    sentences: int
    words: int
    syllables: int
    polysyllables: int

    @property
    def fkgl(self) -> float:
        """The Flesch-Kincaid grade level (Kincaid and others 1975, Navy RBR 8-75)."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """The SMOG grade (McLaughlin 1969); it is meant for 30 sentences and more."""
        return 1.0430 * sqrt(self.polysyllables * 30 / self.sentences) + 3.1291


def read_grade(sentences: Iterable[str]) -> Reading:
    """Count sentences, words and syllables; a sentence without words does not count."""
    worded = [words for words in map(split_words, sentences) if words]
    syllables = [count_syllables(word) for words in worded for word in words]
    hard = sum(count >= POLYSYLLABLE for count in syllables)
    return Reading(len(worded), len(syllables), sum(syllables), hard)


_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,]*|%")
_INITIALS = re.compile(r"[A-Z]{2,4}")
_SAID_AS_WORDS = frozenset(("AIDS", "AND", "DO", "NO", "NOT", "OR"))
_ACCENTS = str.maketrans("áàâäåéèêëíìîïóòôöøúùûü’", "aaaaaeeeeiiiiooooouuuu'")
_VOWELS = re.compile(r"[aeiouy]+")
_CONSONANT_Y = re.compile(r"^y|(?<=[aeiou])y(?=[aeiou])")

# Where vowels are written and not said, and where two that stand together are both said.
_SILENT = re.compile(
    r"""
    (?<=[^aeiouy])(?<![^aeiouylr]l)e$         # take, not table
    | (?<=[^aeiouyscxzg])(?<!sh|ch)(?<![^aeiouylr]l)es$  # takes, not changes
    | (?<=[^aeiouytd])(?<![^aeiouylr]l)ed$    # helped, not treated
    | (?<=[^aeiouy])(?<![^aeiouylr]l)e(?=(?:ly|ments?|ful|fully|less|ness)$)  # safely
    | (?<=^som)e(?=.) | (?<=^ev)e(?=ry)       # something, everyone
    """,
    re.VERBOSE,
)
_SAID_TWICE = re.compile(
    r"""
    (?<![ctsg])i(?=a) | (?<=[ct])i(?=a(?!l|n|b))   # diagnosis, not special
    | (?<![tscxg])i(?=o) | i(?=u)                  # biopsy, not action
    | (?<![tcs])i(?=en[tc]) | (?<=sc)i(?=enc) | (?<=[dlqu])i(?=e[tr])  # client, diet
    | (?<!g)e(?=o(?!u)) | (?<=cr)e(?=a[tm]) | (?<=ar)e(?=a) | (?<=aus)e(?=a)  # area
    | (?<![qg])u(?=a) | u(?=ou) | (?<![qg])u(?=i[td]y)                # usual, fluidity
    | [aeiouy](?=ing$)                             # being
    | (?<=[st])(?=hm$) | (?<=[aeiouy]s)(?=m$)      # rhythm, spasm
    | (?<=n't)(?<![aeiour]n't)(?<!won't)$          # didn't
    """,
    re.VERBOSE,
)
_EXCEPTIONS = {
    "barrier": 3,
    "being": 2,
    "colleague": 2,
    "cream": 1,
    "dream": 1,
    "evening": 2,
    "every": 2,
    "friend": 1,
    "friends": 1,
    "influence": 3,
    "nutrient": 3,
    "nutrients": 3,
    "people": 2,
    "reaction": 3,
    "reactions": 3,
    "recipe": 3,
    "science": 2,
    "scream": 1,
    "several": 3,
    "sometimes": 2,
    "stream": 1,
    "suite": 1,
    "two": 1,
    "vegetable": 4,
    "vegetables": 4,
    "video": 3,
}


def count_syllables(word: str) -> int:
    """Count the syllables of a word as it is said; figures and initials are spoken out."""
    return max(1, sum(_piece(piece) for piece in _PIECE.findall(word)))


def _piece(piece: str) -> int:
    if piece == "%":
        return 2
    if piece[0].isdigit():
        return _number(piece.replace(",", ""))
    if _INITIALS.fullmatch(piece) and piece not in _SAID_AS_WORDS:
        return len(piece) + 2 * piece.count("W")
    return _letters(piece.lower().translate(_ACCENTS))


def _letters(word: str) -> int:
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    said = _CONSONANT_Y.sub("j", word)
    groups = len(_VOWELS.findall(said))
    return max(1, groups - len(_SILENT.findall(said)) + len(_SAID_TWICE.findall(said)))


_BELOW_20 = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero, one, two, …
_SCALES = ((10**9, 2), (10**6, 2), (1000, 2), (100, 2))  # billion, million, thousand, hundred


def _number(figures: str) -> int:
    """Count the syllables of a whole number; one with a zero in front is read out by figures."""
    if len(figures) > 12 or (figures.startswith("0") and len(figures) > 1):  # noqa: PLR2004  # 999 billion
        return sum(_BELOW_20[int(figure)] for figure in figures)
    return _spoken(int(figures))


def _spoken(number: int) -> int:
    for scale, syllables in _SCALES:
        if number >= scale:
            rest = number % scale
            return _spoken(number // scale) + syllables + (_spoken(rest) if rest else 0)
    if number < len(_BELOW_20):
        return _BELOW_20[number]
    tens, ones = divmod(number, 10)
    return 2 + (tens == 7) + (_BELOW_20[ones] if ones else 0)  # noqa: PLR2004  # seventy is long
