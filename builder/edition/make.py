"""An outline made into an edition: parts dropped, fields filled, sources numbered."""

from __future__ import annotations

from collections.abc import Sequence

from builder.edition.glossary import mark_first_uses
from builder.edition.model import Edition
from builder.edition.phrases import Phrases, phrases_of
from builder.edition.sources import number_sources
from builder.findings import Finding, error, warning
from builder.outline.clinic import TEXT_KEYS, Clinic
from builder.outline.fields import near
from builder.outline.model import Front, Outline, Section, SectionKind
from builder.outline.picture_model import PictureFile
from builder.outline.reference_model import Reference
from builder.outline.text_model import ClinicField, Text, Words
from builder.outline.texts import keys_of, map_texts, texts_of
from builder.record import replace

WITHOUT_MARKETING = ("cme",)  # ACCME Standards for Integrity and Independence, standard 2


def make_edition(
    outline: Outline,
    *,
    clinic: Clinic,
    references: Sequence[Reference],
    profile: str,
    pictures: Sequence[PictureFile] = (),
) -> tuple[Edition, tuple[Finding, ...]]:
    """Lay the clinic over the outline for one profile."""
    found: list[Finding] = []
    sections = tuple(section for section in outline.sections if _belongs(section, profile))
    if not sections:
        message = f'the edition "{profile}" leaves no section of this topic'
        hint = "write a section that teaches, or take the edition out of assets/clinic.yaml"
        found.append(error("E303", outline.front.span, message, hint))
    phrases = phrases_of(outline.front.language)
    found += _foreign(outline.front, phrases.lang)
    for text in texts_of((outline.front, sections)):
        _check_fields(text, clinic, found)
    filled = map_texts(sections, lambda text: _filled(text, clinic))
    edition = Edition(
        front=map_texts(outline.front, lambda text: _filled(text, clinic)),
        profile=profile,
        sections=mark_first_uses(filled),
        sources=number_sources(keys_of((outline.front, sections)), references),
        clinic=clinic,
        phrases=_in_variant(phrases, outline.front),
        pictures=tuple(pictures),
    )
    return edition, tuple(found)


def _belongs(section: Section, profile: str) -> bool:
    return not (section.kind is SectionKind.MARKETING and profile in WITHOUT_MARKETING)


def _in_variant(phrases: Phrases, front: Front) -> Phrases:
    """Mark our words as the outline's variant of their language, as `en-US`: one voice for all."""
    return replace(phrases, lang=front.lang) if phrases.lang == front.language else phrases


def _foreign(front: Front, ours: str) -> list[Finding]:
    """Tell that the words of ours are in another language than the topic."""
    if front.language == ours:
        return []
    message = f'our own headings, warnings and foot are not yet in "{front.language}"'
    file = f"builder/data/phrases/{front.language}.yaml"
    hint = f"if your words are English, write `lang: en-US`; else ask a developer for {file}"
    return [warning("E304", front.lang_span or front.span, message, hint)]


def _check_fields(text: Text, clinic: Clinic, found: list[Finding]) -> None:
    for run in text.runs:
        if not isinstance(run, ClinicField) or clinic.get(run.key):
            continue
        if run.key in TEXT_KEYS:
            hint = f"add a line `{run.key}: …` to assets/clinic.yaml"
            found.append(error("E301", run.span, f'the clinic gives no "{run.key}"', hint))
        else:
            hint = near(run.key, TEXT_KEYS)
            found.append(error("E302", run.span, f'no clinic has a field "{run.key}"', hint))


def _filled(text: Text, clinic: Clinic) -> Text:
    if not any(isinstance(run, ClinicField) for run in text.runs):
        return text
    runs = tuple(
        Words(clinic.get(run.key), run.strong, run.link) if isinstance(run, ClinicField) else run
        for run in text.runs
    )
    return Text(text.id, text.lang, text.span, runs)
