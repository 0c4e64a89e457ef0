"""Words of files that may be anybody's, kept from steering the terminal that they are shown on."""

from __future__ import annotations

import re

# Controls of ECMA-48 (C0 but for the tab, DEL and C1, which some terminals obey), and those with
# which Unicode turns the direction of what follows: UAX 9, 2.1, 2.2 and 2.4. Most commands that
# import this show no such words, so the pattern is compiled with the first ones.
_STEERING = "[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def printable(words: str) -> str:
    """Show a replacement character for each one that would not be seen but obeyed."""
    return re.sub(_STEERING, "\ufffd", words)


def printable_lines(text: str) -> str:
    """Do the same with a text of several lines."""
    return "\n".join(map(printable, text.split("\n")))
