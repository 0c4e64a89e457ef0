"""The marked content of a PDF against its tag tree: who owns what, and what nobody owns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builder.verify.pdf_file import as_name
from builder.verify.pdf_syntax import Ref, Value
from builder.verify.tagged_file import TaggedFile


def find_stray_marks(file: TaggedFile) -> Iterator[str]:
    """Find marked content that belongs to no tag, or to two.

    Why: what belongs to none is never read out, and what belongs to two is read twice.

    Before: /P <</MCID 7>> BDC, and no tag owns 7 on this page
    After: one tag with 7 among its kids

    Source: ISO 14289-1 (PDF/UA-1), 7.1; ISO 32000-1, 14.7.4.2.
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
    """Find tags that own marked content that no page has.

    Why: the tree was written for other pages than these, so its texts are not read out.

    Before: a tag with the kid 12, on a page with ten marks
    After: a tag with the kids that its page has

    Source: ISO 32000-1, 14.7.4.2.
    """
    shown = {owner for page in file.pages for owner in page.owners}
    for owner, tags in file.tree.owners.items():
        if owner not in shown:
            tag = tags[0]
            where = file.page_of(tag)
            yield f"{where}: a tag {tag.role} owns mark {owner[1]}, which is not there"


def find_torn_parents(file: TaggedFile) -> Iterator[str]:
    """Find marked content from which the parent tree does not lead back to its tag.

    Why: a reader who points at a text, or whose program goes by the page, hears another one.

    Before: entry 0 names the tag of mark 1
    After: entry 0 names the tag of mark 0

    Source: ISO 32000-1, 14.7.4.4; veraPDF 1.28 lets it pass.
    """
    for page in file.pages:
        for stream, number in dict.fromkeys(page.owners):
            owners = file.tree.owners.get((stream, number), ())
            found = _parent(file, page.keys.get(stream), number)
            if len(owners) == 1 and found != owners[0].id:
                words = f"the parent tree does not lead from mark {number} to its tag"
                yield f"page {page.page.number}: {words}"
    for tag in file.tree.tags:
        if not tag.points_up:
            words = f"a tag {tag.role} does not point to the tag above it"
            yield f"{file.page_of(tag)}: {words}"
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
    """Find links and fields that are not tied to a tag.

    Why: somebody who goes from tag to tag does not meet them.

    Before: a link without /StructParent
    After: a link whose /StructParent leads to a Link tag that names it

    Source: ISO 14289-1 (PDF/UA-1), 7.18.1.
    """
    for page, number, entries in file.annotations():
        key = file.pdf.value(entries.get("StructParent"))
        owner = file.tree.tied.get(number)
        parent = _object(file.parents.get(key)) if isinstance(key, int) else 0
        if owner is None or parent != owner.id:
            kind = as_name(file.pdf.value(entries.get("Subtype")))
            yield f"page {page}: an annotation {kind} is not tied to a tag"


def find_unmarked_paint(file: TaggedFile) -> Iterator[str]:
    """Find paint and text that is neither tagged nor marked as decoration.

    Why: a reader cannot know whether it matters.

    Before: 0 0 9 9 re f
    After: /Artifact BMC 0 0 9 9 re f EMC

    Source: ISO 14289-1 (PDF/UA-1), 7.1.
    """
    for page in file.pages:
        for operator, times in Counter(page.unmarked).items():
            what = "text" if operator == "text" else f"paint ({operator})"
            yield f"page {page.page.number}: {what} outside every mark ({times})"


def find_unbalanced_marks(file: TaggedFile) -> Iterator[str]:
    """Find marks that are opened and not closed, or closed and not opened.

    Why: what belongs to them cannot be told.

    Before: /P <</MCID 0>> BDC (Words) Tj
    After: /P <</MCID 0>> BDC (Words) Tj EMC

    Source: ISO 32000-1, 14.6.
    """
    for page in file.pages:
        if page.unbalanced:
            yield f"page {page.page.number}: marks do not end as they begin"
