from __future__ import annotations

from pathlib import Path

import pytest

from builder.write import put_aside, write_artifact, write_new


def test_writes_a_file_and_the_folder_that_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "decks" / "tea.pptx"

    assert write_artifact(path, b"deck", shown="decks/tea.pptx") is None
    assert b"deck" == path.read_bytes()


def test_leaves_the_earlier_file_when_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(b"earlier")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    finding = write_artifact(path, b"later", shown="tea.pptx")

    assert finding is not None
    assert ("W602", b"earlier") == (finding.code, path.read_bytes())
    assert [path] == list(tmp_path.iterdir())


def test_a_file_that_is_open_elsewhere_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "replace", refuse)
    finding = write_artifact(tmp_path / "tea.pptx", b"deck", shown="decks/tea.pptx")

    assert finding is not None
    assert ("W601", "decks/tea.pptx") == (finding.code, finding.span.file)


def test_puts_a_file_aside_under_the_first_name_that_is_free(tmp_path: Path) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(b"second edit")
    (tmp_path / "tea.edited-1.pptx").write_bytes(b"first edit")

    assert tmp_path / "tea.edited-2.pptx" == put_aside(path)
    assert b"first edit" == (tmp_path / "tea.edited-1.pptx").read_bytes()


def test_never_writes_over_a_name_that_another_build_took(tmp_path: Path) -> None:
    path = tmp_path / "tea.pptx"
    path.write_bytes(b"a person's work")

    first, second = put_aside(path), put_aside(path)

    assert first == second
    assert b"a person's work" == first.read_bytes() == path.read_bytes()


def test_writes_a_new_file_over_nothing(tmp_path: Path) -> None:
    path = tmp_path / "outline.md"

    first = write_new(path, b"mine", shown="outline.md")
    second = write_new(path, b"the example", shown="outline.md")

    assert first is None
    assert second is not None
    assert ("W602", b"mine") == (second.code, path.read_bytes())
