"""A PowerPoint file in, what openxml-audit finds in it out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator


def audit(path: Path) -> tuple[str, ...]:
    """Say everything that openxml-audit finds, warnings included; a file passes with nothing."""
    return tuple(str(found) for found in _validator().validate(path).errors)


@cache
def _validator() -> OpenXmlValidator:
    """Make the validator once: it reads its schemas for half a second."""
    return OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
