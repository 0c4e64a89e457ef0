"""`check --stale` proves that what is committed is what a build would write."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from builder.stale import check_artifacts
from tests.topics import TODAY
from tests.workspaces import BOOKLET, DECK, SHEET, make_workspace, outline_path, run


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Give a workspace whose artifacts are fresh."""
    folder = make_workspace(tmp_path)
    assert 0 == run(folder, "build").status
    return folder


def told(workspace: Path) -> list[str]:
    """List what is told of artifacts, as it stands on the first line of each finding."""
    lines = run(workspace, "check", "--stale").err.splitlines()
    return [line for line in lines if re.match(r"(error|warning) A7", line)]


def spoil_outline(workspace: Path, old: str, new: str) -> None:
    path = outline_path(workspace)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_is_silent_where_all_is_fresh(workspace: Path) -> None:
    done = run(workspace, "check", "--stale")

    assert [] == told(workspace)
    assert 0 == done.status


def test_writes_nothing(workspace: Path) -> None:
    spoil_outline(workspace, "|     35 |", "|     36 |")
    before = (workspace / DECK).read_bytes()
    run(workspace, "check", "--stale")

    assert before == (workspace / DECK).read_bytes()


def test_names_slide_and_page_of_a_changed_number(workspace: Path) -> None:
    spoil_outline(workspace, "|     35 |", "|     36 |")
    found = told(workspace)

    assert 1 == run(workspace, "check", "--stale").status
    assert any("A702" in line and DECK in line and "slide 6" in line for line in found), found
    assert any("A702" in line and BOOKLET in line and "page 1" in line for line in found), found


def test_says_what_stands_there_and_what_would(workspace: Path) -> None:
    spoil_outline(workspace, "Nobody knows quite why", "Nobody knows why")
    (deck,) = (line for line in told(workspace) if DECK in line)

    assert "Nobody knows quite why”, and would say “" in deck


def test_names_the_command_that_mends_it(workspace: Path) -> None:
    spoil_outline(workspace, "|     35 |", "|     36 |")

    assert "run `diptych build tea` and commit" in run(workspace, "check", "--stale").err


def test_tells_a_missing_artifact(workspace: Path) -> None:
    (workspace / SHEET).unlink()

    assert [f"error A703: {SHEET} is missing"] == told(workspace)


def test_tells_a_folder_in_the_place_of_an_artifact_and_goes_on(workspace: Path) -> None:
    (workspace / SHEET).unlink()
    (workspace / SHEET).mkdir()
    (workspace / BOOKLET).unlink()
    done = run(workspace, "check", "--stale")

    assert 1 == done.status
    assert [
        f"error A703: {BOOKLET} is missing",
        f"error A706: {SHEET} cannot be read: it is a folder",
    ] == told(workspace)
    assert "= hint: move the folder elsewhere, and run this again" in done.err


def test_tells_an_artifact_that_nobody_may_read_and_goes_on(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.suffix == ".pptx":
            raise PermissionError(13, "Permission denied")
        return read(path)

    (workspace / SHEET).unlink()
    monkeypatch.setattr(Path, "read_bytes", refuse)
    checked = check_artifacts(workspace, "tea", today=TODAY, release=False)
    found = [one for one in checked.findings if one.code.startswith("A")]

    assert [("A706", DECK), ("A703", SHEET)] == [(one.code, one.span.file) for one in found]
    assert f"{DECK} cannot be read: Permission denied" == found[0].message
    assert "look at its rights" in found[0].hint


def test_tells_an_edited_deck_and_which_slide(workspace: Path) -> None:
    path = workspace / DECK
    edited = BytesIO()
    with ZipFile(path) as old, ZipFile(edited, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"Nobody knows", b"Everybody knows"))
    path.write_bytes(edited.getvalue())
    (deck,) = (line for line in told(workspace) if DECK in line)

    assert f"error A704: somebody edited {DECK}: slide 5 says" in deck
    assert "Everybody knows" in deck


def test_tells_a_change_that_nobody_sees(workspace: Path) -> None:
    """A comment in the sources changes what an artifact comes from, and no word of it."""
    path = outline_path(workspace).with_name("references.yaml")
    path.write_text("# checked\n" + path.read_text("utf-8"), encoding="utf-8")
    found = told(workspace)

    assert 3 == len(found)
    assert all("nothing in it differs" in line for line in found)


def test_tells_a_changed_colour_as_drawn_otherwise(workspace: Path) -> None:
    path = workspace / "assets" / "clinic.yaml"
    path.write_text(path.read_text("utf-8") + "colours:\n  main: 3B1F6A\n", encoding="utf-8")
    found = told(workspace)

    assert 3 == len(found)
    assert all("how it is drawn does" in line for line in found)


def test_tells_a_file_that_no_topic_makes(workspace: Path) -> None:
    orphan = "handouts/tea.en.booklet.a4.pdf"
    (workspace / orphan).write_bytes((workspace / BOOKLET).read_bytes())

    assert [f"warning A705: no topic makes {orphan}"] == told(workspace)
    assert 0 == run(workspace, "check", "--stale").status


def test_calls_no_file_an_orphan_whose_topic_cannot_be_read(workspace: Path) -> None:
    clinic = workspace / "assets" / "clinic.yaml"
    folded = "disclosures: >\n  Nobody pays\n  for this.\n"  # more than a glance tells
    clinic.write_text(clinic.read_text("utf-8") + folded, encoding="utf-8")
    spoil_outline(workspace, "# ", "## Tea\n\n# ")

    assert [] == told(workspace)
    assert 1 == run(workspace, "check", "--stale").status


def test_passes_over_what_was_put_aside(workspace: Path) -> None:
    (workspace / "decks" / "tea.en.edited-1.pptx").write_bytes(b"mine")

    assert [] == told(workspace)


def test_knows_what_a_topic_makes_in_a_language_that_no_glance_tells(tmp_path: Path) -> None:
    """A language on a line of its own is seen by the reader alone."""
    workspace = make_workspace(tmp_path)
    spoil_outline(workspace, "lang: en-US", "lang:\n  de")
    run(workspace, "build")

    assert (workspace / DECK.replace(".en.", ".de.")).exists()
    assert [] == told(workspace)
    (workspace / DECK).write_bytes(b"of an earlier language")
    assert [f"warning A705: no topic makes {DECK}"] == told(workspace)
