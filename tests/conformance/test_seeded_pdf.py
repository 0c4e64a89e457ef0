"""Each defect planted in a good handout is seen by the judge that the table names."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from tests.conformance import committed, verapdf
from tests.conformance.pdf_defects import DEFECTS, SOUND, TAG_TREE, Defect, plant

pytestmark = pytest.mark.conformance
Verdicts = dict[verapdf.Flavour, dict[str, verapdf.Verdict]]


@pytest.fixture(scope="module")
def good() -> bytes:
    return committed.richest(committed.handouts()).read_bytes()


@pytest.fixture(scope="module")
def verdicts(good: bytes, tmp_path_factory: pytest.TempPathFactory) -> Verdicts:
    """Judge all files of a flavour at once, and the sound one by each."""
    folder = tmp_path_factory.mktemp("spoiled")
    return {flavour: judged(good, flavour, folder / flavour) for flavour in verapdf.FLAVOURS}


def judged(good: bytes, flavour: verapdf.Flavour, folder: Path) -> dict[str, verapdf.Verdict]:
    """Judge all defects of one flavour; one that finds no place fails its own test."""
    folder.mkdir()
    paths = {}
    asked = (defect for defect in DEFECTS if defect.flavour == flavour)
    for number, defect in enumerate((SOUND, *asked)):
        with suppress(LookupError):
            spoiled = plant(good, defect)
            paths[defect.name] = folder / f"{number}.pdf"
            paths[defect.name].write_bytes(spoiled)
    found = verapdf.judge(tuple(paths.values()), flavour=flavour)
    return {name: found[path] for name, path in paths.items()}


@pytest.mark.parametrize("flavour", verapdf.FLAVOURS)
def test_every_judge_accepts_the_handout_with_nothing_planted(
    flavour: verapdf.Flavour, good: bytes, verdicts: Verdicts
) -> None:
    assert verdicts[flavour][SOUND.name].passed, str(verdicts[flavour][SOUND.name])
    assert () == tag_tree_codes(plant(good, SOUND))


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_the_named_judge_sees_the_defect(defect: Defect, good: bytes, verdicts: Verdicts) -> None:
    spoiled = plant(good, defect)
    if defect.judge == TAG_TREE:
        assert tag_tree_codes(spoiled)
    else:
        verdict = verdicts[defect.flavour][defect.name]
        assert defect.judge in verdict.numbers, str(verdict)


def tag_tree_codes(handout: bytes) -> tuple[str, ...]:
    from builder.verify.pdf_lint import check_pdf  # noqa: PLC0415

    return tuple(finding.code for finding in check_pdf(handout, "handout.pdf"))
