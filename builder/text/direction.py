"""Which way the words of a language run."""

from __future__ import annotations

# Unicode CLDR, characterOrder "right-to-left", of the languages with millions of readers
# https://github.com/unicode-org/cldr-json
_RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"))


def is_right_to_left(lang: str) -> bool:
    """Tell whether a language, given as BCP 47 tag, is read from right to left."""
    return lang.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT
