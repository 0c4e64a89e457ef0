"""A PDF looked at as a screen reader meets it: its tags, its marks, its words about itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.verify.pdf_file import as_name
from builder.verify.pdf_syntax import Ref, Value
from builder.verify.tagged_file import TaggedFile

_TITLE = re.compile(r"<dc:title\b[^>]*>(.*?)</dc:title>|\bdc:title\s*=\s*[\"']([^\"']*)", re.DOTALL)
_PROMISE = re.compile(r"pdfuaid:part(?:\s*=\s*[\"']|\s*>\s*)[12]\b")
_MARKUP = re.compile(r"<[^>]*>")
_HEADING = re.compile(r"H([1-6])")


def find_no_tags(file: TaggedFile) -> Iterator[str]:
    """The PDF has no tags.

    A screen reader then guesses what is a heading, in which order columns are read, and what a
    picture shows.
    """
    marked = file.pdf.get(file.pdf.root, "MarkInfo", "Marked")
    if not file.tree.elements:
        yield "the document has no tags"
    elif marked is not True:
        yield "the document does not say that it is tagged"


def find_stray_marks(file: TaggedFile) -> Iterator[str]:
    """A text on a page belongs to no tag, or to two.

    What belongs to none is never read out; what belongs to two is read twice.
    """
    for page in file.pages:
        opened = Counter(page.owners)
        for owner, times in opened.items():
            owners = len(file.tree.owners.get(owner, ()))
            if owners != 1:
                yield f"page {page.page.number}: mark {owner[1]} belongs to {owners} tags"
            elif times > 1:
                yield f"page {page.page.number}: mark {owner[1]} is opened {times} times"


def find_lost_marks(file: TaggedFile) -> Iterator[str]:
    """A tag owns a text that no page shows.

    The tree was written for other pages than these.
    """
    shown = {owner for page in file.pages for owner in page.owners}
    for owner, elements in file.tree.owners.items():
        if owner not in shown:
            element = elements[0]
            where = file.page_of(element)
            yield f"{where}: a tag {element.role} owns mark {owner[1]}, which is not there"


def find_torn_parents(file: TaggedFile) -> Iterator[str]:
    """The way back from the page to its tags leads elsewhere than the tags themselves.

    A reader who clicks on a text, or whose program goes by the page, then hears another one.
    """
    for page in file.pages:
        for stream, number in dict.fromkeys(page.owners):
            owners = file.tree.owners.get((stream, number), ())
            found = _parent(file, page.keys.get(stream), number)
            if len(owners) == 1 and found != owners[0].id:
                words = f"the parent tree does not lead from mark {number} to its tag"
                yield f"page {page.page.number}: {words}"
    for element in file.tree.elements:
        if not element.points_up:
            words = f"a tag {element.role} does not point to the tag above it"
            yield f"{file.page_of(element)}: {words}"
    for number in file.tree.repeated:
        yield f"the tag in object {number} hangs in the tree twice"


def _parent(file: TaggedFile, key: int | None, number: int) -> int:
    """Look an entry of the parent tree up; 0 where there is none."""
    row = file.pdf.value(file.parents.get(-1 if key is None else key))
    if isinstance(row, list) and 0 <= number < len(row):
        return _object(row[number])
    return 0


def _object(value: Value) -> int:
    return value.number if isinstance(value, Ref) else 0


def find_loose_annotations(file: TaggedFile) -> Iterator[str]:
    """A link or field is not tied to a tag.

    Somebody who goes from tag to tag does not meet it.
    """
    for page, number, entries in file.annotations():
        key = file.pdf.value(entries.get("StructParent"))
        owner = file.tree.tied.get(number)
        parent = _object(file.parents.get(key)) if isinstance(key, int) else 0
        if owner is None or parent != owner.id:
            kind = as_name(file.pdf.value(entries.get("Subtype")))
            yield f"page {page}: an annotation {kind} is not tied to a tag"


def find_unmarked_paint(file: TaggedFile) -> Iterator[str]:
    """Something on a page is neither tagged nor marked as decoration.

    A reader cannot know whether it matters.
    """
    for page in file.pages:
        for operator, times in Counter(page.unmarked).items():
            what = "text" if operator == "text" else f"paint ({operator})"
            yield f"page {page.page.number}: {what} outside every mark ({times})"


def find_unbalanced_marks(file: TaggedFile) -> Iterator[str]:
    """A mark is opened and not closed, or closed and not opened.

    What belongs to it cannot be told.
    """
    for page in file.pages:
        if page.unbalanced:
            yield f"page {page.page.number}: marks do not end as they begin"


def find_figures_without_alt(file: TaggedFile) -> Iterator[str]:
    """A figure has no alternative text.

    Somebody who cannot see it hears only that there is one.
    """
    for element in file.tree.elements:
        if element.role in {"Figure", "Formula"}:
            said = file.tree.text(element, "Alt") or file.tree.text(element, "ActualText")
            if not said.strip():
                yield f"{file.page_of(element)}: a {element.role.lower()} has no alternative text"


def find_skipped_levels(file: TaggedFile) -> Iterator[str]:
    """The levels of headings do not follow one another.

    Headings are the table of contents of somebody who listens; a gap looks like a lost part.
    """
    last = 0
    for element in file.tree.elements:
        match = _HEADING.fullmatch(element.role)
        if match is None:
            continue
        level = int(match[1])
        if level > last + 1:
            words = file.words(element).strip()[:40]
            before = f"after H{last}" if last else "first of all"
            yield f"{file.page_of(element)}: “{words}” is an H{level} {before}"
        last = level


def find_heads_without_scope(file: TaggedFile) -> Iterator[str]:
    """A header cell does not say whether it heads its column or its row.

    A screen reader then cannot say which head belongs to a number.
    """
    for element in file.tree.elements:
        if element.role == "TH" and not as_name(file.tree.attribute(element, "Scope")):
            words = file.words(element).strip()[:40]
            yield f"{file.page_of(element)}: the header cell “{words}” has no scope"


def find_no_language(file: TaggedFile) -> Iterator[str]:
    """The document does not say its language.

    A screen reader then reads it with whatever voice is set.
    """
    if not file.pdf.text(file.pdf.root.get("Lang")).strip():
        yield "the document has no language"


def find_no_title(file: TaggedFile) -> Iterator[str]:
    """The document has no title.

    Windows and tabs then show the file's name.
    """
    match = _TITLE.search(file.metadata)
    words = _MARKUP.sub("", (match[1] or match[2] or "")) if match else ""
    if not words.strip():
        yield "the document has no title in its metadata"


def find_hidden_title(file: TaggedFile) -> Iterator[str]:
    """The window shows the file's name though there is a title."""
    shown = file.pdf.get(file.pdf.root, "ViewerPreferences", "DisplayDocTitle")
    if shown is not True:
        yield "the title bar shows the name of the file, not the title"


def find_no_promise(file: TaggedFile) -> Iterator[str]:
    """The document does not say that it keeps to PDF/UA.

    Programs look for that mark before they trust the tags.
    """
    if not _PROMISE.search(file.metadata):
        yield "the document does not promise PDF/UA"


def find_tab_order(file: TaggedFile) -> Iterator[str]:
    """The tab key does not go through a page with links in the order of its tags."""
    for page in file.pdf.pages:
        has_annotations = any(number == page.number for number, _, _ in file.annotations())
        if has_annotations and as_name(file.pdf.value(page.entries.get("Tabs"))) != "S":
            yield f"page {page.number}: the tab key does not follow the tags"


def find_fonts_outside(file: TaggedFile) -> Iterator[str]:
    """A font is not embedded.

    Another machine shows other letters, or none.
    """
    seen: set[str] = set()
    for page in file.pages:
        for font in page.fonts.values():
            if not font.is_embedded and font.name not in seen:
                seen.add(font.name)
                yield f"page {page.page.number}: the font {font.name} is not embedded"


def find_unknown_letters(file: TaggedFile) -> Iterator[str]:
    """A font does not say which letter a sign stands for.

    It can be seen, but not read out, searched or copied.
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
    """A letter that its font lacks shows as an empty box."""
    for page in file.pages:
        for piece in page.pieces:
            font = piece.font
            if font and font.lacks_glyph_0 and any(code.number == 0 for code in piece.codes):
                yield f"page {page.page.number}: {font.name} lacks a letter in “{piece.text[:40]}”"


def find_silent_links(file: TaggedFile) -> Iterator[str]:
    """A link does not say where it goes.

    A screen reader then spells the address, or says "link" alone.
    """
    for page, _, entries in file.annotations():
        is_link = as_name(file.pdf.value(entries.get("Subtype"))) == "Link"
        if is_link and not file.pdf.text(entries.get("Contents")).strip():
            yield f"page {page}: a link does not say where it goes"
