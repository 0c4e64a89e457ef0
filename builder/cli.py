"""The command `diptych`; each of its commands is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

COMMANDS = ("new", "build", "check", "diff", "inspect", "dump", "explain", "template")


class Commands(click.Group):
    """The commands by their names, each in a module of its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's own
        """List the names in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's own
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command; nothing else is called by such a name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"builder.commands.{cmd_name}")
        return cast("click.Command", getattr(module, cmd_name))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option("0.1.0", prog_name="diptych")
def main() -> None:
    """Make a deck and a handout out of one outline."""
