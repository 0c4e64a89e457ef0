"""The layouts of polls: lettered cards or rows to choose from, and the same with the answer."""

from __future__ import annotations

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
from builder.deck.layout import Box, Frame, Insets, Layout, Level, Placeholder
from builder.deck.spots import source_spot, title_spot
from builder.record import record
from builder.theme import Colour
from builder.units import Length, pt

LETTERED = "ABCDE"
POLL_END = pt(466)  # above the line of sources


@record
class PollForm:
    """One way to set a poll: how large its words are, and how its options stand."""

    name: str
    size: Length
    answer: Length
    """How large the text of the answer is."""
    inset: Length
    letter: Length
    """How high the band of a letter is, or how wide where options are rows."""
    is_rows: bool = False
    is_counted: bool = False
    """Is each option a number, with a hundred dots below it?"""

    @property
    def insets(self) -> Insets:
        """The room around the words of an option."""
        if self.is_counted:
            below = DOTS_ABOVE + DOTS_SIDE + DOTS_BELOW
            return Insets(self.inset, DOTS_ABOVE, self.inset, below)
        down = pt(3) if self.is_rows else self.inset
        return Insets(self.inset, down, self.inset, down)

    @property
    def right_insets(self) -> Insets:
        """The same for the right option, which has a word more; above, too, so that it is level."""
        more = self.insets
        if self.is_counted:
            return more
        if self.is_rows:
            return Insets(more.left, more.top, RIGHT_WIDTH + pt(44), more.bottom)
        word = RIGHT_HEIGHT + RIGHT_GAP + pt(4)
        return Insets(more.left, word, more.right, word)

    def parted(self, box: Box) -> tuple[Box, Box]:
        """Part the box of an option into its letter's, above or before, and its words'."""
        taken = self.letter + pt(6)
        if self.is_rows:
            words = Box(box.x + taken, box.y, box.width - taken, box.height)
            return Box(box.x, box.y, self.letter, box.height), words
        words = Box(box.x, box.y + taken, box.width, box.height - taken)
        return Box(box.x, box.y, box.width, self.letter), words


RIGHT_WIDTH, RIGHT_HEIGHT = pt(110), pt(30)  # of the word "Answer"
RIGHT_GAP = pt(10)  # between that word and the edge of its card
DOTS_SIDE = pt(156)  # of a hundred dots in a square: ten of 12 points, 4 apart
DOTS_ABOVE, DOTS_BELOW = pt(8), pt(12)  # between them and the number, and the edge of the card
COUNTED_FORM = PollForm(", counted", pt(40), pt(24), pt(20), pt(44), is_counted=True)
POLL_FORMS = (
    PollForm(", short", pt(66), pt(24), pt(18), pt(56)),  # numbers, or yes and no
    PollForm("", pt(32), pt(24), pt(18), pt(56)),
    PollForm(", more", pt(28), pt(24), pt(16), pt(56)),
    PollForm(", many", pt(24), pt(24), pt(14), pt(48)),
    PollForm(", full", pt(24), pt(20), pt(14), pt(48)),
    PollForm(", rows", pt(20), pt(20), pt(18), pt(56), is_rows=True),
)


def _question(form: PollForm) -> Layout:
    frame = Frame(Colour.WHITE, Colour.PINE, pt(1.5), corner=pt(12))
    letter = Frame(Colour.PINE, corner=pt(10))
    options = tuple(_option(form, at, frame) for at in range(len(LETTERED)))
    letters = tuple(_letter(form, at, letter, Colour.WHITE) for at in range(len(LETTERED)))
    prompt = _below(Level(form.answer if form.is_rows else pt(24)), "Choose A, B, or C.")
    return Layout(
        f"Poll{form.name}", "cust", (title_spot(), *letters, *options, prompt, source_spot())
    )


def _answer(form: PollForm) -> Layout:
    frame = Frame(Colour.WHITE, Colour.LINE, pt(1.5), corner=pt(12))
    letter = Frame(Colour.WHITE, Colour.LINE, pt(1.5), corner=pt(10))
    options = tuple(_option(form, at, frame) for at in range(len(LETTERED)))
    letters = tuple(_letter(form, at, letter, Colour.SLATE) for at in range(len(LETTERED)))
    why = _below(Level(form.answer), "The answer, and why")
    spots = (title_spot(), *letters, *options, *_right(form), why, source_spot())
    return Layout(f"Poll answer{form.name}", "cust", spots)


def _right(form: PollForm) -> tuple[Placeholder, ...]:
    """Make the option that is right, its letter and its word."""
    edge = Frame(Colour.WHITE, Colour.PINE, pt(4), corner=pt(12))
    option = Placeholder(
        "Right option",
        "body",
        RIGHT,
        form.parted(_box(form, 0))[1],
        (Level(form.size, bold=True, colour=Colour.PINE),),
        anchor="ctr",
        insets=form.right_insets,
        frame=edge,
        prompt="The right option",
    )
    letter = Placeholder(
        "Right letter",
        "body",
        RIGHT_LETTER,
        form.parted(_box(form, 0))[0],
        (Level(_letter_size(form), bold=True, colour=Colour.WHITE, centred=True),),
        anchor="ctr",
        frame=Frame(Colour.PINE, corner=pt(10)),
        prompt="A",
        lines=1,
    )
    word = Placeholder(
        "Right word",
        "body",
        RIGHT_WORD,
        Box(MARGIN, POLL_END - RIGHT_HEIGHT, RIGHT_WIDTH, RIGHT_HEIGHT),
        (Level(pt(20), bold=True, colour=Colour.PINE),),
        anchor="ctr",
        prompt="Answer",
        lines=1,
    )
    return (option, letter, word)


def _option(form: PollForm, at: int, frame: Frame) -> Placeholder:
    return Placeholder(
        f"Option {LETTERED[at]}",
        "body",
        CARDS[at],
        form.parted(_box(form, at))[1],
        (Level(form.size),),
        anchor="ctr",
        insets=form.insets,
        frame=frame,
        prompt="An option",
    )


def _letter(form: PollForm, at: int, frame: Frame, colour: Colour) -> Placeholder:
    return Placeholder(
        f"Letter {LETTERED[at]}",
        "body",
        LETTERS[at],
        form.parted(_box(form, at))[0],
        (Level(_letter_size(form), bold=True, colour=colour, centred=True),),
        anchor="ctr",
        frame=frame,
        prompt=LETTERED[at],
        lines=1,
    )


def _letter_size(form: PollForm) -> Length:
    return pt(20) if form.is_rows else pt(28)


def _box(form: PollForm, at: int) -> Box:
    """Place an option of the layout itself; a slide has its own boxes."""
    if form.is_rows:
        return Box(MARGIN, BODY_TOP + pt(50) * at, WIDTH, pt(44))
    return Box(MARGIN + pt(176) * at, BODY_TOP, pt(160), pt(276))


def _below(level: Level, prompt: str) -> Placeholder:
    box = Box(MARGIN, pt(420), WIDTH, POLL_END - pt(420))
    return Placeholder("Below", "body", BODY, box, (level,), prompt=prompt)


POLL_LAYOUTS = tuple(
    layout(form) for layout in (_question, _answer) for form in (COUNTED_FORM, *POLL_FORMS)
)
