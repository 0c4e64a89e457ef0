"""English sentences turned into their reading grade."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import sqrt

from builder.record import record
from builder.text.sentences import Sentence

MAX_FIGURES = 12  # of a number that is said as one: 999 billion
POLYSYLLABLE = 3  # McLaughlin 1969, J Reading 12(8):639-646: words of three or more syllables


@record
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


def read_grade(sentences: Sequence[Sentence]) -> Reading:
    """Count sentences, words and syllables; each word is looked at once, however often it comes."""
    uses = Counter(word for sentence in sentences for word in sentence.words)
    syllables = [(count_syllables(word), count) for word, count in uses.items()]
    return Reading(
        sentences=len(sentences),
        words=uses.total(),
        syllables=sum(each * count for each, count in syllables),
        polysyllables=sum(count for each, count in syllables if each >= POLYSYLLABLE),
    )


_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,]*|%")
_INITIALS = re.compile(r"[A-Z]{2,4}")
_SAID_AS_WORDS = frozenset(("AIDS", "AND", "DO", "NO", "NOT", "OR"))
_ACCENTS = str.maketrans("áàâäåéèêëíìîïóòôöøúùûü’", "aaaaaeeeeiiiiooooouuuu'")
_VOWELS = re.compile(r"[aeiouy]+")
_CONSONANT_Y = re.compile(r"^y|(?<=[aeiou])y(?=[aeiou])")

# Where vowels are written and not said, and where two that stand together are both said.
# Every branch begins with its letter, so that the search goes from one such letter to the next.
_SILENT = re.compile(
    r"""
    e (?: (?<=[^aeiouy]e)$                     # take
      | (?<=[^aeiouyscxzg]e)(?<!she|che)s$     # takes, not changes
      | (?<=[^aeiouytd]e)d$                    # helped, not treated
      | (?<=[^aeiouy]e)(?=(?:ly|ments?|ful|fully|less|ness)$)  # safely
    ) (?<![^aeiouylr][lr]e)(?<![^aeiouylr][lr]e[sd])           # table, hundred
    | e (?<=^some)(?=.) | e (?<=^eve)(?=ry)    # something, every
    | u (?<=[gq]u)e$                           # fatigue
    """,
    re.VERBOSE,
)
_SAID_TWICE = re.compile(
    r"""
    i (?: (?<![cts]i)(?=a) | (?<=[ct]i)(?=a[^lnb])       # diagnosis, not special
      | (?<![tscxgn]i)(?<!lli)(?=o) | (?=u)              # biopsy, not action
      | (?<![tcs]i)(?=en[tc]) | (?<=^sci)(?=en[tc]) | (?=et|ers?$) )  # nutrient, diet
    | e (?: (?<!ge)(?=o(?!u)) | (?=um|abil) | (?<=^re)(?=act) | (?<=cre)(?=at(?!u))  # video, react
      | (?<=are|rhe|ide)(?=as?$) | (?<=ause)(?=a) )    # area, idea, nausea
    | u (?<![qg]u)(?=a|en|el$|o|ids?$)                   # usual, influence
    | o (?<=auto|icro|stro)(?=[aeio])                    # autoimmune
    | [aeiouy](?=ing$)                                   # being
    | t (?=hms?$) | s (?<=[aeiouy]s)(?=ms?$)             # rhythm, spasm
    | t (?<=[^aeiour]n't)$                               # didn't
    """,
    re.VERBOSE,
)
_EXCEPTIONS = {
    "aches": 1,
    "acne": 2,
    "anyone": 3,
    "business": 2,
    "diabetes": 4,
    "element": 3,
    "elements": 3,
    "evening": 2,
    "everyone": 3,
    "headaches": 2,
    "maybe": 2,
    "people": 2,
    "recipe": 3,
    "recipes": 3,
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
    known = _EXCEPTIONS.get(word.removesuffix("'s"))
    if known:
        return known
    said = _CONSONANT_Y.sub("j", word)
    groups = len(_VOWELS.findall(said))
    return max(1, groups - len(_SILENT.findall(said)) + len(_SAID_TWICE.findall(said)))


_BELOW_20 = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero, one, two, …
_SCALES = ((10**9, 2), (10**6, 2), (1000, 2), (100, 2))  # billion, million, thousand, hundred


def _number(figures: str) -> int:
    """Count the syllables of a whole number; one with a zero in front is read out by figures."""
    if len(figures) > MAX_FIGURES or (figures.startswith("0") and len(figures) > 1):
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
