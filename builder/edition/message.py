"""The main message parted into its sentences and its exception."""

from __future__ import annotations

import re

from builder.text.sentences import split_sentences

# The exception is a sentence in parentheses behind the last full stop. Where it is one short
# word, the space before it is one that no line breaks at.
_EXCEPTION = re.compile(r"(?P<main>.*[.?!])\s\((?P<exception>[^()]+)\)", re.DOTALL)


def message_parts(words: str) -> tuple[tuple[str, ...], str]:
    """Part a message into its sentences and the exception in parentheses at its end."""
    match = _EXCEPTION.fullmatch(words.strip())
    main, exception = (match["main"], match["exception"]) if match else (words.strip(), "")
    return tuple(sentence.text for sentence in split_sentences(main)), exception
