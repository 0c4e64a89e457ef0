"""The part Words to know: terms, how to say them, the forms they take, what they mean."""

from __future__ import annotations

import re

from builder.findings import Finding, error
from builder.outline.blocks import Block, ListBlock, ParagraphBlock
from builder.outline.fields import quoted
from builder.outline.manuscript import Manuscript
from builder.outline.part_model import Glossary, Term
from builder.outline.part_source import PartSource
from builder.outline.passages import lines_place, read_words
from builder.outline.place import Place
from builder.outline.prose import read_list
from builder.outline.text_model import ListItem, Text

# `**term** (say it so), other form: meaning.`; the colon may stand inside the strong words.
_TERM = re.compile(
    r"\*\*(?P<name>[^*:]+?)(?P<inner>:?)\*\*"
    r"(?:\s*\((?P<say>[^()]+)\))?"
    r"(?P<forms>(?:\s*,[^,:]+)*)\s*"
    r"(?P<colon>:?)\s*(?P<meaning>.+)",
    re.DOTALL,
)
_FORM = re.compile(r"[^,]+")


def read_glossary(source: PartSource, found: list[Finding]) -> Glossary:
    """Read the words to know of a section."""
    items = read_list(source.id, source.blocks, source.manuscript, found)
    places = _places(source.blocks, source.manuscript)
    terms = []
    for item, place in zip(items, places, strict=False):
        if item.items:
            span = item.items[0].text.span
            message = "nothing hangs below a word to know"
            found.append(error("R203", span, message, "join it to the meaning above"))
        term = _term(item, place, source.manuscript.lang, found)
        if term:
            terms.append(term)
    return Glossary(tuple(terms))


def _places(blocks: tuple[Block, ...], manuscript: Manuscript) -> tuple[Place, ...]:
    listing = next((block for block in blocks if isinstance(block, ListBlock)), None)
    firsts = (item[0] for item in (listing.items if listing else ()) if item)
    return tuple(
        lines_place(first.inline, manuscript)
        for first in firsts
        if isinstance(first, ParagraphBlock)
    )


def _term(item: ListItem, place: Place, lang: str, found: list[Finding]) -> Term | None:
    match = _TERM.fullmatch(place.content)
    if match is None or bool(match["inner"]) == bool(match["colon"]):
        message = f"{quoted(place.content)} does not explain a word"
        hint = "write `- **word** (say it so), other form: what it means.`"
        found.append(error("R220", place.extent, message, hint))
        return None

    def part(name: str) -> Text:
        cut = place.part(*match.span(name))
        return read_words(f"{item.text.id}/{name}", lang, cut, found)

    start = match.start("forms")
    forms = tuple(
        read_words(
            f"{item.text.id}/form-{number}",
            lang,
            place.part(start + one.start(), start + one.end()),
            found,
        )
        for number, one in enumerate(_FORM.finditer(match["forms"]), 1)
        if one[0].strip()
    )
    say = part("say") if match["say"] else None
    return Term(part("name"), say, forms, part("meaning"), item.text.span)
