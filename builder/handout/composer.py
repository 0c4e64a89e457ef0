"""What a handout is composed with: the edition, the page's measure and looks, the tree of tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.edition.model import Edition, Shown
from builder.figures.style import PAGE_STYLE, FigureStyle
from builder.findings import Finding
from builder.handout.tags import TagTree
from builder.outline.part_model import ListKind
from builder.outline.text_model import ListItem, Text, Words
from builder.record import replace
from builder.theme import HANDOUT, HandoutStyles
from builder.units import Length, pt

_LEAST_FOR_COLUMNS = pt(400)  # before a page is magnified


@dataclass(slots=True)
class Composer:
    """What every part of the handout is composed with: the words, the tree, the findings."""

    edition: Edition
    measure: Length
    """The width between the margins of the page."""
    room: Length
    """The height between them."""
    tree: TagTree
    found: list[Finding]
    places: int = 0
    """How many places have a number so far, for links to lead to."""
    used: set[str] = field(default_factory=set)
    """The places so far where a source is cited or a word to know is used."""
    said: set[str] = field(default_factory=set)
    """The phrases of ours so far."""
    styles: HandoutStyles = HANDOUT
    figures: FigureStyle = PAGE_STYLE
    is_sheet: bool = False
    """Is it the sheet, which lists neither sources nor words to know?"""

    @property
    def is_narrow(self) -> bool:
        """Tell whether the page is too narrow for two columns, as in large print."""
        return self.measure < _LEAST_FOR_COLUMNS

    def items(self, kind: ListKind) -> tuple[ListItem, ...]:
        """Collect the items of a list part; the sheet takes as many as the outline says."""
        return self.edition.sheet_items(kind) if self.is_sheet else self.edition.items(kind)

    def shown(self, text: Text) -> tuple[Shown, ...]:
        """Give what is read of a text; on the sheet neither numbers nor words to know lead on."""
        shown = self.edition.shown(text)
        return _leading_nowhere(shown) if self.is_sheet else shown

    def branch(self, styles: HandoutStyles) -> Composer:
        """Give a composer that goes on from here, and leaves this one as it is."""
        return replace(
            self,
            styles=styles,
            tree=TagTree([*self.tree.tags]),
            found=[*self.found],
            used={*self.used},
            said={*self.said},
        )

    def next_place(self) -> str:
        """Number another place that a link may lead to."""
        place = f"part-{self.places}"
        self.places += 1
        return place

    def use(self, place: str) -> str:
        """Note that a place is used, and give it back."""
        self.used.add(place)
        return place

    def say(self, key: str, **values: str) -> str:
        """Give one of the builder's own phrases."""
        words = self.edition.phrases.say(key, **values)
        self.said.add(words)
        return words


def _leading_nowhere(shown: Sequence[Shown]) -> tuple[Shown, ...]:
    words = (run for run in shown if isinstance(run, Words))
    return tuple(replace(run, link="") if run.link.startswith("#") else run for run in words)
