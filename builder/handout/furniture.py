"""What stands around every page: the running head, and the foot with the review line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.figures.marks import review_mark
from builder.figures.model import Ink, Stroke
from builder.handout.blocks import Strip
from builder.handout.composer import Composer
from builder.handout.lines import label_line, words_width
from builder.handout.model import Art, Item, Page, PageSize, TextLine
from builder.handout.words import Column, words_strips
from builder.record import record, replace
from builder.theme import Colour, TextStyle
from builder.units import ZERO, Length, pt

_HEADER_Y = pt(36)
_FOOTER_ROOM = pt(81)
_MARK_ROOM = pt(17)  # of the sign of the review and the space behind it
_BETWEEN = pt(10)  # at the least, between what stands at the left and at the right of a line
_RULE = Ink(None, Colour.LINE, pt(0.75))


@record
class _Foot:
    """What a foot says: of the review, of the page, of the handout, and what it is not."""

    review: str
    page: str
    about: str
    disclaimer: tuple[str, ...]
    """Its sentences."""


def furnished(
    composer: Composer, paper: PageSize, pages: tuple[Page, ...], *, kind: str
) -> tuple[Page, ...]:
    """Put the running head and the foot on every page; the disclaimer is read once, at the end.

    `kind` is the phrase that names the handout: `booklet` or `sheet`.
    """
    disclaimer = composer.tree.add(0, "P")
    furnished_pages = []
    for number, page in enumerate(pages, 1):
        foot = _foot_words(composer, kind, number, len(pages))
        tag = disclaimer if number == len(pages) else 0
        head = tuple(_running_head(composer, paper)) if number > 1 else ()
        furniture = (*head, *_foot(composer, paper, foot, tag))
        furnished_pages.append(replace(page, furniture=furniture))
    return tuple(furnished_pages)


def _running_head(composer: Composer, paper: PageSize) -> Iterator[Item]:
    edition, style = composer.edition, composer.styles.running
    clinic = edition.clinic
    title = edition.front.title.plain.partition(": ")[0]
    right = f"{clinic.get('name')}   {clinic.get('phone')}"
    if words_width(title + right, style) + _BETWEEN > paper.measure:
        right = clinic.get("phone")
    end = paper.left + paper.measure
    taken = words_width(title + right, style) + _BETWEEN
    if taken <= paper.measure or not composer.is_narrow:  # else the foot alone names the topic
        yield _decoration(label_line(title, tag=0, style=style, x=paper.left), _HEADER_Y)
    line = label_line(right, tag=0, style=style, x=end, align_right=True)
    yield _decoration(line, _HEADER_Y)
    below = _HEADER_Y + style.leading + pt(3)
    yield Art(paper.left, below, (Stroke(ZERO, ZERO, paper.measure, ZERO, _RULE),))


def _foot_words(composer: Composer, kind: str, number: int, count: int) -> _Foot:
    front, say = composer.edition.front, composer.say
    return _Foot(
        review=composer.edition.review_line,
        page=say("page", number=str(number), count=str(count)),
        about=f"{front.id} · {say(kind)} · {front.language} · v{front.version}",
        disclaimer=(say("disclaimer"), say("disclaimer-act")),
    )


def _foot(composer: Composer, paper: PageSize, foot: _Foot, tag: int) -> Iterator[Item]:
    """Set the foot; `tag` is the disclaimer's on the page where it is read out, else 0."""
    style, left, end = composer.styles.footer, paper.left, paper.left + paper.measure
    bold = replace(style, bold=True)
    top = paper.height - _FOOTER_ROOM
    yield Art(left, top, (Stroke(ZERO, ZERO, paper.measure, ZERO, _RULE),))
    first = top + pt(6)
    is_reviewed = composer.edition.front.reviewed is not None
    yield Art(left, first + pt(1), review_mark(is_reviewed=is_reviewed, size=pt(11)))
    ink = replace(bold, colour=Colour.INK)
    page = label_line(foot.page, tag=0, style=ink, x=end, align_right=True)
    yield _decoration(page, first)
    review = _review(composer, foot, paper, bold)
    lines = (*review, *_disclaimer(composer, foot, paper, tag))
    for row, line in enumerate(lines):
        moved = _shifted(line, left, first + style.leading * row)
        yield moved if tag and row >= len(review) else _decoration(moved, ZERO)
    about = label_line(foot.about, tag=0, style=style, x=end, align_right=True)
    room = paper.measure - words_width(foot.about, style) - _BETWEEN
    rows = (row for row, line in enumerate(lines) if row and _end(line) <= room)
    yield _decoration(about, first + style.leading * next(rows, len(lines)))


def _review(
    composer: Composer, foot: _Foot, paper: PageSize, style: TextStyle
) -> tuple[TextLine, ...]:
    """Set what is said of the review beside the number of the page, in two lines if it is long."""
    room = paper.measure - _MARK_ROOM - words_width(foot.page, style) - _BETWEEN
    column = Column(_MARK_ROOM, room)
    return _lines(words_strips(composer, foot.review, tag=0, style=style, column=column))


def _disclaimer(composer: Composer, foot: _Foot, paper: PageSize, tag: int) -> tuple[TextLine, ...]:
    """Set each sentence on a line of its own, or all of them as one where a line is too short."""
    style = composer.styles.footer
    if all(words_width(one, style) <= paper.measure for one in foot.disclaimer):
        *before, last = foot.disclaimer
        words = (*(f"{sentence} " for sentence in before), last)
        return tuple(label_line(one, tag=tag, style=style, x=ZERO) for one in words)
    column, whole = Column(ZERO, paper.measure), " ".join(foot.disclaimer)
    strips = words_strips(composer, whole, tag=tag, style=style, column=column)
    return _lines(strips)


def _lines(strips: Sequence[Strip]) -> tuple[TextLine, ...]:
    return tuple(item for strip in strips for item in strip.items if isinstance(item, TextLine))


def _end(line: TextLine) -> Length:
    last = line.glyphs[-1]
    return last.x + last.width


def _shifted(line: TextLine, x: Length, y: Length) -> TextLine:
    glyphs = tuple(replace(one, x=one.x + x) for one in line.glyphs)
    return replace(line, baseline=line.baseline + y, glyphs=glyphs)


def _decoration(line: TextLine, y: Length) -> TextLine:
    return replace(line, baseline=line.baseline + y, is_artifact=True)
