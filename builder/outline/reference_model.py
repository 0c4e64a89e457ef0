"""A source as a value, in the names of CSL."""

from __future__ import annotations

from builder.findings import Span
from builder.record import record


@record
class Author:
    """An author by family and given name, or a body by its name alone."""

    family: str
    given: str = ""


@record
class Reference:
    """One entry of `references.yaml`, in CSL's fields."""

    id: str
    type: str
    title: str
    authors: tuple[Author, ...]
    others: bool
    """Are there more authors than are named?"""
    issued: str
    span: Span
    container: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""
    verified: str = ""
    erratum: str = ""
    retracted: bool = False
