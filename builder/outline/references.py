"""`references.yaml` read into the sources that an outline may cite."""

from __future__ import annotations

import re

from builder.findings import Finding, error
from builder.outline.fields import NAME, Fields, name_near, quoted, read_fields, straight
from builder.outline.reference_model import Author, Reference
from builder.outline.strict_yaml import Mapping, Node, Scalar, Sequence, read_yaml
from builder.text.address import WEB

TYPES = ("article-journal", "book", "chapter", "report", "webpage")
REQUIRED = ("id", "type", "title", "issued")
OPTIONAL = (
    "DOI",
    "PMID",
    "URL",
    "author",
    "checked",
    "container-title",
    "container-title-short",
    "erratum",
    "issue",
    "others",
    "page",
    "publisher",
    "retracted",
    "still-current",
    "verified",
    "volume",
)
_OTHER_NAMES = (
    ("date", "issued"),
    ("journal", "container-title"),
    ("link", "URL"),
    ("published", "issued"),
    ("web", "URL"),
    ("website", "URL"),
    ("year", "issued"),
)
_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")  # Crossref: the form of modern DOIs
_PMID = re.compile(r"[0-9]{1,8}")
_YEAR = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
_NEARLY = {  # what of a value may stand as it is
    "DOI": re.compile(r"10\.[0-9]{4,9}/[^\s?#]*[^\s?#.,;]"),
    "PMID": re.compile(r"(?<![0-9])[0-9]{5,8}(?![0-9])"),
    "issued": re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"),
}
_SHORT_NAME = re.compile(r"(?P<family>[^\s,]+),? (?P<given>[A-Z]{1,3})")  # as PubMed writes it
_FORM = (
    "begin the file with the line `references:`, and each source below it with `- id: smith2020`"
)
_ENTRY = "begin each source with `- id: smith2020`, with its other keys below id"
_FLAGS = ("others", "retracted")


def read_references(text: str, *, file: str) -> tuple[tuple[Reference, ...], tuple[Finding, ...]]:
    """Read the list under `references:`; entries with errors are left out."""
    found: list[Finding] = []
    mapping = read_yaml(text, file=file, first_line=1, found=found, form=_FORM)
    if mapping is None:
        return (), tuple(found)
    fields, trouble = read_fields(mapping, what="this file", required=("references",))
    found.extend(trouble)
    node = fields.node("references")
    if node is not None and not isinstance(node, Sequence):
        found.append(error("R162", node.span, '"references" takes a list', _ENTRY))
    entries = node.nodes if isinstance(node, Sequence) else ()
    references = [_reference(entry, found) for entry in entries]
    return _once(references, found), tuple(found)


def _once(references: list[Reference | None], found: list[Finding]) -> tuple[Reference, ...]:
    kept: dict[str, Reference] = {}
    for reference in filter(None, references):
        if reference.id in kept:
            message = f'the source "{reference.id}" stands here twice'
            found.append(error("R125", reference.span, message, "keep one"))
        kept.setdefault(reference.id, reference)
    return tuple(kept.values())


def _reference(node: Node, found: list[Finding]) -> Reference | None:
    if not isinstance(node, Mapping):
        found.append(error("R121", node.span, "a source is `key: value` lines", _ENTRY))
        return None
    name = node.get("id")
    what = f"the source {quoted(name.text)}" if isinstance(name, Scalar) else "this source"
    fields, trouble = read_fields(
        node, what=what, required=REQUIRED, optional=OPTIONAL, others=_OTHER_NAMES
    )
    authors = _authors(fields.node("author"), trouble)
    _check_fields(fields, trouble)
    _check_origin(fields, trouble)
    found.extend(trouble)
    if trouble:
        return None
    return _made(fields, authors, found)


def _made(fields: Fields, authors: tuple[Author, ...], found: list[Finding]) -> Reference:
    text = {key: fields.text(key, found) for key in (*REQUIRED, *OPTIONAL) if key != "author"}
    return Reference(
        id=text["id"],
        type=text["type"],
        title=text["title"],
        authors=authors,
        others=text["others"] == "yes",
        issued=text["issued"],
        span=fields.mapping.span,
        container=text["container-title-short"] or text["container-title"],
        publisher=text["publisher"],
        volume=text["volume"],
        issue=text["issue"],
        page=text["page"],
        doi=text["DOI"],
        pmid=text["PMID"],
        url=text["URL"],
        verified=text["verified"],
        erratum=text["erratum"],
        retracted=text["retracted"] == "yes",
    )


def _authors(node: Node | None, found: list[Finding]) -> tuple[Author, ...]:
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        hint = _author_hint(node, "write below it, for each one,")
        found.append(error("R162", node.span, '"author" takes a list', hint))
        return ()
    authors = []
    for entry in node.nodes:
        if not isinstance(entry, Mapping):
            hint = _author_hint(entry, "write")
            found.append(error("R162", entry.span, "an author has a family name", hint))
            continue
        fields, trouble = read_fields(
            entry, what="an author", required=(), optional=("family", "given", "literal")
        )
        found.extend(trouble)
        names = [fields.text(key, found) for key in ("family", "literal")]
        if all(names) or not any(names):
            hint = "give a person a `family:`, a body a `literal:`"
            found.append(error("R161", entry.span, "an author needs one name", hint))
        authors.append(Author(names[0] or names[1], fields.text("given", found)))
    return tuple(authors)


def _author_hint(node: Node, opening: str) -> str:
    """Show how a person is written, with the name that stands there if it is plain."""
    match = _SHORT_NAME.fullmatch(node.text) if isinstance(node, Scalar) else None
    family, given = (match["family"], match["given"]) if match else ("Smith", "J.")
    return f"{opening} `- family: {family}`, and `given: {given}` on the next line, below `family`"


def _check_fields(fields: Fields, found: list[Finding]) -> None:
    rules = (
        ("id", NAME, "small letters, digits and hyphens, a letter first"),
        ("DOI", _DOI, "a DOI begins with 10. and has nothing before it"),
        ("PMID", _PMID, "a PMID is digits alone"),
        ("URL", WEB, "begin it with https://"),
        ("issued", _YEAR, "a year, or a year and a month as in 2024-05"),
    )
    for key, pattern, hint in rules:
        scalar = fields.scalar(key, found)
        if scalar and not pattern.fullmatch(scalar.text):
            message = f'"{key}" cannot be {quoted(scalar.text)}'
            told = straight(scalar.text, _value_hint(key, scalar.text, otherwise=hint))
            found.append(error("R166", scalar.span, message, told))
    fields.choice("type", TYPES, found)
    for key in _FLAGS:
        fields.choice(key, ("yes", "no"), found)


def _value_hint(key: str, words: str, *, otherwise: str) -> str:
    """Give what of a value may stand; else say what form it has."""
    named = name_near(words) if key == "id" else ""
    nearly = _NEARLY[key].search(words) if key in _NEARLY else None
    value = nearly[0] if nearly else named
    return f"{otherwise}: write {value}" if value else otherwise


def _check_origin(fields: Fields, found: list[Finding]) -> None:
    """Hold a source to naming who wrote it and where it can be looked up."""
    span = fields.mapping.span
    if not _has(fields, "author", "publisher"):
        found.append(error("R161", span, f"{fields.what} needs an author", "or a `publisher: …`"))
    if not _has(fields, "DOI", "PMID", "URL"):
        hint = "add a line `DOI: …`, `PMID: …` or `URL: …`"
        found.append(error("R161", span, f"{fields.what} cannot be looked up", hint))


def _has(fields: Fields, *keys: str) -> bool:
    """Tell whether one of these keys is there, also with a name or a value that is refused."""
    nodes = (fields.node(key) for key in keys)
    return not fields.meant.isdisjoint(keys) or any(
        node and node != Sequence((), node.span) for node in nodes
    )
