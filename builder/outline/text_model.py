"""A text as values: its words, the sources cited in it, its place; and prose made of texts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.findings import Span

_CITE = "\0"  # holds a citation's place among plain words; no text holds it
_CITED = re.compile(r" ?\0(?=[\s.,;:!?)]|$)|\0")


@dataclass(frozen=True, slots=True)
class Key:
    """The key of a source, where somebody cites it."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text, perhaps strong, perhaps a link."""

    text: str
    strong: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One bracket of sources, as in `[@a; @b]`."""

    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class ClinicField:
    """A place that the clinic's own data fill, as in `{clinic.phone}`."""

    key: str
    span: Span
    strong: bool = False
    link: str = ""


Run = Words | Citation | ClinicField


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a person will see: one paragraph, point, cell or field."""

    id: str
    """Where it stands in the topic, as in `why/points/2`; unique in the topic."""
    lang: str
    span: Span
    runs: tuple[Run, ...]

    @property
    def plain(self) -> str:
        """The words alone; citations are left out, fields stand by their key."""
        words = "".join(_plain(run) for run in self.runs)
        return _CITED.sub("", words).strip(" ") if _CITE in words else words

    @property
    def keys(self) -> tuple[Key, ...]:
        """The sources cited in it, in order."""
        return tuple(key for run in self.runs if isinstance(run, Citation) for key in run.keys)


def _plain(run: Run) -> str:
    match run:
        case Words(text=text):
            return text
        case ClinicField(key=key):
            return f"{{clinic.{key}}}"
        case Citation():
            return _CITE


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list, with the list that hangs below it."""

    text: Text
    items: tuple[ListItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    text: Text


@dataclass(frozen=True, slots=True)
class Subheading:
    """A `###` heading inside the Handout part."""

    text: Text


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in prose."""

    items: tuple[ListItem, ...]
    ordered: bool


Prose = Paragraph | Subheading | Listing
