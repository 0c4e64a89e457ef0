"""A text as values: its words, the sources cited in it, its place; and prose made of texts."""

from __future__ import annotations

import re

from builder.findings import Span
from builder.record import record

_CITE = "\0"  # holds a citation's place among plain words; no text holds it
_CITED = re.compile(r" ?\0(?=[\s.,;:!?)]|$)|\0")


@record
class Key:
    """The key of a source, where somebody cites it."""

    name: str
    span: Span


@record
class Words:
    """Plain text, perhaps strong, perhaps a link."""

    text: str
    strong: bool = False
    link: str = ""


@record
class Citation:
    """One bracket of sources, as in `[@a; @b]`."""

    keys: tuple[Key, ...]


@record
class ClinicField:
    """A place that the clinic's own data fill, as in `{clinic.phone}`."""

    key: str
    span: Span
    strong: bool = False
    link: str = ""


Run = Words | Citation | ClinicField


@record
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

    @property
    def is_marked(self) -> bool:
        """Tell whether it cites a source, or links to a page outside the document."""
        return any(isinstance(run, Citation) or run.link[:1] not in {"", "#"} for run in self.runs)

    @property
    def has_strong(self) -> bool:
        """Tell whether a word of it is strong."""
        return any(run.strong for run in self.runs if not isinstance(run, Citation))

    @property
    def is_strong(self) -> bool:
        """Tell whether all its words are strong."""
        return self.has_strong and all(
            run.strong for run in self.runs if not isinstance(run, Citation)
        )


def _plain(run: Run) -> str:
    match run:
        case Words(text=text):
            return text
        case ClinicField(key=key):
            return f"{{clinic.{key}}}"
        case Citation():
            return _CITE


@record
class ListItem:
    """One item of a list, with the list that hangs below it."""

    text: Text
    items: tuple[ListItem, ...] = ()


@record
class Paragraph:
    """A paragraph of prose."""

    text: Text


@record
class Subheading:
    """A `###` heading inside the Handout part."""

    text: Text


@record
class Listing:
    """A list in prose."""

    items: tuple[ListItem, ...]
    ordered: bool


Prose = Paragraph | Subheading | Listing
