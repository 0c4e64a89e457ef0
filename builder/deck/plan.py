"""An edition turned into the plan of its deck, slide by slide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builder.deck.ability_slides import ability_slides, objective_slides
from builder.deck.agenda_slides import agenda_slides
from builder.deck.backup_slides import evidence_slides, glossary_slides
from builder.deck.call_slides import marketing_slides
from builder.deck.clock import section_starts
from builder.deck.closing_slides import (
    questions_slide,
    reference_slides,
    takeaway_slides,
)
from builder.deck.contact_slides import contact_slide
from builder.deck.deck_edition import DeckEdition, in_design
from builder.deck.design import OURS, Design
from builder.deck.fit import overflows, widest
from builder.deck.frame_slides import (
    disclosures_slide,
    list_slides,
    message_slide,
    title_slide,
)
from builder.deck.grid import FOOTER_ROOM, FOOTER_SIZE
from builder.deck.model import (
    ChartSlot,
    DeckPlan,
    Paragraph,
    Progress,
    Run,
    Slide,
    SlideGroup,
    TextSlot,
    paragraphs_of,
)
from builder.deck.read_more_slides import read_more_slides
from builder.deck.recap_slides import myth_slides
from builder.deck.refusals import blame_template, refused
from builder.deck.section_slides import Place, section_slides
from builder.deck.sign_slides import sign_slides
from builder.deck.stage import settled_deck
from builder.edition.model import Edition
from builder.findings import Finding, Span, error, has_errors
from builder.outline.fields import quoted
from builder.outline.part_model import SIGNS, Chart, ListKind, TeachBack
from builder.outline.texts import texts_of
from builder.record import record, replace
from builder.text.faces import deck_face
from builder.text.lines import text_width


def plan_deck(plain: Edition, design: Design = OURS) -> tuple[DeckPlan, tuple[Finding, ...]]:
    """Plan every slide in a design; what cannot fit is a finding."""
    found: list[Finding] = []
    edition = in_design(plain, design)
    say = edition.phrases.say
    _refuse_lost_notes(edition, found)
    groups = [
        SlideGroup(edition.front.title.plain, tuple(_opening(edition, found))),
        *_sections(edition, found),
        SlideGroup(say("always"), list_slides(edition, ListKind.ALWAYS, found)),
        SlideGroup(say("try-this"), list_slides(edition, ListKind.TRY_THIS, found)),
        SlideGroup(say("section-signs"), tuple(_signs(edition, found))),
        SlideGroup(say("section-recap"), tuple(_recap(edition, found))),
        SlideGroup(say("section-close"), tuple(_closing(edition, found))),
        *_marketing(edition, found),
        SlideGroup(say("section-backup"), tuple(_backup(edition, found))),
    ]
    plan = DeckPlan(
        topic=edition.front.id,
        title=edition.front.title.plain,
        subject=edition.front.main_message.plain,
        author=edition.clinic.get("name"),
        lang=edition.lang,
        version=edition.front.version,
        updated=edition.front.updated,
        review_line=edition.review_line,
        is_reviewed=edition.front.reviewed is not None,
        groups=_unique(group for group in groups if group.slides),
        palette=edition.clinic.palette,
        design=design,
    )
    spans = {text.id: text.span for text in texts_of((edition.front, edition.sections))}
    places = _Places(spans, edition)
    if not has_errors(found):
        _refuse_overflow(plan, places, found)
        _refuse_long_review_line(edition, found)
    _refuse_missing_glyphs(plan, places, found)
    if design.carried and has_errors(found):
        _, ours = plan_deck(plain)
        found = blame_template(found, ours, edition)
    return settled_deck(plan), tuple(found)


@record
class _Places:
    """Where each text of the outline stands; what is not of the outline is told at its frame."""

    spans: Mapping[str, Span]
    edition: DeckEdition

    def of(self, paragraph: Paragraph) -> Span:
        return self.spans.get(paragraph.id) or self.edition.place_of(paragraph.words)


def _opening(edition: DeckEdition, found: list[Finding]) -> Iterable[Slide]:
    yield title_slide(edition, found)
    yield disclosures_slide(edition)
    yield message_slide(edition, found)
    yield from objective_slides(edition, found)
    yield from agenda_slides(edition, found)


def _sections(edition: DeckEdition, found: list[Finding]) -> Iterable[SlideGroup]:
    shown = [section for section in edition.lessons if section.has_slides]
    starts = section_starts(edition.front.minutes, shown)
    for number, (section, start) in enumerate(zip(shown, starts, strict=True), 1):
        place = Place(Progress(number, len(shown)), start)
        slides = section_slides(edition, section, place, found)
        yield SlideGroup(section.short.plain, slides)


def _refuse_lost_notes(edition: DeckEdition, found: list[Finding]) -> None:
    """Refuse what is to be taught back in a section that has no slide to stand below."""
    for section in edition.sections:
        for part in section.parts:
            if isinstance(part, TeachBack) and not section.has_slides:
                message = "what is taught back here has no slide to stand below"
                hint = "add a point, or move it to a section that has a slide"
                found.append(error("P436", part.rows[0].say.span, message, hint))


def _signs(edition: DeckEdition, found: list[Finding]) -> Iterable[Slide]:
    for kind in SIGNS:
        yield from sign_slides(edition, kind, found)


def _recap(edition: DeckEdition, found: list[Finding]) -> Iterable[Slide]:
    yield from myth_slides(edition, found)
    yield from ability_slides(edition, found)


def _closing(edition: DeckEdition, found: list[Finding]) -> Iterable[Slide]:
    yield questions_slide(edition)
    yield from takeaway_slides(edition, found)
    yield from read_more_slides(edition, found)
    yield from reference_slides(edition, found)
    yield contact_slide(edition)


def _marketing(edition: DeckEdition, found: list[Finding]) -> Iterable[SlideGroup]:
    for section in edition.marketing:
        slides = marketing_slides(edition, section, found)
        yield SlideGroup(section.short.plain, slides)


def _backup(edition: DeckEdition, found: list[Finding]) -> Iterable[Slide]:
    for section in edition.sections:
        yield from evidence_slides(edition, section, found)
    yield from glossary_slides(edition, found)


def _unique(groups: Iterable[SlideGroup]) -> tuple[SlideGroup, ...]:
    """Tell slides and sections of one name apart, because screen readers list them by name."""
    titles: dict[str, int] = {}
    names: dict[str, int] = {}
    unique = []
    for group in groups:
        slides = tuple(_renamed(slide, titles) for slide in group.slides)
        count = names[group.name] = names.get(group.name, 0) + 1
        name = group.name if count == 1 else f"{group.name} ({count})"
        unique.append(SlideGroup(name, slides))
    return tuple(unique)


def _renamed(slide: Slide, titles: dict[str, int]) -> Slide:
    words = slide.title.words
    count = titles[words] = titles.get(words, 0) + 1
    if count == 1:
        return slide
    runs = (*slide.title.runs, Run(f" ({count})"))
    return replace(slide, title=replace(slide.title, runs=runs))


def _refuse_overflow(plan: DeckPlan, places: _Places, found: list[Finding]) -> None:
    """Refuse text that leaves its placeholder: the last word on every slide's fit."""
    for slide in plan.slides:
        layout = plan.design.layouts[slide.layout]
        for slot in (TextSlot(0, (slide.title,)), *slide.slots):
            if not isinstance(slot, TextSlot):
                continue
            spot = layout.placeholder(slot.idx)
            if overflows(slot.paragraphs, spot, slot.box or spot.box):
                long = widest(slot.paragraphs, spot.at(slot.box or spot.box))
                told = long or max(slot.paragraphs, key=lambda one: len(one.words))
                title = quoted(slide.title.words)
                message = f"{quoted(told.words)} leaves its place on the slide {title}"
                hint = "say it in fewer words"
                finding = error("P411", places.of(told), message, hint)
                found.append(refused(finding, layout.name, slot.idx))


def _refuse_long_review_line(edition: DeckEdition, found: list[Finding]) -> None:
    """Refuse a reviewer whose name and credential do not fit the foot of a slide."""
    face, foot = edition.design.face(bold=True), edition.layout("Points").foot
    size, room = (foot.size, foot.line.box.width) if foot else (FOOTER_SIZE, FOOTER_ROOM)
    review = edition.front.reviewed
    if text_width(edition.review_line, face, size) > room and review:
        hint = "give the credential in short, as in MD"
        found.append(error("P412", review.span, "the review line is too long for a slide", hint))


def _refuse_missing_glyphs(plan: DeckPlan, places: _Places, found: list[Finding]) -> None:
    """Refuse a character that the deck's face lacks; the finding is at the text that has it."""
    told: set[str] = set()
    face = deck_face(bold=False)
    for paragraph in _all_paragraphs(plan):
        missing = face.missing_words("".join(run.text for run in paragraph.runs))
        if missing and paragraph.id not in told:
            told.add(paragraph.id)
            message = f"the deck's typeface has no {missing}"
            hint = "write it in words, or with letters that the typeface has"
            found.append(error("P410", places.of(paragraph), message, hint))


def _all_paragraphs(plan: DeckPlan) -> Iterable[Paragraph]:
    for slide in plan.slides:
        yield from paragraphs_of(slide)
        yield from slide.notes
        for slot in slide.slots:
            if isinstance(slot, ChartSlot):
                yield from _chart_names(slot.chart)


def _chart_names(chart: Chart) -> Iterable[Paragraph]:
    for text in (*chart.series, *(row.name for row in chart.rows)):
        yield Paragraph(text.id, text.lang, (Run(text.plain),))
