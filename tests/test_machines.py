"""What differs between machines, Windows and macOS among them, and must make no difference."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builder.glance import EDITIONS, PAPERS, Wishes
from builder.outputs import targets_of
from tests.workspaces import (
    BOOKLET,
    DECK,
    OUTLINE,
    ROOT,
    SHEET,
    add_topic,
    files,
    make_workspace,
    outline_path,
    run,
)

SOURCES = ("assets/clinic.yaml", "assets/outlines/tea/references.yaml")
WINDOWS_PATH = 259  # letters of a path on Windows, where nobody allowed longer ones
OLD_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize("name", ["two words", "Größe & Maß", "診療所", "it's (1)", "a%20b #c"])
@pytest.mark.parametrize("environment", [{}, OLD_LOCALE], ids=["utf8", "old"])
def test_works_in_a_folder_of_any_name(
    tmp_path: Path, name: str, environment: dict[str, str]
) -> None:
    workspace = make_workspace(tmp_path / name)

    done = run(workspace, "build", **environment)
    again = run(workspace, "build", **environment)

    assert (0, 0) == (done.status, again.status), done.err
    assert 3 == again.out.count("fresh")


def test_puts_artifacts_into_a_folder_of_any_name(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    done = run(workspace, "build", "--output", "für Frau Müller", **OLD_LOCALE)

    assert 0 == done.status
    assert {DECK, SHEET, BOOKLET} == set(files(workspace / "für Frau Müller"))


def test_works_in_a_deep_folder(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path.joinpath(*["a folder of forty letters, more or less"] * 30))

    assert 0 == run(workspace, "build").status
    assert {DECK, SHEET, BOOKLET} == set(files(workspace))


def test_leaves_windows_150_letters_for_the_workspace() -> None:
    wishes = Wishes(EDITIONS, PAPERS, large_print=True)
    paths = [target.path for target in targets_of("t" * 40, "fil", wishes)]
    temporary = "..4294967295.diptych-tmp"

    assert max(map(len, paths)) + len(temporary) + 150 <= WINDOWS_PATH


def test_line_ends_and_byte_order_marks_change_nothing(tmp_path: Path) -> None:
    here, there = make_workspace(tmp_path / "one"), make_workspace(tmp_path / "two")
    for path in (there / name for name in (*SOURCES, "assets/outlines/tea/outline.md")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    first, second = run(here, "build"), run(there, "build")

    assert (0, 0) == (first.status, second.status), second.err
    assert files(here) == files(there)
    assert 3 == run(there, "build").out.count("fresh")


# Adds floats as Python 3.12 and later do, which keep what 3.11 rounds away at each step.
EXACT_SUM = """
import builtins, math, sys
plain = sum
def exact(items, /, start=0):
    items = list(items)
    floats = {type(one) for one in items} == {float} and type(start) in (int, float)
    return math.fsum([start, *items]) if floats else plain(items, start)
builtins.sum = exact
from builder.__main__ import start
start()
"""


def test_another_way_to_add_floats_changes_no_byte(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    # The way of 3.11: one after the other. Where the tests run in 3.12, `sum` is exact by itself.
    one_by_one = EXACT_SUM.replace("math.fsum([start, *items])", "reduce(add, items, start)")
    imports = "from functools import reduce; from operator import add"
    written = []
    for code in (EXACT_SUM, f"{imports}\n{one_by_one}"):
        subprocess.run([sys.executable, "-c", code, "build", "--force"], cwd=tmp_path, check=True)
        written.append(files(tmp_path))

    assert written[0] == written[1]


def test_shows_a_line_of_a_file_with_windows_line_ends(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    spoiled = OUTLINE.replace("## Handout", "## Handuot").replace("\n", "\r\n")
    outline_path(workspace).write_bytes(spoiled.encode())

    assert "\n19 | ## Handuot\n   |    ^^^^^^^\n" in run(workspace, "check").err


def console(workspace: Path, encoding: str, *words: str) -> tuple[int, str]:
    """Run a command on a console of this encoding, and give its status and all its words."""
    done = subprocess.run(
        [sys.executable, "-m", "builder", *words],
        cwd=workspace,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8" if encoding == "ascii" else encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "latin-1"])
def test_tells_its_findings_on_a_console_of_few_letters(tmp_path: Path, encoding: str) -> None:
    workspace = make_workspace(tmp_path, OUTLINE.replace("## Handout", "## Händout 茶 “…”"))
    status, told = console(workspace, encoding, "check")

    assert 1 == status
    assert "error R111: no part is called" in told
    assert "ndout" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("command", [("dump", "tea"), ("explain", "C201"), ("check", "--stale")])
@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_says_what_it_shows_on_a_console_of_few_letters(
    tmp_path: Path, encoding: str, command: tuple[str, ...]
) -> None:
    words = "Tea → “café”, 茶" if command[0] != "check" else "Tea – “café”"
    workspace = make_workspace(tmp_path, OUTLINE.replace("Nobody", f"{words} nobody"))
    status, told = console(workspace, encoding, *command)

    assert status in {0, 1}
    assert "Traceback" not in told
    assert "fault" not in told


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_writes_json_that_any_program_can_read(tmp_path: Path, encoding: str) -> None:
    workspace = make_workspace(tmp_path, OUTLINE.replace("## Handout", "## Händout 茶"))
    _, told = console(workspace, encoding, "check", "--format", "json")

    (found,) = json.loads(told.encode(encoding))["findings"]
    assert "Händout 茶" in found["message"]


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_begins_no_topic_whose_name_windows_keeps(tmp_path: Path, name: str) -> None:
    done = run(tmp_path, "new", name)

    assert 2 == done.status
    assert f"Windows keeps this name for a device; take a longer one, as in {name}-c" in done.err
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["con", "My Topic", "tea.", "tea ", "t\n1"])
def test_tells_of_a_topic_that_cannot_be_called_so(tmp_path: Path, name: str) -> None:
    workspace = make_workspace(tmp_path)
    add_topic(workspace, name)

    done = run(workspace, "build")

    shown = name.replace("\n", "\ufffd")
    assert f'error R100: a topic cannot be called "{shown}"' in done.err
    assert 1 == done.status
    assert {DECK, SHEET, BOOKLET} == set(files(workspace))


@pytest.mark.parametrize("name", ["com", "com10", "console", "lpt", "nul-1"])
def test_lets_a_topic_be_called_nearly_so(tmp_path: Path, name: str) -> None:
    assert 0 == run(tmp_path, "new", name).status


@pytest.mark.parametrize("name", ["_drafts", ".trash", "empty folder"])
def test_passes_over_a_folder_that_is_no_topic(tmp_path: Path, name: str) -> None:
    workspace = make_workspace(tmp_path)
    folder = workspace / "assets" / "outlines" / name
    folder.mkdir()
    if " " not in name:
        (folder / "outline.md").write_text("a draft", encoding="utf-8")

    assert 0 == run(workspace, "check").status
