"""Sources numbered in the order of their first use, and written in the AMA's style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.outline.reference_model import Author, Reference
from builder.outline.text_model import Key, Words
from builder.record import record

# AMA Manual of Style, 11th edition, 3.7: up to six authors are named; of more, the first three.
MAX_AUTHORS = 6
NAMED_OF_MANY = 3
_MOST_INITIALS = 3


@record
class Source:
    """A source with its number; both panels print the same."""

    number: int
    key: str
    parts: tuple[Words, ...]
    """The entry without its number; one part of it leads to the source."""
    short: str
    """First author and year, for the line at a slide's foot."""

    @property
    def text(self) -> str:
        """The whole entry without its number, in plain text."""
        return "".join(part.text for part in self.parts)


def number_sources(keys: Iterable[Key], references: Sequence[Reference]) -> tuple[Source, ...]:
    """Number the known sources in the order of first use."""
    known = {reference.id: reference for reference in references}
    used = dict.fromkeys(key.name for key in keys if key.name in known)
    return tuple(_source(number, known[name]) for number, name in enumerate(used, 1))


def _source(number: int, reference: Reference) -> Source:
    return Source(
        number=number,
        key=reference.id,
        parts=tuple(part for part in _ama(reference) if part.text),
        short=f"{_first_author(reference)} {reference.issued[:4]}",
    )


def _ama(reference: Reference) -> tuple[Words, ...]:
    """Write an entry as AMA 11 does.

    Its identifier is a link. An address would say nothing in a list of links: there, the title is.
    """
    authors, title = _sentence(_authors(reference)), _sentence(reference.title)
    place = _sentence(reference.container or reference.publisher)
    place = _joined(place, _sentence(_issue(reference)))
    if reference.doi or reference.pmid:
        return (Words(_joined(authors, title, place) + " "), _identifier(reference))
    linked = title.removesuffix(".")
    after = f"{title[len(linked) :]} {_joined(place, reference.url)}".rstrip()
    return (
        Words(f"{authors} " if authors else ""),
        Words(linked, link=reference.url),
        Words(after),
    )


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _authors(reference: Reference) -> str:
    names = [_name(author) for author in reference.authors]
    if reference.others or len(names) > MAX_AUTHORS:
        return ", ".join([*names[:NAMED_OF_MANY], "et al"])
    return ", ".join(names)


def _name(author: Author) -> str:
    names = author.given.replace(".", " ").split()
    initials = "".join(name if _is_initials(name) else name[0] for name in names)
    return f"{author.family} {initials}".strip()


def _is_initials(name: str) -> bool:
    """Tell initials without stops, as PubMed gives them, from a name."""
    return name.isupper() and len(name) <= _MOST_INITIALS


def _issue(reference: Reference) -> str:
    text = reference.issued[:4]
    if reference.volume:
        text += f";{reference.volume}"
    if reference.issue:
        text += f"({reference.issue})"
    if reference.page:
        text += f":{reference.page.replace('-', '–')}"
    return text


def _identifier(reference: Reference) -> Words:
    if reference.doi:
        return Words(f"doi:{reference.doi}", link=f"https://doi.org/{reference.doi}")
    link = f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
    return Words(f"PMID: {reference.pmid}", link=link)


def _first_author(reference: Reference) -> str:
    return reference.authors[0].family if reference.authors else reference.publisher


def _sentence(text: str) -> str:
    if not text or text.endswith((".", "?", "!")):
        return text
    return f"{text}."
