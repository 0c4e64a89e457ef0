"""Small decks and handouts made from an outline, and small ways to spoil them."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Iterable
from functools import cache

import pikepdf

from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.edition.model import Edition
from builder.findings import Finding
from builder.handout.plan import plan_booklet
from builder.handout.render import render_handout
from builder.handout.sheet import plan_sheet
from builder.verify.deck_lint import lint_deck
from builder.verify.pdf_lint import check_pdf
from tests.topics import STAMP, edition_of, points

BODY = """
# Tea wakes some people

<!-- id: why; short: Why -->

- Tea holds caffeine [@smith2020]
- **Noon** is late enough

## Handout

Tea keeps some people awake [@lee2018; @smith2020]. Ask at {clinic.phone}.

## Speaker notes

Hold up a cup.

## Chart

```yaml
type: bar
title: Tea at night costs sleep
unit: minutes of sleep
source: lee2018
alt: Bar chart. Without tea 420 minutes of sleep, with tea 385.
label: One study.
```

| Evening | Minutes |
|---|---:|
| Without tea | 420 |
| With tea | 385 |

## Table

```yaml
title: Which tea when
source: smith2020
```

| Time | Tea |
|---|---|
| morning | black |
| evening | mint |

## Evidence

| claim | how sure | sources | for clinicians | box |
|---|---|---|---|---|
| Caffeine keeps people awake | We know | @smith2020 | | yes |
| Mint helps sleep | Not proven | @lee2018 | | yes |

## Try this

- Drink the last cup at noon.

## Get help now

- Your heart races and you faint.
"""
POINTS = points("Caffeine")


@cache
def edition(body: str = BODY) -> Edition:
    return edition_of(body)


@cache
def deck(body: str = BODY) -> bytes:
    return rendered_deck(edition(body))


def rendered_deck(told: Edition) -> bytes:
    plan, found = plan_deck(told)
    assert not found, found
    return render_deck(plan, STAMP)


@cache
def booklet(body: str = BODY) -> bytes:
    return rendered_booklet(edition(body))


def rendered_booklet(told: Edition) -> bytes:
    plan, found = plan_booklet(told, paper="letter")
    assert not found, found
    return render_handout(plan, STAMP)


@cache
def sheet(body: str = BODY) -> bytes:
    plan, found = plan_sheet(edition(body), paper="letter")
    assert not found, found
    return render_handout(plan, STAMP)


def parts_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Duplicate name")
        for name, data in parts:
            archive.writestr(name, data)
    return file.getvalue()


def replaced(package: bytes, old: str, new: str, *, part: str = "ppt/slides/slide") -> bytes:
    """Change the first place in the first part of that name that has the words.

    No-break spaces of that part become spaces.
    """
    parts = {
        name: data.replace("\u00a0".encode(), b" ") if name.startswith(part) else data
        for name, data in parts_of(package).items()
    }
    name = next(one for one in parts if one.startswith(part) and old.encode() in parts[one])
    parts[name] = parts[name].replace(old.encode(), new.encode(), 1)
    return zipped(parts.items())


def with_shape(xml: str, *, first: bool = False) -> bytes:
    """Add a shape to the slide with the points, above all others or below them."""
    parts = parts_of(deck(POINTS))
    name = next(one for one in parts if one.startswith("ppt/slides/") and b"Caffeine" in parts[one])
    slide = parts[name].decode()
    at = slide.index("</p:grpSpPr>") + len("</p:grpSpPr>") if first else slide.index("</p:spTree>")
    parts[name] = (slide[:at] + xml + slide[at:]).encode()
    return zipped(parts.items())


def shape(
    *,
    name: str = "Drawn",
    text: str = "",
    look: str = 'lang="en-US"',
    ink: str = "",
    fill: str = "",
    box: tuple[int, int, int, int] = (1_000_000, 5_000_000, 2_000_000, 500_000),
    about: str = "",
) -> str:
    """Write a drawn rectangle, perhaps with words in it; the box is x, y, width, height."""
    x, y, width, height = box
    run = f"<a:r><a:rPr {look}>{ink}</a:rPr><a:t>{text}</a:t></a:r>" if text else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="900" name="{name}" {about}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{run}</a:p></p:txBody></p:sp>"
    )


def solid(rgb: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{rgb}"/></a:solidFill>'


def edited_pdf(data: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(file)
    return file.getvalue()


def deck_messages(data: bytes, code: str) -> list[str]:
    return _messages(lint_deck(data, "deck.pptx"), code)


def pdf_messages(data: bytes, code: str) -> list[str]:
    return _messages(check_pdf(data, "handout.pdf"), code)


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def _messages(findings: Iterable[Finding], code: str) -> list[str]:
    return [finding.message for finding in findings if finding.code == code]
