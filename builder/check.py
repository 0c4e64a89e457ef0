"""Outlines and files checked without writing anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from builder.artifact_name import is_deck
from builder.build import Built, sum_up
from builder.checks.table import for_release
from builder.crew import Crew
from builder.findings import Finding, has_errors, in_order
from builder.glance import peek_lang
from builder.material import Material, read_clinic_file, read_material, with_template
from builder.outputs import (
    OUTPUTS,
    Editions,
    Target,
    load,
    load_planners,
    plan,
    share_out,
    targets_of,
)
from builder.workspace import TopicFiles, read_anyones, read_files


def check_topic(
    workspace: Path, topic: str, *, today: date, release: bool, cores: int = 1
) -> Built:
    """Check what an outline says, and whether it fits the deck and the handout."""
    found: list[Finding] = []
    files = read_files(workspace, topic, found)
    if files is None:
        return Built((), in_order(found), topic=topic)
    _check_files(workspace, files, found, today=today, cores=cores)
    return sum_up((), for_release(found) if release else found, files)


def _check_files(
    workspace: Path, files: TopicFiles, found: list[Finding], *, today: date, cores: int
) -> None:
    clinic = read_clinic_file(files, found)
    files = with_template(workspace, files, clinic, found) if clinic else files
    glanced = (
        targets_of(files.topic, peek_lang(files.outline.data), clinic.wishes) if clinic else ()
    )
    shares = share_out(glanced, cores=cores) if cores > 1 else ()
    loads = [partial(load_planners, share) for share in shares]
    with Crew(loads) as crew:
        material = read_material(files, clinic, found, today=today)
        if material is None or has_errors(found):
            return
        targets = targets_of(files.topic, material.outline.front.language, material.clinic.wishes)
        shares = share_out(targets, cores=cores)
        for trouble in crew.run([partial(_plan_all, material, share) for share in shares]):
            found.extend(trouble)


def _plan_all(material: Material, targets: Sequence[Target]) -> tuple[Finding, ...]:
    """Plan artifacts only to see what there is to tell."""
    editions = Editions(material)
    return tuple(finding for target in targets for finding in plan(editions, target)[2])


def check_file(path: Path) -> Built:
    """Lint anybody's deck or PDF."""
    found: list[Finding] = []
    data = read_anyones(path, found)
    output = OUTPUTS["deck" if is_deck(path.name) else "booklet"]
    for judge in output.judges if data is not None else ():
        found += load(judge)(data, str(path))
    return Built((), in_order(found))
