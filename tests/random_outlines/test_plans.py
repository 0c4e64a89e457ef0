"""Any outline that keeps to the grammar is planned without a fault, or told of at its place.

`python -m tests.random_outlines.draft SEED [wild]` prints the outline of a seed.
"""

from __future__ import annotations

import pytest

from builder.findings import Finding, Severity
from tests.random_outlines.author import PLAIN, WILD
from tests.random_outlines.draft import Draft, draft_of, without
from tests.random_outlines.material import Planned, planned, read_whole
from tests.random_outlines.pages import Judge
from tests.random_outlines.slides import slide_faults

PLAIN_SEEDS = range(120)
OTHER_SEEDS = range(200, 212)  # on each of three papers
WILD_SEEDS = range(50)
LONG_SEEDS = range(2)
FOLLOWED_SEEDS = range(10)
MOST_ROUNDS = 6  # of building and leaving out what is told of
HANDOUTS = ("booklet", "sheet")
# What may be told of an outline in plain words: a diagram whose words are too many for a slide,
# a word that is too wide where type is largest, and a sheet of more than two sides.
MAY_BE_TOLD = {"P401", "P431", "P470"}


def misplaced(draft: Draft, found: tuple[Finding, ...]) -> list[Finding]:
    """List what is told without a hint, or not at words of the outline."""
    lines = draft.source.split("\n")
    return [one for one in found if not (one.hint and is_in(one, lines))]


def is_in(finding: Finding, lines: list[str]) -> bool:
    """Tell whether a finding points at words."""
    span = finding.span
    if not 1 <= span.line <= len(lines):
        return False
    line = lines[span.line - 1]
    return bool(line.strip()) and 1 <= span.column <= len(line)


def looks(one: Planned, output: str) -> list[str]:
    """List what is wrong with the look of a plan that would be rendered."""
    if not one.is_well:
        return []
    if output == "deck":
        return slide_faults(one.edition, one.plan.slides)
    return Judge(one.plan).faults()


@pytest.mark.parametrize("seed", PLAIN_SEEDS)
def test_an_outline_in_plain_words_fits_slides_and_pages(seed: int) -> None:
    draft = draft_of(seed, PLAIN)
    material = read_whole(draft)
    for output in ("deck", *HANDOUTS):
        one = planned(material, output)
        worst = {told.code for told in one.findings if told.severity is Severity.ERROR}

        assert set() == worst - MAY_BE_TOLD
        assert [] == misplaced(draft, one.findings)
        assert [] == looks(one, output)


@pytest.mark.parametrize("seed", OTHER_SEEDS)
@pytest.mark.parametrize("paper", ["a4", "letter.large-print", "a4.large-print"])
def test_an_outline_in_plain_words_fits_other_papers_and_large_print(seed: int, paper: str) -> None:
    draft = draft_of(seed, PLAIN)
    material = read_whole(draft)
    for output in HANDOUTS:
        one = planned(material, output, paper=paper)
        worst = {told.code for told in one.findings if told.severity is Severity.ERROR}

        assert set() == worst - MAY_BE_TOLD
        assert [] == misplaced(draft, one.findings)
        assert [] == looks(one, output)


@pytest.mark.parametrize("seed", WILD_SEEDS)
def test_an_outline_of_long_words_fits_or_is_told_at_its_place(seed: int) -> None:
    draft = draft_of(seed, WILD)
    material = read_whole(draft)
    for output in ("deck", *HANDOUTS):
        one = planned(material, output)

        assert {"P"} >= {told.code[0] for told in one.findings}
        assert [] == misplaced(draft, one.findings)
        assert [] == looks(one, output)


@pytest.mark.parametrize("seed", LONG_SEEDS)
def test_sixty_sections_fit_slides_and_pages(seed: int) -> None:
    material = read_whole(draft_of(seed, count=60))
    for output in ("deck", "booklet"):
        one = planned(material, output)

        assert [] == [told for told in one.findings if told.severity is Severity.ERROR]
        assert [] == looks(one, output)


@pytest.mark.parametrize("seed", FOLLOWED_SEEDS)
@pytest.mark.parametrize("output", ["deck", "booklet"])
def test_what_is_told_of_stands_where_it_is_told(seed: int, output: str) -> None:
    draft = draft_of(seed, WILD)
    one = planned(read_whole(draft), output)
    for _ in range(MOST_ROUNDS):
        if one.is_well:
            break
        worst = {told for told in one.findings if told.severity is Severity.ERROR}
        draft = without(draft, {told.span.line for told in worst})
        one = planned(read_whole(draft), output)

    assert one.is_well, draft.source
    assert [] == looks(one, output)
