"""Git, asked as a program: what a commit holds below a folder. Nothing is written, and no shell."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from builder.findings import BuilderError
from builder.record import record

PROGRAM = "git"
# What is not here is not fetched, nobody is asked for a password, and nothing is locked.
_QUIET = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
_FILE = "100"  # how the mode of a file begins; a link's begins with 120


class MissingGitError(Exception):
    """The program git is not installed."""


@record
class Repository:
    """A folder in a git repository; paths are relative to it."""

    folder: Path

    def commit(self, revision: str) -> str:
        """Find the commit that a revision names; empty where it names none."""
        wanted = f"{revision}^{{commit}}"
        done = _run(self.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        return done.stdout.decode().strip() if done.returncode == 0 else ""

    def files(self, commit: str, folders: Sequence[str]) -> Mapping[str, str]:
        """List the files that a commit holds below some folders, each with its object's name."""
        listed = _well(_run(self.folder, "ls-tree", "-r", "-z", commit, "--", *folders))
        rows = (row.partition("\t") for row in listed.decode("utf-8", "replace").split("\0"))
        return {path: about.split()[2] for about, _, path in rows if about.startswith(_FILE)}

    def read(self, name: str) -> bytes:
        """Read a file by the name of its object."""
        return _well(_run(self.folder, "cat-file", "blob", name))

    def differs(self, commits: Sequence[str], folder: str) -> bool:
        """Tell whether a folder differs between two commits, or one and the files on disk."""
        options = ("--quiet", "--no-ext-diff", "--no-textconv")
        return _run(self.folder, "diff", *options, *commits, "--", folder).returncode == 1


def open_repository(folder: Path) -> tuple[Repository | None, str]:
    """Open the repository around a folder; where there is none, give what git says."""
    done = _run(folder, "rev-parse", "--is-inside-work-tree")
    if done.returncode == 0:
        return Repository(folder), ""
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return None, said[0] if said else ""


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = (PROGRAM, "--no-pager", *words)
    environment = {**os.environ, **_QUIET}
    try:
        return subprocess.run(  # noqa: S603  # no shell, and revisions stand behind --
            command, cwd=folder, env=environment, capture_output=True, check=False
        )
    except FileNotFoundError as missing:
        raise MissingGitError from missing


def _well(done: subprocess.CompletedProcess[bytes]) -> bytes:
    if done.returncode:
        raise BuilderError(f"git failed: {done.stderr.decode('utf-8', 'replace').strip()}")
    return done.stdout
