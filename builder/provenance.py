"""What an artifact says of itself, in lines for people or as JSON for programs."""

from __future__ import annotations

import json
import re
from contextlib import suppress

from builder.artifact import Stamp, is_edited, read_stamp
from builder.artifact_name import is_deck
from builder.findings import Finding, Span, error
from builder.printable import printable
from builder.record import record
from builder.zip_file import UnreadableZipError, list_members

_SLIDE = re.compile(r"ppt/slides/slide[0-9]+\.xml")
_PAGE = re.compile(rb"/Type\s*/Page\b")


@record
class Provenance:
    """Where a file came from, and what became of it since."""

    file: str
    stamp: Stamp
    is_edited: bool
    """Did somebody change it after it was written?"""
    pages: int
    """Slides of a deck, pages of a handout; 0 where they cannot be counted from outside."""

    @property
    def unit(self) -> str:
        """What its pages are called."""
        return "slides" if is_deck(self.file) else "pages"


def read_provenance(data: bytes, file: str, found: list[Finding]) -> Provenance | None:
    """Read what a file says of itself; one that we did not write says nothing."""
    stamp = read_stamp(data, file)
    if stamp is None:
        hint = "`diptych check` and `diptych dump` look into anybody's file"
        message = "this file was not made by diptych, or its origin was taken out"
        found.append(error("A701", Span(file), message, hint))
        return None
    return Provenance(file, stamp, is_edited(data, file), count_pages(data, file))


def count_pages(data: bytes, name: str) -> int:
    """Count the slides of a deck or the pages of a handout; 0 where they are packed away."""
    if is_deck(name):
        with suppress(UnreadableZipError):
            return sum(bool(_SLIDE.fullmatch(member.name)) for member in list_members(data))
        return 0
    return len(_PAGE.findall(data))


def show_provenance(said: Provenance) -> str:
    """Show it, one field a line."""
    stamp = said.stamp
    edited = "yes, somebody changed it after it was written" if said.is_edited else "no"
    rows = [
        ("topic", stamp.topic),
        ("language", stamp.language),
        ("edition", stamp.edition),
        ("output", stamp.output),
        ("version", stamp.version),
        ("review", stamp.review),
        ("edited", edited),
        (said.unit, str(said.pages or "cannot be counted")),
        ("warnings", stamp.warnings),
        ("fingerprint", stamp.fingerprint),
    ]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:{width}}  {printable(value)}" for name, value in rows)


def show_provenance_json(said: Provenance) -> str:
    """Write it for another program; what cannot be counted is left out."""
    fields: dict[str, str | int | bool] = {"file": said.file, **dict(said.stamp.pairs)}
    fields["warnings"] = said.stamp.warning_count
    fields["edited"] = said.is_edited
    if said.pages:
        fields[said.unit] = said.pages
    return json.dumps(fields, ensure_ascii=False, indent=2)
