"""What every workflow, the action and the hooks have in common, told by judges and by ourselves."""

from __future__ import annotations

import re
import subprocess
import sysconfig
from pathlib import Path
from shutil import which

import pytest

from builder.cli import COMMANDS
from tests.ci.workflows import ACTION, WORKFLOWS, Step, all_steps, read_yaml
from tests.workspaces import ROOT

HOOKS = ROOT / ".pre-commit-hooks.yaml"
BESIDE = Path(sysconfig.get_path("scripts"))  # where the environment keeps its programs
PIN = re.compile(r"uses: +[\w./-]+@[0-9a-f]{40} +# v\d+\.\d+\.\d+")
USES = [step for step in all_steps() if step.uses]
RUNS = [step for step in all_steps() if step.run]
JOBS = [
    (path.name, name, job) for path in WORKFLOWS for name, job in read_yaml(path)["jobs"].items()
]


def judge(*words: str | Path) -> str:
    """Run a judge of the environment; nothing is said where it finds nothing."""
    done = subprocess.run(
        [BESIDE / words[0], *words[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-actions", [ACTION]),
        ("dependabot", [ROOT / ".github" / "dependabot.yml"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_has_the_form_that_github_reads(schema: str, files: list[Path]) -> None:
    assert "" == judge("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)


def test_gives_an_attacker_nothing_that_zizmor_knows() -> None:
    assert "" == judge("zizmor", "--offline", "--no-progress", "--no-config", ROOT)


@pytest.mark.skipif(not which(BESIDE / "shellcheck"), reason="no wheel of it for this machine")
def test_shell_is_sound(tmp_path: Path) -> None:
    scripts = [ROOT / "run", ROOT / ".ci" / "run"]
    for number, step in enumerate(RUNS):
        given = "".join(f"export {name}=x\n" for name in step.env)
        scripts.append(tmp_path / f"{step.file}-{number}.sh")
        text = f"#!/usr/bin/env bash\nset -eo pipefail\n{given}{step.run}"
        scripts[-1].write_text(text, encoding="utf-8")

    assert "" == judge("shellcheck", *scripts)


@pytest.mark.parametrize("step", RUNS, ids=lambda step: step.title)
def test_a_value_reaches_the_shell_as_a_variable_alone(step: Step) -> None:
    assert "${{" not in step.run


@pytest.mark.parametrize("step", RUNS, ids=lambda step: step.title)
def test_runs_in_bash_on_windows_too(step: Step) -> None:
    assert "bash" == step.shell


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=lambda path: path.name)
def test_pins_each_action_to_a_commit_and_says_its_version(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses: " in line]

    assert lines
    assert [] == [line for line in lines if not PIN.search(line) and "uses: ./ " not in line]


def test_pins_an_action_to_one_commit_everywhere() -> None:
    pins = {step.uses for step in USES if "@" in step.uses}

    assert len({pin.partition("@")[0] for pin in pins}) == len(pins)


@pytest.mark.parametrize(("file", "name", "job"), JOBS, ids=lambda value: str(value)[:30])
def test_a_job_has_an_end_and_asks_for_its_rights(
    file: str, name: str, job: dict[str, str]
) -> None:
    assert 0 < int(job["timeout-minutes"]) <= 90, (file, name)
    assert "permissions" in job, (file, name)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_right_of_its_own_and_never_runs_beside_itself(path: Path) -> None:
    workflow = read_yaml(path)

    assert "{}" == str(workflow["permissions"])
    assert workflow["concurrency"]["group"]


def test_who_may_write_runs_nothing_of_a_pull_request() -> None:
    may_write = {
        file
        for file, _, job in JOBS
        if isinstance(job["permissions"], dict) and "write" in job["permissions"].values()
    }

    assert {"comment.yml", "regenerate.yml", "release.yml"} == may_write
    for name in may_write:
        assert "pull_request" not in read_yaml(ROOT / ".github" / "workflows" / name)["on"]
    assert "checkout" not in (ROOT / ".github" / "workflows" / "comment.yml").read_text("utf-8")


def test_tests_every_version_of_python_that_the_package_names() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    matrix = read_yaml(ROOT / ".github" / "workflows" / "tests.yml")["jobs"]["tests"]["strategy"]

    assert re.findall(r":: Python :: ([\d.]+)\"", project) == matrix["matrix"]["python"]


def test_prek_reads_the_hooks() -> None:
    assert "" == judge("prek", "validate-manifest", HOOKS)


@pytest.mark.parametrize("hook", read_yaml(HOOKS), ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_that_exists(hook: dict[str, str]) -> None:
    program, command = hook["entry"].split()

    assert "diptych" == program
    assert command in COMMANDS
    assert re.match(hook["files"], "assets/outlines/tea/outline.md")
    assert not re.match(hook["files"], "README.md")
