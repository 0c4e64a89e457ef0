"""Laid-out pages finished: furniture around them, the last look over them, the plan."""

from __future__ import annotations

from builder.findings import Finding, has_errors
from builder.handout.furniture import furnished
from builder.handout.guard import Places, guard_pages
from builder.handout.model import Bookmark, HandoutPlan, Page, PageSize
from builder.handout.words import Composer
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
    disclaimer = composer.tree.add(0, "P")
    tags = composer.tree.done()
    pages = furnished(edition, paper, pages, disclaimer=disclaimer, kind=kind)
    if not has_errors(composer.found):
        spans = {text.id: text.span for text in texts_of((edition.front, edition.sections))}
        front = edition.front
        places = Places({tag.id: tag for tag in tags}, spans, front.span, front.title)
        guard_pages(pages, paper, places, composer.found)
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
    )
    return plan, tuple(composer.found)
