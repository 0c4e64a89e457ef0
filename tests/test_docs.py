from __future__ import annotations

import re

import click
import pytest

from builder.cli import main
from builder.outline.parts import FORMS
from tests.workspaces import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = "\n".join(
    [README, *(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))]
)
RUN = (ROOT / "run").read_text(encoding="utf-8")
COMMANDS = [
    inner
    for command in main.commands.values()
    for inner in (command.commands.values() if isinstance(command, click.Group) else (command,))
]
OPTIONS = {
    option
    for command in COMMANDS
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
}


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`diptych (\w+)", DOCS))))
def test_every_documented_command_exists(name: str) -> None:
    assert name in main.commands


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_documented(name: str) -> None:
    assert f"`diptych {name}" in README


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`[^`]*(--[a-z][a-z-]*)", DOCS))))
def test_every_documented_option_exists(option: str) -> None:
    assert option in OPTIONS | {"--help"}


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`\./run (\w+)", DOCS))))
def test_every_documented_task_exists(name: str) -> None:
    assert re.search(rf"^        {name}\)", RUN, re.MULTILINE)


def test_lists_every_part_that_can_be_read() -> None:
    listed = re.search(r"may hold today\n\n(.*?)\. Any other", README, re.DOTALL)

    assert listed
    assert {"points", *FORMS} == {name.strip().lower() for name in listed[1].split(",")}
