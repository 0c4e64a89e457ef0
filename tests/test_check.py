from __future__ import annotations

from datetime import date
from pathlib import Path

from builder.check import check_topic
from tests.workspaces import DECK, make_workspace, outline_path, run

TODAY = date(2026, 11, 22)


def test_two_cores_find_what_one_finds(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    path = outline_path(workspace)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("# ", f"# {'Tea' * 40} ", 1), encoding="utf-8")

    alone = check_topic(workspace, "tea", today=TODAY, release=False, cores=1)
    together = check_topic(workspace, "tea", today=TODAY, release=False, cores=2)

    assert {one.code for one in alone.findings} >= {"P401", "P421"}  # of the deck and of paper
    assert alone == together


def test_takes_a_deck_whose_name_is_in_capitals(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")
    (workspace / "TALK.PPTX").write_bytes((workspace / DECK).read_bytes())

    assert (0, "nothing to report\n") == (
        run(workspace, "check", "TALK.PPTX").status,
        run(workspace, "check", "TALK.PPTX").out,
    )
    assert run(workspace, "dump", DECK).out == run(workspace, "dump", "TALK.PPTX").out
