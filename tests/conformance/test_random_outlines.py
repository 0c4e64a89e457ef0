"""What is written of outlines made by chance, before the same judges as the committed files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance import openxml, verapdf
from tests.conformance.overflow import overflowing
from tests.random_outlines.draft import draft_of
from tests.random_outlines.material import made, read_whole

pytestmark = pytest.mark.conformance
SEEDS = range(4)
HANDOUTS = ("booklet", "sheet")
PAPERS = ("letter", "a4.large-print")
DECKS = range(6)


def written(seed: int, output: str, folder: Path, *, paper: str = "letter") -> Path | None:
    """Write a file of a seed, unless it does not fit."""
    one = made(read_whole(draft_of(seed)), output, paper=paper)
    if not one.data:
        return None
    path = folder / f"{seed}-{one.path}"
    path.write_bytes(one.data)
    return path


@pytest.fixture(scope="module")
def handouts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Write booklets and sheets for one Java process of each standard."""
    folder = tmp_path_factory.mktemp("random")
    found = (
        written(seed, output, folder, paper=paper)
        for seed in SEEDS
        for output in HANDOUTS
        for paper in PAPERS
    )
    return tuple(path for path in found if path)


@pytest.mark.parametrize("flavour", verapdf.FLAVOURS)
def test_verapdf_accepts_every_handout(
    handouts: tuple[Path, ...], flavour: verapdf.Flavour
) -> None:
    verdicts = verapdf.judge(handouts, flavour=flavour)

    assert len(handouts) > len(SEEDS)
    assert [] == [str(verdict) for verdict in verdicts.values() if not verdict.passed]


@pytest.mark.parametrize("seed", DECKS)
def test_other_programs_find_no_fault_in_a_deck(seed: int, tmp_path: Path) -> None:
    deck = written(seed, "deck", tmp_path)

    assert deck
    assert () == openxml.audit(deck)
    assert [] == overflowing(deck.read_bytes())
