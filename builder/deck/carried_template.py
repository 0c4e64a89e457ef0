"""What a template brings along, with the parts of ours that every deck has, ready for slides."""

from __future__ import annotations

from builder.deck.design import Carried, Design
from builder.deck.own_colours import in_our_colours
from builder.deck.package import Part, Relationship
from builder.deck.presentation import EmptyDeck, Master
from builder.deck.template import default_text, notes_parts, small_parts
from builder.deck.theme_xml import table_styles_xml


def carried_deck(design: Design, carried: Carried, lang: str) -> EmptyDeck:
    """Put a template's masters and layouts into an empty presentation."""
    styles = table_styles_xml()
    if design.is_foreign:
        styles = in_our_colours(styles, is_backed=not design.is_light)
    theirs = (Part(one.name, one.content_type, one.data) for one in carried.parts)
    ours = (*notes_parts(lang, theme=carried.themes + 1), *small_parts(styles))
    others = (
        Relationship("presProps", "presProps.xml"),
        Relationship("viewProps", "viewProps.xml"),
        Relationship("tableStyles", "tableStyles.xml"),
    )
    return EmptyDeck(
        masters=tuple(Master(number, f"/{name}") for number, name in carried.masters),
        others=others,
        width=carried.width,
        height=carried.height,
        default_text=carried.default_text or default_text(lang),
        parts=(*theirs, *ours),
    )
