"""`diptych build`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.choosing import share_of, topics_in, topics_named, workspace_here
from builder.exit_status import exits
from builder.glance import EDITIONS, KINDS, PAPERS, kinds_of
from builder.options import DEBUG, FORMAT, SHARD, STRICT
from builder.telling import Teller

if TYPE_CHECKING:
    from builder.shard import Shard


@click.command()
@click.argument("topics", nargs=-1, metavar="[TOPIC]...")
@click.option(
    "--only",
    type=click.Choice(KINDS),
    multiple=True,
    help="Build this kind alone; give it twice for two kinds.",
)
@click.option("--edition", type=click.Choice(EDITIONS), help="Build this edition alone.")
@click.option("--paper", type=click.Choice(PAPERS), help="Build handouts on this paper alone.")
@click.option("--large-print", is_flag=True, help="Build handouts in large print, too.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder for decks/ and handouts/.")
@click.option("--jobs", type=click.IntRange(min=1), help="How many artifacts to build at a time.")
@click.option("--force", is_flag=True, help="Build what is fresh, too; edited files are put aside.")
@SHARD
@STRICT
@FORMAT
@DEBUG
@exits
def build(  # noqa: PLR0913  # a parameter for each option
    topics: tuple[str, ...],
    *,
    only: tuple[str, ...],
    edition: str | None,
    paper: str | None,
    large_print: bool,
    output: Path | None,
    jobs: int | None,
    force: bool,
    shard: Shard | None,
    strict: bool,
    form: str,
) -> int:
    """Build the decks and handouts that are stale."""
    from builder.build import Order, build_topics
    from builder.outputs import Wanted
    from builder.workers import count_cores

    kinds = tuple(dict.fromkeys(only))
    if edition and kinds and set(kinds).isdisjoint(kinds_of(edition)):
        problem = f"the {edition} edition has no {' and no '.join(kinds)}"
        raise click.UsageError(f"{problem}: leave out --edition or --only")
    workspace = workspace_here()
    today = date.today()  # noqa: DTZ011  # the reader's own day
    editions, papers = (edition,) if edition else (), (paper,) if paper else ()
    wanted = Wanted(editions, papers, large_print, kinds)
    cores = jobs or count_cores()
    order = Order(workspace, output or workspace, today, force=force, cores=cores, wanted=wanted)
    share = share_of(topics_named(workspace, topics) or topics_in(workspace), shard)
    teller = Teller(form, topics=len(share))
    for built in build_topics(order, share):
        teller.tell(built)
    status = teller.finish(strict=strict)
    teller.sum_up(len(share))
    return status
