"""`diptych diff`."""

from __future__ import annotations

import click

from builder.choosing import workspace_here
from builder.exit_status import ERRORS, MISSING_TOOL, OK, exits
from builder.findings import Finding
from builder.options import DEBUG
from builder.telling import refuse


@click.command()
@click.argument("old", required=False)
@click.argument("new", required=False)
@click.option("--topic", "topics", multiple=True, help="Compare this topic alone; may be repeated.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="How differences are written.",
)
@click.option("--exit-code", is_flag=True, help="Give the status 1 where something differs.")
@DEBUG
@exits
def diff(
    old: str | None, new: str | None, *, topics: tuple[str, ...], form: str, exit_code: bool
) -> int:
    """Show what changes for the audience between two files, or two revisions of git.

    OLD and NEW are two .pptx or two .pdf files, or two revisions. NEW left out means the files
    on disk; OLD left out as well means HEAD. The status is 0 whether something differs or not.
    """
    from builder.compare.forms import show_difference
    from builder.git import MissingGitError
    from builder.versions import compare_named

    found: list[Finding] = []
    try:
        difference = compare_named(old, new, found, topics=topics, workspace=workspace_here)
    except MissingGitError:
        click.echo("git is missing: install it, or name two files to compare", err=True)
        return MISSING_TOOL
    if difference is None:
        return refuse(found)
    click.echo(show_difference(difference, form))
    if found:
        return refuse(found)
    return ERRORS if exit_code and not difference.is_empty else OK
