"""How far a long build is, as somebody before a terminal sees it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder.progress import Progress
from tests.workspaces import ROOT, add_topic, make_workspace

pty = pytest.importorskip("pty", reason="Windows has no such terminals")


def seen(workspace: Path, *words: str, **environment: str) -> str:
    """Run the command with a terminal for its stderr, and give what was written to it."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "builder", *words]
    inherited = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    with subprocess.Popen(
        command,
        cwd=workspace,
        env=inherited | environment,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ):
        os.close(theirs)
        return b"".join(iter(lambda: _read(ours), b"")).decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # Linux, when nobody holds the other end any more
        return b""


def three_topics(folder: Path) -> Path:
    workspace = make_workspace(folder)
    add_topic(workspace, "coffee")
    add_topic(workspace, "sleep")
    return workspace


def test_says_how_many_are_done_on_one_line(tmp_path: Path) -> None:
    shown = seen(three_topics(tmp_path), "build")

    assert "1 of 3 · coffee\r" in shown
    assert "2 of 3 · sleep\r" in shown
    assert "3 of 3" not in shown


def test_takes_its_line_away_before_anything_else_is_printed(tmp_path: Path) -> None:
    shown = seen(three_topics(tmp_path), "build")
    gone = "\r" + " " * len("2 of 3 · sleep") + "\r"

    assert shown.partition("2 of 3 · sleep")[2].startswith(gone)


def test_cuts_its_line_where_the_terminal_is_narrow(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builder.progress.is_terminal", lambda: True)
    monkeypatch.setattr("builder.progress._columns", lambda: 20)
    progress = Progress(3_000)
    progress.step("a-long-name-of-a-topic")

    assert "1 of 3,000 · a-long" == capsys.readouterr().err


def test_is_silent_about_one_topic(tmp_path: Path) -> None:
    assert " of 1" not in seen(make_workspace(tmp_path), "build")


def test_is_silent_where_nobody_can_see_it_move(tmp_path: Path) -> None:
    assert " of 3" not in seen(three_topics(tmp_path), "check", TERM="dumb")


def test_colours_findings_where_nobody_refuses_it(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)

    assert "\x1b[33m" in seen(workspace, "check")
    assert "\x1b" not in seen(workspace, "check", NO_COLOR="1")
    assert "\x1b" not in seen(workspace, "check", TERM="dumb")


def test_sends_no_sign_that_steers_the_terminal_where_colours_are_refused(tmp_path: Path) -> None:
    assert "\x1b" not in seen(three_topics(tmp_path), "check", NO_COLOR="1")
