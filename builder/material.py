"""The files of a topic read and checked: what editions are made from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builder.findings import Finding, Severity, Span, error, has_errors
from builder.outline.clinic import Clinic, read_clinic
from builder.outline.decode import decode
from builder.outline.fields import near
from builder.outline.model import Outline
from builder.outline.part_model import Picture
from builder.outline.picture_model import PictureFile
from builder.outline.reference_model import Reference
from builder.record import record, replace
from builder.workspace import SourceFile, TopicFiles, read_template


@record
class Material:
    """An outline, its sources and its clinic, with no error in them."""

    outline: Outline
    references: tuple[Reference, ...]
    clinic: Clinic
    lasting_warnings: int
    """How many warnings it has, those that only time brings left out."""
    pictures: tuple[PictureFile, ...] = ()
    """The picture files that the outline shows."""
    template: SourceFile | None = None
    """The clinic's own PowerPoint design."""


def read_clinic_file(files: TopicFiles, found: list[Finding]) -> Clinic | None:
    """Read the clinic's file."""
    text = _decoded(files.clinic, found)
    if text is None:
        return None
    clinic, trouble = read_clinic(text, file=files.clinic.name)
    found.extend(trouble)
    return clinic


def with_template(
    workspace: Path, files: TopicFiles, clinic: Clinic, found: list[Finding]
) -> TopicFiles:
    """Add the design that the clinic's file names, if it names one."""
    if not clinic.template:
        return files
    span = clinic.template_span or Span(files.clinic.name)
    return replace(files, template=read_template(workspace, clinic.template, span, found))


def read_material(
    files: TopicFiles, clinic: Clinic | None, found: list[Finding], *, today: date
) -> Material | None:
    """Read the outline and the sources of a topic and check what they say."""
    from builder.checks.subject import Subject
    from builder.checks.table import TIMELY, check_outline
    from builder.outline.read import read_outline
    from builder.outline.references import read_references

    text, sources = _decoded(files.outline, found), _decoded(files.references, found)
    if text is None or sources is None:
        return None
    outline, trouble = read_outline(text, file=files.outline.name, topic=files.topic)
    found.extend(trouble)
    references, trouble = read_references(sources, file=files.references.name)
    found.extend(trouble)
    if outline is None or clinic is None or has_errors(found):
        return None
    shown = _shown_pictures(files, outline)
    subject = Subject(
        outline,
        references,
        today,
        files.outline.name,
        lines=tuple(text.split("\n")),
        sources=tuple(sources.split("\n")),
        pictures=tuple(file.data for _, file in shown if file),
    )
    said = check_outline(subject)
    found.extend(said)
    warnings = sum(one.severity is Severity.WARNING and one.code not in TIMELY for one in said)
    read = [_read_picture(part, file, files, found) for part, file in shown]
    pictures = tuple(picture for picture in read if picture)
    claimed = outline if subject.is_as_reviewed else _unreviewed(outline)
    return Material(claimed, references, clinic, warnings, pictures, files.template)


def _unreviewed(outline: Outline) -> Outline:
    """Leave out a review of something else, so that nothing that is made claims it."""
    return replace(outline, front=replace(outline.front, reviewed=None))


def _shown_pictures(
    files: TopicFiles, outline: Outline
) -> tuple[tuple[Picture, SourceFile | None], ...]:
    """List what an outline shows, each file once, where it is first named."""
    parts = (part for section in outline.sections for part in section.parts)
    named: dict[str, Picture] = {}
    for part in parts:
        if isinstance(part, Picture):
            named.setdefault(part.file, part)
    return tuple((part, files.picture(part.file)) for part in named.values())


def _read_picture(
    part: Picture, file: SourceFile | None, files: TopicFiles, found: list[Finding]
) -> PictureFile | None:
    """Read a file; one that cannot be shown is told."""
    from builder.outline.picture_file import Refusal, read_picture_file

    if file is None:
        message = f'there is no picture "{part.file}" in this topic\'s folder'
        found.append(error("R212", part.file_span, message, _near_picture(files, part.file)))
        return None
    picture = read_picture_file(part.file, file.data)
    if isinstance(picture, Refusal):
        found.append(error(picture.code, part.file_span, picture.message, picture.hint))
        return None
    return picture


def _near_picture(files: TopicFiles, file: str) -> str:
    names = [picture.name.partition(f"/{files.topic}/")[2] for picture in files.pictures]
    return near(file, names) if names else "put the file there, or mend `src`"


def _decoded(file: SourceFile, found: list[Finding]) -> str | None:
    return decode(file.data, file=file.name, found=found)
