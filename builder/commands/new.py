"""`diptych new`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from builder.exit_status import OK, exits
from builder.options import DEBUG
from builder.telling import refuse


@click.command()
@click.argument("topic")
@DEBUG
@exits
def new(topic: str) -> int:
    """Begin a topic, in this workspace or in a new one; nothing is ever written over."""
    from builder.start import start_topic
    from builder.workspace import find_workspace, is_topic_name, name_hint

    if not is_topic_name(topic):
        raise click.UsageError(f'a topic cannot be called "{topic}": {name_hint(topic)}')
    today = date.today()  # noqa: DTZ011  # the reader's own day
    started = start_topic(find_workspace(Path.cwd()) or Path.cwd(), topic, today=today)
    if started.in_the_way:
        verb = "is" if len(started.in_the_way) == 1 else "are"
        raise click.UsageError(f"{' and '.join(started.in_the_way)} {verb} there already")
    for path in started.written:
        click.echo(f"{path}  written")
    if started.findings:
        return refuse(started.findings)
    hint = f"next: write over the example in {started.written[0]}, then run `diptych build`"
    click.echo(hint, err=True)
    return OK
