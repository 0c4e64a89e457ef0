"""Topics built: what is stale is planned, rendered and verified, and only then written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from builder.artifact import Stamp, is_edited, read_stamp
from builder.findings import Finding, has_errors, in_order
from builder.fingerprint import fingerprint
from builder.material import Material, peek_lang, read_clinic_file, read_material
from builder.outputs import Made, Target, make, targets_of
from builder.workers import run_apart
from builder.workspace import TopicFiles, read_files
from builder.write import put_aside, write_artifact


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


def build_topic(order: Order, topic: str) -> Built:
    """Build what is stale of one topic; with an error, nothing of it is written."""
    found: list[Finding] = []
    files = read_files(order.workspace, topic, found)
    if files is None:
        return Built((), in_order(found))
    clinic = read_clinic_file(files, found)
    if clinic is None:
        return Built((), in_order(found), files)
    targets = targets_of(topic, peek_lang(files.outline.data), clinic)
    stale, results = _sorted_out(order, files, targets)
    if not stale:
        return Built(tuple(results), (), files)
    material = read_material(files, found, today=order.today)
    if material is None or has_errors(found):
        failed = [Result(target.path, Outcome.FAILED) for target in stale]
        return Built((*results, *failed), in_order(found), files)
    made = run_apart([_job(files, material, target) for target in stale])
    for one in made:
        found += one.findings
    if has_errors(found):
        failed = [Result(target.path, Outcome.FAILED) for target in stale]
        return Built((*results, *failed), in_order(found), files)
    written = [_write(order, one, found) for one in made]
    return Built((*results, *written), in_order(found), files)


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
        elif stamp.fingerprint == fingerprint(files, *target.choices):
            results.append(Result(target.path, Outcome.FRESH, int(stamp.warnings or 0)))
        else:
            stale.append(target)
    return stale, results


def _job(files: TopicFiles, material: Material, target: Target) -> Callable[[], Made]:
    stamp = Stamp(
        topic=target.topic,
        language=target.lang,
        edition=target.edition,
        output=target.output,
        version=material.outline.front.version,
        review="reviewed" if material.outline.front.reviewed else "not reviewed",
        fingerprint=fingerprint(files, *target.choices),
        warnings=str(material.lasting_warnings),
    )
    return lambda: make(material, target, stamp)


def _write(order: Order, made: Made, found: list[Finding]) -> Result:
    path = order.output / made.path
    if path.is_file() and is_edited(path.read_bytes(), path.name):
        put_aside(path)
    trouble = write_artifact(path, made.data, shown=made.path)
    if trouble:
        found.append(trouble)
        return Result(made.path, Outcome.FAILED)
    return Result(made.path, Outcome.WRITTEN, made.warnings)
