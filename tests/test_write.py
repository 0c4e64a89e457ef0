from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from builder.write import LEFT_AFTER, put_aside, sweep, write_artifact, write_new


def test_writes_a_file_and_the_folder_that_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "decks" / "tea.pptx"

    assert write_artifact(path, b"deck", shown="decks/tea.pptx") is None
    assert b"deck" == path.read_bytes()


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_leaves_the_earlier_file_when_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(b"earlier")
    monkeypatch.setattr("os.fsync", full)
    finding = write_artifact(path, b"later", shown="tea.pptx")

    assert finding is not None
    assert ("W602", b"earlier") == (finding.code, path.read_bytes())
    assert [path] == list(tmp_path.iterdir())


def refuse(*_: object) -> None:
    raise PermissionError(13, "used by another process")


@pytest.mark.parametrize(("name", "kind"), [("tea.pptx", "deck"), ("tea.pdf", "handout")])
def test_says_to_close_a_file_that_is_open_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: str
) -> None:
    """Windows refuses to replace a file that is open; so it looks from there."""
    path = tmp_path / name
    path.write_bytes(b"earlier")
    monkeypatch.setattr(Path, "replace", refuse)
    finding = write_artifact(path, b"later", shown=f"decks/{name}")

    assert finding is not None
    assert ("W601", f"decks/{name}") == (finding.code, finding.span.file)
    assert f"close the {kind} and build again" == finding.hint
    assert (b"earlier", [path]) == (path.read_bytes(), list(tmp_path.iterdir()))


def test_says_to_look_at_the_rights_of_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", refuse)
    finding = write_artifact(tmp_path / "tea.pptx", b"deck", shown="decks/tea.pptx")

    assert finding is not None
    assert "look at the folder's rights" in finding.hint


def left_behind(path: Path, *, seconds: float) -> Path:
    """Leave a file as a build does that was killed so long ago."""
    path.write_bytes(b"half a deck")
    at = time.time() - seconds
    os.utime(path, (at, at))
    return path


def test_sweeps_away_what_a_killed_build_left(tmp_path: Path) -> None:
    left_behind(tmp_path / ".tea.en.pptx.4711.diptych-tmp", seconds=LEFT_AFTER + 60)
    sweep(tmp_path)

    assert [] == list(tmp_path.iterdir())


def test_leaves_what_another_build_may_be_writing(tmp_path: Path) -> None:
    path = left_behind(tmp_path / ".tea.en.pptx.4711.diptych-tmp", seconds=LEFT_AFTER - 60)
    sweep(tmp_path)

    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["tea.en.pptx", ".hidden", "tea.diptych-tmp"])
def test_sweeps_away_nothing_else(tmp_path: Path, name: str) -> None:
    path = left_behind(tmp_path / name, seconds=LEFT_AFTER * 100)
    sweep(tmp_path)

    assert [path] == list(tmp_path.iterdir())


def test_has_nothing_to_sweep_where_there_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "decks").write_text("a file where the folder should be")
    sweep(tmp_path / "decks")
    sweep(tmp_path / "handouts")

    assert ["decks"] == [path.name for path in tmp_path.iterdir()]


def test_puts_a_file_aside_under_the_first_name_that_is_free(tmp_path: Path) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(b"second edit")
    (tmp_path / "tea.edited-1.pptx").write_bytes(b"first edit")

    assert tmp_path / "tea.edited-2.pptx" == put_aside(path, b"second edit")
    assert b"first edit" == (tmp_path / "tea.edited-1.pptx").read_bytes()


def test_never_writes_over_a_name_that_another_build_took(tmp_path: Path) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(b"a person's work")

    first, second = (put_aside(path, b"a person's work") for _ in "ab")

    assert first == second
    assert b"a person's work" == first.read_bytes() == path.read_bytes()


def test_writes_a_new_file_over_nothing(tmp_path: Path) -> None:
    path = tmp_path / "outline.md"

    first = write_new(path, b"mine", shown="outline.md")
    second = write_new(path, b"the example", shown="outline.md")

    assert first is None
    assert second is not None
    assert ("W602", b"mine") == (second.code, path.read_bytes())


def test_leaves_no_half_of_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", full)
    finding = write_new(tmp_path / "outline.md", b"mine", shown="outline.md")

    assert finding is not None
    assert ("W602", []) == (finding.code, list(tmp_path.iterdir()))


def test_leaves_no_half_of_what_it_puts_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(b"a person's work")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        put_aside(path, b"a person's work")

    assert [path] == list(tmp_path.iterdir())
    assert b"a person's work" == path.read_bytes()
