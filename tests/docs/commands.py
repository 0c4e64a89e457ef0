"""docs/commands.md, made of the command's own help."""

from __future__ import annotations

from collections.abc import Iterator

import click

from builder.cli import main
from tests.docs.markdown import code, fenced, prose, table
from tests.docs.texts import filled


def commands_page() -> str:
    """Make the page."""
    shown = (block for name in main.commands for block in _shown(name, main.commands[name]))
    return filled("commands.template.md", {"commands": "\n\n".join(shown)})


def _shown(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=f"diptych {name}")
    usage = f"diptych {name} {' '.join(command.collect_usage_pieces(context))}"
    yield f"## diptych {name}"
    yield prose(command.help or "")
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
