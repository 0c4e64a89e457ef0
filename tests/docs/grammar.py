"""docs/grammar.md, made of what the reader takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent

from builder.explain import all_pages
from builder.outline import clinic, front, references
from builder.outline.part_model import HowSure
from builder.outline.parts import FORMS
from builder.outline.sections import SECTION_SETTINGS
from tests.docs.markdown import code, codes, fenced, prose, table
from tests.docs.probe import Keys, columns_of, keys_of, kinds_of
from tests.docs.texts import entries, filled, meanings

_FAMILIES = ("R", "E")  # what stands in a file, and what an edition cannot do with it


def grammar_page() -> str:
    """Make the page."""
    return filled(
        "grammar.template.md",
        {
            "front": _keys("front matter", front.REQUIRED, front.OPTIONAL),
            "section": _meanings("section", SECTION_SETTINGS),
            "overview": _overview(),
            "part": _meanings(
                "part", sorted({one for form in FORMS.values() for one in form.settings})
            ),
            "parts": "\n\n".join(_part(name) for name in FORMS),
            "grades": ", ".join(grade.value for grade in HowSure),
            "source": _keys("source", references.REQUIRED, references.OPTIONAL),
            "clinic": _clinic(),
            "editions": codes(clinic.EDITIONS),
            "papers": codes(clinic.PAPERS),
            "slips": _slips(),
        },
    )


def title_of(name: str) -> str:
    """Write the name of a part as authors do."""
    return name.capitalize()


def example_of(entry: str) -> tuple[str, str]:
    """Part an entry of parts.txt into its words and its example."""
    words, _, example = entry.partition("\nExample:\n")
    return words.strip(), dedent(example).strip("\n")


def _keys(entry: str, required: Sequence[str], optional: Sequence[str]) -> str:
    said = meanings(entry)
    assert {*required, *optional} == set(said), entry
    rows = ((code(key), "required" if key in required else "", said[key]) for key in said)
    return table(("key", "", "holds"), rows)


def _meanings(entry: str, names: Sequence[str]) -> str:
    said = meanings(entry)
    assert set(names) == set(said), entry
    return table(("setting", "holds"), ((code(name), said[name]) for name in names))


def _clinic() -> str:
    choices = ("editions", "papers", "large-print", "colours", "template", "template-layouts")
    known = (*clinic.TEXT_KEYS, *choices)
    return _keys("clinic", clinic.REQUIRED, [key for key in known if key not in clinic.REQUIRED])


def _overview() -> str:
    rows = (
        (
            f"[{title_of(name)}](#{name.replace(' ', '-')})",
            "several times" if form.several else "once",
            codes(form.settings),
        )
        for name, form in FORMS.items()
    )
    return table(("part", "in a section", "settings"), rows)


def _part(name: str) -> str:
    words, example = example_of(entries("parts.txt")[title_of(name)])
    blocks = [f"### {title_of(name)}", prose(words), *_block_of(title_of(name))]
    blocks.append(fenced(example, "markdown"))
    blocks += _kinds(title_of(name))
    return "\n\n".join(blocks)


def _block_of(title: str) -> Iterator[str]:
    kinds = kinds_of(title)
    keys = _shared(title, kinds)
    if keys.required:
        yield f"Keys of its block: {codes(keys.required)}; optional {codes(keys.optional)}."
    if kinds:
        yield f"Types: {codes(kinds)}."
    if columns := columns_of(title):
        yield f"Columns: {codes(columns)}."


def _shared(title: str, kinds: Sequence[str]) -> Keys:
    """Give the keys that a part has whatever its type."""
    if not kinds:
        return keys_of(title)
    first, *others = (keys_of(title, kind) for kind in kinds)
    return Keys(
        tuple(key for key in first.required if all(key in one.required for one in others)),
        tuple(key for key in first.optional if all(key in one.optional for one in others)),
    )


def _kinds(title: str) -> Iterator[str]:
    """Describe the types that have a form of their own."""
    written = entries("parts.txt")
    kinds = kinds_of(title)
    shared = _shared(title, kinds)
    for kind in kinds:
        if f"{title}: {kind}" not in written:
            continue
        words, example = example_of(written[f"{title}: {kind}"])
        own = keys_of(title, kind)
        required = [key for key in own.required if key not in shared.required]
        optional = [key for key in own.optional if key not in shared.optional]
        more = f" Needs {codes(required)} too." if required else ""
        more += f" May have {codes(optional)}." if optional else ""
        yield f"#### {title} of type {kind}"
        yield prose(words) + more
        yield fenced(example, "markdown")
        yield f"![{_alt(example)}](pictures/{title.lower()}-{kind}.png)"


def _alt(example: str) -> str:
    """Say in a page what the drawing of an example shows, in the example's own words."""
    return next(line for line in example.split("\n") if line.startswith("alt: "))[len("alt: ") :]


def _slips() -> str:
    rows = (
        (f"[{page.code}](checks.md#{page.code.lower()})", prose(_first_sentence(page.finds)))
        for page in all_pages()
        if page.code.startswith(_FAMILIES)
    )
    return table(("code", "what is found"), rows)


def _first_sentence(finds: str) -> str:
    return re.split(r"(?<=\.)\s", finds, maxsplit=1)[0].removeprefix("Find ")
