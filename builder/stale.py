"""Committed artifacts held against what a build would write; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from builder.artifact import differs, digest_of, read_stamp
from builder.artifact_name import FOLDERS, is_made, topic_of
from builder.build import Built, crew_for, make_all, sum_up
from builder.checks.table import for_release
from builder.compare.files import Outcome, Versions, compare_files
from builder.compare.model import Action, Change, Kind
from builder.compare.places import shortened
from builder.findings import Finding, Span, error, has_errors, in_order, warning
from builder.glance import find_lang, peek_wishes
from builder.material import read_clinic_file, read_material, with_template
from builder.outputs import Made, Target, targets_of
from builder.workspace import TopicFiles, list_topics, read_artifact, read_files

_NAMED = 3  # changes that a finding lists
_LONGEST = 80  # letters of a line that is shown
_WITH_ABOUT = (Kind.VALUE, Kind.STAMP, Kind.CITATION, Kind.GRADE)


def check_artifacts(
    workspace: Path, topic: str, *, today: date, release: bool, cores: int = 1
) -> Built:
    """Check a topic, build it in memory, and tell which artifacts are not what that gives."""
    found: list[Finding] = []
    files = read_files(workspace, topic, found)
    if files is None:
        return Built((), in_order(found), topic=topic)
    found += _stale(workspace, files, found, today=today, cores=cores)
    return sum_up((), for_release(found) if release else found, files)


def _stale(
    workspace: Path, files: TopicFiles, found: list[Finding], *, today: date, cores: int
) -> tuple[Finding, ...]:
    clinic = read_clinic_file(files, found)
    files = with_template(workspace, files, clinic, found) if clinic else files
    material = read_material(files, clinic, found, today=today)
    if material is None or has_errors(found):
        return ()
    language = material.outline.front.language
    targets = targets_of(files.topic, language, material.clinic.wishes)
    with crew_for(files, targets, cores=cores) as crew:
        made = make_all(crew, files, material, targets, cores=cores)
    told = [finding for one in made for finding in one.findings]
    if has_errors(told):
        return tuple(told)
    return (*told, *(one for each in made for one in _held_against(workspace, files.topic, each)))


def _held_against(workspace: Path, topic: str, made: Made) -> Iterator[Finding]:
    """Hold one artifact on disk against the one in memory, whatever zlib packed either."""
    span, build = Span(made.path), f"run `diptych build {topic}`"
    data = read_artifact(workspace, made.path)
    if isinstance(data, Finding):
        yield data
        return
    if data is None:
        yield error("A703", span, f"{made.path} is missing", build)
        return
    stamp, fresh = read_stamp(data, made.path), read_stamp(made.data, made.path)
    if stamp == fresh and digest_of(data, made.path) == digest_of(made.data, made.path):
        return
    changes = _changes_in_words(data, made.data, made.path)
    if stamp is None or differs(stamp, data, made.path):
        hint = f"keep the edits, or {build} --force, which puts the edited file aside"
        yield error("A704", span, f"somebody edited {made.path}: {changes}", hint)
    else:
        hint = f"{build} and commit what it writes"
        message = f"{made.path} is not what a build would write: {changes}"
        yield error("A702", span, message, hint)


def _changes_in_words(old: bytes, new: bytes, name: str) -> str:
    """Say where two versions differ; beyond a few, how many more there are."""
    compared = compare_files(Versions(name, old, new))
    match compared.outcome:
        case Outcome.REMADE:
            return "it comes from another version of the program, and nothing in it differs"
        case Outcome.DRAWN:
            return "no word differs, but how it is drawn does"
        case Outcome.UNREADABLE:
            return "it cannot be read"
    changes = sorted(compared.changes, key=_by_place)
    said = "; ".join(_change_in_words(change) for change in changes[:_NAMED])
    more = len(changes) - _NAMED
    return f"{said}; and {more} more" if more > 0 else said


def _by_place(change: Change) -> tuple[bool, int]:
    """Put what stands on a slide or a page first, in order."""
    spot = change.spots[0]
    return not (spot.new or spot.old), spot.old or spot.new


def _change_in_words(change: Change) -> str:
    spot = change.spots[0]
    where = f"{spot.unit} {spot.old or spot.new}" if spot.old or spot.new else "it"
    old, new = (shortened(_named(change, words), _LONGEST) for words in (change.old, change.new))
    match change.action:
        case Action.ADDED:
            return f"{where} would say “{new}”"
        case Action.REMOVED:
            return f"{where} would no longer say “{old}”"
        case Action.CHANGED:
            return f"{where} says “{old}”, and would say “{new}”"
        case Action.MOVED:
            return f"“{new}” would move from {where}"
        case Action.RENUMBERED:
            return f"sources {old} would be {new}"


def _named(change: Change, words: str) -> str:
    return f"{change.about}: {words}" if change.about and change.kind in _WITH_ABOUT else words


def find_orphans(workspace: Path) -> Built:
    """Tell of decks and handouts that no topic makes any more.

    A glance tells what nearly all topics make; only those whose files it does not know are read.
    Nobody knows what a topic makes that cannot be read, so its files are no orphans.
    """
    topics = list_topics(workspace)
    made = {target.path for topic in topics for target in _glanced(workspace, topic)}
    left = [name for name in _artifacts(workspace) if name not in made]
    named = {topic_of(name) for name in left}
    read = {topic: _targets(workspace, topic) for topic in topics if topic in named}
    made |= {target.path for targets in read.values() for target in targets or ()}
    found = [
        warning("A705", Span(name), f"no topic makes {name}", "remove it, or bring its topic back")
        for name in left
        if name not in made and read.get(topic_of(name), ()) is not None
    ]
    return Built((), tuple(found))


def _artifacts(workspace: Path) -> Iterator[str]:
    """List what stands in the folders of artifacts, but for what was put aside."""
    for folder in FOLDERS:
        names = (f"{folder}/{path.name}" for path in (workspace / folder).glob("*"))
        yield from filter(is_made, sorted(names))


def _glanced(workspace: Path, topic: str) -> tuple[Target, ...]:
    """List what a topic makes, as far as that is told at a glance."""
    files = read_files(workspace, topic, [])
    wishes = peek_wishes(files.clinic.data) if files else None
    lang = find_lang(files.outline.data) if files else ""
    return targets_of(topic, lang, wishes) if lang and wishes else ()


def _targets(workspace: Path, topic: str) -> tuple[Target, ...] | None:
    """List what a topic makes; None where it cannot be read, which is told elsewhere."""
    found: list[Finding] = []
    files = read_files(workspace, topic, found)
    clinic = read_clinic_file(files, found) if files else None
    if files is None or clinic is None:
        return None
    material = read_material(files, clinic, found, today=date.min)
    if material is None:
        return None
    return targets_of(topic, material.outline.front.language, clinic.wishes)
