"""Nothing leaves the machine: no command opens a socket, and no artifact says who made it where."""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from pathlib import Path
from socket import gethostname
from zipfile import ZipFile

import pytest

from tests.workspaces import BOOKLET, DECK, ROOT, SHEET, make_workspace, run

GUARDED = """
import socket, sys

class Refused(socket.socket):  # a class, because ssl makes one of its own from it
    def __init__(self, *_, **__):
        raise RuntimeError("a socket was opened")

socket.socket = socket.create_connection = socket.getaddrinfo = Refused
from builder.cli import main
main(sys.argv[1:])
"""


def run_guarded(workspace: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process in which no socket can be opened."""
    return subprocess.run(
        [sys.executable, "-c", GUARDED, *arguments],
        cwd=workspace,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--force", "--large-print"),
        ("check",),
        ("check", "--stale"),
        ("dump", "tea"),
        ("diff", DECK, DECK),
        ("new", "coffee"),
        ("explain", "R142"),
        ("inspect", DECK),
        ("template", "export", "leaf.potx"),
        ("check", DECK, BOOKLET, "--format", "github"),
    ],
    ids=" ".join,
)
def test_opens_no_socket(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    workspace = make_workspace(tmp_path)
    clinic = workspace / "assets" / "clinic.yaml"
    clinic.write_text(clinic.read_text("utf-8") + "web: https://leaf.example/\n", encoding="utf-8")
    assert 0 == run_guarded(workspace, "build").returncode
    done = run_guarded(workspace, *arguments)

    assert 0 == done.returncode, done.stderr


def test_sees_a_socket_that_is_opened(tmp_path: Path) -> None:
    code = GUARDED.replace("from builder.cli import main", "main = lambda _: socket.socket()")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert "a socket was opened" in done.stderr


def unpacked(path: Path) -> bytes:
    """Give all that a deck or a handout holds, with nothing packed."""
    data = path.read_bytes()
    if path.suffix == ".pptx":
        with ZipFile(path) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        if stream[:1] == b"x":  # zlib's first byte
            data += zlib.decompressobj().decompress(stream)
    return data


def test_no_artifact_says_who_made_it_or_where(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "kestrels-folder")
    people = {
        "USER": "mkestrel",
        "LOGNAME": "mkestrel",
        "USERNAME": "mkestrel",
        "HOSTNAME": "eyrie",
    }

    assert 0 == run(workspace, "build", **people).status
    for name in (DECK, BOOKLET, SHEET):
        held = unpacked(workspace / name)
        assert b"Tea" in held
        for word in ("kestrel", "eyrie", str(ROOT), gethostname()):
            assert word.encode() not in held, (name, word)
