"""The sections of an outline: a headline, its settings, its points and its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from builder.findings import Finding, Span, error
from builder.outline.blocks import Block, Heading
from builder.outline.comments import Settings, take_settings
from builder.outline.fields import NAME, near, number_hint, quoted
from builder.outline.manuscript import Lines, Manuscript
from builder.outline.model import Section, SectionKind
from builder.outline.part_model import CallToAction, Part
from builder.outline.parts import FORMS, Chunk, own_blocks, part_name, read_parts
from builder.outline.passages import heading_place, read_heading, read_words
from builder.outline.prose import paragraph_slips, read_list
from builder.outline.slug import make_slug
from builder.outline.text_model import Text
from builder.record import replace

SECTION_SETTINGS = ("id", "short", "minutes", "kind")
_MINUTES = re.compile(r"[0-9]{1,3}(\.[0-9])?")
_KINDS = {kind.value: kind for kind in SectionKind}


def read_sections(
    blocks: Sequence[Block], manuscript: Manuscript, found: list[Finding]
) -> tuple[Section, ...]:
    """Read the sections below the front matter; one without an id is left out, and told."""
    before, chunks = cut_at_headings(blocks, level=1)
    found.extend(_refused_before(before, manuscript))
    places: dict[str, Span] = {}
    sections = [_section(chunk, manuscript, places, found) for chunk in chunks]
    return tuple(section for section in sections if section)


def _refused_before(blocks: Sequence[Block], manuscript: Manuscript) -> list[Finding]:
    """Tell of words before the first section, or of the headings that they were meant as."""
    if not blocks:
        return []
    slips = paragraph_slips(blocks, manuscript)
    span = manuscript.span(Lines(blocks[0].lines.first, blocks[-1].lines.after))
    hint = "write a line `# Headline` above this"
    return slips or [error("R143", span, "words before the first section", hint)]


def cut_at_headings(
    blocks: Sequence[Block], level: int
) -> tuple[tuple[Block, ...], tuple[Chunk, ...]]:
    """Cut a run of blocks at its headings of one level."""
    starts = [at for at, block in enumerate(blocks) if _opens_chunk(block, level)]
    if not starts:
        return tuple(blocks), ()
    chunks = []
    for start, end in zip(starts, (*starts[1:], len(blocks)), strict=True):
        heading = blocks[start]
        if isinstance(heading, Heading):
            chunks.append(Chunk(heading, tuple(blocks[start + 1 : end])))
    return tuple(blocks[: starts[0]]), tuple(chunks)


def _opens_chunk(block: Block, level: int) -> bool:
    return isinstance(block, Heading) and block.level == level and not block.underlined


def _section(
    chunk: Chunk, manuscript: Manuscript, places: dict[str, Span], found: list[Finding]
) -> Section | None:
    span = heading_place(chunk.heading, manuscript).extent
    if part_name(chunk.heading) in FORMS:
        words = chunk.heading.inline.content
        message = f"{quoted(words)} is a part, not a section"
        found.append(error("R146", span, message, f"write ## {words}"))
        return None
    own, parts = cut_at_headings(chunk.blocks, level=2)
    own, settings = take_settings(own, SECTION_SETTINGS, manuscript, found)
    section_id = _section_id(settings, span, places, found)
    headline = read_heading(f"{section_id}/headline", chunk.heading, manuscript, found)
    if not headline.plain:
        found.append(error("R145", span, "a section without a headline", "write what it says"))
    points = read_list(
        f"{section_id}/points", own_blocks(own, manuscript, found), manuscript, found
    )
    read = read_parts(section_id, parts, manuscript, found)
    if not own and not parts:
        found.append(error("R147", span, "a section with no points and no part", "add points"))
    kind = _kind(settings, found)
    _refuse_calls(kind, read, found)
    section = Section(
        id=section_id,
        kind=kind,
        headline=headline,
        short=_short(settings, headline, manuscript, found),
        minutes=_minutes(settings, found),
        points=points,
        parts=read,
        span=span,
    )
    return section if section_id else None


def _section_id(
    settings: Settings, span: Span, places: dict[str, Span], found: list[Finding]
) -> str:
    setting = settings.get("id")
    if setting is None:
        hint = "add <!-- id: some-name --> below the headline"
        found.append(error("R190", span, "this section has no id", hint))
        return ""
    if not NAME.fullmatch(setting.value):
        hint = "small letters, digits and hyphens, a letter first"
        slug = make_slug(setting.value, taken=places, otherwise="")
        hint += f", as in {slug}" if slug else ""
        found.append(error("R191", setting.span, f"{quoted(setting.value)} is no id", hint))
    elif setting.value in places:
        line = places[setting.value].line
        message = f'the id "{setting.value}" stands on line {line} too'
        found.append(error("R192", setting.span, message, "give one of them another id"))
    places.setdefault(setting.value, setting.span)
    return setting.value


def _kind(settings: Settings, found: list[Finding]) -> SectionKind:
    setting = settings.get("kind")
    if setting is None:
        return SectionKind.LESSON
    if setting.value not in _KINDS:
        message = f"{quoted(setting.value)} is no kind of section"
        found.append(error("R165", setting.span, message, near(setting.value, _KINDS)))
    return _KINDS.get(setting.value, SectionKind.LESSON)


def _refuse_calls(kind: SectionKind, parts: Sequence[Part], found: list[Finding]) -> None:
    """Refuse what sells in a section that teaches: some editions have to drop it."""
    for part in parts:
        if isinstance(part, CallToAction) and kind is not SectionKind.MARKETING:
            message = "a call to action stands in a section that teaches"
            hint = "add `kind: marketing` to the comment below the headline, or move the part"
            found.append(error("R270", part.span, message, hint))


def _short(
    settings: Settings, headline: Text, manuscript: Manuscript, found: list[Finding]
) -> Text:
    text_id = headline.id.removesuffix("headline") + "short"
    setting = settings.get("short")
    if setting is None:
        return replace(headline, id=text_id)
    return read_words(text_id, manuscript.lang, setting.place, found)


def _minutes(settings: Settings, found: list[Finding]) -> Decimal:
    setting = settings.get("minutes")
    if setting is None:
        return Decimal(0)
    if _MINUTES.fullmatch(setting.value):
        return Decimal(setting.value)
    message = f"{quoted(setting.value)} is no number of minutes"
    found.append(error("R164", setting.span, message, number_hint(setting.value)))
    return Decimal(0)
