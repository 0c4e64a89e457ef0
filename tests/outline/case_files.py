"""Case files of reading: a title, an outline, and what comes of it.

    === A bullet pasted from Word
    # Wash your hands
    <!-- id: wash -->
    • Soap lifts germs
    --- findings
    error R142: this bullet is a pasted sign, not a list
      --> outline.md:3:1
      …

Where nothing is found, `--- texts` lists every text of the sections with its id. Lines count from
the outline as it stands in the case. An outline without front matter gets one that fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from builder.findings import in_order
from builder.outline.read import read_outline
from builder.outline.text_model import Citation, ClinicField, Run, Text, Words
from builder.outline.texts import texts_of
from builder.report import show_text
from tests.outline.given import read_body

FOLDER = Path(__file__).parent.parent / "cases" / "outline"

_TITLE = re.compile(r"^=== ", re.MULTILINE)
_RESULT = re.compile(r"^--- (?:findings|texts)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One story."""

    file: str
    title: str
    outline: str
    expected: str

    def result(self) -> str:
        """Read the outline, and show its findings or its texts."""
        if self.outline.startswith("---"):
            outline, found = read_outline(self.outline, file="outline.md", topic="hands")
        else:
            outline, found = read_body(self.outline)
        if found:
            lines = self.outline.split("\n")
            shown = "\n\n".join(show_text(one, lines) for one in in_order(found))
            return f"--- findings\n{shown}\n"
        shown = "\n".join(_shown(text) for text in texts_of(outline.sections if outline else ()))
        return f"--- texts\n{shown}\n"


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read a file of cases."""
    stories = _TITLE.split(path.read_text(encoding="utf-8"))[1:]
    return tuple(_case(path.stem, story) for story in stories)


def write_results(path: Path) -> None:
    """Write what comes in place of what was expected; read the diff before it is committed."""
    cases = (replace(case, expected=case.result()) for case in read_cases(path))
    text = "\n".join(f"=== {case.title}\n{case.outline}{case.expected}" for case in cases)
    path.write_text(text, encoding="utf-8")


def _case(file: str, story: str) -> Case:
    title, _, rest = story.partition("\n")
    result = _RESULT.search(rest)
    at = result.start() if result else len(rest)
    return Case(file, title, rest[:at].strip("\n") + "\n", rest[at:].strip("\n") + "\n")


def _shown(text: Text) -> str:
    return f"{text.id}: {''.join(map(_marked, text.runs))}"


def _marked(run: Run) -> str:
    match run:
        case Words(text=words, strong=strong, link=link):
            marked = f"**{words}**" if strong else words
            return f"[{marked}]({link})" if link else marked
        case Citation(keys=keys):
            return f"[{'; '.join('@' + key.name for key in keys)}]"
        case ClinicField(key=key):
            return f"{{clinic.{key}}}"
