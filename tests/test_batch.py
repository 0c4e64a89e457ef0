"""Many topics in one build: each told when it is done, each as if it were alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder import workspace as workspaces
from builder.build import Order, Outcome, build_topics
from builder.cli import main
from builder.workspace import SourceFile, TopicFiles
from tests.topics import TODAY
from tests.workspaces import OUTLINE, add_topic, files, make_workspace, outline_path, run

SHORT = OUTLINE.partition("## Handout")[0].replace("[@smith2020]", "[@smith2020; @lee2018]")


def many_topics(folder: Path, *names: str) -> Path:
    """Write a workspace of these topics beside the one of tea."""
    workspace = make_workspace(folder, SHORT)
    for name in names:
        add_topic(workspace, name, SHORT)
    return workspace


def order(workspace: Path, cores: int = 2) -> Order:
    return Order(workspace, workspace, TODAY, cores=cores)


def test_builds_each_topic_as_if_it_were_alone(tmp_path: Path) -> None:
    together = many_topics(tmp_path / "together", "coffee", "sleep")
    alone = many_topics(tmp_path / "alone", "coffee", "sleep")
    list(build_topics(order(together), ("coffee", "sleep", "tea")))
    for topic in ("coffee", "sleep", "tea"):
        list(build_topics(order(alone, cores=1), (topic,)))

    assert 9 == len(files(together))
    assert files(alone) == files(together)


def test_tells_what_is_fresh_before_it_builds_the_rest(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path, "coffee")
    list(build_topics(order(workspace), ("tea",)))
    built = list(build_topics(order(workspace), ("coffee", "tea")))

    assert ["tea", "coffee"] == [one.topic for one in built]
    assert [Outcome.FRESH, Outcome.WRITTEN] == [one.results[0].outcome for one in built]


def test_tells_a_topic_before_the_next_is_begun(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path, "coffee")
    first = next(build_topics(order(workspace, cores=1), ("coffee", "tea")))

    assert "coffee" == first.topic
    assert all("/coffee." in name for name in files(workspace))


def test_an_error_in_one_topic_keeps_no_other_from_being_built(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path, "coffee")
    outline_path(workspace).write_text("nothing that can be read", encoding="utf-8")

    done = run(workspace, "build")

    assert 1 == done.status
    assert 3 == done.out.count("/coffee.en.")
    assert "assets/outlines/tea/outline.md" in done.err


def test_gives_one_topic_that_is_stale_all_cores(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = many_topics(tmp_path, "coffee", "sleep")
    list(build_topics(order(workspace), ("coffee", "sleep")))
    given: list[int] = []
    monkeypatch.setattr("builder.build.make_all", lambda *_, cores: given.append(cores) or ())
    list(build_topics(order(workspace, cores=8), ("coffee", "sleep", "tea")))

    assert [8] == given


def test_keeps_no_text_that_no_finding_is_about(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path)
    (built,) = build_topics(order(workspace), ("tea",))
    assert ["assets/outlines/tea/outline.md"] == [file.name for file in built.sources]

    (fresh,) = build_topics(order(workspace), ("tea",))
    assert () == fresh.sources


def test_forces_every_topic(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path, "coffee")
    list(build_topics(order(workspace), ("coffee", "tea")))
    built = build_topics(replace(order(workspace), force=True), ("coffee", "tea"))

    assert {Outcome.WRITTEN} == {result.outcome for one in built for result in one.results}


def test_counts_what_became_of_a_batch(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path, "coffee")
    run(workspace, "build", "tea")

    done = run(workspace, "build")

    assert done.err.endswith("\n\n2 topics: 3 fresh, 3 written; 2 warnings\n"), done.err


def test_builds_a_topic_that_is_named_twice_once(tmp_path: Path) -> None:
    done = run(many_topics(tmp_path), "build", "tea", "tea")

    assert 3 == len(done.out.splitlines())


def test_tells_what_is_wrong_with_the_clinics_file_once(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path, "coffee", "sleep")
    clinic = workspace / "assets" / "clinic.yaml"
    clinic.write_text(clinic.read_text("utf-8") + "colour: red\n", encoding="utf-8")

    for form in ("text", "github"):
        done = run(workspace, "check", "--format", form)
        assert 1 == (done.out + done.err).count('"colour"'), form


def test_gives_the_findings_of_all_topics_by_place_as_json(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path, "coffee", "sleep")
    found = json.loads(run(workspace, "check", "--format", "json").out)["findings"]

    places = [(row["file"], row["line"], row["column"]) for row in found]
    assert sorted(places) == places
    assert 3 == len({row["file"] for row in found})


def test_parts_the_findings_of_two_topics_by_an_empty_line(tmp_path: Path) -> None:
    done = run(many_topics(tmp_path, "coffee"), "check", "coffee", "tea")

    assert "\n\nwarning C211: no clinician has reviewed this topic yet\n" in done.err
    assert "\n\n\n" not in done.err


def faulty(monkeypatch: pytest.MonkeyPatch, workspace: Path, *words: str, cores: int) -> Result:
    """Run a command in a workspace, with a fault of ours in the topic coffee."""

    def broken(topic: str, *files: SourceFile) -> TopicFiles:
        if topic == "coffee":
            raise ValueError("broken")
        return TopicFiles(topic, *files)

    monkeypatch.chdir(workspace)
    monkeypatch.setattr("builder.workers.count_cores", lambda: cores)
    monkeypatch.setattr(workspaces, "TopicFiles", broken)
    return CliRunner().invoke(main, words)


CORES = pytest.mark.parametrize("cores", [1, 2])
TOLD = "diptych: coffee: a fault of ours: ValueError: broken"


def test_names_the_warnings_of_what_is_fresh(tmp_path: Path) -> None:
    workspace = many_topics(tmp_path, "coffee")
    run(workspace, "build")
    done = run(workspace, "build", "--strict")

    assert (1, "2 topics: 6 fresh; with warnings: diptych check\n") == (done.status, done.err)


@CORES
def test_a_fault_in_one_topic_keeps_no_other_from_being_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    workspace = many_topics(tmp_path, "coffee", "sleep")
    done = faulty(monkeypatch, workspace, "build", cores=cores)

    assert 70 == done.exit_code
    assert 1 == done.stderr.count(f"{TOLD} (--debug shows where)\n")
    assert done.stderr.endswith("3 topics: 6 written; 1 fault of ours, 4 warnings\n")
    assert {"sleep", "tea"} == {Path(name).name.partition(".")[0] for name in files(workspace)}


@CORES
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_fault_in_one_topic_keeps_no_other_from_being_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int, form: str
) -> None:
    workspace = many_topics(tmp_path, "coffee", "sleep")
    done = faulty(monkeypatch, workspace, "check", "--format", form, cores=cores)

    assert 70 == done.exit_code
    assert 1 == done.stderr.count(TOLD)
    for topic in ("sleep", "tea"):
        assert f"assets/outlines/{topic}/outline.md" in done.output


def test_a_fault_in_one_topic_keeps_no_other_from_being_held_against_a_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = many_topics(tmp_path, "coffee")
    done = faulty(monkeypatch, workspace, "check", "--stale", cores=1)

    assert 70 == done.exit_code
    assert TOLD in done.stderr
    assert "decks/tea.en.pptx is missing" in done.stderr
    assert done.stdout.endswith("2 faults of ours, 3 errors, 2 warnings\n")


def test_a_fault_in_one_topic_keeps_no_other_from_being_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = many_topics(tmp_path, "coffee")
    path = outline_path(workspace)
    path.write_text(path.read_text("utf-8").replace("# Tea wakes", "#Tea wakes"), "utf-8")
    done = faulty(monkeypatch, workspace, "check", "--fix", cores=1)

    assert 70 == done.exit_code
    assert "+# Tea wakes" in done.stdout


@CORES
def test_shows_where_a_fault_is_to_who_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    workspace = many_topics(tmp_path, "coffee", "sleep")
    done = faulty(monkeypatch, workspace, "build", "--debug", cores=cores)

    assert 70 == done.exit_code
    assert f"{TOLD}\nTraceback (most recent call last):\n" in done.stderr
    assert 'raise ValueError("broken")' in done.stderr
    assert 6 == len(files(workspace))


def test_no_fault_hides_behind_what_is_fresh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = many_topics(tmp_path, "coffee")
    run(workspace, "build")
    done = faulty(monkeypatch, workspace, "build", cores=1)

    assert 70 == done.exit_code
    assert 1 == done.stderr.count(TOLD)
    assert "2 topics: 3 fresh; 1 fault of ours\n" in done.stderr
