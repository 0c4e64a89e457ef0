"""`diptych diff`: files, revisions of git, and what is told where there is nothing to compare."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.loaded import loaded_by, typed
from tests.workspaces import BOOKLET, DECK, ROOT, SHEET, Ran, make_workspace, outline_path, run

WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", *WHO, *words],
        cwd=folder,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


def build(workspace: Path, *pairs: tuple[str, str]) -> None:
    path = outline_path(workspace)
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    assert 0 == run(workspace, "build").status


def commit(workspace: Path) -> None:
    git(workspace, "add", "--all")
    git(workspace, "commit", "--quiet", "--message", "Change the words")


def _status(done: Ran) -> tuple[int, str]:
    return done.status, done.err


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Give a workspace of two commits, the second with another number in its chart."""
    folder = make_workspace(tmp_path)
    git(folder, "init", "--quiet")
    build(folder)
    commit(folder)
    build(folder, ("|     35 |", "|     36 |"))
    commit(folder)
    return folder


def test_compares_two_revisions(workspace: Path) -> None:
    done = run(workspace, "diff", "HEAD~1", "HEAD")

    assert done.out.startswith("HEAD~1 → HEAD\n1 slide and 1 page of the booklet change;")
    assert "  Two: 35 → 36\n" in done.out
    assert (0, "") == (done.status, done.err)


def test_compares_a_revision_with_the_files_on_disk(workspace: Path) -> None:
    build(workspace, ("Nobody knows quite why", "Nobody knows why"))
    done = run(workspace, "diff", "HEAD")

    assert done.out.startswith("HEAD → the files on disk\n")
    assert "  Nobody knows quite why → Nobody knows why\n" in done.out
    assert "36" not in done.out
    assert done.out == run(workspace, "diff").out


def test_tells_that_nothing_changes(workspace: Path) -> None:
    done = run(workspace, "diff")

    assert "HEAD → the files on disk\nNothing changes.\n" == done.out
    assert 0 == run(workspace, "diff", "--exit-code").status


def test_tells_outlines_that_changed_without_a_build(workspace: Path) -> None:
    path = outline_path(workspace)
    path.write_text(path.read_text("utf-8").replace("quite", "really"), encoding="utf-8")

    assert "`assets/` differs: `diptych check --stale`" in run(workspace, "diff").out


def test_gives_the_status_1_where_it_is_asked_for(workspace: Path) -> None:
    assert 1 == run(workspace, "diff", "HEAD~1", "--exit-code").status


def test_tells_files_that_came_and_went(workspace: Path) -> None:
    (workspace / SHEET).unlink()

    assert f"{SHEET}: is gone" in run(workspace, "diff").out


def test_tells_a_folder_in_the_place_of_a_file_and_compares_the_others(workspace: Path) -> None:
    (workspace / DECK).unlink()
    (workspace / DECK).mkdir()
    done = run(workspace, "diff", "HEAD~1")

    assert 1 == done.status
    assert f"{DECK}: cannot be read\n" in done.out
    assert "1 page of the booklet changes; a number differs in 1 text." in done.out
    assert f"error A706: {DECK} cannot be read: it is a folder" in done.err
    assert "= hint: move the folder elsewhere" in done.err


def test_tells_nothing_of_a_folder_that_is_of_another_topic(workspace: Path) -> None:
    (workspace / "decks" / "coffee.en.pptx").mkdir()

    assert (0, "") == _status(run(workspace, "diff", "--topic", "tea"))
    assert 1 == run(workspace, "diff").status


def test_tells_a_topic_under_another_id_as_renamed(workspace: Path) -> None:
    topics = workspace / "assets" / "outlines"
    (topics / "tea").rename(topics / "mint")
    for file in (DECK, SHEET, BOOKLET):
        (workspace / file).unlink()
    outline = topics / "mint" / "outline.md"
    words = outline.read_text("utf-8").replace("id: tea", "id: mint")
    outline.write_text(words.replace("|     36 |", "|     37 |"), encoding="utf-8")
    run(workspace, "build")

    done = run(workspace, "diff")
    assert "1 slide and 1 page of the booklet change; a number differs in 1 text." in done.out
    assert f"  decks/mint.en.pptx: was {DECK}\n" in done.out
    assert f"handouts/mint.en.sheet.letter.pdf: was {SHEET}; no word differs" in " ".join(
        done.out.split()
    )
    for topic in ("tea", "mint"):
        assert done.out == run(workspace, "diff", "--topic", topic).out
    (told,) = json.loads(run(workspace, "diff", "--format", "json").out)["topics"]
    assert [DECK, BOOKLET, SHEET] == [file["was"] for file in told["files"]]


def test_compares_one_topic_alone(workspace: Path) -> None:
    assert "35 → 36" in run(workspace, "diff", "HEAD~1", "--topic", "tea").out


def test_compares_in_a_folder_below(workspace: Path) -> None:
    assert "35 → 36" in run(workspace / "decks", "diff", "HEAD~1").out


def test_writes_markdown_for_a_comment(workspace: Path) -> None:
    done = run(workspace, "diff", "HEAD~1", "--format", "markdown")

    assert done.out.startswith("**1 slide and 1 page of the booklet change; a number")
    assert "| Two | 35 | 36 | slide 6" in done.out


def test_writes_json_that_can_be_read(workspace: Path) -> None:
    told = json.loads(run(workspace, "diff", "HEAD~1", "--format", "json").out)

    assert ["value", "stamp"] == [change["kind"] for change in told["topics"][0]["changes"]]
    assert [DECK, BOOKLET, SHEET] == [file["file"] for file in told["topics"][0]["files"]]


def test_compares_two_files_wherever_they_are(workspace: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.pptx"
    old.write_bytes((workspace / DECK).read_bytes())
    build(workspace, ("Nobody knows quite why", "Nobody knows why"))
    done = run(tmp_path, "diff", "old.pptx", DECK)

    assert "→ Nobody knows why\n    slide 5" in done.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("no-such-branch",), 'git knows no revision "no-such-branch"'),
        (("HEAD", "--", "--output=x"), 'git knows no revision "--output=x"'),
        ((DECK, BOOKLET), "can only be compared with another such file"),
        ((DECK,), "can only be compared with another such file"),
        (("HEAD", DECK), "can only be compared with another such file"),
        ((DECK, DECK, "--topic", "tea"), "--topic chooses among the files of a revision"),
        (("--topic", "teas"), 'no topic is called "teas": did you mean "tea"?'),
    ],
)
def test_says_what_to_name_instead(workspace: Path, words: tuple[str, ...], told: str) -> None:
    done = run(workspace, "diff", *words)

    assert told in " ".join(done.err.split())
    assert (2, "") == (done.status, done.out)


def test_says_that_there_is_no_repository(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path)
    done = run(folder, "diff", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))

    assert "this workspace is in no git repository" in done.err
    assert "name two files to compare, or run `git init`" in " ".join(done.err.split())
    assert 2 == done.status


def test_says_that_git_is_missing(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "diff", PATH="")

    assert "git is missing: install it, or name two files to compare\n" == done.err
    assert 4 == done.status


def test_says_that_a_file_cannot_be_read(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(name.encode())
    done = run(tmp_path, "diff", "a.pdf", "b.pdf")

    assert "error R100: this file or a.pdf cannot be read" in done.err
    assert 1 == done.status
    assert "error R100: cannot be read" in run(tmp_path, "diff", "a.pdf", "none.pdf").err


def test_loads_neither_parser_nor_renderer(workspace: Path) -> None:
    heavy = ("pptx", "reportlab", "PIL", "markdown_it")

    assert [] == loaded_by(typed("diff", "HEAD~1"), heavy, folder=workspace)


def test_git_itself_shows_decks_and_handouts_as_text(workspace: Path) -> None:
    """The one line of the README, and real `git diff`."""
    attributes = (ROOT / ".gitattributes").read_text(encoding="utf-8")
    (workspace / ".gitattributes").write_text(attributes, encoding="utf-8")
    dump = f'PYTHONPATH="{ROOT}" "{sys.executable}" -m builder dump'
    git(workspace, "config", "diff.diptych.textconv", dump)
    shown = git(workspace, "diff", "HEAD~1", "HEAD", "--", DECK, BOOKLET)

    assert "\n-  | Two | 35 |\n+  | Two | 36 |\n" in shown
    assert "\n+    Figure | One 20 Two 36 |" in shown


def test_the_readme_tells_the_one_line_for_git() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert 'git config diff.diptych.textconv ".venv/bin/diptych dump"' in readme
    assert "*.pptx binary linguist-generated diff=diptych" in (ROOT / ".gitattributes").read_text()
