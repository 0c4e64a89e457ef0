"""Our own design as a PowerPoint template: theme, master and every layout, and no slide.

A clinic restyles it in PowerPoint; decks find its layouts again by their names.
"""

from __future__ import annotations

from builder.deck.about import app_part, core_part, package_relationships
from builder.deck.layouts import LAYOUTS
from builder.deck.package import write_package
from builder.deck.presentation import TEMPLATE, presentation_parts
from builder.deck.template import our_deck


def export_template(lang: str) -> bytes:
    """Write the template as a .potx file, its prompts marked as words of `lang`; it has no date."""
    empty = our_deck(lang, tuple(layout.name for layout in LAYOUTS))
    main = presentation_parts(empty, declared=TEMPLATE)
    about = (package_relationships(is_stamped=False), core_part("Diptych", lang), app_part())
    return write_package([*empty.parts, *main, *about])
