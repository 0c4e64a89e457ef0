"""The options of a poll, set in one form: as cards side by side, or as rows."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.cards import card_height
from builder.deck.compounds import has_parted_word, with_whole_word
from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import USABLE_HEIGHT, fits, height_of
from builder.deck.grid import (
    BODY,
    BODY_TOP,
    CARDS,
    LETTERS,
    MARGIN,
    RIGHT,
    RIGHT_LETTER,
    RIGHT_WORD,
    WIDTH,
)
from builder.deck.layout import Box, Layout, Placeholder
from builder.deck.model import Paragraph, Sketch, TextSlot
from builder.deck.poll_dots import counts_of, dots
from builder.deck.poll_layouts import (
    DOTS_ABOVE,
    DOTS_SIDE,
    LETTERED,
    POLL_END,
    RIGHT_GAP,
    RIGHT_HEIGHT,
    RIGHT_WIDTH,
    PollForm,
)
from builder.deck.words import frame_paragraph, paragraph, phrase
from builder.figures.marks import tick
from builder.outline.part_model import Poll
from builder.record import record, replace
from builder.theme import Colour
from builder.units import Length, pt

_AIR = pt(18)  # between the options and what stands below them
_LEAST = pt(256)  # of a card and its letter
_LEAST_ROW, _MOST_ROW = pt(44), pt(64)
_ROW_GAP, _CARD_GAP = pt(4), pt(20)
_TICK = pt(20)
_NUMBER = pt(66)  # what three digits take of a card with dots


@record
class PollSet:
    """One of the two slides, set."""

    layout: Layout
    form: PollForm
    slots: tuple[TextSlot, ...]
    sketches: tuple[Sketch, ...] = ()
    has_parted_word: bool = False
    """Does a line of an option end behind the hyphen of a word?"""


def set_poll(
    edition: DeckEdition, poll: Poll, form: PollForm, *, right: int | None
) -> PollSet | None:
    """Set the options and what stands below them; None where they do not fit."""
    layout = edition.layout(("Poll" if right is None else "Poll answer") + form.name)
    below = _below(edition, poll, layout, is_answer=right is not None)
    if below is None or below.box is None:
        return None
    room = Box(MARGIN, BODY_TOP, WIDTH, below.box.y - _AIR - BODY_TOP)
    spots = [layout.placeholder(RIGHT if at == right else CARDS[at]) for at in _range(poll)]
    shown = _options(edition, poll, spots, room, form)
    # Measured as on the answer, for both slides, so that no card moves.
    answered = _answered_spots(edition, poll, form)
    longest = _options(edition, poll, answered, room, form)
    boxes = (_row_boxes if form.is_rows else _boxes)(longest, answered, room, form)
    if boxes is None:
        return None
    slots: list[TextSlot] = []
    sketches: list[Sketch] = []
    for at, (option, spot, box) in enumerate(zip(shown, spots, boxes, strict=True)):
        band, place = form.parted(box)
        if not fits((option,), spot.at(place)):
            return None
        slots += [_letter(edition, at, band, is_right=at == right)]
        slots += [TextSlot(spot.idx, (option,), place)]
        if at == right:
            word, mark = _right_word(edition, form, place)
            if not fits(word.paragraphs, layout.placeholder(RIGHT_WORD).at(word.box or place)):
                return None
            slots.append(word)
            sketches.append(mark)
    if form.is_counted:
        sketches += _dots(edition, poll, form, boxes, right)
    top = boxes[-1].y + boxes[-1].height + _AIR
    below = replace(below, box=replace(below.box, y=top))
    width = _words_width(len(poll.options), room, form)
    is_parted = any(
        has_parted_word(option, spot.levels[0], width - spot.insets.left - spot.insets.right)
        for option, spot in zip(shown, spots, strict=True)
    )
    return PollSet(layout, form, (*slots, below), tuple(sketches), is_parted)


def _options(
    edition: DeckEdition, poll: Poll, spots: Sequence[Placeholder], room: Box, form: PollForm
) -> list[Paragraph]:
    """Show the options, their words whole where a card holds them."""
    width = _words_width(len(poll.options), room, form)
    return [
        with_whole_word(
            paragraph(edition, option, is_narrow=not form.is_rows),
            spot.levels[0],
            width - spot.insets.left - spot.insets.right,
        )
        for option, spot in zip(poll.options, spots, strict=True)
    ]


def _words_width(count: int, room: Box, form: PollForm) -> Length:
    """Give the width of one of so many cards, or of a row without its letter."""
    if form.is_rows:
        return room.width - form.letter - pt(6)
    return (room.width - _CARD_GAP * (count - 1)) * (1 / count)


def _answered_spots(edition: DeckEdition, poll: Poll, form: PollForm) -> list[Placeholder]:
    layout = edition.layout(f"Poll answer{form.name}")
    return [layout.placeholder(RIGHT if at == poll.right else CARDS[at]) for at in _range(poll)]


def _range(poll: Poll) -> range:
    return range(len(poll.options))


def _below(edition: DeckEdition, poll: Poll, layout: Layout, *, is_answer: bool) -> TextSlot | None:
    """Set the answer, or what to choose from, as high as it needs at the foot."""
    choose = phrase(edition, f"poll-choose-{len(poll.options)}")
    words = paragraph(edition, poll.answer) if is_answer else choose
    spot = layout.placeholder(BODY)
    height = height_of((words,), spot.levels, WIDTH) * (1 / USABLE_HEIGHT) + pt(1)
    box = Box(MARGIN, POLL_END - height, WIDTH, height)
    return TextSlot(BODY, (words,), box) if fits((words,), spot.at(box)) else None


def _boxes(
    options: Sequence[Paragraph], spots: Sequence[Placeholder], room: Box, form: PollForm
) -> list[Box] | None:
    """Place cards of one size side by side, their letters above them."""
    count = len(options)
    width = _words_width(count, room, form)
    needed = max(card_height((one,), spot, width) for one, spot in zip(options, spots, strict=True))
    needed += form.letter + pt(6)
    is_narrow = form.is_counted and width < DOTS_SIDE + form.inset * 2
    if needed > room.height or is_narrow:
        return None
    height = max(needed, min(room.height, _LEAST))
    return [Box(room.x + (width + _CARD_GAP) * at, room.y, width, height) for at in range(count)]


def _row_boxes(
    options: Sequence[Paragraph], spots: Sequence[Placeholder], room: Box, form: PollForm
) -> list[Box] | None:
    """Place rows of one height one below the other, their letters before them."""
    count = len(options)
    width = _words_width(count, room, form)
    pairs = zip(options, spots, strict=True)
    needed = max(_LEAST_ROW, *(card_height((one,), spot, width) for one, spot in pairs))
    most = (room.height - _ROW_GAP * (count - 1)) * (1 / count)
    if needed > most:
        return None
    height = max(needed, min(most, _MOST_ROW))
    return [
        Box(room.x, room.y + (height + _ROW_GAP) * at, room.width, height) for at in range(count)
    ]


def _letter(edition: DeckEdition, at: int, band: Box, *, is_right: bool) -> TextSlot:
    letter = frame_paragraph(edition, f"letter/{LETTERED[at]}", LETTERED[at])
    return TextSlot(RIGHT_LETTER if is_right else LETTERS[at], (letter,), band)


def _right_word(edition: DeckEdition, form: PollForm, box: Box) -> tuple[TextSlot, Sketch]:
    """Set the word that marks the right option, and a tick before it."""
    x, y, room = _right_spot(form, box)
    place = Box(x + _TICK + pt(8), y, room, RIGHT_HEIGHT)
    mark = Sketch("Tick", x, y + (RIGHT_HEIGHT - _TICK) * 0.5, tick(_TICK, Colour.PINE))
    return TextSlot(RIGHT_WORD, (phrase(edition, "poll-right"),), place), mark


def _right_spot(form: PollForm, box: Box) -> tuple[Length, Length, Length]:
    """Find the place of the tick and the width of its word: beside a number, in a row, or below."""
    if form.is_counted:
        x = box.x + form.inset + _NUMBER
        return x, box.y + DOTS_ABOVE + pt(11), box.x + box.width - x - _TICK - pt(16)
    if form.is_rows:
        x = box.x + box.width - RIGHT_WIDTH - pt(34)
        return x, box.y + (box.height - RIGHT_HEIGHT) * 0.5, RIGHT_WIDTH
    y = box.y + box.height - RIGHT_GAP - RIGHT_HEIGHT
    return box.x + form.inset, y, box.width - form.inset * 2 - _TICK - pt(8)


def _dots(
    edition: DeckEdition, poll: Poll, form: PollForm, boxes: Sequence[Box], right: int | None
) -> list[Sketch]:
    """Draw what each number stands for; wrong ones turn grey when the answer comes."""
    looks = [Colour.PINE if right in {None, at} else Colour.LINE for at in _range(poll)]
    counted = zip(counts_of(edition, poll), boxes, looks, strict=True)
    return [dots(count, form, box, look) for count, box, look in counted]
