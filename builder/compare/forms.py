"""The forms in which differences are written."""

from __future__ import annotations

from shutil import get_terminal_size

from builder.compare.show_json import show_json
from builder.compare.show_markdown import show_markdown
from builder.compare.show_text import show_text
from builder.compare.topics import Difference

_WIDEST = 100  # letters of a line of prose; in longer ones the eye loses its line


def show_difference(difference: Difference, form: str) -> str:
    """Write what differs as text, as Markdown or as JSON."""
    match form:
        case "markdown":
            return show_markdown(difference)
        case "json":
            return show_json(difference)
        case _:
            return show_text(difference, width=min(get_terminal_size().columns, _WIDEST))
