"""The shapes of slides as a screen reader meets them: alternative texts, order, language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.verify.deck_file import Deck
from builder.verify.names import A, P, step
from builder.verify.shapes import FURNITURE, Shape

_FILE_NAME = re.compile(  # a sentence in it, and it says more than a name
    r"(?!.*[.!?]\s)\S.{0,80}\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf|mp4|mov)$", re.IGNORECASE
)
_UNCLEAR_LINK = re.compile(
    r"(https?://\S+|www\.\S+/\S*|mailto:\S+|(click |tap )?here|(read |learn |see )?more"
    r"|(this )?link|more information|website|go)[.…]?$",
    re.IGNORECASE,
)
_KINDS = {
    "sp": "a drawn shape",
    "pic": "a picture",
    "grpSp": "a group of shapes",
    "graphicFrame": "a chart, table or diagram",
    "cxnSp": "a line",
    "contentPart": "a drawing in ink",
}


def find_missing_alt(deck: Deck) -> Iterator[str]:
    """Find pictures, charts, tables, groups and drawings without alternative text.

    Why: somebody who cannot see the slide hears only that there is something. What means nothing is
    marked as decorative instead, and screen readers skip it.

    Before: Picture 4
    After: Bar chart. After soap, 8 of 100 hands carry germs.

    Source: Microsoft, Rules for the Accessibility Checker, missing alternative text; WCAG 2.2,
    1.1.1.
    """
    for slide in deck.slides:
        group: Shape | None = None
        for shape in slide.shapes:
            if group and shape.depth > group.depth:
                continue  # what is said of a group, or is missing there, goes for all in it
            group = shape if shape.kind == "grpSp" else None
            is_told = shape.is_hidden or shape.is_decorative or bool(shape.alt)
            if not is_told and _needs_alt(shape):
                yield slide.say(shape, f"{_KINDS[shape.kind]} has no alternative text")


def _needs_alt(shape: Shape) -> bool:
    if shape.kind != "sp":
        return True
    return shape.placeholder is None and not shape.text


def find_file_names_as_alt(deck: Deck) -> Iterator[str]:
    """Find alternative texts that are the name of a file.

    Why: a screen reader spells the name out, and it says nothing of what is to be seen.

    Before: tea_final_2.png
    After: A cup of tea beside a clock that shows noon.

    Source: Microsoft, Rules for the Accessibility Checker, missing alternative text; WCAG 2.2,
    1.1.1.
    """
    for slide in deck.slides:
        for shape in slide.shapes:
            if _FILE_NAME.match(shape.alt):
                yield slide.say(shape, f"its alternative text is a file name, “{shape.alt}”")


def find_late_titles(deck: Deck) -> Iterator[str]:
    """Find slides on which something is read before the title.

    Why: shapes are read in the order in which they lie, the lowest first; who listens wants the
    title first.

    Before: picture, title, text
    After: title, picture, text

    Source: Microsoft, Rules for the Accessibility Checker, reading order; WCAG 2.2, 1.3.2.
    """
    for slide in deck.slides:
        read = [one for one in slide.shapes if not (one.is_decorative or one.is_hidden)]
        if slide.title is not None and read and read[0] is not slide.title:
            yield slide.say(read[0], "it is read before the title")


def find_missing_languages(deck: Deck) -> Iterator[str]:
    """Find texts that do not say which language they are in.

    Why: a screen reader then reads them with the voice of another language.

    Before: <a:r><a:t>Hola</a:t></a:r>
    After: <a:r><a:rPr lang="es-US"/><a:t>Hola</a:t></a:r>

    Source: WCAG 2.2, 3.1.2.
    """
    for slide in deck.slides:
        for shape in slide.shapes:
            for run in (run for paragraph in shape.paragraphs for run in paragraph.runs):
                words, look = run.text.strip(), run.properties
                if words and (look is None or not look.get("lang")):
                    yield slide.say(shape, f"“{words[:40]}” has no language")
                    break


def find_empty_placeholders(deck: Deck) -> Iterator[str]:
    """Find empty placeholders.

    Why: they show nothing, yet a screen reader stops at them, and their prompt shows while editing.

    Before: Click to add text
    After: no placeholder

    Source: ISO/IEC 29500-1, ph: a placeholder without content shows its prompt while editing.
    """
    for slide in deck.slides:
        for shape in slide.shapes:
            is_spot = shape.kind == "sp" and shape.placeholder and not shape.is_title
            if is_spot and shape.placeholder and shape.placeholder[0] not in FURNITURE:
                has_picture = step(shape.element, f"{P}spPr", f"{A}blipFill") is not None
                if not shape.text and not has_picture:
                    yield slide.say(shape, "the placeholder is empty")


def find_unclear_links(deck: Deck) -> Iterator[str]:
    """Find links whose words do not say where they go.

    Why: links are listed by their words alone, and a bare address or "here" says nothing there.

    Before: Click here
    After: Book a visit

    Source: Microsoft, Rules for the Accessibility Checker, link text is meaningful; WCAG 2.2,
    2.4.4.
    """
    for slide in deck.slides:
        for shape in slide.shapes:
            for run in (run for paragraph in shape.paragraphs for run in paragraph.runs):
                words = run.text.strip()
                is_unclear = _UNCLEAR_LINK.match(words) is not None
                if is_unclear and step(run.properties, f"{A}hlinkClick") is not None:
                    yield slide.say(shape, f"the link “{words}” does not say where it goes")
