"""The names of artifacts, made of what each is and taken apart again.

A deck is `decks/TOPIC.LANG.pptx`, or `decks/TOPIC.LANG.EDITION.pptx` for another edition than the
webinar; a handout is `handouts/TOPIC.LANG.KIND.PAPER.pdf`. No topic's name has a point in it.
"""

from __future__ import annotations

DECKS, HANDOUTS = "decks", "handouts"
FOLDERS = {DECKS: ".pptx", HANDOUTS: ".pdf"}
"""Where artifacts stand in a workspace, and how their names end there."""
_USUAL_EDITION = "webinar"
_ASIDE = ".edited-"


def deck_name(topic: str, lang: str, edition: str) -> str:
    """Name the deck of an edition."""
    named = "" if edition == _USUAL_EDITION else f".{edition}"
    return f"{DECKS}/{topic}.{lang}{named}{FOLDERS[DECKS]}"


def handout_name(topic: str, lang: str, kind: str, paper: str) -> str:
    """Name a handout of a kind, as in `sheet`, on a paper, as in `letter.large-print`."""
    return f"{HANDOUTS}/{topic}.{lang}.{kind}.{paper}{FOLDERS[HANDOUTS]}"


def aside_name(name: str, number: int) -> str:
    """Name the copy that is kept of a file that somebody edited."""
    stem, _, suffix = name.rpartition(".")
    return f"{stem}{_ASIDE}{number}.{suffix}"


def is_deck(name: str) -> bool:
    """Tell a deck from a handout by its name, in capitals or not."""
    return name.lower().endswith(FOLDERS[DECKS])


def is_document(name: str) -> bool:
    """Tell whether a name ends like that of a deck or a handout, whoever made it."""
    return name.lower().endswith(tuple(FOLDERS.values()))


def is_made(name: str) -> bool:
    """Tell what a build writes from what else is in its folders, what was put aside included."""
    folder, _, file = name.partition("/")
    return file.endswith(FOLDERS[folder]) and "/" not in file and _ASIDE not in file


def topic_of(name: str) -> str:
    """Give the topic of an artifact."""
    return _pieces(name)[0]


def ending_of(name: str) -> tuple[str, ...]:
    """Give what stands behind the topic, its suffix included, as `en`, `sheet`, `letter`, `pdf`."""
    return _pieces(name)[1:]


def choices_of(name: str) -> tuple[str, ...]:
    """Give what stands between language and suffix: the edition of a deck, the kind and paper."""
    return _pieces(name)[2:-1]


def _pieces(name: str) -> tuple[str, ...]:
    return tuple(name.rpartition("/")[2].split("."))
