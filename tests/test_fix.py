from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.fix import fix_topic, mend_file
from tests.workspaces import OUTLINE, make_workspace, outline_path

MARK = b"\xef\xbb\xbf"
SLIPPED = OUTLINE.replace("- Nobody", "• Nobody")


def test_mends_the_file_and_shows_what_it_changed(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, SLIPPED)

    fixed = fix_topic(workspace, "tea")

    assert OUTLINE == outline_path(workspace).read_text(encoding="utf-8")
    assert (
        "--- assets/outlines/tea/outline.md\n+++ assets/outlines/tea/outline.md\n"
    ) in fixed.changes
    assert "\n-• Nobody knows quite why\n+- Nobody knows quite why\n" in fixed.changes


def test_does_not_touch_a_file_with_nothing_to_mend(tmp_path: Path) -> None:
    path = outline_path(make_workspace(tmp_path))
    path.chmod(0o444)
    before = path.stat()

    fixed = fix_topic(tmp_path, "tea")

    assert ("", None) == (fixed.changes, fixed.finding)
    assert (before.st_mtime_ns, before.st_ino) == (path.stat().st_mtime_ns, path.stat().st_ino)


def test_keeps_a_byte_order_mark_and_the_ends_of_lines() -> None:
    saved = MARK + SLIPPED.replace("\n", "\r\n").encode()

    expected = MARK + OUTLINE.replace("\n", "\r\n").encode()
    assert expected == mend_file(saved, file="outline.md", topic="tea")


def test_takes_soft_hyphens_away() -> None:
    saved = OUTLINE.replace("Nobody", "No\xadbody").encode()

    assert OUTLINE.encode() == mend_file(saved, file="outline.md", topic="tea")


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"x" * 1_000_001])
def test_leaves_a_file_that_cannot_be_read(data: bytes) -> None:
    assert data == mend_file(data, file="outline.md", topic="tea")


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_keeps_the_rights_of_the_file(tmp_path: Path) -> None:
    path = outline_path(make_workspace(tmp_path, SLIPPED))
    path.chmod(0o640)

    fix_topic(tmp_path, "tea")

    assert 0o640 == path.stat().st_mode & 0o777


def test_tells_where_the_disk_refuses_and_shows_no_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = make_workspace(tmp_path, SLIPPED)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "replace", refuse)
    fixed = fix_topic(workspace, "tea")

    assert fixed.finding is not None
    assert ("W601", "") == (fixed.finding.code, fixed.changes)
    assert SLIPPED == outline_path(workspace).read_text(encoding="utf-8")


def test_sweeps_away_what_a_killed_mending_left(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, OUTLINE.replace("- Nobody", "• Nobody"))
    left = outline_path(workspace).with_name(".outline.md.4711.diptych-tmp")
    left.write_bytes(b"half an outline")
    os.utime(left, (0, 0))
    fix_topic(workspace, "tea")

    assert not left.exists()
