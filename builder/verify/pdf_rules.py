"""What a PDF says of itself and of its letters: language, title, promise, fonts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.verify.tagged_file import TaggedFile

_TITLE = re.compile(
    r"<dc:title\b[^<>]*>(.*?)(?:</dc:title>|\Z)|\bdc:title\s*=\s*[\"']([^\"']*)", re.DOTALL
)
_PROMISE = re.compile(r"pdfuaid:part(?:\s*=\s*[\"']|\s*>\s*)[12]\b")
_MARKUP = re.compile(r"<[^<>]*>")


def find_no_language(file: TaggedFile) -> Iterator[str]:
    """Find a PDF that does not say its language.

    Why: a screen reader then reads it with whatever voice is set.

    Before: no /Lang
    After: /Lang (en-US)

    Source: ISO 14289-1 (PDF/UA-1), 7.2.
    """
    if not file.pdf.text(file.pdf.root.get("Lang")).strip():
        yield "the document has no language"


def find_no_title(file: TaggedFile) -> Iterator[str]:
    """Find a PDF without a title in its metadata.

    Why: windows and tabs then show the file's name.

    Before: no dc:title
    After: dc:title: Clean Hands Keep You Well

    Source: ISO 14289-1 (PDF/UA-1), 7.1.
    """
    match = _TITLE.search(file.metadata)
    words = _MARKUP.sub("", (match[1] or match[2] or "")) if match else ""
    if not words.strip():
        yield "the document has no title in its metadata"


def find_hidden_title(file: TaggedFile) -> Iterator[str]:
    """Find a PDF whose window shows the name of the file though it has a title.

    Why: somebody with many windows open goes by their titles.

    Before: no /DisplayDocTitle
    After: /ViewerPreferences <</DisplayDocTitle true>>

    Source: ISO 14289-1 (PDF/UA-1), 7.1.
    """
    shown = file.pdf.get(file.pdf.root, "ViewerPreferences", "DisplayDocTitle")
    if shown is not True:
        yield "the title bar shows the name of the file, not the title"


def find_no_promise(file: TaggedFile) -> Iterator[str]:
    """Find a PDF that does not say that it keeps to PDF/UA.

    Why: programs look for that mark before they trust the tags.

    Before: no pdfuaid:part
    After: <pdfuaid:part>1</pdfuaid:part>

    Source: ISO 14289-1 (PDF/UA-1), 5.
    """
    if not _PROMISE.search(file.metadata):
        yield "the document does not promise PDF/UA"


def find_fonts_outside(file: TaggedFile) -> Iterator[str]:
    """Find fonts that are not embedded.

    Why: another machine shows other letters, or none.

    Before: /BaseFont /Helvetica without a font file
    After: /BaseFont /AAAAAA+Lato-Regular with /FontFile2

    Source: ISO 14289-1 (PDF/UA-1), 7.21.4.1; ISO 19005-2 (PDF/A-2), 6.2.11.4.1.
    """
    seen: set[str] = set()
    for page in file.pages:
        for font in page.fonts.values():
            if not font.is_embedded and font.name not in seen:
                seen.add(font.name)
                yield f"page {page.page.number}: the font {font.name} is not embedded"


def find_unknown_letters(file: TaggedFile) -> Iterator[str]:
    """Find signs whose font does not say which letter they stand for.

    Why: they can be seen, but not read out, searched or copied.

    Before: a code that /ToUnicode maps to 0000
    After: <41> <0041> in /ToUnicode

    Source: ISO 14289-1 (PDF/UA-1), 7.21.7.
    """
    for page in file.pages:
        unknown: Counter[str] = Counter()
        for piece in page.pieces:
            if piece.font and not (piece.mark and piece.mark.actual):
                unknown[piece.font.name] += sum(not code.is_known for code in piece.codes)
        for font, times in unknown.items():
            if times:
                yield f"page {page.page.number}: {times} signs in {font} stand for no letter"


def find_missing_glyphs(file: TaggedFile) -> Iterator[str]:
    """Find letters that their font lacks.

    Why: an empty box shows in their place.

    Before: □ucose
    After: glucose, in a font that has the letter

    Source: ISO 14289-1 (PDF/UA-1), 7.21.8.
    """
    for page in file.pages:
        for piece in page.pieces:
            font = piece.font
            if font and font.lacks_glyph_0 and any(code.number == 0 for code in piece.codes):
                yield f"page {page.page.number}: {font.name} lacks a letter in “{piece.text[:40]}”"
