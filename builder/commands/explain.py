"""`diptych explain`."""

from __future__ import annotations

import click

from builder.exit_status import OK, exits
from builder.options import DEBUG

MAX_COLUMNS = 100  # letters of a line of prose; in longer ones the eye loses its line


@click.command()
@click.argument("code")
@DEBUG
@exits
def explain(code: str) -> int:
    """Explain what the code of a finding means."""
    from shutil import get_terminal_size

    from builder.explain import find_page, near_codes
    from builder.page import show_page

    page = find_page(code)
    if page is None:
        near = ", ".join(near_codes(code))
        hint = f"near it are {near}" if near else "a code is a letter and three digits, as R142"
        raise click.UsageError(f'no finding has the code "{code}": {hint}')
    click.echo(show_page(page, width=min(get_terminal_size().columns, MAX_COLUMNS)))
    return OK
