from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.outline.parts import FORMS
from tests.docs.commands import all_commands
from tests.workspaces import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = "\n".join(
    [README, *(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))]
)
RUN = (ROOT / "run").read_text(encoding="utf-8")
FENCED = [
    line.partition("#")[0].strip()
    for fence in re.findall(r"^```sh\n(.*?)^```$", DOCS, re.DOTALL | re.MULTILINE)
    for line in fence.splitlines()
]
LINES = {*re.findall(r"(?<!`)`((?:diptych|\./run|\.venv/bin/diptych) [^`]+)`", DOCS), *FENCED}
ASKED = sorted(
    re.sub(r"^(\./run|\.venv/bin/diptych|diptych) ", "", line)
    for line in LINES
    if re.match(r"\./run build|(\.venv/bin/)?diptych ", line) and "--help" not in line
)


def command_of(words: list[str]) -> tuple[click.Command | None, list[str]]:
    """Find the command that a line names, and the words that it takes."""
    for count in (2, 1):
        if command := all_commands().get(" ".join(words[:count])):
            return command, words[count:]
    return None, words


@pytest.mark.parametrize("line", ASKED)
def test_every_documented_command_takes_what_it_is_given(line: str) -> None:
    command, words = command_of(line.split())

    assert command, f"there is no command in {line}"
    if words:  # alone, a command is only named
        command.make_context(line, words)


@pytest.mark.parametrize("name", sorted(all_commands()))
def test_every_command_is_documented(name: str) -> None:
    assert f"`diptych {name}" in README


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`(--[a-z][a-z-]*)", DOCS))))
def test_every_option_that_is_named_alone_exists(option: str) -> None:
    mine = {
        word
        for command in all_commands().values()
        for parameter in command.params
        for word in parameter.opts
    }

    assert option in mine | {"--help", "--upgrade"}  # of diptych, or of pip


def test_every_line_to_type_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, ["new", "somebodys-topic"])
    # `diptych diff` wants two versions to compare: `tests/test_difference.py`.
    ours = [line for line in FENCED if re.match(r"\./run build|diptych (?!diff)", line)]
    statuses = {
        line: CliRunner().invoke(main, line.split()[1:]).exit_code for line in dict.fromkeys(ours)
    }

    assert 4 == len(statuses), statuses
    strict = {line: status for line, status in statuses.items() if "--strict" in line}
    assert {1} == set(strict.values())  # nobody has reviewed an example
    assert {0} == {status for line, status in statuses.items() if line not in strict}, statuses


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`\./run (\w+)", DOCS))))
def test_every_documented_task_exists(name: str) -> None:
    assert re.search(rf"^        {name}\)", RUN, re.MULTILINE)


def test_lists_every_part_that_can_be_read() -> None:
    listed = re.search(r"may hold today\n\n(.*?)\. Any other", README, re.DOTALL)

    assert listed
    assert {"points", *FORMS} == {name.strip().lower() for name in listed[1].split(",")}
