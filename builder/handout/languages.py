"""Elements that are in another language than the document, marked with their own.

A topic in a language into which our own phrases are not yet translated has headings,
warnings and a foot in English; a voice that reads them as Spanish is not understood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from builder.handout.composer import Composer
from builder.handout.model import Page, Tag, TextLine
from builder.record import replace
from builder.text.face import NO_BREAK_SPACE


def in_their_language(
    composer: Composer, tags: tuple[Tag, ...], pages: tuple[Page, ...]
) -> tuple[Tag, ...]:
    """Mark the elements that hold a phrase of ours, if it is in another language."""
    ours, theirs = composer.edition.phrases.lang, composer.edition.lang
    if ours.partition("-")[0] == theirs.partition("-")[0]:
        return tags
    said = {_folded(words) for words in composer.said}
    shown = _words_by_tag(pages)
    return tuple(_marked(tag, ours, said, shown) for tag in tags)


def _marked(tag: Tag, lang: str, said: set[str], shown: Mapping[int, str]) -> Tag:
    words = {_folded(shown.get(tag.id, "")), _folded(tag.alt)} - {""}
    return replace(tag, lang=lang) if words and words <= said else tag


def _words_by_tag(pages: Iterable[Page]) -> Mapping[int, str]:
    words: dict[int, str] = defaultdict(str)
    for page in pages:
        for item in (*page.items, *page.furniture):
            if isinstance(item, TextLine) and not item.is_artifact:
                for glyphs in item.glyphs:
                    words[glyphs.tag] += glyphs.text
    return words


def _folded(words: str) -> str:
    return " ".join(words.replace(NO_BREAK_SPACE, " ").split())
