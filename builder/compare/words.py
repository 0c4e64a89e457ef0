"""Two wordings of one text: how alike they are, which sentences differ, and which numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, zip_longest

from builder.text.sentences import split_sentences

# 5, 100.4, 1,420, 1:1, 2011-2022, 1-800-555-0100, with a sign of what they count
_NUMBER = re.compile(r"[$€£]?\d+(?:[.,:/\u2013-]\d+)*\s?(?:%|°[CF]?)?")
Pairs = tuple[tuple[str, str], ...]


def likeness(old: str, new: str) -> float:
    """Say how alike two texts are by their words in order, from 0 to 1."""
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio()


def changed_sentences(old: str, new: str) -> Pairs:
    """Pair the sentences that differ; one of a pair is empty where a sentence came or went."""
    was, now = _sentences(old), _sentences(new)
    pairs: list[tuple[str, str]] = []
    for step, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if step == "replace" and j - i == m - k:
            pairs += [pair for pair in zip(was[i:j], now[k:m], strict=True) if pair[0] != pair[1]]
        elif step != "equal":
            pairs.append((" ".join(was[i:j]), " ".join(now[k:m])))
    return tuple(pairs)


def changed_numbers(old: str, new: str) -> Pairs:
    """Pair the numbers that differ; those that only changed their places do not."""
    was, now = numbers_in(old), numbers_in(new)
    if Counter(was) == Counter(now):
        return ()
    pairs: list[tuple[str, str]] = []
    for step, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if step != "equal":
            pairs += zip_longest(was[i:j], now[k:m], fillvalue="")
    return tuple(pairs)


def numbers_in(words: str) -> list[str]:
    """List the numbers in a text, each with its sign."""
    return ["".join(number.split()) for number in _NUMBER.findall(words)]


def without_numbers(words: str) -> str:
    """Leave out the numbers of a text."""
    return _NUMBER.sub("", words)


def marked_words(old: str, new: str) -> tuple[tuple[str, bool], ...]:
    """Part the new words into stretches, each with whether the old words lack it."""
    return tuple(_marked(old.split(), new.split()))


def _marked(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, bool]]:
    for step, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if end > start:
            yield " ".join(new[start:end]), step != "equal"


def _sentences(words: str) -> list[str]:
    """Part a text into sentences, nothing left out."""
    ends = [sentence.end for sentence in split_sentences(words)][:-1]
    edges = [0, *ends, len(words)]
    parts = (words[start:end].strip() for start, end in pairwise(edges))
    return [part for part in parts if part]
