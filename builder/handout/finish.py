"""Laid-out pages finished: furniture around them, the last look over them, the plan."""

from __future__ import annotations

from builder.findings import Finding, has_errors
from builder.handout.composer import Composer
from builder.handout.furniture import furnished
from builder.handout.guard import Places, guard_pages
from builder.handout.languages import in_their_language
from builder.handout.magnify import magnified_bookmarks, magnified_pages, magnified_paper
from builder.handout.model import Bookmark, HandoutPlan, Page, PageSize, TextLine
from builder.outline.texts import texts_of


def finish_plan(
    composer: Composer,
    paper: PageSize,
    pages: tuple[Page, ...],
    bookmarks: tuple[Bookmark, ...],
    *,
    kind: str,
) -> tuple[HandoutPlan, tuple[Finding, ...]]:
    """Put head and foot on the pages, guard their margins, and give the plan."""
    edition = composer.edition
    pages = furnished(composer, paper, pages, kind=kind)
    tags = in_their_language(composer, composer.tree.done(), pages)
    if not has_errors(composer.found):
        spans = {text.id: text.span for text in texts_of((edition.front, edition.sections))}
        places = Places({tag.id: tag for tag in tags}, spans, edition)
        guard_pages(pages, paper, places, composer.found)
    bookmarks = (*bookmarks, *_places_used(pages))
    if paper.scale > 1:
        pages = magnified_pages(pages, paper.scale)
        bookmarks = magnified_bookmarks(bookmarks, paper.scale)
        paper = magnified_paper(paper)
    plan = HandoutPlan(
        topic=edition.front.id,
        title=edition.front.title.plain,
        subject=edition.front.main_message.plain,
        author=edition.clinic.get("name"),
        lang=edition.lang,
        version=edition.front.version,
        updated=edition.front.updated,
        paper=paper,
        tags=tags,
        pages=pages,
        bookmarks=bookmarks,
        palette=edition.clinic.palette,
    )
    return plan, tuple(composer.found)


def _places_used(pages: tuple[Page, ...]) -> tuple[Bookmark, ...]:
    """Find where each source is first cited and each word to know first used."""
    places: dict[str, Bookmark] = {}
    for number, page in enumerate(pages):
        for item in page.items:
            if isinstance(item, TextLine):
                top = item.baseline - item.height
                for place in (one.place for one in item.glyphs if one.place):
                    places.setdefault(place, Bookmark(place, "", -1, number, top))
    return tuple(places.values())
