"""Tiny topics written in a test, taken as far as the test needs them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from builder.artifact import Stamp
from builder.deck.model import DeckPlan, Slide
from builder.deck.plan import plan_deck
from builder.edition.make import make_edition
from builder.edition.model import Edition
from builder.findings import Finding, has_errors
from builder.handout.model import HandoutPlan
from builder.handout.plan import plan_booklet
from builder.handout.sheet import plan_sheet
from builder.outline.clinic import Clinic, read_clinic
from builder.outline.model import Outline
from builder.outline.picture_model import PictureFile
from builder.outline.read import read_outline
from builder.outline.references import read_references

FRONT = """---
diptych: 1
id: tea
version: 1.0.0
updated: 2026-11-02
title: Tea and Sleep
lang: en-US
audience: Adults who drink tea
main-message: Tea keeps some people awake. Drink the last cup at noon.
---
"""

CLINIC = """
name: Leaf Clinic
phone: 555-0123
emergency: "911"
presenter: A presenter
editions: [webinar, patient]
"""

REFERENCES = """
references:
  - id: lee2018
    type: article-journal
    title: Tea at night
    author:
      - family: Lee
        given: D.
    container-title: Journal of Leaves
    issued: 2018
    volume: 4
    page: 1-20
    DOI: 10.1000/leaf.1
  - id: smith2020
    type: article-journal
    title: Does tea wake you?
    author:
      - family: Smith
        given: A. B.
    container-title: Reviews of Sleep
    issued: 2020
    DOI: 10.1000/sleep.2
"""

SECTION = """
# Tea wakes some people

<!-- id: why; short: Why -->

"""

STAMP = Stamp(
    topic="tea",
    language="en",
    edition="webinar",
    output="deck",
    version="1.0.0",
    review="not reviewed",
    fingerprint="f" * 64,
    warnings="0",
)


def outline_of(body: str, front: str = FRONT) -> Outline:
    """Read an outline that has to be well."""
    outline, found = read_outline(front + body, file="outline.md", topic="tea")
    assert not found, found
    return cast(Outline, outline)


def clinic_of(text: str = CLINIC) -> Clinic:
    """Read a clinic that has to be well."""
    clinic, found = read_clinic(text, file="clinic.yaml")
    assert not found, found
    return cast(Clinic, clinic)


def edition_of(
    body: str,
    *,
    front: str = FRONT,
    clinic: str = CLINIC,
    profile: str = "webinar",
    pictures: Sequence[PictureFile] = (),
) -> Edition:
    """Make an edition that has to be well."""
    references, trouble = read_references(REFERENCES, file="references.yaml")
    assert not trouble, trouble
    edition, found = make_edition(
        outline_of(body, front),
        clinic=clinic_of(clinic),
        references=references,
        profile=profile,
        pictures=pictures,
    )
    assert not has_errors(found), found
    return edition


def points(*lines: str) -> str:
    """Write a section with these points."""
    return SECTION + "\n".join(f"- {line}" for line in lines) + "\n"


def handout(prose: str) -> str:
    """Write a section with a Handout part."""
    return f"{SECTION}- A point\n\n## Handout\n\n{prose}\n"


def deck_of(body: str, **more: str) -> DeckPlan:
    """Plan a deck that has to be well."""
    plan, found = plan_deck(edition_of(body, **more))
    assert not found, found
    return plan


def deck_findings(body: str, **more: str) -> tuple[Finding, ...]:
    """Plan a deck and give what there is to tell."""
    return plan_deck(edition_of(body, **more))[1]


def booklet_of(body: str, *, paper: str = "letter", **more: str) -> HandoutPlan:
    """Plan a booklet that has to be well."""
    plan, found = plan_booklet(edition_of(body, profile="patient", **more), paper=paper)
    assert not found, found
    return plan


def booklet_findings(body: str, *, paper: str = "letter", **more: str) -> tuple[Finding, ...]:
    """Plan a booklet and give what there is to tell."""
    return plan_booklet(edition_of(body, profile="patient", **more), paper=paper)[1]


def sheet_of(body: str, *, paper: str = "letter", **more: str) -> HandoutPlan:
    """Plan a sheet that has to be well."""
    plan, found = plan_sheet(edition_of(body, profile="patient", **more), paper=paper)
    assert not found, found
    return plan


def sheet_findings(body: str, *, paper: str = "letter", **more: str) -> tuple[Finding, ...]:
    """Plan a sheet and give what there is to tell."""
    return plan_sheet(edition_of(body, profile="patient", **more), paper=paper)[1]


def slides_of(plan: DeckPlan, layout: str) -> tuple[Slide, ...]:
    """Find the slides of one layout."""
    return tuple(slide for slide in plan.slides if slide.layout.startswith(layout))


TODAY = date(2026, 11, 22)
