"""Words turned into sentences, each with its place among the words."""

from __future__ import annotations

import re

from builder.record import record

# Possessive, and not begun inside a run of marks: text of any length is read once.
_END = re.compile(r"(?<![.!?])[.!?…؟۔।]++[^\w\s]*+(?=\s|$)")
_GAP = re.compile(r"[\s—]+")
_LETTER = re.compile(r"[^\W_]")
_SPACE_BEFORE_MARK = re.compile(r"\s+(?=[.,;:!?])")
_DOTTED = re.compile(r"(?:[a-z]\.){2,5}")

NEVER_LAST = frozenset(
    ("approx.", "cf.", "dr.", "e.g.", "i.e.", "mr.", "mrs.", "ms.", "prof.", "vs.")
)
BEFORE_NUMBER = frozenset(("fig.", "no.", "p.", "pp.", "vol."))
OFTEN_LAST = frozenset(("a.m.", "p.m."))
# Words that open a sentence behind "U.S."; "U.S. Food and Drug Administration" goes on.
OPENERS = frozenset(
    [
        *("a", "ask", "but", "call", "he", "if", "in", "it", "many", "most", "our", "she"),
        *("some", "that", "the", "there", "these", "they", "this", "those"),
        *("we", "what", "you", "your"),
    ]
)
LONGEST_OPENER = 12  # letters, with the space and the quotation mark in front


@record
class Sentence:
    """One sentence; `start` and `end` (exclusive) count letters of the words it stands in."""

    text: str
    start: int
    end: int
    words: tuple[str, ...]


def split_sentences(words: str) -> tuple[Sentence, ...]:
    """Part words at the marks that end a sentence; what has no letter is left out."""
    ends = [match.end() for match in _END.finditer(words) if _is_last(words, match)]
    starts = [0, *ends]
    parts = zip(starts, [*ends, len(words)], strict=True)
    return tuple(_sentence(words, *part) for part in parts if _LETTER.search(words, *part))


def split_words(text: str) -> tuple[str, ...]:
    """Part a text at spaces and long dashes; what has no letter or figure is no word."""
    return tuple(word for word in _GAP.split(text) if _LETTER.search(word))


def quoted(text: str, *, longest: int) -> str:
    """Set words in quotation marks, those behind the `longest` letters left out."""
    words = _SPACE_BEFORE_MARK.sub("", " ".join(text.split()))
    if len(words) > longest:
        words = words[:longest].rpartition(" ")[0].rstrip(" ,;:") + " …"
    return f'"{words}"'


def _sentence(words: str, start: int, end: int) -> Sentence:
    text = words[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return Sentence(text, start, start + len(text), split_words(text))


def _is_last(words: str, match: re.Match[str]) -> bool:
    """Tell whether a mark ends its sentence: an abbreviation does not, nor does a small letter."""
    after = words[match.end() : match.end() + LONGEST_OPENER].lstrip(" \u00a0\"'“‘([")
    if not after:
        return True
    word = words[words.rfind(" ", 0, match.start()) + 1 : match.start() + 1]
    word = word.lstrip("\"'“‘([").lower()
    if after[0].islower() or word in NEVER_LAST:
        return False
    if word in BEFORE_NUMBER:
        return not after[0].isdigit()
    if _DOTTED.fullmatch(word) and word not in OFTEN_LAST:
        return after.split()[0].rstrip(",").lower() in OPENERS
    return True
