"""Citations held against the list of sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.checks.places import place
from builder.checks.subject import Remark, Subject
from builder.outline.fields import near
from builder.outline.reference_model import Reference

_BRACKETS = re.compile(r"\[([a-z][a-z0-9-]*|[0-9]{1,3}(?:, ?[0-9]{1,3})*)\]")
_YEAR = r"\b(?:19|20)[0-9]{2}\b"
_HAS_YEAR = re.compile(_YEAR)
_NAMED = re.compile(rf"\w[\w'’-]* et al\.?,? \(?{_YEAR}\)?|\([^()]*{_YEAR}[^()]*\)")
_ADD_SOURCE = "give it an entry in references.yaml, and write [@its-key]"


def unknown_source(subject: Subject) -> Iterator[Remark]:
    """Find citations whose key stands in no entry of references.yaml.

    Why: the number behind a claim leads a reader to its source. A key that nobody defines has
    no number, so the claim would stand in print as if nothing were behind it.

    Before: Soap lifts germs off skin [@smiht2020].
    After: Soap lifts germs off skin [@smith2020].

    Source: DISCERN, question 4: are the sources clear? Charnock and others 1999, J Epidemiol
    Community Health 53:105-111.
    """
    known = {reference.id for reference in subject.references}
    for key in subject.keys:
        if key.name not in known:
            add = f"add an entry `id: {key.name}` to references.yaml"
            hint = near(key.name, known, otherwise=add)
            yield Remark(key.span, f'no source has the key "{key.name}"', hint)


def unmarked_source(subject: Subject) -> Iterator[Remark]:
    """Find what cites elsewhere, and not here: a key without its @, a number, author and year.

    Why: it is no citation then, and would be printed as it stands. A number that came along with
    pasted words leads to another source, for sources are numbered anew in each topic, and an
    author's name leads to no entry of the list.

    Before: Soap lifts germs off skin [smith2020].
    After: Soap lifts germs off skin [@smith2020].

    Source: DISCERN, question 4: are the sources clear? Charnock and others 1999, J Epidemiol
    Community Health 53:105-111.
    """
    known = {reference.id for reference in subject.references}
    for text in subject.texts:
        words = text.plain
        for match in _BRACKETS.finditer(words) if "[" in words else ():
            span = place(subject, text, start=match.start(), end=match.end())
            if match[1] in known:
                hint = f"write [@{match[1]}]"
                yield Remark(span, f"{match[0]} is no citation without its @", hint)
            elif match[1][0].isdigit():
                hint = "write the key of the source, as [@smith2020]; its number comes by itself"
                yield Remark(span, f"{match[0]} is a number, and no citation", hint)
        for match in _NAMED.finditer(words) if _HAS_YEAR.search(words) else ():
            keys = [f"@{one.id}" for one in subject.references if _is_meant(one, match[0])]
            if keys or " et al" in match[0]:
                span = place(subject, text, start=match.start(), end=match.end())
                hint = f"write [{'; '.join(keys)}]" if keys else _ADD_SOURCE
                yield Remark(span, f"{match[0]} names a source, and is no citation", hint)


def _is_meant(reference: Reference, words: str) -> bool:
    """Tell whether words name the first author and the year of a source."""
    first = reference.authors[0].family if reference.authors else reference.publisher
    is_named = first and re.search(rf"\b{re.escape(first)}\b", words)
    return bool(is_named) and reference.issued[:4] in words


def retracted_source(subject: Subject) -> Iterator[Remark]:
    """Find citations of a source that was taken back by its journal.

    Why: a retracted paper no longer supports what it said. A patient who acts on it may come
    to harm, and whoever looks it up stops trusting the rest.

    Before: Soap doubles the years you live [@doe2011], with `retracted: yes` in its entry.
    After: Soap stops many infections [@smith2020].

    Source: ICMJE Recommendations, IV.A.3.g: authors check that none of the references cite
    retracted articles. https://www.icmje.org/recommendations/
    """
    retracted = {reference.id for reference in subject.references if reference.retracted}
    for key in subject.keys:
        if key.name in retracted:
            hint = "cite another source for this, or take the claim out"
            yield Remark(key.span, f'the source "{key.name}" was retracted', hint)


def corrected_source(subject: Subject) -> Iterator[Remark]:
    """Find sources with an erratum, each where it is first cited.

    Why: the number that you took from the paper may be the one that was corrected. Only a
    person can tell, so this stays a warning for as long as the source is used.

    Before: an entry with `erratum: 10.1126/science.aat9922`, read before the erratum came out.
    After: the same entry, and claims that were held against the erratum.

    Source: NLM, Errata, Retractions, and Other Linked Citations in PubMed.
    https://www.nlm.nih.gov/bsd/policy/errata.html
    """
    errata = {reference.id: reference.erratum for reference in subject.references}
    uses = Counter(key.name for key in subject.keys)
    for key in subject.keys:
        erratum = errata.pop(key.name, "")
        if erratum:
            times = "once" if uses[key.name] == 1 else f"{uses[key.name]} times"
            hint = f"read it, and hold against it what you say from this source (cited {times})"
            message = f'the source "{key.name}" has an erratum: {erratum}'
            yield Remark(key.span, message, hint)


def unused_source(subject: Subject) -> Iterator[Remark]:
    """Find entries of references.yaml that nothing in the outline cites.

    Why: the entry is not printed, so it helps no reader. Often the claim that it stood for
    lost its citation in an edit.

    Before: an entry `id: lee2018`, and no `[@lee2018]` in the outline.
    After: Water alone leaves more behind [@lee2018].

    Source: our own rule; only cited sources are numbered and printed.
    """
    used = {key.name for key in subject.keys}
    for reference in subject.references:
        if reference.id not in used:
            hint = f"cite it as [@{reference.id}], or delete the entry"
            yield Remark(reference.span, f'nothing cites the source "{reference.id}"', hint)
