"""docs/commands.md, made of the command's own help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from inspect import cleandoc

import click

from builder.cli import main
from tests.docs.markdown import code, fenced, prose, table
from tests.docs.texts import filled


def commands_page() -> str:
    """Make the page."""
    shown = (block for name, command in all_commands().items() for block in _shown(name, command))
    return filled("commands.template.md", {"commands": "\n\n".join(shown)})


def all_commands() -> Mapping[str, click.Command]:
    """List the commands by what is typed, those of a group after its name."""
    return dict(_commands(main))


def _commands(group: click.Group) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", one) for inner, one in _commands(command))
        elif command is not None:
            yield name, command


def _shown(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=f"diptych {name}")
    usage = f"diptych {name} {' '.join(command.collect_usage_pieces(context))}"
    yield f"## diptych {name}"
    yield prose(cleandoc(command.help or ""))
    yield fenced(usage)
    options = [one for one in command.params if isinstance(one, click.Option)]
    yield table(("option", "does"), map(_row, options))


def _row(option: click.Option) -> tuple[str, str]:
    names = ", ".join(option.opts)
    if isinstance(option.type, click.Choice):
        names += f" {'|'.join(map(str, option.type.choices))}"
    elif not option.is_flag:
        names += f" {option.type.name.upper()}"
    return code(names).replace("|", "\\|"), prose(option.help or "")
