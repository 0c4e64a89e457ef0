"""The slides of one section: its points, charts, pictures and tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from builder.deck.chart_slides import chart_slides
from builder.deck.deck_edition import DeckEdition
from builder.deck.diagram_slides import diagram_slides
from builder.deck.figured_points import figured_slide
from builder.deck.grid_slides import grid_slides
from builder.deck.lone_points import lone_slide
from builder.deck.model import Progress, Slide
from builder.deck.notes import section_notes, spoken, start_notes
from builder.deck.picture_slides import picture_slide
from builder.deck.point_slides import headed_points
from builder.deck.poll_slides import poll_slides
from builder.deck.table_slides import Grid
from builder.deck.words import paragraph, title_paragraph
from builder.findings import Finding
from builder.outline.diagram_model import Diagram
from builder.outline.model import Section
from builder.outline.part_model import Chart, Picture, Poll, Shown, Table
from builder.outline.texts import keys_of
from builder.record import record, replace


@record
class Place:
    """Where in the talk a section stands."""

    progress: Progress
    start: Decimal | None
    """The minute at which it begins, if the outline says enough."""


def section_slides(
    edition: DeckEdition, section: Section, place: Place, found: list[Finding]
) -> tuple[Slide, ...]:
    """Plan the slides that the audience sees of one section that teaches.

    A poll that is its first part is asked before the points, which may give the answer away.
    """
    first, rest = section.parts[:1], section.parts[1:]
    opens = bool(first) and isinstance(first[0], Poll)
    asked = part_slides(edition, replace(section, parts=first if opens else ()), found)
    after = replace(section, parts=rest if opens else section.parts)
    taught = _taught(edition, after, found)
    slides = _opened(edition, section, place, asked=asked, taught=taught)
    return tuple(replace(slide, progress=place.progress) for slide in slides)


def _opened(
    edition: DeckEdition,
    section: Section,
    place: Place,
    *,
    asked: Sequence[Slide],
    taught: Sequence[Slide],
) -> tuple[Slide, ...]:
    """Say when the section begins on its first slide, and what to teach where that begins."""
    if not asked or not taught:
        return noted(edition, section, (*asked, *taught), place.start)
    first, *others = asked
    begun = replace(first, notes=(*start_notes(edition, place.start), *first.notes))
    return (begun, *others, *noted(edition, section, taught))


def _taught(edition: DeckEdition, section: Section, found: list[Finding]) -> tuple[Slide, ...]:
    """Plan the points and what follows them; what is shown first may stand beside them."""
    shown = next((part for part in section.parts if isinstance(part, Shown)), None)
    both = None
    if isinstance(shown, Chart | Diagram):
        both = figured_slide(edition, section, shown, found)
    if both is None:
        return (*_points(edition, section, found), *part_slides(edition, section, found))
    others = tuple(part for part in section.parts if part is not shown)
    return (both, *part_slides(edition, replace(section, parts=others), found))


def _points(edition: DeckEdition, section: Section, found: list[Finding]) -> tuple[Slide, ...]:
    lone = lone_slide(edition, section, found)
    if lone:
        return (lone,)
    return headed_points(edition, section.id, section.headline, section.points, found)


def noted(
    edition: DeckEdition, section: Section, slides: Sequence[Slide], start: Decimal | None = None
) -> tuple[Slide, ...]:
    """Put the notes of a section below its first slide."""
    if not slides:
        return ()
    first, *others = slides
    return (replace(first, notes=section_notes(edition, section, start) + first.notes), *others)


def part_slides(edition: DeckEdition, section: Section, found: list[Finding]) -> tuple[Slide, ...]:
    """Plan the slides of a section's parts, in the author's order."""
    slides: list[Slide] = []
    for part in section.parts:
        match part:
            case Chart():
                slides.extend(chart_slides(edition, part, found))
            case Picture():
                slides.append(picture_slide(edition, section, part, found))
            case Table():
                slides.extend(_table_slides(edition, part, found))
            case Diagram():
                slides.extend(diagram_slides(edition, part, found))
            case Poll():
                slides.extend(poll_slides(edition, part, found))
            case _:
                pass
    return tuple(slides)


def _table_slides(edition: DeckEdition, table: Table, found: list[Finding]) -> tuple[Slide, ...]:
    rows = tuple(
        tuple(paragraph(edition, cell) for cell in row) for row in (table.head, *table.rows)
    )
    title = title_paragraph(edition, table.title)
    whole = keys_of((table.keys, table.title, table.head))
    grid = Grid(rows, keys=(whole, *map(keys_of, table.rows)))
    slides = grid_slides(edition, table.id, title, grid, table.span, found)
    return spoken(edition, slides, "table")
