"""An edition together with the design that its deck is set in."""

from __future__ import annotations

from dataclasses import fields

from builder.deck.design import OURS, Design
from builder.deck.layout import Layout
from builder.edition.model import Edition
from builder.record import record


@record
class DeckEdition(Edition):
    """What every slide is planned from."""

    design: Design = OURS

    def layout(self, name: str) -> Layout:
        """Find one of our layouts as the design has it."""
        return self.design.layouts[name]


def in_design(edition: Edition, design: Design) -> DeckEdition:
    """Put an edition into a design."""
    held = {field.name: getattr(edition, field.name) for field in fields(Edition)}
    return DeckEdition(**held, design=design)
