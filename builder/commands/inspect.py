"""`diptych inspect`."""

from __future__ import annotations

from pathlib import Path

import click

from builder.exit_status import OK, exits
from builder.findings import Finding
from builder.options import DEBUG
from builder.telling import echo_json, refuse


@click.command()
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write it as JSON.")
@DEBUG
@exits
def inspect(file: Path, *, as_json: bool) -> int:
    """Show what a deck or a handout says of itself: topic, version, review, edits."""
    from builder.provenance import read_provenance, show_provenance, show_provenance_json
    from builder.workspace import read_anyones

    found: list[Finding] = []
    data = read_anyones(file, found)
    said = None if data is None else read_provenance(data, file.as_posix(), found)
    if said is None:
        return refuse(found)
    if as_json:
        echo_json(show_provenance_json(said))
    else:
        click.echo(show_provenance(said))
    return OK
