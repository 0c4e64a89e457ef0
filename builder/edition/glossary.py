"""The first use of each word to know, marked as a link to its explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.outline.model import Section
from builder.outline.part_model import Glossary, Handout, Part, Term, term_place
from builder.outline.text_model import Run, Subheading, Text, Words
from builder.outline.texts import map_texts
from builder.record import replace


def terms_of(sections: tuple[Section, ...]) -> tuple[Term, ...]:
    """Collect the words to know of all sections, in order; of one that stands twice, the first."""
    terms: dict[str, Term] = {}
    for section in sections:
        for part in section.parts:
            for term in part.terms if isinstance(part, Glossary) else ():
                terms.setdefault(term.place, term)
    return tuple(terms.values())


def mark_first_uses(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Mark each word to know where an audience first sees it, and where a patient first reads it.

    The audience sees the points; the patient reads the Handout parts, and the points of a
    section that has none.
    """
    terms = terms_of(sections)
    if not terms:
        return sections
    on_slides, on_paper = _Marker(terms), _Marker(terms)
    marked = []
    for section in sections:
        points = map_texts(section.points, on_slides.mark)
        if not any(isinstance(part, Handout) for part in section.parts):
            points = map_texts(points, on_paper.mark)
        parts = tuple(_marked(part, on_paper) for part in section.parts)
        marked.append(replace(section, points=points, parts=parts))
    return tuple(marked)


def _marked(part: Part, marker: _Marker) -> Part:
    """Mark the words of a Handout part; its small headings stay plain."""
    if not isinstance(part, Handout):
        return part
    blocks = (
        block if isinstance(block, Subheading) else map_texts(block, marker.mark)
        for block in part.blocks
    )
    return Handout(tuple(blocks))


class _Marker:
    """Remembers which words to know were met while texts are marked in their order."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        forms = [
            (" ".join(form.plain.split()), term.place)
            for term in terms
            for form in (term.name, *term.forms)
        ]
        forms.sort(key=lambda one: (-len(one[0]), one[0]))  # the longest is tried first
        self._places = tuple(place for _, place in forms)
        # A group a form: which one matched is asked of the match, not of its letters, because
        # `re` takes two signs for one, such as both of μ, that `str.lower` keeps apart.
        either = "|".join(f"({_pattern(form)})" for form, _ in forms)
        self._form = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
        self._met: set[str] = set()

    def mark(self, text: Text) -> Text:
        """Link the first uses in one text."""
        runs = tuple(run for one in text.runs for run in self._runs(one))
        return text if runs == text.runs else replace(text, runs=runs)

    def _runs(self, run: Run) -> Iterator[Run]:
        if not isinstance(run, Words) or run.link:
            if isinstance(run, Words) and run.link.startswith("#"):
                self._met.add(term_place(run.link[1:]))
            yield run
            return
        at = 0
        for match in self._form.finditer(run.text):
            place = self._places[(match.lastindex or 1) - 1]
            if place in self._met:
                continue
            self._met.add(place)
            if match.start() > at:
                yield replace(run, text=run.text[at : match.start()])
            yield replace(run, text=match[0], link=f"#{place}")
            at = match.end()
        if at < len(run.text):
            yield replace(run, text=run.text[at:])


def _pattern(form: str) -> str:
    """Match the words of a form, whatever white space parts them."""
    return r"\s+".join(map(re.escape, form.split()))
