"""Golden stories: a title, what is given, and what comes of it, as paragraphs of a text file.

A story file is a row of stories. Each opens with a line `%% title`, then stands what is given,
then a line `%% gives`, then what is expected. `pytest --update` writes the last part anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"
_MARK = "%% "
_GIVES = "%% gives"


@dataclass(frozen=True, slots=True)
class Story:
    """One story and the file that it stands in."""

    path: Path
    title: str
    given: str
    expected: str


def read_stories(folder: str) -> list[Story]:
    """Read the stories of all `.case` files in a folder below tests/cases."""
    return [story for path in sorted((CASES / folder).glob("*.case")) for story in _stories(path)]


def story_name(story: Story) -> str:
    """Name a story in pytest's list."""
    return f"{story.path.stem}: {story.title}"


def hold(story: Story, shown: str, *, update: bool) -> None:
    """Hold what came of a story against what is expected, or write it down."""
    if update:
        _rewrite(story, shown.strip("\n"))
    else:
        assert story.expected == shown.strip("\n")


def _stories(path: Path) -> list[Story]:
    stories = []
    for chunk in f"\n{path.read_text(encoding='utf-8')}".split(f"\n{_MARK}"):
        title, _, rest = chunk.partition("\n")
        if not title.strip():
            continue
        if title == _GIVES.removeprefix(_MARK):
            stories[-1] = Story(path, stories[-1].title, stories[-1].given, rest.strip("\n"))
        else:
            stories.append(Story(path, title, rest.strip("\n") + "\n", ""))
    return stories


def _rewrite(story: Story, shown: str) -> None:
    stories = [
        Story(one.path, one.title, one.given, shown if one.title == story.title else one.expected)
        for one in _stories(story.path)
    ]
    text = "\n\n".join(
        f"{_MARK}{one.title}\n{one.given}{_GIVES}\n{one.expected}" for one in stories
    )
    story.path.write_text(text + "\n", encoding="utf-8")
