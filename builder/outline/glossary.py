"""The part Words to know: terms, how to say them, the forms they take, what they mean."""

from __future__ import annotations

import re

from builder.findings import Finding, error
from builder.outline.blocks import ListBlock
from builder.outline.fields import quoted
from builder.outline.part_model import Glossary, Term
from builder.outline.part_source import PartSource
from builder.outline.passages import item_places, read_words
from builder.outline.place import Place
from builder.outline.prose import read_list
from builder.outline.text_model import Text

# `**term** (say it so), other form: meaning.`; the colon may stand inside the strong words.
_TERM = re.compile(
    r"\*\*(?P<name>[^*:,()\[\]{}]+)(?P<inner>:?)\*\*"
    r"(?:\s*\((?P<say>[^()]+)\))?"
    r"\s*(?P<forms>(?:,[^,:()*\[\]{}]+)*)\s*"
    r"(?P<colon>:?)\s*(?P<meaning>.+)",
    re.DOTALL,
)
_FORM = re.compile(r"[^,]+")

# What is found in place of a term, and what to do about it; the last one fits all.
_HINTS = (
    (
        re.compile(r"[^*]*", re.DOTALL),
        "set the word in ** at the start: `**word**: what it means.`",
    ),
    (
        re.compile(r"\*\*[^*]*[,()].*", re.DOTALL),
        "close the ** right behind the word: `**word** (say it so), form: …`",
    ),
    (
        re.compile(r"\*\*[^*]+\*\*[^:,]*,[^:(]*\(.*", re.DOTALL),
        "put (say it so) right behind the word, before its forms",
    ),
    (re.compile(r"\*\*[^*]+\*\*[^:]*\s[-–—=].+", re.DOTALL), "write a colon in place of the dash"),
    (
        re.compile(r"\*\*[^*]+\*\*[^:]*:\s*|\*\*[^*]+:\s*\*\*\s*", re.DOTALL),
        "say behind the colon what it means",
    ),
    (
        re.compile(r"\*\*[^*]+\*\*[^:]*", re.DOTALL),
        "write a colon between the word and what it means",
    ),
    (re.compile(r".*", re.DOTALL), "write `- **word** (say it so), other form: what it means.`"),
)


def read_glossary(source: PartSource, found: list[Finding]) -> Glossary:
    """Read the words to know of a section."""
    items = read_list(source.id, source.blocks, source.manuscript, found)
    listing = next((block for block in source.blocks if isinstance(block, ListBlock)), None)
    places = item_places(listing, source.manuscript) if listing else ()
    for item in items:
        if item.items:
            span = item.items[0].text.span
            message = "nothing hangs below a word to know"
            found.append(error("R203", span, message, "join it to the meaning above"))
    pairs = zip(items, places, strict=True)
    terms = (_term(item.text, place, found) for item, place in pairs)
    return Glossary(tuple(term for term in terms if term))


def _term(text: Text, place: Place, found: list[Finding]) -> Term | None:
    match = _TERM.fullmatch(place.content)
    if match is None or bool(match["inner"]) == bool(match["colon"]):
        found.append(_untold(place))
        return None
    forms = tuple(
        _part(text, f"form-{number}", place, cut, found)
        for number, cut in enumerate(_cuts(match), 1)
    )
    return Term(
        name=_part(text, "name", place, match.span("name"), found),
        say=_part(text, "say", place, match.span("say"), found) if match["say"] else None,
        forms=forms,
        meaning=_part(text, "meaning", place, match.span("meaning"), found),
        span=text.span,
    )


def _untold(place: Place) -> Finding:
    message = f"{quoted(place.content)} does not explain a word"
    hint = next(hint for pattern, hint in _HINTS if pattern.fullmatch(place.content))
    return error("R220", place.extent, message, hint)


def _cuts(match: re.Match[str]) -> list[tuple[int, int]]:
    """Find the forms of a word; a comma with nothing behind it is none."""
    forms = _FORM.finditer(match.string, *match.span("forms"))
    return [form.span() for form in forms if form[0].strip()]


def _part(text: Text, name: str, place: Place, cut: tuple[int, int], found: list[Finding]) -> Text:
    return read_words(f"{text.id}/{name}", text.lang, place.part(*cut), found)
