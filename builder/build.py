"""Topics built: what is stale is planned, rendered and verified, and only then written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from builder.artifact import Stamp, differs, is_edited, read_stamp
from builder.artifact_name import FOLDERS
from builder.crew import Crew
from builder.findings import Finding, has_errors, in_order
from builder.fingerprint import fingerprint
from builder.glance import peek_lang, peek_wishes
from builder.outputs import (
    AS_THE_CLINIC_WANTS,
    Editions,
    Made,
    Target,
    Wanted,
    load_makers,
    make,
    share_out,
)
from builder.record import record, replace
from builder.workers import Fault, run_many
from builder.workspace import SourceFile, TopicFiles, read_artifact, read_files
from builder.write import put_aside, refused, sweep, write_artifact

if TYPE_CHECKING:
    from builder.material import Material


_CHART = b"\n## Chart"  # an outline that only looks as if it had one loads python-pptx in vain
MANY_TOPICS = 60  # from here on telling what is fresh takes longer than forking for it


class Outcome(Enum):
    """What became of an artifact."""

    WRITTEN = "written"
    FRESH = "fresh"
    KEPT = "kept, because somebody edited it (--force puts the edited file aside)"
    FAILED = "not written"


@record
class Result:
    """One artifact after a build."""

    path: str
    outcome: Outcome
    warnings: int = 0
    aside: str = ""
    """The name under which a file that somebody edited was kept."""


@record
class Built:
    """What a build of one topic did, and what it has to tell."""

    results: tuple[Result, ...]
    findings: tuple[Finding, ...]
    sources: tuple[SourceFile, ...] = ()
    """The texts that the findings are about; of thousands of topics no more is kept."""
    topic: str = ""


@record
class Order:
    """What is to be built: where, from what day's view, and whether by force."""

    workspace: Path
    output: Path
    today: date
    force: bool = False
    cores: int = 1
    wanted: Wanted = AS_THE_CLINIC_WANTS


def build_topics(order: Order, topics: Sequence[str]) -> Iterator[Built | Fault]:
    """Build many topics: first tell those that are fresh, then build the others side by side.

    A fault of ours in one topic is given in its place, and keeps no other from being built.
    """
    for folder in FOLDERS:
        sweep(order.output / folder)
    stale = list(topics)
    if len(topics) > 1 and not order.force:
        stale = []
        cores = order.cores if len(topics) > MANY_TOPICS else 1
        fresh = run_many(partial(_tell_fresh, order), topics, cores=cores)
        for topic, built in zip(topics, fresh, strict=True):
            if isinstance(built, Built):
                yield built
            else:
                stale.append(topic)  # a fault is met once more, and told, when it is built
    apiece = replace(order, cores=max(1, order.cores // max(1, len(stale))))
    yield from run_many(partial(build_topic, apiece), stale, cores=order.cores)


def build_topic(order: Order, topic: str) -> Built:
    """Build what is stale of one topic; with an error in it, nothing of it is written."""
    found: list[Finding] = []
    files = read_files(order.workspace, topic, found)
    if files is None:
        return Built((), in_order(found), topic=topic)
    fresh = () if found else _all_fresh(order, files)
    return Built(fresh, (), topic=topic) if fresh else _build_stale(order, files, found)


def sum_up(results: Sequence[Result], found: Sequence[Finding], files: TopicFiles) -> Built:
    """Sum up what was done for a topic, with its findings in order."""
    named = {finding.span.file for finding in found}
    texts = (files.outline, files.references, files.clinic)
    sources = tuple(file for file in texts if file.name in named)
    return Built(tuple(results), in_order(found), sources, files.topic)


def _tell_fresh(order: Order, topic: str) -> Built | None:
    """Tell how a topic stands if all of it is fresh."""
    found: list[Finding] = []
    files = read_files(order.workspace, topic, found)
    fresh = _all_fresh(order, files) if files and not found else ()
    return Built(fresh, (), topic=topic) if fresh else None


def _all_fresh(order: Order, files: TopicFiles) -> tuple[Result, ...]:
    """Tell how the artifacts stand, without parsing anything; nothing unless all are fresh."""
    wishes = peek_wishes(files.clinic.data)
    if wishes is None:
        return ()
    results = []
    for target in order.wanted.targets(files.topic, peek_lang(files.outline.data), wishes):
        result = _standing(order, files, target)
        if result is None or result.outcome is not Outcome.FRESH:
            return ()
        results.append(result)
    return tuple(results)


def _build_stale(order: Order, files: TopicFiles, found: list[Finding]) -> Built:
    from builder.material import read_clinic_file, read_material, with_template

    clinic = read_clinic_file(files, found)
    if clinic is None:
        return sum_up((), found, files)
    files = with_template(order.workspace, files, clinic, found)
    if has_errors(found):
        return sum_up((), found, files)
    lang = peek_lang(files.outline.data)
    targets = order.wanted.targets(files.topic, lang, clinic.wishes)
    stale, results = _sorted_out(order, files, targets)
    if not stale:
        return sum_up(results, found if has_errors(found) else (), files)
    with crew_for(files, stale, cores=order.cores) as crew:
        material = read_material(files, clinic, found, today=order.today)
        if material is None or has_errors(found):
            return _failed(stale, results, found, files)
        if material.outline.front.language != lang:
            # A glance misses an unusual `lang`, such as one on a line of its own.
            lang = material.outline.front.language
            targets = order.wanted.targets(files.topic, lang, clinic.wishes)
            stale, results = _sorted_out(order, files, targets)
            if not stale:
                return sum_up(results, (), files)
        made = make_all(crew, files, material, stale, cores=order.cores)
    for one in made:
        found += one.findings
    if has_errors(found):
        return _failed(stale, results, found, files)
    results += [_write(order, one, found) for one in made]
    return sum_up(results, found, files)


def _failed(
    stale: Sequence[Target], results: Sequence[Result], found: list[Finding], files: TopicFiles
) -> Built:
    failed = (Result(target.path, Outcome.FAILED) for target in stale)
    return sum_up((*results, *failed), found, files)


def _sorted_out(
    order: Order, files: TopicFiles, targets: Sequence[Target]
) -> tuple[list[Target], list[Result]]:
    """Part the targets into those to build and those that stay as they are."""
    standing = [(target, _standing(order, files, target)) for target in targets]
    stale = [target for target, result in standing if result is None]
    return stale, [result for _, result in standing if result]


def _standing(order: Order, files: TopicFiles, target: Target) -> Result | None:
    """Tell what stays as it is; None where an artifact has to be built."""
    data = None if order.force else read_artifact(order.output, target.path)
    if not data or isinstance(data, Finding):
        return None  # one that cannot be read is told in writing
    stamp = read_stamp(data, target.path)
    if stamp is None or differs(stamp, data, target.path):
        return Result(target.path, Outcome.KEPT)
    if stamp.fingerprint != _fingerprint(files, target):
        return None
    return Result(target.path, Outcome.FRESH, stamp.warning_count)


def _fingerprint(files: TopicFiles, target: Target) -> str:
    """Digest what goes into an artifact; the design of the decks does not reach paper."""
    inputs = files if target.output == "deck" else replace(files, template=None)
    return fingerprint(inputs, *target.choices)


def crew_for(files: TopicFiles, targets: Sequence[Target], *, cores: int) -> Crew:
    """Start the processes that will make these artifacts, unless this one has the only core."""
    shares = share_out(targets, cores=cores) if cores > 1 else ()
    with_charts = _CHART in files.outline.data
    return Crew([partial(load_makers, share, with_charts=with_charts) for share in shares])


def make_all(
    crew: Crew, files: TopicFiles, material: Material, targets: Sequence[Target], *, cores: int
) -> tuple[Made, ...]:
    """Plan, render and verify artifacts, side by side where there are cores; in their order."""
    shares = [
        [(target, _stamp(files, material, target)) for target in share]
        for share in share_out(targets, cores=cores)
    ]
    made = crew.run([partial(_make_share, material, share) for share in shares])
    by_path = {one.path: one for share in made for one in share}
    return tuple(by_path[target.path] for target in targets)


def _make_share(material: Material, share: Sequence[tuple[Target, Stamp]]) -> tuple[Made, ...]:
    editions = Editions(material)
    return tuple(make(editions, target, stamp) for target, stamp in share)


def _stamp(files: TopicFiles, material: Material, target: Target) -> Stamp:
    return Stamp(
        topic=target.topic,
        language=target.lang,
        edition=target.edition,
        output=target.output,
        version=material.outline.front.version,
        review="reviewed" if material.outline.front.reviewed else "not reviewed",
        fingerprint=_fingerprint(files, target),
        warnings="",
    )


def _write(order: Order, made: Made, found: list[Finding]) -> Result:
    """Write one artifact; what somebody edited meanwhile is left, or kept aside by force."""
    path, aside = order.output / made.path, ""
    kept: bytes | None = None
    # Looked at again once something is kept: by then another build, or somebody, may have written.
    while (earlier := read_artifact(order.output, made.path)) != kept:
        if isinstance(earlier, Finding):
            found.append(earlier)
            return Result(made.path, Outcome.FAILED)
        if earlier is None or not is_edited(earlier, made.path):
            break
        if not order.force:
            return Result(made.path, Outcome.KEPT)
        try:
            aside = put_aside(path, earlier).name
        except OSError as trouble:
            found.append(refused(made.path, trouble))
            return Result(made.path, Outcome.FAILED)
        kept = earlier
    trouble_ = write_artifact(path, made.data, shown=made.path)
    if trouble_:
        found.append(trouble_)
        return Result(made.path, Outcome.FAILED)
    return Result(made.path, Outcome.WRITTEN, made.warnings, aside)
