from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder import workspace as workspaces
from builder.findings import Finding
from builder.fingerprint import fingerprint
from builder.workspace import TopicFiles, read_files
from tests.workspaces import make_workspace


def topic_folder(workspace: Path) -> Path:
    return workspace / "assets" / "outlines" / "tea"


def put(workspace: Path, name: str, data: bytes = b"dots") -> Path:
    path = topic_folder(workspace) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def read(workspace: Path) -> tuple[TopicFiles, list[Finding]]:
    found: list[Finding] = []
    files = read_files(workspace, "tea", found)
    assert files is not None
    return files, found


def names(files: TopicFiles) -> list[str]:
    return [picture.name.removeprefix("assets/outlines/tea/") for picture in files.pictures]


def test_finds_the_pictures_of_a_topic_in_the_order_of_their_names(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    for name in ("figures/cup.png", "leaf.jpeg", "figures/old/bag.jpg"):
        put(workspace, name)

    files, found = read(workspace)

    assert ["figures/cup.png", "figures/old/bag.jpg", "leaf.jpeg"] == names(files)
    assert [] == found


def test_leaves_what_is_no_picture(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    for name in ("notes.txt", ".hidden.png", ".git/cup.png", "png"):
        put(workspace, name)
    (topic_folder(workspace) / "folder.png").mkdir()
    (topic_folder(workspace) / "link.png").symlink_to("nowhere.png")

    assert [] == names(read(workspace)[0])


def test_finds_a_picture_by_its_path_below_the_topic(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    put(workspace, "figures/cup.png", b"a cup")
    files, _ = read(workspace)

    picture = files.picture("figures/cup.png")

    assert picture is not None
    assert b"a cup" == picture.data
    assert files.picture("cup.png") is None


def test_follows_no_link_out_of_the_workspace(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "clinic")
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    (topic_folder(workspace) / "cup.png").symlink_to(secret)

    files, found = read(workspace)

    assert [] == names(files)
    assert ["R217"] == [finding.code for finding in found]


def test_enters_no_folder_that_is_a_link(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "clinic")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cup.png").write_bytes(b"secret")
    (topic_folder(workspace) / "figures").symlink_to(tmp_path / "photos")

    assert [] == names(read(workspace)[0])


def test_follows_a_link_to_a_picture_of_another_topic(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    shared = put(workspace, "../coffee/cup.png", b"a cup")
    (topic_folder(workspace) / "cup.png").symlink_to(shared.resolve())

    assert ["cup.png"] == names(read(workspace)[0])


def test_refuses_a_picture_of_many_megabytes(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    put(workspace, "cup.png", b"\0" * (workspaces.MAX_PICTURE_SIZE + 1))

    files, found = read(workspace)

    assert [] == names(files)
    assert [("R218", "assets/outlines/tea/cup.png")] == [(one.code, one.span.file) for one in found]


def test_refuses_more_pictures_than_a_topic_can_use(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    for number in range(workspaces.MAX_PICTURES + 1):
        put(workspace, f"cup-{number}.png")

    files, found = read(workspace)

    assert [] == names(files)
    assert ["R219"] == [finding.code for finding in found]


@pytest.mark.parametrize(
    ("name", "data"), [("cup.png", b"other dots"), ("mug.png", b"dots"), ("cup.png", b"dots\r\n")]
)
def test_another_picture_makes_another_fingerprint(tmp_path: Path, name: str, data: bytes) -> None:
    one, other = make_workspace(tmp_path / "one"), make_workspace(tmp_path / "two")
    put(one, "cup.png", b"dots")
    put(other, name, data)

    assert fingerprint(read(one)[0]) != fingerprint(read(other)[0])
    assert fingerprint(read(one)[0]) == fingerprint(read(one)[0])


def test_takes_a_picture_for_no_text(tmp_path: Path) -> None:
    one, other = make_workspace(tmp_path / "one"), make_workspace(tmp_path / "two")
    put(one, "cup.png", b"\r\n")
    put(other, "cup.png", b"\n")

    assert fingerprint(read(one)[0]) != fingerprint(read(other)[0])


def test_reads_no_source_through_a_link_out_of_the_workspace(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "clinic")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    references = topic_folder(workspace) / "references.yaml"
    references.unlink()
    references.symlink_to(tmp_path / "secret.txt")
    found: list[Finding] = []

    assert read_files(workspace, "tea", found) is None
    assert ["this link leads out of the workspace"] == [finding.message for finding in found]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_waits_for_nothing_that_is_no_file(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    references = topic_folder(workspace) / "references.yaml"
    references.unlink()
    os.mkfifo(references)
    found: list[Finding] = []

    assert read_files(workspace, "tea", found) is None
    assert ["this is no file"] == [finding.message for finding in found]


def test_tells_a_topic_whose_folder_may_not_be_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = make_workspace(tmp_path)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(workspaces, "_read_pictures", refuse)
    found: list[Finding] = []

    assert read_files(workspace, "tea", found) is None
    assert ["cannot be read: Permission denied"] == [finding.message for finding in found]
