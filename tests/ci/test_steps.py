"""Every line of shell in the workflows and the action, run on Linux as GitHub would run it.

What needs a network or rights is played by a program of ours that writes down what it was asked.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.ci.workflows import Ran, Step, all_steps, fake, find_step, run_step
from tests.workspaces import BOOKLET, DECK, ROOT, SHEET, make_workspace, outline_path, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="steps run on Linux here")

ACTION = {
    "github.action_path": str(ROOT),
    "steps.install.outputs.python": sys.executable,
    "inputs.command": "check",
    "inputs.topics": "",
    "inputs.stale": "true",
    "inputs.strict": "false",
    "inputs.release": "false",
    "inputs.format": "github",
    "inputs.shard": "",
}
INSTALLS = [step for step in all_steps() if step.name == "Install what the lock names"]
NOTED = '#!/bin/sh\necho "${0##*/} $*" >>"$RUNNER_TEMP/noted"\n'
# Writes down what it is asked of pip and of what is not there yet; all else is the real one.
PYTHON = f"""{NOTED}
case "$1 $2 $3" in
"-m pip install") exit ;;
"-m builder diff") echo "$*"; exit ;;
esac
exec "{sys.executable}" "$@"
"""
# Answers as gh does: --jq picks from what $ANSWERS keeps for a command. The shell starts Python
# with the second line, which Python takes for words: a `#!` line holds no folder with a blank.
GH = f"""#!/bin/sh
'''':; exec "{sys.executable}" "$0" "$@" # '''
import json, os, pathlib, sys
words = sys.argv[1:]
with open(os.environ["RUNNER_TEMP"] + "/noted", "a") as noted:
    print("gh", *words, file=noted)
if "--jq" in words:
    import jq
    answers = json.loads(pathlib.Path(__file__).with_name("answers.json").read_text())
    for line in jq.compile(words[words.index("--jq") + 1]).input(answers[words[0]]).all():
        print(line)
"""


def workspace_in(tmp_path: Path) -> Path:
    """Make a workspace in a folder with a blank in its name."""
    return make_workspace(tmp_path / "a folder")


def noted(tmp_path: Path) -> list[str]:
    """Give what programs of ours were asked."""
    path = tmp_path / "runner" / "noted"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def git(folder: Path, *words: str) -> str:
    """Run git as somebody whose settings are nobody's."""
    names = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", *words],
        cwd=folder,
        env={**os.environ, **alone, **dict.fromkeys(names, "somebody")},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def run_action(folder: Path, **inputs: str) -> Ran:
    """Run the last step of the action with some inputs."""
    given = {**ACTION, **{f"inputs.{name}": value for name, value in inputs.items()}}
    return run_step(find_step("action.yml", "Run diptych"), folder, given=given)


def test_every_step_is_tried_out_here() -> None:
    own = Path(__file__).read_text(encoding="utf-8")
    tried = set(re.findall(r'find_step\(\s*"([\w.]+)", "([^"]+)"', own))
    tried |= {(step.file, step.name) for step in INSTALLS}

    assert {(step.file, step.name) for step in all_steps() if step.run} == tried


@pytest.mark.parametrize("step", INSTALLS, ids=lambda step: step.title)
def test_installs_nothing_whose_digest_is_not_locked(tmp_path: Path, step: Step) -> None:
    fake(tmp_path / "here", "python", PYTHON)
    (tmp_path / "here").mkdir()

    assert 0 == run_step(step, tmp_path / "here", given={}).status
    (asked,) = noted(tmp_path)
    assert "--require-hashes" in asked
    assert (ROOT / asked.split()[-1]).is_file()


def test_tests_with_pytest(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "test_tea.py").write_text("def test_tea(): assert 1\n", encoding="utf-8")

    assert "1 passed" in run_step(find_step("tests.yml", "Test"), folder, given={}).out


def test_conformance_is_what_anybody_can_run(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    (folder / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "run", folder / ".ci" / "run")
    fake(folder, "sudo", NOTED)
    step = find_step("tests.yml", "Do what anybody's own machine does")

    assert 0 == run_step(step, folder, given={}).status
    assert ["sudo --preserve-env=CI .ci/run"] == noted(tmp_path)
    assert os.access(folder / ".ci" / "run", os.X_OK)


def test_lists_fingerprint_and_digest_of_each_artifact(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    given = {"github.workspace": str(ROOT)}
    build = find_step("tests.yml", "Build every deck and handout")
    tell = find_step("tests.yml", "List what each is made of and what it holds")

    assert 0 == run_step(build, workspace, given=given, PYTHONPATH=str(ROOT)).status
    assert 0 == run_step(tell, workspace, given=given).status
    lines = (tmp_path / "runner" / "digests.txt").read_text("utf-8").splitlines()
    assert [DECK, BOOKLET, SHEET] == [line.split()[2] for line in lines]
    assert all(re.match("[0-9a-f]{64} [0-9a-f]{64} ", line) for line in lines)


@pytest.mark.parametrize(("told", "status"), [("12 34 deck\r\n", 0), ("12 35 deck\n", 1)])
def test_compares_the_digests_of_three_systems(tmp_path: Path, told: str, status: int) -> None:
    folder = tmp_path / "here"
    for name, text in (("ubuntu", "12 34 deck\n"), ("macos", "12 34 deck\n"), ("windows", told)):
        kept = folder / "digests" / f"digests-{name}-latest"
        kept.mkdir(parents=True)
        (kept / "digests.txt").write_bytes(text.encode())

    assert status == run_step(find_step("tests.yml", "Compare"), folder, given={}).status


@pytest.mark.parametrize(("stale", "findings", "status"), [("false", "0", 0), ("true", "3", 1)])
def test_holds_the_actions_outputs(tmp_path: Path, stale: str, findings: str, status: int) -> None:
    outputs = {"stale": stale, "findings": findings}
    given = {f"steps.diptych.outputs.{name}": value for name, value in outputs.items()}
    step = find_step("tests.yml", "Hold its outputs against what it did")
    (tmp_path / "here").mkdir()

    assert status == run_step(step, tmp_path / "here", given=given).status


@pytest.mark.parametrize("place", ["bin/python", "Scripts/python.exe"])
def test_the_action_fills_an_environment_of_its_own(tmp_path: Path, place: str) -> None:
    (tmp_path / "here").mkdir()
    made = f'mkdir -p "$3/{place.partition("/")[0]}"; cp "$0" "$3/{place}"'
    fake(tmp_path / "here", "system-python", f'{NOTED}[ "$2" != venv ] || {{ {made}; }}\n')
    given = {**ACTION, "steps.python.outputs.python-path": str(tmp_path / "fakes/system-python")}
    step = find_step("action.yml", "Install the packages that the lock names")
    done = run_step(step, tmp_path / "here", given=given)

    assert done.outputs["python"].endswith(f"runner/diptych/{place}")
    assert "--require-hashes" in noted(tmp_path)[-1]
    assert noted(tmp_path)[-1].endswith(f"--requirement {ROOT}/requirements.lock")


def test_the_action_tells_what_is_stale(tmp_path: Path) -> None:
    done = run_step(
        find_step("action.yml", "Run diptych"),
        workspace_in(tmp_path),
        given=ACTION,
        GITHUB_WORKSPACE=str(tmp_path),
    )

    assert 1 == done.status
    assert "true" == done.outputs["stale"]
    assert "::error file=a folder/decks/tea.en.pptx,line=1,col=1,title=A703::" in done.out
    assert "### Diptych: 3 errors" in done.summary


def test_the_action_builds_and_then_finds_everything_fresh(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    built = run_action(workspace, command="build")
    checked = run_action(workspace)

    assert (0, "true") == (built.status, built.outputs["stale"]), built.out
    assert (0, "false") == (checked.status, checked.outputs["stale"])
    assert int(checked.outputs["findings"]) == checked.out.count("::warning ")


def test_the_action_hands_on_its_inputs(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    strict, release, share = (
        run_action(workspace, stale="false", **inputs)
        for inputs in (
            {"strict": "true"},
            {"release": "true", "format": "json"},
            {"topics": "tea\ncoffee", "shard": "1/2"},
        )
    )

    assert (1, "false") == (strict.status, strict.outputs["stale"])
    found = json.loads(release.out)["findings"]
    assert "error" in {row["severity"] for row in found if row["code"] == "C211"}
    assert 'there is no topic "coffee"' in share.out
    assert "outlines/tea/" not in share.out


def test_the_action_knows_two_commands(tmp_path: Path) -> None:
    done = run_action(workspace_in(tmp_path), command="tidy; echo $HOME")

    assert 2 == done.status
    assert "::error::The command is check or build, not tidy; echo $HOME\n" == done.out


def test_the_action_takes_no_program_of_the_workspace(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    (workspace / "builder").mkdir()
    (workspace / "builder" / "__init__.py").touch()
    (workspace / "builder" / "__main__.py").write_text("print('stolen')\n", encoding="utf-8")

    assert "stolen" not in run_action(workspace).out


def cloned(tmp_path: Path) -> Path:
    """Clone a workspace whose outline was pushed without its artifacts."""
    there = make_workspace(tmp_path / "there")
    git(there, "init", "--quiet", "--initial-branch", "main")
    git(there, "add", ".")
    git(there, "commit", "--quiet", "--message", "Say more of tea")
    git(tmp_path, "clone", "--quiet", "--bare", "there", "origin.git")
    git(tmp_path, "clone", "--quiet", "origin.git", "a folder")
    return tmp_path / "a folder"


def commit_deck(tmp_path: Path, folder: Path) -> Ran:
    """Run the step that commits, with a deck that stands for one that was built."""
    fake(folder, "gh", NOTED)
    (folder / "decks").mkdir(exist_ok=True)
    (folder / DECK).write_bytes(b"a deck")
    about = {"GITHUB_SHA": "abc", "GITHUB_REF_NAME": "main", "GITHUB_REPOSITORY": "leaf/clinic"}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "HOME": str(tmp_path)}
    step = find_step("regenerate.yml", "Commit what was built")
    return run_step(step, folder, given={"github.token": "secret"}, **about, **alone)


def test_builds_what_was_changed_on_the_site(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    step = find_step("regenerate.yml", "Build what is stale")

    assert 0 == run_step(step, workspace, given={}, PYTHONPATH=str(ROOT)).status
    assert (workspace / DECK).is_file()


def test_commits_what_was_built_and_has_it_tested(tmp_path: Path) -> None:
    done = commit_deck(tmp_path, cloned(tmp_path))

    assert 0 == done.status, done.out
    told = git(tmp_path / "origin.git", "log", "-1", "--format=%an|%s", "--name-only", "main")
    assert f"github-actions[bot]|Build decks and handouts anew\n\n{DECK}\n" == told
    assert "gh workflow run tests.yml --repo leaf/clinic --ref main" == noted(tmp_path)[-1]


def test_commits_on_top_of_what_came_meanwhile(tmp_path: Path) -> None:
    folder = cloned(tmp_path)
    git(tmp_path, "clone", "--quiet", "origin.git", "colleague")
    (tmp_path / "colleague" / "README.md").write_text("Leaf clinic\n", encoding="utf-8")
    git(tmp_path / "colleague", "add", ".")
    git(tmp_path / "colleague", "commit", "--quiet", "--message", "Say who we are")
    git(tmp_path / "colleague", "push", "--quiet")

    assert 0 == commit_deck(tmp_path, folder).status
    subjects = git(tmp_path / "origin.git", "log", "--format=%s", "main").splitlines()
    assert ["Build decks and handouts anew", "Say who we are"] == subjects[:2]


def test_commits_nothing_where_everything_is_fresh(tmp_path: Path) -> None:
    folder = cloned(tmp_path)
    commit_deck(tmp_path, folder)
    done = commit_deck(tmp_path, folder)

    assert "Every deck and handout is fresh.\n" == done.out
    assert 2 == len(git(tmp_path / "origin.git", "log", "--format=%s", "main").splitlines())


@pytest.mark.parametrize("outline", ["# Tea\n", ""])
def test_tells_what_a_pull_request_changes(tmp_path: Path, outline: str) -> None:
    workspace = workspace_in(tmp_path)
    if outline:
        outline_path(workspace).write_text(outline, encoding="utf-8")
    fake(workspace, "python", PYTHON)
    step = find_step("changes.yml", "Build, and tell what differs from the branch below")
    done = run_step(step, workspace, given={"github.base_ref": "main; id"}, PYTHONPATH=str(ROOT))

    assert 0 == done.status, done.out
    text = (workspace / "changes" / "changes.md").read_text("utf-8")
    assert text.endswith("-m builder diff origin/main; id --format markdown\n")
    assert bool(outline) == text.startswith("A topic has errors")
    assert done.summary.endswith(text)


def post(tmp_path: Path, *, comments: list[dict[str, object]], head: str = "abc") -> Ran:
    """Run the step that posts, where one pull request is open and has some comments."""
    folder = tmp_path / "here"
    (folder / "changes").mkdir(parents=True)
    (folder / "changes" / "changes.md").write_text("3 slides change\n" * 9000, encoding="utf-8")
    fake(folder, "gh", GH)
    answers = {"pr": [{"number": 6, "headRefOid": "old"}, {"number": 7, "headRefOid": "abc"}]}
    (tmp_path / "fakes" / "answers.json").write_text(json.dumps({**answers, "api": comments}))
    given = {"github.token": "secret", "github.event.workflow_run.head_sha": head}
    step = find_step("comment.yml", "Post the words, or renew them")
    return run_step(step, folder, given=given, GITHUB_REPOSITORY="leaf/clinic")


MARKED = "<!-- diptych: changes -->\nearlier words"
BOT = {"login": "github-actions[bot]"}


def test_posts_the_words_below_the_request_that_ends_there(tmp_path: Path) -> None:
    others = [
        {"id": 1, "user": {"login": "eve"}, "body": MARKED},
        {"id": 2, "user": BOT, "body": ""},
    ]

    assert 0 == post(tmp_path, comments=others).status
    assert "gh pr comment 7 --repo leaf/clinic --body-file comment.md" == noted(tmp_path)[-1]
    words = (tmp_path / "here" / "comment.md").read_text("utf-8")
    assert words.startswith("<!-- diptych: changes -->\n3 slides change\n")
    assert len(words) < 65_536


def test_renews_its_own_words(tmp_path: Path) -> None:
    post(tmp_path, comments=[{"id": 5, "user": BOT, "body": MARKED}])

    (*_, asked) = noted(tmp_path)
    assert asked.startswith("gh api --silent --method PATCH repos/leaf/clinic/issues/comments/5 ")


def test_posts_nothing_where_the_request_has_moved_on(tmp_path: Path) -> None:
    done = post(tmp_path, comments=[], head="gone")

    assert "No open pull request ends in gone.\n" == done.out
    assert 1 == len(noted(tmp_path))


def test_posts_nothing_from_a_link_to_another_file(tmp_path: Path) -> None:
    post(tmp_path, comments=[])
    (tmp_path / "runner" / "noted").unlink()
    words = tmp_path / "here" / "changes" / "changes.md"
    words.unlink()
    words.symlink_to("/etc/hostname")
    given = {"github.token": "secret", "github.event.workflow_run.head_sha": "abc"}
    step = find_step("comment.yml", "Post the words, or renew them")

    assert 1 == run_step(step, tmp_path / "here", given=given, GITHUB_REPOSITORY="a/b").status
    assert [] == noted(tmp_path)


@pytest.mark.parametrize(("tag", "status"), [("v0.1.0", 0), ("v0.1.1", 1), ("v0.1", 1)])
def test_releases_no_other_version_than_the_programs(tmp_path: Path, tag: str, status: int) -> None:
    (tmp_path / "here").mkdir()
    step = find_step("release.yml", "Hold the tag against the program")
    about = {"GITHUB_REF_NAME": tag, "PYTHONPATH": str(ROOT)}

    assert status == run_step(step, tmp_path / "here", given={}, **about).status


def test_releases_nothing_stale(tmp_path: Path) -> None:
    workspace = workspace_in(tmp_path)
    step = find_step("release.yml", "Hold the decks and handouts against the outlines")

    assert 1 == run_step(step, workspace, given={}, PYTHONPATH=str(ROOT)).status
    run(workspace, "build")
    assert 0 == run_step(step, workspace, given={}, PYTHONPATH=str(ROOT)).status


@pytest.mark.parametrize("head", ["## 0.1.0", "## 0.1.0 (2026-12-01)"])
def test_takes_the_notes_of_one_version(tmp_path: Path, head: str) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    text = f"# Changelog\n\n## Unreleased\n\nSoon.\n\n{head}\n\n- Tea.\n\n## 0.1.0.1\n\nOld.\n"
    (folder / "CHANGELOG.md").write_text(text, encoding="utf-8")
    step = find_step("release.yml", "Take the notes out of the changelog")
    about = {"GITHUB_REF_NAME": "v0.1.0", "GITHUB_REPOSITORY": "leaf/diptych"}

    assert 0 == run_step(step, folder, given={}, **about).status
    notes = (folder / "notes.md").read_text("utf-8")
    assert notes.startswith("\n- Tea.\n\n### Is this what the project made?\n")
    assert "`gh attestation verify FILE --repo leaf/diptych`" in notes

    done = run_step(step, folder, given={}, **{**about, "GITHUB_REF_NAME": "v0.2.0"})
    assert (1, '::error file=CHANGELOG.md::nothing stands below "## 0.2.0"\n') == (
        done.status,
        done.out,
    )


def test_builds_the_same_wheel_and_sdist_twice_and_sums_up_all(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE", "requirements.lock"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("builder", "decks", "handouts"):
        shutil.copytree(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "All")
    build = run_step(find_step("release.yml", "Build wheel and sdist, twice"), folder, given={})
    sums = run_step(
        find_step("release.yml", "Add decks, handouts and the sums of all"), folder, given={}
    )

    assert (0, 0) == (build.status, sums.status), build.out + sums.out
    dist = tmp_path / "runner" / "dist"
    for line in (dist / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((dist / name).read_bytes()).hexdigest() == digest
    suffixes = {path.suffix for path in dist.iterdir()}
    assert {".whl", ".gz", ".pptx", ".pdf", ""} == suffixes
    with tarfile.open(next(dist.glob("*.tar.gz"))) as sdist:
        assert any(name.endswith("/builder/cli.py") for name in sdist.getnames())


def test_publishes_every_file_with_the_notes(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    (folder / "dist").mkdir(parents=True)
    for name in ("SHA256SUMS", "tea.pptx"):
        (folder / "dist" / name).write_text("", encoding="utf-8")
    fake(folder, "gh", NOTED)
    about = {"GITHUB_REF_NAME": "v0.1.0", "GITHUB_REPOSITORY": "leaf/diptych"}
    step = find_step("release.yml", "Publish")

    assert 0 == run_step(step, folder, given={"github.token": "secret"}, **about).status
    (asked,) = noted(tmp_path)
    assert asked.startswith("gh release create v0.1.0 --repo leaf/diptych --verify-tag ")
    assert asked.endswith(" --notes-file notes.md dist/SHA256SUMS dist/tea.pptx")
