"""An edition: what both plans start from, so that the panels cannot disagree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from builder.edition.glossary import terms_of
from builder.edition.phrases import Phrases
from builder.edition.sources import Source
from builder.findings import BuilderError, Span
from builder.outline.clinic import Clinic
from builder.outline.model import Front, Section, SectionKind
from builder.outline.part_model import (
    Evidence,
    EvidenceRow,
    HowSure,
    ListKind,
    ListPart,
    MythRow,
    Myths,
    Part,
    ReadMore,
    Term,
)
from builder.outline.picture_model import PictureFile
from builder.outline.text_model import Citation, ClinicField, Key, ListItem, Text, Words
from builder.record import record, replace
from builder.text.binding import bind_parts


@record
class Cite:
    """The numbers of one citation, in order."""

    numbers: tuple[int, ...]


Shown = Words | Cite


@record
class Edition:
    """One topic for one clinic, language and profile: fields filled, sources numbered."""

    front: Front
    profile: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    clinic: Clinic
    phrases: Phrases
    pictures: tuple[PictureFile, ...] = ()

    def place_of(self, words: str) -> Span:
        """Say where words stand that no text of the outline holds: at the clinic's, or in front."""
        return self.clinic.place_of(words) or self.front.span

    @property
    def lang(self) -> str:
        """The language of the topic's words."""
        return self.front.lang

    def items(self, kind: ListKind) -> tuple[ListItem, ...]:
        """Collect the items of a list part over all sections, in order."""
        return tuple(
            item
            for part in self.parts()
            if isinstance(part, ListPart) and part.kind is kind
            for item in part.items
        )

    def sheet_items(self, kind: ListKind) -> tuple[ListItem, ...]:
        """The same, of each part as many of the first items as the sheet takes."""
        return tuple(
            item
            for part in self.parts()
            if isinstance(part, ListPart) and part.kind is kind
            for item in part.items[: part.sheet]
        )

    def parts(self) -> tuple[Part, ...]:
        """All parts of all sections, in order."""
        return tuple(part for section in self.sections for part in section.parts)

    def terms(self) -> tuple[Term, ...]:
        """The words to know, in the order of the alphabet."""
        return tuple(sorted(terms_of(self.sections), key=lambda term: term.name.plain.lower()))

    def myths(self) -> tuple[MythRow, ...]:
        """Collect the myths over all sections, in order."""
        return tuple(row for part in self.parts() if isinstance(part, Myths) for row in part.rows)

    def links(self) -> tuple[ListItem, ...]:
        """Collect what there is to read more, in order."""
        return tuple(
            item for part in self.parts() if isinstance(part, ReadMore) for item in part.items
        )

    def picture(self, file: str) -> PictureFile:
        """Find a picture by its path below the topic's folder."""
        for picture in self.pictures:
            if picture.file == file:
                return picture
        raise BuilderError(f"nobody read the picture {file!r}")

    @property
    def lessons(self) -> tuple[Section, ...]:
        """The sections that teach."""
        return tuple(one for one in self.sections if one.kind is SectionKind.LESSON)

    @property
    def marketing(self) -> tuple[Section, ...]:
        """The sections in which the clinic speaks for itself."""
        return tuple(one for one in self.sections if one.kind is SectionKind.MARKETING)

    def boxed(self, sure: HowSure) -> tuple[EvidenceRow, ...]:
        """The claims of one grade that stand in the box of what we know."""
        return tuple(
            row
            for part in self.parts()
            if isinstance(part, Evidence)
            for row in part.rows
            if row.box and row.sure is sure
        )

    def numbers(self, keys: tuple[Key, ...]) -> tuple[int, ...]:
        """The numbers of some keys, rising, each once."""
        by_key = {source.key: source.number for source in self.sources}
        return tuple(sorted({by_key[key.name] for key in keys if key.name in by_key}))

    def cited(self, keys: tuple[Key, ...]) -> tuple[Source, ...]:
        """The sources behind some keys, by rising number."""
        return tuple(self.sources[number - 1] for number in self.numbers(keys))

    def shown(self, text: Text, *, is_narrow: bool = False) -> tuple[Shown, ...]:
        """Turn a text into what a reader sees: words, and numbers of sources on them."""
        runs: list[Shown] = []
        for run in text.runs:
            match run:
                case Words():
                    runs.append(run)
                case Citation(keys=keys):
                    if numbers := self.numbers(keys):
                        runs.append(Cite(numbers))
                case ClinicField():
                    raise BuilderError("an edition has all its fields filled")
        return _bound(_glued(runs), is_narrow=is_narrow)

    @property
    def review_line(self) -> str:
        """What every page and the title slide say of the review."""
        review = self.front.reviewed
        if review is None:
            return self.phrases.say("not-reviewed")
        day = self.phrases.day(review.on)
        return self.phrases.say("reviewed", by=review.by, credential=review.credential, on=day)

    @property
    def next_review_line(self) -> str:
        """When the topic is to be looked at again."""
        day: date | None = self.front.next_review
        if day is None:
            return self.phrases.say("next-review-none")
        return self.phrases.say("next-review", on=self.phrases.day(day))


def _glued(runs: Sequence[Shown]) -> tuple[Shown, ...]:
    """Set a citation on the word before it, behind a full stop or comma.

    AMA Manual of Style, 11th edition, 3.6: numbers stand outside periods and commas.
    """
    glued: list[Shown] = []
    for run in _merged(runs):
        before = glued[-1] if glued else None
        match before, run:
            case Words(), Cite():
                glued[-1:] = [replace(before, text=before.text.rstrip(" ")), run]
            case Cite(), Words() if run.text.startswith((".", ",")) and len(glued) > 1:
                word = glued[-2]
                if isinstance(word, Words):
                    glued[-2] = replace(word, text=word.text + run.text[0])
                    run = replace(run, text=run.text[1:])  # noqa: PLW2901  # its stop has moved
                glued.append(run)
            case _:
                glued.append(run)
    return tuple(run for run in glued if not isinstance(run, Words) or run.text)


def _merged(runs: Sequence[Shown]) -> list[Shown]:
    """Make one of citations that stand side by side, or their numbers would read as one."""
    merged: list[Shown] = []
    for run in runs:
        is_gap = len(merged) > 1 and isinstance(merged[-1], Words) and not merged[-1].text.strip()
        before = merged[-2] if is_gap else merged[-1] if merged else None
        if isinstance(run, Cite) and isinstance(before, Cite):
            both = Cite(tuple(sorted({*before.numbers, *run.numbers})))
            merged[-2 if is_gap else -1 :] = [both]
        else:
            merged.append(run)
    return merged


def _bound(runs: Sequence[Shown], *, is_narrow: bool) -> tuple[Shown, ...]:
    """Keep numbers with their units, and the last words of a text together."""
    parts = [run.text if isinstance(run, Words) else "" for run in runs]
    words = bind_parts(parts, is_narrow=is_narrow)
    return tuple(
        replace(run, text=text) if isinstance(run, Words) else run
        for run, text in zip(runs, words, strict=True)
    )
