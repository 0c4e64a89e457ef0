"""`diptych dump`."""

from __future__ import annotations

from pathlib import Path

import click

from builder.artifact_name import is_document
from builder.choosing import topics_named, workspace_here
from builder.exit_status import exits
from builder.options import DEBUG
from builder.printable import printable_lines
from builder.telling import Teller, echo_json


@click.command()
@click.argument("name", metavar="TOPIC|FILE")
@click.option("--json", "as_json", is_flag=True, help="Write an outline as JSON.")
@DEBUG
@exits
def dump(name: str, *, as_json: bool) -> int:
    """Show a deck, a handout or an outline as text."""
    from builder.show import show_file, show_topic

    if as_json and is_document(name):
        raise click.UsageError(f"--json takes an outline, and {name} is none")
    if is_document(name):
        shown, checked = show_file(Path(name))
    else:
        workspace = workspace_here()
        (topic,) = topics_named(workspace, [name])
        shown, checked = show_topic(workspace, topic, as_json=as_json)
    if shown and as_json:
        echo_json(shown)
    elif shown:
        click.echo(printable_lines(shown))
    teller = Teller("text")
    teller.tell(checked)
    return teller.finish(strict=False)
