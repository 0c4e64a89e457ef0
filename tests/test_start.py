from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import pytest

from builder.outline.blocks import Heading, read_blocks
from builder.outline.parts import FORMS, part_name
from builder.start import draft_outline, start_topic
from tests.workspaces import make_workspace, run

TODAY = date(2026, 11, 22)
OUTLINE = "assets/outlines/tea/outline.md"
REFERENCES = "assets/outlines/tea/references.yaml"
CLINIC = "assets/clinic.yaml"


def test_begins_a_workspace_in_an_empty_folder(tmp_path: Path) -> None:
    started = start_topic(tmp_path, "tea", today=TODAY)

    assert (OUTLINE, REFERENCES, CLINIC) == started.written
    assert all((tmp_path / path).is_file() for path in started.written)


def test_leaves_the_clinic_of_a_workspace_alone(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / CLINIC).write_bytes(b"name: Mine")

    assert (OUTLINE, REFERENCES) == start_topic(tmp_path, "tea", today=TODAY).written
    assert b"name: Mine" == (tmp_path / CLINIC).read_bytes()


def test_builds_beside_a_clinic_that_says_no_more_than_it_must(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    clinic = 'name: Leaf Clinic\nphone: 555-0123\nemergency: "911"\n'
    (workspace / "assets" / "clinic.yaml").write_text(clinic, encoding="utf-8")
    start_topic(workspace, "my-topic", today=TODAY)

    assert 0 == run(workspace, "build", "my-topic").status


def test_writes_nothing_where_a_file_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / OUTLINE).parent.mkdir(parents=True)
    (tmp_path / REFERENCES).write_bytes(b"mine")

    started = start_topic(tmp_path, "tea", today=TODAY)

    assert ((), (REFERENCES,)) == (started.written, started.in_the_way)
    assert [tmp_path / REFERENCES] == [path for path in tmp_path.rglob("*") if path.is_file()]


def test_tells_what_the_disk_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", full)
    started = start_topic(tmp_path, "tea", today=TODAY)

    assert () == started.written
    assert {"W602"} == {finding.code for finding in started.findings}


def test_dates_the_draft_by_the_day_of_its_making() -> None:
    draft = draft_outline("tea", today=TODAY)

    assert "\nid: tea\n" in draft
    assert "\nupdated: 2026-11-22\n" in draft
    assert "\nnext-review: 2027-11-22\n" in draft


def test_finds_a_day_of_review_for_the_last_of_february() -> None:
    assert "\nnext-review: 2029-02-28\n" in draft_outline("tea", today=date(2028, 2, 29))


def test_the_draft_shows_every_part_and_the_picture_in_a_note() -> None:
    draft = draft_outline("tea", today=TODAY)
    headings = [block for block in read_blocks(draft) if isinstance(block, Heading)]

    assert {*FORMS} - {"picture"} == {part_name(one) for one in headings if one.level == 2}
    assert "\n## Picture\n" in draft
