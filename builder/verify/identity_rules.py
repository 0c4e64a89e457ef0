"""What a deck says that it is: the language of its words, and the identity of its slides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.verify.deck_file import Deck
from builder.verify.names import P14, P, step
from builder.verify.rule import WARNING, Rule

# BCP 47, 2.1, as far as languages of texts need it: language, script, region, variants
_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(?:-x(?:-[A-Za-z0-9]{1,8})+)?"
)


def find_malformed_languages(deck: Deck) -> Iterator[str]:
    """Find texts whose language is no language tag.

    Why: a screen reader does not know the voice, and PowerPoint checks the spelling of nothing.

    Before: <a:rPr lang="english"/>
    After: <a:rPr lang="en-US"/>

    Source: BCP 47, 2.1; openxml-audit 0.8 lets it pass.
    """
    told: set[str] = set()
    for slide in deck.slides:
        for shape in slide.shapes:
            for run in (run for paragraph in shape.paragraphs for run in paragraph.runs):
                said = run.properties.get("lang", "") if run.properties is not None else ""
                if said and said not in told and not _LANGUAGE.fullmatch(said):
                    told.add(said)
                    yield slide.say(shape, f"“{said[:20]}” is no language")


def find_repeated_creation_ids(deck: Deck) -> Iterator[str]:
    """Find slides that say to be the same slide.

    Why: while several people work on a deck PowerPoint knows slides by this number,
    and may give one the changes of the other.

    Before: two slides with <p14:creationId val="77"/>
    After: a number of its own for each

    Source: MS-PPTX, creationId; openxml-audit 0.8 lets it pass.
    """
    known: dict[str, int] = {}
    for slide in deck.slides:
        more = step(slide.root, f"{P}cSld", f"{P}extLst")
        for one in more.iter(f"{P14}creationId") if more is not None else ():
            value = one.get("val", "")
            if value in known:
                yield f"slide {slide.number} says to be the same as slide {known[value]}"
            known.setdefault(value, slide.number)


IDENTITY_RULES: tuple[Rule[Deck], ...] = (
    Rule("V513", WARNING, find_repeated_creation_ids, "delete one, and make it again"),
    Rule("V540", WARNING, find_malformed_languages, "set the proofing language on the Review tab"),
)
