"""A topic's files at a glance: what a build has to know before it parses them.

A glance may miss what is there, but never takes it for something else: what it cannot tell
for certain is left to the reader, and the fingerprint of an artifact holds the rest.
"""

from __future__ import annotations

import re

from builder.record import record

EDITIONS = ("webinar", "cme", "patient")
PAPERS = ("letter", "a4")
_DECKS, _HANDOUTS = ("deck",), ("sheet", "booklet")
KINDS = (*_DECKS, *_HANDOUTS)
_LANG = re.compile(rb"^lang:[ \t]*[\"']?([A-Za-z]{2,3})", re.MULTILINE)
# The lines of a file that reads the same to everybody: comments, `key: value` with a value that
# ends on its line, and `key:` with words behind it in brackets or below it.
_VALUE = r""" +(?:[\w(+](?:[^:#]|:(?! |$)|(?<! )#)*|"[^"\\]*"|'[^']*')"""
_WORDS = r" +\[(?P<words>[a-z0-9]+(?:, ?[a-z0-9]+)*)\]"
_LINE = re.compile(
    rf""" *(?:#.*)?| +(?:\w[\w, -]*|"[^"\\]*"):{_VALUE}"""
    rf"|(?P<key>[a-z-]+):(?:(?P<value>{_VALUE})|{_WORDS})?| *- (?P<word>[a-z0-9]+)"
)
_SAID = ("yes", "no", "")
_WORD = re.compile(r"[a-z0-9]+")


@record
class Wishes:
    """What a clinic wants built; whatever decides which artifacts there are stands here."""

    editions: tuple[str, ...] = EDITIONS[:1]
    papers: tuple[str, ...] = PAPERS[:1]
    large_print: bool = False
    """Are handouts wanted in large print as well?"""


def kinds_of(edition: str) -> tuple[str, ...]:
    """Name the kinds of artifact that an edition is made of."""
    return _HANDOUTS if edition == "patient" else _DECKS


def peek_lang(data: bytes) -> str:
    """Take a language from the front matter at a glance, without parsing it; else English."""
    return find_lang(data) or "en"


def find_lang(data: bytes) -> str:
    """Find a language that stands behind its key, on the same line; else nothing."""
    match = _LANG.search(data)
    return match[1].decode().lower() if match else ""


def peek_wishes(data: bytes) -> Wishes | None:
    """Take the wishes from a clinic's file that is plain; None where only YAML can tell."""
    rows = [_LINE.fullmatch(line) for line in data.decode("utf-8-sig", "replace").splitlines()]
    words: dict[str, list[str]] = {}
    values: dict[str, str] = {}
    key = ""
    for row in rows:
        if row is None or (row["word"] and not key):
            return None
        if row["key"]:
            key = "" if row["value"] or row["words"] else row["key"]
            values[row["key"]] = (row["value"] or "").strip()
            words[row["key"]] = _WORD.findall(row["words"] or "")
        elif row["word"]:
            words[key].append(row["word"])
    wanted = {
        name: tuple(dict.fromkeys(words[name])) for name in ("editions", "papers") if name in words
    }
    large_print = values.get("large-print", "no")
    if not all(wanted.values()) or large_print not in _SAID:
        return None
    return Wishes(**wanted, large_print=large_print == "yes")
