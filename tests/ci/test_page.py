"""The page on CI: its examples are read, and their shell is run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.shard import read_shard
from tests.ci.test_files import BESIDE, HOOKS
from tests.ci.workflows import ACTION, WORKFLOWS, Step, read_yaml, run_step
from tests.workspaces import DECK, ROOT, make_workspace

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
EXAMPLES: list[dict[str, Any]] = [yaml.load(text, yaml.BaseLoader) for text in FENCES]  # any YAML
JOBS = [job for example in EXAMPLES if "jobs" in example for job in example["jobs"].values()]
STEPS = [step for job in JOBS for step in job["steps"]]


def test_is_five_lines_long_as_it_says() -> None:
    assert 5 == len(FENCES[0].splitlines())


@pytest.mark.parametrize("text", [text for text in FENCES if "jobs:" in text])
def test_an_example_has_the_form_that_github_reads(tmp_path: Path, text: str) -> None:
    path = tmp_path / "example.yml"
    path.write_text(text, encoding="utf-8")
    words = ("--builtin-schema", "vendor.github-workflows", path)
    done = subprocess.run(
        [BESIDE / "check-jsonschema", *words], capture_output=True, text=True, check=False
    )

    assert 0 == done.returncode, done.stdout


def test_an_example_gives_the_action_what_it_takes() -> None:
    given = [
        step["with"] for step in STEPS if "/diptych@" in step.get("uses", "") and "with" in step
    ]

    assert given
    assert {name for one in given for name in one} <= set(read_yaml(ACTION)["inputs"])


def test_lists_every_input_with_what_it_is_by_itself() -> None:
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| .* \| (.*) \|$", PAGE, re.MULTILINE))
    inputs = {name: one["default"] for name, one in read_yaml(ACTION)["inputs"].items()}

    assert {
        name: f"`{value}`" if value else "all of them" for name, value in inputs.items()
    } == rows


def test_names_every_output_and_every_workflow() -> None:
    for name in (*read_yaml(ACTION)["outputs"], *(path.name for path in WORKFLOWS)):
        assert f"`{name}`" in PAGE


def test_the_shares_of_the_example_are_all_there_are() -> None:
    (shares,) = (job["strategy"]["matrix"]["shard"] for job in JOBS if "strategy" in job)
    topics = tuple("abcdefghij")

    parts = [shard.share(topics) for one in shares if (shard := read_shard(one))]
    assert sorted(topics) == sorted(topic for part in parts for topic in part)


def test_the_hooks_of_the_example_are_ours() -> None:
    (hooks,) = (repo["hooks"] for one in EXAMPLES if "repos" in one for repo in one["repos"])

    assert [hook["id"] for hook in read_yaml(HOOKS)] == [hook["id"] for hook in hooks]


@pytest.mark.skipif(sys.platform != "linux", reason="steps run on Linux here")
def test_the_example_that_commits_pushes_what_was_built(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path / "here")
    (folder / "decks").mkdir()
    (folder / "handouts").mkdir()
    (folder / DECK).write_bytes(b"a deck")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a", "-c", "init.defaultBranch=main"]
    for words in (
        ["init", "--quiet"],
        ["add", "assets"],
        ["commit", "--quiet", "--message", "Tea"],
        ["clone", "--quiet", "--bare", ".", str(tmp_path / "origin.git")],
        ["remote", "add", "origin", str(tmp_path / "origin.git")],
        ["push", "--quiet", "--set-upstream", "origin", "main"],
    ):
        subprocess.run([*git, *words], cwd=folder, check=True)
    (shell,) = (step["run"] for step in STEPS if "run" in step)
    done = run_step(Step("ci.md", "", "", "", shell, "bash", {}, ""), folder, given={})

    assert 0 == done.status, done.out
    pushed = subprocess.check_output(
        [*git, "ls-tree", "-r", "--name-only", "main"], cwd=tmp_path / "origin.git", text=True
    )
    assert DECK in pushed.splitlines()
