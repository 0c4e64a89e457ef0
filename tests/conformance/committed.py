"""Where the committed decks and handouts are, for the judges of this folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def decks() -> tuple[Path, ...]:
    """List the committed decks, in order of name."""
    return tuple(sorted((ROOT / "decks").glob("*.pptx")))


def handouts() -> tuple[Path, ...]:
    """List the committed handouts, in order of name."""
    return tuple(sorted((ROOT / "handouts").glob("*.pdf")))


def richest(paths: Sequence[Path]) -> Path:
    """Choose the file with the most in it, an English one where there is one."""
    return max(paths, key=lambda path: (".en." in path.name, path.stat().st_size))


def name(path: Path) -> str:
    """Name a file in the id of a test."""
    return path.name
