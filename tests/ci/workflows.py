"""The workflows and the action as values, and their steps run as GitHub would run them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.workspaces import ROOT

WORKFLOWS = tuple(sorted((ROOT / ".github" / "workflows").glob("*.yml")))
ACTION = ROOT / "action.yml"
_EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")
# What a step finds around it on GitHub; it asks for all else itself, or would fail there.
_ALWAYS = ("HOME", "LANG", "SYSTEMROOT", "TMPDIR")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a job or of the action."""

    file: str
    job: str
    name: str
    uses: str
    run: str
    shell: str
    env: Mapping[str, str]
    runs_on: str

    @property
    def title(self) -> str:
        """What it is called in a list of tests."""
        return f"{self.file}: {self.job}: {self.name or self.uses}"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a step left behind."""

    status: int
    out: str
    outputs: Mapping[str, str]
    summary: str


# A file of YAML may hold anything; each test asks for what it knows to be there.
def read_yaml(path: Path) -> dict[str, Any]:
    """Read a file with every scalar as text, so that the key `on` stays one."""
    content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return content


def all_steps() -> tuple[Step, ...]:
    """Give the steps of every workflow and of the action."""
    steps = [
        _step(path.name, read_yaml(path), job, one)
        for path in WORKFLOWS
        for job in read_yaml(path)["jobs"]
        for one in read_yaml(path)["jobs"][job]["steps"]
    ]
    action = read_yaml(ACTION)
    composite = {"jobs": {"action": {"runs-on": "any"}}}
    steps += [_step(ACTION.name, composite, "action", one) for one in action["runs"]["steps"]]
    return tuple(steps)


def _step(file: str, workflow: dict[str, Any], job: str, step: dict[str, Any]) -> Step:
    around = workflow["jobs"][job]
    defaults = {
        **workflow.get("defaults", {}).get("run", {}),
        **around.get("defaults", {}).get("run", {}),
    }
    return Step(
        file,
        job,
        step.get("name", ""),
        step.get("uses", ""),
        step.get("run", ""),
        step.get("shell", defaults.get("shell", "")),
        {**workflow.get("env", {}), **around.get("env", {}), **step.get("env", {})},
        around["runs-on"],
    )


def find_step(file: str, name: str) -> Step:
    """Find a step by its file and name; of those that several jobs share, the first."""
    return next(step for step in all_steps() if (step.file, step.name) == (file, name))


def run_step(step: Step, folder: Path, *, given: Mapping[str, str], **runner: str) -> Ran:
    """Run a step in a folder, with bash and with nothing around it but what GitHub gives.

    `given` says what its expressions stand for; `runner` are variables that GitHub sets itself.
    The folder `fakes` beside it goes before all programs.
    """
    temporary = folder.parent / "runner"
    temporary.mkdir(exist_ok=True)
    kept = {name: temporary / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in kept.values():
        file.write_text("", encoding="utf-8")
    path = (str(folder.parent / "fakes"), str(Path(sys.executable).parent), os.environ["PATH"])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.run],
        cwd=folder,
        env={
            **{name: os.environ[name] for name in _ALWAYS if name in os.environ},
            "PATH": os.pathsep.join(path),
            "RUNNER_TEMP": str(temporary),
            **{name: str(file) for name, file in kept.items()},
            **runner,
            **{name: _filled(value, given) for name, value in step.env.items()},
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    outputs = dict(line.split("=", 1) for line in kept["GITHUB_OUTPUT"].read_text().splitlines())
    return Ran(
        done.returncode, done.stdout, outputs, kept["GITHUB_STEP_SUMMARY"].read_text("utf-8")
    )


def _filled(text: str, given: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda found: given[found[1]], text)


def fake(folder: Path, name: str, script: str) -> None:
    """Put a program of ours before the one of that name."""
    fakes = folder.parent / "fakes"
    fakes.mkdir(exist_ok=True)
    path = fakes / name
    path.write_text(script, encoding="utf-8")
    path.chmod(0o755)
