"""Sources numbered in the order of their first use, and written in the AMA's style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.outline.reference_model import Author, Reference
from builder.outline.text_model import Key
from builder.record import record

# AMA Manual of Style, 11th edition, 3.7: up to six authors are named; of more, the first three.
MAX_AUTHORS = 6
NAMED_OF_MANY = 3


@record
class Source:
    """A source with its number; both panels print the same."""

    number: int
    key: str
    text: str
    """The whole entry without its number."""
    short: str
    """First author and year, for the line at a slide's foot."""
    url: str


def number_sources(keys: Iterable[Key], references: Sequence[Reference]) -> tuple[Source, ...]:
    """Number the known sources in the order of first use."""
    known = {reference.id: reference for reference in references}
    used = dict.fromkeys(key.name for key in keys if key.name in known)
    return tuple(_source(number, known[name]) for number, name in enumerate(used, 1))


def _source(number: int, reference: Reference) -> Source:
    return Source(
        number=number,
        key=reference.id,
        text=ama(reference),
        short=f"{_first_author(reference)} {reference.issued[:4]}",
        url=_url(reference),
    )


def ama(reference: Reference) -> str:
    """Write an entry as AMA 11 does, in plain text."""
    parts = [
        _sentence(_authors(reference)),
        _sentence(reference.title),
        _sentence(reference.container or reference.publisher),
        _sentence(_issue(reference)),
        f"doi:{reference.doi}" if reference.doi else _fallback(reference),
    ]
    return " ".join(part for part in parts if part)


def _authors(reference: Reference) -> str:
    names = [_name(author) for author in reference.authors]
    if reference.others or len(names) > MAX_AUTHORS:
        return ", ".join([*names[:NAMED_OF_MANY], "et al"])
    return ", ".join(names)


def _name(author: Author) -> str:
    initials = "".join(part[0] for part in author.given.replace(".", " ").split())
    return f"{author.family} {initials}".strip()


def _issue(reference: Reference) -> str:
    text = reference.issued[:4]
    if reference.volume:
        text += f";{reference.volume}"
    if reference.issue:
        text += f"({reference.issue})"
    if reference.page:
        text += f":{reference.page.replace('-', '–')}"
    return text


def _fallback(reference: Reference) -> str:
    return f"PMID: {reference.pmid}" if reference.pmid else reference.url


def _url(reference: Reference) -> str:
    if reference.doi:
        return f"https://doi.org/{reference.doi}"
    if reference.pmid:
        return f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
    return reference.url


def _first_author(reference: Reference) -> str:
    return reference.authors[0].family if reference.authors else reference.publisher


def _sentence(text: str) -> str:
    if not text or text.endswith((".", "?", "!")):
        return text
    return f"{text}."
