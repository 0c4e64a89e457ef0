from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.packages import build_package, copy_sources
from tests.workspaces import ROOT, run


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel of the sources alone."""
    folder = tmp_path_factory.mktemp("wheel")
    return build_package(copy_sources(folder / "sources"), folder / "built")


def test_begins_and_builds_a_topic_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    here = tmp_path / "here"
    here.mkdir()
    code = (
        "import builder, sys\n"
        f"assert builder.__path__[0].startswith({str(tmp_path)!r})\n"
        "from builder.cli import main\nmain(sys.argv[1:])"
    )
    for words in (("new", "my-topic"), ("build",), ("check", "--stale"), ("explain", "R142")):
        done = subprocess.run(
            [sys.executable, "-P", "-c", code, *words],
            cwd=here,
            env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert 0 == done.returncode, done.stderr
    assert (here / "decks" / "my-topic.en.pptx").is_file()


def test_holds_every_file_of_the_program_and_no_other(wheel: Path) -> None:
    sources = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "builder").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert sources | {"builder/data/requirements.lock"} == names


def test_is_called_by_the_version_that_the_program_tells(wheel: Path) -> None:
    done = run(wheel.parent, "--version")

    assert f"diptych-{done.out.split()[-1]}-py3-none-any.whl" == wheel.name


def test_is_the_same_from_another_folder_and_at_another_time(wheel: Path, tmp_path: Path) -> None:
    sources = copy_sources(tmp_path / "another folder")
    for path in sources.rglob("*"):
        os.utime(path, (1, 1))

    assert wheel.read_bytes() == build_package(sources, tmp_path / "built").read_bytes()
