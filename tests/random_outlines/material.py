"""A draft taken as far as a test needs it, by the way that a build takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from builder.checks.subject import Subject
from builder.checks.table import check_outline
from builder.findings import Finding, Severity, has_errors
from builder.material import Material
from builder.outline.picture_model import PictureFile
from builder.outline.read import read_outline
from builder.outline.reference_model import Reference
from builder.outline.references import read_references
from builder.outputs import Editions, Made, Target, make, plan
from tests.pictures import picture, plain_png
from tests.random_outlines.author import KEYS
from tests.random_outlines.draft import Draft
from tests.topics import STAMP, clinic_of

FILE = "outline.md"
TODAY = date(2026, 11, 22)
CLINIC = """
name: Leaf Clinic
phone: 555-0100
after-hours: 555-0101
address: 1 Example Street, Exampletown
web: https://example.org
booking: https://example.org/call
hours: Monday to Friday, 8 to 5
cost-of-call: The first call is free.
emergency: "911"
presenter: A presenter
editions: [webinar, patient]
"""
REFERENCE = """
  - id: {key}
    type: {kind}
    title: {title}
    author:
      - family: Ñuñez-Ågård
        given: Ł. B.
      - family: Lee
        given: D.
    container-title: Journal of Leaves
    issued: 2018
    DOI: 10.1000/{key}
"""
KINDS = ("article-journal", "chapter")
SIZES = {"wide": (40, 5), "tall": (5, 40), "square": (12, 12)}


@dataclass(frozen=True, slots=True)
class Planned:
    """An output of a draft: its edition, its plan, and what there is to tell."""

    edition: Any  # an Edition
    plan: Any  # a DeckPlan or a HandoutPlan, as the output has it
    findings: tuple[Finding, ...]

    @property
    def is_well(self) -> bool:
        """Would it be rendered?"""
        return not has_errors(self.findings)


def read(draft: Draft) -> tuple[Material | None, tuple[Finding, ...]]:
    """Read and check a draft."""
    outline, found = read_outline(draft.source, file=FILE, topic="tea")
    if outline is None:
        return None, found
    lines = tuple(draft.source.split("\n"))
    said = check_outline(Subject(outline, references(), TODAY, FILE, lines))
    material = Material(outline, references(), clinic_of(CLINIC), 0, pictures())
    return material, (*found, *said)


def read_whole(draft: Draft) -> Material:
    """Read a draft that may earn warnings and nothing worse."""
    material, found = read(draft)
    assert [] == [one for one in found if one.severity is Severity.ERROR]
    assert material
    return material


def planned(material: Material, output: str, *, paper: str = "letter") -> Planned:
    """Plan one output."""
    return Planned(*plan(Editions(material), target(output, paper=paper)))


def made(material: Material, output: str, *, paper: str = "letter") -> Made:
    """Plan, render and verify one output."""
    return make(Editions(material), target(output, paper=paper), replace(STAMP, output=output))


def target(output: str, *, paper: str = "letter") -> Target:
    """Name what is to be made; a deck has no paper."""
    if output == "deck":
        return Target("tea", "en", "webinar", output, "", "tea.en.pptx")
    return Target("tea", "en", "patient", output, paper, f"tea.en.{output}.{paper}.pdf")


@cache
def references() -> tuple[Reference, ...]:
    """Give the sources that drafts cite."""
    text = "references:" + "".join(_reference(number, key) for number, key in enumerate(KEYS))
    found, trouble = read_references(text, file="references.yaml")
    assert not trouble, trouble
    return found


def _reference(number: int, key: str) -> str:
    title = "Tea, sleep and what a long title says of them both " * (number + 1)
    return REFERENCE.format(key=key, kind=KINDS[number % len(KINDS)], title=title.strip())


@cache
def pictures() -> tuple[PictureFile, ...]:
    """Give a wide, a tall and a square picture."""
    return tuple(
        picture(*size, file=f"figures/{name}.png", data=plain_png(*size))
        for name, size in SIZES.items()
    )
