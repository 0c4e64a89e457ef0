"""The package as people get it: from its wheel, and from the hooks; both fetch what they need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packages import build_package, copy_sources
from tests.workspaces import ROOT, make_workspace, outline_path

pytestmark = pytest.mark.conformance


def run(folder: Path, *words: str | Path, **environment: str) -> str:
    """Run a program that has to end well, and give all that it printed."""
    done = subprocess.run(
        words,
        cwd=folder,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stdout
    return done.stdout


def commit(folder: Path) -> str:
    """Commit everything in a folder, and give the commit."""
    run(folder, "git", "init", "--quiet")
    run(folder, "git", "add", "--all")
    somebody = ("-c", "user.name=somebody", "-c", "user.email=somebody")
    run(folder, "git", *somebody, "commit", "--quiet", "--message", "All")
    return run(folder, "git", "rev-parse", "HEAD").strip()


def test_a_wheel_in_an_empty_environment_builds_in_an_empty_folder(tmp_path: Path) -> None:
    wheel = build_package(copy_sources(tmp_path / "sources"), tmp_path / "built")
    environment, here = tmp_path / "environment", tmp_path / "here"
    here.mkdir()
    run(here, sys.executable, "-m", "venv", environment)
    pip = (environment / "bin" / "python", "-m", "pip", "install", "--quiet")
    run(here, *pip, "--require-hashes", "--requirement", ROOT / "requirements.lock")
    run(here, *pip, "--no-deps", wheel)

    run(here, environment / "bin" / "diptych", "new", "my-topic")
    run(here, environment / "bin" / "diptych", "build")
    assert "no broken requirements" in run(here, *pip[:3], "check").lower()
    assert (here / "decks" / "my-topic.en.pptx").is_file()


def test_the_hooks_check_and_build_before_a_commit(tmp_path: Path) -> None:
    revision = commit(copy_sources(tmp_path / "diptych"))
    clinic = make_workspace(tmp_path / "clinic")
    hooks = "[{id: diptych-check}, {id: diptych-build}]"
    (clinic / ".pre-commit-config.yaml").write_text(
        f"repos: [{{repo: '{tmp_path}/diptych', rev: {revision}, hooks: {hooks}}}]\n"
    )
    commit(clinic)
    prek = (Path(sys.executable).parent / "prek", "run", "--all-files", "--color", "never")
    kept = {"PREK_HOME": str(tmp_path / "prek")}

    assert "decks/tea.en.pptx  written" in run(clinic, *prek, **kept)
    commit(clinic)
    text = outline_path(clinic).read_text("utf-8").replace("Tea keeps people", "Tea keeps some")
    outline_path(clinic).write_text(text, encoding="utf-8")
    with pytest.raises(AssertionError, match="files were modified by this hook"):
        run(clinic, *prek, **kept)
    run(clinic, "git", "add", "--all")
    assert "Passed" in run(clinic, *prek, **kept)
