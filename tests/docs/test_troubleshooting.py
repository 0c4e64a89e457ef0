"""The page on messages, held against what the program says when somebody makes that mistake."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli import main
from tests.docs.pages import FOLDER
from tests.workspaces import DECK, ROOT, make_workspace, outline_path

PAGE = (FOLDER / "troubleshooting.md").read_text(encoding="utf-8")
HEADS = [words for _, words in re.findall(r"^### (`+)(.*?) ?\1$", PAGE, re.MULTILINE)]
SIGN = "- Your **heart races** and will not stop.\n"
ALT = "alt: Bar chart. After one cup 20 people are awake, after two cups 35.\n"
# What somebody typed instead of something else, and the message that this gives.
SLIPS = {
    'no part is called "Handuot"': ("## Handout", "## Handuot"),
    "a heading needs a space after #": ("## Handout", "##Handout"),
    "this bullet is a pasted sign, not a list": ("- Nobody", "• Nobody"),
    'no source has the key "nobody1999"': ("awake [@smith2020]", "awake [@nobody1999]"),
    'this chart needs "alt"': (ALT, ""),
    '"about 20" is no plain number': ("20 |", "about 20 |"),
    "no clinician has reviewed this topic yet": ("", ""),
    "the front of the letter sheet is": (SIGN, SIGN * 40),
    "decks/tea.en.pptx is missing": ("", ""),
}
COMMANDS = {
    'there is no topic "tee" in assets/outlines': ("build", "tee"),
    'a topic cannot be called "My Topic"': ("new", "My Topic"),
    "assets/outlines/tea/outline.md and assets/outlines/tea/references.yaml are there already": (
        "new",
        "tea",
    ),
}
# What only another machine would say; the words stand in the program.
ELSEWHERE = {
    "cannot be replaced while a program has it open": "builder/write.py",
    "a fault of ours": "builder/exit_status.py",
    "Python 3.11 or later is missing: apt-get install python3 python3-venv": "run",
    "This Python cannot make environments: apt-get install python3-venv": "run",
    "uv is missing: pip install uv": "run",
}
EDITED = "kept, because somebody edited it (--force puts the edited file aside)"
FRESH = "fresh, 2 warnings: diptych check"
CHANGED = "decks/tea.en.pptx is not what a build would write"
UNREAD = "decks/tea.en.pptx cannot be read"
TRIED = [EDITED, FRESH, CHANGED, UNREAD, "this is not UTF-8 text", "not written"]
NO_WORKSPACE = "no assets/outlines here, nor in a folder above: run `diptych new my-topic`"


def said(*words: str) -> str:
    """Run a command here, and give all that it prints."""
    return CliRunner().invoke(main, words).output


def change(workspace: Path, old: str, new: str) -> None:
    """Put other words into the outline."""
    path = outline_path(workspace)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a workspace."""
    monkeypatch.chdir(make_workspace(tmp_path))
    return tmp_path


def test_every_message_of_the_page_is_tried_here() -> None:
    assert sorted([*SLIPS, *COMMANDS, *ELSEWHERE, *TRIED, NO_WORKSPACE]) == sorted(HEADS)


@pytest.mark.parametrize("message", SLIPS)
def test_a_slip_is_told_in_these_words(workspace: Path, message: str) -> None:
    change(workspace, *SLIPS[message])

    assert message in said("check", "--stale")


@pytest.mark.parametrize("message", COMMANDS)
def test_a_command_is_refused_in_these_words(workspace: Path, message: str) -> None:
    assert message in said(*COMMANDS[message]), workspace


@pytest.mark.parametrize("message", ELSEWHERE)
def test_what_another_machine_says_stands_in_the_program(message: str) -> None:
    assert message in (ROOT / ELSEWHERE[message]).read_text(encoding="utf-8")


def test_says_so_where_there_is_no_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert NO_WORKSPACE in said("build")


def test_tells_of_a_file_in_another_encoding(workspace: Path) -> None:
    outline_path(workspace).write_bytes("café".encode("latin-1"))

    told = said("build")
    assert "this is not UTF-8 text" in told


def test_tells_how_artifacts_stand(workspace: Path) -> None:
    said("build")
    assert FRESH in said("build")

    change(workspace, "Nobody knows quite why", "Nobody knows")
    assert CHANGED in said("check", "--stale")

    change(workspace, "## Handout", "## Handuot")
    assert f"{DECK}  not written" in said("build")

    change(workspace, "## Handuot", "## Handout")
    deck = workspace / DECK
    deck.write_bytes(deck.read_bytes().replace(b"ppt/slides/slide1.xml", b"ppt/slides/slide9.xml"))
    assert f"{DECK}  {EDITED}" in said("build")

    deck.unlink()
    deck.mkdir()
    assert UNREAD in said("build")
    assert UNREAD in said("check", "--stale")
