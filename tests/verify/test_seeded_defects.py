"""Each defect planted in a good deck is told under the code that the table names."""

from __future__ import annotations

import pytest

from builder.verify.deck_lint import lint_deck
from tests.conformance.pptx_defects import AUDIT, DEFECTS, Defect, plant
from tests.verify.samples import BODY, codes, deck

SEEN = [defect for defect in DEFECTS if defect.judge != AUDIT]
MISSED_BY_AUDIT = {
    "part without content type",
    "section of unknown slide",
    "animation of a lost shape",
    "table with surplus column",
    "layout with id of master",
    "malformed language",
    "repeated creation id",
}
"""What openxml-audit 0.8 lets pass, beside repeated ids in groups and repeated entries."""


@pytest.mark.parametrize("defect", SEEN, ids=lambda defect: defect.name)
def test_tells_a_planted_defect(defect: Defect) -> None:
    assert defect.judge in codes(lint_deck(plant(deck(BODY), defect), "deck.pptx"))


def test_knows_twenty_kinds_of_defect_and_all_that_openxml_audit_misses() -> None:
    assert len({defect.judge for defect in SEEN}) >= 20
    assert {defect.name for defect in SEEN} >= MISSED_BY_AUDIT
