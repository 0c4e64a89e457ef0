"""What is needed to build the package, and packages built of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.workspaces import ROOT

FILES = (
    "LICENSE",
    "NOTICE",
    "README.md",
    "pyproject.toml",
    "requirements.lock",
    ".pre-commit-hooks.yaml",
)


def copy_sources(folder: Path) -> Path:
    """Copy what a package is built of, and nothing that a developer's folder holds besides."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(
        ROOT / "builder", folder / "builder", ignore=shutil.ignore_patterns("__pycache__")
    )
    return folder


def build_package(sources: Path, folder: Path, *, kind: str = "wheel") -> Path:
    """Build a wheel or an sdist, as a release does."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--directory", folder, "--target", kind],
        cwd=sources,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        check=True,
    )
    (built,) = folder.iterdir()
    return built
