"""The main message parted into its sentences and its exception."""

from __future__ import annotations


def message_parts(words: str) -> tuple[tuple[str, ...], str]:
    """Part a message into its sentences and the exception in parentheses at its end."""
    main, exception = words.strip(), ""
    if main.endswith(")") and " (" in main:
        main, _, rest = main.rpartition(" (")
        exception = rest.removesuffix(")")
    sentences, start = [], 0
    for at in range(1, len(main)):
        if main[at] in " \u00a0" and main[at - 1] in ".?!" and main[at + 1 : at + 2].isupper():
            sentences.append(main[start:at])
            start = at + 1
    return (*sentences, main[start:]), exception
