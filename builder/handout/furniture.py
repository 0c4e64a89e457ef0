"""What stands around every page: the running head, and the foot with the review line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.edition.model import Edition
from builder.figures.marks import review_mark
from builder.figures.model import Ink, Stroke
from builder.handout.model import Art, Item, Page, PageSize, TextLine
from builder.handout.words import label_line
from builder.record import record
from builder.theme import HANDOUT, Colour
from builder.units import ZERO, Length, pt

_HEADER_Y = pt(36)
_FOOTER_ROOM = pt(81)


@record
class _Place:
    """Which page of how many, and of what."""

    number: int
    count: int
    kind: str
    """The phrase that names the handout: `booklet` or `sheet`."""


def furnished(
    edition: Edition, paper: PageSize, pages: tuple[Page, ...], *, disclaimer: int, kind: str
) -> tuple[Page, ...]:
    """Put the running head and the foot on every page; the disclaimer is read once, at the end."""
    return tuple(
        replace(
            page,
            furniture=(
                *(_running_head(edition, paper) if number > 1 else ()),
                *_foot(edition, paper, _Place(number, len(pages), kind), disclaimer),
            ),
        )
        for number, page in enumerate(pages, 1)
    )


def _running_head(edition: Edition, paper: PageSize) -> Iterator[Item]:
    clinic, style = edition.clinic, HANDOUT.running
    title = edition.front.title.plain.partition(": ")[0]
    right = f"{clinic.get('name')}   {clinic.get('phone')}"
    end = paper.left + paper.measure
    yield _placed(label_line(title, tag=0, style=style, x=paper.left), _HEADER_Y)
    line = label_line(right, tag=0, style=style, x=end, align_right=True)
    yield _placed(line, _HEADER_Y)
    rule = Stroke(ZERO, ZERO, paper.measure, ZERO, Ink(None, Colour.LINE, pt(0.75)))
    yield Art(paper.left, _HEADER_Y + pt(16), (rule,))


def _foot(edition: Edition, paper: PageSize, place: _Place, disclaimer: int) -> Iterator[Item]:
    style, left, end = HANDOUT.footer, paper.left, paper.left + paper.measure
    say = edition.phrases.say
    bold = replace(style, bold=True)
    rule = Stroke(ZERO, ZERO, paper.measure, ZERO, Ink(None, Colour.LINE, pt(0.75)))
    top = paper.height - _FOOTER_ROOM
    yield Art(left, top, (rule,))
    first = top + pt(6)
    mark = review_mark(is_reviewed=edition.front.reviewed is not None, size=pt(11))
    yield Art(left, first + pt(1), mark)
    yield _placed(label_line(edition.review_line, tag=0, style=bold, x=left + pt(17)), first)
    front = edition.front
    about = f"{front.id} · {say(place.kind)} · {front.language} · v{front.version}"
    page = say("page", number=str(place.number), count=str(place.count))
    ink = replace(bold, colour=Colour.INK)
    yield _placed(label_line(page, tag=0, style=ink, x=end, align_right=True), first)
    below = first + style.leading
    yield _placed(label_line(about, tag=0, style=style, x=end, align_right=True), below)
    is_last = place.number == place.count
    for at, key in enumerate(("disclaimer", "disclaimer-act"), 1):
        tag = disclaimer if is_last else 0
        space = " " if at == 1 else ""
        line = label_line(say(key) + space, tag=tag, style=style, x=left)
        yield _placed(line, first + style.leading * at, is_artifact=not is_last)


def _placed(line: TextLine, y: Length, *, is_artifact: bool = True) -> TextLine:
    return replace(line, baseline=line.baseline + y, is_artifact=is_artifact)
