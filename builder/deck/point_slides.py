"""Points set on slides: in rows, split where one slide does not hold them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import Stack, fits, joined, split_stacks, widest
from builder.deck.grid import BODY, SOURCE
from builder.deck.layout import Layout, Placeholder
from builder.deck.model import Paragraph, Slide, Slot, TextSlot
from builder.deck.refusals import refused
from builder.deck.rows import aired, lay_rows
from builder.deck.words import (
    frame_paragraph,
    item_paragraphs,
    retitled,
    short_source_paragraph,
    source_paragraph,
    title_paragraph,
)
from builder.edition.sources import Source
from builder.findings import Finding, Span, error
from builder.outline.fields import quoted
from builder.outline.text_model import ListItem, Text
from builder.outline.texts import keys_of
from builder.record import replace
from builder.text.binding import bind_units

PLAIN = ("Points", "Points, many")


def headed_points(
    edition: DeckEdition,
    slide_id: str,
    headline: Text,
    items: Sequence[ListItem],
    found: list[Finding],
) -> tuple[Slide, ...]:
    """Plan points below words of the outline."""
    title = title_paragraph(edition, headline)
    return points_slides(edition, slide_id, title, headline.span, items, found)


def points_slides(
    edition: DeckEdition,
    slide_id: str,
    title: Paragraph,
    span: Span,
    items: Sequence[ListItem],
    found: list[Finding],
    *,
    layouts: Sequence[str] = PLAIN,
) -> tuple[Slide, ...]:
    """Plan points in the first layout that holds them; more than the last holds goes on.

    What is wrong with the title is told at `span`.
    """
    if not items:
        return ()
    stacks = [item_paragraphs(edition, item) for item in items]
    for name in layouts:
        layout = edition.layout(name)
        groups = _groups(stacks, layout.placeholder(BODY), is_last=name == layouts[-1])
        if groups:
            slides = _points(edition, layout, title, groups, items)
            for slide in slides:
                check_title(layout, slide.title, span, found)
            return tuple(
                replace(slide, id=f"{slide_id}/points/{number}")
                for number, slide in enumerate(slides, 1)
            )
    _refuse_points(items, stacks, edition.layout(layouts[-1]).placeholder(BODY), found)
    return ()


def _groups(
    stacks: Sequence[Stack], spot: Placeholder, *, is_last: bool
) -> tuple[tuple[Stack, ...], ...] | None:
    """Split points over slides; only the last layout may take more than one."""
    if is_last:
        return split_stacks(stacks, spot)
    return (tuple(stacks),) if fits(joined(stacks), spot) else None


def _points(
    edition: DeckEdition,
    layout: Layout,
    title: Paragraph,
    groups: Sequence[Sequence[Stack]],
    items: Sequence[ListItem],
) -> tuple[Slide, ...]:
    """Set each group below the title, and below it the sources that its own items cite."""
    titles = numbered_titles(edition, title, len(groups))
    rest = iter(items)
    slides = []
    for shown, group in zip(titles, groups, strict=True):
        sources = edition.cited(keys_of(tuple(islice(rest, len(group)))))
        slides.append(set_points(layout, shown, group, source_slots(edition, layout, sources)))
    return tuple(slides)


def set_points(
    layout: Layout, title: Paragraph, group: Sequence[Stack], below: tuple[Slot, ...]
) -> Slide:
    """Set plain points in rows, and points with others below them one after the other."""
    paragraphs = joined(group)
    spot = layout.placeholder(BODY)
    rows = None
    if len(paragraphs) == len(group):
        rows = lay_rows(paragraphs, spot)
    body = rows or TextSlot(BODY, aired(paragraphs, spot))
    return Slide("", layout.name, title, (body, *below))


def _refuse_points(
    items: Sequence[ListItem], stacks: Sequence[Stack], spot: Placeholder, found: list[Finding]
) -> None:
    """Say which point no slide can hold, and why."""
    for item, stack in zip(items, stacks, strict=True):
        if widest(stack, spot):
            refuse_wide(item.text.span, found)
        elif not fits(stack, spot):
            hint = "make two points of it"
            found.append(error("P402", item.text.span, "a point that fills a slide", hint))


def refuse_wide(span: Span, found: list[Finding]) -> None:
    """Refuse a word that no line of its place holds."""
    found.append(_too_wide(span))


def _too_wide(span: Span) -> Finding:
    message = "a word that is wider than its place on the slide"
    return error("P401", span, message, "break the word or choose another")


def numbered_titles(edition: DeckEdition, title: Paragraph, count: int) -> tuple[Paragraph, ...]:
    """Tell the slides of one split apart: the second is "(continued)", more are counted."""
    if count == 1:
        return (title,)
    words = title.plain.replace("\n", " ")  # what is bound stays so
    say = edition.phrases.say
    if count == 2:  # noqa: PLR2004  # a first slide and its continuation
        return (title, retitled(title, say("continued", title=words)))
    of = str(count)
    return tuple(
        retitled(title, bind_units(say("continued-of", title=words, number=str(at), count=of)))
        for at in range(1, count + 1)
    )


def check_title(layout: Layout, title: Paragraph, span: Span, found: list[Finding]) -> None:
    """Refuse a title that its placeholder does not hold."""
    spot = layout.placeholder(0)
    if fits((title,), spot):
        return
    message = f"the headline {quoted(title.words)} takes more than {spot.lines} lines on its slide"
    too_long = error("P403", span, message, "say it in fewer words")
    finding = _too_wide(span) if widest((title,), spot) else too_long
    found.append(refused(finding, layout.name, 0))


def source_slots(
    edition: DeckEdition, layout: Layout, sources: Sequence[Source], *, before: str = ""
) -> tuple[TextSlot, ...]:
    """Name the sources at the slide's foot, or number them where names take too much room.

    What the line says `before` them stays whole.
    """
    if not sources:
        words = frame_paragraph(edition, "source", before)
        return (TextSlot(SOURCE, (words,)),) if before else ()
    spot = layout.placeholder(SOURCE)
    line = source_paragraph(edition, sources, before=before)
    if not fits((line,), spot):
        line = short_source_paragraph(edition, sources, before=before)
    return (TextSlot(SOURCE, (line,)),)
