"""Words turned into the numbers in them: shares such as "5 in 100", decimals, claims, or all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

_FIGURE = re.compile(r"\d")
_NUMBER = r"\d++(?:,\d{3})*+"
_SHARE = re.compile(
    rf"""
    (?<![\w.,/-])(?P<part>{_NUMBER}|one|two|three|four|five|six|seven|eight|nine|ten)
    \s(?P<word>in|of|out\sof)\s(?:every\s|each\s)?(?P<whole>{_NUMBER})(?!\w|[.,]\d|\s\d)
    (?!\s(?:second|minute|hour|day|week|month|year)s?\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?<![\w.,/-])\d++\.\d++(?!\.?\d)")
_PERCENT = re.compile(r"(?<![\w.,/])\d[\d.,]*+\s?(?:%|per\s?cent\b)")
_TIMES = re.compile(
    r"(?<![\w.,/])\d[\d.,]*+\stimes"
    r"(?=\s(?:as|more|less|fewer|higher|lower|greater|larger|smaller|likelier)\b)"
)
_WRITTEN = re.compile(r"(?<![\w.,])\d++(?:[.,]\d++)*+|[^\W\d_]++")
_LARGE = re.compile(rf"(?<![\w.,/+-])(?<!\d\s){_NUMBER}(?:\.\d++)?+(?![\w/-]|[.,]\d|\)?\s?\d)")

# "Step 2 of 3" counts nothing.
ORDINAL_NOUNS = frozenset(("day", "dose", "page", "part", "phase", "stage", "step", "week"))
CALLING = frozenset(("call", "dial", "phone", "ring", "text"))
# Emergency and help lines of the US and Canada, the UK, the EU and Australia.
HELP_LINES = frozenset(("000", "111", "112", "211", "811", "911", "988", "999"))
YEARS = range(1900, 2100)
LARGE_DIGITS = 3


def has_figure(words: str) -> bool:
    """Tell whether a figure stands in words."""
    return _FIGURE.search(words) is not None


def shares(words: str) -> Iterator[re.Match[str]]:
    """Find counts out of a whole, as "5 in 100"; "step 2 of 3" and "5 in 2019" are none."""
    if not has_figure(words):
        return
    for match in _SHARE.finditer(words):
        part, whole = _value(match["part"]), whole_of(match)
        is_year = match["word"].lower() == "in" and _is_year(match["whole"])
        is_place = _word_before(words, match.start()) in ORDINAL_NOUNS
        if part <= whole and whole > 1 and not is_year and not is_place:
            yield match


def whole_of(share: re.Match[str]) -> int:
    """Give what a share counts out of: 100 in "5 in 100"."""
    return _value(share["whole"])


def part_of(share: re.Match[str]) -> int:
    """Give what a share counts: 5 in "5 in 100"."""
    return _value(share["part"])


def decimals(words: str) -> Iterator[re.Match[str]]:
    """Find numbers with figures behind a point, as 4.6."""
    return _DECIMAL.finditer(words)


def claims(words: str) -> Iterator[re.Match[str]]:
    """Find the numbers that claim something, in order; one may stand inside another.

    These are shares, percentages, multiples, and numbers of three digits and more. Years, phone
    numbers and help lines are none; smaller numbers are counts that a reader can see for himself.
    """
    if not has_figure(words):
        return
    found = [*shares(words), *_PERCENT.finditer(words), *_TIMES.finditer(words)]
    found += [match for match in _LARGE.finditer(words) if _is_large(words, match)]
    yield from sorted(found, key=lambda match: (match.start(), -match.end()))


def named_numbers(words: str) -> frozenset[Decimal]:
    """Find every number that words name, in figures or, from zero to ten, as an English word.

    What is written as 1,420 or 1.420 counts as both of its readings.
    """
    return frozenset(number for match in _WRITTEN.finditer(words) for number in _readings(match[0]))


def _readings(written: str) -> Iterator[Decimal]:
    """Read a number with a point before its decimals, and with a comma; other words have none."""
    if not _FIGURE.match(written):
        if written.lower() in _SPELLED:
            yield Decimal(_SPELLED[written.lower()])
        return
    for group, point in ((",", "."), (".", ",")):
        plain = written.replace(group, "")
        if plain.count(point) <= 1:
            yield Decimal(plain.replace(point, "."))


def _is_large(words: str, match: re.Match[str]) -> bool:
    digits = match[0].partition(".")[0].replace(",", "")
    if len(digits) < LARGE_DIGITS or digits in HELP_LINES or _is_year(match[0]):
        return False
    return _word_before(words, match.start()) not in CALLING


def _is_year(text: str) -> bool:
    return len(text) == len("2026") and text.isdigit() and int(text) in YEARS


def _word_before(words: str, at: int) -> str:
    before = words[max(0, at - 20) : at].split()
    return before[-1].strip("(\"'“‘").lower() if before else ""


_SPELLED = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}


def _value(text: str) -> int:
    """Read a whole number; one that is too long to mean anything is 0."""
    digits = text.replace(",", "")
    if digits.isdecimal():
        return int(digits) if len(digits) < 16 else 0  # noqa: PLR2004  # beyond any count of people
    return _SPELLED.get(text.lower(), 0)
