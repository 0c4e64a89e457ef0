"""Texts of an edition made into paragraphs of a deck."""

from __future__ import annotations

from collections.abc import Sequence

from builder.deck.deck_edition import DeckEdition
from builder.deck.fit import inner_width, lines_of, widest
from builder.deck.layout import Placeholder
from builder.deck.model import Paragraph, Run
from builder.edition.model import Cite, Edition, Shown
from builder.edition.sources import Source
from builder.outline.text_model import ListItem, Text, Words
from builder.record import replace
from builder.text.binding import bind_parts
from builder.text.headline import break_between_sentences, break_evenly
from builder.units import Length


def paragraph(
    edition: Edition, text: Text, *, level: int = 0, is_narrow: bool = False
) -> Paragraph:
    """Show one text of the outline."""
    return Paragraph(text.id, text.lang, _runs(edition.shown(text, is_narrow=is_narrow)), level)


def placed_paragraph(edition: Edition, text: Text, spot: Placeholder) -> Paragraph:
    """Show a text with its last words kept together, or free where no line holds them."""
    bound = paragraph(edition, text)
    return paragraph(edition, text, is_narrow=True) if widest((bound,), spot) else bound


def title_paragraph(edition: DeckEdition, text: Text) -> Paragraph:
    """Show a headline as a slide's title; two sentences that need two lines get one each."""
    shown = placed_paragraph(edition, text, edition.layout("Points").placeholder(0))
    if len(shown.runs) != 1:
        return shown
    words = title_lines(edition, shown.runs[0].text)
    return replace(shown, runs=(replace(shown.runs[0], text=words),))


def title_lines(edition: DeckEdition, words: str) -> str:
    """Break the words of a title between sentences, or evenly, where they need two lines."""
    spot = edition.layout("Points").placeholder(0)
    level, room = spot.levels[0], inner_width(spot)

    def width(part: str) -> float:
        """Measure a line as a share of its room; more than 1 if it needs two."""
        lines = lines_of(Paragraph("", "", (Run(part),)), level, room)
        return lines[0].width / room if len(lines) == 1 else float(len(lines))

    return break_evenly(break_between_sentences(words, lambda part: width(part) <= 1), width)


def frame_paragraph(
    edition: Edition, key: str, words: str, *, level: int = 0, bold: bool = False
) -> Paragraph:
    """Show words of the frame that no outline text holds."""
    run = Run(bind_parts((words,))[0], bold=bold)
    return Paragraph(f"frame/{key}", edition.phrases.lang, (run,), level)


def phrase(edition: Edition, key: str, *, level: int = 0, **values: str) -> Paragraph:
    """Show one of the builder's own phrases."""
    return frame_paragraph(edition, key, edition.phrases.say(key, **values), level=level)


def said_of(edition: Edition, key: str, name: str, text: Text, **values: str) -> Paragraph:
    """Show one of our own phrases around a text, which keeps its marks; `name` is its place."""
    before, _, after = edition.phrases.say(key, **{name: "\n"}, **values).partition("\n")
    runs = (Run(before), *_runs(edition.shown(text)), Run(after))
    return Paragraph(text.id, text.lang, tuple(run for run in runs if run.text))


def after_hours(edition: Edition, key: str) -> tuple[Paragraph, ...]:
    """Say whom to call when the clinic is closed, if it says so."""
    phone = edition.clinic.get("after-hours")
    words = edition.phrases.say("after-hours", phone=phone)
    shown = frame_paragraph(edition, f"{key}/after-hours", words, level=1, bold=True)
    return (shown,) if phone else ()


def item_paragraphs(edition: Edition, item: ListItem) -> tuple[Paragraph, ...]:
    """Show a list item and what hangs below it."""
    below = (paragraph(edition, inner.text, level=1) for inner in item.items)
    return (paragraph(edition, item.text), *below)


def retitled(title: Paragraph, words: str, *, size: Length | None = None) -> Paragraph:
    """Show a title with other words under the same id."""
    return Paragraph(title.id, title.lang, (Run(words, size=size),))


def source_paragraph(edition: Edition, sources: Sequence[Source], *, before: str = "") -> Paragraph:
    """Show the line of sources at a slide's foot."""
    shown = _GAP.join(f"{source.number}. {source.short}" for source in sources)
    key = "source" if len(sources) == 1 else "sources"
    return _source_line(edition, before, edition.phrases.say(key, sources=shown))


def short_source_paragraph(
    edition: Edition, sources: Sequence[Source], *, before: str = ""
) -> Paragraph:
    """Show the sources by number alone, where their names take more than a line."""
    shown = ", ".join(str(source.number) for source in sources)
    return _source_line(edition, before, edition.phrases.say("sources", sources=shown))


_GAP = "   "  # between two sources, and before the first


def _source_line(edition: Edition, before: str, words: str) -> Paragraph:
    run = Run(_GAP.join(filter(None, (before, words))))
    return Paragraph("frame/source", edition.phrases.lang, (run,))


def _runs(shown: Sequence[Shown]) -> tuple[Run, ...]:
    runs = []
    for run in shown:
        match run:
            case Words(text=text, link=link) if link.startswith("#"):
                runs.append(Run(text, bold=True))  # a word to know, where it is first used
            case Words(text=text, strong=strong, link=link):
                runs.append(Run(text, strong, link=link))
            case Cite(numbers=numbers):
                runs.append(Run(",".join(map(str, numbers)), raised=True))
    return tuple(runs)
