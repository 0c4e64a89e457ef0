"""A build may be killed at any moment, and may run beside another one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from builder.build import Order, build_topics
from builder.write import LEFT_AFTER, write_artifact
from tests.topics import TODAY
from tests.workspaces import DECK, OUTLINE, ROOT, add_topic, files, make_workspace, outline_path

if not hasattr(os, "fork"):
    pytest.skip("Windows forks no process", allow_module_level=True)

from tests.forked import kill, start_build, wait_for

WORDS = ("awake", "alert")  # of the outline before an edit and after it
KILLS, MANY_KILLS = 20, 200
ROUNDS, MANY_ROUNDS = 6, 60


def say(workspace: Path, word: str) -> None:
    """Edit the outline."""
    text = OUTLINE.replace("keeps people awake", f"keeps people {word}")
    outline_path(workspace).write_text(text, encoding="utf-8")


def built_whole(folder: Path) -> dict[str, dict[str, bytes]]:
    """Build each version without being killed, and give its files."""
    whole = {}
    for word in WORDS:
        workspace = make_workspace(folder / word)
        say(workspace, word)
        list(build_topics(Order(workspace, workspace, TODAY), ("tea",)))
        whole[word] = files(workspace)
    return whole


def left_in(workspace: Path) -> list[Path]:
    return sorted(workspace.rglob("*.diptych-tmp"))


def let_time_pass(paths: Iterable[Path]) -> None:
    for path in paths:
        at = path.stat().st_mtime - LEFT_AFTER - 1
        os.utime(path, (at, at))


def seconds_of_a_build(workspace: Path) -> float:
    start = time.perf_counter()
    wait_for(start_build(workspace, "--force"))
    return time.perf_counter() - start


def kill_often(folder: Path, count: int) -> None:
    """Kill builds at moments spread over all that they do; each version is as whole as before."""
    whole, chance = built_whole(folder), Random(count)
    workspace = make_workspace(folder / "killed")
    say(workspace, WORDS[0])
    lasts = seconds_of_a_build(workspace)
    for number in range(1, count + 1):
        say(workspace, WORDS[number % 2])
        kill(start_build(workspace, "--jobs", "2"), after=chance.uniform(0, lasts))
        for name, data in files(workspace).items():
            if not name.endswith(".diptych-tmp"):
                assert data in {whole[word][name] for word in WORDS}, (number, name)
    let_time_pass(left_in(workspace))
    say(workspace, "calm")
    assert 0 == wait_for(start_build(workspace))
    say(workspace, WORDS[0])
    assert 0 == wait_for(start_build(workspace))
    assert whole[WORDS[0]] == files(workspace)


def test_a_killed_build_leaves_every_artifact_whole(tmp_path: Path) -> None:
    kill_often(tmp_path, KILLS)


@pytest.mark.conformance
def test_two_hundred_killed_builds_leave_every_artifact_whole(tmp_path: Path) -> None:
    kill_often(tmp_path, MANY_KILLS)


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.chmod", "pathlib.Path.replace"])
def test_a_build_killed_at_a_step_of_writing_leaves_the_earlier_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "tea.en.pptx"
    path.write_bytes(b"earlier")
    monkeypatch.setattr(step, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    pid = os.fork()
    if not pid:
        write_artifact(path, b"later", shown="tea.en.pptx")
        os._exit(0)

    assert -signal.SIGKILL == wait_for(pid)
    assert b"earlier" == path.read_bytes()
    assert 1 == len(left_in(tmp_path))


def test_the_next_build_takes_away_what_a_killed_one_left(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    left = [(workspace / DECK).with_name(f".tea.en.pptx.{pid}.diptych-tmp") for pid in (1, 2)]
    left[0].parent.mkdir()
    for path in left:
        path.write_bytes(b"half a deck")
    let_time_pass(left[:1])
    list(build_topics(Order(workspace, workspace, TODAY), ("tea",)))

    assert left[1:] == left_in(workspace)


def run_two_at_once(folder: Path, rounds: int) -> None:
    """Build a topic in two processes at the same time, over and over, by force."""
    whole = built_whole(folder)
    workspace = make_workspace(folder / "shared")
    for number in range(rounds):
        word = WORDS[number % 2]
        say(workspace, word)
        both = [start_build(workspace, "--jobs", str(1 + number % 2), *force(number)) for _ in "ab"]
        assert [0, 0] == [wait_for(pid) for pid in both]
        assert whole[word] == files(workspace), number


def force(number: int) -> tuple[str, ...]:
    return ("--force",) if number % 3 == 0 else ()


def test_two_builds_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    run_two_at_once(tmp_path, ROUNDS)


@pytest.mark.conformance
def test_many_pairs_of_builds_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    run_two_at_once(tmp_path, MANY_ROUNDS)


def test_two_builds_at_once_keep_a_persons_work_once(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    (workspace / "decks").mkdir()
    (workspace / DECK).write_bytes(b"a person's work")
    both = [start_build(workspace, "--force") for _ in "ab"]

    assert [0, 0] == [wait_for(pid) for pid in both]
    aside = sorted((workspace / "decks").glob("*.edited-*"))
    assert [b"a person's work"] == [path.read_bytes() for path in aside]


def test_a_build_that_somebody_stops_ends_in_one_word(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    for number in range(60):  # far more than are done by then, on a busy machine as well
        add_topic(workspace, f"tea-{number}")
    command = [sys.executable, "-m", "builder", "build", "--jobs", "2"]
    with subprocess.Popen(
        command,
        cwd=workspace,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as build:
        assert build.stdout is not None
        build.stdout.readline()
        os.killpg(build.pid, signal.SIGINT)  # as Ctrl+C does, to the workers as well
        _, told = build.communicate()

    assert 1 == build.returncode
    assert told.endswith("Aborted!\n")
    assert "Traceback" not in told
    assert [] == left_in(workspace)
