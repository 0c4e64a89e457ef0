"""A disk that is full, locked or read-only takes nothing away from anybody."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from zipfile import ZipFile

import pytest

from builder import build as builds
from builder.build import Built, Order, Outcome, build_topics
from tests.topics import TODAY
from tests.workspaces import (
    BOOKLET,
    DECK,
    ROOT,
    SHEET,
    files,
    make_workspace,
    outline_path,
    run,
)

DISK = "400k"  # room for the three artifacts of tea, and for little more
FULL = 28  # errno of a disk without room, on every system


def build(workspace: Path, *, force: bool = False) -> Built:
    order = Order(workspace, workspace, TODAY, force=force)
    (built,) = build_topics(order, ("tea",))
    return built


def codes(built: Built) -> list[str]:
    return [finding.code for finding in built.findings if finding.code.startswith("W")]


def edit_outline(workspace: Path) -> None:
    path = outline_path(workspace)
    text = path.read_text(encoding="utf-8").replace("quite why", "why")
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Give a workspace that was built, and whose outline was edited since."""
    folder = make_workspace(tmp_path / "clinic")
    assert not codes(build(folder))
    edit_outline(folder)
    return folder


def test_a_disk_without_room_keeps_every_earlier_file(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(FULL, "No space left on device")

    before = files(workspace)
    monkeypatch.setattr("os.fsync", refuse)
    built = build(workspace)

    assert ["W602"] * 3 == codes(built)
    assert [Outcome.FAILED] * 3 == [result.outcome for result in built.results]
    assert before == files(workspace)


def test_a_deck_that_is_open_keeps_no_handout_from_being_written(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows has it, which refuses to replace what PowerPoint shows."""
    move, before = Path.replace, files(workspace)

    def refuse(temporary: Path, path: Path) -> Path:
        if path.suffix == ".pptx":
            raise PermissionError(13, "Access is denied")
        return move(temporary, path)

    monkeypatch.setattr(Path, "replace", refuse)
    built = build(workspace)
    (finding,) = (one for one in built.findings if one.code == "W601")

    assert (DECK, "close the deck and build again") == (finding.span.file, finding.hint)
    assert before[DECK] == files(workspace)[DECK]
    assert before[BOOKLET] != files(workspace)[BOOKLET]
    assert {DECK, SHEET, BOOKLET} == set(files(workspace))


def test_a_deck_that_cannot_be_read_is_not_overwritten(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, before = Path.read_bytes, files(workspace)

    def refuse(path: Path) -> bytes:
        if path.suffix == ".pptx":
            raise PermissionError(13, "Permission denied")
        return read(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refuse)
        built = build(workspace)
    (finding,) = (one for one in built.findings if one.span.file == DECK)

    assert ("A706", f"{DECK} cannot be read: Permission denied") == (finding.code, finding.message)
    assert before[DECK] == files(workspace)[DECK]
    assert before[BOOKLET] != files(workspace)[BOOKLET]


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_in_the_place_of_a_deck_keeps_no_handout_from_being_written(
    workspace: Path, *, force: bool
) -> None:
    before = files(workspace)
    (workspace / DECK).unlink()
    (workspace / DECK).mkdir()
    built = build(workspace, force=force)
    (finding,) = (one for one in built.findings if one.span.file == DECK)

    assert ("A706", f"{DECK} cannot be read: it is a folder") == (finding.code, finding.message)
    outcomes = [result.outcome for result in built.results]
    assert [Outcome.FAILED, Outcome.WRITTEN, Outcome.WRITTEN] == outcomes
    assert before[BOOKLET] != files(workspace)[BOOKLET]


def edit_deck_while(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Let somebody save the deck while the build is making another; give what was saved."""
    path = workspace / DECK
    edited = path.with_name("edited")
    shutil.copy(path, edited)
    with ZipFile(edited, "a") as deck:
        deck.writestr("ppt/media/photo.png", b"a photo")
    data = edited.read_bytes()
    edited.unlink()
    make_all = builds.make_all

    def make_and_save(*jobs: object, **options: object) -> object:
        made = make_all(*jobs, **options)
        path.write_bytes(data)
        return made

    monkeypatch.setattr(builds, "make_all", make_and_save)
    return data


def test_keeps_a_deck_that_is_edited_while_another_is_made(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = edit_deck_while(workspace, monkeypatch)
    built = build(workspace)

    outcomes = [result.outcome for result in built.results]
    assert [Outcome.KEPT, Outcome.WRITTEN, Outcome.WRITTEN] == outcomes
    assert saved == files(workspace)[DECK]


def test_puts_a_deck_aside_that_is_edited_while_another_is_made_by_force(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = edit_deck_while(workspace, monkeypatch)
    build(workspace, force=True)

    assert saved == files(workspace)["decks/tea.en.edited-1.pptx"]
    assert saved != files(workspace)[DECK]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of its own, with little room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = _run("mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder))
    if not mounted:
        pytest.skip("only root may mount a disk here")
    yield folder
    _run("umount", str(folder))


def _run(*command: str) -> bool:
    if not shutil.which(command[0]):
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_full_disk_is_told_in_words_and_costs_nothing(workspace: Path, small_disk: Path) -> None:
    assert 0 == run(workspace, "build", "--output", str(small_disk)).status
    before = files(small_disk)
    fill(small_disk)
    edit_outline_again(workspace)

    done = run(workspace, "build", "--output", str(small_disk))

    assert 1 == done.status
    assert 3 == done.err.count("error W602: this file was not written: No space left on device")
    assert "Traceback" not in done.err
    assert before == files(small_disk)


def test_a_build_goes_on_where_a_full_disk_has_room_again(
    workspace: Path, small_disk: Path
) -> None:
    fill(small_disk)
    assert 1 == run(workspace, "build", "--output", str(small_disk)).status
    (small_disk / "filler").unlink()

    assert 0 == run(workspace, "build", "--output", str(small_disk)).status
    assert {DECK, SHEET, BOOKLET} == set(files(small_disk))


def fill(disk: Path) -> None:
    """Fill a disk to the last byte."""
    with (disk / "filler").open("wb", buffering=0) as filler:
        for size in (65_536, 4_096):
            with suppress(OSError):
                while True:
                    filler.write(b"x" * size)


def edit_outline_again(workspace: Path) -> None:
    path = outline_path(workspace)
    path.write_text(path.read_text("utf-8").replace("Nobody", "No one"), encoding="utf-8")


def test_a_folder_that_takes_no_files_is_told_in_words(workspace: Path, small_disk: Path) -> None:
    assert 0 == run(workspace, "build", "--output", str(small_disk)).status
    before = files(small_disk)
    assert _run("mount", "-o", "remount,ro", str(small_disk))
    edit_outline_again(workspace)

    done = run(workspace, "build", "--output", str(small_disk))

    assert 1 == done.status
    assert 3 == done.err.count("error W602: this file was not written: Read-only file system")
    assert before == files(small_disk)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
@pytest.mark.parametrize("command", ["build", "check"])
def test_output_that_nobody_takes_is_one_line(workspace: Path, command: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "builder", command],
            cwd=workspace,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert 70 == done.returncode
    assert done.stderr.endswith("diptych: [Errno 28] No space left on device\n")
    assert "Traceback" not in done.stderr
