from __future__ import annotations

from pathlib import Path

from builder.build import Outcome, Result
from builder.findings import Finding, Span, error, warning
from builder.github import (
    ANNOTATIONS,
    ROWS,
    show_annotations,
    show_outputs,
    show_summary,
    told,
)
from builder.workers import Fault
from tests.workspaces import make_workspace, outline_path, run

HERE = Span("outline.md", 3, 4, 3, 8)


def warnings(count: int) -> list[Finding]:
    return [warning("C1", Span("outline.md", line), "long", "part it") for line in range(1, count)]


def test_puts_the_worst_first_whatever_its_place() -> None:
    shown = show_annotations(told([*warnings(4), error("R1", HERE, "no such part", "mend")], ()))

    assert shown.startswith("::error file=outline.md,line=3,col=4,title=R1::no such part. mend\n")
    assert 3 == shown.count("::warning ")


def test_says_when_there_is_more_than_github_shows() -> None:
    enough, many = (told(warnings(count + 1), ()) for count in (ANNOTATIONS, ANNOTATIONS + 1))

    assert "::notice" not in show_annotations(enough)
    assert "::notice title=diptych::11 warnings; at most 10" in show_annotations(many)


def test_escapes_what_a_workflow_command_would_misread() -> None:
    shown = show_annotations(told([warning("C1", HERE, "50% of:\nthese", "mend")], ()))

    assert "::50%25 of:%0Athese. mend" in shown


def test_names_files_from_the_root_of_the_repository() -> None:
    shown = show_annotations(told(warnings(2), ()), "leaf clinic/")

    assert "file=leaf clinic/outline.md," in shown


def test_sums_up_in_tables() -> None:
    results = (Result("decks/tea.en.pptx", Outcome.WRITTEN),)

    assert (
        "### Diptych: 1 error\n"
        "\n"
        "| where | how grave | what | what to do |\n"
        "| --- | --- | --- | --- |\n"
        "| outline.md:3:4 | error R1 | no such part | mend |\n"
        "\n"
        "| artifact | is |\n"
        "| --- | --- |\n"
        "| decks/tea.en.pptx | written |\n"
    ) == show_summary(told([error("R1", HERE, "no such part", "mend")], results))


def test_tells_a_fault_of_ours_on_the_page_and_beside_it() -> None:
    shown = told((), (), (Fault("tea", "a fault of ours: ValueError: broken", ""),))

    assert "::error title=diptych::tea: a fault of ours: ValueError: broken" == show_annotations(
        shown
    )
    assert (
        "### Diptych: 1 fault of ours\n\n- tea: a fault of ours: ValueError: broken\n"
    ) == show_summary(shown)


def test_keeps_an_authors_words_from_drawing_on_the_page() -> None:
    shown = show_summary(told([error("R1", HERE, "a | <img> [x](y)\n@all", "**no**")], ()))

    assert r"| a \| \<img\> \[x\]\(y\) \@all | \*\*no\*\* |" in shown


def test_a_summary_stays_below_what_github_takes() -> None:
    long = [error("R1", Span("outline.md", line), "x" * 9999, "y" * 9999) for line in range(2000)]
    shown = show_summary(told(long, ()))

    assert len(shown) < 1_048_576
    assert f"\n{2000 - ROWS:,} more stand in the log.\n" in shown


def test_is_stale_by_a_finding_and_by_what_was_built() -> None:
    missing = error("A703", HERE, "decks/tea.en.pptx is missing", "build")
    fresh, written = (Result("decks/tea.en.pptx", one) for one in (Outcome.FRESH, Outcome.WRITTEN))

    assert "findings=0\nstale=false\n" == show_outputs(told((), (fresh,)))
    assert "findings=0\nstale=true\n" == show_outputs(told((), (fresh, written)))
    assert "findings=1\nstale=true\n" == show_outputs(told((missing,), ()))


def test_a_run_keeps_its_summary_and_its_outputs(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "leaf")
    summary, output = tmp_path / "summary", tmp_path / "output"
    output.write_text("earlier=1\n", encoding="utf-8")
    done = run(
        workspace,
        *("check", "--stale", "--format", "github"),
        GITHUB_WORKSPACE=str(tmp_path),
        GITHUB_STEP_SUMMARY=str(summary),
        GITHUB_OUTPUT=str(output),
    )

    assert "::error file=leaf/decks/tea.en.pptx,line=1,col=1,title=A703::" in done.out
    assert summary.read_text("utf-8").startswith("### Diptych: 3 errors, ")
    assert output.read_text("utf-8").startswith("earlier=1\nfindings=")
    assert output.read_text("utf-8").endswith("stale=true\n")


def test_a_build_names_what_it_wrote(tmp_path: Path) -> None:
    done = run(make_workspace(tmp_path), "build", "--format", "github")

    assert done.out.startswith("decks/tea.en.pptx  written")
    assert "\n::warning file=assets/outlines/tea/outline.md,line=" in done.out


def test_keeps_nothing_where_no_workflow_runs(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outline_path(workspace).write_text("# Tea\n", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    done = run(workspace, "check", "--format", "github", GITHUB_OUTPUT="", GITHUB_STEP_SUMMARY="")

    assert 1 == done.status
    assert before == sorted(tmp_path.rglob("*"))
