"""What a reader must find of one text, and of the parts that both panels show alike.

It follows the table of parts in the design, not the plans: a plan that forgets a text is caught.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import assert_never

from builder.edition.model import Cite, Edition
from builder.figures.numbers import has_sign
from builder.findings import Span
from builder.outline.diagram_model import Diagram, IconArray
from builder.outline.part_model import (
    CallToAction,
    Chart,
    Evidence,
    EvidenceRow,
    MythRow,
    Picture,
    Table,
    Term,
)
from builder.outline.text_model import (
    Citation,
    Listing,
    ListItem,
    Paragraph,
    Prose,
    Subheading,
    Text,
    Words,
)
from builder.outline.texts import texts_of
from builder.record import record, replace
from builder.text.address import shown_address


class Fit(Enum):
    """How much of what is read a text must be."""

    WHOLE = "whole"
    START = "start"
    """More may follow in parentheses, as in "(continued)"."""
    WITHIN = "within"
    """It stands inside a phrase of ours."""
    SPELLED = "spelled"
    """The same, and it may be broken over lines, as an address is."""


@record
class Expected:
    """One text as a reader must find it."""

    id: str
    words: str
    """Without citation numbers."""
    inline: str
    """With the citation numbers where they stand."""
    numbers: tuple[int, ...]
    span: Span
    fit: Fit = Fit.WHOLE
    in_notes: bool = False


def expect(edition: Edition, text: Text, fit: Fit = Fit.WHOLE) -> Expected:
    """Say how one text of the outline must be found."""
    runs = edition.shown(text)
    words = "".join(run.text for run in runs if isinstance(run, Words))
    inline = "".join(
        run.text if isinstance(run, Words) else ",".join(map(str, run.numbers)) for run in runs
    )
    numbers = tuple(number for run in runs if isinstance(run, Cite) for number in run.numbers)
    return Expected(text.id, folded(words), folded(inline), numbers, text.span, fit)


def folded(words: str) -> str:
    """Fold all white space, no-break spaces included, to single spaces."""
    return " ".join(words.split())


def unbroken(words: str) -> str:
    """Join what stands on several lines, as the pieces of an address do."""
    return "".join(words.split())


def expect_claim(edition: Edition, row: EvidenceRow) -> Expected:
    """Expect a claim with the numbers of its sources behind it."""
    cited = (Citation(row.keys),) if row.keys else ()
    return expect(edition, replace(row.claim, runs=(*row.claim.runs, *cited)))


def expect_items(
    edition: Edition, items: Sequence[ListItem], fit: Fit = Fit.WHOLE
) -> Iterator[Expected]:
    """Expect the items of a list and of the lists below them."""
    for item in items:
        yield expect(edition, item.text, fit)
        yield from expect_items(edition, item.items, fit)


def expect_prose(edition: Edition, blocks: Iterable[Prose]) -> Iterator[Expected]:
    """Expect paragraphs, lists and small headings."""
    for block in blocks:
        match block:
            case Paragraph(text=text) | Subheading(text=text):
                yield expect(edition, text)
            case Listing(items=items):
                yield from expect_items(edition, items)
            case _:
                assert_never(block)


def expect_table(edition: Edition, table: Table) -> Iterator[Expected]:
    """Expect the cells of a table."""
    for cell in (*table.head, *(cell for row in table.rows for cell in row)):
        yield expect(edition, cell)


def expect_chart_notes(edition: Edition, chart: Chart) -> Iterator[Expected]:
    """Expect what stands below a chart."""
    if not has_sign(chart):
        yield expect(edition, chart.unit, Fit.WITHIN)
    if chart.label:
        yield expect(edition, chart.label)


def expect_diagram(edition: Edition, diagram: Diagram) -> Iterator[Expected]:
    """Expect all words of a diagram but its title."""
    if diagram.label:
        yield expect(edition, diagram.label, Fit.WITHIN)
    if isinstance(diagram.form, IconArray):
        count, of = str(diagram.form.count), str(diagram.form.of)
        words = folded(edition.phrases.say("icon-count", count=count, of=of))
        yield Expected(f"{diagram.id}/count", words, words, (), diagram.span, Fit.WITHIN)
    for text in texts_of(diagram.form):
        yield expect(edition, text, Fit.WITHIN)
    if diagram.is_idea:
        words = folded(edition.phrases.say("idea-drawing"))
        yield Expected(f"{diagram.id}/idea", words, words, (), diagram.span, Fit.WITHIN)


def expect_picture(edition: Edition, picture: Picture) -> Iterator[Expected]:
    """Expect the caption of a picture, and whom it is from; one phrase says both."""
    if picture.caption:
        yield expect(edition, picture.caption, Fit.START)
    for text in (picture.credit, picture.licence):
        yield replace(expect(edition, text, Fit.WITHIN), id=picture.credit.id)


def expect_myth(edition: Edition, row: MythRow) -> tuple[Expected, Expected]:
    """Expect a myth, and the answer that its grade opens."""
    fact = expect(edition, row.fact)
    before = f"{row.sure.value}: "
    answer = replace(fact, words=before + fact.words, inline=before + fact.inline)
    return expect(edition, row.myth), answer


def expect_term(edition: Edition, term: Term) -> tuple[Expected, Expected]:
    """Expect a word to know with how to say it, and what it means."""
    name = expect(edition, term.name)
    if term.say:
        words = f"{name.words} ({expect(edition, term.say).words})"
        name = replace(name, words=words, inline=words)
    return name, expect(edition, term.meaning)


def expect_call(edition: Edition, call: CallToAction) -> tuple[Expected, Expected]:
    """Expect what the clinic asks people to do, and the address in words."""
    url = expect(edition, call.url, Fit.SPELLED)
    words = shown_address(url.words)
    return expect(edition, call.action, Fit.START), replace(url, words=words, inline=words)


def charts_of(edition: Edition) -> tuple[Chart, ...]:
    """List the charts in order."""
    return tuple(part for part in edition.parts() if isinstance(part, Chart))


def claims_of(edition: Edition) -> tuple[EvidenceRow, ...]:
    """List the claims in order."""
    return tuple(row for part in edition.parts() if isinstance(part, Evidence) for row in part.rows)


def alts_of(edition: Edition) -> tuple[tuple[str, Text], ...]:
    """List what is drawn, not set as text, by its id and its alternative text."""
    alts: list[tuple[str, Text]] = []
    for part in edition.parts():
        match part:
            case Chart():
                alts.append((part.id, part.alt))
            case Picture(alt=Text() as alt):
                alts.append((part.id, alt))
            case Diagram(form=IconArray()):
                alts.append((part.id, part.alt))
            case _:
                pass
    return tuple(alts)
