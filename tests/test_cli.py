from __future__ import annotations

import json
import subprocess
import sys
from errno import EACCES
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from builder.cli import main
from tests.loaded import loaded_by, typed
from tests.workspaces import BOOKLET, DECK, OUTLINE, ROOT, SHEET, make_workspace, outline_path, run

RENDERERS = ("pptx", "reportlab", "lxml", "PIL", "pikepdf")
HEAVY = (*RENDERERS, "markdown_it")
# What nobody needs to tell what is fresh: each takes 1 to 80 ms of the 60 that this lasts.
UNASKED = (
    *("yaml", "zipfile", "shutil", "json", "pickle", "select"),
    *("builder.outline", "builder.material", "builder.progress", "builder.shard"),
)


def spoil(workspace: Path, old: str, new: str) -> None:
    path = outline_path(workspace)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_loads_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    assert [] == loaded_by("import builder.cli", HEAVY, folder=tmp_path)


def test_says_what_is_fresh_without_parser_or_renderer(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")

    assert [] == loaded_by(typed("build"), (*HEAVY, *UNASKED), folder=workspace)


def test_checks_without_renderer_or_qr_codes(tmp_path: Path) -> None:
    code = (
        "from datetime import date\nfrom pathlib import Path\n"
        "from builder.check import check_topic\n"
        "check_topic(Path.cwd(), 'tea', today=date(2026, 11, 22), release=False)"
    )
    unasked = (*RENDERERS, "segno", "urllib.request")

    assert [] == loaded_by(code, unasked, folder=make_workspace(tmp_path))


@pytest.mark.parametrize(
    ("kind", "others"),
    [("deck", ("reportlab", "pikepdf")), ("booklet", ("pptx", "lxml", "pikepdf"))],
)
def test_makes_an_artifact_without_the_libraries_of_the_other(
    kind: str, others: tuple[str, ...], tmp_path: Path
) -> None:
    code = typed("build", "--only", kind, "--jobs", "1")

    assert [] == loaded_by(code, others, folder=make_workspace(tmp_path))


def test_build_prints_a_line_for_each_artifact(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "build")

    assert [DECK, SHEET, BOOKLET] == [line.split()[0] for line in done.out.splitlines()]
    assert 0 == done.status


def test_build_tells_warnings_and_exits_well(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "build")

    assert "warning C211: no clinician has reviewed this topic yet" in done.err
    assert 0 == done.status


def test_fresh_artifacts_are_told_with_their_warnings(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")
    done = run(workspace, "build")

    assert "fresh, 2 warnings: diptych check" in done.out
    assert "" == done.err


def test_strict_makes_a_warning_an_error(tmp_path: Path) -> None:
    assert 1 == run(make_workspace(tmp_path), "check", "--strict").status


def test_release_makes_a_missing_review_an_error(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "check", "--release")

    assert "error C211" in done.err
    assert 1 == done.status


def test_an_error_shows_the_line_and_a_caret(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    spoil(workspace, "## Handout", "## Handuot")

    done = run(workspace, "build")

    assert (
        'error R111: no part is called "Handuot"\n'
        "   --> assets/outlines/tea/outline.md:19:4\n"
        "   |\n"
        "19 | ## Handuot\n"
        "   |    ^^^^^^^\n"
    ) in done.err
    assert 1 == done.status


def test_json_gives_every_finding_in_order(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    spoil(workspace, "[@smith2020]\n", "[@nobody1999]\n")

    done = run(workspace, "check", "--format", "json")

    found = json.loads(done.out)["findings"]
    assert sorted(found, key=lambda row: (row["file"], row["line"], row["column"])) == found
    assert {"C201"} == {row["code"] for row in found if row["severity"] == "error"}


def test_github_format_is_workflow_commands(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "check", "--format", "github")

    assert "::warning file=assets/outlines/tea/outline.md,line=" in done.out


def test_says_what_to_do_where_there_is_no_workspace(tmp_path: Path) -> None:
    done = run(tmp_path, "build")

    assert 2 == done.status
    assert "no assets/outlines here, nor in a folder above: run `diptych new my-topic`" in done.err


def test_names_the_topics_where_one_is_misspelt(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "build", "tee")

    assert 'there is no topic "tee"' in done.err
    assert 'did you mean "tea"?' in done.err
    assert 1 == done.status


def test_a_topic_cannot_leave_the_workspace(tmp_path: Path) -> None:
    assert 1 == run(make_workspace(tmp_path), "build", "../../..").status


def test_dump_shows_every_text_by_its_id(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "dump", "tea")

    assert "why/points/1: Tea keeps people awake" in done.out


def test_dump_shows_a_deck_and_a_handout(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")

    assert "Nobody knows quite why" in run(workspace, "dump", DECK).out
    assert "Tea keeps some people awake." in run(workspace, "dump", BOOKLET).out


def test_dump_as_json_can_be_read(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "dump", "tea", "--json")

    assert "tea" == json.loads(done.out)["front"]["id"]


def test_checks_anybodys_files(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")

    good = run(workspace, "check", DECK, BOOKLET)
    (workspace / "bad.pptx").write_bytes(b"not a deck")
    bad = run(workspace, "check", "bad.pptx")

    assert 0 == good.status, good.err
    assert 1 == bad.status
    assert "Traceback" not in bad.err


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"\xff\xfe\x00",
        b"x" * 1_000_001,
        OUTLINE.replace("20 |", "=1+1 |").encode(),
        OUTLINE.replace("20 |", "20 | 3 |").encode(),
        OUTLINE.replace("id: why", "id: Why!").encode(),
        OUTLINE.replace("awake [@smith2020]", "[awake](javascript:alert)").encode(),
        OUTLINE.replace("Nobody knows", "Nobody \u8336 knows").encode(),
        OUTLINE.replace("Nobody", "Nobody" * 40).encode(),
    ],
)
def test_bad_input_is_a_finding_and_nothing_is_written(tmp_path: Path, spoiled: bytes) -> None:
    workspace = make_workspace(tmp_path)
    outline_path(workspace).write_bytes(spoiled)

    done = run(workspace, "build")

    assert 1 == done.status
    assert "error " in done.err
    assert "hint: " in done.err
    assert "Traceback" not in done.err
    assert not (workspace / "decks").exists()
    assert not (workspace / "handouts").exists()


def test_a_missing_outline_is_a_finding(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outline_path(workspace).unlink()

    done = run(workspace, "build")

    assert "error R100: this file is missing" in done.err
    assert 1 == done.status


def test_a_fault_of_ours_is_one_line(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    code = (
        "import builder.build\n"
        "def broken(*_): raise ValueError('broken')\n"
        "builder.build.build_topic = broken\n"
        "from builder.cli import main\nmain(['build'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=workspace,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert 70 == done.returncode
    assert (
        "diptych: tea: a fault of ours: ValueError: broken (--debug shows where)\n" == done.stderr
    )


def test_strict_fails_on_the_stored_warnings_of_what_is_fresh(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")

    assert 0 == run(workspace, "build").status
    assert 1 == run(workspace, "build", "--strict").status


def test_dump_of_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    done = run(tmp_path, "dump", "nothing.pptx")

    assert "error R100: cannot be read" in done.err
    assert 1 == done.status


def test_takes_the_language_from_quotes_as_well(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    spoil(workspace, "lang: en-US", 'lang: "fr"')
    run(workspace, "build")

    assert (workspace / "decks" / "tea.fr.pptx").exists()


def test_an_edition_without_a_section_is_told(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    spoil(workspace, "short: Why", "short: Why; kind: marketing")
    clinic = workspace / "assets" / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("webinar, patient", "cme"))

    done = run(workspace, "build")

    assert 'error E303: the edition "cme" leaves no section of this topic' in done.err
    assert 1 == done.status


def test_force_says_where_the_edited_file_went(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    (workspace / "decks").mkdir()
    (workspace / DECK).write_bytes(b"my own notes")

    done = run(workspace, "build", "--force")

    assert "the edited file is now tea.en.edited-1.pptx" in done.out


def test_explains_the_code_of_a_finding_in_lines_as_wide_as_the_terminal(tmp_path: Path) -> None:
    done = run(tmp_path, "explain", "C206", COLUMNS="40")

    assert done.out.startswith("C206, warning\n\nFind sentences in points and Handout\n")
    assert 40 >= max(map(len, done.out.splitlines()))
    assert (0, "") == (done.status, done.err)


def test_names_the_nearest_codes_where_one_is_not_known(tmp_path: Path) -> None:
    done = run(tmp_path, "explain", "R144x")

    assert 'no finding has the code "R144x": near it are R14' in done.err
    assert (2, "") == (done.status, done.out)


def test_inspect_tells_where_artifacts_came_from(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")

    deck = run(workspace, "inspect", DECK)
    booklet = json.loads(run(workspace, "inspect", BOOKLET, "--json").out)

    assert "review       not reviewed\nedited       no\n" in deck.out
    assert (0, "") == (deck.status, deck.err)
    assert ("tea", "booklet", 2) == (booklet["topic"], booklet["output"], booklet["warnings"])


def test_inspect_tells_that_somebody_edited_a_deck(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")
    with ZipFile(workspace / DECK, "a") as deck:
        deck.writestr("ppt/media/photo.png", b"a photo")

    assert "edited       yes" in run(workspace, "inspect", DECK).out


def test_inspect_says_plainly_what_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "talk.pptx").write_bytes(b"somebody else's")

    done = run(tmp_path, "inspect", "talk.pptx")
    missing = run(tmp_path, "inspect", "nothing.pdf")

    assert done.err.startswith("error A701: this file was not made by diptych")
    assert (1, "") == (done.status, done.out)
    assert missing.err.startswith("error R100: cannot be read")


def test_tells_a_folder_that_the_disk_does_not_take(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "build", "--output", "a" * 300)

    assert 1 == done.status
    assert "File name too long" in done.err  # before the first artifact, or from 3.12 on at each
    assert "fault" not in done.err


@pytest.mark.parametrize("command", ["inspect", "dump", "check"])
def test_tells_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    deck = tmp_path / "talk.pptx"
    deck.write_bytes(b"no deck")
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = CliRunner().invoke(main, [command, str(deck)])

    assert 1 == done.exit_code
    assert "error R100: cannot be read: Permission denied" in done.output
    assert "look at its rights" in done.output


def refuse(path: Path) -> bytes:
    raise PermissionError(EACCES, "Permission denied", str(path))


def test_inspect_loads_neither_parser_nor_renderer(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    run(workspace, "build")

    assert [] == loaded_by(typed("inspect", DECK), (*HEAVY, "yaml"), folder=workspace)


def test_a_new_topic_checks_with_no_word_but_on_its_review(tmp_path: Path) -> None:
    begun = run(tmp_path, "new", "my-topic")
    checked = run(tmp_path, "check", "--format", "json")

    assert begun.out.startswith("assets/outlines/my-topic/outline.md  written\n")
    assert "then run `diptych build`" in begun.err
    assert {"C211"} == {row["code"] for row in json.loads(checked.out)["findings"]}


def test_a_new_topic_builds_with_no_word_but_on_its_review(tmp_path: Path) -> None:
    run(tmp_path, "new", "my-topic")
    built = run(tmp_path, "build", "--format", "json")

    assert {"C211"} == {row["code"] for row in json.loads(built.out)["findings"]}
    assert (tmp_path / "decks" / "my-topic.en.pptx").is_file()
    assert (tmp_path / "handouts" / "my-topic.en.booklet.letter.pdf").is_file()


def test_new_adds_a_topic_to_the_workspace_above(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)

    done = run(workspace / "assets" / "outlines", "new", "coffee")

    assert 0 == done.status
    assert (workspace / "assets" / "outlines" / "coffee" / "outline.md").is_file()


def test_new_never_writes_over_a_topic(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)

    done = run(workspace, "new", "tea")

    assert (2, "") == (done.status, done.out)
    assert "assets/outlines/tea/outline.md" in done.err
    assert OUTLINE == outline_path(workspace).read_text(encoding="utf-8")


def test_new_says_what_a_topic_may_be_called(tmp_path: Path) -> None:
    done = run(tmp_path, "new", "My Topic")

    assert 2 == done.status
    assert "small letters, digits and hyphens, a letter first" in done.err
    assert [] == list(tmp_path.iterdir())


def test_fix_mends_an_outline_and_then_tells_what_is_left(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    spoil(workspace, "- Nobody", "• Nobody")
    spoil(workspace, "## Chart", "## Chrat")

    done = run(workspace, "check", "--fix")

    assert "\n-• Nobody knows quite why\n+- Nobody knows quite why\n" in done.out
    assert 'error R111: no part is called "Chrat"' in done.err
    assert "R142" not in done.err
    assert 1 == done.status


def test_fix_says_that_there_is_nothing_to_mend(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "check", "--fix", "tea")

    assert done.out.startswith("assets/outlines/tea/outline.md: nothing to mend\n")
    assert 0 == done.status


def test_fix_leaves_stdout_to_a_program_that_asks_for_json(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    spoil(workspace, "- Nobody", "• Nobody")

    done = run(workspace, "check", "--fix", "--format", "json")

    assert {"C211"} <= {row["code"] for row in json.loads(done.out)["findings"]}
    assert "+- Nobody" in done.err


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("check", "--fix"), "--fix"),
        (("check", "--stale"), "--stale"),
        (("dump", "--json"), "--json"),
    ],
)
def test_refuses_for_a_deck_what_only_an_outline_has(
    tmp_path: Path, words: tuple[str, ...], option: str
) -> None:
    done = run(tmp_path, *words, "talk.pptx")

    assert 2 == done.status
    assert f"{option} takes" in done.err
    assert "talk.pptx is none" in done.err


def test_builds_one_kind_alone(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    done = run(workspace, "build", "--only", "sheet")

    assert [SHEET] == [line.split()[0] for line in done.out.splitlines()]


def test_says_that_an_edition_has_no_such_kind(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "build", "--only", "sheet", "--edition", "webinar")

    assert 2 == done.status
    assert "the webinar edition has no sheet: leave out --edition or --only" in done.err


def test_builds_on_another_paper_and_in_large_print(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    asked = ("--edition", "patient", "--paper", "a4", "--large-print")
    done = run(workspace, "build", *asked)

    names = [line.split()[0] for line in done.out.splitlines()]
    normal = [path.replace("letter", "a4") for path in (SHEET, BOOKLET)]
    assert [SHEET.replace("letter", "a4.large-print"), normal[0]] == sorted(names[:2])
    assert 4 == len(names)
    assert all((workspace / name).is_file() for name in names)


@pytest.mark.parametrize(
    "path", ["assets/outlines/tea/outline.md", "assets/outlines/tea/", "assets/outlines/tea"]
)
def test_takes_the_path_of_an_outline_for_its_topic(tmp_path: Path, path: str) -> None:
    done = run(make_workspace(tmp_path), "check", path)

    assert "C211" in done.err
    assert 0 == done.status
