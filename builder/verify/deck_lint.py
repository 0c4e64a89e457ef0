"""Anybody's PowerPoint file turned into findings on its soundness and on who can use it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.findings import Finding
from builder.verify.deck_file import Deck, open_deck
from builder.verify.deck_rules import (
    find_default_sections,
    find_empty_heads,
    find_headless_tables,
    find_merged_cells,
    find_missing_document_language,
    find_missing_document_title,
    find_missing_titles,
    find_repeated_sections,
    find_repeated_titles,
)
from builder.verify.fit_rules import find_off_slide, find_overflowing_text
from builder.verify.identity_rules import IDENTITY_RULES
from builder.verify.package_lint import PACKAGE_RULES
from builder.verify.readings import readings_of
from builder.verify.rule import ERROR, WARNING, Rule, apply_rules
from builder.verify.shape_rules import (
    find_empty_placeholders,
    find_file_names_as_alt,
    find_late_titles,
    find_missing_alt,
    find_missing_languages,
    find_unclear_links,
)
from builder.verify.text_rules import (
    Readings,
    find_low_contrast,
    find_small_text,
    find_uneven_contrast,
)


def lint_deck(data: bytes, name: str) -> tuple[Finding, ...]:
    """Look at a deck with every rule that a file can show; spoiled bytes are a finding."""
    deck = open_deck(data)
    if deck is None:
        return apply_rules(OPENING_RULES, data, name)
    sound = apply_rules(PACKAGE_RULES, deck, name)
    if deck.root is None:
        return sound
    texts = apply_rules(TEXT_RULES, readings_of(deck), name)
    return (*sound, *apply_rules(DECK_RULES, deck, name), *texts)


def find_unreadable_deck(data: bytes) -> Iterator[str]:
    """Find files that are no zip, or that a password locks.

    Why: nothing can be said of a file that cannot be opened.

    Before: a deck that was cut off while it was sent
    After: the whole deck, without a password

    Source: ISO/IEC 29500-2 (OPC): a package is a zip file.
    """
    if open_deck(data) is None:
        yield "this is no PowerPoint file that can be read"


_SAY_IT = "say in its alternative text what it shows, or mark it as decorative"
_REPAINT = "take a darker or a lighter colour for the text or for what is behind it"

OPENING_RULES: tuple[Rule[bytes], ...] = (
    Rule(
        "V500",
        ERROR,
        find_unreadable_deck,
        "open it in PowerPoint and save it again as .pptx, without a password",
    ),
)
DECK_RULES: tuple[Rule[Deck], ...] = (
    Rule("V520", ERROR, find_missing_alt, _SAY_IT),
    Rule("V521", ERROR, find_file_names_as_alt, _SAY_IT),
    Rule("V522", ERROR, find_missing_titles, "give the slide a title that says its point"),
    Rule("V523", WARNING, find_repeated_titles, "give each slide a title of its own"),
    Rule("V524", ERROR, find_headless_tables, "tick Header Row on the Table Design tab"),
    Rule("V525", WARNING, find_merged_cells, "split the merged cells, or make two tables of one"),
    Rule("V526", WARNING, find_empty_heads, "name the column in its head"),
    Rule("V527", WARNING, find_late_titles, "move the title to the top in the Selection pane"),
    Rule("V528", WARNING, find_missing_languages, "set the proofing language on the Review tab"),
    Rule("V529", ERROR, find_default_sections, "rename the section after what is in it"),
    Rule("V530", WARNING, find_repeated_sections, "give each section a name of its own"),
    Rule("V531", WARNING, find_empty_placeholders, "fill the placeholder or delete it"),
    Rule("V532", WARNING, find_unclear_links, "let the words of the link say where it goes"),
    Rule("V533", ERROR, find_missing_document_title, "give the document a title under File, Info"),
    Rule("V534", WARNING, find_missing_document_language, "set its language in the properties"),
    Rule("V539", WARNING, find_off_slide, "move it, or part it over two slides"),
    *IDENTITY_RULES,
)
TEXT_RULES: tuple[Rule[Readings], ...] = (
    Rule("V535", WARNING, find_small_text, "set it larger, or say it in the notes"),
    Rule("V536", ERROR, find_low_contrast, _REPAINT),
    Rule("V537", WARNING, find_uneven_contrast, "put a plain fill behind the text"),
    Rule("V538", WARNING, find_overflowing_text, "shorten it, or part it over two slides"),
)
