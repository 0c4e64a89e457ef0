"""The tags of a PDF as a screen reader meets them: figures, headings, header cells, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.verify.pdf_file import as_name
from builder.verify.tagged_file import TaggedFile

_HEADING = re.compile(r"H([1-6])")


def find_no_tags(file: TaggedFile) -> Iterator[str]:
    """Find a PDF without tags.

    Why: a screen reader then guesses what is a heading, in which order columns are read, and what a
    picture shows.

    Before: no StructTreeRoot
    After: a structure tree, and /MarkInfo <</Marked true>>

    Source: ISO 14289-1 (PDF/UA-1), 7.1.
    """
    marked = file.pdf.get(file.pdf.root, "MarkInfo", "Marked")
    if not file.tree.tags:
        yield "the document has no tags"
    elif marked is not True:
        yield "the document does not say that it is tagged"


def find_figures_without_alt(file: TaggedFile) -> Iterator[str]:
    """Find figures and formulas without alternative text.

    Why: somebody who cannot see them hears only that there is one.

    Before: Figure
    After: Figure, Alt: Bar chart. After soap, 8 of 100 hands carry germs.

    Source: ISO 14289-1 (PDF/UA-1), 7.3 and 7.7.
    """
    for tag in file.tree.tags:
        if tag.role in {"Figure", "Formula"}:
            said = file.tree.text(tag, "Alt") or file.tree.text(tag, "ActualText")
            if not said.strip():
                yield f"{file.page_of(tag)}: a {tag.role.lower()} has no alternative text"


def find_skipped_levels(file: TaggedFile) -> Iterator[str]:
    """Find headings that go down more than one level, or do not begin with the first.

    Why: headings are the table of contents of somebody who listens, and a gap looks like a lost
    part.

    Before: H1, H3
    After: H1, H2, H3

    Source: ISO 14289-1 (PDF/UA-1), 7.4.2.
    """
    last = 0
    for tag in file.tree.tags:
        match = _HEADING.fullmatch(tag.role)
        if match is None:
            continue
        level = int(match[1])
        if level > last + 1:
            words = file.words(tag).strip()[:40]
            before = f"after H{last}" if last else "first of all"
            yield f"{file.page_of(tag)}: “{words}” is an H{level} {before}"
        last = level


def find_heads_without_scope(file: TaggedFile) -> Iterator[str]:
    """Find header cells that do not say whether they head a column or a row.

    Why: a screen reader then cannot say which head belongs to a number.

    Before: TH
    After: TH with /Scope /Column

    Source: ISO 14289-1 (PDF/UA-1), 7.5.
    """
    for tag in file.tree.tags:
        if tag.role == "TH" and not as_name(file.tree.attribute(tag, "Scope")):
            words = file.words(tag).strip()[:40]
            yield f"{file.page_of(tag)}: the header cell “{words}” has no scope"


def find_tab_order(file: TaggedFile) -> Iterator[str]:
    """Find pages with links where the tab key does not follow the tags.

    Why: somebody without a mouse then jumps across the page.

    Before: no /Tabs
    After: /Tabs /S

    Source: ISO 14289-1 (PDF/UA-1), 7.18.3.
    """
    for page in file.pdf.pages:
        has_annotations = any(number == page.number for number, _, _ in file.annotations())
        if has_annotations and as_name(file.pdf.value(page.entries.get("Tabs"))) != "S":
            yield f"page {page.number}: the tab key does not follow the tags"


def find_silent_links(file: TaggedFile) -> Iterator[str]:
    """Find links that do not say where they go.

    Why: a screen reader then spells the address, or says "link" alone.

    Before: a link without /Contents
    After: /Contents (Book a visit)

    Source: ISO 14289-1 (PDF/UA-1), 7.18.5.
    """
    for page, _, entries in file.annotations():
        is_link = as_name(file.pdf.value(entries.get("Subtype"))) == "Link"
        if is_link and not file.pdf.text(entries.get("Contents")).strip():
            yield f"page {page}: a link does not say where it goes"
