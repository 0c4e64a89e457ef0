"""Each defect planted in a good handout is seen by the judge that the table names."""

from __future__ import annotations

from contextlib import suppress

import pytest

from tests.conformance import committed, verapdf
from tests.conformance.pdf_defects import DEFECTS, SOUND, TAG_TREE, Defect, plant

pytestmark = pytest.mark.conformance


@pytest.fixture(scope="module")
def good() -> bytes:
    return committed.richest(committed.handouts()).read_bytes()


@pytest.fixture(scope="module")
def verdicts(good: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, verapdf.Verdict]:
    """Judge all files at once; a defect that finds no place to be planted fails its own test."""
    folder = tmp_path_factory.mktemp("spoiled")
    paths = {}
    for number, defect in enumerate((SOUND, *DEFECTS)):
        with suppress(LookupError):
            spoiled = plant(good, defect)
            paths[defect.name] = folder / f"{number}.pdf"
            paths[defect.name].write_bytes(spoiled)
    judged = verapdf.judge(tuple(paths.values()), flavour="ua1")
    return {name: judged[path] for name, path in paths.items()}


def test_both_judges_accept_the_handout_with_nothing_planted(
    good: bytes, verdicts: dict[str, verapdf.Verdict]
) -> None:
    assert verdicts[SOUND.name].passed, str(verdicts[SOUND.name])
    assert () == tag_tree_codes(plant(good, SOUND))


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_the_named_judge_sees_the_defect(
    defect: Defect, good: bytes, verdicts: dict[str, verapdf.Verdict]
) -> None:
    spoiled = plant(good, defect)
    if defect.judge == TAG_TREE:
        assert tag_tree_codes(spoiled)
    else:
        assert defect.judge in verdicts[defect.name].numbers, str(verdicts[defect.name])


def tag_tree_codes(handout: bytes) -> tuple[str, ...]:
    from builder.verify.tag_tree import check_pdf  # noqa: PLC0415

    return tuple(finding.code for finding in check_pdf(handout, "handout.pdf"))
