"""`diptych check`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.artifact_name import is_document
from builder.choosing import share_of, topics_in, topics_named, workspace_here
from builder.exit_status import exits
from builder.options import DEBUG, FORMAT, SHARD, STRICT
from builder.telling import Teller

if TYPE_CHECKING:
    from builder.build import Built
    from builder.shard import Shard
    from builder.workers import Fault


@click.command()
@click.argument("names", nargs=-1, metavar="[TOPIC|FILE]...")
@click.option("--fix", is_flag=True, help="First mend what has one right mending; show a diff.")
@click.option("--release", is_flag=True, help="Take what is not reviewed as an error.")
@click.option("--stale", is_flag=True, help="Prove, too, that artifacts are what a build gives.")
@SHARD
@STRICT
@FORMAT
@DEBUG
@exits
def check(
    names: tuple[str, ...],
    *,
    fix: bool,
    release: bool,
    stale: bool,
    shard: Shard | None,
    strict: bool,
    form: str,
) -> int:
    """Check outlines, or anybody's .pptx and .pdf files."""
    from builder.check import check_file

    files = [name for name in names if is_document(name)]
    for option, does in (("--fix", fix), ("--shard", shard), ("--stale", stale)):
        if does and files:
            raise click.UsageError(f"{option} takes outlines, and {files[0]} is none")
    topics = [name for name in names if name not in files]
    checked: Iterator[Built | Fault] = map(check_file, map(Path, files))
    share: Sequence[str] = ()
    if topics or not files:
        workspace = workspace_here()
        share = share_of(topics_named(workspace, topics) or topics_in(workspace), shard)
        is_whole = stale and not topics and (shard is None or shard.is_first)
        checked = chain(
            checked,
            _orphans(workspace) if is_whole else (),
            _fixed(workspace, share, form=form) if fix else (),
            _looked_through(workspace, share, release=release, stale=stale),
        )
    teller = Teller(form, topics=len(share))
    for built in checked:
        teller.tell(built)
    status = teller.finish(strict=strict)
    if form == "text":
        click.echo(teller.count_words())
    return status


def _looked_through(
    workspace: Path, topics: Sequence[str], *, release: bool, stale: bool
) -> Iterator[Built | Fault]:
    """Check topics side by side; a single one has all cores for itself."""
    from builder.workers import count_cores, run_many

    # A check alone reads no artifact, and what compares them is slow to import.
    if stale:
        from builder.stale import check_artifacts as look
    else:
        from builder.check import check_topic as look
    today = date.today()  # noqa: DTZ011  # the reader's own day
    cores = count_cores()
    apiece = max(1, cores // max(1, len(topics)))
    one = partial(look, workspace, today=today, release=release, cores=apiece)
    yield from run_many(one, topics, cores=cores)


def _orphans(workspace: Path) -> Iterator[Built | Fault]:
    from builder.stale import find_orphans
    from builder.workers import run_many

    yield from run_many(lambda _: find_orphans(workspace), ["what no topic makes"], cores=1)


def _fixed(workspace: Path, topics: Sequence[str], *, form: str) -> Iterator[Built | Fault]:
    """Mend outlines, show what was changed, and give what could not be written."""
    from builder.build import Built
    from builder.fix import fix_topic
    from builder.workers import Fault, run_many

    for fixed in run_many(partial(fix_topic, workspace), topics, cores=1):
        if isinstance(fixed, Fault):
            yield fixed
        elif fixed.finding:
            yield Built((), (fixed.finding,))
        elif fixed.name:
            changes = fixed.changes or f"{fixed.name}: nothing to mend"
            click.echo(changes, err=form != "text")
