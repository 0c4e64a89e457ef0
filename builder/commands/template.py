"""`diptych template`, a group of commands."""

from __future__ import annotations

from pathlib import Path

import click

from builder.exit_status import OK, exits
from builder.options import DEBUG
from builder.telling import refuse


@click.group()
def template() -> None:
    """Work with the design of the decks."""


@template.command("export")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.potx")
@DEBUG
@exits
def export(file: Path) -> int:
    """Write our design as a PowerPoint template to restyle; nothing is ever written over."""
    from builder.deck.template_export import export_template
    from builder.write import write_new

    if file.suffix != ".potx":
        raise click.UsageError(f"a PowerPoint template ends in .potx, and {file} does not")
    if _is_there(file):
        raise click.UsageError(f"{file} is there already")
    trouble = write_new(file, export_template("en"), shown=file.as_posix())
    if trouble:
        return refuse((trouble,))
    click.echo(f"{file.as_posix()}  written")
    return OK


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # a name that the disk does not take; writing says why
        return False
