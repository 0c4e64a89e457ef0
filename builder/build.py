"""Topics built: what is stale is planned, rendered and verified, and only then written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from builder.artifact import Stamp, is_edited, read_stamp
from builder.findings import Finding, has_errors, in_order
from builder.fingerprint import fingerprint
from builder.material import Material, peek_lang, read_clinic_file, read_material, with_template
from builder.outputs import AS_THE_CLINIC_WANTS, Made, Target, Wanted, make, targets_of
from builder.workers import run_apart
from builder.workspace import TopicFiles, read_files
from builder.write import put_aside, refused, write_artifact


class Outcome(Enum):
    """What became of an artifact."""

    WRITTEN = "written"
    FRESH = "fresh"
    KEPT = "kept, because somebody edited it (--force puts the edited file aside)"
    FAILED = "not written"


@dataclass(frozen=True, slots=True)
class Result:
    """One artifact after a build."""

    path: str
    outcome: Outcome
    warnings: int = 0
    aside: str = ""
    """The name under which a file that somebody edited was kept."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build of one topic did, and what it has to tell."""

    results: tuple[Result, ...]
    findings: tuple[Finding, ...]
    files: TopicFiles | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: where, from what day's view, and whether by force."""

    workspace: Path
    output: Path
    today: date
    force: bool = False
    cores: int = 1
    wanted: Wanted = AS_THE_CLINIC_WANTS


def build_topic(order: Order, topic: str) -> Built:
    """Build what is stale of one topic; with an error in it, nothing of it is written."""
    found: list[Finding] = []
    files = read_files(order.workspace, topic, found)
    clinic = read_clinic_file(files, found) if files else None
    if files is None or clinic is None:
        return Built((), in_order(found), files)
    files = with_template(order.workspace, files, clinic, found)
    if has_errors(found):
        return Built((), in_order(found), files)
    lang = peek_lang(files.outline.data)
    stale, results = _sorted_out(order, files, targets_of(topic, lang, clinic, order.wanted))
    if not stale:
        return Built(tuple(results), in_order(found) if has_errors(found) else (), files)
    material = read_material(files, clinic, found, today=order.today)
    if material is None or has_errors(found):
        return _failed(stale, results, found, files)
    if material.outline.front.language != lang:
        # A glance misses an unusual `lang`, such as one on a line of its own.
        targets = targets_of(topic, material.outline.front.language, clinic, order.wanted)
        stale, results = _sorted_out(order, files, targets)
        if not stale:
            return Built(tuple(results), (), files)
    jobs = [_job(files, material, target) for target in stale]
    made = run_apart(jobs, cores=order.cores)
    for one in made:
        found += one.findings
    if has_errors(found):
        return _failed(stale, results, found, files)
    results += [_write(order, one, found) for one in made]
    return Built(tuple(results), in_order(found), files)


def _failed(
    stale: Sequence[Target], results: Sequence[Result], found: list[Finding], files: TopicFiles
) -> Built:
    failed = (Result(target.path, Outcome.FAILED) for target in stale)
    return Built((*results, *failed), in_order(found), files)


def _sorted_out(
    order: Order, files: TopicFiles, targets: Sequence[Target]
) -> tuple[list[Target], list[Result]]:
    """Part the targets into those to build and those that stay as they are."""
    stale, results = [], []
    for target in targets:
        path = order.output / target.path
        data = path.read_bytes() if path.is_file() else b""
        stamp = read_stamp(data, path.name) if data else None
        if not data or order.force:
            stale.append(target)
        elif stamp is None or is_edited(data, path.name):
            results.append(Result(target.path, Outcome.KEPT))
        elif stamp.fingerprint == _fingerprint(files, target):
            results.append(Result(target.path, Outcome.FRESH, int(stamp.warnings or 0)))
        else:
            stale.append(target)
    return stale, results


def _fingerprint(files: TopicFiles, target: Target) -> str:
    """Digest what goes into an artifact; the design of the decks does not reach paper."""
    inputs = files if target.output == "deck" else replace(files, template=None)
    return fingerprint(inputs, *target.choices)


def _job(files: TopicFiles, material: Material, target: Target) -> Callable[[], Made]:
    stamp = Stamp(
        topic=target.topic,
        language=target.lang,
        edition=target.edition,
        output=target.output,
        version=material.outline.front.version,
        review="reviewed" if material.outline.front.reviewed else "not reviewed",
        fingerprint=_fingerprint(files, target),
        warnings="",
    )
    return lambda: make(material, target, stamp)


def _write(order: Order, made: Made, found: list[Finding]) -> Result:
    """Write one artifact; what somebody edited meanwhile is left, or kept aside by force."""
    path, aside = order.output / made.path, ""
    try:
        if path.is_file() and is_edited(path.read_bytes(), path.name):
            if not order.force:
                return Result(made.path, Outcome.KEPT)
            aside = put_aside(path).name
    except OSError as trouble:
        found.append(refused(made.path, trouble))
        return Result(made.path, Outcome.FAILED)
    trouble_ = write_artifact(path, made.data, shown=made.path)
    if trouble_:
        found.append(trouble_)
        return Result(made.path, Outcome.FAILED)
    return Result(made.path, Outcome.WRITTEN, made.warnings, aside)
