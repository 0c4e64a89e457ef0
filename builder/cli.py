"""The command `diptych`; each subcommand imports what it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial, wraps
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from builder.choosing import share_of, topics_in, workspace_here
from builder.findings import BuilderError, Finding
from builder.glance import EDITIONS, PAPERS
from builder.options import DEBUG, FORMAT, SHARD, STRICT
from builder.telling import ERRORS, FAULT, OK, Teller, echo_json, refuse

if TYPE_CHECKING:
    from builder.build import Built
    from builder.shard import Shard
    from builder.workers import Fault

MISSING_TOOL = 4
ARTIFACTS = (".pptx", ".pdf")
MAX_COLUMNS = 100  # letters of a line of prose; in longer ones the eye loses its line
Parameters = ParamSpec("Parameters")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option("0.1.0", prog_name="diptych")
def main() -> None:
    """Make a deck and a handout out of one outline."""


def told(command: Callable[Parameters, int]) -> Callable[Parameters, None]:
    """Turn what a command returns, or what goes wrong in it, into the exit status."""

    @wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        debug = bool(kwargs.pop("debug", False))
        try:
            sys.exit(command(*args, **kwargs))
        except BuilderError as trouble:
            if debug:
                raise
            click.echo(f"diptych: a fault of ours: {trouble}", err=True)
        except (click.ClickException, click.Abort, BrokenPipeError):
            raise
        except OSError as trouble:
            if debug:
                raise
            click.echo(f"diptych: {trouble}", err=True)
        except Exception as trouble:
            if debug:
                raise
            words = f"{type(trouble).__name__}: {trouble}"
            click.echo(f"diptych: a fault of ours: {words} (--debug shows where)", err=True)
        sys.exit(FAULT)

    return run


@main.command()
@click.argument("topics", nargs=-1, metavar="[TOPIC]...")
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
@told
def build(  # noqa: PLR0913  # a parameter for each option
    topics: tuple[str, ...],
    *,
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

    workspace = workspace_here()
    today = date.today()  # noqa: DTZ011  # the reader's own day
    editions, papers = (edition,) if edition else (), (paper,) if paper else ()
    wanted = Wanted(editions, papers, large_print)
    cores = jobs or count_cores()
    order = Order(workspace, output or workspace, today, force=force, cores=cores, wanted=wanted)
    share = share_of(topics or topics_in(workspace), shard)
    teller = Teller(form, topics=len(share))
    for built in build_topics(order, share):
        teller.tell(built)
    status = teller.finish(strict=strict)
    teller.sum_up(len(share))
    return status


@main.command()
@click.argument("names", nargs=-1, metavar="[TOPIC|FILE]...")
@click.option("--fix", is_flag=True, help="First mend what has one right mending; show a diff.")
@click.option("--release", is_flag=True, help="Take what is not reviewed as an error.")
@click.option("--stale", is_flag=True, help="Prove, too, that artifacts are what a build gives.")
@SHARD
@STRICT
@FORMAT
@DEBUG
@told
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

    files = [name for name in names if name.endswith(ARTIFACTS)]
    for option, does in (("--fix", fix), ("--shard", shard)):
        if does and files:
            raise click.UsageError(f"{option} takes outlines, and {files[0]} is none")
    topics = [name for name in names if name not in files]
    checked: Iterator[Built | Fault] = map(check_file, map(Path, files))
    share: Sequence[str] = ()
    if topics or not files:
        workspace = workspace_here()
        share = share_of(topics or topics_in(workspace), shard)
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


@main.command()
@click.argument("name", metavar="TOPIC|FILE")
@click.option("--json", "as_json", is_flag=True, help="Write an outline as JSON.")
@DEBUG
@told
def dump(name: str, *, as_json: bool) -> int:
    """Show a deck, a handout or an outline as text."""
    from builder.show import show_file, show_topic

    if name.endswith(ARTIFACTS):
        shown, checked = show_file(Path(name))
    else:
        shown, checked = show_topic(workspace_here(), name, as_json=as_json)
    if shown and as_json:
        echo_json(shown)
    elif shown:
        click.echo(shown)
    teller = Teller("text")
    teller.tell(checked)
    return teller.finish(strict=False)


@main.command()
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
@told
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


@main.command()
@click.argument("topic")
@DEBUG
@told
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


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write it as JSON.")
@DEBUG
@told
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


@main.command()
@click.argument("code")
@DEBUG
@told
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


@main.group()
def template() -> None:
    """Work with the design of the decks."""


@template.command("export")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.potx")
@DEBUG
@told
def export(file: Path) -> int:
    """Write our design as a PowerPoint template to restyle; nothing is ever written over."""
    from builder.deck.template_export import export_template
    from builder.write import write_new

    if file.suffix != ".potx":
        raise click.UsageError(f"a PowerPoint template ends in .potx, and {file} does not")
    if file.exists():
        raise click.UsageError(f"{file} is there already")
    trouble = write_new(file, export_template("en"), shown=file.as_posix())
    if trouble:
        return refuse((trouble,))
    click.echo(f"{file.as_posix()}  written")
    return OK


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
