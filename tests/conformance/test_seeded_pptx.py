"""Each defect planted in a good deck is seen by the judge that the table names."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.conformance import committed, openxml
from tests.conformance.pptx_defects import AUDIT, DEFECTS, SOUND, Defect, plant

pytestmark = pytest.mark.conformance

seen_by_audit = [defect for defect in DEFECTS if defect.judge == AUDIT]
seen_by_lint = [defect for defect in DEFECTS if defect.judge != AUDIT]


def name(defect: Defect) -> str:
    return defect.name


@pytest.fixture(scope="module")
def good() -> bytes:
    return committed.richest(committed.decks()).read_bytes()


@pytest.fixture(scope="module")
def usual(good: bytes) -> Counter[str]:
    return lint(good)


def test_openxml_audit_accepts_the_deck_with_nothing_planted(good: bytes, tmp_path: Path) -> None:
    found = audit(plant(good, SOUND), tmp_path)
    assert () == found


def test_the_lint_says_nothing_else_of_the_deck_with_nothing_planted(
    good: bytes, usual: Counter[str]
) -> None:
    assert usual == lint(plant(good, SOUND))


@pytest.mark.parametrize("defect", seen_by_audit, ids=name)
def test_openxml_audit_sees_the_defect(defect: Defect, good: bytes, tmp_path: Path) -> None:
    found = audit(plant(good, defect), tmp_path)
    assert found


@pytest.mark.parametrize("defect", seen_by_lint, ids=name)
def test_our_lint_sees_the_defect(defect: Defect, good: bytes, usual: Counter[str]) -> None:
    found = lint(plant(good, defect))
    assert defect.judge in found - usual


def audit(deck: bytes, folder: Path) -> tuple[str, ...]:
    path = folder / "deck.pptx"
    path.write_bytes(deck)
    return openxml.audit(path)


def lint(deck: bytes) -> Counter[str]:
    """Count the findings of our lint by their code."""
    from builder.verify.deck_lint import lint_deck  # noqa: PLC0415

    return Counter(finding.code for finding in lint_deck(deck, "deck.pptx"))
