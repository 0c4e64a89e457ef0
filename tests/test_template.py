"""A clinic's own design from its file to the deck."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import workspace as workspaces
from builder.deck.template_export import export_template
from builder.findings import Finding, Span
from builder.workspace import read_template
from tests.topics import CLINIC
from tests.workspaces import BOOKLET, DECK, SHEET, make_workspace, run


def with_design(folder: Path, data: bytes) -> Path:
    workspace = make_workspace(folder)
    clinic = f"{CLINIC}template: themes/clinic.potx\n"
    (workspace / "assets" / "clinic.yaml").write_text(clinic, encoding="utf-8")
    put(workspace, data)
    return workspace


def put(workspace: Path, data: bytes) -> None:
    path = workspace / "assets" / "themes" / "clinic.potx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def codes(workspace: Path) -> list[str]:
    found: list[Finding] = []
    assert read_template(workspace, "themes/clinic.potx", Span("clinic.yaml"), found) is None
    return [finding.code for finding in found]


def test_another_design_makes_the_deck_stale_and_no_handout(tmp_path: Path) -> None:
    workspace = with_design(tmp_path, export_template("en"))
    run(workspace, "build")
    put(workspace, export_template("de"))
    done = run(workspace, "build")

    assert {DECK: "written", SHEET: "fresh", BOOKLET: "fresh"} == {
        line.split("  ")[0]: line.split("  ")[1].split(",")[0] for line in done.out.splitlines()
    }


def test_says_that_a_design_is_missing_where_it_is_named(tmp_path: Path) -> None:
    workspace = with_design(tmp_path, b"")
    (workspace / "assets" / "themes" / "clinic.potx").unlink()
    done = run(workspace, "check")

    assert 1 == done.status
    assert "R223" in done.err
    assert "assets/clinic.yaml:7:11" in done.err


def test_refuses_a_design_that_leads_out_of_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.potx").write_bytes(b"")
    workspace = with_design(tmp_path / "here", b"")
    path = workspace / "assets" / "themes" / "clinic.potx"
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere.potx")

    assert ["R222"] == codes(workspace)


def test_refuses_a_design_that_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspaces, "MAX_TEMPLATE_SIZE", 3)
    assert ["R224"] == codes(with_design(tmp_path, b"four"))


def test_check_tells_of_a_design_what_build_would(tmp_path: Path) -> None:
    workspace = with_design(tmp_path, b"no zip")

    assert "P460" in run(workspace, "check").err
    assert "P460" in run(workspace, "build").err


def test_tells_a_name_that_the_disk_does_not_take(tmp_path: Path) -> None:
    done = run(tmp_path, "template", "export", "a" * 300 + ".potx")

    assert 1 == done.status
    assert "error W602" in done.err
